"""A filled return, read and checked at once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from types import MappingProxyType

from sightline.documents.document import Document
from sightline.documents.refusal import Refusal
from sightline.intake.columns import normal
from sightline.intake.returns.checks import cannot_open, checked
from sightline.intake.returns.how_read import missing_rows
from sightline.intake.returns.shapes import NOTHING_ASKED, Asked, ReturnReading, ReturnRow
from sightline.intake.said_columns import columns_seen
from sightline.intake.table_reading import RowTaken, TableReading
from sightline.intake.tables import read_tables
from sightline.vocabulary.return_form import COLUMNS, FORM_VERSION, RETURN_OF, REVIEW_REFERENCE

_RECEIVED_FROM = normal(next(column.heading for column in COLUMNS if column.key == "received_from"))


def read_return(document: Document | Refusal, asked: Asked = NOTHING_ASKED) -> ReturnReading:
    """Read one agency's return, and say what must be asked back.

    ``document``: as :func:`sightline.documents.open_document` gives it; a file that could not be opened gives a
    reading with nothing but a remark. Reading the same document twice gives equal results.
    """
    if isinstance(document, Refusal):
        return ReturnReading(document.document, (), (cannot_open(document),), refusals=(document,))
    table = read_tables(document, agency_kind=asked.agency_kind, said=asked.columns)
    said = {label: _said(document.text, label) for label in (REVIEW_REFERENCE, RETURN_OF, FORM_VERSION)}
    version = said[FORM_VERSION]
    reading = ReturnReading(
        name=document.name,
        rows=tuple(_rows(table)),
        reference=said[REVIEW_REFERENCE],
        agency=said[RETURN_OF],
        version=int(version) if version.isdigit() else None,
        searched=table.searched,
        covers=(table.period.earliest, table.period.latest) if table.period else None,
        notes=table.notes,
        refusals=table.refusals,
        parts=MappingProxyType(
            {"stated": len(table.rows), "within": sum(bool(one.part_of) for one in table.candidates)}
        ),
        missing=missing_rows(table),
        period=table.period,
        columns=columns_seen(document, table),
    )
    return checked(reading, document, asked, table)


def _said(text: str, label: str) -> str:
    """What the return says after one of the form's labels, on a line or in the cell beside it."""
    labels = "|".join(map(re.escape, (REVIEW_REFERENCE, RETURN_OF, FORM_VERSION)))
    found = re.search(rf"{re.escape(label)}\s*(?:\||:)\s*([^|\n]*?)\s*(?=\.\s+(?:{labels})\b|\||\n|$)", text, re.I)
    return found[1].strip() if found else ""


def _rows(table: TableReading) -> Iterable[ReturnRow]:
    by_key = {one.key: one for one in table.candidates}
    for taken in table.rows:
        candidate = by_key[taken.key]
        yield ReturnRow(
            taken.table, taken.number, taken.key, candidate.occurred, MappingProxyType(_by_role(taken)), candidate
        )


def _by_role(taken: RowTaken) -> dict[str, str]:
    """The words of a row by what they are: several cells of one role on lines of their own, unforeseen by heading."""
    held: dict[str, str] = {}
    for cell in taken.cells:
        name = cell.role or ("received from" if normal(cell.heading) == _RECEIVED_FROM else cell.heading)
        words = cell.text.strip()
        held[name] = f"{held[name]}\n{words}" if held.get(name) and words else held.get(name) or words
    return held
