"""What an invented review consists of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Searched:
    """A system that an agency says it searched, from one day to another."""

    system: str
    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class Asked:
    """An agency that was asked. ``kind``: a code of the kinds of agency. ``layout``: how it mangles the form (a name of
    :data:`sightline.synthetic.review.writing.LAYOUTS`). ``searched``: what it declares; empty where nothing.
    """

    letters: str
    name: str
    kind: str
    file: str
    layout: str
    searched: tuple[Searched, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One row that an agency wrote. ``key``: "POL 14". ``written``: the words in the date's cell. The bounds are the
    truth behind them: None where nothing can be read. ``what`` to ``received_on``: the other cells.
    """

    agency: str
    key: str
    written: str
    earliest: date | None
    latest: date | None
    what: str
    unsure: bool = False
    time: str = ""
    ended: str = ""
    order: int | None = None
    who: str = ""
    source: str = ""
    action: str = ""
    child: str = ""
    recorded: str = ""
    received_from: str = ""
    received_on: str = ""


class PlantedSort(StrEnum):
    """What can be wrong with a return."""

    UNREADABLE_DATE = "unreadable date"
    NO_DATE = "no date"
    NO_SOURCE = "no source"
    OUTSIDE = "outside the period"
    TWICE = "the same row twice"
    UNKNOWN_PERSON = "a person who is not among the agreed names"
    ENDS_FIRST = "ends before it begins"
    SAME_DAY = "order on one day not said"
    SILENCE = "a stretch without any row"
    NOT_DECLARED = "coverage not declared"
    COLUMN_MISSING = "a required column is missing"


@dataclass(frozen=True, slots=True)
class Planted:
    """One thing that is wrong: of which agency, in which of its rows (by key), and from when to when if a stretch."""

    sort: PlantedSort
    agency: str
    keys: tuple[str, ...] = ()
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class SameEvent:
    """Rows of several agencies that tell of one event; ``differ``: on what they contradict one another, or empty."""

    keys: tuple[str, ...]
    differ: str = ""


@dataclass(frozen=True, slots=True)
class InventedReview:
    """The whole of it: what was asked, every row as it should be read, and what was planted."""

    reference: str
    title: str
    kind: str
    period: tuple[date, date]
    agencies: tuple[Asked, ...]
    persons: Mapping[str, str]
    questions: tuple[str, ...]
    rows: tuple[ReviewRow, ...]
    planted: tuple[Planted, ...]
    same_events: tuple[SameEvent, ...]

    def rows_of(self, letters: str) -> tuple[ReviewRow, ...]:
        """One agency's rows, in their order."""
        return tuple(row for row in self.rows if row.agency == letters)

    def asked(self, letters: str) -> Asked:
        """The agency of those letters."""
        return next(agency for agency in self.agencies if agency.letters == letters)

    def planted_in(self, letters: str, sort: PlantedSort) -> tuple[str, ...]:
        """The keys of the rows in which that was planted."""
        return tuple(key for one in self.planted if one.agency == letters and one.sort is sort for key in one.keys)


@dataclass(frozen=True, slots=True)
class WrittenReturn:
    """A return as a file. ``places``: by a row's key the table and the row's number in it, as a person finds it there
    ("sheet Chronology", 14). A row that stands twice is found at its first place.
    """

    path: Path
    places: Mapping[str, tuple[str, int]]
