"""Rows under a header that are no rows of the chronology: headings, sums, remarks, cells merged from above."""

from __future__ import annotations

import re

from sightline.documents.document import Cell, Row
from sightline.intake.headers import (
    Header,
)
from sightline.intake.period_words import declared_period
from sightline.intake.rows import holds_entries
from sightline.intake.when import Clock

_OPENS_WITH_A_DAY = re.compile(r"\s*(?:\w{3,9}\s)?\d{1,2}(?:[/.]\d{1,2}\b|(?:st|nd|rd|th)?\s[A-Z])")
_ASIDE = re.compile(
    r"\s*(?:[*†‡]|notes?\s*:|key\s*:|total\b|end of\b|abbreviations?\b|glossary\b|page \d|completed by\b|signed\b|"
    r"prepared by\b|"
    r"source\s*:|continued\b|chronology ends?\b|n\.?b\.?\b)",
    re.I,
)

_SUM = re.compile(r"\s*(?:grand |sub-?)?totals?\s*:?\s*", re.I)


def cells_of(row: Row, header: Header, role: str) -> list[Cell]:
    """The cells of a row in the columns of this role."""
    return [row.cells[i] for i in header.all_of(role) if i < len(row.cells)]


def why_aside(row: Row, header: Header, clock: Clock) -> str:
    """Why a row under the header is no row of the chronology; "" if it is one."""
    filled = [(i, cell) for i, cell in enumerate(row.cells) if cell.text.strip() and cell.merged != "across"]
    own = [(i, cell) for i, cell in filled if cell.merged != "down"]
    if not own:
        return "only continues cells merged from the row above"
    if any(_SUM.fullmatch(cell.text) for _, cell in own) and not is_dated(row, header, clock):
        return "sums up the rows above it"
    if len(own) > 1 or len(filled) > 1:
        return ""
    index, cell = own[0]
    role = header.columns[index].role if index < len(header.columns) else ""
    if declared_period([(cell.text, "")], clock.read_date) is not None:
        return "says what the table covers"
    if role == "date" and (clock.reads(cell) or (holds_entries(cell) and _OPENS_WITH_A_DAY.match(cell.text))):
        return ""
    if _ASIDE.match(cell.text):
        return "is a remark about the table"
    spans = sum(other.merged == "across" for other in row.cells[index + 1 :])
    if spans and spans >= len(row.cells) - index - 2 and len(row.cells) > 2:
        return "is a heading between rows"
    if role in ("event", "action", "comment", "child_voice", "decision", "agency_event"):
        return ""
    if role == "" and len(header.columns) <= 2:
        return ""
    return "stands alone, without a date or words of an event"


def is_dated(row: Row, header: Header, clock: Clock) -> bool:
    """Whether a row gives a date that can be read in a column of dates."""
    return any(map(clock.reads, cells_of(row, header, "date")))
