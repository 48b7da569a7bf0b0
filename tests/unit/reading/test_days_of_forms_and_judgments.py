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
