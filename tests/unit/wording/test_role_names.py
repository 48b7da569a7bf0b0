"""What is made of words for parts alone names nobody; one word more, a title before it or an officer's number does."""

from __future__ import annotations

import pytest

from sightline.wording.role_names import is_only_a_role


@pytest.mark.parametrize(
    "name",
    [
        "DSL", "SENCO", "SENCo", "the HV", "HV student", "Deputy DSL", "GNV", "Paeds SHO", "A&E Sister",
        "CAFCASS Guardian", "Children's Guardian", "MGM's partner", "SW2", "Head of Year 8",
        "Next door neighbour", "Designated Nurse for Looked After Children", "On-call Paediatrician", "PC", "Sib", "M",
    ],
)  # fmt: skip
def test_a_part_names_nobody(name: str) -> None:
    assert is_only_a_role(name)


@pytest.mark.parametrize(
    "name",
    [
        "HV Sue Marsh", "Mr Head", "PC 4471", "DC 2231 Frost", "Sister Bernadette", "Nan Price", "Ms D", "Faith", "Di",
        "Mo Farouk", "KAREN DOYLE", "Miss Teacher-Brown", "Child K", "K", "Will Young", "Ms D's solicitor",
    ],
)  # fmt: skip
def test_a_word_more_a_title_or_an_officers_number_names_one_person(name: str) -> None:
    assert not is_only_a_role(name)
