"""Whether proceedings are an authority's, for care or supervision or another order, or between parents or relatives."""

from __future__ import annotations

import pytest

from sightline.wording.suggest import suggest

_PRIVATE = (
    "Father has applied to court for contact with Ava.",
    "C100 received, father seeking a live with order.",
    "Mother issued an application for a prohibited steps order.",
    "Section 8 proceedings issued by father.",
    "Dad's solicitor has issued proceedings for residence.",
    "Contact application made by the father, section 7 report ordered.",
    "Family court proceedings began between the parents.",
    "Grandparents lodged an application for a special guardianship order.",
    "Mr Shaw has made a court application to see Ava.",
)
_CARE = (
    "LA issued proceedings today.",
    "C110A lodged with the court.",
    "The local authority applied for an interim care order.",
    "Public law proceedings commenced.",
    "Section 31 application filed.",
    "Application by the council for care orders in respect of both children was issued.",
)


@pytest.mark.parametrize(
    ("text", "which"),
    [*((text, "private_law") for text in _PRIVATE), *((text, "care_or_supervision") for text in _CARE)],
)
def test_proceedings_are_those_that_the_words_say(text: str, which: str) -> None:
    read = suggest(text, agency_kind="childrens_social_care")
    assert read.kind == "proceedings_start"
    assert read.fields["type"].value == which


def test_proceedings_of_which_nothing_says_whose_they_are_stay_open() -> None:
    read = suggest("Court proceedings were issued.", agency_kind="childrens_social_care")
    assert read.kind == "proceedings_start"
    assert "type" not in read.fields


def test_a_threat_to_go_to_court_begins_nothing() -> None:
    read = suggest("Mum is threatening to take dad to court over contact.", agency_kind="childrens_social_care")
    assert "proceedings_start" not in {read.kind, *(part.kind for part in read.parts)}


@pytest.mark.parametrize(
    "text",
    ["The parents' dispute about Ava Pell was before the court today.", "Dispute between parents about handovers."],
)
def test_what_parents_differ_about_before_a_court_is_no_abuse(text: str) -> None:
    read = suggest(text, agency_kind="childrens_social_care")
    assert "domestic_abuse_incident" not in {read.kind, *(part.kind for part in read.parts)}


def test_who_applied_for_an_emergency_order_and_got_it_is_told_in_one_sentence() -> None:
    read = suggest("Police applied for and obtained an emergency protection order.", agency_kind="police")
    assert read.kind == "order_made"
    assert read.fields["applicant"].value == "police"


def test_an_order_granted_to_the_authority_was_made_on_its_application() -> None:
    read = suggest("The court granted an emergency protection order to the local authority.", agency_kind="court")
    assert read.fields["applicant"].value == "authority"


def test_whoever_was_rung_did_not_threaten() -> None:
    rung = suggest("Leon Shaw rang Dana Pell and said he would kill her.", agency_kind="police")
    assert rung.kind == "threat"
    assert "by_whom" not in rung.fields
    said = suggest("Leon Shaw said he would kill her.", agency_kind="police")
    assert said.fields["by_whom"].value == "Leon Shaw"
