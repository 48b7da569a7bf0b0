"""Days told as one tells them aloud, month by its number: "born seventeen nine thirteen"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sightline.publishing.leaks.day import Day, days_of, year_of

_ONES = {word: at for at, word in enumerate(
    ["oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
     "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"])}  # fmt: skip
_ORDINALS = {word: at for at, word in enumerate(
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
     "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
     "twentieth"], 1)} | {"thirtieth": 30}  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_WORDS = "|".join(sorted((*_ONES, *_ORDINALS, *_TENS, "and", "of", "the", "thousand"), key=len, reverse=True))
_SAID = re.compile(
    r"(?<![a-z])(?P<label>(?:born|birth|birthday|d\.?o\.?b\.?|died|dead|date)\W{1,3}"
    r"(?:(?:is|was|on|the|of)\s+){0,3})?(?<![a-z])"
    rf"(?P<said>(?:(?:{_WORDS})(?![a-z])[\s,-]*){{3,10}})"
)


def days_said(lower: str) -> Iterator[Day]:
    """Every stretch of a folded text in lower case that tells day, month and year in words of numbers alone. Without a
    word that says so it is a day only where the case has it.
    """
    for match in _SAID.finditer(lower):
        numbers = _numbers(re.findall(r"[a-z]+", match["said"]))
        if len(numbers) >= 3:
            day, month, *year = numbers
            whole = year[0] + (year[1] if len(year) > 1 and year[0] >= 1000 else 0)
            if len(year) > 1 and year[0] in (19, 20) and year[1] < 100:
                whole = year[0] * 100 + year[1]
            days = days_of((whole if whole > 99 else year_of(f"{whole:02}"), month, day))
            yield Day(match.start(), match.end(), days, is_sure=match["label"] is not None)


def _numbers(words: list[str]) -> list[int]:
    made: list[int] = []
    ten = 0
    for word in words:
        one = _ONES.get(word, _ORDINALS.get(word))
        if word in _TENS:
            if ten:
                made.append(ten)
            ten = _TENS[word]
        elif word == "thousand":
            if made:
                made[-1] *= 1000
        elif one is not None:
            made.append(ten + one if ten and one < 10 else one)
            if ten and one >= 10:
                made.insert(-1, ten)
            ten = 0
    return [*made, ten] if ten else made
