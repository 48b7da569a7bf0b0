"""Reports, minutes and notes that are no logs: whose day a sentence is of, and what is told ahead."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.chronology.candidate import Candidate
from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative

REPORT = """INCIDENT REPORT
Nominals: Ada REEVE (02/08/1995), Tom COLE (14/11/1991), Wren REEVE (19/10/2021)

Attended 8 Mill Court at 23:50 on Saturday 17 September. {told}

{after}

Report completed 18/01/2023, PC 2218 Ward."""


def read(text: str) -> list[Candidate]:
    return list(read_narrative(Document("report.txt", "sha", "txt", text)).candidates)


def told(text: str, words: str) -> Candidate:
    return next(one for one in read(text) if words in " ".join(one.text.split()))


def day(one: Candidate) -> str:
    occurred = one.occurred
    if not occurred.is_known:
        return "open"
    return str(occurred.earliest) if occurred.is_day else f"{occurred.earliest or ''}..{occurred.latest or ''}"


def report(sentence: str = "She was tearful.", after: str = "") -> str:
    return REPORT.format(told=sentence, after=after)


def test_a_report_speaks_from_the_day_on_which_it_says_that_it_was_completed():
    assert day(told(report(), "Attended 8 Mill Court")) == "2022-09-17"


@pytest.mark.parametrize(
    "sentence",
    [
        "She was tearful.",
        "There was a cut to her lip.",
        "The child was asleep in a cot.",
        "She said that he had hit her.",
    ],
)
def test_what_goes_on_at_the_scene_is_of_its_day_and_says_so(sentence):
    one = told(report(sentence), sentence.rstrip("."))
    assert day(one) == "2022-09-17"
    assert "right before it" in one.occurred.basis


@pytest.mark.parametrize(
    "sentence",
    [
        "A referral was made to social care.", "He was later charged.", "She had been hit before.",
        "She is often tearful.",
        "The case was closed.", "He was bailed to return.", "She would be rehoused.",
        "A letter was sent to the mother.", "He still lives there.",
    ],
)  # fmt: skip
def test_what_agencies_do_afterwards_or_what_is_of_another_time_takes_no_day_from_the_scene(sentence):
    assert [day(one) for one in read(report(sentence)) if sentence[:-1] in one.text] in ([], ["open"])


def test_a_time_after_midnight_is_not_of_the_evening_told_before_it():
    assert day(told(report("At 00:35 hours he was detained by PC 3370 Holt."), "detained")) == "open"


def test_what_is_told_behind_that_does_not_date_the_telling():
    text = report("She disclosed that in July he had pulled her by the hair.")
    assert day(told(text, "disclosed")) in ("open", "2022-09-17")


def test_the_day_to_which_bail_or_a_hearing_runs_is_not_that_of_the_bail_or_hearing():
    assert day(told(report(after="COLE was bailed until 16 October 2022."), "bailed")) == "open"
    assert day(told(report(after="The case was adjourned to 12 January 2023."), "adjourned")) == "open"


def test_that_date_is_the_one_just_named_though_it_was_then_to_come():
    text = report(
        after="On 16 October COLE was charged. He was to appear at court on 7 November. On that date he pleaded guilty."
    )
    assert day(told(text, "pleaded guilty")) == "2022-11-07"
    assert told(text, "to appear").nature.value == "decision"


def test_days_in_brackets_behind_the_names_of_a_list_are_births_and_date_nothing():
    events = [one for one in read(report()) if one.kind != "birth"]
    assert not [one for one in events if "1995" in one.occurred.written or "1991" in one.occurred.written]


def test_a_report_that_tells_of_years_before_dates_no_month_by_its_own_day():
    text = "REPORT\n\nIn 2014 they came to Hexham.\n\nIn March the boy broke his arm.\n\nReport completed 18/01/2023."
    assert day(told(text, "broke his arm")) != "2022-03-01..2022-03-31"


MINUTES = """Record of Strategy Meeting
Date of meeting: 21 September 2022

Information shared

{told}"""


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        ("DS Lisle said that he was known to police.", "DS Lisle", "2022-09-21"),
        ("Mr Ashby visited on 19 September.", "visited", "2022-09-19"),
        ("Ms Wells decided that a conference should be held by 12 October.", "decided", "2022-09-21"),
        ("The mother moved house in July.", "moved house", "2022-07-01..2022-07-31"),
    ],
)
def test_minutes_speak_from_the_day_of_the_meeting(sentence, words, expected):
    assert day(told(MINUTES.format(told=sentence), words)) == expected


LOG = "01/11/2021 - Home visit. Baby well.\n\n08/12/2021 - {told}\n\n15/01/2022 - Clinic. Weight 4.2 kg."


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        ("The medical had taken place on 7th at the hospital.", "medical", date(2021, 12, 7)),
        ("Rang duty, told that the case was closed on the 3rd.", "closed", date(2021, 12, 3)),
        ("He was seen at clinic on Friday 3rd.", "seen at clinic", date(2021, 12, 3)),
        # The entry was written on later, or the day is of no month that is plain.
        ("The letter was acknowledged on the 10th.", "acknowledged", None),
        ("She is off the 50th centile.", "centile", date(2021, 12, 8)),
    ],
)
def test_a_day_told_by_its_number_alone_is_the_one_before_the_entry_if_that_is_plain(sentence, words, expected):
    assert told(LOG.format(told=sentence), words).occurred.earliest == expected


def test_an_agreed_weekday_is_not_the_one_before_the_entry():
    assert day(told(LOG.format(told="Agreed visit Monday at home."), "Agreed")) != "2021-12-06"


def test_a_summary_that_came_is_of_the_entry_and_what_it_tells_of_its_own_days():
    text = LOG.format(told="Discharge summary received: normal delivery 19/10/2021, discharged home on 21/10/2021.")
    assert day(told(text, "summary received")) == "2021-12-08"


def test_bringing_a_child_to_clinic_is_no_missed_appointment():
    assert told(LOG.format(told="She did bring Mia to clinic."), "did bring").kind != "appointment_missed"


def test_a_plea_of_not_guilty_is_no_verdict_of_not_guilty():
    (one,) = [each for each in read("On 4 May 2018 he pleaded not guilty.") if each.kind == "verdict"]
    assert one.fields["outcome"].value == "pleaded_not_guilty"


def test_the_side_of_one_injury_is_not_that_of_another():
    one = told(LOG.format(told="There was a cut to her lower lip and a swelling above the left eye."), "cut to")
    assert "side" not in one.fields


def test_an_abuse_checklist_that_was_declined_was_not_done():
    assert (
        told(LOG.format(told="DASH offered and declined by mother."), "DASH").kind != "domestic_abuse_risk_assessment"
    )
