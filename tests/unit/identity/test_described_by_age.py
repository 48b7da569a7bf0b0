"""The 24-year-old: somebody whom a text gives an age and no name, joined with nobody unless a person says so."""

from __future__ import annotations

import pytest

from sightline.chronology.candidate import Mention
from sightline.identity import role_words
from sightline.identity.persons import DeclaredPerson, Statement
from sightline.identity.settle import settle
from sightline.wording.people import mentions

CHILD = DeclaredPerson("Wren Hollis")


def statement(text: str, key: str = "1", document: str = "press.txt") -> Statement:
    found = mentions(text)
    return Statement(document, key, text, tuple(Mention(m.as_written, m.role, m.start, m.end) for m in found))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The 24-year-old was found guilty.", "24-year-old"),
        ("Police arrested a 32-year-old man at the flat.", "32-year-old man"),
        ("A 41 year old woman, from Eastwater, was released.", "41 year old woman"),
    ],
)
def test_a_grown_up_known_by_age_alone_is_somebody(text: str, written: str) -> None:
    (found,) = [one for one in mentions(text) if "year" in one.as_written]
    assert (found.as_written, found.role, found.named) == (written, "", False)


@pytest.mark.parametrize(
    "text",
    [
        "The 24-year-old mother left.",
        "The 3-year-old was bruised.",
        "His 15-year-old sister rang.",
        "A 24-year-old neighbour rang.",
        "24-year-old Emma Voss was found guilty.",
    ],
)
def test_an_age_beside_a_role_or_a_name_or_of_a_child_is_nobody_else(text: str) -> None:
    assert [one for one in mentions(text) if "year" in one.as_written] == []


def test_the_one_whose_age_the_same_document_gives_is_proposed_and_not_joined() -> None:
    found = settle(
        [
            statement("Dana Voss, 24, told the court that she was asleep.", "1"),
            statement("The 24-year-old was found guilty.", "2"),
            statement("David Riggs, 31, was cleared.", "3"),
        ],
        declared=[CHILD],
    )
    aged = next(one for one in found.persons if one.name == "The 24-year-old")
    assert aged.known_only_as_role
    (proposal,) = [one for one in found.proposals if aged.id in (one.a, one.b)]
    assert proposal.reasons == ("the same document says “Dana Voss, 24”",)


def test_the_same_age_in_another_document_says_nothing() -> None:
    found = settle(
        [
            statement("Dana Voss, 24, told the court that she was asleep.", "1"),
            statement("The 24-year-old was found guilty.", "1", "another.txt"),
        ],
        declared=[CHILD],
    )
    assert found.proposals == ()


def test_a_man_of_that_age_is_no_woman_of_that_age() -> None:
    found = settle(
        [
            statement("Ms Voss, 24, told the court that she was asleep.", "1"),
            statement("A 24-year-old man was arrested.", "2"),
        ],
        declared=[CHILD],
    )
    assert found.proposals == ()


def test_two_of_that_age_are_a_question() -> None:
    found = settle(
        [
            statement("Emma Voss, 24, and David Riggs, 24, were arrested.", "1"),
            statement("The 24-year-old was found guilty.", "2"),
        ],
        declared=[CHILD],
    )
    assert any("The 24-year-old" in one.question for one in found.which_one)


@pytest.mark.parametrize("written", ["24-year-old", "the 24 year old", "a 32-year-old man"])
def test_the_age_is_read(written: str) -> None:
    assert role_words.described_by_age(written) is not None


def test_a_childs_age_names_nobody() -> None:
    assert role_words.described_by_age("3-year-old") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dagny Voss, 24, was asleep.", "Dagny Voss"),
        ("Dagny Voss (24) was asleep.", "Dagny Voss"),
        ("Dagny Voss denied it.", "Dagny Voss"),
    ],
)
def test_an_age_or_a_word_of_saying_makes_two_capitalised_words_a_name(text: str, name: str) -> None:
    assert [one.as_written for one in mentions(text) if one.named] == [name]


@pytest.mark.parametrize(
    "text", ["Eastwater Council said so.", "At Sallow Wood, 24, nobody was in.", "City Hospital told him."]
)
def test_a_place_or_a_body_that_says_something_is_no_name(text: str) -> None:
    assert [one for one in mentions(text) if one.named] == []
