"""Which of several days a form, log or record gives to what it tells, and which date no event at all."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.documents import open_document
from sightline.reading.narrative import read_narrative


def _reading(tmp_path, text, name="record.txt"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_narrative(open_document(path))


def _days(tmp_path, text, name="record.txt"):
    """The first and last day of each statement, by its first words."""
    found = _reading(tmp_path, text, name).candidates
    return {" ".join(one.text.split())[:30]: (one.occurred.earliest, one.occurred.latest) for one in found}


def _of(days, words):
    return next(span for text, span in days.items() if words in text)


def _day(year, month, day):
    return (date(year, month, day), date(year, month, day))


LOG = """COUNTY CONSTABULARY
COMMAND AND CONTROL PRINT
Incident: 0612      Created: 04/05/2023 23:10
Printed by PC 12 on 06/05/2023

23:10  CALLER SAYS HER SON IS MISSING.
23:25  OFFICERS AT ADDRESS, MOTHER UPSET.
00:40  CHILD FOUND AT HIS AUNT'S HOUSE.
"""


def test_lines_with_times_alone_are_of_the_day_in_the_head_though_titles_in_capitals_stand_above_it(tmp_path):
    days = _days(tmp_path, LOG)
    assert _of(days, "23:10 CALLER") == _day(2023, 5, 4)
    assert _of(days, "00:40 CHILD FOUND") == _day(2023, 5, 5)


NOTES = """12/6/22 Seen at home. Baby feeding well.
3/7/22 Seen in clinic. Weight 5.1kg.
{line} Mother said that she was well.
5/9/23 Seen at home. Settled.
"""


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("8/22 Development check, on schedule.", date(2022, 8, 1), date(2022, 8, 31)),
        ("T/C 14/2/23 from GP re immunisations.", date(2023, 2, 14), date(2023, 2, 14)),
        ("Visit 14/2/23 with SW, all well.", date(2023, 2, 14), date(2023, 2, 14)),
    ],
)
def test_a_month_or_a_sort_of_contact_that_has_its_place_in_the_log_opens_an_entry(tmp_path, line, first, last):
    days = _days(tmp_path, NOTES.format(line=line))
    assert _of(days, "Mother said that she was well") == (first, last)


@pytest.mark.parametrize("line", ["Review appt 14/2/23 with Dr Hale.", "Next clinic 14/2/23 at the hub."])
def test_what_is_only_booked_opens_no_entry_and_leaves_what_follows_undated(tmp_path, line):
    days = _days(tmp_path, NOTES.format(line=line))
    assert _of(days, "Mother said that she was well") == (None, None)


def test_minutes_are_of_the_meetings_day_and_not_of_the_referral_beside_it(tmp_path):
    text = (
        "# Record of Strategy Discussion\n\nDate of referral: 3 March 2025   Date of this meeting: 5 March 2025\n\n"
        "Present: SW, police.\n\nMother was told this morning. It was agreed that police would visit.\n"
    )
    assert _reading(tmp_path, text, "m.md").own_date.date.earliest == date(2025, 3, 5)
    assert _of(_days(tmp_path, text, "m.md"), "Mother was told") == _day(2025, 3, 5)


def test_the_day_of_the_last_meeting_is_not_the_papers(tmp_path):
    text = "# Core group minutes\nDate of last meeting: 4 June 2024   Date of meeting: 2 July 2024\n\nAll agreed.\n"
    assert _reading(tmp_path, text, "m.md").own_date.date.earliest == date(2024, 7, 2)


def test_the_day_under_a_title_of_minutes_is_the_papers(tmp_path):
    text = (
        "# MARAC minutes, Eastvale\nTuesday 4 June 2024, 10am, Town Hall. Chair: A Orr.\n\n"
        "Police: called on 2 May. Last night he was seen outside.\n"
    )
    read = _reading(tmp_path, text, "m.md")
    assert read.own_date.date.earliest == date(2024, 6, 4)
    assert _of(_days(tmp_path, text, "m.md"), "called on 2 May") == _day(2024, 5, 2)


FORM = """EMERGENCY DEPARTMENT RECORD
Name: Kit Doe   Arrived: 10/03/2024 11:42   Seen: 10/03/2024 12:40

History: Mother says he fell yesterday.

O/E: Bruise on left arm.

