"""Whose word a statement is: who is told gives no account, a grown-up sister is no child, an office has a name."""

from __future__ import annotations

import pytest

from sightline.chronology.candidate import Candidate
from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative
from sightline.vocabulary.natures import Nature


def read(text: str, agency_kind: str = "childrens_social_care") -> tuple[Candidate, ...]:
    return read_narrative(Document("note.txt", "sha", "txt", text + "\n"), agency_kind=agency_kind).candidates


@pytest.mark.parametrize(
    "text",
    [
        "On 1 May 2023 the mother was told of the decision by me.",
        "On 1 May 2023 Mum was told about the outcome.",
        "3 May 2023: Mum told and agreed.",
        "3 May 2023: Line manager told same day.",
    ],
)
def test_whoever_is_told_something_gives_no_account(text: str) -> None:
    assert {(one.kind, one.nature) for one in read(text)} == {("information_shared", Nature.COMMUNICATION)}


@pytest.mark.parametrize("text", ["Mum told me that he fell.", "The mother told staff about the fall."])
def test_whoever_tells_something_gives_an_account(text: str) -> None:
    assert {one.nature for one in read(text)} == {Nature.ACCOUNT}


def test_a_sister_with_a_surname_is_a_grown_ups() -> None:
    kinds = {
        one.kind for one in read("His sister, Donna Hensby, confirmed the next day that he had slept at her house.")
    }
    assert "child_voice" not in kinds


@pytest.mark.parametrize(
    ("text", "field", "name"),
    [
        ("Council leader Joan Merrick apologised publicly for the missed chances.", "by_whom", "Joan Merrick"),
        ("A neighbour, Mrs Tully, described hearing a thud.", "witness", "Mrs Tully"),
    ],
)
def test_whoever_is_called_by_an_office_is_named(text: str, field: str, name: str) -> None:
    assert [one.fields[field].value for one in read(text, "press") if field in one.fields] == [name]


def test_an_undertaking_is_no_action_of_the_worker() -> None:
    (one,) = read("Ms Marsh undertook not to remove the child from the jurisdiction.", "legal")
    assert one.kind == "undertaking_given"
    assert one.fields["terms"].value == "not to remove the child from the jurisdiction"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("His opinion is that death was caused by a traumatic head injury.", "medical_opinion"),
        ("An offer of counselling was made in May and turned down.", "service_offered"),
        ("Bail cancelled for Tarrant, released under investigation.", "bail_end"),
    ],
)
def test_what_a_thing_came_to_tells_its_kind(text: str, kind: str) -> None:
    assert kind in {one.kind for one in read(text, "police")}


@pytest.mark.parametrize(
    "text",
    [
        "CP medical findings discussed with social worker by phone.",
        "Section 47 enquiry discussed with the manager.",
        "Return home discussed in supervision.",
    ],
)
def test_a_step_that_was_only_talked_of_was_not_taken(text: str) -> None:
    assert {one.kind for one in read(text)} <= {"case_discussion", "information_shared", "entry"}


def test_a_step_that_was_taken_and_talked_of_was_taken() -> None:
    kinds = {one.kind for one in read("Early help ended and this was discussed with the family.", "school")}
    assert "early_help_end" in kinds


def test_no_evidence_that_a_child_was_seen_is_no_visit() -> None:
    found = read("Case file audit: no evidence that the children have been seen alone since June.")
    assert "visit" not in {one.kind for one in found}


@pytest.mark.parametrize(
    "text",
    [
        "21/01/2026 School nurse gave her apologies for the core group.",
        "21/01/2026 HV sent apologies.",
        "21/01/2026 The midwife had offered her apologies for this conference.",
        "21/01/2026 GP apologised for not attending the review.",
    ],
)
def test_who_sends_apologies_was_not_there_and_tells_of_no_meeting(text: str) -> None:
    assert {one.kind for one in read(text)} <= {"entry"}


@pytest.mark.parametrize(
    "text", ["3 May 2024: PPN to be submitted.", "3 May 2024: MERLIN to be shared with the school."]
)
def test_a_notice_that_is_to_be_sent_tells_nobody_yet(text: str) -> None:
    assert {(one.kind, one.nature) for one in read(text, "police")} == {("action_agreed", Nature.DECISION)}


def test_a_notice_that_was_sent_is_told_as_sent() -> None:
    assert {one.kind for one in read("3 May 2024: PPN shared with CSC.", "police")} == {"notification_sent"}
