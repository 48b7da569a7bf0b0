"""Finding the header of a chronology: which rows it takes, and which column is which."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sightline.documents.document import Cell, Row
from sightline.intake.agency_words import gathers_agencies, names_agency
from sightline.intake.columns import column_names, normal

MAY_REPEAT = frozenset(
    {"event", "people", "child", "source", "action", "comment", "reference", "decision", "child_voice", "agency_event"}
)
"""Columns of which a table may have several; a second one of any other kind is kept under its heading."""

_PROSE = frozenset({"event", "action", "comment", "child_voice", "decision"})
_LONGEST_HEADING = 90
_DATED = re.compile(
    r"\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?|\b(?:19|20)\d\d\b|"
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.I,
)
_HEADER_ROWS_SEARCHED = 30
_WRITTEN_DOWN = frozenset({"recorded", "received"})
_PAIRS = 4
_LONGEST_LABEL = 6
_LABELS_A_DAY = re.compile(r"\b(?:date|d\.?o\.?b|time of)\b", re.I)


@dataclass(frozen=True, slots=True)
class Column:
    """A column. ``role``: a name of columns.toml, "agency_event" for one agency's own, or "" for one not foreseen."""

    role: str
    heading: str


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table and how many rows, from ``first``, say so (none where it was inferred).

    ``told_inferred``: no heading says which column tells what happened; the wordiest was taken.
    """

    columns: tuple[Column, ...]
    first: int
    rows: int
    told_inferred: bool = False

    def all_of(self, role: str) -> tuple[int, ...]:
        """The columns of that role, left to right."""
        return tuple(index for index, column in enumerate(self.columns) if column.role == role)

    @property
    def is_without_headings(self) -> bool:
        """Whether the table has none, and the columns were told apart by what stands in them."""
        return not self.rows and all(
            column.heading in ("Date", "Event") or re.fullmatch(r"Column \d+", column.heading)
            for column in self.columns
        )

    @property
    def is_chronology(self) -> bool:
        """Whether its rows are events: words of what happened, or a date with anything beside it."""
        roles = {column.role for column in self.columns}
        if "event" in roles and len(roles) >= 2:
            return True
        return "date" in roles and (bool(roles & (_PROSE | {"agency_event"})) or "" in roles)


def find_header(rows: Sequence[Row], first: int = 0) -> Header | None:
    """The header that stands highest among the next rows, or None."""
    for index in range(first, min(len(rows), first + _HEADER_ROWS_SEARCHED)):
        if header := header_at(rows, index):
            return header
    return None


def header_at(rows: Sequence[Row], index: int, *, strict: bool = False) -> Header | None:
    """The header that begins at this row, or None.

    ``strict``, as in mid-table, where words like "Visit" may be an event's: only well-known names count, a date's among
    them.
    """
    if not _could_be_header(rows[index]):
        return None
    best: Header | None = None
    best_score = 0.0
    for height in (1, 2, 3):
        span = rows[index : index + height]
        if len(span) < height or not all(_could_be_header(row) for row in span):
            break
        if height > 1 and not _groups(span[:-1]) and not _continues_heading(span):
            break
        columns = _columns(span, strict=strict)
        score = _score(columns, strict=strict)
        if score > best_score or (best is not None and score == best_score and _continues_heading(span)):
            best, best_score = Header(columns, index, height), score
    return best


def infer_header(
    rows: Sequence[Row], readable: Callable[[Cell], bool], least: int = 2, never: frozenset[int] = frozenset()
) -> Header | None:
    """The columns of a table without a header: dates in one, the longest words in another. None if not.

    ``never``: columns that are not the date's, whatever they hold.
    """
    filled = [row for row in rows if not row.is_empty]
    if not never and filled and _tells_no_day(filled[0]):
        never = _never_dates(filled[0])
    width = max((len(row.cells) for row in filled), default=0)
    if len(filled) < least or width < 2:
        return None
    dated = [
        0 if i in never else sum(readable(row.cells[i]) for row in filled if i < len(row.cells)) for i in range(width)
    ]
    named = _columns(filled[:1], strict=False) if _tells_no_day(filled[0]) else ()
    written = [i for i, one in enumerate(named) if one.role in _WRITTEN_DOWN and i < width]
    column = dated.index(max(dated))
    if dated[column] < max(least, len(filled) * 0.6):
        return None
    lengths = [
        0 if dated[i] * 2 > len(filled) else sum(len(row.cells[i].text) for row in filled if i < len(row.cells))
        for i in range(width)
    ]
    lengths[column] = -1
    words = lengths.index(max(lengths))
    if lengths[words] < 4 * len(filled):
        return None
    if width >= _PAIRS and any(_is_labelled(row, readable) for row in filled):
        return None  # a form of labels with their values beside them: "Date of incident | 14/06/2025 | Author | PC 8"
    roles = {column: Column("date", "Date"), words: Column("event", "Event")}
    roles |= {i: named[i] for i in written}  # the day of writing down is not that of what happened
    top = filled[0].cells[column].text.strip() if column < len(filled[0].cells) else ""
    if not (top and _tells_no_day(filled[0]) and not readable(filled[0].cells[column])):
        return Header(tuple(roles.get(i, Column("", f"Column {i + 1}")) for i in range(width)), 0, 0)
    # Over days stands what is none: a heading, whatever it says.
    headings = [" ".join(cell.text.split()) for cell in filled[0].cells] + [""] * width
    columns = (Column(roles[i].role if i in roles else "", headings[i] or f"Column {i + 1}") for i in range(width))
    return Header(tuple(columns), rows.index(filled[0]), 1)


def header_by_contents(rows: Sequence[Row], readable: Callable[[Cell], bool]) -> Header | None:
    """The first row as header where its names tell too little but dates stand under one of them. None if none do.

    A column of deadlines or dates of birth ("none" in columns.toml) does not make a chronology.
    """
    first = next((i for i, row in enumerate(rows) if not row.is_empty), len(rows))
    if first >= len(rows) - 1 or not _could_be_header(rows[first]):
        return None
    named = _columns(rows[first : first + 1], strict=False)
    never = _never_dates(rows[first])
    written_down = frozenset(i for i, column in enumerate(named) if column.role in _WRITTEN_DOWN)
    found = infer_header(rows[first + 1 :], readable, least=1, never=never | written_down)
    if found is None or sum(bool(cell.text.strip()) for cell in rows[first].cells) < 2:
        return None
    date = found.all_of("date")[0]
    if date >= len(named):
        return None
    has_event = any(column.role == "event" for column in named)
    columns = []
    for index, column in enumerate(named):
        role = "" if column.role in ("date", "time") and index != date else column.role
        if index == date:
            role = "date"
        elif not has_event and not role and index in found.all_of("event"):
            role = "event"
        columns.append(Column(role, column.heading))
    return Header(tuple(columns), first, 1)


def _is_labelled(row: Row, readable: Callable[[Cell], bool]) -> bool:
    """Whether a cell of the row names a date and the cell beside it gives it."""
    return any(
        _LABELS_A_DAY.search(label.text) and len(label.text.split()) <= _LONGEST_LABEL and readable(value)
        for label, value in pairwise(row.cells)
    )


def _tells_no_day(row: Row) -> bool:
    return not any(_DATED.search(cell.text) for cell in row.cells)


def _never_dates(row: Row) -> frozenset[int]:
    """The columns that a row of headings heads as deadlines, dates of birth and the like."""
    return frozenset(i for i, cell in enumerate(row.cells) if never_a_date(cell.text))


def never_a_date(heading: str) -> bool:
    """Whether a heading is that of deadlines, dates of birth and the like. "Attended" heads who came to a meeting, and
    over days it heads when somebody came to a hospital.
    """
    return column_names().is_none(heading) and normal(heading) != "attended"


def heads_no_events(rows: Sequence[Row], readable: Callable[[Cell], bool]) -> bool:
    """Whether the first row heads its only dates as deadlines or dates of birth: a plan or a form, no chronology."""
    first = next((i for i, row in enumerate(rows) if not row.is_empty), len(rows))
    if first >= len(rows) - 1 or not _could_be_header(rows[first]):
        return False
    dated = {i for row in rows[first + 1 :] for i, cell in enumerate(row.cells) if not cell.merged and readable(cell)}
    headings = {i: rows[first].cells[i].text for i in dated if i < len(rows[first].cells)}
    return bool(headings) and all(never_a_date(heading) for heading in headings.values())


def repeats(header_rows: Sequence[Row], row: Row) -> bool:
    """Whether this row only says again what a header row says, as tables do at the top of each page."""
    words = [normal(cell.text) for cell in row.cells if cell.text.strip()]
    return bool(words) and any(
        words == [normal(cell.text) for cell in header.cells if cell.text.strip()] for header in header_rows
    )


def _could_be_header(row: Row) -> bool:
    texts = [cell.text.strip() for cell in row.cells if cell.text.strip() and not cell.merged]
    if not texts and any(cell.merged == "down" for cell in row.cells):
        return True
    return bool(texts) and all(len(text) <= _LONGEST_HEADING and not _DATED.search(text) for text in texts)


def _groups(rows: Sequence[Row]) -> bool:
    """Whether these rows head groups of columns: one heading spans several, or leaves columns to the next row."""
    return all(sum(bool(cell.text.strip()) for cell in row.cells) > 1 for row in rows) and any(
        any(cell.merged == "across" for cell in row.cells) or any(not cell.text.strip() for cell in row.cells)
        for row in rows
    )


def _continues_heading(rows: Sequence[Row]) -> bool:
    """Whether the last row only completes headings: "(dd/mm/yy)", "(24 hr)", a cell merged down."""
    last = [cell for cell in rows[-1].cells if cell.text.strip()]
    return bool(last) and all(cell.merged == "down" or cell.text.strip().startswith("(") for cell in last)


def _columns(span: Sequence[Row], *, strict: bool) -> tuple[Column, ...]:
    names = column_names()
    width = max(len(row.cells) for row in span)
    columns: list[Column] = []
    groups = [""] * len(span)
    used: set[str] = set()
    for index in range(width):
        parts: list[str] = []
        for level, row in enumerate(span):
            cell = row.cells[index] if index < len(row.cells) else None
            if cell is None:
                continue
            words = " ".join(cell.text.split())
            if cell.merged == "across":
                words = groups[level]
            elif words or level == len(span) - 1:
                groups[level] = words
            if words and words not in parts:
                parts.append(words)
        heading = " ".join(parts)
        tries = [heading, *([parts[-1], parts[0]] if len(parts) > 1 else [])]
        role = next((found for text in tries if (found := names.exactly(text) if strict else names.of(text))), "")
        if role == "none":
            role = ""
        if not role and heading and names_agency(heading):
            role = "agency_event"
        if role == "time" and "time" in used and columns[-1].role == "ended":
            role = "end_time"
        if role in used and role not in MAY_REPEAT:
            role = {"date": _second_date(heading)}.get(role, "")
        used.add(role)
        columns.append(Column(role, heading or f"Column {index + 1}"))
    columns = _reported_beside(_day_in_parts(columns))
    agencies = [column for column in columns if column.role == "agency_event"]
    if agencies and len(agencies) < len(columns) - 1:
        columns = [
            Column("agency_event", column.heading) if not column.role and gathers_agencies(column.heading) else column
            for column in columns
        ]
        agencies = [column for column in columns if column.role == "agency_event"]
    if len(agencies) < 2 or "date" not in used:
        columns = [Column("" if column.role == "agency_event" else column.role, column.heading) for column in columns]
    return tuple(columns)


def _reported_beside(columns: list[Column]) -> list[Column]:
    """A "Reported" column beside "Occurred" says when, not by whom: so police systems head their extracts."""
    occurred = any(column.role == "date" and "occurred" in normal(column.heading).split() for column in columns)
    if not occurred or any(column.role == "received" for column in columns):
        return columns
    return [
        Column("received", column.heading) if not column.role and normal(column.heading) == "reported" else column
        for column in columns
    ]


def _day_in_parts(columns: list[Column]) -> list[Column]:
    """A "Year" column beside a "Date" or "Month" column only completes it, and so does a "Month" beside a "Day"."""
    names = ((i, normal(column.heading)) for i, column in reversed([*enumerate(columns)]))
    at = {{"yr": "year", "mth": "month"}.get(name, name): i for i, name in names if name}
    day = next((at[name] for name in ("date", "day", "day month") if name in at), None)
    year, month = at.get("year"), at.get("month")
    if year is None or (day is None and month is None):
        return columns
    roles = {year: "year"}
    if day is None or month is None:
        roles[month if day is None else day] = "date"
    else:
        roles |= {month: "month", day: "date"}
    return [Column(roles.get(i, column.role), column.heading) for i, column in enumerate(columns)]


def _second_date(heading: str) -> str:
    return "ended" if re.search(r"\b(?:to|end|until)\b", heading, re.I) else ""


def _score(columns: Sequence[Column], *, strict: bool) -> float:
    """How much of a header it is: nought unless at least two columns are known and they are half of those named."""
    named = [column for column in columns if not re.fullmatch(r"Column \d+", column.heading)]
    known = [column for column in named if column.role]
    roles = {column.role for column in known}
    if len(known) < 2 or len(roles) < 2:
        return 0.0
    if len(known) < len(named) * (0.6 if strict else 0.5) and not ("date" in roles and "event" in roles):
        return 0.0
    if not roles & {"date", "event", "agency_event"} or (strict and "date" not in roles):
        return 0.0
    return len(known) + len(roles) / 10
