"""What follows from an anchor and a step, and nothing sharper."""

from datetime import date, time

import pytest

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.step import Step
from sightline.chronology.step_code import StepCode
from sightline.chronology.told_from import AnchorType, ToldFrom
from sightline.chronology.unit import Unit

FRIDAY = PartialDate.on(date(2014, 4, 4))
APRIL = PartialDate("April 2014", date(2014, 4, 1), date(2014, 4, 30), Precision.MONTH)
UNTIL = PartialDate("by 4 April 2014", None, date(2014, 4, 4), Precision.BEFORE)


def shown(found):
    return "nothing" if found is None else f"{found.earliest or '…'} to {found.latest or '…'} ({found.precision.value})"


@pytest.mark.parametrize(
    ("step", "anchor", "expected"),
    [
        (Step(StepCode.SHIFT, 1), FRIDAY, "2014-04-05 to 2014-04-05 (day)"),
        (Step(StepCode.SHIFT, -1), APRIL, "2014-03-31 to 2014-04-29 (range)"),
        (Step(StepCode.SHIFT, 3, Unit.WEEK, 3, 3), FRIDAY, "2014-04-22 to 2014-04-28 (range)"),
        (Step(StepCode.SHIFT, 3, Unit.WEEK, -1, 7), FRIDAY, "2014-04-26 to 2014-05-02 (range)"),
        (Step(StepCode.SHIFT, -3, Unit.YEAR, None, 0), FRIDAY, "… to 2011-04-04 (before)"),
        (Step(StepCode.SHIFT, 3, Unit.WEEK, None, 0), FRIDAY, "2014-04-04 to 2014-04-25 (range)"),
        (Step(StepCode.SHIFT, -3, Unit.WEEK, 0, None), FRIDAY, "2014-03-14 to 2014-04-04 (range)"),
        (Step(StepCode.SHIFT, 1, Unit.WEEK, 30, 0), FRIDAY, "2014-04-04 to 2014-04-11 (range)"),
        (Step(StepCode.SHIFT, 1), UNTIL, "… to 2014-04-05 (before)"),
        (Step(StepCode.CALENDAR, -1, Unit.YEAR), FRIDAY, "2013-01-01 to 2013-12-31 (year)"),
        (Step(StepCode.CALENDAR, -1, Unit.MONTH), FRIDAY, "2014-03-01 to 2014-03-31 (month)"),
        (Step(StepCode.CALENDAR, 1, Unit.WEEK), FRIDAY, "2014-04-07 to 2014-04-13 (week)"),
        (Step(StepCode.CALENDAR, 0, Unit.WEEK), APRIL, "2014-03-31 to 2014-05-04 (range)"),
        (Step(StepCode.SO_FAR, unit=Unit.YEAR), FRIDAY, "2014-01-01 to 2014-04-04 (range)"),
        (Step(StepCode.REST_OF, unit=Unit.MONTH), FRIDAY, "2014-04-04 to 2014-04-30 (range)"),
        (Step(StepCode.WEEKDAY, -1, weekday=1), FRIDAY, "2014-04-01 to 2014-04-01 (day)"),
        (Step(StepCode.WEEKDAY, 1, weekday=1), FRIDAY, "2014-04-08 to 2014-04-08 (day)"),
        (Step(StepCode.WEEKDAY, 0, weekday=1), FRIDAY, "2014-04-01 to 2014-04-08 (range)"),
        (Step(StepCode.WEEKDAY, -1, weekday=4), FRIDAY, "2014-03-28 to 2014-03-28 (day)"),
        (Step(StepCode.WEEKDAY, -1, weekday=4, or_same=True), FRIDAY, "2014-03-28 to 2014-04-04 (range)"),
        (Step(StepCode.WEEKDAY, -1, weekday=1, or_further=True), FRIDAY, "2014-03-25 to 2014-04-01 (range)"),
        (Step(StepCode.WEEKDAY, -1, weekday=5, or_further=True), FRIDAY, "2014-03-29 to 2014-03-29 (day)"),
        (Step(StepCode.NAMED, -1, yearly=(3, 1, 3, 31)), FRIDAY, "2014-03-01 to 2014-03-31 (month)"),
        (Step(StepCode.NAMED, -1, yearly=(6, 1, 6, 30)), FRIDAY, "2013-06-01 to 2013-06-30 (month)"),
        (Step(StepCode.NAMED, -1, yearly=(2, 1, 2, 29)), FRIDAY, "2014-02-01 to 2014-02-28 (month)"),
        (Step(StepCode.NAMED, -1, yearly=(2, 29, 2, 29)), FRIDAY, "2012-02-29 to 2012-02-29 (day)"),
        (Step(StepCode.NAMED, -1, yearly=(12, 20, 1, 2)), FRIDAY, "2013-12-20 to 2014-01-02 (range)"),
        (Step(StepCode.NAMED, 1, yearly=(6, 3, 6, 3)), FRIDAY, "2014-06-03 to 2014-06-03 (day)"),
        (Step(StepCode.NAMED, 0, yearly=(6, 1, 6, 30)), FRIDAY, "2014-06-01 to 2014-06-30 (month)"),
        (Step(StepCode.NAMED, 0, yearly=(2, 1, 2, 28)), FRIDAY, "nothing"),
        (Step(StepCode.NAMED, -1, yearly=(3, 1, 3, 31), or_further=True), FRIDAY, "2013-03-01 to 2014-03-31 (range)"),
        (Step(StepCode.AGE, 10, Unit.MONTH), FRIDAY, "2015-02-04 to 2015-03-03 (age)"),
        (Step(StepCode.AGE, 10, Unit.MONTH), APRIL, "2015-02-01 to 2015-03-29 (age)"),
        (Step(StepCode.AGE, 3, Unit.DAY), FRIDAY, "2014-04-07 to 2014-04-07 (day)"),
        (Step(StepCode.BEFORE), FRIDAY, "… to 2014-04-04 (before)"),
        (Step(StepCode.AFTER), APRIL, "2014-04-01 to … (after)"),
        (Step(StepCode.SAME), APRIL, "2014-04-01 to 2014-04-30 (month)"),
        (
            Step(StepCode.SHIFT, 1, from_time=time(18), to_time=time(8)),
            FRIDAY,
            "2014-04-05 to 2014-04-06 (part_of_day)",
        ),
        (Step(StepCode.BEFORE), PartialDate("since", date(2014, 4, 4), None, Precision.AFTER), "nothing"),
        (Step(StepCode.SHIFT, 9999, Unit.YEAR), FRIDAY, "nothing"),
        (Step(StepCode.SHIFT, 1), PartialDate.unknown("some time"), "nothing"),
    ],
)
def test_a_step_from_an_anchor_gives_what_follows(step, anchor, expected):
    assert shown(step.apply(anchor)) == expected


