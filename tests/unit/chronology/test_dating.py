"""Dates that are told from others follow their anchors, and stay unknown where those do."""

import importlib.util
from dataclasses import replace
from pathlib import Path

from sightline.chronology.dating import redated
from sightline.chronology.fact import Status
from sightline.chronology.knowledge import assumed_recording
from sightline.chronology.partial_date import PartialDate
from sightline.chronology.step import Step, StepCode, Unit
from sightline.chronology.told_from import AnchorType

_spec = importlib.util.spec_from_file_location("told_facts", Path(__file__).with_name("told_facts.py"))
made = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(made)
fact, told, day, between, bounds = made.fact, made.told, made.day, made.between, made.bounds

NEXT_DAY = Step(StepCode.SHIFT, 1)
UNTOLD = PartialDate.unknown("")


def chain(first="2014-04-04"):
    return (
        fact("third", UNTOLD, told=told("the day after that", AnchorType.FACT, NEXT_DAY, "second")),
        fact("second", UNTOLD, told=told("the following day", AnchorType.FACT, NEXT_DAY, "first")),
        fact("first", day(first), text="She was seen at home."),
    )


def work(facts, **known):
    return {one.lineage: one for one in redated(facts, **({"own_dates": {}, "births": {}} | known))}


def test_a_date_follows_its_anchor_and_shows_it():
    found = work(chain())
    assert bounds(found["second"]) == ("2014-04-05", "2014-04-05")
    assert bounds(found["third"]) == ("2014-04-06", "2014-04-06")
    assert "4 April 2014, when “She was seen at home.”" in found["second"].occurred.basis
    assert found["second"].told_from.arithmetic == found["second"].occurred.basis


def test_when_the_anchor_is_corrected_what_is_told_from_it_changes():
    moved = redated(chain("2015-01-31"), own_dates={}, births={})
    assert [bounds(one)[0] for one in moved] == ["2015-02-02", "2015-02-01", "2015-01-31"]
    again = redated(tuple(replace(one, occurred=day("2014-04-04")) if one.lineage == "first" else one for one in moved),
                    own_dates={}, births={})  # fmt: skip
    assert bounds(again[0]) == ("2014-04-06", "2014-04-06")


def test_an_anchor_that_was_refused_dates_nothing_and_the_words_stay():
    third, second, first = chain()
    found = work((third, second, replace(first, status=Status.REJECTED)))
    assert not found["second"].occurred.is_known
    assert found["second"].occurred.written == "the following day"
    assert not found["third"].occurred.is_known


def test_what_is_told_from_itself_has_no_date():
    one = fact("one", day("2014-04-05"), told=told("the day after", AnchorType.FACT, NEXT_DAY, "two"))
    two = fact("two", day("2014-04-04"), told=told("the day before", AnchorType.FACT, NEXT_DAY, "one"))
    found = work((one, two))
    assert not found["one"].occurred.is_known
    assert "itself" in found["two"].occurred.basis


def test_the_documents_own_date_a_birth_and_a_death_are_anchors_too():
    facts = (
        fact("own", UNTOLD, told=told("yesterday", AnchorType.DOCUMENT, Step(StepCode.SHIFT, -1)), document="a.txt"),
        fact("age", UNTOLD, told=told("at ten months", AnchorType.BIRTH, Step(StepCode.AGE, 10, Unit.MONTH), "p")),
        fact("end", UNTOLD, told=told("the day of her death", AnchorType.DEATH, Step(StepCode.SAME), "")),
    )
    found = work(
        facts,
        own_dates={"a.txt": day("2014-05-16")},
        births={"p": between("2013-06-10", "2013-06-20")},
        deaths={"": day("2014-07-09")},
    )
    assert bounds(found["own"]) == ("2014-05-15", "2014-05-15")
    assert bounds(found["age"]) == ("2014-04-10", "2014-05-19")
    assert bounds(found["end"]) == ("2014-07-09", "2014-07-09")
    assert not any(one.occurred.is_known for one in redated(facts, own_dates={}, births={}))


def test_a_day_of_recording_that_was_assumed_moves_with_the_date():
    old = day("2014-04-09")
    facts = (
        replace(chain()[1], occurred=old, recorded=assumed_recording(old), recorded_assumed=True),
        chain()[2],
    )
    assert bounds(redated(facts, own_dates={}, births={})[0].recorded) == ("2014-04-05", "2014-04-05")


def test_what_is_written_is_left_alone():
    facts = (fact("written", day("2014-04-04")), fact("undated", UNTOLD))
    assert redated(facts, own_dates={}, births={}) == facts
