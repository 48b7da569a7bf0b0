"""The known case, looked back on in both views: what rises and when, and what must not rise in any.

It is one case, chosen by hindsight. That these absences hold is worth as much as that the questions rise.
"""

from __future__ import annotations

from datetime import date

import pytest

from sightline.rulebook.findings import DutyFinding
from sightline.rulebook.past.looking_back import LookedBack, Looking, look_back
from tests.families.polly import chronology

PUBLISHED = date(2017, 9, 5)
NOT_KNOWN_THEN = {"F15", "F16", "F17", "F33"}


@pytest.fixture(scope="module")
def hindsight() -> tuple[LookedBack, ...]:
    return look_back(chronology(), until=date(2018, 1, 1), looking=Looking.HINDSIGHT)


@pytest.fixture(scope="module")
def of_the_time() -> tuple[LookedBack, ...]:
    return look_back(chronology(), until=date(2018, 1, 1), looking=Looking.OF_THE_TIME)


def first_days(found: tuple[LookedBack, ...], ref: str) -> list[date]:
    return [
        item.raised.on for item in found if ref in (item.raised.finding.ref, getattr(item.raised.finding, "raises", ""))
    ]


@pytest.mark.parametrize(
    ("ref", "earliest", "latest"),
    [
        ("R06", date(2014, 2, 3), date(2014, 2, 3)),
        ("R02", date(2014, 3, 19), date(2014, 3, 19)),
        ("R12", date(2014, 3, 20), date(2014, 3, 21)),
        ("R05", date(2014, 3, 19), date(2014, 4, 4)),
        ("R23", date(2014, 1, 1), date(2014, 4, 4)),
        ("R29", date(2014, 4, 4), date(2014, 4, 9)),
        ("R13", date(2013, 10, 31), date(2013, 11, 30)),
        ("R15", date(2013, 10, 31), date(2013, 11, 30)),
        ("R16", date(2013, 10, 31), date(2013, 11, 30)),
        ("R24", date(2013, 6, 1), date(2014, 4, 14)),
        ("R33", date(2014, 4, 14), date(2014, 4, 30)),
        ("R14", date(2014, 4, 16), date(2014, 4, 22)),
        ("R30", date(2014, 4, 16), date(2014, 4, 16)),
        ("R31", date(2014, 4, 16), date(2014, 4, 26)),
        ("R27", date(2014, 4, 30), date(2014, 4, 30)),
        ("R46", date(2014, 5, 1), date(2014, 5, 1)),
        ("R37", date(2014, 2, 1), date(2014, 4, 9)),
        ("R40", date(2013, 10, 31), date(2013, 11, 1)),
        ("R39", date(2013, 10, 31), date(2013, 10, 31)),
        ("R52", date(2013, 10, 31), date(2013, 11, 1)),
        ("R49", date(2012, 8, 31), date(2012, 9, 15)),
        ("R56", date(2014, 2, 3), date(2014, 4, 15)),
    ],
)
def test_in_hindsight_the_question_rises_when_its_records_were_there(
    hindsight: tuple[LookedBack, ...], ref: str, earliest: date, latest: date
) -> None:
    days = first_days(hindsight, ref)
    assert days, f"{ref} never rises"
    assert any(earliest <= day <= latest for day in days), days


def test_nothing_rests_on_what_was_learned_after_the_death(
    hindsight: tuple[LookedBack, ...], of_the_time: tuple[LookedBack, ...]
) -> None:
    for item in (*hindsight, *of_the_time):
        assert not NOT_KNOWN_THEN & set(item.raised.finding.evidence.facts), item.raised.finding.ref


def test_the_reviews_own_recommendations_are_no_questions_of_the_time(of_the_time: tuple[LookedBack, ...]) -> None:
    refs = {item.raised.finding.ref for item in of_the_time}
    assert not refs & {"R19", "R40"}
    assert all(item.of_the_time for item in of_the_time)


def test_nothing_is_asked_before_its_source_was_published_except_in_hindsight(
    of_the_time: tuple[LookedBack, ...],
) -> None:
    for item in of_the_time:
        finding = item.raised.finding
        if not isinstance(finding, DutyFinding):
            assert finding.learned_on is not None
            assert finding.learned_on <= item.raised.on


def test_no_question_about_the_child_is_first_raised_after_the_death(hindsight: tuple[LookedBack, ...]) -> None:
    questions = [item for item in hindsight if not isinstance(item.raised.finding, DutyFinding)]
    assert max(item.raised.on for item in questions) <= date(2014, 5, 1)


def test_everything_of_the_time_stands_in_the_other_view_too(
    hindsight: tuple[LookedBack, ...], of_the_time: tuple[LookedBack, ...]
) -> None:
    both = {(item.raised.finding.key, item.raised.on) for item in hindsight if item.of_the_time}
    assert both == {(item.raised.finding.key, item.raised.on) for item in of_the_time}
