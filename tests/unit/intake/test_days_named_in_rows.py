"""A row that names another day: what it tells was on that day, and the row's is when somebody wrote it or had word."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.intake.shapes import csv_file, parts, read, stated


def _facts(tmp_path, day, words):
    reading = read(csv_file(tmp_path / "a.csv", [["Date", "Event"], [day, words]]))
    return stated(reading)[0], {(one.kind, one.occurred.earliest) for one in (*stated(reading), *parts(reading))}


@pytest.mark.parametrize(
    ("day", "words", "kind", "on"),
    [
        ("20/03/2025", "Minutes of ICPC held 6/3/25 received.", "initial_child_protection_conference", (2025, 3, 6)),
        ("28/03/2025", "Core group mins from 14/3/25 rec'd & filed.", "core_group", (2025, 3, 14)),
        ("10/04/2024", "Attended A&E 3/4/24 with laceration.", "hospital_attendance", (2024, 4, 3)),
        ("20/05/2025", "Mum rang: dad arrested on 18/5 for assault on her.", "arrest", (2025, 5, 18)),
        ("20/05/2025", "Home visit 18/5. Baby seen.", "visit", (2025, 5, 18)),
        ("17/02/2025", "PPN from police re DV incident at home on 14/2/25.", "domestic_abuse_incident", (2025, 2, 14)),
        (
            "19/02/2025",
            "PPN received re DV incident on 14/2/25, Wren present.",
            "domestic_abuse_incident",
            (2025, 2, 14),
        ),
        ("03/01/2025", "ICPC held 28th Dec, minutes received.", "initial_child_protection_conference", (2024, 12, 28)),
        ("03/01/2025", "Mum rang: dad arrested on 28 December for assault on her.", "arrest", (2024, 12, 28)),
    ],
)
def test_what_a_row_tells_of_an_earlier_day_is_not_on_the_rows_day_as_well(tmp_path, day, words, kind, on):
    row, facts = _facts(tmp_path, day, words)
    assert [found for found in facts if found[0] == kind] == [(kind, date(*on))]
    assert row.kind != kind


@pytest.mark.parametrize(
    ("day", "words", "kind"),
    [
        ("10/04/2024", "Home visit, Wren seen. Lives with dad since 3/4/24.", "visit"),
        ("10/04/2024", "Strategy discussion held re injury of 3/4/24.", "strategy_discussion"),
        ("10/04/2024", "Core group held, mum not seen since 3/3/24.", "core_group"),
        ("10/04/2024", "Home visit with mum. She said that he came back on 3/4/24.", "visit"),
        ("10/04/2024", "Core group held. Next CG 8/5.", "core_group"),
        ("10/04/2024", "Strategy discussion held following the assault on 3/4/24.", "strategy_discussion"),
    ],
)
def test_a_day_that_a_row_only_speaks_of_takes_nothing_from_the_rows_day(tmp_path, day, words, kind):
    row, facts = _facts(tmp_path, day, words)
    assert row.kind == kind
    assert [found for found in facts if found[0] == kind] == [(kind, date(2024, 4, 10))]


@pytest.mark.parametrize(
    "words",
    [
        "Missing report. Date missing: 1/2/24 22:00 Date returned: 3/2/24 09:00",
        "Date missing: 1/2/24. Date returned: 3/2/24.",
        "Misper: missing from 1/2/24 at 2200hrs, found 3/2/24 0900hrs.",
        "Missing 01/02/24 - returned 03/02/24.",
        "Missing from placement 1/2/24, returned 3/2/24.",
    ],
)
def test_a_line_of_both_days_says_when_a_child_went_and_when_it_came_back(tmp_path, words):
    _, facts = _facts(tmp_path, "08/02/2024", words)
    missing = {found for found in facts if found[0].startswith("missing_")}
    assert missing == {("missing_start", date(2024, 2, 1)), ("missing_end", date(2024, 2, 3))}


@pytest.mark.parametrize(
    ("day", "words", "for_when"),
    [("20/12/2024", "ICPC 14th January.", "14th January"), ("20/12/2024", "ICPC 14/1.", "14/1")],
)
def test_a_day_without_a_year_lies_in_the_year_nearest_to_its_row(tmp_path, day, words, for_when):
    row, facts = _facts(tmp_path, day, words)
    assert row.kind == "meeting_called"
    assert row.fields["for_when"].passage == for_when
    assert {on for _, on in facts} == {date(2024, 12, 20)}


def test_all_of_a_row_that_opens_with_an_earlier_day_was_on_it(tmp_path):
    _, facts = _facts(tmp_path, "20/05/2025", "Home visit 18/5. Wren seen. Bruise to cheek noted.")
    assert facts == {
        ("entry", date(2025, 5, 20)),
        ("visit", date(2025, 5, 18)),
        ("injury", date(2025, 5, 18)),
    }


def test_a_day_without_a_year_that_is_near_in_no_year_is_in_doubt(tmp_path):
    reading = read(csv_file(tmp_path / "a.csv", [["Date", "Event"], ["20/05/2025", "Dad arrested on 3 December."]]))
    (arrest,) = [one for one in parts(reading) if one.kind == "arrest"]
    assert arrest.occurred.is_unsure


@pytest.mark.parametrize(
    "words", ["6/12 check done, sitting.", "Baby on 1/2 dose.", "Seen 3/7 ago.", "Due on 9/12 milk."]
)
def test_a_share_is_no_day(tmp_path, words):
    _, facts = _facts(tmp_path, "22/05/2025", words)
    assert {on for _, on in facts} <= {date(2025, 5, 22), date(2025, 5, 19)}


@pytest.mark.parametrize("words", ["ICPC mins rec'd.", "Minutes of ICPC received", "ICPC minutes circulated."])
def test_that_minutes_came_dates_the_meeting_no_closer_than_by_then(tmp_path, words):
    reading = read(csv_file(tmp_path / "a.csv", [["Date", "Event"], ["14/02/2025", words]]))
    (held,) = [one for one in parts(reading) if one.kind == "initial_child_protection_conference"]
    assert (held.occurred.earliest, held.occurred.latest) == (None, date(2025, 2, 14))
    assert stated(reading)[0].kind == "entry"


@pytest.mark.parametrize("words", ["ICPC minutes awaited.", "ICPC report sent"])
def test_papers_that_are_still_to_come_or_for_a_meeting_tell_of_none(tmp_path, words):
    _, facts = _facts(tmp_path, "14/02/2025", words)
    assert "initial_child_protection_conference" not in {kind for kind, _ in facts}
