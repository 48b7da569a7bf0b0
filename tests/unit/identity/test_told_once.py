"""What two documents of a file each tell of once: explanations, meetings, last times, counts; and what parts them."""

import pytest

from sightline.identity.disagreement import find_contradictions

LETTER = "Riverside Hospital\n18 March 2022\n\nDear Ms Holm,\n\n"
JUDGMENT = "# In the Family Court at Riverside\n\n## Her Honour Judge Pell - 9 September 2022\n\n"
HV = "Health visitor entry\n\n"


def found(one: str, other: str) -> dict[str, str]:
    """What is said to conflict: the subject to the topic."""
    made = find_contradictions((), texts={"one.txt": one, "other.txt": other})
    return {each.subject: each.topic.value for each in made if each.sort.value == "conflict"}


def test_a_meeting_has_its_own_list_of_those_present_and_another_record_may_differ() -> None:
    minutes = (
        "# Core group\n\n6 May 2021\n\nPresent: mother, social worker\n\nApologies: health visitor\n\nIt goes on.\n"
    )
    told = found(minutes, "6 May 2021. Core group at school. The health visitor attended and the father came.\n")
    assert any("health visiting" in subject or "health visitor" in subject for subject in told)
    assert not any("father" in subject for subject in told)


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("Mother said that he fell off the sofa.", "Mother told me that he fell down the stairs.", True),
        ("Mother said that she hit him with a shoe.", "Mother told me that he fell down the stairs.", True),
        ("Mother said that he fell off the sofa.", "Mother told me that he fell off the settee.", False),
        ("Mother said that he fell off the sofa.", "Father told me that he fell down the stairs.", False),
    ],
)
def test_one_persons_explanations_of_one_injury_differ_in_the_way_or_in_the_thing(
    one: str, other: str, is_one: bool
) -> None:
    told = found(f"3 May 2021. Bruise to the cheek. {one}\n", f"4 May 2021. Bruise seen on the cheek. {other}\n")
    assert any(subject.endswith("explained it") for subject in told) is is_one


def test_the_last_day_on_which_a_child_was_seen_is_one_day_if_both_look_back_on_it() -> None:
    told = found(
        f"{LETTER}The nurse last saw the boy on 8 March 2022.\n", f"{JUDGMENT}She last saw him on 10 March 2022.\n"
    )
    assert "date" in told.values()
    later = found(
        f"{LETTER}The nurse last saw the boy on 8 March 2022.\n", f"{JUDGMENT}She last saw him on 10 May 2022.\n"
    )
    assert "date" not in later.values()


def test_sentencing_remarks_speak_to_whom_they_sentence() -> None:
    press = (
        "Coast Post, 6 July 2019\n\nLiam Stokes, 27, was jailed for life. Stokes must serve a minimum of 17 years.\n"
    )
    remarks = (
        "Sentencing remarks of Mr Justice Cole\n5 July 2019\n\nLiam Stokes, you are 24. Stokes, the sentence is "
        "imprisonment for life. You will serve a minimum of 19 years.\n"
    )
    assert {"sentence", "age"} <= set(found(press, remarks).values())


def test_nothing_is_a_word_that_denies() -> None:
    told = found(
        f"{HV}10.02.2023 Stacey Pell signed the written agreement.\n",
        f"{HV}11.02.2023 Stacey Pell signed nothing, no written agreement.\n",
    )
    assert "whether it was so" in told


def test_by_whom_the_police_were_called_is_not_told_by_saying_that_they_were() -> None:
    told = found("3 May 2021. Neighbour called the police.\n", "3 May 2021. Police were called.\n")
    assert not any(topic == "who_said_what" for topic in told.values())


def test_the_day_at_the_head_of_a_paper_is_not_that_of_what_stands_on_the_next_line() -> None:
    record = "# Record of enquiry\n\nT. Lom. 5 October 2021\n- Strategy meeting held on 4 October.\n"
    told = found(record, "Case summary, 1 February 2022\n\nA strategy meeting took place on 4 October 2021.\n")
    assert "date" not in told.values()
