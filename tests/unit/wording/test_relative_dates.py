"""Which words tell a date from another, what follows from them, and what is never taken for such a date."""

import importlib.util
import re
from pathlib import Path

import pytest

from sightline.chronology.fact import Extent
from sightline.wording.dates import Position, find_relative

_spec = importlib.util.spec_from_file_location("relative_rows", Path(__file__).with_name("relative_rows.py"))
relative_rows = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(relative_rows)


@pytest.mark.parametrize(
    ("text", "expected"), relative_rows.rows("relative.txt") + relative_rows.rows("relative_kept_aside.txt")
)
def test_words_that_count_from_another_date_are_read_and_others_are_not(text, expected):
    assert relative_rows.read(text) == expected


def test_what_it_is_told_from_is_kept_in_the_words_of_the_text():
    (one,) = find_relative("Three weeks after the birth of her sister they moved.")
    assert (one.of, one.position) == ("the birth of her sister", Position.NAMED)


def test_a_date_named_as_the_anchor_is_given_with_it():
    (one,) = find_relative("Three weeks after 4 March 2014 he left.")
    assert one.of_date.is_day


def test_since_then_lasted():
    (one,) = find_relative("Since then he has been well.")
    assert one.extent is Extent.THROUGHOUT


def test_explicit_dates_are_left_alone():
    assert find_relative("On 4 April 2014 and on Friday 5 May 2014 he was seen; also in March 2015.") == []


def test_whose_age_it_is_is_said_where_the_text_says():
    assert [one.of for one in find_relative("When Ada was two, her 3-year-old brother left.")] == ["Ada", "brother"]


def guide_examples():
    guide = Path(__file__).parents[3] / "docs" / "dates.md"
    rows = re.findall(r"^\| “(.+?)” \| (\S.*?) \|$", guide.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(rows) > 25
    return rows


@pytest.mark.parametrize(("text", "follows"), guide_examples())
def test_the_guide_says_what_follows(text, follows):
    (one,) = find_relative(text)
    assert relative_rows.worked(one.step, relative_rows.ANCHORS[one.anchor]) == follows