PMH: Scald to hand.
"""


def test_what_a_form_tells_of_an_attendance_is_of_its_day_and_what_was_before_is_not(tmp_path):
    days = _days(tmp_path, FORM)
    assert _of(days, "O/E: Bruise") == _day(2024, 3, 10)
    assert _of(days, "Scald to hand") == (None, None)


SHEET = """NORTHERN AMBULANCE SERVICE
Incident no. 4471882    Date 03/09/2021
Call received 02:14
Crew called to a child. Bruise to forehead.
PMH: Burn to hand. Fractured arm.
"""


def test_the_one_day_in_the_head_of_a_sheet_about_an_incident_dates_it_but_not_what_was_before(tmp_path):
    days = _days(tmp_path, SHEET)
    assert _of(days, "Bruise") == _day(2021, 9, 3)
    assert _of(days, "Fractured arm") == (None, None)
    again = _days(tmp_path, SHEET.replace("02:14", "02:14   Date 04/09/2021"))
    assert _of(again, "Bruise") == (None, None)


def test_a_form_that_gives_two_such_days_dates_nothing_by_them(tmp_path):
    days = _days(tmp_path, FORM.replace("Seen: 10/03", "Seen: 11/03"))
    assert _of(days, "O/E: Bruise") == (None, None)


@pytest.mark.parametrize(
    "line",
    [
        "Template rev. 02/2022",
        "Document control: HM-14 issue 6, 04/2020",
        "Form version 4 issued June 2019, review due June 2022.",
        "PRF template AS3 (Nov 2020).",
        "CIN form 4, May 2024.",
        "Policy ref LO/SG/07 v3 Sept 2021",
    ],
)
def test_which_issue_a_form_is_dates_no_event(tmp_path, line):
    read = _reading(tmp_path, f"Mother was seen on 12 March 2025 at home.\n\n{line}\n")
    assert [one.text for one in read.candidates] == ["Mother was seen on 12 March 2025 at home."]


def test_a_form_that_was_signed_or_sent_is_one_of_what_was_done(tmp_path):
    days = _days(tmp_path, "Mother was seen at home.\n\nConsent form signed by mother on 3 May 2024.\n")
    assert _of(days, "Consent form") == _day(2024, 5, 3)


ENTRIES = """## 16 October 2023
{line}

## 24 October 2023
Visit with officer. No reply.

## 7 November 2023
Gas check done.
"""


@pytest.mark.parametrize(
    ("line", "words", "span"),
    [
        (
            "Neighbour rang to complain about shouting on Saturday night.",
            "Neighbour rang",
            _day(2023, 10, 16),
        ),
        ("On the 18th he rang to complain that nobody came.", "On the 18th", (None, None)),
        ("Letter sent 17/10/2023, he rang on receipt.", "he rang on receipt", (None, None)),
        ("Seen. Not told by the ward until 26/10.", "Not told", (None, None)),
        ("Discussed with manager, plan to visit in the new year.", "Discussed", _day(2023, 10, 16)),
    ],
)
def test_a_day_that_an_entry_only_speaks_of_is_not_that_of_the_telling(tmp_path, line, words, span):
    assert _of(_days(tmp_path, ENTRIES.format(line=line), "log.md"), words) == span


def test_since_a_day_looks_back_whatever_is_still_to_come(tmp_path):
    text = (
        "# MARAC minutes\nThursday 16 November 2023, 9.30am, Town Hall\n\n"
        "Assessment open since 22 September, due to finish tomorrow.\n"
    )
    (span,) = _days(tmp_path, text, "m.md").values()
    assert span[0] is None or span[0] <= date(2023, 11, 16)


EXPORT = """Hill School. Export by K. Moss

