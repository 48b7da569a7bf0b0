"""Whatever verb one paper denies and another asserts; and what only sounds like it: a later day, another person."""

import pytest

from tests.unit.identity.told_cases import found_in

STATEMENT = "Statement of Ann Pell, social worker, dated 30 April 2025\n\nI know the family. {told}\n"
REPORT = "Family centre: closing report\n\n11 April 2025\n\nWe worked with the family. {told}\n"


def whether(one: str, other: str) -> list[str]:
    return [
        each.subject
        for each in found_in(STATEMENT.format(told=one), REPORT.format(told=other))
        if each.subject.startswith("whether it was so: ")
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mr Ferris is not named on the birth certificate.", "Mr Ferris is named on the birth certificate."),
        ("Mr Ferris has never lived with Shanice Bell.", "Mr Ferris lived with Shanice Bell for two years."),
        ("The window lock in the flat has not been fitted.", "The landlord fitted the window lock on 2 April 2025."),
        ("The tenancy notice was not served on Ms Bell.", "On 3 April 2025 the tenancy notice was served on Ms Bell."),
        ("No hair strand was tested.", "One hair strand was tested on 1 April 2025."),
    ],
)
def test_one_verb_denied_and_asserted_of_the_same_things_is_set_side_by_side(one: str, other: str) -> None:
    assert whether(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The denial came first, or is of another day.
        ("On 2 April 2025 the tenancy notice was not served.", "On 9 April 2025 the tenancy notice was served."),
        # Two people, whose roles are told.
        ("The father is not named on the tenancy agreement.", "The mother is named on the tenancy agreement."),
        # To come, or supposed.
        ("The window lock has not been fitted.", "The landlord will have fitted the window lock by 20 April 2025."),
        ("If the notice was not served on Ms Bell, we shall serve it.", "The notice was served on Ms Bell."),
        # Little in common.
        ("He has not signed the letter.", "She signed the tenancy agreement."),
        # A paper that tells of both tells of two times.
        (
            "The window lock has not been fitted. The window lock was fitted in the hall.",
            "The landlord fitted the window lock on 2 April 2025.",
        ),
    ],
)
def test_another_time_person_or_thing_is_no_denial(one: str, other: str) -> None:
    assert not whether(one, other)
