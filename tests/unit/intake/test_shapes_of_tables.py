"""The shapes in which agencies send chronologies."""

from __future__ import annotations

from datetime import date, time

import docx
import openpyxl
import pytest

from sightline.chronology.fact import Extent, KindStanding
from sightline.chronology.partial_date import Precision
from sightline.intake import read_tables
from sightline.vocabulary.natures import Nature
from sightline.wording.suggest import Suggestion
from tests.unit.intake.shapes import csv_file, excel_file, opened, parts, read, stated, word_file


def test_a_title_stands_above_and_footnotes_below(tmp_path):
    path = excel_file(
        tmp_path / "a.xlsx",
        Chronology=[
            ["Chronology of significant events"],
            ["Agency: Anytown Borough Police"],
            ["Period covered: 1 July 2012 to 1 May 2014"],
            [],
            ["Seq", "Date of event", "Time", "Event detail", "Source of information"],
            [1, date(2014, 4, 4), time(23, 40), "Neighbour rang to report shouting", "Command log"],
            [2, date(2014, 4, 5), None, "Officers visited", "Command log"],
            [],
            ["* times are taken from the command system"],
            ["Total entries: 2"],
        ],
    )
    reading = read(path)
    rows = stated(reading)
    assert [row.key for row in rows] == ["sheet Chronology row 6", "sheet Chronology row 7"]
    assert rows[0].occurred.from_time == time(23, 40)
    assert rows[0].occurred.precision is Precision.MINUTE
    assert rows[1].occurred.precision is Precision.DAY
    assert [row.sequence for row in rows] == [1, 2]
    assert reading.agency is not None
    assert "Police" in reading.agency[0]
    assert (reading.period.earliest, reading.period.latest) == (date(2012, 7, 1), date(2014, 5, 1))
    assert any("command system" in note.text for note in reading.notes)


def test_columns_stand_in_any_order(tmp_path):
    path = csv_file(
        tmp_path / "health.csv",
        [
            ["Source", "What happened?", "Completed by", "Date"],
            ["Practice system", "Brought with a cough", "Dr A Example", "3/2/14"],
        ],
    )
    (row,) = stated(read(path))
    assert row.text == "Brought with a cough"
    assert row.occurred.earliest == date(2014, 2, 3)
    assert row.extra["Source"] == "Practice system"


def test_two_header_rows_group_columns(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["When", None, "What", None, "Recorded", None])
    sheet.append(["Date", "Time", "Event", "Action taken", "Date", "By"])
    sheet.append([date(2013, 5, 6), "14.30", "Seen at home", "Plan reviewed", date(2013, 5, 8), "HV"])
    for found in ("A1:B1", "C1:D1", "E1:F1"):
        sheet.merge_cells(found)
    book.save(tmp_path / "two.xlsx")
    (row,) = stated(read(tmp_path / "two.xlsx"))
    assert row.occurred.earliest == date(2013, 5, 6)
    assert row.occurred.from_time == time(14, 30)
    assert row.recorded.earliest == date(2013, 5, 8)


def test_the_header_is_repeated_on_each_page(tmp_path):
    header = ["Date", "Event", "Source"]
    path = word_file(
        tmp_path / "b.docx",
        [header, ["1/2/14", "First", "File"], header, ["2/2/14", "Second", "File"]],
        [header, ["3/2/14", "Third", "File"]],
    )
    assert [row.text for row in stated(read(path))] == ["First", "Second", "Third"]


def test_a_second_table_without_header_goes_on_with_the_first(tmp_path):
    path = word_file(
        tmp_path / "c.docx",
        [["Date", "Event", "Source"], ["1/2/14", "First", "File"]],
        [["2/2/14", "Second", "File"], ["", "Third, without a date", "File"]],
    )
    rows = stated(read(path))
    assert [row.text for row in rows] == ["First", "Second", "Third, without a date"]
    assert not rows[2].occurred.is_known


