"""The baseline: every name of the cast, as listed there, looked for in the text that other libraries give."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import docx
import openpyxl
import pypdf

from benchmarks.leaks.planting import CAST, Plant
from sightline.publishing.versions.cast import CastEntry, Sort


def is_plainly_found(one: Plant, text: str) -> bool:
    """Whether any writing that the cast lists stands beside the mark in the text that the libraries give."""
    at = text.find(one.mark) if one.mark else -1
    if at < 0:
        return False
    around = text[at : at + len(one.words) + 8].casefold()
    names = {
        part.casefold()
        for entry in CAST.entries
        for written in entry.writings
        for part in (written, *parts_of(entry, written))
    }
    return any(re.search(rf"\b{re.escape(name)}\b", around) for name in names)


def parts_of(entry: CastEntry, written: str) -> list[str]:
    return [word for word in written.split() if len(word) > 2] if entry.sort is Sort.PERSON else []


def _plain_word(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    lines = [paragraph.text for paragraph in document.paragraphs]
    lines += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join(lines)


def _plain_workbook(data: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    return "\n".join(
        str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None
    )


def _plain_pdf(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


PLAIN: dict[str, Callable[[bytes], str]] = {
    "docx": _plain_word,
    "xlsx": _plain_workbook,
    "pdf": _plain_pdf,
    "csv": lambda data: data.decode("utf-8-sig"),
}
