"""A form with a label and a value on each line, which tells one event."""

from __future__ import annotations

from dataclasses import replace

from sightline.documents.document import Row, Table
from sightline.intake.headers import (
    Column,
    Header,
    header_at,
)


def card_header(table: Table) -> Header | None:
    """The header of a form with a label and a value on each line, or None if the table is no such form."""
    if len(table.rows) < 3 or any(len(row.cells) not in (1, 2) for row in table.rows):
        return None
    labels = Row(1, tuple(replace(row.cells[0], merged="") for row in table.rows))
    header = header_at([labels], 0)
    if header is None or not header.is_chronology or not header.all_of("event") or not header.all_of("date"):
        return None
    return Header(tuple(Column(column.role, column.heading.rstrip(" :")) for column in header.columns), 0, 0)
