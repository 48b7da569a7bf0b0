"""A bank of hidden things written by a hand that had not looked at the check; what it misses is listed here."""

from __future__ import annotations

import pytest

from tests.unit.publishing.leaks.stranger import trying

HARD = {
    "first": {
        "Oh-till-ee is how she says her name",
        "Till was seen",
        "Ren was weighed",
        "KF ward",
        "IP 203.0.113.77",
        "a bed at Mayflower House refuge",
    },
    "second": {"Ez was well", "R. MacA. came", "the Bottoms", "on day 1,365 of his life", "snake tin"},
    "third": {"Horthorn", "Sander was late", "thirty three eighteen", "he works as a falconer"},
    "fourth": {"Zacky", "double oh double five six six after 0770"},
    "fifth": {"the terrace by the old beacon, odd side no, even side yes: fourteen"},
    "sixth": set(),
    "seventh": set(),
    "eighth": {"Merry-Lou told the teaching assistant", "it is the blue door across from the chippy"},
    "ninth": {"Merichel was at school", "Txell rang", "Mr Pooch-dollers", "Uri was asleep on the sofa"},
    "tenth": {"Bodya was asleep", "Tenterfields"},
}
"""What is known to be missed: a name of two beats heard, a short form that is a word too, a name by two letters of one
word, one word of every day out of a phrase, a day of a life that the version itself counts so.
"""
INNOCENT = {
    "first": 11,
    "second": 9,
    "third": 8,
    "fourth": 5,
    "fifth": 0,
    "sixth": 1,
    "seventh": 1,
    "eighth": 1,
    "ninth": 3,
    "tenth": 3,
}
"""How many of the innocent sentences of a bank stop."""


@pytest.mark.parametrize("form", ["text", "CSV", "Word", "PDF", "HTML"])
def test_whatever_a_stranger_hides_is_found_however_it_is_written(form: str) -> None:
    missed, count = trying.missed_words(form)
    assert count > 500
    assert set(missed) <= HARD["first"]


def test_whatever_a_stranger_hides_is_found_wherever_it_is_put() -> None:
    missed, count = trying.missed_places()
    assert count > 400
    assert missed == []


def test_whatever_is_hidden_in_places_that_nobody_had_thought_of_at_first_is_found_too() -> None:
    missed, count = trying.missed_places(later=True)
    assert count > 80
    assert missed == []


@pytest.mark.parametrize(
    ("bank", "at_least"),
    [
        ("second", 300),
        ("third", 300),
        ("fourth", 300),
        ("fifth", 120),
        ("sixth", 59),
        ("seventh", 59),
        ("eighth", 100),
        ("ninth", 49),
        ("tenth", 67),
    ],
)
def test_what_later_banks_hide_under_other_names_is_found(bank: str, at_least: int) -> None:
    missed, count = trying.missed_words("CSV", bank)
    assert count > at_least
    assert set(missed) <= HARD[bank]


@pytest.mark.parametrize("bank", ["fifth", "sixth", "seventh", "eighth", "ninth", "tenth"])
def test_what_an_outsider_hides_is_found_in_whatever_part_of_whatever_file_it_stands(bank: str) -> None:
    missed, count = trying.missed_in_turn(bank)
    assert count >= 50
    assert {words for _, words in missed} <= HARD[bank]


@pytest.mark.parametrize("bank", list(INNOCENT))
def test_few_innocent_sentences_stop_where_words_of_every_day_are_hidden(bank: str) -> None:
    stopped, count = trying.stopped(bank)
    assert count >= 25
    assert len(stopped) <= INNOCENT[bank]
