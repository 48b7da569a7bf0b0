"""Reading every table of a document: finding the chronologies in it, and their rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sightline.chronology.candidate import Candidate
from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Cell, Document, Row, Table
from sightline.documents.refusal import Refusal
from sightline.intake.agency_words import agency_hint, gathers_agencies, names_agency, titles
from sightline.intake.asides import cells_of, is_dated, why_aside
from sightline.intake.by_contents import dated_by_contents, ended_by_contents, told_by_contents
from sightline.intake.cards import card_header
from sightline.intake.families import family_header, listed_persons
from sightline.intake.headers import (
    Column,
    Header,
    find_header,
    header_at,
    header_by_contents,
    heads_no_events,
    infer_header,
    repeats,
)
from sightline.intake.heading_rows import NO_HEADING, Under, in_columns, month_under, period_under, under
from sightline.intake.period_words import DeclaredPeriod, declared_period, lines_of_cells
from sightline.intake.return_forms import of_the_form
from sightline.intake.rows import Place, RowReader
from sightline.intake.said_columns import NOTHING_SAID, Said, as_said, header_as_said
from sightline.intake.searched import SearchedSystem, declared_by, searched_header, searched_systems
from sightline.intake.searched_words import searched_of, searched_outside
from sightline.intake.set_aside import LeftTable, set_aside, without_dates
from sightline.intake.side_by_side import BESIDE, parted
from sightline.intake.table_reading import ColumnCell, ListedPerson, Note, RowTaken, TableReading, Words
from sightline.intake.when import Clock, ReadDate, WithTime, without_marks, writes_month_first
from sightline.wording import dates
from sightline.wording.attendance import attendance_columns
from sightline.wording.sentences import sentences
from sightline.wording.suggest import suggest as suggest_kind

_OTHER_PERIOD = re.compile(
    r"\W*(?:year\W*)?(?:(?:19|20)\d\d\s*[/–-]\s*\d{2,4}|[A-Za-z]{3,9}\.?\s+(?:19|20)\d\d)\W*", re.I
)
_LEAST_ROWS_MISSED = 2
_CELLS_OF_A_SEARCH = 3
"""A row that says what was searched has its days, its words, and at most what was found: no source, nobody's name."""


def read_tables(
    document: Document,
    *,
    agency_kind: str | None = None,
    children: tuple[str, ...] = (),
    read_date: ReadDate = dates.read_date,
    with_time: WithTime = dates.with_time,
    find_dates: Callable[..., object] = dates.find_dates,
    suggest: Callable[..., object] = suggest_kind,
    said: Said = NOTHING_SAID,
) -> TableReading:
    """Every chronology in the document's tables as candidates, and the rest of the tables' words as notes.

    ``agency_kind``: the code of the document's own agency, where known; it steers what rows are suggested to be.
    ``children``: the names of the case's children, as far as known. ``said``: what a person said which column is.
    The other arguments are the readers of words.
    Reading the same document twice gives equal results.
    """
    clock = Clock(read_date, with_time, dates.why_unreadable, int(document.properties.get("epoch", "1900")))
    reader = _Reader(document, clock, Words(suggest, find_dates, sentences, agency_kind, children), said)
    for table in document.tables:
        for one in parted(table):
            reader.take(one)
    return reader.finished()


@dataclass(frozen=True, slots=True)
class _Taken:
    """The row taken last, as it was read, so that it can be read again with what the next page adds to it."""

    table: Table
    row: Row
    header: Header
    place: Place
    above: PartialDate | None
    made: int