def test_each_sheet_speaks_for_the_agency_in_its_name(tmp_path):
    header = ["Date", "Event"]
    path = excel_file(
        tmp_path / "all.xlsx",
        Police=[header, [date(2014, 1, 2), "Called to address"]],
        Health_visiting=[["Event", "Date"], ["Home visit", date(2014, 1, 3)]],
    )
    rows = stated(read(path))
    assert [row.agency_as_written for row in rows] == ["Police", "Health visiting"]
    assert [row.sources[0].locator for row in rows] == ["sheet Police, row 2", "sheet Health visiting, row 2"]


def test_an_agency_column_names_each_rows_agency(tmp_path):
    path = csv_file(
        tmp_path / "d.csv",
        [["Date", "Agency", "Event"], ["1/3/14", "GP", "Seen"], ["2/3/14", "School", "Absent"]],
        delimiter=";",
    )
    assert [row.agency_as_written for row in stated(read(path))] == ["GP", "School"]


def test_a_column_an_agency_gives_a_fact_an_agency(tmp_path):
    path = word_file(
        tmp_path / "e.docx",
        [["Date", "Police", "Children's social care", "Health"], ["4/4/14", "999 call", "", "Seen at clinic"]],
    )
    rows = stated(read(path))
    assert [(row.agency_as_written, row.text) for row in rows][:1] == [("Police", "999 call")]


def test_a_date_merged_down_stands_for_each_row_and_a_blank_one_for_none(tmp_path):
    document = docx.Document()
    table = document.add_table(5, 2)
    for row, words in enumerate(["Event", "Shouting heard", "Officers attended", "Arrest", "Later entry"]):
        table.cell(row, 1).text = words
    table.cell(0, 0).text = "Date"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "4 April 2014"
    document.save(str(tmp_path / "m.docx"))
    rows = stated(read(tmp_path / "m.docx"))
    assert [row.occurred.is_known for row in rows] == [True, True, False, False]
    assert rows[1].occurred.earliest == date(2014, 4, 4)
    assert "4 April 2014" in rows[2].question


def test_excel_merges_are_seen_too(tmp_path):
    path = excel_file(
        tmp_path / "m.xlsx",
        merged=["A2:A3"],
        Log=[["Date", "Event"], [date(2014, 4, 4), "One"], [None, "Two"], [None, "Three"]],
    )
    assert [row.occurred.is_known for row in stated(read(path))] == [True, True, False]


def test_day_numbers_are_read_in_the_epoch_of_the_file(tmp_path):
    for epoch, number in ((1900, 41733), (1904, 41733 - 1462)):
        book = openpyxl.Workbook()
        if epoch == 1904:
            book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        book.active.append(["Date", "Event"])
        book.active.append([number, "Seen"])
        book.save(tmp_path / f"{epoch}.xlsx")
        (row,) = stated(read(tmp_path / f"{epoch}.xlsx"))
        assert row.occurred.earliest == date(2014, 4, 4)
        assert row.occurred.written == str(number)


