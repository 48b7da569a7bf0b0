"""Whose day a statement takes in a form, a judgment and a letter that goes on from day to day."""

from datetime import date

import pytest

from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative

JUDGMENT = """IN THE FAMILY COURT AT WESTMERE
Date: 17 January 2023
Before: HHJ Lorne

JUDGMENT

{}
"""
NOTES = "Health visitor's notes\n\n9/10/2020 {}\n"


def told(text, words):
    return next(one for one in read_narrative(Document("a.txt", "sha", "txt", text)).candidates if words in one.text)


@pytest.mark.parametrize(
    "text",
    [
        "6. I find that the fracture was inflicted by one or other parent.",
        "6. I accept that she had been hit by him.",
        "6. I am satisfied that they lied.",
    ],
)
def test_what_a_judge_finds_is_found_on_the_day_of_the_judgment_whenever_it_was(text):
    assert told(JUDGMENT.format(text), text[3:20]).occurred.earliest == date(2023, 1, 17)


def test_the_day_after_is_that_of_its_verb_though_a_reason_follows():
    text = "He was arrested on 14 February 2022. He was released the next afternoon as she would not support it."
    one = told(f"Police report\n\n{text}\n", "released the next")
    assert (one.occurred.earliest, one.occurred.latest) == (date(2022, 2, 15), date(2022, 2, 15))


def test_nobody_counts_the_next_afternoon_from_a_year():
    text = "He has a conviction for damage from 2015. He was released the next afternoon."
    assert not told(f"Police report\n\n{text}\n", "released the next").occurred.is_known


@pytest.mark.parametrize("words", ["On the last of these", "On the second of those visits", "On that occasion"])
def test_one_of_several_occasions_is_not_of_the_day_of_the_entry(words):
    text = f"Three earlier call-outs are on file. {words} she was pregnant."
    assert not told(NOTES.format(text), "she was pregnant").occurred.is_known


@pytest.mark.parametrize(
    "words", ["is believed to use cannabis daily", "is alleged to drink", "is thought to live there"]
)
def test_what_somebody_is_only_believed_to_do_has_not_been_seen(words):
    one = told(NOTES.format(f"Mr Hale {words}."), words)
    assert one.nature.value in ("opinion", "account")


FORM = """NORTH WOLD POLICE   PUBLIC PROTECTION NOTICE

Reporting officer: PC 2281 Ines Calloway
Date/time of incident: 14/02/2022 22:35
Location: 88 Marram Way

Circumstances
Officers found Ms Dunmore on the landing with blood coming from her nose. The flat was cold.

Background
Mr Harkness uses cannabis daily and she has left him more than once before this, so her sister says.

Outcome
The victim was referred to the domestic abuse service and the notice was copied to the health visitor.
"""


def test_the_day_of_a_forms_incident_is_not_that_of_its_background_and_outcome():
    assert told(FORM, "blood coming from her nose").occurred.earliest == date(2022, 2, 14)
    assert told(FORM, "The flat was cold").occurred.earliest == date(2022, 2, 14)
    assert not told(FORM, "cannabis daily").occurred.is_known
    assert not told(FORM, "domestic abuse service").occurred.is_known


MINUTES = """# Risk assessment conference - minutes
Date of meeting: 24 March 2022
Present: police, health

{}
"""


@pytest.mark.parametrize(
    "text",
    [
        "The August call-out was not passed to children's services.",
        "Attendance 61% since he started in July.",
        "The officer had never been told of the call-out of 3 December 2021.",
    ],
)
def test_a_day_that_only_says_which_or_since_when_does_not_date_the_statement(text):
    occurred = told(MINUTES.format(text), text[4:20]).occurred
    assert (occurred.earliest, occurred.latest) in ((None, None), (date(2022, 3, 24), date(2022, 3, 24)))


def test_by_when_a_thing_is_to_be_done_is_not_when_it_was_agreed():
    text = MINUTES.format("Actions\n2. IDVA to offer target hardening by 31/3")
    one = told(text, "target hardening")
    assert one.kind == "action_agreed"
    assert (one.occurred.earliest, one.occurred.latest) == (date(2022, 3, 24), date(2022, 3, 24))


def test_a_line_that_opens_with_a_day_that_never_was_takes_no_day_from_the_entry_above():
    entries = (
        "12/02/24 Seen at home, settled.",
        "30/02/24 Seen in clinic, bruise to the left arm.",
        "04/03/24 No access.",
    )
    log = "\n".join(("Health visitor's notes", "", *entries, ""))
    assert told(log, "settled").occurred.earliest == date(2024, 2, 12)
    assert not told(log, "bruise to the left arm").occurred.is_known
    assert told(log, "No access").occurred.earliest == date(2024, 3, 4)
