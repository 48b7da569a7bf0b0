"""A table in comma-separated lines that stands among other lines of a plain text, as exports of school systems do.

Only what plainly is one is taken: a line of short headings of which one names a date, and lines below it that hold as
many cells each.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence

_HEADING = re.compile(r"[A-Za-z][A-Za-z0-9 /()&'’._-]{0,39}")
_NAMES_A_DAY = re.compile(r"\b(?:date|when|d\.?o\.?b|born|birth|day)\b", re.I)
_DATED = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}[ -][A-Z][a-z]{2,8}[ -]\d{2,4}")
_FEWEST_COLUMNS = 3
_MOST_WORDS = 5
_MOST_LINES_OF_A_CELL = 40


def comma_table(lines: Sequence[str], first: int) -> tuple[list[list[str]], int] | None:
    """The rows of the table whose headings are ``lines[first]``, and the line behind its last; None if it is none."""
    headings = _cells([lines[first]])
    if headings is None or len(headings) < _FEWEST_COLUMNS or not _are_headings(headings):
        return None
    rows = [headings]
    at = first + 1
    while at < len(lines) and lines[at].strip():
        row, behind = _row(lines, at, len(headings))
        if row is None:
            break
        rows.append(row)
        at = behind
    told = rows[1:]
    if not told or not any(_DATED.fullmatch(cell.strip()) for row in told for cell in row):
        return None
    return rows, at


def _are_headings(cells: Sequence[str]) -> bool:
    names = [cell.strip() for cell in cells]
    return all(
        _HEADING.fullmatch(name) is not None and len(name.split()) <= _MOST_WORDS for name in names if name
    ) and any(_NAMES_A_DAY.search(name) for name in names)


def _row(lines: Sequence[str], at: int, width: int) -> tuple[list[str] | None, int]:
    """The row that begins at this line, of as many cells as there are headings; its quoted cells may run over lines."""
    for behind in range(at + 1, min(len(lines), at + _MOST_LINES_OF_A_CELL) + 1):
        cells = _cells(lines[at:behind])
        if cells is not None:
            return (cells, behind) if len(cells) == width else (None, at)
    return None, at


def _cells(lines: Sequence[str]) -> list[str] | None:
    """The cells of one row; None where a quotation mark is still open or they are more rows than one."""
    try:
        rows = list(csv.reader([line + "\n" for line in lines], strict=True))
    except csv.Error:
        return None
    return [cell.strip() for cell in rows[0]] if len(rows) == 1 else None
