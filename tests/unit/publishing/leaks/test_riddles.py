"""A home that is told without its address, and kin in an office of which a place has one, stop a file."""

from __future__ import annotations

import pytest

from sightline.publishing.leaks.check import check
from sightline.publishing.leaks.finding import LeakSort
from tests.unit.publishing.leaks.bank import trying


def _sorts(words: str) -> set[LeakSort]:
    return {one.sort for one in check("a.txt", words.encode(), trying.hidden()).findings}


@pytest.mark.parametrize(
    "words",
    [
        "the one with the green door opposite the chip shop",
        "their house has a red gate facing the church",
        "the house next to the scout hut with the pink door",
        "the last house before the railway bridge",
        "third house past the post office on the left",
        "the corner house by the war memorial",
        "the only bungalow on the lane to the quarry",
        "they live over the launderette",
        "the pink house on the harbour",
        "the one on the end, by the level crossing",
    ],
)
def test_a_home_told_as_a_riddle_stops(words: str) -> None:
    assert LeakSort.LOOKS_LIKE in _sorts(words)


@pytest.mark.parametrize(
    "words",
    [
        "The green door was open.",
        "She waited opposite the church.",
        "The red gate at school was locked.",
        "the last house visit was cancelled",
        "the corner of the house was damp",
        "He met her by the station.",
        "The house was near a school.",
    ],
)
def test_doors_churches_and_houses_by_themselves_tell_no_home(words: str) -> None:
    assert _sorts(words) == set()


@pytest.mark.parametrize(
    "words",
    [
        "Her uncle is the vicar of the parish.",
        "Grandfather was mayor twice.",
        "The father is the lighthouse keeper.",
        "The mother's cousin is a councillor.",
        "His stepfather is the school's lollipop man.",
        "the granddaughter of the former headteacher",
        "a family with two sets of twins",
    ],
)
def test_kin_in_an_office_of_which_a_place_has_one_stop(words: str) -> None:
    assert LeakSort.JOINED in _sorts(words)


@pytest.mark.parametrize(
    "words",
    [
        "The vicar was invited.",
        "A councillor asked.",
        "The aunt was a cleaner.",
        "The father drives a van.",
        "He is a chef.",
    ],
)
def test_an_office_or_a_usual_trade_by_itself_stops_nothing(words: str) -> None:
    assert LeakSort.JOINED not in _sorts(words)
