"""Tables that a page prints without drawing any line: days in one column, words beside them in others.

Only what is plainly one is taken: at least three rows begin with a day at one place, and in most of them words begin at
two further places. Everything else stays lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from sightline.documents.page_lines import Line

OPENS_WITH_A_DAY = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\d{4}-\d{2}-\d{2}\b|"
    r"\d{1,2}(?:st|nd|rd|th)?[\s-](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?[\s-]\d{2,4}\b"
)
LEAST_ROWS = 3
_LEAST_COLUMNS = 3
_SAME_PLACE = 3.0
"""Points by which the words of one column may begin further left or right."""
_OF_THE_ROWS = 0.6

_Row = list[tuple[float, str]]
"""One printed row: where each piece of it begins, and its words."""


def with_columns(lines: Sequence[Line]) -> Iterator[Any]:
    """The lines of a page in pieces: lines, and tables as rows of cells, in their order."""
    rows = [[*line.cells] or [(line.left, line.text)] for line in lines]
    days = [i for i, row in enumerate(rows) if OPENS_WITH_A_DAY.match(row[0][1]) and len(row) > 1]
    columns = _columns([rows[i] for i in days]) if len(days) >= LEAST_ROWS else []
    if len(columns) < _LEAST_COLUMNS:
        yield list(lines)
        return
    first, last = days[0], days[-1] + 1
    if first and _fits(rows[first - 1], columns) and len(rows[first - 1]) > 1:
        first -= 1  # the headings
    while last < len(rows) and _fits(rows[last], columns) and _place(rows[last][0][0], columns) != 0:
        last += 1
    if not all(_fits(row, columns) for row in rows[first:last]):
        yield list(lines)
        return
    if first:
        yield list(lines[:first])
    yield _table(rows[first:last], columns)
    if last < len(lines):
        yield list(lines[last:])


def _columns(rows: Sequence[_Row]) -> list[float]:
    """Where words begin in most of the rows, from left to right."""
    found: list[list[float]] = []
    for left in sorted(left for row in rows for left, _ in row):
        if found and left - found[-1][-1] <= _SAME_PLACE:
            found[-1].append(left)
        else:
            found.append([left])
    return [held[0] for held in found if len(held) >= _OF_THE_ROWS * len(rows)]


def _place(left: float, columns: Sequence[float]) -> int | None:
    return next((i for i, one in enumerate(columns) if abs(left - one) <= 2 * _SAME_PLACE), None)


def _fits(row: _Row, columns: Sequence[float]) -> bool:
    return all(_place(left, columns) is not None for left, _ in row)


def _table(rows: Sequence[_Row], columns: Sequence[float]) -> list[list[str]]:
    """The cells of each row; what goes on below its first line is put to it."""
    made: list[list[str]] = []
    for row in rows:
        goes_on = bool(made) and _place(row[0][0], columns) != 0
        if not goes_on:
            made.append([""] * len(columns))
        for left, words in row:
            at = _place(left, columns) or 0
            made[-1][at] = f"{made[-1][at]} {words}".strip()
    return made
