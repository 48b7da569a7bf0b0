"""A bank of hidden things written by a hand that had not looked at the check; what it misses is listed here."""

from __future__ import annotations

import pytest

from tests.unit.publishing.leaks.stranger import trying

HARD = frozenset(
    [
        "Oh-till-ee is how she says her name",
        "Till was seen",
        "Ren was weighed",
        "KF ward",
        "IP 203.0.113.77",
        "a bed at Mayflower House refuge",
    ]
)
"""What is known to be missed: a name of two beats heard, a short form that is a word too, a ward by two letters of one
word, a house that no entry of the cast has.
"""


@pytest.mark.parametrize("form", ["text", "CSV", "Word", "PDF", "HTML"])
def test_whatever_a_stranger_hides_is_found_however_it_is_written(form: str) -> None:
    missed, count = trying.missed_words(form)
    assert count > 500
    assert set(missed) <= HARD


def test_whatever_a_stranger_hides_is_found_wherever_it_is_put() -> None:
    missed, count = trying.missed_places()
    assert count > 400
    assert missed == []


def test_few_innocent_sentences_stop_where_a_stranger_has_hidden_words_of_every_day() -> None:
    stopped, count = trying.stopped()
    assert count == 80
    assert len(stopped) <= 11
