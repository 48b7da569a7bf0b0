"""The known case, looked back on in both views: what rises and when, and what must not rise in any.

It is one case, chosen by hindsight. That these absences hold is worth as much as that the questions rise.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.findings import DutyFinding
from sightline.rulebook.past.disclosure import disclosures
from sightline.rulebook.past.looking_back import CAUTION, LookedBack, Looking, look_back
from sightline.rulebook.registry import ALL
from tests.families.polly import chronology, facts

PUBLISHED = date(2017, 9, 5)
NOT_KNOWN_THEN = {"F15", "F16", "F17", "F21", "F22", "F30", "F33"}
"""Learned after the death: opinions and accounts at the trial, exhibits, a photograph in the press."""


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
        evidence = item.raised.finding.evidence
        assert not NOT_KNOWN_THEN & {*evidence.facts, *evidence.against_facts}, item.raised.finding.ref


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


def _resting_on(found: tuple[LookedBack, ...], ref: str, fact: str) -> list[date]:
    return [
        item.raised.on
        for item in found
        if item.raised.finding.ref == ref and fact in item.raised.finding.evidence.facts
    ]


def test_every_fact_of_the_table_is_restated_but_the_order_that_merely_ran_on() -> None:
    stated = {fact.id[:3] for fact in facts()}
    assert stated == {f"F{number:02}" for number in range(1, 35)} - {"F09", "F35"}


def test_the_two_injuries_are_forty_four_days_apart_and_the_sum_is_shown(hindsight: tuple[LookedBack, ...]) -> None:
    [item] = [item for item in hindsight if item.raised.finding.ref == "R02"]
    assert {"F12", "F18"} <= set(item.raised.finding.evidence.facts)
    assert any("44 days" in line for line in item.raised.finding.evidence.arithmetic)


def test_the_lip_is_asked_about_when_the_working_day_has_passed(hindsight: tuple[LookedBack, ...]) -> None:
    assert _resting_on(hindsight, "R12", "F18") == [date(2014, 3, 21)]


def test_the_emergency_call_not_passed_on_is_asked_about_before_it_came_to_light(
    hindsight: tuple[LookedBack, ...],
) -> None:
    """One working day from a Friday is the Monday; word of it came between 8 and 14 April."""
    assert _resting_on(hindsight, "R24", "F24") == [date(2014, 4, 8)]


def test_two_advices_to_begin_proceedings_are_asked_about_together_when_the_second_is_given(
    hindsight: tuple[LookedBack, ...],
) -> None:
    together = [item for item in hindsight if item.raised.finding.rule == "repeated-legal-advice"]
    assert [item.raised.on for item in together] == [date(2014, 3, 31)]
    assert {"F27", "F27b"} <= set(together[0].raised.finding.evidence.facts)


@pytest.mark.parametrize(
    ("ref", "fact"), [("R13", "F08"), ("R15", "F23"), ("R40", "F07"), ("R39", "F07b"), ("R52", "F06")]
)
def test_what_began_in_october_2013_is_asked_about_from_then_on(
    hindsight: tuple[LookedBack, ...], ref: str, fact: str
) -> None:
    days = _resting_on(hindsight, ref, fact)
    assert days
    assert min(days) <= date(2013, 11, 30)


def test_explanations_are_compared_only_if_they_were_written_down() -> None:
    told = chronology()
    silent = replace(told, facts=tuple(fact for fact in told.facts if fact.kind != "account_given"))
    found = look_back(silent, until=date(2018, 1, 1), looking=Looking.HINDSIGHT)
    assert first_days(found, "R05") == []


@pytest.mark.parametrize("day", [date(2012, 10, 1), date(2013, 3, 1), date(2014, 1, 15), date(2014, 4, 30)])
def test_the_question_of_two_areas_is_open_throughout(day: date) -> None:
    assert "R49" in {item.ref for item in evaluate(chronology(), on=day).raised}


def test_nothing_that_was_recorded_later_changes_what_was_raised_earlier(hindsight: tuple[LookedBack, ...]) -> None:
    died = date(2014, 5, 1)
    told = chronology()
    then = replace(
        told, facts=tuple(fact for fact in told.facts if fact.recorded.latest is None or fact.recorded.latest <= died)
    )
    earlier = look_back(then, until=died, looking=Looking.HINDSIGHT)
    both = {(item.raised.finding.key, item.raised.on) for item in hindsight if item.raised.on <= died}
    assert {(item.raised.finding.key, item.raised.on) for item in earlier} == both


def test_of_the_time_are_breaches_of_the_law_of_the_time_and_the_one_question_that_it_asked(
    of_the_time: tuple[LookedBack, ...],
) -> None:
    told = {(item.raised.finding.ref, item.raised.finding.version.partition(".")[0]) for item in of_the_time}
    assert told == {
        ("C87", "HCP2009"),
        ("C28", "IRO2010"),
        ("C25", "CPR2010"),
        ("C22", "CPR2010"),
        ("C36", "CPR2010"),
        ("R41", "2"),
    }


def test_what_was_late_by_a_number_of_ours_alone_was_late_by_no_law_of_the_time(
    hindsight: tuple[LookedBack, ...],
) -> None:
    ours = [item for item in hindsight if item.raised.finding.ref in ("C10", "C47")]
    assert ours
    assert not any(item.of_the_time for item in ours)


def test_no_disclosure_that_could_have_been_made_is_of_something_nobody_held_then() -> None:
    found = disclosures(chronology(), to="childrens_social_care", until=date(2014, 5, 1), rules=ALL)
    assert not NOT_KNOWN_THEN & {item.fact for item in found}


def test_the_views_say_that_nothing_was_shown_to_be_predictable() -> None:
    assert "should have acted differently, or that harm would have been prevented" in CAUTION
    assert "could have been predicted" in CAUTION
