"""The process that takes one PDF apart: ``python -m sightline.documents.portable_pages FILE`` prints JSON.

Each page is a list of pieces in reading order: text, or a table as rows of cells, where a cell is its text or
``{"merged": "down" | "across"}``. ``goes_on``: its first piece goes on with the last of the page before, as joined.
"""

from __future__ import annotations

import contextlib
import json
import logging
import re
import sys
import time
from collections.abc import Iterator, Sequence
from typing import Any

import pypdf
from pypdf.errors import PyPdfError

from sightline.documents import limits
from sightline.documents.page_columns import with_columns
from sightline.documents.page_lines import (
    Line,
    as_running,
    goes_on_overleaf,
    is_running,
    joined,
    paragraphs,
    running_lines,
    words_of,
)
from sightline.documents.page_printed import PrintedPages

_RULING = re.compile(rb"(?<![\w.])(?:re|l)\s")
_LEAST_RULES = 4


def main(path: str) -> int:
    """Print what is on the pages of the PDF."""
    logging.disable(logging.CRITICAL)
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limits.PDF_MEMORY_BYTES, limits.PDF_MEMORY_BYTES))
    with contextlib.redirect_stdout(sys.stderr):  # a library that prints must not spoil the answer
        found = pages_of(path)
    json.dump(found, sys.stdout)
    return 0


