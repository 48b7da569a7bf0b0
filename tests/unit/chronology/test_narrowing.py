"""What one document says of an age dates what another tells by it: no sharper than follows, never on a conflict."""

import importlib.util
from pathlib import Path

import pytest

from sightline.chronology.births import born
from sightline.chronology.narrowing import StatedAge, births_known, narrowed
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.step import Step, StepCode, Unit
from sightline.chronology.told_from import AnchorType

_spec = importlib.util.spec_from_file_location("told_facts", Path(__file__).with_name("told_facts.py"))
made = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(made)
fact, told, day, between, bounds, CHILD = made.fact, made.told, made.day, made.between, made.bounds, made.CHILD

UNTOLD = PartialDate.unknown("")


def aged(count, unit=Unit.MONTH):
    return Step(StepCode.AGE, count, unit)


DEATH = fact("death", day("2014-07-20"), kind="death", document="press.txt", people=((CHILD, "child", "Ada"),))
AT_DEATH = StatedAge("death", CHILD, "aged 13 months", aged(13), at_death=True)
TEN_MONTHS = fact(
    "ten", UNTOLD, told=told("when she was 10 months old", AnchorType.BIRTH, aged(10)), document="review.txt"
)


def find(name, facts, ages=()):
    return next(one for one in narrowed(facts, child=CHILD, ages=ages) if one.lineage == name)


def test_an_age_at_death_and_the_day_of_death_give_an_interval_of_birth():
    interval = births_known((DEATH,), child=CHILD, ages=(AT_DEATH,))[CHILD]
    assert bounds(interval.date) == ("2013-05-21", "2013-06-20")


def test_an_interval_of_birth_dates_ten_months_old_no_sharper_than_follows_and_names_its_documents():
    found = find("ten", (TEN_MONTHS, DEATH), (AT_DEATH,))
    assert bounds(found) == ("2014-03-21", "2014-05-19")
    assert "press.txt" in found.occurred.basis
    assert "aged 13 months" in found.occurred.basis
    assert "20 July 2014" in found.occurred.basis


def test_every_age_and_the_stated_birth_narrow_the_birth_together():
    visit = fact("visit", day("2014-01-15"), document="visits.txt")
    seen = StatedAge("visit", CHILD, "7 months old", aged(7))
    birth = fact(
        "birth", between("2013-06-01", "2013-06-30"), kind="birth", document="gp.txt", people=((CHILD, "child", ""),)
    )
    found = find("ten", (birth, visit, TEN_MONTHS, DEATH), (AT_DEATH, seen))
    assert bounds(found) == ("2014-04-01", "2014-05-14")
    assert all(name in found.occurred.basis for name in ("visits.txt", "gp.txt", "press.txt"))
    assert bounds(find("birth", (birth, visit, TEN_MONTHS, DEATH), (AT_DEATH, seen))) == ("2013-06-01", "2013-06-15")


def test_ages_that_cannot_all_be_right_narrow_nothing():
    visit = fact("visit", day("2014-01-15"), document="visits.txt")
    wrong = StatedAge("visit", CHILD, "3 months old", aged(3))
    assert births_known((visit, DEATH), child=CHILD, ages=(AT_DEATH, wrong)) == {}
    assert not find("ten", (visit, TEN_MONTHS, DEATH), (AT_DEATH, wrong)).occurred.is_known


def test_ages_beside_a_stated_birth_that_they_contradict_leave_that_birth_as_it_was():
    birth = fact("birth", day("2012-02-01"), kind="birth", people=((CHILD, "child", ""),))
    assert bounds(births_known((birth, DEATH), child=CHILD, ages=(AT_DEATH,))[CHILD].date) == (
        "2012-02-01",
        "2012-02-01",
    )


def test_two_stated_births_that_disagree_date_nothing():
    births = tuple(
        fact(f"birth{number}", day(f"2013-06-{number}"), kind="birth", people=((CHILD, "child", ""),))
        for number in (10, 20)
    )
    assert births_known((*births, DEATH), child=CHILD, ages=(AT_DEATH,)) == {}


def test_a_doubted_day_narrows_nothing():
    doubted = PartialDate("?", DEATH.occurred.earliest, DEATH.occurred.latest, Precision.UNSURE)
    death = fact("death", doubted, kind="death", people=((CHILD, "child", "Ada"),))
    assert births_known((death,), child=CHILD, ages=(AT_DEATH,)) == {}


def test_without_the_record_that_it_rests_on_the_date_is_gone():
    assert bounds(find("ten", (TEN_MONTHS, DEATH), (AT_DEATH,)))[0] == "2014-03-21"
    assert not find("ten", (TEN_MONTHS,), (AT_DEATH,)).occurred.is_known


def test_a_sisters_birth_says_nothing_of_the_childs():
    birth = fact("birth", day("2015-02-01"), kind="birth", people=(("person-2", "sibling", "Bo"),))
    assert not find("ten", (birth, TEN_MONTHS)).occurred.is_known


def test_a_wide_date_is_cut_by_an_age_told_of_the_same_fact():
    birth = fact("birth", day("2013-06-15"), kind="birth", people=((CHILD, "child", ""),), document="gp.txt")
    moved = fact("moved", between("2014-01-01", "2014-12-31"))
    found = find("moved", (birth, moved), (StatedAge("moved", CHILD, "when she was 10 months old", aged(10)),))
    assert bounds(found) == ("2014-04-15", "2014-05-14")
    assert "gp.txt" in found.occurred.basis


@pytest.mark.parametrize(
    ("step", "on", "expected"),
    [
        (aged(0), "2014-03-01", ("2014-02-02", "2014-03-01")),
        (aged(1), "2014-02-28", ("2013-12-29", "2014-01-31")),
        (aged(2, Unit.YEAR), "2014-02-28", ("2011-03-01", "2012-02-29")),
        (aged(3, Unit.DAY), "2014-04-04", ("2014-04-01", "2014-04-01")),
        (Step(StepCode.AGE, 3, Unit.YEAR, 0, None), "2014-04-04", (None, "2011-04-04")),
    ],
)
def test_an_age_on_a_day_allows_these_days_of_birth(step, on, expected):
    assert bounds(born(step, day(on))) == expected


def test_a_doubted_date_is_not_made_plain_by_an_age():
    birth = fact("birth", day("2013-06-15"), kind="birth", people=((CHILD, "child", ""),))
    doubted = PartialDate("?2014", day("2014-01-01").earliest, day("2014-12-31").latest, Precision.UNSURE)
    moved = fact("moved", doubted)
    age = StatedAge("moved", CHILD, "when she was 10 months old", aged(10))
    assert find("moved", (birth, moved), (age,)).occurred == doubted
