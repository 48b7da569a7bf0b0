"""A title names the children together; whoever had come of age is none of them."""

import pytest

from sightline.identity.children_titled import children_titled, headed_with_a_birth, names_listed
from sightline.identity.propose_child import children_proposed, propose_child


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chronology for Mia Rowe (born 3 June 2016) and Sam Rowe (born 9 August 2018)", ("Mia Rowe", "Sam Rowe")),
        ("Integrated chronology for Mia, Sam & Zed Rowe", ("Mia Rowe", "Sam Rowe", "Zed Rowe")),
        ("Children: Mia Rowe DOB 03/06/2016, Sam Rowe DOB 09/08/2018", ("Mia Rowe", "Sam Rowe")),
        ("CHRONOLOGY FOR MIA ROWE AND SAM ROWE", ("MIA ROWE", "SAM ROWE")),
        ("Chronology of Mia Rowe and her mother Jane", ("Mia Rowe",)),
        ("Chronology for Mia Rowe (born 3 June 2016) and Jane Rowe (born 9 August 1988), 2020", ("Mia Rowe",)),
        (
            "Date | Child | Event\n1/2/2024 | Mia Rowe | Visit\n2/2/2024 | Sam Rowe | Visit\n3/2/2024 | Mia Rowe | Met",
            ("Mia Rowe", "Sam Rowe"),
        ),
    ],
)
def test_a_title_names_the_children_that_stand_in_it(text: str, names: tuple[str, ...]) -> None:
    assert children_titled(text) == [names]


def test_all_the_children_of_one_title_are_proposed_and_no_others():
    texts = {"a": "Chronology for Mia Rowe and Sam Rowe", "b": "Child: Zed Vane"}
    assert [one.name for one in children_proposed(propose_child(texts))] == ["Mia Rowe", "Sam Rowe"]
    assert [one.name for one in children_proposed(propose_child({"a": "Child: Jack Teal\nChild: Rowan Teal"}))] == [
        "Jack Teal"
    ]


def test_a_line_that_begins_with_a_name_and_a_birth_names_a_child_and_no_grown_up():
    assert headed_with_a_birth("Dara Mills DOB 04/03/2019 - Children's Services chronology\n2025") == ["Dara Mills"]
    assert headed_with_a_birth("Jane Mills DOB 04/03/1990 - chronology\n2025") == []


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ("Mia Rowe", ("Mia Rowe",)),
        ("Mia and Sam Rowe", ("Mia Rowe", "Sam Rowe")),
        ("Mia Rowe, Sam Rowe", ("Mia Rowe", "Sam Rowe")),
        ("Yes, Mia Rowe", ("Yes, Mia Rowe",)),
    ],
)
def test_an_answer_that_is_a_list_names_several_children(answer: str, names: tuple[str, ...]) -> None:
    assert names_listed(answer) == names
