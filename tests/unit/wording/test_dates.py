"""What each wording is read as. The windows that are our own conventions are listed in docs/dates.md."""

import re
import time
from pathlib import Path

import pytest

from sightline.chronology.fact import Extent
from sightline.wording.dates import document_date, find_dates, read_date, why_unreadable

GUIDE = Path(__file__).parents[3] / "docs" / "dates.md"


def shown(date_):
    if not date_.is_known:
        return "unknown"
    times = f" {date_.from_time:%H:%M}-{date_.to_time:%H:%M}" if date_.from_time and date_.to_time else ""
    return f"{date_.earliest or '…'} to {date_.latest or '…'} ({date_.precision.value}){times}"


def guide_examples():
    rows = re.findall(r"^\| `(.+?)` \| `(.+?)` \|", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(rows) > 60
    return rows


@pytest.mark.parametrize(("words", "reading"), guide_examples())
def test_the_guide_says_what_the_code_reads(words, reading):
    assert shown(read_date(words)) == reading


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("05/22/2016", "looks like month first"),
        ("31/02/2014", "no 31 February"),
        ("29 February 2013", "not a leap year"),
        ("4 April", "no year"),
        ("April 14", "may be a day or a year"),
        ("3/5/2150", "not between 1900 and 2100"),
        ("7-3 February 2014", "ends before it begins"),
        ("three weeks before Christmas 2013", "counts from another day"),
        ("as above", "refers to another entry"),
        ("n/k", "No date is given"),
        ("24 years", "could not be read"),
    ],
)
def test_what_cannot_be_read_says_why(words, reason):
    assert not read_date(words).is_known
    assert reason in why_unreadable(words)


def test_what_is_read_gives_no_reason():
    assert why_unreadable("8 June 2018") == ""


@pytest.mark.parametrize(
    "words", ["may", "second", "march", "14 years", "17 months old", "ten-week course", "2014 houses"]
)
def test_ordinary_words_and_durations_are_never_dates(words):
    assert find_dates(f"She said {words} and left.") == []


def test_a_month_is_never_sharpened_to_a_day():
    found = find_dates("He moved in July 2018.")[0].date
    assert (found.earliest.day, found.latest.day) == (1, 31)


def test_a_weekday_that_contradicts_its_date_makes_it_unsure():
    found = read_date("Monday 8 June 2018")
    assert found.is_unsure
    assert "Friday" in found.basis


def test_an_anchor_year_is_taken_only_where_no_year_is_written_and_says_so():
    assert find_dates("seen on 4 April at home") == []
    found = find_dates("seen on 4 April at home", anchor_year=2014)[0].date
    assert shown(found).startswith("2014-04-04")
    assert "2014" in found.basis


@pytest.mark.parametrize(
    ("text", "extent"),
    [
        ("He rang several times between January and March 2014.", Extent.REPEATED),
        ("On a number of occasions in March 2014 he rang.", Extent.REPEATED),
        ("A number of falls between June and August 2019.", Extent.REPEATED),
        ("He was away throughout March 2014.", Extent.THROUGHOUT),
        ("From January to March 2014 he lived with an aunt.", Extent.THROUGHOUT),
        ("He has lived there since 2 May 2013.", Extent.THROUGHOUT),
        ("She left between 3 and 5 May 2014.", Extent.POINT),
        ("She left on 3 May 2014.", Extent.POINT),
    ],
)
def test_a_moment_a_stretch_and_several_times_are_told_apart(text, extent):
    assert [found.extent for found in find_dates(text)] == [extent]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Printed 12/05/2014\nSeen on 3/5/2014.", ["3/5/2014"]),
        ("home.Page 4 of 20 Printed 12/05/2014 She was seen on 3/5/2014.", ["3/5/2014"]),
        ("The leaflet was printed on 12/05/2014.", ["12/05/2014"]),
        ("Confidential information was shared on 3 May 2014.", ["3 May 2014"]),
        ("Police came on 7 June 2019.All day she cried.", ["7 June 2019"]),
        ("She was asked about 3 May 2014.", ["3 May 2014"]),
        ("In May 2014, June saw Mr March.", ["May 2014"]),
        ("In 2013, 2014 and 2015 it met.", ["2013", "2014", "2015"]),
        ("He weighed 4.5.12 kg.", []),
        ("about 2.30pm on 3 May 2014 he fell", ["about 2.30pm on 3 May 2014"]),
    ],
)
def test_prose_gives_its_dates_and_no_others(text, written):
    assert [found.date.written for found in find_dates(text)] == written


def test_a_day_that_never_was_is_kept_unread_with_its_reason():
    found = find_dates("The meeting of 29 February 2013 was short.")[0]
    assert found.date.written == "29 February 2013"
    assert not found.date.is_known
    assert "leap" in found.date.basis


