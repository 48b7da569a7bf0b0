"""Whom a blow meets decides what it is: domestic abuse is between grown-ups."""

import pytest

from sightline.wording.suggest import suggest


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Mum arrived with a black eye and said Cal punched her.", "early_years"),
        ("Dad pushed Mum against the fence at pick up in front of Rowan.", "early_years"),
        ("Ms Carter slapped him and was arrested.", "police"),
        ("Dad and Mum argued. He hit her and she hit him.", "childrens_social_care"),
        ("Her ex-partner hit her in front of the children.", "health_visiting"),
        ("Rowan was in the room when his mother was punched by her boyfriend.", "health_visiting"),
    ],
)
def test_a_blow_between_grown_ups_is_domestic_abuse(text: str, agency: str) -> None:
    assert suggest(text, agency_kind=agency, children=("Rowan",)).kind == "domestic_abuse_incident"


@pytest.mark.parametrize(
    ("text", "agency", "kind"),
    [
        ("Dad grabbed Rowan by the arm at pick up.", "early_years", "education_concern"),
        ("Mum slapped him across the face in the cloakroom.", "school", "education_concern"),
        ("Mum said she slapped him on the leg because he ran into the road.", "health_visiting", "account_given"),
        ("Father hit the child with a slipper in the car park.", "childrens_social_care", "concern_raised"),
    ],
)
def test_a_blow_to_the_child_by_a_grown_up_is_told_as_what_was_done_to_the_child(
    text: str, agency: str, kind: str
) -> None:
    assert suggest(text, agency_kind=agency, children=("Rowan",)).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "Mum said that his cousin grabbed him.",
        "Another child pushed him on the slide. Grazed knee.",
        "Sister hit him with a toy car, small bump to forehead.",
        "Rowan pushed another child at snack time.",
        "Rowan was kicked by another boy in the yard.",
    ],
)
def test_what_children_do_to_each_other_is_no_domestic_abuse(text: str) -> None:
    suggested = suggest(text, agency_kind="school", children=("Rowan",))
    assert "domestic_abuse_incident" not in {suggested.kind, *(part.kind for part in suggested.parts)}
