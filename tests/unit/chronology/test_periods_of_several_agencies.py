"""Several agencies write down the same plan, order or placement; a move ends one and begins another in a day."""

from __future__ import annotations

from datetime import date

from sightline.chronology.fact import Fact, FieldValue
from sightline.chronology.partial_date import PartialDate
from sightline.chronology.period import periods
from sightline.vocabulary.kinds import KINDS


def fact(name: str, kind: str, day: str, agency: str = "council", **fields: object) -> Fact:
    return Fact(
        name,
        kind,
        KINDS[kind].nature,
        PartialDate.on(date.fromisoformat(day)),
        agency,
        name,
        fields={key: FieldValue(value) for key, value in fields.items()},
    )


def test_on_the_day_of_a_move_the_end_is_that_of_the_place_left() -> None:
    left, new = periods(
        [
            fact("first", "placement_start", "2014-03-03"),
            fact("over", "placement_end", "2014-04-01"),
            fact("second", "placement_start", "2014-04-01"),
        ],
        "placement",
    )
    assert (left.start_fact.id, left.end) == ("first", PartialDate.on(date(2014, 4, 1)))
    assert (new.start_fact.id, new.end) == ("second", None)


def test_a_placement_of_one_day_is_ended_by_the_end_of_that_day() -> None:
    [only] = periods(
        [fact("over", "placement_end", "2014-04-01"), fact("first", "placement_start", "2014-04-01")], "placement"
    )
    assert only.end is not None


def test_an_end_that_names_its_order_closes_that_order_and_not_one_whose_type_nobody_wrote() -> None:
    made = periods(
        [
            fact("named", "order_made", "2014-01-06", order_type="supervision_order"),
            fact("unnamed", "order_made", "2014-02-06"),
            fact("over", "order_ended", "2014-03-06", order_type="supervision_order"),
        ],
        "order",
    )
    assert {period.start_fact.id: period.end is not None for period in made} == {"named": True, "unnamed": False}


def test_an_end_that_two_agencies_wrote_down_is_one_end() -> None:
    [only] = periods(
        [
            fact("start", "child_protection_plan_start", "2014-01-07"),
            fact("over", "child_protection_plan_end", "2014-06-02"),
            fact("over too", "child_protection_plan_end", "2014-06-02", "school"),
        ],
        "child_protection_plan",
    )
    assert only.end == PartialDate.on(date(2014, 6, 2))


def test_where_two_agencies_disagree_on_the_end_it_was_somewhere_in_between() -> None:
    [only] = periods(
        [
            fact("start", "child_protection_plan_start", "2014-01-07"),
            fact("over", "child_protection_plan_end", "2014-06-02"),
            fact("over too", "child_protection_plan_end", "2014-06-20", "school"),
        ],
        "child_protection_plan",
    )
    assert (only.end.earliest, only.end.latest) == (date(2014, 6, 2), date(2014, 6, 20))
    assert only.certainly_active_on(date(2014, 6, 1))
    assert not only.certainly_active_on(date(2014, 6, 10))
    assert only.possibly_active_on(date(2014, 6, 10))


def test_a_second_end_by_the_same_agency_is_not_read_as_the_same_end() -> None:
    made = periods(
        [
            fact("start", "child_protection_plan_start", "2014-01-07"),
            fact("over", "child_protection_plan_end", "2014-06-02"),
            fact("over again", "child_protection_plan_end", "2014-09-02"),
        ],
        "child_protection_plan",
    )
    assert len(made) == 2


def test_an_end_told_again_by_another_agency_is_that_of_the_last_stretch_only() -> None:
    first, second = periods(
        [
            fact("start", "child_protection_plan_start", "2013-01-07"),
            fact("over", "child_protection_plan_end", "2013-06-02"),
            fact("again", "child_protection_plan_start", "2014-01-07"),
            fact("over again", "child_protection_plan_end", "2014-06-02"),
            fact("as the school has it", "child_protection_plan_end", "2014-06-04", "school"),
        ],
        "child_protection_plan",
    )
    assert first.end == PartialDate.on(date(2013, 6, 2))
    assert second.end.latest == date(2014, 6, 4)
