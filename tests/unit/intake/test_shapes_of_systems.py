"""Shapes in which case systems export and in which councils set out their tables."""

from __future__ import annotations

from datetime import date

from tests.unit.intake.shapes import csv_file, excel_file, read, stated, word_file


def _days(rows):
    return [(row.occurred.earliest, row.occurred.latest) for row in rows]


def test_a_polices_occurred_from_and_to_are_when_it_was_and_not_when_it_was_reported(tmp_path):
    heads = ["Occ No", "Reported", "Occurred from", "Occurred to", "Summary"]
    rows = [heads, ["A1", "4/5/13 02:35", "3/5/13 22:00", date(2013, 5, 4), "Shouting heard"]]
    (row,) = stated(read(excel_file(tmp_path / "p.xlsx", Sheet=rows)))
    assert (row.occurred.earliest, row.ended.latest) == (date(2013, 5, 3), date(2013, 5, 4))
    assert row.extra["Reported"] == "4/5/13 02:35"


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
