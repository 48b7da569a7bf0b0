"""Somebody else who bears a last name of the cast is not told as whom it has, and no letter of theirs is left."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.publishing.leaks.check import check
from sightline.publishing.leaks.hidden import hidden_in
from sightline.publishing.versions.cast import REMOVE, Cast, CastEntry, Sort, Version, instead
from sightline.publishing.versions.hiding import Hiding

P = Version.PUBLISHED
CHILD = CastEntry("k", Sort.PERSON, "Kit Orme", shows={P: instead("Child K")})
TOM = CastEntry("t", Sort.PERSON, "Tom Hallworth", shows={P: instead("Mr T")})
ONLY = CastEntry("t", Sort.PERSON, "Mr Hallworth", shows={P: instead("Mr T")})
DEE = CastEntry("d", Sort.PERSON, "Dee Hallworth", shows={P: REMOVE})


def _shown(words: str, *entries: CastEntry) -> str:
    return Hiding(Cast((*entries, CHILD), "k", date(2020, 1, 1)), P).hide(words).names_off


@pytest.mark.parametrize("entry", [TOM, ONLY])
@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("A Hallworth rang.", "[name removed] rang."),
        ("Mrs D Hallworth cried.", "[name removed] cried."),
        ("Then Ms D. Hallworth left.", "Then [name removed] left."),
        ("J.P. Hallworth ate.", "[name removed] ate."),
        ("Hallworth, D. rang.", "[name removed] rang."),
        ("Told Priyanka Hallworth so.", "Told [name removed] so."),
        ("Mrs D Hallworth-Pope ate.", "[name removed] ate."),
        ("Mr Hallworth left. Then Hallworth fell.", "Mr T left. Then Mr T fell."),
        ("Mother and Hallworth fought.", "Mother and Mr T fought."),
        ("The social worker told Hallworth, a plumber, so.", "The social worker told Mr T, a plumber, so."),
    ],
)
def test_letters_and_names_beside_a_last_name_are_somebody_elses(entry: CastEntry, words: str, shown: str) -> None:
    assert _shown(words, entry) == shown


def test_whoever_has_the_letter_keeps_what_stands_for_them() -> None:
    assert _shown("T Hallworth and Tom Hallworth left; Hallworth, T fell.", TOM) == "Mr T and Mr T left; Mr T fell."


def test_a_last_name_that_two_bear_is_neither_of_them_and_a_title_tells_which() -> None:
    tom = CastEntry("t", Sort.PERSON, "Tom Hallworth", spellings=("Mr Hallworth",), shows=TOM.shows)
    assert _shown("Hallworth fell. Mr Hallworth left.", tom, DEE) == "[name removed] fell. Mr T left."


def test_an_agreed_name_is_not_said_twice() -> None:
    assert _shown("Child K Orme was seen.") == "Child K was seen."


@pytest.mark.parametrize(
    ("words", "stops"),
    [
        ("Mrs D [name removed] cried.", True),
        ("A Mr T rang.", True),
        ("Dee Mr T ate.", True),
        ("Told D. [name removed] so.", True),
        ("Mr T and Child K ate. Told Mr T so. Then [name removed] left.", False),
        ("Mr T [name removed] Child K", False),
        ("Section A [name removed]", False),
        ("The social worker [name removed] rang. Mother Mr T.", False),
    ],
)
def test_what_is_left_of_a_name_beside_what_stands_for_it_stops(words: str, stops: bool) -> None:
    hidden = hidden_in(Cast((TOM, CHILD), "k", date(2020, 1, 1)), P)
    found = [one for one in check("a.txt", words.encode(), hidden).findings if "left of a name" in one.why]
    assert bool(found) is stops
