"""The returns of an invented review as files: each agency fills in the form, and mangles it in a way of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sightline.chronology.partial_date import write_day
from sightline.synthetic import paper
from sightline.synthetic.paper import Cell
from sightline.synthetic.review.shapes import Asked, InventedReview, PlantedSort, ReviewRow, WrittenReturn
from sightline.vocabulary.return_form import (
    COLUMNS,
    DAYS_ASKED,
    EVENTS_SHEET,
    FORM_VERSION,
    PERSON_COLUMNS,
    PERSONS_SHEET,
    RETURN_OF,
    REVIEW_REFERENCE,
    SEARCHED_COLUMNS,
    SEARCHED_SHEET,
)

_KEYS = tuple(column.key for column in COLUMNS)
_HEADINGS = {column.key: column.heading for column in COLUMNS}


@dataclass
class _Grid:
    """A table of events on its way into a file. ``places``: by key, the number of the row within the grid."""

    rows: list[list[Cell]] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)

    def add(self, cells: Sequence[Cell], key: str = "") -> None:
        self.rows.append(list(cells))
        if key:
            self.places.setdefault(key, len(self.rows))


def write_returns(review: InventedReview, root: Path, *, in_folders: bool = False) -> list[WrittenReturn]:
    """Every agency's return, under ``root``; each in a folder of the agency's name if ``in_folders``."""
    made = []
    for agency in review.agencies:
        folder = root / agency.name if in_folders else root
        folder.mkdir(parents=True, exist_ok=True)
        made.append(write_return(review, agency.letters, folder))
    return made


def write_return(review: InventedReview, letters: str, folder: Path, *, name: str = "") -> WrittenReturn:
    """One agency's return, in its own layout; ``name`` instead of the file's usual one."""
    agency = review.asked(letters)
    rows = list(review.rows_of(letters))
    twice = set(review.planted_in(letters, PlantedSort.TWICE))
    written: list[ReviewRow] = []
    for row in rows:
        written.append(row)
        if row.key in twice:
            written.append(row)
    grids = LAYOUTS[agency.layout](written)
    path = folder / (name or agency.file)
    if path.suffix == ".xlsx":
        return _in_sheets(review, agency, grids, path)
    return _in_tables(review, agency, grids, path)


def _in_tables(review: InventedReview, agency: Asked, grids: Sequence[_Grid], path: Path) -> WrittenReturn:
    first, last = review.period
    about: paper.Grid = [
        ("About this return", ""),
        (REVIEW_REFERENCE, review.reference),
        (RETURN_OF, agency.name),
        (FORM_VERSION, "1"),
        (DAYS_ASKED, f"{write_day(first)} to {write_day(last)}"),
    ]
    parts: list[str | paper.Grid] = [about]
    parts.append([PERSON_COLUMNS, *review.persons.items()])
    parts.append("What happened")
    places: dict[str, tuple[str, int]] = {}
    for number, grid in enumerate(grids, 3):
        parts.append(grid.rows)
        for key, place in grid.places.items():
            places.setdefault(key, (f"table {number}", place))
    parts.append("What we searched")
    parts.append(_searched(agency))
    paper.word_tables(path, f"Return of {agency.name}", parts)
    return WrittenReturn(path, places)


def _in_sheets(review: InventedReview, agency: Asked, grids: Sequence[_Grid], path: Path) -> WrittenReturn:
    sheets: dict[str, paper.Grid] = {}
    places: dict[str, tuple[str, int]] = {}
    for number, grid in enumerate(grids, 1):
        sheet = EVENTS_SHEET if number == 1 else f"{EVENTS_SHEET} {number}"
        heading = f"{RETURN_OF}: {agency.name}. {REVIEW_REFERENCE}: {review.reference}. {FORM_VERSION}: 1"
        sheets[sheet] = [[heading], [""], *grid.rows]
        for key, place in grid.places.items():
            places.setdefault(key, (f"sheet {sheet}", place + 2))
    sheets[PERSONS_SHEET] = [PERSON_COLUMNS, *review.persons.items()]
    if agency.layout != "pasted":
        sheets[SEARCHED_SHEET] = _searched(agency)
    paper.workbook_sheets(path, sheets, plain_numbers=agency.layout == "day numbers")
    return WrittenReturn(path, places)


def _searched(agency: Asked) -> list[list[Cell]]:
    rows: list[list[Cell]] = [list(SEARCHED_COLUMNS)]
    for one in agency.searched:
        rows.append([one.system, f"{one.earliest:%d/%m/%Y}", f"{one.latest:%d/%m/%Y}", ""])
    rows.extend([["", "", "", ""]] * (1 if agency.searched else 3))
    return rows


def _cells(row: ReviewRow, keys: Sequence[str] = _KEYS) -> list[Cell]:
    held = {
        "date": row.written,
        "time": row.time,
        "ended": row.ended,
        "order": str(row.order) if row.order else "",
        "what": row.what,
        "who": row.who,
        "source": row.source,
        "action": row.action,
        "child": row.child,
        "recorded": row.recorded,
        "received_from": row.received_from,
        "received_on": row.received_on,
    }
    return [held[key] for key in keys]


def _day_or_words(row: ReviewRow) -> Cell:
    """A real day where the words are one and nothing else, as a spreadsheet turns them into it."""
    day = row.earliest
    return day if day is not None and f"{day:%d/%m/%Y}" == row.written else row.written


# -- layouts -----------------------------------------------------------------------------------------------------
def _as_given(rows: Sequence[ReviewRow]) -> list[_Grid]:
    grid = _Grid()
    grid.add([_HEADINGS[key] for key in _KEYS])
    for row in rows:
        grid.add(_cells(row), row.key)
    return [grid]


def _moved(rows: Sequence[ReviewRow]) -> list[_Grid]:
    """Columns in another order under other names, and some left out."""
    keys = ("source", "date", "ended", "time", "who", "what", "child", "action")
    grid = _Grid()
    grid.add(
        (
            "Info source",
            "Date of attendance",
            "Date discharged",
            "Time of arrival",
            "Persons present",
            "Details of incident",
            "Presentation of the child",
            "Outcome",
        )
    )
    for row in rows:
        grid.add(_cells(row, keys), row.key)
    return [grid]


def _repeated(rows: Sequence[ReviewRow]) -> list[_Grid]:
    """The header again every ten rows, and empty rows between."""
    grid = _Grid()
    headings = [_HEADINGS[key] for key in _KEYS]
    for number, row in enumerate(rows):
        if number % 10 == 0:
            grid.add(headings)
        grid.add(_cells(row), row.key)
        if number % 7 == 6:
            grid.add([""] * len(headings))
    return [grid]


def _day_numbers(rows: Sequence[ReviewRow]) -> list[_Grid]:
    """Days turned into the numbers that a spreadsheet holds them as."""
    grid = _Grid()
    grid.add([_HEADINGS[key] for key in _KEYS])
    for row in rows:
        cells = _cells(row)
        cells[0] = _day_or_words(row)
        grid.add(cells, row.key)
    return [grid]


def _two_tables(rows: Sequence[ReviewRow]) -> list[_Grid]:
    """The first year in one table, the rest in another."""
    half = len(rows) // 2
    return [*_as_given(rows[:half]), *_as_given(rows[half:])]


def _added(rows: Sequence[ReviewRow]) -> list[_Grid]:
    """Columns that nobody asked for."""
    grid = _Grid()
    grid.add(["Locality", *(_HEADINGS[key] for key in _KEYS), "Cluster"])
    for row in rows:
        grid.add(["North", *_cells(row), "Cluster two"], row.key)
    return [grid]


def _merged(rows: Sequence[ReviewRow]) -> list[_Grid]:
    """The date's cell drawn over all rows of its day."""
    grid = _Grid()
    grid.add([_HEADINGS[key] for key in _KEYS])
    above = ""
    for row in rows:
        cells = _cells(row)
        cells[0] = None if row.written and row.written == above else _day_or_words(row)
        above = row.written
        grid.add(cells, row.key)
    return [grid]