def test_a_month_that_excel_made_a_day_of_stays_a_month(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Date", "Event"])
    book.active.append([date(2014, 4, 1), "Moved"])
    book.active["A2"].number_format = "mmm-yy"
    book.save(tmp_path / "month.xlsx")
    (row,) = stated(read(tmp_path / "month.xlsx"))
    assert row.occurred.precision is Precision.MONTH
    assert (row.occurred.earliest, row.occurred.latest) == (date(2014, 4, 1), date(2014, 4, 30))


@pytest.mark.parametrize(
    ("written", "earliest", "precision"),
    [
        ("?22 may 2016", date(2016, 5, 22), Precision.UNSURE),
        ("22.05/16", date(2016, 5, 22), Precision.DAY),
        ("March 2014", date(2014, 3, 1), Precision.MONTH),
        ("29 February 2013", None, Precision.UNKNOWN),
        ("", None, Precision.UNKNOWN),
        ("not known", None, Precision.UNKNOWN),
    ],
)
def test_dates_stay_as_exact_as_written(tmp_path, written, earliest, precision):
    path = csv_file(tmp_path / "x.csv", [["Date", "Event", "Source"], [written, "Something was seen", "file"]])
    (row,) = stated(read(path))
    assert (row.occurred.earliest, row.occurred.precision) == (earliest, precision)
    assert row.occurred.written == written
    assert bool(row.question) == (earliest is None)


def test_an_end_date_makes_it_last_and_several_times_makes_it_repeat(tmp_path):
    path = csv_file(
        tmp_path / "x.csv",
        [
            ["Start date", "End date", "Event"],
            ["1/3/14", "5/3/14", "Stayed with grandmother"],
            ["1/3/14", "5/3/14", "Police called several times"],
            ["1/3/14", "ongoing", "Attends nursery"],
        ],
    )
    rows = stated(read(path))
    assert [row.extent for row in rows] == [Extent.THROUGHOUT, Extent.REPEATED, Extent.POINT]
    assert rows[0].ended.latest == date(2014, 3, 5)
    assert rows[2].ended is None
    assert rows[2].extra["End date"] == "ongoing"


def test_a_year_heading_gives_the_year_to_dates_below_it(tmp_path):
    path = word_file(
        tmp_path / "y.docx",
        [
            ["Date", "Event", "Source"],
            ["2013", "", ""],
            ["4 May", "Visit", "File"],
            ["2014", "", ""],
            ["5 June", "Call", ""],
        ],
    )
    rows = stated(read(path))
    assert [row.occurred.earliest for row in rows] == [date(2013, 5, 4), date(2014, 6, 5)]


def test_without_a_year_no_year_is_made_up(tmp_path):
    path = csv_file(tmp_path / "y.csv", [["Date", "Event"], ["4 May", "Visit to the home"]])
    (row,) = stated(read(path))
    assert not row.occurred.is_known
    assert row.question


def test_identical_rows_stay_two_rows(tmp_path):
    path = csv_file(tmp_path / "t.csv", [["Date", "Event"], ["4/5/14", "Text sent"], ["4/5/14", "Text sent"]])
    assert len(stated(read(path))) == 2


def test_a_kind_column_states_the_kind_by_code_or_label_and_keeps_what_it_cannot_map(tmp_path):
    path = csv_file(
        tmp_path / "k.csv",
        [
            ["Date", "Event", "Event type"],
            ["4/5/14", "Discussed", "strategy discussion"],
            ["5/5/14", "Something", "STRATEGY_DISCUSSION"],
            ["6/5/14", "Something", "Blue form"],
        ],
    )
    rows = stated(read(path))
    assert [row.kind for row in rows[:2]] == ["strategy_discussion"] * 2
    assert [row.kind_standing for row in rows] == [KindStanding.STATED, KindStanding.STATED, KindStanding.SUGGESTED]
    assert rows[2].extra["Event type"] == "Blue form"


def test_unforeseen_columns_are_kept_under_their_heading(tmp_path):
    path = csv_file(tmp_path / "u.csv", [["Date", "Event", "Shift"], ["4/5/14", "Seen", "Nights"]])
    assert stated(read(path))[0].extra["Shift"] == "Nights"


def test_action_voice_and_view_become_proposed_parts(tmp_path):
    path = word_file(
        tmp_path / "p.docx",
        [
            ["Date", "Event", "Child's voice", "Action taken", "Analysis"],
            ["4/5/14", "Bruise seen on arm", "Quiet, would not look up", "Body map completed", "A worrying pattern"],
            ["5/5/14", "Seen well", "N/A", "None", "-"],
        ],
    )
    reading = read(path)
    found = [(part.kind, part.text) for part in parts(reading) if part.part_of == "table 1 row 2"]
    assert ("child_voice", "Quiet, would not look up") in found
    assert ("professional_opinion", "A worrying pattern") in found
    assert any(text == "Body map completed" for _, text in found)
    assert not [part for part in parts(reading) if part.part_of == "table 1 row 3"]


def test_a_view_is_dated_no_earlier_than_its_row_and_no_more(tmp_path):
    path = csv_file(tmp_path / "v.csv", [["Date", "Event", "Analysis"], ["4/5/14", "Seen", "A missed opportunity"]])
    (part,) = [part for part in parts(read(path)) if part.kind == "professional_opinion"]
    assert part.occurred.earliest == date(2014, 5, 4)
    assert part.occurred.latest is None


def test_a_second_date_in_the_words_is_a_further_fact(tmp_path):
    path = csv_file(
        tmp_path / "s.csv",
        [["Date", "Event"], ["4/5/14", "Mother seen in clinic. Police visited the home on 1 May 2014 and saw nobody."]],
    )
    reading = read(path)
    found = [part for part in parts(reading) if part.occurred.earliest == date(2014, 5, 1)]
    assert found
    assert all(part.part_of == "table 1 row 2" for part in found)


def test_a_message_passed_on_is_about_its_row(tmp_path):
    def suggest(words, *, agency_kind=None, children=()):
        return Suggestion("information_shared" if "told" in words else "entry", Nature.COMMUNICATION)

    path = csv_file(tmp_path / "n.csv", [["Date", "Event", "Action"], ["4/5/14", "Bruise seen", "Social care told"]])
    (told,) = parts(read_tables(opened(path), suggest=suggest))
    assert (told.kind, told.about) == ("information_shared", "table 1 row 2")


def test_a_date_received_is_a_receipt_about_the_row(tmp_path):
    path = csv_file(tmp_path / "r.csv", [["Date", "Date received", "Event"], ["4/5/14", "6/5/14", "Shouting heard"]])
    (receipt,) = [part for part in parts(read(path)) if part.kind == "notification_received"]
    assert receipt.occurred.earliest == date(2014, 5, 6)
    assert receipt.about == "table 1 row 2"


def test_a_family_table_lists_persons_and_is_no_chronology(tmp_path):
    path = word_file(
        tmp_path / "f.docx",
        [
            ["Name", "DOB", "Relationship to child"],
            ["Rowan Example", "1/2/2012", "Subject"],
            ["Ash Example", "", "Mother"],
        ],
        [["Date", "Event"], ["4/5/14", "Seen at home"]],
    )
    reading = read(path)
    assert [(one.name, one.relationship) for one in reading.persons] == [
        ("Rowan Example", "Subject"),
        ("Ash Example", "Mother"),
    ]
    assert reading.persons[0].born.earliest == date(2012, 2, 1)
    assert len(stated(reading)) == 1


def test_an_attendance_list_is_no_chronology(tmp_path):
    path = word_file(tmp_path / "l.docx", [["Name", "Role", "Attended", "Apologies"], ["A Person", "Nurse", "Yes", ""]])
    reading = read(path)
    assert not reading.is_chronology
    assert reading.notes


def test_a_table_without_a_header_is_read_by_what_stands_in_it(tmp_path):
    path = csv_file(
        tmp_path / "h.csv",
        [["4/5/14", "Mother attended the surgery with child", "GP"], ["6/5/14", "Child seen by health visitor", "HV"]],
    )
    rows = stated(read(path))
    assert [row.occurred.earliest for row in rows] == [date(2014, 5, 4), date(2014, 5, 6)]


def test_a_form_with_a_label_on_each_line_is_one_event(tmp_path):
    path = word_file(
        tmp_path / "card.docx",
        [
            ["Date of incident:", "4 May 2014"],
            ["Time:", "14:30"],
            ["Details of incident:", "Shouting heard"],
            ["Reported by:", "PC 12"],
        ],
    )
    (row,) = stated(read(path))
    assert row.text == "Shouting heard"
    assert row.occurred.from_time == time(14, 30)


def test_a_table_without_dates_keeps_its_rows_and_asks_once(tmp_path):
    path = csv_file(tmp_path / "nd.csv", [["Event", "Source"], ["Seen", "File"], ["Seen again", "File"]])
    reading = read(path)
    assert len(stated(reading)) == 2
    assert len(reading.questions) == 1


def test_people_columns_name_who(tmp_path):
    path = csv_file(
        tmp_path / "w.csv", [["Date", "Person(s)", "Event"], ["4/5/14", "Mother; Rowan Example and PC Hale", "Seen"]]
    )
    written = [(one.as_written, one.role) for one in stated(read(path))[0].mentions]
    assert ("Mother", "mother") in written
    assert any(name == "Rowan Example" for name, _ in written)


def test_reading_twice_is_equal(tmp_path):
    path = csv_file(tmp_path / "q.csv", [["Date", "Event", "Action"], ["4/5/14", "Seen on 3 May 2014", "Told police"]])
    assert read(path) == read(path)


def test_right_to_left_words_keep_their_order(tmp_path):
    path = csv_file(tmp_path / "rtl.csv", [["Date", "Event"], ["\u200f4/5/2014\u200e", "האם אמרה שהילד נפל"]])
    (row,) = stated(read(path))
    assert row.text == "האם אמרה שהילד נפל"
    assert row.occurred.earliest == date(2014, 5, 4)


def test_a_stated_kind_takes_its_fields_from_the_words_and_is_not_told_twice(tmp_path):
    path = csv_file(
        tmp_path / "a.csv",
        [
            ["Date", "Kind", "Event"],
            ["16/11/2025", "Placement begins", "Kit placed in foster care with Mrs Hale while in police protection."],
        ],
    )
    reading = read(path)
    [row] = stated(reading)
    assert (row.kind, row.kind_standing) == ("placement_start", KindStanding.STATED)
    assert row.fields["type"].value == "foster_care"
    assert "placement_start" not in [part.kind for part in parts(reading)]


@pytest.mark.parametrize(
    "words",
    [
        "Looked after review cancelled. IRO unwell",
        "LAC review stood down, police not available",
        "Review did not go ahead as the carer was ill",
        "Attempted LAC review. Only the social worker came.",
    ],
)
def test_a_stated_kind_whose_words_say_that_it_did_not_go_ahead_is_asked_and_not_taken_as_held(tmp_path, words):
    path = csv_file(tmp_path / "a.csv", [["Date", "Kind", "Event"], ["28/06/2023", "looked_after_review", words]])
    [row] = stated(read(path))
    assert row.kind != "looked_after_review"
    assert row.kind_standing is KindStanding.SUGGESTED
    assert "did not go ahead" in row.question


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("looked_after_review", "First looked after review held. Next contact session cancelled."),
        ("visit", "Seen at home; swimming lesson cancelled"),
        ("appointment_missed", "Cancelled by mother"),
        ("decision", "Unsupervised contact cancelled"),
    ],
)
def test_a_stated_kind_beside_which_something_else_was_called_off_stays_as_stated(tmp_path, kind, words):
    path = csv_file(tmp_path / "a.csv", [["Date", "Kind", "Event", "Child seen"], ["28/06/2023", kind, words, "yes"]])
    [row] = stated(read(path))
    assert (row.kind, row.kind_standing) == (kind, KindStanding.STATED)


@pytest.mark.parametrize(
    ("cell", "voiced"), [("yes", False), ("Y", False), ("Seen", False), ("He said he is sad", True)]
)
def test_a_tick_under_child_seen_is_nothing_that_the_child_said(tmp_path, cell, voiced):
    path = csv_file(tmp_path / "a.csv", [["Date", "Event", "Child seen"], ["28/06/2023", "Home visit", cell]])
    assert ("child_voice" in [part.kind for part in parts(read(path))]) is voiced
