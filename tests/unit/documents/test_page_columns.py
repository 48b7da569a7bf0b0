"""A table that a page prints without a line is a table; what only looks like columns stays lines."""

from __future__ import annotations

from pathlib import Path

from sightline.documents.page_columns import with_columns
from sightline.documents.page_lines import Line
from tests.unit.documents.files import grid_of, opened, printed

ROWS = (
    ("Date", "Event", "Source"),
    ("14 Jan 2013", "Child J starts at the nursery.", "Register"),
    ("8 Feb 2013", "Child J is always hungry, says", "Daily diary"),
    ("1 Mar 2013", "Ms S asks for more hours.", "Contact sheet"),
)
PLACES = (50.0, 130.0, 450.0)


def page_of(rows: tuple[tuple[str, ...], ...], more: tuple[tuple[float, float, str], ...] = ()) -> bytes:
    placed = [
        (left, 740.0 - 30 * number, words)
        for number, row in enumerate(rows)
        for left, words in zip(PLACES, row, strict=False)
        if words
    ]
    page = [(50.0, 800.0, "Nursery: chronology"), *placed, *more]
    return printed([sorted(page, key=lambda one: (-one[1], one[0]))])


def test_days_in_one_column_and_words_beside_them_are_the_rows_of_a_table(tmp_path: Path) -> None:
    going_on = ((130.0, 667.0, "the key worker."), (50.0, 60.0, "Signed by the manager"))
    found = opened(tmp_path / "a.pdf", page_of(ROWS, going_on))
    grid = grid_of(found)
    assert grid[0] == ["Date", "Event", "Source"]
    assert grid[2] == ["8 Feb 2013", "Child J is always hungry, says the key worker.", "Daily diary"]
    assert grid[3] == ["1 Mar 2013", "Ms S asks for more hours.", "Contact sheet"]
    assert "Nursery: chronology" in found.text
    assert "Signed by the manager" in found.text


def test_lines_that_begin_with_days_and_have_no_columns_stay_lines(tmp_path: Path) -> None:
    rows = tuple((f"{row[0]} {row[1]}",) for row in ROWS[1:])
    assert opened(tmp_path / "a.pdf", page_of(rows)).tables == ()


def test_a_page_with_a_line_among_its_rows_that_fits_no_column_stays_lines(tmp_path: Path) -> None:
    odd = ((300.0, 695.0, "A note in between that belongs to neither column."),)
    assert opened(tmp_path / "a.pdf", page_of(ROWS, odd)).tables == ()


def test_pieces_that_begin_at_the_same_places_in_most_rows_are_columns() -> None:
    lines = [
        Line(
            " ".join(row), PLACES[0], 500.0, 750.0 - 30 * n, 740.0 - 30 * n, 20.0, tuple(zip(PLACES, row, strict=True))
        )
        for n, row in enumerate(ROWS)
    ]
    title = Line("Nursery: chronology", 50.0, 200.0, 800.0, 790.0, 40.0)
    assert list(with_columns([title, *lines])) == [[title], [list(row) for row in ROWS]]
