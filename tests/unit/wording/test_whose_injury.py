"""The record kind of an injury is one seen on the child: a grown-up's is never taken for it."""

import pytest

from sightline.wording.likeness.naming import named_by_likeness
from sightline.wording.suggest import suggest

_CHILDREN = ("Rowan Pell", "Rowan")


def _kinds(text: str, agency: str) -> set[str]:
    found = named_by_likeness(suggest(text, agency_kind=agency, children=_CHILDREN), text, agency)
    return {found.kind, *(part.kind for part in found.parts)}


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("D PELL had a cut lip and did not wish to make a statement.", "police"),
        ("Mum arrived with a black eye.", "early_years"),
        ("Ms Pell has a fractured wrist from the assault.", "police"),
        ("Bruising seen to mother's neck.", "health_visiting"),
        ("Mum has a bruise to her left arm.", "hospital"),
        ("Victim had a swollen eye and scratches.", "police"),
        ("Victim Cara had split lip.", "police"),
        ("Father seen, boxer's fracture right hand.", "hospital"),
        ("Staff member Jess cut her finger.", "early_years"),
        ("Bruise on her thigh.", "midwifery"),
    ],
)
def test_a_grown_ups_injury_is_no_injury_of_the_child(text: str, agency: str) -> None:
    assert "injury" not in _kinds(text, agency)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Rowan had a bruise to his cheek.", "police"),
        ("R PELL had a bruise to his cheek.", "police"),
        ("Mum arrived with Rowan, who had a black eye.", "early_years"),
        ("Mum presented with Rowan with bruising to his arm.", "hospital"),
        ("Mother attended with a bruise to left ear.", "hospital"),
        ("Mum noticed a bruise on his leg.", "health_visiting"),
        ("Grandmother found a burn on his hand.", "childrens_social_care"),
        ("He was seen on 6 February 2018 by Dr Anand with a burn to the left hand.", "hospital"),
        ("He was seen by his father with a cut to his lip.", "childrens_social_care"),
        ("Baby has a bruise on her thigh.", "midwifery"),
        ("Bruise to left cheek. Mother seen.", "health_visiting"),
    ],
)
def test_what_may_be_the_childs_is_kept_as_the_childs(text: str, agency: str) -> None:
    assert {"injury", "hospital_attendance"} & _kinds(text, agency)


@pytest.mark.parametrize(
    "text",
    ["Mother told at pick-up.", "Mum informed at home time.", "Parents told about the bite mark.", "Father told."],
)
def test_whoever_was_told_something_has_given_no_account(text: str) -> None:
    assert "account_given" not in _kinds(text, "early_years")


def test_whoever_told_somebody_something_has() -> None:
    assert "account_given" in _kinds("Mother told us at pick-up that Rowan fell down the stairs.", "early_years")


def test_the_first_words_of_a_small_child_are_nobodys_account() -> None:
    assert _kinds("Crawling, pulling to stand, says 'dada' and 'cat'.", "health_visiting") == {"entry"}


@pytest.mark.parametrize(
    ("agency", "kind"),
    [
        ("general_practice", "gp_contact"),
        ("health_visiting", "health_visitor_contact"),
        ("early_years", "education_contact"),
        ("childrens_social_care", "visit"),
    ],
)
def test_a_child_seen_is_a_contact_of_the_agency_that_writes(agency: str, kind: str) -> None:
    assert suggest("Rowan seen, well.", agency_kind=agency, children=_CHILDREN).kind == kind


def test_a_social_workers_visit_stays_one_in_anybodys_record() -> None:
    assert suggest("SW visited Rowan at home.", agency_kind="general_practice", children=_CHILDREN).kind == "visit"
