"""The bank of hidden things: whatever the class, it is found in every format; ordinary prose is let through."""

from __future__ import annotations

import pytest

from sightline.publishing.leaks.check import check
from sightline.publishing.leaks.finding import LeakSort
from tests.unit.publishing.leaks.bank import prose, trying
from tests.unit.publishing.leaks.bank.trying import ASIDE

HARD = frozenset({"Mr O Dowder", "postcode W E five, three H N"})
"""What is known to be missed: a name that sounds alike with two slips, a house's letters spelt out one by one."""


@pytest.mark.parametrize("form", ["text", "PDF"])
def test_a_hidden_thing_is_found_however_it_is_written(form: str) -> None:
    missed, count = trying.missed_words(form)
    assert count > 200
    assert {one.words for one in missed} <= HARD


def test_what_is_found_in_a_text_is_found_in_a_table_of_rows_and_on_a_page() -> None:
    for form in ("CSV", "HTML", "Word"):
        missed, _ = trying.missed_words(form)
        assert {one.words for one in missed} <= HARD


def test_a_hidden_thing_is_found_wherever_it_is_put() -> None:
    missed, counts = trying.missed_places()
    assert sum(counts.values()) == 100
    assert [(form, one.words) for form, one in missed] == []


def test_what_looks_like_a_leak_and_is_none_is_let_through() -> None:
    hidden = trying.hidden()
    stopped = [words for words in trying.innocent() if check("a.txt", words.encode(), hidden).findings]
    assert len(stopped) <= 5


def test_ordinary_prose_is_stopped_only_where_an_ordinary_word_begins_a_sentence_as_a_name_would() -> None:
    hidden = trying.hidden()
    found = [one for page in prose.pages() for one in check("a.txt", page.encode(), hidden).findings]
    assert {one.sort for one in found} <= {LeakSort.NAME}
    assert len(found) <= 55


def test_the_third_that_was_kept_aside_is_found_too() -> None:
    """Drawn by chance from the bank before anything was mended, and never looked at: only its sums are held."""
    missed, count = trying.missed_words("text", ASIDE / "later_words.toml")
    assert count - len(missed) >= FOUND_ASIDE
    places, counts = trying.missed_places(ASIDE / "later_places.py")
    assert sum(counts.values()) - len(places) >= PLACES_ASIDE


FOUND_ASIDE, PLACES_ASIDE = 92, 48


def test_clues_are_joined_where_days_stand_as_written_too() -> None:
    text = "The child was aged 8 months. The child died on 3 June 2014. It was tried at Northport Crown Court."
    for hidden in (trying.hidden(), trying.hidden_without_days()):
        assert [one for one in check("a.txt", text.encode(), hidden).findings if one.sort is LeakSort.JOINED]
