"""What was asked of an agency, what its return says, and what must be asked back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from sightline.chronology.candidate import Candidate
from sightline.chronology.partial_date import PartialDate
from sightline.documents.refusal import Refusal
from sightline.intake.period_words import DeclaredPeriod
from sightline.intake.said_columns import NOTHING_SAID, ColumnSeen, Said
from sightline.intake.searched import SearchedSystem
from sightline.intake.table_reading import Note

LONG_SILENCE = 120
"""Days without an entry after which an agency is asked whether that is so. Sightline's default, not law."""


@dataclass(frozen=True, slots=True)
class PersonAsked:
    """A person of the review as the form names them ("Ms K", "mother"), and their own ``names``, which stay inside."""

    agreed: str
    role: str = ""
    names: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked of one agency. Whatever is empty or None is not checked.

    ``reference`` and ``version``: of the review and of its form; ``formerly``: what else the review is or was called on
    forms that are still out. ``agency``: its name, and ``also`` its other names.
    ``agency_kind``: a code of the kinds of agency; it steers what rows are suggested to be. ``period``: the days that
    the review looks at. ``names``: the agreed names, other spellings among them. ``questions``: as they stand in the
    form, which are nobody's record. ``on``: the day on which it is read, after which nothing can have happened.
    ``columns``: what a person said which column is.
    ``persons``: whom the form names by an agreed name that is not their own.
    """

    reference: str = ""
    agency: str = ""
    also: tuple[str, ...] = ()
    agency_kind: str | None = None
    version: int | None = None
    period: tuple[date, date] | None = None
    names: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    on: date | None = None
    long_silence: int = LONG_SILENCE
    formerly: tuple[str, ...] = ()
    columns: Said = field(default_factory=lambda: NOTHING_SAID, hash=False)
    persons: tuple[PersonAsked, ...] = ()


NOTHING_ASKED = Asked()
"""With it, a return is only checked against itself."""


class RemarkSort(StrEnum):
    """What a remark is about."""

    CANNOT_OPEN = "the file cannot be opened"
    NO_ROWS = "no entries"
    NOTHING_HELD = "says that nothing was recorded"
    PROSE = "words and no table of entries"
    OTHER_REVIEW = "of another review"
    OTHER_AGENCY = "of another agency"
    OTHER_CHILD = "perhaps of another child"
    OTHER_FORM = "on another version of the form"
    REFUSED = "not taken"
    COLUMN_MISSING = "a column is missing"
    UNREADABLE_DATE = "a date cannot be read"
    NO_DATE = "no date"
    DATE_UNKNOWN = "date given as not known"
    SEVERAL_DATES = "several dates in one cell"
    NO_WORDS = "no words"
    GOES_ON = "seems to go on from the row above"
    NO_SOURCE = "no source"
    OUTSIDE = "outside the days asked about"
    AHEAD = "after the day on which it was read"
    ENDS_FIRST = "ends before it begins"
    TWICE = "the same entry twice"
    SAME_DAY = "order on one day not said"
    UNKNOWN_PERSON = "not among the agreed names"
    OWN_NAME = "named by their own name"
    LEAVE_OUT = "what the form asks to leave out"
    SILENCE = "a long time without an entry"
    NOT_DECLARED = "coverage not declared"
    PARTLY_DECLARED = "coverage declared in part"
    QUESTION = "something else to be asked"
    WORDS_OUTSIDE = "words outside the table"
    ROWS_MISSING = "rows that were not read"
    COLUMNS_READ = "which column is which"
    SEARCHED_SAID = "says in words what was searched"
    BESIDE = "stands beside the rows"
    STATEMENTS = "statements read out of its words"
    SENTENCES = "sentences that were read as nothing"
    WARNING = "about the file"


BLOCKING = frozenset(
    (
        RemarkSort.CANNOT_OPEN,
        RemarkSort.NO_ROWS,
        RemarkSort.OTHER_REVIEW,
        RemarkSort.OTHER_AGENCY,
        RemarkSort.OTHER_CHILD,
    )
)
"""With these, a return cannot be taken at all. Every other remark leaves it to a person."""


_TO_TAKE_OUT = frozenset((RemarkSort.OWN_NAME, RemarkSort.LEAVE_OUT))


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """One entry of a return, as it stands there.

    ``table`` and ``number``: where a person finds it. ``key``: of the candidate that it states. ``cells``: by what a
    cell is (a role of columns.toml, "received from", or its heading) the words in it. ``candidate``: as it was read.
    """

    table: str
    number: int
    key: str
    when: PartialDate
    cells: Mapping[str, str] = field(hash=False)
    candidate: Candidate = field(hash=False)

    @property
    def what(self) -> str:
        """What happened, on one line."""
        return " ".join(self.candidate.text.split())

    @property
    def short(self) -> str:
        """Date and first words, to know the row by where rows have no numbers: "03/02/2013: “Visit at home. Tam…”"."""
        words = self.what if len(self.what) <= _SHORT else f"{self.what[: _SHORT - 1].rstrip()}…"
        return f"{self._day}: “{words}”"

    @property
    def numbered(self) -> str:
        """Where a person finds it: "row 14 of table 1"."""
        return f"row {self.number} of {self.table}"

    @property
    def place(self) -> str:
        """The same with its day, and none of its words."""
        return f"{self.numbered} ({self._day})"

    @property
    def _day(self) -> str:
        return " ".join(self.when.written.split()) or "no date"

    def words(self, role: str) -> str:
        """What stands in the cells of that role, or ""."""
        return self.cells.get(role, "")


_SHORT = 60


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that the agency is asked, in a sentence. ``rows``: which it is about, in their order. ``earliest`` and
    ``latest``: the days that it is about, if it is of a stretch.
    """

    sort: RemarkSort
    sentence: str
    rows: tuple[ReturnRow, ...] = ()
    earliest: date | None = None
    latest: date | None = None

    @property
    def blocks(self) -> bool:
        """Whether the return cannot be taken with it."""
        return self.sort in BLOCKING

    @property
    def lines(self) -> tuple[str, ...]:
        """Each row that it is about, as a person finds it: "row 14 (03/02/2013: “Visit at home…”)"."""
        return tuple(f"{row.numbered} ({row.short})" for row in self.rows)


