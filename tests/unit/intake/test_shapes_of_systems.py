"""Shapes in which case systems export and in which councils set out their tables."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.unit.intake.shapes import csv_file, excel_file, read, stated, word_file


def _days(rows):
    return [(row.occurred.earliest, row.occurred.latest) for row in rows]


def test_a_polices_occurred_from_and_to_are_when_it_was_and_not_when_it_was_reported(tmp_path):
    heads = ["Occ No", "Reported", "Occurred from", "Occurred to", "Summary"]
    rows = [heads, ["A1", "4/5/13 02:35", "3/5/13 22:00", date(2013, 5, 4), "Shouting heard"]]
    reading = read(excel_file(tmp_path / "p.xlsx", Sheet=rows))
    (row,) = stated(reading)
    assert (row.occurred.earliest, row.ended.latest) == (date(2013, 5, 3), date(2013, 5, 4))
    (reported,) = [one for one in reading.candidates if one.kind == "notification_received"]
    assert (reported.occurred.earliest, reported.text) == (date(2013, 5, 4), "4/5/13 02:35")


def test_a_date_added_is_when_it_was_recorded(tmp_path):
    rows = [
        ["Incident Date/Time", "Date/Time Added", "Incident"],
        ["2016-03-07T10:15", "2016-03-08T09:00", "Came in wet"],
    ]
    (row,) = stated(read(csv_file(tmp_path / "s.csv", rows)))
    assert (row.occurred.earliest, row.recorded.earliest) == (date(2016, 3, 7), date(2016, 3, 8))


def test_a_months_heading_under_a_years_lends_both(tmp_path):
    rows = [["Date", "Event"], ["2014", ""], ["March", ""], ["3rd", "Visit"], ["July", ""], ["9th", "Call"]]
    path = word_file(tmp_path / "m.docx", rows)
    assert [row.occurred.earliest for row in stated(read(path))] == [date(2014, 3, 3), date(2014, 7, 9)]


def test_a_month_after_which_the_next_year_may_have_begun_lends_nothing(tmp_path):
    rows = [["Date", "Event"], ["2014", ""], ["October", ""], ["3rd", "Visit"], ["December", ""], ["January", ""]]
    visit, call = stated(read(word_file(tmp_path / "m.docx", [*rows, ["9th", "Call"]])))
    assert visit.occurred.earliest == date(2014, 10, 3)
    assert not call.occurred.is_known


def test_year_month_and_day_in_columns_of_their_own_are_one_day_and_a_blank_day_a_month(tmp_path):
    rows = [
        ["Year", "Month", "Day", "Key event"],
        [2014, "March", 3, "Began"],
        [2014, 4, None, "Told"],
        [2015, "Jan", 9, "End"],
    ]
    began, told, end = stated(read(excel_file(tmp_path / "y.xlsx", Sheet=rows)))
    assert _days([began, end]) == [(date(2014, 3, 3),) * 2, (date(2015, 1, 9),) * 2]
    assert _days([told]) == [(date(2014, 4, 1), date(2014, 4, 30))]


def test_a_column_headed_health_beside_agencies_columns_speaks_too(tmp_path):
    rows = [["Date", "Social care", "Police", "Health"], ["Jan 2015", "Referral", "", "Clean home seen"]]
    assert [row.agency_as_written for row in stated(read(word_file(tmp_path / "w.docx", rows)))] == [
        "Social care",
        "Health",
    ]


def test_dotted_days_with_a_dash_are_a_range_and_never_a_time(tmp_path):
    rows = [
        ["Date", "Event"],
        ["03.02.14 – 07.02.14", "Stayed"],
        ["03.02.2014\n05.02.2014", "Calls"],
        ["05/16", "Play"],
    ]
    assert _days(stated(read(word_file(tmp_path / "r.docx", rows)))) == [
        (date(2014, 2, 3), date(2014, 2, 7)),
        (date(2014, 2, 3), date(2014, 2, 5)),
        (date(2016, 5, 1), date(2016, 5, 31)),
    ]


def test_a_date_of_birth_is_never_taken_for_the_day_of_an_event(tmp_path):
    heads = ["NHS No", "DOB", "Came in", "Left", "Summary"]
    rows = [
        heads,
        ["9", "04/06/2012", "01/02/2014", "03/02/2014", "Wheeze"],
        ["9", "04/06/2012", "1/5/14", "", "A fall"],
    ]
    assert [row.occurred.earliest for row in stated(read(csv_file(tmp_path / "a.csv", rows)))] == [
        date(2014, 2, 1),
        date(2014, 5, 1),
    ]


def test_one_column_tells_what_happened_for_the_whole_table(tmp_path):
    heads = ["No.", "Date of event", "Nature of event", "Page"]
    rows = [
        heads,
        ["1.", "1/2/13", "Neighbour rang about shouting at night", "CN 4"],
        ["2.", "2/2/13", "Visit", "CN 5"],
    ]
    assert [row.text for row in stated(read(word_file(tmp_path / "n.docx", rows)))] == [rows[1][2], "Visit"]


def test_orders_are_no_running_numbers(tmp_path):
    rows = [["Order", "Date made", "Court"], ["Interim care order", "2/1/14", "Lune"], ["Care order", "2/2/14", "Lune"]]
    assert [row.text for row in stated(read(csv_file(tmp_path / "o.csv", rows)))] == [
        "Interim care order",
        "Care order",
    ]


def test_a_heading_of_one_day_lends_it_to_rows_that_have_none(tmp_path):
    rows = [
        ["Time", "Observation"],
        ["Monday 4 May 2015"],
        ["10:00", "Came late"],
        ["Weds 6 May 2015"],
        ["10:05", "Good"],
    ]
    assert [row.occurred.earliest for row in stated(read(excel_file(tmp_path / "c.xlsx", Log=rows)))] == [
        date(2015, 5, 4),
        date(2015, 5, 6),
    ]


def test_a_terms_heading_lends_its_year(tmp_path):
    rows = [
        ["When", "What"],
        ["Autumn Term 2014", ""],
        ["Mid Oct", "Head lice"],
        ["Winter 2014", ""],
        ["3 Jan", "Cough"],
    ]
    lice, cough = stated(read(word_file(tmp_path / "t.docx", rows)))
    assert lice.occurred.earliest.year == 2014
    assert not cough.occurred.is_known


def test_a_surname_before_a_forename_is_one_person(tmp_path):
    rows = [
        ["Date", "Student", "Who", "Incident"],
        ["7/3/16", "Rowe, Finn", "PELL, Rowan", "Fell"],
        ["8/3/16", "", "Mia, Finn", "Ran"],
    ]
    first, second = stated(read(csv_file(tmp_path / "s.csv", rows)))
    assert [person.as_written for person in first.mentions][:2] == ["Rowe, Finn", "PELL, Rowan"]
    assert [person.as_written for person in second.mentions][:2] == ["Mia", "Finn"]


def test_a_row_of_headings_over_days_is_no_entry_whatever_it_says(tmp_path):
    rows = [
        ["ID", "DOB", "Enquiry", "Wherefore"],
        ["1", "3/4/10", "1/2/14", "Shouting heard"],
        ["2", "3/4/11", "", "Late"],
    ]
    found = stated(read(csv_file(tmp_path / "l.csv", rows)))
    assert [row.occurred.earliest for row in found if row.occurred.is_known] in ([date(2014, 2, 1)], [])
    assert not any("Wherefore" in row.text or "Enquiry" in row.text for row in found)


@pytest.mark.parametrize("heading", ["Reported", "Date reported", "Reported date/time", "Date and time reported"])
def test_when_a_crime_was_reported_is_told_beside_when_it_occurred(tmp_path: Path, heading: str) -> None:
    rows = [
        ["Ref", heading, "Occurred", "Summary", "Officer"],
        ["HP/1190/26", "15/06/2026 10:05", "31/12/2025", "She discloses that he pushed her.", "DC 771 Poole"],
    ]
    read_rows = read(csv_file(tmp_path / "police.csv", rows)).candidates
    days = {one.kind: one.occurred.earliest for one in read_rows}
    assert days["notification_received"] == date(2026, 6, 15)
    assert {day for kind, day in days.items() if kind != "notification_received"} == {date(2025, 12, 31)}


def test_who_reported_a_thing_is_no_day(tmp_path: Path) -> None:
    rows = [["Date", "Event", "Reported"], ["03/02/2026", "Shouting heard.", "Neighbour"]]
    found = read(csv_file(tmp_path / "log.csv", rows)).candidates
    assert "notification_received" not in {one.kind for one in found}