class _Reader:
    def __init__(self, document: Document, clock: Clock, words: Words, said: Said = NOTHING_SAID) -> None:
        self._document, self._clock, self._said = document, clock, said
        self._rows = RowReader(document, clock, words)
        self._candidates: list[Candidate] = []
        self._refusals: list[Refusal] = []
        self._notes: list[Note] = []
        self._persons: list[ListedPerson] = []
        self._questions: list[str] = []
        self._taken_rows: list[RowTaken] = []
        self._searched: list[SearchedSystem] = []
        self._previous: Header | None = None
        self._previous_rows: Sequence[Row] = ()
        self._heading = NO_HEADING
        self._torn: _Taken | None = None
        self._above: PartialDate | None = None
        self._position = 0
        self._set_aside_tables: list[Table] = []
        self._left: list[LeftTable] = []
        self._searched += searched_outside(document, clock)
        sheets = [table.name.removeprefix("sheet ") for table in document.tables if table.name.startswith("sheet ")]
        named = [name for name in sheets if names_agency(name)]
        gathered = [name for name in sheets if gathers_agencies(name)] if named else []
        self._agency_sheets = {*named, *gathered} if len(named) + len(gathered) > 1 else set()

    def finished(self) -> TableReading:
        """The reading of all that has been taken."""
        undated = [one for one in self._candidates if one.status == "stated" and not one.occurred.is_known]
        stated = sum(one.status == "stated" for one in self._candidates)
        if stated and len(undated) == stated:
            self._questions.append(
                f"None of the {stated} rows of {self._document.name} has a date that can be read. When were they?"
            )
        if not self._candidates and not self._persons and not self._refusals and self._set_aside_tables:
            count = sum(not row.is_empty for table in self._set_aside_tables for row in table.rows)
            if count >= _LEAST_ROWS_MISSED:
                self._refusals.append(without_dates(self._document.name, self._set_aside_tables[0]))
        # A row that was taken tells of an event, and heads nothing: "House searched from 12 to 13 February".
        taken = {f"{row.table}, row {row.number}" for row in self._taken_rows}
        above = (*titles(self._document), *lines_of_cells(self._document))
        lines = [(words, where) for words, where in above if where not in taken] + [
            (note.text, note.place) for note in self._notes
        ]
        period = declared_by(self._searched) or self._period(lines)
        return TableReading(
            tuple(self._candidates),
            tuple(self._refusals),
            tuple(self._questions),
            tuple(self._notes),
            tuple(self._persons),
            agency_hint(self._document),
            period,
            tuple(self._taken_rows),
            tuple(self._searched),
            tuple(self._left),
        )

    def _period(self, lines: list[tuple[str, str]]) -> DeclaredPeriod | None:
        """What the titles say that the paper covers, where its own rows do not speak against it."""
        days = [
            one.occurred
            for one in self._candidates
            if one.status == "stated" and one.occurred.is_known and not one.occurred.is_unsure
        ]
        period = declared_period(lines, self._clock.read_date, has_rows=bool(days))
        against = period.spoken_against(self._document.name, days) if period is not None else ""
        self._questions += [against] if against else []
        return None if against else period

    def take(self, table: Table) -> None:
        """One table: a chronology, the rest of the one before it, a family, or something else."""
        if all(row.is_empty for row in table.rows):
            return
        self._above = None
        if why := of_the_form(table):
            for row in table.rows:
                self._note(table, row, why)
            return
        if any(attendance_columns([cell.text for cell in row.cells if not cell.merged]) for row in table.rows[:3]):
            for row in table.rows:
                self._note(table, row, "says who was at a meeting")
            return
        searched = searched_header(table)
        if searched is not None:
            self._searched += searched_systems(table, *searched, self._clock)
            for row in table.rows:
                self._note(table, row, "says what was searched")
            return
        family = next(
            ((i, columns) for i, row in enumerate(table.rows[:6]) if (columns := family_header(row)) is not None), None
        )
        header = None if self._goes_on(table) else find_header(table.rows)
        if header is not None:
            header = dated_by_contents(header, table.rows[header.first + header.rows :], self._clock.reads)
            header = told_by_contents(header, table.rows[header.first + header.rows :], self._clock.reads)
            header = ended_by_contents(header, table.rows[header.first + header.rows :], self._clock.reads)
            header = as_said(header, self._said)
            header = header if header.is_chronology else None
        header = header or header_as_said(table.rows, self._said)
        if family is not None and (header is None or family[0] <= header.first):
            self._take_family(table, *family)
            return
        header_rows: Sequence[Row] = ()
        if header is not None:
            header_rows = table.rows[header.first : header.first + header.rows]
            for row in table.rows[: header.first]:
                above = without_marks(_words(row)) if _alone(row) else ""
                lends_day = not header.all_of("date")
                match = under(above, self._clock.read_date) or period_under(above, self._clock.read_date, lends_day)
                if match is not None and match.year:
                    self._heading = match
                self._note(table, row, "stands above the header")
            for row in header_rows:
                self._note(table, row, "is the header")
        elif card := card_header(table):
            self._take_card(table, as_said(card, self._said))
            return
        elif self._continues(table):
            header, header_rows = self._previous, self._previous_rows
        else:
            header = header_by_contents(table.rows, self._clock.reads)
            if header is None and not heads_no_events(table.rows, self._clock.reads):
                header = infer_header(table.rows, self._clock.reads)
            if header is not None:
                header = as_said(header, self._said)
                header_rows = table.rows[header.first : header.first + header.rows]
                for row in header_rows:
                    self._note(table, row, "is the header")
        if header is None or not header.is_chronology:
            self._set_aside(table)
            return
        self._take_rows(table, header, header_rows)

    def _take_rows(self, table: Table, header: Header, header_rows: Sequence[Row]) -> None:
        agency = table.name.removeprefix("sheet ").split(BESIDE)[0]
        agency = agency if agency in self._agency_sheets else ""
        rows = self._rows
        dated = [cell for row in table.rows for cell in cells_of(row, header, "date")[:1]]
        if writes_month_first(dated):
            rows = replace(rows, clock=replace(self._clock, month_first=True))
        index = header.first + header.rows if header_rows and header_rows[0] in table.rows else 0
        while index < len(table.rows):
            row = table.rows[index]
            index += 1
            if row.is_empty:
                continue
            if repeats(header_rows, row):
                self._note(table, row, "repeats the header")
                continue
            another = header_at(table.rows, index - 1, strict=True)
            if another is not None and another.is_chronology and not is_dated(row, header, self._clock):
                header = as_said(another, self._said)
                header_rows = table.rows[another.first : another.first + another.rows]
                for part in header_rows:
                    self._note(table, part, "is the header")
                index = another.first + another.rows
                continue
            words = without_marks(_words(row)) if _alone(row) else ""
            heading = (
                under(words, self._clock.read_date)
                or month_under(words, self._heading)
                or period_under(
                    words,
                    self._clock.read_date,
                    lends_day=_spans(row) or not header.all_of("date") or self._heads_undated(table, index, header),
                )
            )
            if heading is not None or _OTHER_PERIOD.fullmatch(words):
                self._heading = heading or NO_HEADING
                self._note(table, row, "is a heading between rows")
                continue
            if self._goes_on_from_last_page(table, row, header):
                continue
            if self._says_what_was_searched(table, row, header):
                continue
            if why := why_aside(row, header, self._clock):
                self._note(table, row, why)
                continue
            self._heading = self._own_heading(row, header) or self._heading
            if self._heading.day is not None and any(self._clock.reads(cell) for cell in cells_of(row, header, "date")):
                self._heading = replace(self._heading, day=None)
            self._position += 1
            place = Place(table.name, row.number, self._position, self._heading, agency)
            made = rows.read(row, header, place, self._above)
            self._taken_rows += [_by_column(one.key, table, row, header) for one in made[:1]]
            self._torn = _Taken(table, row, header, place, self._above, len(made))
            self._above = made[0].occurred if made else self._above
            self._candidates += made
        self._previous, self._previous_rows = header, header_rows

    def _heads_undated(self, table: Table, index: int, header: Header) -> bool:
        """Whether the row before ``index`` is a day alone in the date's column, and what stands below it has no date
        of its own: so a day is written once over its entries.
        """
        below = next((row for row in table.rows[index:] if not row.is_empty), None)
        if below is None or not _holds(table.rows[index - 1], header, "date"):
            return False
        return _holds(below, header, "event") and not _holds(below, header, "date")

    def _says_what_was_searched(self, table: Table, row: Row, header: Header) -> bool:
        """Whether a row tells of no event, and only for which days the agency's records were looked through."""
        if sum(bool(cell.text.strip()) and not cell.merged for cell in row.cells) > _CELLS_OF_A_SEARCH:
            return False
        said = searched_of(_words(row), f"{table.name}, row {row.number}", self._clock)
        if said is None:
            return False
        self._searched.append(said)
        self._note(table, row, "says what was searched")
        return True

    def _own_heading(self, row: Row, header: Header) -> Under | None:
        year, month = (
            next((cell.text.strip() for cell in cells_of(row, header, role)), "") for role in ("year", "month")
        )
        return in_columns(year, month, self._clock.read_date) if year else None

    def _goes_on_from_last_page(self, table: Table, row: Row, header: Header) -> bool:
        """Join the row to the last of the page before, if a page's end plainly tore one row in two.

        So it is if, at the top of the page's table, it has words of the event or of what was done and nothing else.
        """
        last = self._torn
        if last is None or last.table is table or table.page != (last.table.page or 0) + 1:
            return False
        filled = [(i, cell) for i, cell in enumerate(row.cells) if cell.text.strip() and not cell.merged]
        roles = {header.columns[i].role if i < len(header.columns) else "" for i, _ in filled}
        if not roles or not roles <= {"event", "action", "comment"} or "event" not in roles or header != last.header:
            return False
        whole = Row(last.row.number, (*last.row.cells, *(cell for _, cell in filled)))
        width = len(last.row.cells)
        columns = (*header.columns, *(Column("", "") for _ in range(width - len(header.columns))))[:width]
        both = replace(last.header, columns=(*columns, *(header.columns[i] for i, _ in filled)))
        del self._candidates[len(self._candidates) - last.made :]
        made = self._rows.read(whole, both, last.place, last.above)
        self._taken_rows[-1:] = [_by_column(one.key, last.table, whole, both) for one in made[:1]]
        self._candidates += made
        self._torn = None
        return True

    def _continues(self, table: Table) -> bool:
        """Whether a table without a header goes on with the one before it: as many columns, dates in the same one."""
        if self._previous is None:
            return False
        width = max(len(row.cells) for row in table.rows)
        if width != len(self._previous.columns):
            return False
        column = next(iter(self._previous.all_of("date")), None)
        if column is None:
            return True
        return any(self._clock.reads(row.cells[column]) for row in table.rows if column < len(row.cells))

    def _goes_on(self, table: Table) -> bool:
        """Whether the first row is plainly a dated row under the header before it: not a header, whatever its words."""
        first = next(row for row in table.rows if not row.is_empty)
        return self._previous is not None and self._continues(table) and is_dated(first, self._previous, self._clock)

    def _take_card(self, table: Table, header: Header) -> None:
        """A form whose left column names what the right one says: one event."""
        cells = tuple(row.cells[-1] if len(row.cells) > 1 else _empty(row) for row in table.rows)
        for row in table.rows:
            self._note_cell(table, row, row.cells[0], "is the header")
        self._position += 1
        place = Place(table.name, table.rows[0].number, self._position, self._heading)
        card = Row(table.rows[0].number, cells)
        made = self._rows.read(card, header, place, None)
        self._taken_rows += [_by_column(one.key, table, card, header) for one in made[:1]]
        self._candidates += made

    def _take_family(self, table: Table, header: int, columns: tuple[str, ...]) -> None:
        self._persons += listed_persons(table, header, columns, self._clock)
        for row in table.rows:
            self._note(table, row, "says who is in the family")

    def _set_aside(self, table: Table) -> None:
        """A table of another sort: its words are kept as notes, and a person is told if it had dates."""
        for row in table.rows:
            self._note(table, row, "belongs to a table that is no chronology")
        left, refusal = set_aside(self._document.name, table, self._clock.reads)
        if max(sum(bool(cell.text.strip()) for cell in row.cells) for row in table.rows) > 1:
            self._set_aside_tables.append(table)
        self._left += [left] if left is not None else []
        self._refusals += [refusal] if refusal is not None else []

    def _note(self, table: Table, row: Row, why: str) -> None:
        filled = [cell for cell in row.cells if cell.text.strip() and not cell.merged]
        if filled:
            start, end = filled[0].start, filled[-1].end
            words = self._document.text[start:end]
            self._notes.append(Note(f"{table.name}, row {row.number}", words, why, start, end))

    def _note_cell(self, table: Table, row: Row, cell: Cell, why: str) -> None:
        if cell.text.strip():
            self._notes.append(Note(f"{table.name}, row {row.number}", cell.text, why, cell.start, cell.end))


