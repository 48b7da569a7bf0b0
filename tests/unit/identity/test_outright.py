"""What one document says outright never was, and another tells: asked about, never decided."""

import pytest

from sightline.chronology.contradiction import Sort, Topic
from tests.unit.identity.told_cases import found_in


def outright_in(*texts):
    """The contradictions of that sort, by their subject."""
    starts = ("whether there was a", "whether a call was made")
    return [
        one
        for one in found_in(*texts)
        if one.subject.startswith(starts) or (one.subject.startswith("whether ") and one.subject.endswith(" is paid"))
    ]


def test_an_interview_that_never_was_stands_against_one_that_is_told():
    (found,) = outright_in(
        "Review. No return interview was ever offered to Robin.",
        "Notes. 4 May 2016: the return interview was held at school with Robin.",
    )
    assert (found.topic, found.sort) == (Topic.HELD_OR_CALLED, Sort.CONFLICT)
    assert {said.document for said in found.said} == {"a.txt", "b.txt"}


@pytest.mark.parametrize(
    "other",
    [
        "Notes. A return interview is planned for 4 May 2016.",
        "Notes. No return interview took place.",
        "Notes. Every return interview should be held within three days.",
        "Notes. He was seen by the nurse on 4 May 2016.",
    ],
)
def test_what_is_planned_denied_owed_or_not_told_contradicts_no_denial(other):
    assert outright_in("Review. No return interview was ever offered to Robin.", other) == []


def test_one_document_does_not_contradict_itself_outright():
    text = "Review. No return interview was ever offered. The return interview was held on 4 May 2016."
    assert outright_in(text) == []


def test_no_money_stands_against_a_payment_of_the_same_name():
    (found,) = outright_in(
        "Notes. Ms Quansey says that she gets no money for it.",
        "Statement. The mother pays Ms Quansey £150 a month.",
    )
    assert found.subject == "whether Quansey is paid"


def test_money_of_two_people_is_no_contradiction():
    assert outright_in("Notes. Ms Quansey gets no money for it.", "Statement. The mother pays Mr Tolland £150.") == []


def test_a_call_that_never_came_stands_against_one_made_in_those_days_and_not_in_others():
    missed = "Notes of the school\n\n4 May 2016. No call from the office reached me today.\n"
    made = "Notes of the office\n\n{} May 2016. Rang the school and spoke to the secretary.\n"
    assert len(outright_in(missed, made.format("4"))) == 1
    assert outright_in(missed, made.format("24")) == []
