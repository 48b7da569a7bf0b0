"""Telling that a document is a later version of another: by its name, and by what stands in it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from pathlib import PurePosixPath

from sightline.identity.found_again import normalised

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


def units_of(text: str, rows: Sequence[str]) -> list[str]:
    """What of a document is compared: its rows if it has any, else its sentences."""
    if rows:
        return [normalised(row) for row in rows if row.strip()]
    return [normalised(piece) for piece in re.split(r"(?<=[.!?])\s+|\n+", text) if len(piece.strip()) > 12]


@dataclass(frozen=True, slots=True)
class RowHeld:
    """A row as far as comparing documents goes: the days it may have been, and its words in no order.

    So the same row is known again however its date is spelt and in whatever order its columns stand.
    """

    days: tuple[date | None, date | None]
    words: tuple[str, ...]

    @property
    def is_dated(self) -> bool:
        """Whether any day is known."""
        return self.days != (None, None)


def row_held(text: str, earliest: date | None, latest: date | None) -> RowHeld:
    """A row of these words and days."""
    return RowHeld((earliest, latest), tuple(sorted(re.findall(r"[^\W_]+", normalised(text)))))


@dataclass(frozen=True, slots=True)
class Held:
    """A document as far as comparing versions goes. ``agency`` is an id.

    ``agency_kind`` is empty if nobody knows it, ``agency_name`` if it says no more than the kind.
    """

    name: str
    agency: str
    units: tuple[str, ...]
    rows: tuple[RowHeld, ...] = ()
    agency_kind: str = ""
    agency_name: str = ""


@dataclass(frozen=True, slots=True)
class Overlap:
    """How many rows or sentences two documents share: those that are the same, and those at least of one day and
    much alike. ``mine`` and ``theirs`` are how many each has.
    """

    same: int
    close: int
    mine: int
    theirs: int

    @property
    def shorter(self) -> int:
        """How many the shorter has."""
        return min(self.mine, self.theirs)

    @property
    def longer(self) -> int:
        """How many the longer has."""
        return max(self.mine, self.theirs)


def overlap(one: Held, other: Held) -> Overlap:
    """What two documents share. Rows that both date count by day and words; without dates, by words alone.

    A row without a date beside dated ones does not count: it is a template's as often as it is the agency's.
    """
    if not one.rows or not other.rows:
        same = shared(one.units, other.units)
        return Overlap(same, same, len(one.units), len(other.units))
    mine, theirs = list(one.rows), list(other.rows)
    if any(row.is_dated for row in mine) and any(row.is_dated for row in theirs):
        mine, theirs = [row for row in mine if row.is_dated], [row for row in theirs if row.is_dated]
    common = Counter(mine) & Counter(theirs)
    left = Counter(mine) - common
    of_day: dict[object, list[RowHeld]] = defaultdict(list)
    for row in (Counter(theirs) - common).elements():
        of_day[row.days].append(row)
    close = 0
    for row in left.elements():
        rest = of_day[row.days]
        likest = max(rest, key=lambda candidate: _share(row.words, candidate.words), default=None)
        if row.is_dated and likest is not None and _share(row.words, likest.words) >= _CLOSE:
            rest.remove(likest)
            close += 1
    return Overlap(common.total(), common.total() + close, len(mine), len(theirs))


_CLOSE = 0.5
"""Least share of their words in common for two rows of one day to be taken for one row, when documents are compared."""


def _share(one: Sequence[str], other: Sequence[str]) -> float:
    """How much of the words of both stand in both (Dice's coefficient), from 0 to 1."""
    return 2 * shared(one, other) / (len(one) + len(other)) if one or other else 1.0


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
    """Whether two documents are versions of one: yes, no, or (``ask``) a person must say. ``why`` in words.

    ``is_excerpt``: yes, and every row of the first stands in the second, which has more.
    """

    yes: bool
    ask: bool = False
    why: str = ""
    is_excerpt: bool = False


def versions_of_one(one: Held, other: Held) -> SameDocument:
    """Whether ``one`` is a version of ``other``, which came or is ordered before it.

    The same name is; so is the same name but for its version mark, if some of the content is shared. Names that
    differ only by a date must share half, since an agency may well send one letter a month. Whatever the names, an
    agency's two documents are versions of one if they share three rows or sentences and most of the longer; a document
    that holds everything of one before it is its later version too, since nothing is lost. Names that each say
    something else of what is in them ("intelligence", "incidents") must share nearly everything.
    """
    if one.name == other.name:
        return SameDocument(True, why="the file has the same name")
    if not one.units or not other.units or not _may_be_one_agency(one, other):
        return SameDocument(False)
    mine, theirs = read_name(one.name), read_name(other.name)
    common = overlap(one, other)
    same_stem = bool(mine.stem) and mine.stem == theirs.stem
    if same_stem and mine.order != theirs.order and (mine.is_marked or theirs.is_marked):
        shares = common.shorter and common.close / common.shorter >= 0.1
        if shares or alike(one.units, other.units) / min(len(one.units), len(other.units), 150) >= 0.3:
            return SameDocument(True, why="the names differ only in what marks a version")
        return SameDocument(False, ask=True, why="the names differ only in what marks a version, but nothing is shared")
    if not common.shorter:
        return SameDocument(False)
    if same_stem and common.close / common.shorter >= 0.5 and not _lie_apart(one.name, other.name):
        return SameDocument(True, why="the names differ only in their date or format, and most of it is the same")
    each_says_something = _each_says_something(mine, theirs, one.agency_kind)
    is_of_rows = len(one.rows) == common.mine == common.same < common.theirs
    if is_of_rows and common.same >= _ENOUGH_ROWS and all(row.is_dated for row in one.rows) and not each_says_something:
        return SameDocument(True, why="all of it stands in the other, which holds more", is_excerpt=True)
    return _by_content(common, each_says_something)


def _lie_apart(one: str, other: str) -> bool:
    """Whether two files lie in folders that each say something else: "Leah/notes.csv" is none of "Luke/notes.csv"."""
    mine, theirs = (set(read_name(PurePosixPath(name).parent.name).stem.split()) for name in (one, other))
    return bool(mine - theirs) and bool(theirs - mine)


def _by_content(common: Overlap, each_says_something: bool) -> SameDocument:
    """What the content alone says, whatever the names are. One or two rows are never enough to be sure."""
    least = _NEARLY_ALL if each_says_something else _MOST
    most = "most of it is the same" if common.same < common.longer else "all of it is the same"
    # A document that was emptied of all but a few of its words is not the same one; nor is one that only was reworded.
    if common.close >= _ENOUGH_ROWS and common.close / common.longer >= least and common.same / common.shorter >= 0.5:
        return SameDocument(True, why=most)
    holds_all = common.mine >= common.theirs and common.same / common.theirs >= _NEARLY_ALL
    if holds_all and common.same >= _ENOUGH_ROWS and not each_says_something:
        return SameDocument(True, why="it holds everything that stands in the other")
    if common.same and common.same / common.shorter >= _MOST:
        what = "all" if common.same == common.shorter else "most"
        return SameDocument(False, ask=True, why=f"{what} of what stands in the shorter of them stands in both")
    return SameDocument(False)


_ENOUGH_ROWS = 3
_MOST = 0.6
_NEARLY_ALL = 0.9


def _may_be_one_agency(one: Held, other: Held) -> bool:
    """Whether both are of one agency: the same, or one is only named by its kind ("Police", "Westshire Police")."""
    if one.agency == other.agency:
        return True
    return one.agency_kind == other.agency_kind and "" in (one.agency_name, other.agency_name) and one.agency_kind != ""


_OF_ANY_NAME = {"chronology", "record", "records", "agency", "return", "the", "for", "of", "and", "on", "to", "from"}


def _each_says_something(one: FileName, other: FileName, kind: str) -> bool:
    """Whether each name has words of its own beside what any name of that agency's has."""
    usual = _OF_ANY_NAME | {word for name in (kind.split("_"),) for word in name}
    mine, theirs = (
        {word for word in name.stem.split() if word not in usual and not word.isdigit()} for name in (one, other)
    )
    return bool(mine - theirs) and bool(theirs - mine)
