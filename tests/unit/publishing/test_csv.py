"""No cell of an export can start a formula in somebody's spreadsheet."""

import csv
import io
from dataclasses import replace
from datetime import date, time

import pytest

from sightline.chronology.chronology import Agency, CasePerson, Chronology
from sightline.chronology.fact import Fact, Source, Status
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.publishing.chronology_csv import chronology_csv, harmless
from sightline.publishing.chronology_json import chronology_json
from sightline.publishing.rows import when
from sightline.publishing.words import NO_EVIDENCE, NOT_FOR_REAL_FAMILIES, REPLAY
from sightline.vocabulary.natures import Nature


def _fact(key: str, text: str, *, status: Status = Status.STATED, day: int = 1) -> Fact:
    return Fact(
        key,
        "entry",
        Nature.EVENT,
        PartialDate.on(date(2021, 3, day)),
        "a1",
        text,
        recorded=PartialDate.on(date(2021, 3, day)),
        status=status,
        sources=(Source("=notes.csv", "row 1", text, 0, len(text)),),
        superseded_on=date(2021, 4, 1) if status is Status.CORRECTED else None,
    )


def _chronology(*facts: Fact) -> Chronology:
    return Chronology(CasePerson("p1", "Wren"), facts, {"a1": Agency("a1", "Police", "police")})


@pytest.mark.parametrize("cell", ["=1+1", "+44 7700", "-2", "@SUM(A1)", "\tx", "\r=1", "  =1+1"])
def test_whatever_could_be_a_formula_is_made_harmless(cell: str) -> None:
    assert harmless(cell).startswith("'")
    assert harmless(cell)[1:] == cell


@pytest.mark.parametrize("cell", ["seen at home", "12/03/2021", "", "a=b"])
def test_ordinary_words_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


def test_no_cell_of_a_chronology_starts_a_formula() -> None:
    written = chronology_csv(_chronology(_fact("f1", "=HYPERLINK(1)"), _fact("f2", "-cmd|' /C calc'!A0", day=2)))
    rows = list(csv.reader(io.StringIO(written)))
    assert len(rows) == 3
    assert {len(row) for row in rows} == {len(rows[0])}
    assert all(row[-1].startswith(NOT_FOR_REAL_FAMILIES) for row in rows[1:])
    assert not [cell for row in rows for cell in row if cell[:1] in "=+-@\t" and cell]


def test_csv_keeps_each_fact_on_a_line_of_its_own() -> None:
    written = chronology_csv(_chronology(_fact("f1", 'He said "stop",\nand left.')))
    rows = list(csv.reader(io.StringIO(written)))
    assert rows[1][5] == 'He said "stop", and left.'


def test_csv_holds_only_what_stands_and_json_says_where_the_rest_stands() -> None:
    held = _chronology(_fact("f1", "old", status=Status.CORRECTED), _fact("f2", "new", day=2))
    assert "old" not in chronology_csv(held)
    shape = chronology_json(held)
    assert [(fact["id"], fact["status"]) for fact in shape["facts"]] == [("f1", "corrected"), ("f2", "stated")]  # type: ignore[attr-defined]


def test_every_export_says_that_it_is_not_for_real_families() -> None:
    held = _chronology(_fact("f1", "seen"))
    assert NOT_FOR_REAL_FAMILIES in chronology_csv(held)
    assert chronology_json(held)["notice"] == NOT_FOR_REAL_FAMILIES


def test_a_past_day_is_never_shown_without_what_it_does_not_show() -> None:
    held = _chronology(_fact("f1", "seen")).as_known(to="a1", at=date(2021, 3, 5))
    for written in (chronology_csv(held), str(chronology_json(held)["notice"])):
        assert REPLAY in written
        assert NO_EVIDENCE in written


def test_people_met_later_are_not_told_of_on_a_past_day() -> None:
    held = Chronology(
        CasePerson("p1", "Wren"),
        (_fact("f1", "seen"),),
        {"a1": Agency("a1", "Police", "police")},
        {"p1": CasePerson("p1", "Wren"), "p2": CasePerson("p2", "Lee Marsh")},
    )
    assert [person["name"] for person in chronology_json(held)["persons"]] == ["Wren"]  # type: ignore[attr-defined,index]


def test_an_entry_under_a_clock_alone_shows_its_day_and_not_a_number_that_reads_as_a_year() -> None:
    fact = replace(_fact("f1", "Unit on scene."), occurred=PartialDate.on(date(2026, 1, 27), written="2331"))
    assert when(fact) == "27 January 2026 (under “2331”)"
    told = replace(fact, occurred=replace(fact.occurred, from_time=time(23, 31), to_time=time(23, 31)))
    assert when(told) == "27 January 2026, 23:31"
    year = replace(fact, occurred=PartialDate("2014", date(2014, 1, 1), date(2014, 12, 31), Precision.YEAR))
    assert when(year) == "2014"
