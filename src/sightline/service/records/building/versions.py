"""Telling that a document is a later version of another: by its name, and by what stands in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import PurePosixPath

_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
_DATES = re.compile(
    rf"(?<!\d)(?:(?P<y>(?:19|20)\d\d)[-_. ]?(?P<m>[01]\d)[-_. ]?(?P<d>[0-3]\d)"
    rf"|(?P<d2>[0-3]?\d)[-_. ](?P<m2>[01]?\d)[-_. ](?P<y2>(?:(?:19|20)\d\d|\d\d))"
    rf"|(?:(?P<d3>[0-3]?\d)(?:st|nd|rd|th)?[-_. ]*)?(?P<m3>{_MONTH})[-_. ]*(?P<y3>(?:(?:19|20)\d\d|\d\d)))(?!\d)"
)
_VERSION = re.compile(
    r"(?<![a-z0-9])(?:v|ver|version|rev|revision|issue|draft)[-_. ]?(\d{1,3}(?:\.\d{1,3})*)(?![a-z0-9])"
)
_COPY_NUMBER = re.compile(r"\((\d{1,2})\)|(?<![a-z0-9])copy[-_ ]?\(?(\d{1,2})\)?")
_MARK = {
    "draft": -1,
    "copy": 0,
    "of": 0,
    "new": 1,
    "revised": 1,
    "updated": 1,
    "update": 1,
    "amended": 1,
    "corrected": 1,
    "resent": 1,
    "latest": 2,
    "final": 3,
    "finalised": 3,
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LATER_THAN_ANY_NUMBER = (10_000,)


@dataclass(frozen=True, slots=True)
class FileName:
    """A file's name without what marks its version: ``stem`` is what is left, ``order`` sorts versions.

    ``is_marked``: something in it says which version it is (a date alone does not).
    """

    stem: str
    order: tuple[object, ...]
    is_marked: bool
    has_date: bool


def read_name(name: str) -> FileName:
    """Take a name apart: "Police chronology v3 FINAL (2).docx" is "police chronology", version 3, final, copy 2."""
    words = re.sub(r"([a-z])([A-Z])", r"\1 \2", PurePosixPath(name).stem).casefold()
    day = (0, 0, 0)
    for found in _DATES.finditer(words):
        day = max(day, _day(found))
    has_date = day != (0, 0, 0)
    words = _DATES.sub(" ", words)
    numbers = [tuple(int(part) for part in found.split(".")) for found in _VERSION.findall(words)]
    is_draft = bool(re.search(r"(?<![a-z0-9])draft", words))
    words = _VERSION.sub(" ", words)
    copies = [int(one or other) for one, other in _COPY_NUMBER.findall(words)]
    words = _COPY_NUMBER.sub(" ", words)
    kept, marks = [], []
    for word in re.findall(r"[^\W_]+(?:'[^\W_]+)?", words):
        if word in _MARK and not (word == "of" and "copy" not in marks):
            marks.append(word)
        else:
            kept.append(word)
    rank = max((_MARK[mark] for mark in marks), default=0)
    number = max(
        numbers, default=_LATER_THAN_ANY_NUMBER if rank > 0 and not is_draft else (1,) if not is_draft else (0,)
    )
    order = (number, rank, marks.count("final"), day, "copy" in marks, max(copies, default=0))
    return FileName(" ".join(kept), order, bool(numbers or marks or copies), has_date)


def bare_name(words: str) -> str:
    """The words of a file's name without version marks, dates and copies, as they are written."""
    plain = words.casefold()
    taken = [False] * len(words)
    for pattern in (
        _DATES,
        _VERSION,
        _COPY_NUMBER,
        re.compile(rf"(?<![a-z])(?:{'|'.join(set(_MARK) - {'of'})})(?![a-z])"),
    ):
        for found in pattern.finditer(plain):
            taken[found.start() : found.end()] = [True] * (found.end() - found.start())
    return " ".join("".join(" " if gone else letter for letter, gone in zip(words, taken, strict=True)).split())


def _day(found: re.Match[str]) -> tuple[int, int, int]:
    parts = found.groupdict()
    if parts["y"]:
        return int(parts["y"]), int(parts["m"]), int(parts["d"])
    if parts["y2"]:
        return _year(parts["y2"]), int(parts["m2"]), int(parts["d2"])
    return _year(parts["y3"]), _MONTHS.index(parts["m3"][:3]) + 1, int(parts["d3"] or 0)


def _year(words: str) -> int:
    return int(words) if len(words) == 4 else 2000 + int(words)


def normalised(words: str) -> str:
    """Words for comparing: one space between them, no difference of case, dashes or quotation marks."""
    plain = words.casefold().translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-", 0x2014: "-"})
    return " ".join(plain.split())


def units_of(text: str, rows: Sequence[str]) -> list[str]:
    """What of a document is compared: its rows if it has any, else its sentences."""
    if rows:
        return [normalised(row) for row in rows if row.strip()]
    return [normalised(piece) for piece in re.split(r"(?<=[.!?])\s+|\n+", text) if len(piece.strip()) > 12]


@dataclass(frozen=True, slots=True)
class Held:
    """A document as far as comparing versions goes."""

    name: str
    agency: str
    units: tuple[str, ...]


def shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many units stand word for word in both, each counted as often as it stands in both."""
    return sum((Counter(one) & Counter(other)).values())


def alike(one: Sequence[str], other: Sequence[str], *, at_most: int = 150) -> int:
    """How many units of ``one`` have one much like them in ``other`` (looking at the first ``at_most`` of each)."""
    found = 0
    rest = list(other[:at_most])
    for unit in one[:at_most]:
        matcher = SequenceMatcher(b=unit, autojunk=False)
        for index, candidate in enumerate(rest):
            matcher.set_seq1(candidate)
            if matcher.real_quick_ratio() > 0.7 and matcher.quick_ratio() > 0.7 and matcher.ratio() > 0.7:
                del rest[index]
                found += 1
                break
    return found


@dataclass(frozen=True, slots=True)
class SameDocument:
    """Whether two documents are versions of one: yes, no, or (``ask``) a person must say. ``why`` in words."""

    yes: bool
    ask: bool = False
    why: str = ""


def versions_of_one(one: Held, other: Held) -> SameDocument:
    """Whether two documents are versions of one another.

    The same name is; so is the same name but for its version mark, if some of the content is shared. Names that
    differ only by a date must share half, since an agency may well send one letter a month. Whatever the names, an
    agency's two documents are versions of one if most of the longer stands word for word in the other.
    """
    if one.name == other.name:
        return SameDocument(True, why="the file has the same name")
    if one.agency != other.agency or not one.units or not other.units:
        return SameDocument(False)
    mine, theirs = read_name(one.name), read_name(other.name)
    common = shared(one.units, other.units)
    shorter, longer = sorted((len(one.units), len(other.units)))
    if mine.stem and mine.stem == theirs.stem and mine.order != theirs.order and (mine.is_marked or theirs.is_marked):
        if common / shorter >= 0.1 or alike(one.units, other.units) / min(shorter, 150) >= 0.3:
            return SameDocument(True, why="the names differ only in what marks a version")
        return SameDocument(False, ask=True, why="the names differ only in what marks a version, but nothing is shared")
    if mine.stem and mine.stem == theirs.stem and common / shorter >= 0.5:
        return SameDocument(True, why="the names differ only in their date or format, and most of it is the same")
    if longer >= 3 and common / longer >= 0.6:
        return SameDocument(True, why="most of it stands word for word in both")
    return SameDocument(False)
