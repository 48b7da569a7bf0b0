"""Who somebody is by a list, a signature or a word beside the name, and whom a pronoun can only mean."""

import pytest

from sightline.wording.people import mentions
from tests.unit.reading.test_roles_told import people, role


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Present:\nLeanne Sallis - mother\nRicky Doble - mother's partner\n\nRicky left.", "Ricky", "partner"),
        ("Present:\nLeanne Sallis - mother\nRicky Doble - mother's partner\n\nLeanne left.", "Leanne", "mother"),
        ("Present:\nJ. Prosser - Health Visitor\n\nMs Prosser was worried.", "Ms Prosser", "professional"),
        ("Attended: Ros Chivers (Team Manager), Aled Puw (SW)\n\nAled told the group.", "Aled", "professional"),
        ("Mother: Ann Reed\n\nAnn said no.", "Ann", "mother"),
        ("Tom Redfern said that he had rung.\n\nTom Redfern\nNeighbourhood Officer\n", "Tom Redfern", "professional"),
        ("Re: Oliver Wexham, born 3 February 2019\n\nPoppy Wexham, 3, was seen. Oliver was well.", "Oliver", "child"),
        ("Ruby, 6, came in. Her brother Alfie hides. Alfie's teacher rang.", "Alfie", "sibling"),
        ("A next-door neighbour, Pauline Sykes, heard banging. Pauline rang.", "Pauline", "neighbour"),
        ("I spoke to our receptionist, Linda Marsh. Linda was told.", "Linda", "professional"),
        ("Kerry Lockyer, the mother of the two children, had a cut lip. Kerry wept.", "Kerry", "mother"),
    ],
)
def test_a_list_a_signature_or_a_word_beside_a_name_says_who_somebody_is(text, name, expected):
    assert role(text, name) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ruby, 6, said that her step-dad Gavin shouts. Gavin left.", "father"),
        ("Present: mother, Ann Reed, and others. Corin, 2, was discussed.", "mother"),
        ("Ann Reed - car broke down\n\nAnn was late.", "professional"),
    ],
)
def test_what_is_not_said_of_a_name_is_not_its_role(text, name):
    assert all(role(text, one) != name for one in ("Gavin", "Ann Reed", "Ann"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("PS Armitage rang", ("PS Armitage", "professional")),
        ("Det Insp Carl Roper said", ("Det Insp Carl Roper", "professional")),
        ("SW Mr Griffith phoned", ("SW Mr Griffith", "professional")),
        ("Samira said her mother-in-law criticises", ("mother-in-law", "relative")),
        ("FOB at work", ("FOB", "father")),
        ("meeting chaired by B. Marchetti.", ("B. Marchetti", "")),
        ("The mother came with her sister", ("her sister", "relative")),
        ("Officers attended", ("Officers", "professional")),
    ],
)
def test_a_rank_a_relation_and_an_initial_are_people(words, expected):
    assert expected in [(one.as_written, one.role) for one in mentions(words)]


def test_the_end_of_a_letter_is_no_sergeant():
    assert not any(one.role == "professional" for one in mentions("PS Kerry rang again"))


def test_an_initial_ends_no_statement():
    text = "Oliver was seen by Dr A. Osei on 2 May 2025 with a rash, brought by his maternal grandmother.\n"
    assert ("Dr A. Osei", "professional") in people(text, "rash")


def test_a_pronoun_is_the_only_person_whom_the_paragraph_can_mean():
    text = (
        "Kerry Lockyer, the mother of the two children, had a cut lip on 4 May 2025. "
        "The door was broken. She told officers that she had been pushed.\n"
    )
    assert ("Kerry Lockyer", "mother") in people(text, "told officers")


def test_a_pronoun_that_may_mean_a_child_or_a_worker_is_nobody():
    text = "Mr Abelard met Kit, 7, on 4 May 2025. The lesson went well. He told his teacher that he makes breakfast.\n"
    assert not any(name == "Mr Abelard" for name, _ in people(text, "told his teacher"))


def test_a_brother_of_a_grown_up_is_no_brother_of_the_child():
    text = "Tenant: Mr Kofi Ansah\n\nMr Ansah's brother moved in on 3 May 2025.\n"
    assert ("sibling") not in [role for _, role in people(text, "brother")]