Date,Time,Category,Entry,Actions
11/09/2023,08:50,Attendance,"Late again. Says he walks his sister in first.",""
19/09/2023,14:10,Behaviour,"Asleep in class, then cried.","Spoke to him 20/09/2023"
20/09/2023,11:30,Disclosure,"He said ""it hurts"".",""
"""


def test_comma_separated_lines_in_a_text_are_a_table(tmp_path):
    path = tmp_path / "export.txt"
    path.write_text(EXPORT, encoding="utf-8")
    (table,) = open_document(path).tables
    assert [row.cells[0].text for row in table.rows] == ["Date", "11/09/2023", "19/09/2023", "20/09/2023"]
    assert table.rows[3].cells[3].text == 'He said "it hurts".'


def test_prose_with_commas_is_no_table(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear Dr Orr, on that date, we met\nher, her mother, and him, on 3/4/2024\n", encoding="utf-8")
    assert open_document(path).tables == ()


@pytest.mark.parametrize(
    ("line", "words", "span"),
    [
        ("Agreed that no meeting is needed, to be reviewed on 9 November 2023.", "Agreed", _day(2023, 10, 16)),
        ("Did not attend, letter sent 17/10/2023.", "Did not attend", _day(2023, 10, 16)),
        ("When seen on 18 September he was well, he said that he fell.", "he said that he fell", _day(2023, 9, 18)),
        ("16/9 & 22/9 growth scans at the hospital were missed.", "16/9 & 22/9 growth", (None, None)),
    ],
)
def test_another_day_in_an_entry_is_not_taken_for_what_stands_beside_it(tmp_path, line, words, span):
    assert _of(_days(tmp_path, ENTRIES.format(line=f"Seen at home.\n{line}"), "log.md"), words) == span


def test_a_day_without_its_year_does_not_go_on_from_an_aside_of_years_before(tmp_path):
    text = (
        "He was arrested on 13 August 2022. There is a caution of 22 May 2019 for assault.\n\n"
        "An interim care order was made on 15 August.\n"
    )
    assert _of(_days(tmp_path, text), "An interim care order") == (None, None)


def test_when_an_entry_was_recorded_is_no_event_of_its_own(tmp_path):
    text = "## 16 June 2025\n**Type:** Contact | **Recorded:** 17 June 2025\nRang mother.\n\n## 19 June 2025\nSeen.\n"
    assert all(first != date(2025, 6, 17) for first, _ in _days(tmp_path, text, "log.md").values())


def test_prose_beside_labels_in_a_table_of_two_columns_is_read(tmp_path):
    cell = "The nurse weighed her on 23 June 2025 and she was well."
    rows = "".join(f"<tr><td>{label}</td><td>{cell}</td></tr>" for label in ("Health", "Home", "Views"))
    days = _days(tmp_path, f"<html><body><h1>Meeting</h1><table>{rows}</table></body></html>", "m.html")
    assert _of(days, "The nurse weighed") == _day(2025, 6, 23)


@pytest.mark.parametrize(
    ("line", "words", "span"),
    [
        ("Seen by school nurse 26/10, no marks.", "Seen by school nurse", _day(2023, 10, 26)),
        ("Pain score 8/9, given paracetamol.", "Pain score", _day(2023, 10, 16)),
        ("I explained the offer from last month.", "I explained the offer", _day(2023, 10, 16)),
        ("Update 18/10: she came yesterday.", "Update 18/10", (None, None)),
        ("Seen at home (joint visit, written up 18 October).", "Seen at home (joint", (None, None)),
    ],
)
def test_a_day_and_month_with_a_stroke_is_read_where_it_is_no_fraction(tmp_path, line, words, span):
    assert _of(_days(tmp_path, ENTRIES.format(line=f"Mother at home.\n{line}"), "log.md"), words) == span


def test_a_court_convicted_in_its_year_and_not_at_the_meeting_that_heard_of_it(tmp_path):
    text = (
        "# Strategy meeting minutes\nDate of meeting: 17 December 2024\nPresent: police, school\n\n"
        "He was convicted in 2019 of assaulting a former partner.\n"
    )
    assert _of(_days(tmp_path, text, "m.md"), "He was convicted") == (date(2019, 1, 1), date(2019, 12, 31))


def test_until_when_a_record_is_kept_is_no_event(tmp_path):
    days = _days(tmp_path, "He was cautioned on 3 May 2012. Record retained until 2031.\n")
    assert all(last is None or last.year < 2031 for _, last in days.values())


def test_what_was_agreed_the_day_before_the_meeting_is_not_decided_at_it(tmp_path):
    text = (
        "# Strategy discussion record\nDate of discussion: 17 July 2023\nPresent: police, health\n\n"
        "He rang the worker yesterday and agreed to stay with his mother.\n"
    )
    first, _ = _of(_days(tmp_path, text, "m.md"), "agreed to stay")
    assert first != date(2023, 7, 17)


@pytest.mark.parametrize("line", ["Child: Mirela Dobrescu 03.09.10", "Young person: Mirela Dobrescu (03.09.10)"])
def test_a_day_beside_a_childs_name_on_a_form_dates_nothing_of_what_follows(tmp_path, line):
    """It may be a birth: "mid November" was once reckoned from it, to a November before the child was born."""
    text = f"LADO CONTACT FORM\nReceived: 10/12/2025\n{line}\nAllegation: grabbed by the wrist, mid November.\n"
    days = _days(tmp_path, text)
    assert _of(days, "Allegation") in ((None, None), (date(2025, 11, 10), date(2025, 11, 20)))
