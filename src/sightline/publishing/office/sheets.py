"""Sheets of a workbook: a table under a frozen header, real dates where days are exact, set up for print.

No cell is ever a formula: words stay words, whatever they begin with.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from sightline.publishing.office.packing import clean, stripped

Value = str | int | date | None

LONGEST = 32_767
"""Characters that a cell can hold."""
_GOES_ON = " [goes on: this cell can hold no more; see the Word file]"
_LINE = Side(style="thin", color="C8CCD0")
_FOOT_MOST = 250
"""Characters that the foot of a sheet can hold, of which Excel allows 255."""


def put(cell: Cell, value: Value) -> None:
    """Write a value that can never be a formula; a day as a real date."""
    if isinstance(value, date):
        cell.value = value
        cell.number_format = "dd/mm/yyyy"
    elif isinstance(value, int):
        cell.value = value
    elif value:
        words = clean(value)
        if len(words) > LONGEST:
            words = words[: LONGEST - len(_GOES_ON)] + _GOES_ON
        cell.value = words
        cell.data_type = "s"
        if words.lstrip().startswith(("=", "+", "-", "@")):
            cell.quotePrefix = True
    # A real date would stand on the right, against the words of the next column.
    cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="left" if isinstance(value, date) else None)


def new_workbook() -> Workbook:
    """A workbook without a sheet."""
    book = Workbook()
    book.remove(book.worksheets[0])
    return book


def table_sheet(
    book: Workbook,
    name: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[Value]],
    *,
    widths: Sequence[float],
    foot: Sequence[str],
    table: str,
) -> Worksheet:
    """A sheet that is one table: its header frozen, repeated in print and marked as such.

    ``widths`` in characters. ``table``: the table's name, letters only. ``foot``: the lines at the foot of each page.
    Raises ValueError where two headings are the same, because a table cannot have that.
    """
    if len(set(headings)) != len(headings):
        raise ValueError(f"the sheet {name} has the same heading twice")
    page = book.create_sheet(name)
    for column, heading in enumerate(headings, 1):
        cell = page.cell(row=1, column=column)
        put(cell, heading)
        cell.font = Font(name="Arial", size=10, bold=True)
        cell.fill = PatternFill("solid", fgColor="E3E7EB")
        page.column_dimensions[get_column_letter(column)].width = widths[column - 1]
    page.row_dimensions[1].height = height_of(headings, widths)
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            cell = page.cell(row=number, column=column)
            put(cell, value)
            cell.font = Font(name="Arial", size=10)
            cell.border = Border(left=_LINE, right=_LINE, bottom=_LINE)
        page.row_dimensions[number].height = height_of(row, widths)
    page.freeze_panes = "B2" if len(headings) > 1 else "A2"
    if rows:
        last = f"{get_column_letter(len(headings))}{len(rows) + 1}"
        held = Table(displayName=table, ref=f"A1:{last}")
        held.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
        page.add_table(held)
    for_print(page, foot, wide=len(headings) > 3)
    page.print_title_rows = "1:1"
    return page


def height_of(row: Sequence[Value], widths: Sequence[float]) -> float:
    """How high a row must be for all its words, in points: not every program works it out by itself."""
    lines = 1
    for value, width in zip(row, widths, strict=True):
        if isinstance(value, str):
            lines = max(lines, sum(1 + len(one) // max(1, int(width * 1.2)) for one in value.split("\n")))
    return min(409.0, lines * 13.0 + 2)


def for_print(page: Worksheet, foot: Sequence[str], *, wide: bool) -> None:
    """A4, as wide as the sheet and as long as needed, with its foot."""
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.orientation = "landscape" if wide else "portrait"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_margins.left = page.page_margins.right = 0.35
    page.page_margins.top, page.page_margins.bottom = 0.5, 0.8
    words = " · ".join(clean(line).replace("&", "&&") for line in foot)
    page.oddFooter.left.text = words[: _FOOT_MOST - 24]
    page.HeaderFooter.scaleWithDoc = False  # a sheet that is shrunk to its page keeps a foot that can be read
    page.oddFooter.left.size = 7
    page.oddFooter.right.text = "&P of &N"
    page.oddFooter.right.size = 7


def content_of(book: Workbook, title: str, version: str) -> bytes:
    """The workbook's bytes, without anything about its making."""
    held = io.BytesIO()
    book.save(held)
    return stripped(held.getvalue(), title, version)
