"""Shapes kept aside while the reading was written: how one agency after another exports its records."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import docx

from sightline.chronology.partial_date import Precision
from tests.unit.documents.files import pdf_of
from tests.unit.intake.shapes import csv_file, excel_file, parts, read, stated, word_file

_LATE_EVENING = datetime.combine(date(2014, 4, 4), time(23, 40))


def test_a_hospital_table_with_its_title_as_a_merged_first_row(tmp_path):
    document = docx.Document()
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "CHRONOLOGY - Anytown Hospital NHS Trust"
    rows = [
        ["DATE & TIME OF\nEVENT (24hr)", "Presenting problem / History", "Clinician"],
        ["04.04.2014\n23:40hrs", "Brought by ambulance", "Dr B Example"],
    ]
    for number, row in enumerate(rows, 1):
        for column, words in enumerate(row):
            table.cell(number, column).text = words
    document.save(str(tmp_path / "a.docx"))
    reading = read(tmp_path / "a.docx")
    (row,) = stated(reading)
    assert (row.occurred.earliest, row.occurred.from_time) == (date(2014, 4, 4), time(23, 40))
    assert "Hospital" in reading.agency[0]


def test_an_export_whose_headings_run_together(tmp_path):
    path = csv_file(
        tmp_path / "export.csv",
        [
            ["CaseNoteDate", "CaseNoteType", "Subject", "NoteText", "CreatedBy", "CreatedDate"],
            ["2014-04-04T13:45:00", "Visit", "Home visit", "Child “would not settle”", "J Worker", "2014-04-07 09:00"],
        ],
        encoding="cp1252",
    )
    (row,) = stated(read(path))
    assert row.text == "Child “would not settle”"
    assert row.recorded.earliest == date(2014, 4, 7)
    assert row.extra["Subject"] == "Home visit"


def test_a_police_sheet_that_begins_in_its_second_column_under_a_marking(tmp_path):
    path = excel_file(
        tmp_path / "log.xlsx",
        Sheet1=[
            [None, "PROTECTED WHEN COMPLETE"],
            [],
            [None, "Occurrence No", "Date/Time", "Nature of Occurrence", "Precis", "Result"],
            [None, "OC/123/14", _LATE_EVENING, "Domestic incident", "Verbal argument", "Filed"],
            [None, "OC/124/14", "Between 01/03/14 and 05/03/14", "Criminal damage", "Window broken", "Filed"],
        ],
    )
    rows = stated(read(path))
    assert [row.text for row in rows] == ["Verbal argument", "Window broken"]
    assert rows[0].extra["Occurrence No"] == "OC/123/14"
    assert rows[0].occurred.from_time == time(23, 40)
    assert rows[1].occurred.precision is Precision.RANGE


def test_a_school_log_with_weeks_and_pupils(tmp_path):
    path = word_file(
        tmp_path / "Oakfield Primary School chronology.docx",
        [
            ["Incident date", "Category", "Linked student", "Incident", "Actions", "Logged by"],
            ["w/c 10/03/14", "Attendance", "Rowan E", "Absent 3 days", "Spoke to mum at the gate", "TA"],
        ],
    )
    reading = read(path)
    (row,) = stated(reading)
    assert row.occurred.precision is Precision.WEEK
    assert ("Rowan E", "child") in [(one.as_written, one.role) for one in row.mentions]
    assert reading.agency == ("Oakfield Primary School chronology", "the file's name")
    assert [part.text for part in parts(reading)][:1] == ["Spoke to mum at the gate"]


def test_an_ambulance_log_whose_only_date_is_the_time_of_the_call(tmp_path):
    path = csv_file(
        tmp_path / "log.csv",
        [
            ["Incident No.", "Call time", "Patient", "Chief complaint", "Disposition"],
            ["77", "04/04/2014 23:51", "child F 21/12", "Fall", "Conveyed to hospital"],
        ],
    )
    (row,) = stated(read(path))
    assert (row.occurred.earliest, row.occurred.from_time) == (date(2014, 4, 4), time(23, 51))


def test_a_housing_chronology_in_a_pdf(tmp_path):
    path = tmp_path / "h.pdf"
    ruled = [["Entry date", "Note", "Officer"], ["1/5/14", "Noise complaint", "KL"], ["2/5/14", "Visit no reply", "KL"]]
    path.write_bytes(pdf_of([["Anytown Homes - housing chronology", "From 1 May 2013 to 1 June 2014"]], ruled=ruled))
    reading = read(path)
    assert [row.text for row in stated(reading)] == ["Noise complaint", "Visit no reply"]
    assert reading.period.latest - reading.period.earliest == timedelta(days=396)
    assert stated(reading)[0].sources[0].locator == "page 1, table 1, row 2"


def test_a_pair_of_years_lends_its_year_only_where_every_sort_of_year_agrees(tmp_path):
    path = word_file(
        tmp_path / "y.docx",
        [
            ["Date From", "Date To", "Details"],
            ["2013/14", "", ""],
            ["4 Sept", "", "Started nursery"],
            ["5/2", "", "Fell"],
            ["6 May", "", "Left nursery"],
            ["END OF CHRONOLOGY", "", ""],
        ],
    )
    started, fell, left = stated(read(path))
    assert (started.occurred.earliest, fell.occurred.earliest) == (date(2013, 9, 4), date(2014, 2, 5))
    assert "heading above" in started.occurred.basis
    assert not left.occurred.is_known


def test_a_plan_of_actions_with_deadlines_is_no_chronology(tmp_path):
    reading = read(word_file(tmp_path / "p.docx", [["Action", "By whom", "By when"], ["Refer", "SW", "1/5/14"]]))
    assert not reading.is_chronology
    assert "deadlines" in reading.refusals[0].sentence


def test_an_age_column_is_no_person(tmp_path):
    path = csv_file(tmp_path / "g.csv", [["Date", "Age of child", "Event"], ["6.2.13", "7 months", "Seen with cough"]])
    (row,) = stated(read(path))
    assert row.extra["Age of child"] == "7 months"
    assert "7 months" not in [one.as_written for one in row.mentions]


def test_headings_with_numbers_and_advice_in_brackets(tmp_path):
    path = word_file(
        tmp_path / "x.docx",
        [
            ["1. Date/time of event", "2. Event (include who was present)", "3. Source & page no."],
            ["Late 2012", "Parents separated", "Statement p3"],
        ],
        before=["Legal Services chronology"],
    )
    (row,) = stated(read(path))
    assert row.text == "Parents separated"
    assert row.occurred.precision is Precision.PART_OF_YEAR
