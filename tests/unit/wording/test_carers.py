"""Who took a child in and where it was kept are told by name in many ways; words of the work are none of them."""

from __future__ import annotations

import pytest

from sightline.wording.carers import carers_named, homes_of_care


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("He is staying with the Mbekis.", ["Mbekis"]),
        ("Placed with the Abernathys on Monday.", ["Abernathys"]),
        ("Placement with Jo and Sal went well.", ["Jo", "Sal"]),
        ("Foster carer Pauline took him.", ["Pauline"]),
        ("Respite carer Mrs Oduya rang.", ["Mrs Oduya"]),
        ("Placed with foster carers on Monday. Staying with the Grandparents.", []),
        ("Placement: stable. Placed on Monday. Living with the Applicants.", []),
    ],
)
def test_whoever_took_a_child_in_is_seen_by_name(words: str, names: list[str]) -> None:
    assert [words[start:end] for start, end in carers_named(words)] == names


@pytest.mark.parametrize(
    ("words", "homes"),
    [
        ("Moved to Oak View.", ["Oak View"]),
        ("Placement at ‘Hillside’ ended.", ["Hillside"]),
        ("Moved to Bramley House Children’s Home", ["Bramley House Children’s Home"]),
        ("He was placed at Rowan Lodge that night.", ["Rowan Lodge"]),
        ("Moved to Ward 3. Placed in Year 4. Placed at Home with Parents.", []),
        ("Moved to Family Court. Settled in Nursery.", []),
    ],
)
def test_the_home_in_which_a_child_is_kept_is_seen_by_name(words: str, homes: list[str]) -> None:
    assert [words[start:end] for start, end in homes_of_care(words)] == homes