def pages_of(path: str) -> dict[str, Any]:
    """The pages of a PDF, or ``{"refused": "password" | "damaged"}``."""
    try:
        reader = pypdf.PdfReader(path, strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            return {"refused": "password"}
        total = len(reader.pages)
    except (PyPdfError, ArithmeticError, AttributeError, LookupError, OSError, RecursionError, TypeError, ValueError):
        return {"refused": "damaged"}
    if total == 0:
        return {"refused": "damaged"}
    started = time.monotonic()
    raw: list[list[Any]] = []
    tables_until = 0
    with contextlib.ExitStack() as stack:
        plumber: Any = None
        printed = PrintedPages(path)
        for number in range(1, min(total, limits.MAX_PDF_PAGES) + 1):
            pieces: list[Any] | None = None
            try:
                page = reader.pages[number - 1]
                lines = printed.lines(number)
                if _has_rules(page):
                    if time.monotonic() - started > limits.PDF_TABLE_SECONDS:
                        tables_until = tables_until or number - 1
                    else:
                        plumber = plumber or stack.enter_context(_forgiving(_opened(path)))
                        pieces = list(_with_tables(plumber.pages[number - 1], lines))
                if pieces is None:
                    pieces = [*with_columns(lines)] if lines else [page.extract_text()]
            except Exception:  # one bad page must not lose the others
                pieces = []
            raw.append(pieces)
    title = ""
    with contextlib.suppress(Exception):
        title = str(getattr(reader.metadata, "title", None) or "")
    return {
        **_written(raw),
        "notes": _notes(reader),
        "total": total,
        "tables_until": tables_until,
        "title": title.strip(),
    }


_NOTES = frozenset({"/Text", "/Highlight", "/Underline", "/StrikeOut", "/Squiggly", "/Caret", "/FreeText"})
_DAY_OF_A_NOTE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


def _notes(reader: Any) -> list[dict[str, Any]]:
    """What somebody has written on the pages: the note, its page, who wrote it and the day, as far as the file says."""
    found: list[dict[str, Any]] = []
    for number in range(1, min(len(reader.pages), limits.MAX_PDF_PAGES) + 1):
        with contextlib.suppress(Exception):  # one bad note must not lose the pages
            for one in reader.pages[number - 1].get("/Annots", ()) or ():
                note = one.get_object()
                words = str(note.get("/Contents") or "").strip()
                if note.get("/Subtype") in _NOTES and words and len(found) < limits.MAX_BESIDE:
                    day = _DAY_OF_A_NOTE.match(str(note.get("/M") or note.get("/CreationDate") or ""))
                    written = "-".join(day.groups()) if day else ""
                    author = str(note.get("/T") or "")
                    found.append({"page": number, "author": author, "written": written, "words": words})
    return found


def _written(raw: Sequence[Sequence[Any]]) -> dict[str, Any]:
    """The pages with their lines put together, and what runs through them all."""
    running = running_lines([[line for piece in pieces if _is_lines(piece) for line in piece] for pieces in raw])
    words = words_of(line for pieces in raw for piece in pieces if _is_lines(piece) for line in piece)
    pages: list[dict[str, Any]] = []
    stamps: dict[str, str] = {}
    last: list[Line] = []
    for number, pieces in enumerate(raw, 1):
        made: list[Any] = []
        goes_on = False
        for piece in pieces:
            lines = [line for line in piece if not is_running(line, running)] if _is_lines(piece) else []
            if _is_lines(piece):
                for line in piece:
                    if is_running(line, running):
                        stamps.setdefault(as_running(line.text), " ".join(line.text.split()))
                if lines and not made:
                    goes_on = goes_on_overleaf(last, lines)
                if lines:
                    made.append(_unligatured(paragraphs(lines, words)))
            elif not _is_blank(piece):
                made.append(_unligatured(piece))
            last = lines if lines or not _is_lines(piece) else last
        if goes_on:
            held = pages[-1]["pieces"]
            whole = joined(held[-1], made[0], words)
            at = len(whole) - len(made[0])
            held[-1], made[0] = whole[:at], whole[at:]
        pages.append({"number": number, "pieces": made, "goes_on": goes_on})
        last = last if made else []
    return {"pages": pages, "stamps": list(stamps.values())}


def _is_lines(piece: Any) -> bool:
    return isinstance(piece, list) and bool(piece) and isinstance(piece[0], Line)


def _opened(path: str) -> Any:
    import pdfplumber  # heavy, and only PDFs with ruled lines need it

    return pdfplumber.open(path)


@contextlib.contextmanager
def _forgiving(plumber: Any) -> Iterator[Any]:
    """What pdfplumber opened, closed without a word: closing, it looks at every page again and may stumble."""
    yield plumber
    with contextlib.suppress(Exception):
        plumber.close()


def _has_rules(page: Any) -> bool:
    """Whether the page draws lines or boxes enough for a table."""
    contents = page.get_contents()
    return contents is not None and len(_RULING.findall(contents.get_data())) >= _LEAST_RULES


def _with_tables(page: Any, lines: Sequence[Line]) -> Iterator[Any]:
    """The page's text and ruled tables from top to bottom."""
    tables = sorted((table for table in page.find_tables() if _is_table(table)), key=lambda table: table.bbox[1])
    if not tables:
        yield list(lines) or page.extract_text()
        return
    left = list(lines) if not page.rotation and tuple(page.bbox[:2]) == (0, 0) else []
    top = page.bbox[1]
    for table in tables:
        yield _between(page, left, top, table.bbox[1])
        yield _rows(table)
        top = max(top, table.bbox[3])
    yield _between(page, left, top, page.bbox[3])
    page.flush_cache()


def _between(page: Any, lines: Sequence[Line], top: float, bottom: float) -> Any:
    """What stands between two tables: its lines, or as text where the page is turned."""
    if not lines:
        return _text_between(page, top, bottom)
    return [line for line in lines if top <= page.bbox[3] - line.middle < bottom]


def _is_table(table: Any) -> bool:
    return len(table.rows) >= 1 and max(len(row.cells) for row in table.rows) >= 2


def _text_between(page: Any, top: float, bottom: float) -> str:
    top, bottom = max(top, page.bbox[1]), min(bottom, page.bbox[3])
    if bottom - top < 1:
        return ""
    return page.crop((page.bbox[0], top, page.bbox[2], bottom), strict=False).extract_text() or ""


def _rows(table: Any) -> list[list[Any]]:
    texts = table.extract()
    made: list[list[Any]] = []
    for index, row in enumerate(table.rows):
        cells: list[Any] = []
        for column, box in enumerate(row.cells):
            if box is not None:
                cells.append(" ".join((texts[index][column] or "").split()))
            else:
                above = next(
                    (
                        table.rows[up].cells[column]
                        for up in range(index - 1, -1, -1)
                        if table.rows[up].cells[column] is not None
                    ),
                    None,
                )
                reaches = above is not None and above[3] > row.bbox[1] + 1
                cells.append({"merged": "down" if reaches else "across"})
        made.append(cells)
    return made


def _unligatured(piece: Any) -> Any:
    """The piece with "\ufb01" and the like as the letters that they stand for: a typeface's joined letters are no
    letters of their own, and no word that holds one would be known."""
    if isinstance(piece, str):
        return piece.translate(_LIGATURES)
    return [[cell.translate(_LIGATURES) if isinstance(cell, str) else cell for cell in row] for row in piece]


_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
)


def _is_blank(piece: Any) -> bool:
    if isinstance(piece, str):
        return not piece.strip()
    return not any(isinstance(cell, str) and cell for row in piece for cell in row)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