def test_a_deadline_counted_from_a_day_is_not_that_day_for_certain():
    assert find_dates("within 10 days of 3 May 2014 it must meet")[0].date.is_unsure


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Date: 5 May 2014\n\nOn 3 May 2014 he fell.", "5 May 2014"),
        ("Dated 5 May 2014\n", "5 May 2014"),
        (" date 2017-09-05 A child was hurt in 2014.", "2017-09-05"),
        ("Anytown Council\n12 High Street\n\n5 May 2014\n\nDear Sir,\nOn 3 May 2014 he fell.", "5 May 2014"),
        ("From: a@example.org\nSent: 5 May 2014 14:30\nSubject: visit\n", "5 May 2014 14:30"),
        ("Published: 5 May 2014\nStory", "5 May 2014"),
        ("A report.\nHe fell on 3 May 2014.\n\nSigned A Worker, 5 May 2014\n", "5 May 2014"),
        ("Name: A\nDate of birth: 3 May 2012\nHe fell on 3 May 2014.", None),
        ("He fell on 3 May 2014 at home.", None),
        ("", None),
    ],
)
def test_a_document_gives_its_own_date_only_where_that_is_plain(text, written):
    found = document_date(text)
    assert (found and found.date.written) == written
    assert found is None or text[found.start : found.end] == written


@pytest.mark.parametrize(
    "text",
    [
        "1/" * 5000,
        "1 May " * 5000,
        "3, " * 5000,
        "between " * 5000,
        "1 and " * 5000,
        "May, " * 5000,
        "?" * 9000,
        "in the " * 5000,
        "about before " * 3000,
        "the " * 9000,
        "12" * 9000,
    ],
)
def test_hostile_repetition_is_read_in_time_that_grows_with_its_length(text):
    started = time.process_time()
    find_dates(text)
    read_date(text[:400])
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In the Family Court\n1. It was issued on 20 October 2021.\n2. I make the order.\n17 November 2021",
            "2021-11-17",
        ),
        ("Report\nShe was seen on 4 May 2021.\n\n(2 June 2021)\n", "2021-06-02"),
        ("Occurrence 4422\nCreated: 18/09/2022 02:15\nOfficers attended on 17 September 2022.", "2022-09-18"),
    ],
    ids=["alone on the last line", "in brackets", "when the record was made"],
)
def test_a_day_alone_on_the_last_line_is_the_papers_own(text: str, expected: str) -> None:
    found = document_date(text)
    assert found is not None
    assert str(found.date.earliest) == expected


def test_a_last_sentence_with_a_day_in_it_is_not_the_papers_own() -> None:
    assert document_date("Report\n\nShe was seen on 4 May 2021.\nHe left on 5 May 2021") is None


@pytest.mark.parametrize(
    "text",
    ["She did not say how it came about.\n\n11/07/23 Call to school", "She would not say before\n\n11/07/23 Call"],
)
def test_a_word_that_ends_a_paragraph_neither_doubts_nor_bounds_the_day_that_opens_the_next(text):
    found = find_dates(text)[0]
    assert (found.date.written, found.date.precision.value) == ("11/07/23", "day")


@pytest.mark.parametrize(
    "label",
    [
        "Date report created | ",
        "Date form completed: ",
        "Form completed: ",
        "Report written ",
        "Date the notice was made: ",
    ],
)
def test_the_day_on_which_a_form_was_made_is_its_own_and_not_that_of_the_print(label):
    text = f"CHILD COMING TO NOTICE\n{label}15/06/2025\n\nOfficers were called.\n\nPrinted 01/12/2025 09:44.\n"
    found = document_date(text)
    assert found is not None
    assert found.date.written == "15/06/2025"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("To be completed by 30 May.\n12/05/2025 SW Hallam", "by 30 May."),
        ("He was arrested on 3 June.\n14/06/2025 10:30 DC Rowntree", "3 June."),
        ("Seen on 3 June\n14/06/2025 visit", "3 June"),
        ("Seen on 3 June 14:30 at home", "3 June 14:30"),
    ],
)
def test_the_first_number_of_the_next_date_is_no_year_of_the_day_before_it(text: str, written: str) -> None:
    found = find_dates(text, anchor_year=2025)[0]
    assert found.date.written == written
    assert found.date.latest is not None
    assert (found.date.latest.year, found.date.latest.day) == (2025, int(re.findall(r"\d+", written)[0]))


@pytest.mark.parametrize(
    ("head", "written"),
    [
        ("Clinic date: 28 May 2025\nDictated: 29 May 2025", "29 May 2025"),
        ("Dictated on 29/05/2025", "29/05/2025"),
        ("Clinic date: 28 May 2025\nDictated: 29 May 2025\nTyped: 2 June 2025", "2 June 2025"),
    ],
)
def test_a_clinic_letter_is_of_the_day_of_typing_or_else_of_dictating(head: str, written: str) -> None:
    found = document_date(f"Paediatric clinic letter\n\n{head}\n\nDear Dr Bhatt,\n\nI reviewed him in clinic.\n")
    assert found is not None
    assert found.date.written == written