def _by_column(key: str, table: Table, row: Row, header: Header) -> RowTaken:
    """The row as it stands, each cell with the column that it stands in."""
    cells = []
    for index in range(max(len(row.cells), len(header.columns))):
        column = header.columns[index] if index < len(header.columns) else Column("", f"Column {index + 1}")
        cell = row.cells[index] if index < len(row.cells) else None
        held = cell is not None and cell.merged != "across"
        cells.append(
            ColumnCell(column.role, column.heading, cell.text if held and cell else "", cell.start if cell else -1)
        )
    return RowTaken(key, table.name, row.number, tuple(cells), header.is_without_headings)


def _empty(row: Row) -> Cell:
    return Cell("", row.cells[0].end, row.cells[0].end)


def _words(row: Row) -> str:
    return " ".join(cell.text for cell in row.cells if cell.text.strip() and not cell.merged)


def _holds(row: Row, header: Header, role: str) -> bool:
    """Whether anything stands in the row's columns of this role."""
    return any(cell.text.strip() for cell in cells_of(row, header, role))


def _spans(row: Row) -> bool:
    """Whether one cell is drawn over the whole row."""
    return len(row.cells) > 2 and all(cell.merged == "across" for cell in row.cells[1:])


def _alone(row: Row) -> bool:
    return sum(bool(cell.text.strip()) for cell in row.cells if not cell.merged) == 1
