"""What is only owed was not done, what was owed and not done was not, and bare numbers count no one act."""

import pytest

from sightline.chronology.contradiction import Topic
from tests.unit.identity.told_cases import found_in, sorts

MINUTES = "Minutes of {kind} held on 14 March 2023. Present: police, social worker."


@pytest.mark.parametrize(
    "owed",
    [
        "The plan said “core group to be held” on 14 March 2023.",
        "A core group should have been held on 14 March 2023.",
        "The core group was due to be held on 14 March 2023.",
        "Core group to be urgently convened and to be held 14 March 2023.",
    ],
)
def test_what_is_only_owed_is_not_set_against_its_not_being_done(owed: str) -> None:
    assert found_in(owed, "The core group on 14 March 2023 did not take place.") == []


@pytest.mark.parametrize(
    ("kind", "owed"),
    [
        ("the strategy meeting", "A strategy meeting should have been held on 14 March 2023 but was not."),
        ("the strategy discussion", "There should have been a strategy discussion on 14 March 2023 but none was held."),
        ("the core group", "On 14 March 2023 a core group ought to have met. It did not."),
    ],
)
def test_a_meeting_that_should_have_been_held_and_was_not_stands_beside_its_minutes(kind: str, owed: str) -> None:
    assert "conflict" in sorts(Topic.HELD_OR_CALLED, owed, MINUTES.format(kind=kind))


def test_a_meeting_that_was_late_was_held() -> None:
    late = "A strategy meeting should have been held on 14 March 2023 but was not held until 16 March 2023."
    assert found_in(late, "Minutes of the strategy meeting held on 16 March 2023.") == []


def test_the_least_that_must_be_served_is_an_exact_number() -> None:
    press = "Kyle Roe must serve at least 19 years before parole, the judge ordered."
    review = "After a six-week trial Kyle Roe was sentenced to life imprisonment, with a minimum term of 21 years."
    assert sorts(Topic.SENTENCE, press, review) == ["conflict"]


def test_the_years_that_whoever_got_life_must_serve_are_a_minimum_term() -> None:
    one = "Kyle Roe received a life sentence and must serve 21 years after a trial lasting six weeks."
    assert sorts(Topic.SENTENCE, one, "Kyle Roe was given a minimum term of 19 years.") == ["conflict"]
    assert sorts(Topic.SENTENCE, one, "Kyle Roe was given a minimum term of 21 years.") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Leo was weighed at home on four occasions.", "On two occasions Leo was found asleep."),
        ("The child was weighed by the GP on four occasions.", "The paramedics weighed the child on two occasions."),
    ],
)
def test_occasions_of_two_acts_or_two_agencies_are_two_counts(one: str, other: str) -> None:
    assert sorts(Topic.VALUE, one, other) == []


def test_occasions_of_one_act_are_counted_once() -> None:
    one = "The child was weighed at the surgery on {} occasions."
    assert sorts(Topic.VALUE, one.format("four"), one.format("two")) == ["conflict"]


def test_an_account_that_the_mother_took_back_is_not_the_neighbours() -> None:
    told = "The neighbour told police that she heard a child scream. The mother withdrew her statement the next day."
    assert found_in(told, "Neighbour told police that she heard a child scream.") == []


def test_what_a_neighbour_told_is_no_side_of_what_the_mother_took_back() -> None:
    own = "The mother told police that Kyle Roe hit her. She later withdrew her statement."
    others = "Neighbour told police that Kyle Roe hit the mother."
    taken_back = [one for one in found_in(own, others) if one.subject.startswith("an account")]
    assert [{said.document for said in one.said} for one in taken_back] == [{"a.txt"}]


def test_a_visit_on_ones_own_is_none_made_with_another_and_two_days_are_two_visits() -> None:
    own = "On {day} June 2023 I visited the family on my own."
    with_her = "On 19 June 2023 the social worker visited the family with the health visitor."
    (found,) = found_in(own.format(day=19), with_her)
    assert found.subject == "whether the visit was made alone"
    assert found_in(own.format(day=26), with_her) == []
