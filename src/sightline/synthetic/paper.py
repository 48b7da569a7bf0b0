"""Writes the files that agencies send: Word tables and minutes, workbooks, CSV, text, PDF.

The same content always gives the same bytes: the formats' own clocks (zip entries, document properties) are set to
one fixed instant after writing.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from openpyxl import Workbook
from openpyxl.styles import Font

Cell = str | date | datetime | int | None
Grid = Sequence[Sequence[Cell]]

_INSTANT = (2025, 11, 28, 12, 0, 0)
_STAMP = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z")
_FIXED_STAMP = b"2025-11-28T12:00:00Z"


def word_table(
    path: Path,
    title: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    *,
    before: Sequence[str] = (),
    after: Sequence[str] = (),
) -> Path:
    """A Word document with a title, lines before, one table and footnotes after it."""
    document = Document()
    document.add_heading(title, level=1)
    for line in before:
        document.add_paragraph(line)
    table = document.add_table(rows=1, cols=len(headings))
    table.style = "Table Grid"
    for cell, heading in zip(table.rows[0].cells, headings, strict=True):
        cell.text = heading
    for row in rows:
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.text = _in_words(value)
    for line in after:
        document.add_paragraph(line)
    return _save_word(document, path)


def word_tables(path: Path, title: str, parts: Sequence[str | Grid]) -> Path:
    """A Word document with a title, then lines and tables in the order given.

    A cell of None under another is merged with the one above it.
    """
    document = Document()
    document.add_heading(title, level=1)
    for part in parts:
        if isinstance(part, str):
            document.add_paragraph(part)
            continue
        table = document.add_table(rows=len(part), cols=max(len(row) for row in part))
        table.style = "Table Grid"
        grid = [row.cells for row in table.rows]
        for number, row in enumerate(part):
            for column, value in enumerate(row):
                if value is None and number:
                    above = next(one for one in range(number - 1, -1, -1) if part[one][column] is not None)
                    grid[above][column].merge(grid[number][column])
                else:
                    grid[number][column].text = _in_words(value)
    return _save_word(document, path)


def workbook_sheets(path: Path, sheets: Mapping[str, Grid], *, plain_numbers: bool = False) -> Path:
    """A workbook of several sheets. Dates stay Excel dates, or with ``plain_numbers`` the numbers behind them.

    A cell of None under another is merged with the one above it.
    """
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        merged: dict[int, int] = {}
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                if value is None and number > 1:
                    merged.setdefault(column, number - 1)
                    continue
                if column in merged:
                    page.merge_cells(
                        start_row=merged[column], start_column=column, end_row=number - 1, end_column=column
                    )
                    del merged[column]
                cell = page.cell(row=number, column=column)
                if isinstance(value, date) and plain_numbers:
                    cell.value = (value - date(1899, 12, 30)).days
                elif value != "":
                    cell.value = value
                    if isinstance(value, date):
                        cell.number_format = "DD/MM/YYYY"
        for column, first in merged.items():
            page.merge_cells(start_row=first, start_column=column, end_row=len(rows), end_column=column)
    held = io.BytesIO()
    book.save(held)
    return _settle(held.getvalue(), path)


def word_prose(path: Path, title: str, paragraphs: Sequence[str]) -> Path:
    """A Word document of paragraphs: minutes, a letter, a report."""
    document = Document()
    document.add_heading(title, level=1)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return _save_word(document, path)


def workbook(
    path: Path,
    sheet: str,
    title: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    *,
    group_headings: Sequence[tuple[str, int]] = (),
    after: Sequence[str] = (),
) -> Path:
    """A workbook of one sheet: a merged title, a heading row (two with ``group_headings``: words and width), rows.

    Dates stay Excel dates.
    """
    book = Workbook()
    page = book.active
    page.title = sheet
    page.append([title])
    page.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(headings))
    page.append([])
    if group_headings:
        column = 1
        for words, width in group_headings:
            page.cell(row=3, column=column, value=words)
            if width > 1:
                page.merge_cells(start_row=3, start_column=column, end_row=3, end_column=column + width - 1)
            column += width
    page.append(list(headings))
    for cell in page[page.max_row]:
        cell.font = Font(bold=True)
    for row in rows:
        page.append(list(row))
        for cell in page[page.max_row]:
            if isinstance(cell.value, date):
                cell.number_format = "DD/MM/YYYY"
    for line in after:
        page.append([line])
    held = io.BytesIO()
    book.save(held)
    return _settle(held.getvalue(), path)


def csv_table(
    path: Path, headings: Sequence[str], rows: Sequence[Sequence[Cell]], *, encoding: str = "utf-8-sig"
) -> Path:
    """A CSV file as an export writes it: every cell quoted, Windows line ends."""
    held = io.StringIO()
    writer = csv.writer(held, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([_in_words(value) for value in row] for row in rows)
    path.write_bytes(held.getvalue().encode(encoding))
    return path


def plain_text(path: Path, text: str) -> Path:
    """A text file."""
    path.write_bytes(text.encode("utf-8"))
    return path


def pdf_page(path: Path, lines: Sequence[str]) -> Path:
    """A one-page PDF of short lines in Helvetica; characters must be within Latin-1."""
    drawn = ["BT", "/F1 10 Tf", "56 780 Td", "14 TL"]
    for line in lines:
        escaped = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        drawn.append(f"({escaped}) Tj T*")
    drawn.append("ET")
    content = "\n".join(drawn).encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
            b"/Resources << /Font << /F1 5 0 R >> >> >>"
        ),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    made = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table_at = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        made += b"%010d 00000 n \n" % place
    made += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table_at)
    path.write_bytes(bytes(made))
    return path


def damaged(path: Path, whole: Path) -> Path:
    """The first part of another file, as a transfer that broke off leaves it."""
    content = whole.read_bytes()
    path.write_bytes(content[: len(content) // 3])
    return path


def _in_words(value: Cell) -> str:
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return "" if value is None else str(value)


def _save_word(document: WordDocument, path: Path) -> Path:
    held = io.BytesIO()
    document.save(held)
    return _settle(held.getvalue(), path)


def _settle(content: bytes, path: Path) -> Path:
    """Writes a zip-based document again with every clock in it stopped."""
    with zipfile.ZipFile(io.BytesIO(content)) as made, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as settled:
        for entry in made.infolist():
            body = made.read(entry)
            if entry.filename == "docProps/core.xml":
                body = _STAMP.sub(_FIXED_STAMP, body)
            fixed = zipfile.ZipInfo(entry.filename, _INSTANT)
            fixed.compress_type = zipfile.ZIP_DEFLATED
            fixed.external_attr = 0o600 << 16
            settled.writestr(fixed, body)
    return path