def _torn(rows: Sequence[ReviewRow]) -> list[_Grid]:
    """Each sixth row's words go on in a row of their own, with nothing else in it."""
    grid = _Grid()
    grid.add([_HEADINGS[key] for key in _KEYS])
    told = _KEYS.index("what")
    for number, row in enumerate(rows):
        cells = _cells(row)
        first, dot, rest = row.what.partition(". ")
        if number % 6 == 5 and rest:
            cells[told] = first + dot.strip()
            grid.add(cells, row.key)
            grid.add([rest if place == told else "" for place in range(len(_KEYS))])
        else:
            grid.add(cells, row.key)
    return [grid]


def _pasted(rows: Sequence[ReviewRow]) -> list[_Grid]:
    """Taken out of another system: its own headings, and days as its clock writes them."""
    grid = _Grid()
    grid.add(("Contact date", "Start time", "Case note text", "Subject", "System", "Follow up action", "Created date"))
    for row in rows:
        day: date | None = row.earliest
        written = f"{day:%Y-%m-%d}" if day is not None and row.written == f"{day:%d/%m/%Y}" else row.written
        grid.add([written, row.time, row.what, row.who, row.source, row.action, row.recorded], row.key)
    return [grid]


LAYOUTS: dict[str, Callable[[Sequence[ReviewRow]], list[_Grid]]] = {
    "as given": _as_given,
    "moved and renamed": _moved,
    "header repeated": _repeated,
    "day numbers": _day_numbers,
    "two tables": _two_tables,
    "columns added": _added,
    "cells merged": _merged,
    "rows torn": _torn,
    "pasted": _pasted,
}
"""How agencies send back a form, by name."""
