"""Numbers in words read as figures: "nine nine nine, oh oh four", "triple nine", "nine hundred", "number fourteen"."""

from __future__ import annotations

import re

_ONES = {word: str(at) for at, word in enumerate(
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])} | {
    "oh": "0", "o": "0", "nought": "0", "naught": "0", "nil": "0", "null": "0",
}  # fmt: skip
_TEENS = {word: str(at) for at, word in enumerate(
    ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
    10)}  # fmt: skip
_TENS = {word: at for at, word in enumerate(
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)}  # fmt: skip
_TIMES = {"double": 2, "treble": 3, "triple": 3}
_ANY = "|".join((*_ONES, *_TEENS, *_TENS, *_TIMES, "hundred", "thousand", "and"))
_RUN = re.compile(
    rf"(?<![a-z])(?:(?:{_ANY}|\d{{1,6}}|[a-z](?=[\s,]+(?:{_ANY})(?![a-z])))[\s,.-]{{1,3}})*(?:{_ANY})(?![a-z])(?:[\s,]{{1,3}}[a-z](?![a-z]))*"
)
_WORD = re.compile(r"[a-z]+|\d+")


def runs_in_figures(lower: str) -> list[tuple[int, int, str]]:
    """Stretches of a folded text in lower case with number words in them, and the figures (and single letters between
    them) that they say, without anything between.
    """
    made = []
    for match in _RUN.finditer(lower):
        figures = _figures(_WORD.findall(match.group()))
        if figures:
            made.append((match.start(), match.end(), figures))
    return made


_SAID = re.compile(rf"(?:{_ANY})(?![a-z])(?:(?:[\s-]|\s+and\s+)(?:{_ANY})(?![a-z])){{0,4}}")
_WRITTEN = re.compile(r"(\d{1,4})(?:[\s-]?([a-z])(?![a-z]))?(?![\da-z])")
_LETTER = re.compile(r"[\s-]([b-z])(?![a-z'])")


def number_at(lower: str, at: int) -> tuple[int, str, str]:
    """The number of a house that stands at a place of a folded text in lower case, in figures or in words: where it
    ends, its figures and its letter; no figures if there is none.
    """
    written = _WRITTEN.match(lower, at)
    if written is not None:
        return written.end(), written.group(1), written.group(2) or ""
    said = _SAID.match(lower, at)
    if said is None:
        return at, "", ""
    letter = _LETTER.match(lower, said.end())
    end = letter.end() if letter else said.end()
    return end, _figures(_WORD.findall(said.group())), letter.group(1) if letter else ""


_SPELLED_PART = rf"(?:(?:{_ANY})(?![a-z])|\d{{1,4}}(?!\d)|[a-z]{{1,2}}\d{{1,2}}(?![\da-z])|[a-z](?![a-z\d]))"
_SPELLED = re.compile(rf"(?<![a-z\d]){_SPELLED_PART}(?:[\s,.-]{{1,3}}{_SPELLED_PART}){{2,}}")


def spelled_codes(lower: str) -> list[tuple[int, int, str]]:
    """Stretches of single letters, figures and number words ("k l 8, three q d"), and what they spell together."""
    return [
        (match.start(), match.end(), _figures(_WORD.findall(match.group()), spells=True))
        for match in _SPELLED.finditer(lower)
    ]


def _figures(words: list[str], *, spells: bool = False) -> str:
    said: list[str] = []
    times = 1
    at = 0
    while at < len(words):
        word = words[at]
        if word in _TIMES:
            times = _TIMES[word]
            at += 1
            continue
        figures = ""
        if word in _ONES and not (spells and word == "o"):
            figures = _ONES[word]
            if at + 1 < len(words) and words[at + 1] == "hundred":
                at += 1
                figures += "00"
                if at + 2 < len(words) and words[at + 1] == "and":
                    rest, taken = _below_a_hundred(words[at + 2 : at + 4])
                    figures = figures[0] + rest.zfill(2) if rest else figures
                    at += 1 + taken if rest else 0
        elif word in _TEENS:
            figures = _TEENS[word]
        elif word in _TENS:
            figures = str(_TENS[word])
            if at + 1 < len(words) and words[at + 1] in _ONES and _ONES[words[at + 1]] != "0":
                figures += _ONES[words[at + 1]]
                at += 1
            else:
                figures += "0"
        elif word.isdigit() or len(word) == 1:
            figures = word
        said.append(figures * times)
        times = 1
        at += 1
    return "".join(said)


def _below_a_hundred(words: list[str]) -> tuple[str, int]:
    """What the first one or two words say, and how many they are; nothing where they say no number."""
    first, second = words[0], words[1] if len(words) > 1 else ""
    if first in _TEENS:
        return _TEENS[first], 1
    if first in _TENS:
        one = _ONES.get(second, "0")
        return f"{_TENS[first]}{one}", 2 if one != "0" else 1
    return (_ONES[first], 1) if first in _ONES else ("", 0)
