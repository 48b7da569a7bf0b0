"""What looks like a contradiction and is none, as whole files showed it."""

import pytest

from sightline.chronology.contradiction import Topic
from tests.unit.identity.told_cases import found_in, of_topic, sorts

NOTES = "Case notes\n{day} Visit. {told}\n20/06/2024 Nothing further.\n"


def told(*lines: tuple[str, str]) -> list[str]:
    return [one.subject for one in found_in(*(NOTES.format(day=day, told=words) for day, words in lines))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # One sees the bruise on Tuesday, another on Wednesday.
        (
            ("16/05/2024", "On 14 May 2024 the teacher saw a bruise to his cheek."),
            ("16/05/2024", "On 15 May 2024 the school nurse saw a bruise to his cheek."),
        ),
        # Five mornings a week is no length of anything.
        (("14/05/2024", "They have been together for eight months."), ("15/05/2024", "He comes five mornings a week.")),
        # A visit after a birth is held at another place than the birth.
        (
            ("03/10/2024", "New birth visit at the foster home."),
            ("17/09/2024", "The baby was born at Eastwater General Hospital."),
        ),
        # Whoever passes on what the mother said has not said it.
        (
            ("14/05/2024", "Mother stated that Tobi fell down the stairs on Saturday."),
            (
                "15/05/2024",
                "Ms Lund told me that the mother had said that Tobi fell down the stairs on Saturday.",
            ),
        ),
        # One list holds the arm and the back too.
        (
            ("14/05/2024", "A bruise to the cheek. A bruise to the back. A bruise to the right arm."),
            ("14/05/2024", "She saw a bruise on his face."),
        ),
        # Two referrals.
        (
            ("20/05/2024", "Referred to the mental health team on 20 May 2024."),
            ("21/05/2024", "Referral received from the health visitor on 14 May 2024."),
        ),
        # What was meant to happen, and what is a rule.
        (
            ("14/05/2024", "CSC to hold strategy discussion."),
            ("14/05/2024", "Child in need meeting held."),
        ),
        (
            ("14/05/2024", "Three bruises to the arm."),
            ("14/05/2024", "A bruise and two smaller marks on the arm."),
        ),
    ],
)
def test_two_tellings_that_both_can_be_right(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert told(one, other) == []


def test_parents_who_were_not_invited_were_not_told_nothing() -> None:
    one = "MASH minutes\n18/12/2023 The health visitor informed social care.\n19/12/2023 x.\n"
    other = "Notes of social care\n18/12/2023 Not invited: parents. Police, health visitor present.\n19/12/2023 x.\n"
    assert "whether it was passed on" not in {each.subject for each in found_in(one, other)}


def test_a_print_without_accents_spells_no_other_name() -> None:
    one, other = "Mother: Katarzyna Wolańska, 31, attended.", "Mother: Katarzyna WOLANSKA, 31, attended."
    assert not of_topic(Topic.NAME, one, other)
    assert of_topic(
        Topic.NAME, "Mother: Katarzyna Wolanska, 31, attended.", "Mother: Katarzyna Wolenska, 31, attended."
    )


@pytest.mark.parametrize("day", ["Dec 11, 2023", "Dec 5, 2023"])
def test_a_month_cut_short_is_nobody_of_that_age(day: str) -> None:
    assert not sorts(Topic.AGE, f"{day} Seen. Brother Tom, 4, was there.", "Dec 19, 2023 Seen. Dec 7, 2023 letter.")


def test_the_childs_dad_who_died_is_not_the_child() -> None:
    one, other = (
        "11 July 2025\nNoah died at 4.40am on 11 July 2025.",
        "Her dad died in 2020, mum said on 1 July 2025.",
    )
    assert not [each for each in found_in(one, other) if each.subject == "when the child died"]


def test_the_team_for_child_abuse_is_no_child() -> None:
    one = "OIC: DC Sandhu, Child Abuse Investigation Unit. 30/05/2024 Plan made, category of neglect, Tobi Reed, 3."
    other = "30/05/2024 Child protection plan made under the category of emotional abuse, about Tobi Reed, aged 3."
    assert "under which category the plan is" in {each.subject for each in found_in(one, other)}


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [
        ("03/02/2025 Tobi seen, weighs 24 kg.", "04/02/2025 Tobi at the surgery, weight 21.5 kg.", "weight"),
        ("03/02/2025 Tobi seen, weighs 24 kg.", "04/02/2025 Tobi at the surgery, weight 23.6 kg.", ""),
        ("03/02/2025 Tobi's attendance is 71%.", "20/02/2025 Tobi's attendance is 90%.", "share"),
        ("03/02/2025 Tobi's attendance is 71%.", "20/02/2025 Tobi's attendance is 74%.", ""),
        ("15/11/2023 Bruise to right thigh.", "17/11/2023 Medical: bruises to left thigh.", "which side it was: leg"),
        ("03/02/2025 Contact is once a fortnight.", "20/02/2025 Contact takes place every Saturday.", "how often"),
    ],
)
def test_what_changes_slowly_differs_within_days_by_more_than_it_can(one: str, other: str, says: str) -> None:
    subjects = [
        each.subject for each in found_in(f"Notes\n{one}\n28/02/2025 x.\n", f"Record\n{other}\n28/02/2025 x.\n")
    ]
    assert any(subject.startswith(says) for subject in subjects) if says else not {"weight", "share"} & set(subjects)
