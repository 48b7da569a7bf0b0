"""Persons compared over papers: where they live, with whom, what they work as, and how often something happened."""

import pytest

from tests.unit.identity.told_cases import found_in

ONE = "Statement of Ann Pell, social worker, dated 30 April 2025\n\nLeah's father is Dion Ferris. {told}\n"
OTHER = "Family centre: report\n\n11 April 2025\n\nLeah's father is Dion Ferris. {told}\n"


def subjects(one: str, other: str) -> list[str]:
    return [each.subject for each in found_in(ONE.format(told=one), OTHER.format(told=other))]


@pytest.mark.parametrize(
    ("one", "other", "subject"),
    [
        ("Mr Ferris works as a roofer.", "Mr Ferris is a lorry driver.", "what Mr Ferris works as"),
        ("Mr Ferris came. He works as a roofer.", "Mr Ferris rang. He is a lorry driver.", "what Mr Ferris works as"),
        ("Mr Ferris has moved out.", "Mr Ferris lives with them.", "whether Mr Ferris lives there"),
        ("Mr Ferris has moved out.", "Mr Ferris has not left.", "whether Mr Ferris lives there"),
        ("Mr Ferris only visits.", "Mr Ferris is living there.", "whether Mr Ferris lives there"),
        ("Her daughter Leah lives with her paternal aunt.", "Leah, her eldest child, lives with gran.", "whom Leah"),
        ("Mr Ferris has seen Micah three times.", "Mr Ferris saw Micah eleven times in all.", "how often they saw"),
        ("Mr Ferris was arrested twice in 2023.", "Mr Ferris was arrested on four occasions in 2023.", "arrest"),
    ],
)  # fmt: skip
def test_one_person_is_told_of_in_two_ways(one: str, other: str, subject: str) -> None:
    assert any(subject in each for each in subjects(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Two people.
        ("Mr Ferris works as a roofer.", "Mr Adair is a lorry driver."),
        ("Mr Ferris has moved out.", "Mr Adair lives with them."),
        ("Dion Ferris has moved out.", "Paul Ferris lives with them."),
        # A looser word, a change, a plan.
        ("Mr Ferris works as a builder.", "Mr Ferris is a labourer."),
        ("Mr Ferris worked as a roofer, until January.", "Mr Ferris is a lorry driver."),
        ("Mr Ferris would like to live with them.", "Mr Ferris has moved out."),
        ("Leah should live with her paternal aunt.", "Leah lives with her maternal grandmother."),
        # What is counted grows with time, and in two years there are two counts.
        ("Mr Ferris has seen Micah eleven times.", "Mr Ferris saw Micah three times."),
        ("Mr Ferris was arrested twice in 2023.", "Mr Ferris was arrested on four occasions in 2022."),
        ("Mr Ferris saw Micah about three times.", "Mr Ferris saw Micah four times in all."),
        ("Mr Ferris sees Micah twice a week.", "Mr Ferris saw Micah four times."),
    ],
)
def test_two_people_a_change_and_a_count_that_grew_are_none(one: str, other: str) -> None:
    earlier = OTHER.replace("11 April", "1 April")
    found = found_in(ONE.format(told=one), earlier.format(told=other))
    wanted = ("works as", "lives", "how often")
    assert not [each.subject for each in found if any(word in each.subject for word in wanted)]


def test_how_often_a_child_was_missing_is_counted_in_three_ways_of_telling() -> None:
    home = "DAILY LOG - Young person: Kieran Dhaliwal\n\nThu 19 Sep 2024\nThird time missing since he came in June.\n"
    police = "MISSING PERSON REPORT\nDate: 06/09/2024\nChild: Kieran Dhaliwal\n\nPrevious missing reports: 5\n"
    told = [each.subject for each in found_in(home, police)]
    assert "how often the child was missing" in told
    assert not [each for each in found_in(home, police.replace("5", "2")) if "how often" in each.subject]
