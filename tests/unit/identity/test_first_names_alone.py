"""A first name alone that is one letter from that of somebody whom another document names in full."""

import pytest

from sightline.chronology.contradiction import Sort, Topic
from sightline.identity.disagreement.telling.wordings import letters_apart
from tests.unit.identity.told_cases import of_topic, words

FULL = "Baby Tamsin Farrow, 3 months, was seen asleep in her cot."


def test_a_first_name_one_letter_apart_is_asked_about_and_each_spelling_kept():
    (one,) = of_topic(Topic.NAME, FULL, "Today we saw Tamsyn at the clinic.")
    assert one.sort is Sort.CONFLICT
    assert words(one) == ["Tamsin Farrow", "Tamsyn"]
    assert any("one letter" in reason for reason in one.reasons)


@pytest.mark.parametrize(
    "other",
    [
        "Today we saw Tamsin at the clinic.",
        "Today we saw Teresa at the clinic.",
        "Today we saw Ramsin at the clinic.",
        "Baby Tamsin Farrow was weighed, and her cousin Tamsyn too.",
        "The baby was weighed at the clinic.",
    ],
)
def test_the_same_name_another_or_one_beside_the_full_name_is_no_misspelling(other):
    assert of_topic(Topic.NAME, FULL, other) == []


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("orrin", "orrin", 0), ("orrin", "orin", 1), ("jane", "jayne", 1), ("jane", "june", 1), ("eric", "erin", 1),
     ("lewin", "lewyn", 1), ("ann", "hannah", 3), ("", "abc", 3)],
)  # fmt: skip
def test_letters_apart_counts_what_must_be_changed_put_in_or_left_out(one, other, apart):
    assert letters_apart(one, other) == letters_apart(other, one) == apart