def test_a_birth_at_the_end_of_a_month_leaves_both_ways_to_count():
    born = PartialDate.on(date(2013, 1, 31))
    assert shown(Step(StepCode.AGE, 1, Unit.MONTH).apply(born)) == "2013-02-28 to 2013-03-30 (age)"


def test_a_doubted_anchor_gives_a_doubted_date():
    doubted = PartialDate("?4 April 2014", date(2014, 4, 4), date(2014, 4, 4), Precision.UNSURE)
    assert Step(StepCode.SHIFT, 1).apply(doubted).is_unsure


def test_hours_after_a_minute_keep_to_the_clock_and_after_a_day_only_to_days():
    step = Step(StepCode.SHIFT, 2, Unit.HOUR, 30, 30)
    timed = step.apply(PartialDate.at(date(2014, 4, 4), time(23, 0)))
    assert (timed.earliest, timed.from_time, timed.latest, timed.to_time) == (
        date(2014, 4, 5),
        time(0, 30),
        date(2014, 4, 5),
        time(1, 30),
    )
    assert shown(step.apply(FRIDAY)) == "2014-04-04 to 2014-04-05 (range)"


def test_a_date_that_is_told_shows_its_anchor_and_its_arithmetic():
    told = ToldFrom("three weeks later", 10, 27, AnchorType.FACT, "k1", "", Step(StepCode.SHIFT, 3, Unit.WEEK, 3, 3))
    assert told.dated(FRIDAY, "when she was seen").basis == (
        "“three weeks later”: 3 weeks (give or take 3 days) after 4 April 2014, when she was seen"
    )


def test_without_an_anchor_the_words_are_kept_and_nothing_is_invented():
    told = ToldFrom("three weeks later", 10, 27, AnchorType.FACT, "", "", Step(StepCode.SHIFT, 3, Unit.WEEK, 3, 3))
    for anchor in (None, PartialDate.unknown("?")):
        found = told.dated(anchor)
        assert not found.is_known
        assert found.written == "three weeks later"
        assert "three weeks later" in found.basis


@pytest.mark.parametrize(
    "step",
    [
        Step(StepCode.SHIFT, -3, Unit.YEAR, None, 0),
        Step(StepCode.WEEKDAY, 1, weekday=0, or_same=True),
        Step(StepCode.NAMED, -1, yearly=(12, 20, 1, 2), or_further=True),
        Step(StepCode.SAME, from_time=time(18), to_time=time(8)),
    ],
)
def test_a_step_and_what_was_told_from_it_survive_json(step):
    told = ToldFrom("words", None, None, AnchorType.BIRTH, "", "her birth", step, "worked")
    assert Step.from_json(step.as_json()) == step
    assert ToldFrom.from_json(told.as_json()) == told