@dataclass(frozen=True, slots=True)
class ReturnReading:
    """What a return says, and what must be asked of whoever sent it.

    ``reference``, ``agency`` and ``version``: as the return itself says them, or empty and None. ``searched``: what it
    declares; ``covers``: the days for which all of it was searched, or None where it declares none. ``notes``: words
    that are no entry, kept so that nothing is lost. ``refusals``: what could not be taken. ``missing``: how many rows
    of its tables are in no entry. ``period``: the words behind ``covers``.
    ``statements``: what was read out of its words, in the same shape. ``columns``: of its tables, as they were read.
    """

    name: str
    rows: tuple[ReturnRow, ...] = ()
    remarks: tuple[Remark, ...] = ()
    reference: str = ""
    agency: str = ""
    version: int | None = None
    searched: tuple[SearchedSystem, ...] = ()
    covers: tuple[date, date] | None = None
    notes: tuple[Note, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    parts: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    missing: int = 0
    period: DeclaredPeriod | None = None
    statements: tuple[ReturnRow, ...] = ()
    columns: tuple[ColumnSeen, ...] = ()

    @property
    def can_be_taken(self) -> bool:
        """Whether nothing forbids taking it; what is asked may still be open."""
        return not any(remark.blocks for remark in self.remarks)

    def of_sort(self, sort: RemarkSort) -> tuple[Remark, ...]:
        """The remarks of one sort."""
        return tuple(remark for remark in self.remarks if remark.sort is sort)

    def in_words(self) -> tuple[str, ...]:
        """Every remark, and under it the rows that it is about, as lines to send back to the agency. They go by mail:
        of a row that holds a name or a place to take out only its day is told, whatever it is asked about.
        """
        unquoted = {row.key for one in self.remarks if one.sort in _TO_TAKE_OUT for row in one.rows}
        lines = []
        for number, remark in enumerate(self.remarks, 1):
            lines.append(f"{number}. {remark.sentence}")
            for row, line in zip(remark.rows, remark.lines, strict=True):
                lines.append(f"   - {row.place if row.key in unquoted else line}")
        return tuple(lines)
