"""What comes out of the tables of a document, and what intake needs from the reading of words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from sightline.chronology.candidate import Candidate
from sightline.chronology.partial_date import PartialDate
from sightline.documents.refusal import Refusal
from sightline.intake.period_words import DeclaredPeriod
from sightline.intake.searched import SearchedSystem
from sightline.intake.set_aside import LeftTable
from sightline.vocabulary.kinds import KINDS
from sightline.wording.going_on import BEGINNINGS, runs_since


@dataclass(frozen=True, slots=True)
class Note:
    """Words in a table that are no row: a title, a heading between rows, a footnote, a total, a table of another sort.

    They are kept, so that a person can see that nothing was lost. ``start`` and ``end`` bound them in the document.
    """

    place: str
    text: str
    why: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """A person in a table of who is in the family. ``extra``: the table's other columns by their headings."""

    name: str
    relationship: str
    born: PartialDate
    place: str
    start: int
    end: int
    extra: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), hash=False)


@dataclass(frozen=True, slots=True)
class ColumnCell:
    """A cell of a row that was taken: the column's role (a name of columns.toml, or "" for one not foreseen), its
    heading, and the words. ``start`` bounds them in the document.
    """

    role: str
    heading: str
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class RowTaken:
    """A row that became facts, as it stands in its table. ``key`` is that of the fact that it states; empty cells are
    among its cells, so that a column without words can be told from one that is not there. ``unheaded``: its table
    has no headings, and which column is which was told by what stands in them.
    """

    key: str
    table: str
    number: int
    cells: tuple[ColumnCell, ...]
    unheaded: bool = False


@dataclass(frozen=True, slots=True)
class TableReading:
    """What the tables of one document hold.

    ``agency``: words that name the document's agency and where they stand, or None. ``period``: what it says it
    covers, or None. ``questions``: sentences for a person about the whole document. ``rows``: the rows behind the
    candidates. ``searched``: which systems it says were searched, for which days. ``left``: the tables whose rows were
    not taken.
    """

    candidates: tuple[Candidate, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    questions: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    persons: tuple[ListedPerson, ...] = ()
    agency: tuple[str, str] | None = None
    period: DeclaredPeriod | None = None
    rows: tuple[RowTaken, ...] = ()
    searched: tuple[SearchedSystem, ...] = ()
    left: tuple[LeftTable, ...] = ()

    @property
    def is_chronology(self) -> bool:
        """Whether any table of it is one."""
        return bool(self.candidates)


@dataclass(frozen=True, slots=True)
class Words:
    """The readers of words that intake uses; :mod:`sightline.wording` has them.

    ``agency_kind``: the code of the document's own agency, where known; ``children``: the names of the case's children.
    """

    suggest: Callable[..., Any]
    find_dates: Callable[..., Any]
    sentences: Callable[[str], Any]
    agency_kind: str | None = None
    children: tuple[str, ...] = ()

    def suggested(self, text: str) -> Any:
        """What the words may be, in a record of the document's agency."""
        told = self.suggest(text, agency_kind=self.agency_kind, children=self.children)
        parts = tuple(one for one in told.parts if not _began_before(one, text))
        if len(parts) != len(told.parts):
            told = replace(told, parts=parts)
        if _began_before(told, text):
            return replace(told, kind="entry", nature=KINDS["entry"].nature, fields={}, why=())
        return told


_WHO_IS_THERE = frozenset({"household_join"})
"""Of whom a row says that they live there since a day, they are there on the day of the row."""


def _began_before(told: Any, text: str) -> bool:
    """Whether it is a beginning on another day than the row's: "On a plan since March", in a row of June."""
    return told.kind in BEGINNINGS - _WHO_IS_THERE and any(runs_since(text, one.start, one.end) for one in told.why)
