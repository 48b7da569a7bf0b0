"""A sentence that gives several dates, cut where its words plainly pass from one to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sightline.wording.dates import FoundDate

_JOINT = re.compile(
    r";\s*|,?\s+(?:and|but|then|before being|after which|followed by|while|whereas)\s+|,\s+(?=on\b)", re.I
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_EMPTY = frozenset(
    [
        "on",
        "in",
        "at",
        "and",
        "the",
        "of",
        "then",
        "again",
        "also",
        "by",
        "from",
        "to",
        "until",
        "between",
        "both",
        "for",
    ]
)


@dataclass(frozen=True, slots=True)
class Clause:
    """``text[start:end]`` and the dates that stand in it."""

    start: int
    end: int
    dates: tuple[FoundDate, ...]


def clauses(text: str, start: int, end: int, dates: Sequence[FoundDate]) -> list[Clause]:
    """The clauses of the sentence ``text[start:end]``, each with its dates; the whole sentence where no cut is plain.

    A cut is plain if both sides then say something besides their date: "seen on 3 May and discharged on 5 May" is
    cut, "seen on 3 May and 5 May" is not.
    """
    if len(dates) < 2:
        return [Clause(start, end, tuple(dates))]
    cuts: list[tuple[int, int]] = []
    for one, other in pairwise(dates):
        joints = [
            (one.end + hit.start(), one.end + hit.end()) for hit in _JOINT.finditer(text[one.end : other.start + 1])
        ]
        # "seen on 3 May and 5 May": a list of dates, not two statements.
        between = [word for word in _WORD.findall(text[one.end : other.start].casefold()) if word not in _EMPTY]
        if joints and (between or ";" in text[one.end : other.start]):
            cuts.append(joints[-1])
    pieces: list[Clause] = []
    begin = start
    for stop, resume in [*cuts, (end, end)]:
        inside = tuple(date for date in dates if begin <= date.start and date.end <= stop)
        pieces.append(Clause(begin, stop, inside))
        begin = resume
    if all(_says_something(text, piece) for piece in pieces):
        return pieces
    return [Clause(start, end, tuple(dates))]


def _says_something(text: str, clause: Clause) -> bool:
    rest = text[clause.start : clause.end]
    for date in sorted(clause.dates, key=lambda one: -one.start):
        rest = rest[: date.start - clause.start] + " " + rest[date.end - clause.start :]
    words = [word for word in _WORD.findall(rest.casefold()) if word not in _EMPTY]
    return bool(clause.dates) and len(words) >= 1
