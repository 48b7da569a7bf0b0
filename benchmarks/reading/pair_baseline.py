"""What stands beside ours on pairs: whatever differs in numbers, days of the week or capitalised names conflicts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import combinations

from benchmarks.reading.pair_bank import Pair
from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic

_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty"
)
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_MONTHS = "January February March April May June July August September October November December"
_SORTS = {
    "a number": re.compile(rf"\b(?:\d+(?:\.\d+)?|{'|'.join(_NUMBER_WORDS.split())})\b", re.IGNORECASE),
    "a day of the week": re.compile(rf"\b(?:{'|'.join(_WEEKDAYS.split())})\b"),
    "a name": re.compile(
        rf"(?<=[\w,;:)] )(?!(?:{'|'.join((*_WEEKDAYS.split(), *_MONTHS.split()))})\b)[A-Z][\w'’]*(?:[ -][A-Z][\w'’]*)*"
    ),
}
"""A name: words that begin with a capital letter, not at the beginning of a sentence, and no month or weekday."""


def whatever_differs(pair: Pair) -> tuple[Contradiction, ...]:
    """For each two documents one conflict a sort of word: all that only the one has against all that only the other."""
    made = []
    for one, other in combinations(pair.documents, 2):
        for sort, pattern in _SORTS.items():
            mine, theirs = _words(pattern, one.text), _words(pattern, other.text)
            here = {value: span for value, span in mine.items() if value not in theirs}
            there = {value: span for value, span in theirs.items() if value not in mine}
            if here and there:
                said = [_said(one.name, one.text, value, span) for value, span in here.items()]
                said += [_said(other.name, other.text, value, span) for value, span in there.items()]
                made.append(Contradiction.of(Topic.VALUE, Sort.CONFLICT, sort, sort, said, ["they differ"]))
    return tuple(made)


def _words(pattern: re.Pattern[str], text: str) -> Mapping[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for match in pattern.finditer(text):
        found.setdefault(match.group().casefold(), match.span())
    return found


def _said(document: str, text: str, value: str, span: tuple[int, int]) -> Said:
    return Said("", document, text[span[0] : span[1]], *span, value)
