"""Plans, orders, placements and relationships are made of separate starts and ends."""

from dataclasses import replace
from datetime import date

from sightline.chronology.fact import Fact, FieldValue, Status
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.period import periods
from sightline.vocabulary.natures import Nature


def fact(name: str, kind: str, when: PartialDate, *children: str, **fields: object) -> Fact:
    return Fact(
        id=name,
        kind=kind,
        nature=Nature.EVENT,
        occurred=when,
        agency="council",
        text=name,
        children=children,
        fields={key: FieldValue(value) for key, value in fields.items()},
    )


def day(month: int, number: int) -> PartialDate:
    return PartialDate.on(date(2025, month, number))


def test_an_end_closes_the_start_before_it() -> None:
    [plan] = periods(
        [fact("end", "child_protection_plan_end", day(6, 1)), fact("start", "child_protection_plan_start", day(1, 7))],
        "child_protection_plan",
    )
    assert (plan.start, plan.end) == (day(1, 7), day(6, 1))


def test_without_an_end_it_is_still_open() -> None:
    [plan] = periods([fact("start", "child_protection_plan_start", day(1, 7))], "child_protection_plan")
    assert plan.end is None
    assert plan.certainly_active_on(date(2026, 1, 1))
    assert not plan.certainly_active_on(date(2025, 1, 6))


def test_an_end_whose_start_nobody_recorded_has_an_unknown_start() -> None:
    [plan] = periods([fact("end", "child_protection_plan_end", day(6, 1))], "child_protection_plan")
    assert not plan.start.is_known
    assert plan.start_fact is None
    assert not plan.certainly_active_on(date(2025, 5, 1))
    assert plan.possibly_active_on(date(2025, 5, 1))
    assert not plan.possibly_active_on(date(2025, 6, 2))


def test_a_start_that_two_agencies_wrote_down_is_ended_by_one_end() -> None:
    made = [
        fact("councils", "child_protection_plan_start", day(1, 7)),
        replace(fact("visitors", "child_protection_plan_start", day(1, 20)), agency="visitor"),
        fact("end", "child_protection_plan_end", day(6, 1)),
        fact("again", "child_protection_plan_start", day(9, 1)),
    ]
    found = periods(made, "child_protection_plan")
    assert [(period.start, period.end) for period in found] == [
        (day(1, 7), day(6, 1)),
        (day(1, 20), day(6, 1)),
        (day(9, 1), None),
    ]


def test_a_start_that_one_agency_wrote_down_twice_on_a_day_is_ended_by_one_end() -> None:
    made = [
        fact("conference says so", "child_protection_plan_start", day(1, 7)),
        fact("plan", "child_protection_plan_start", day(1, 7)),
        fact("end", "child_protection_plan_end", day(6, 1)),
    ]
    assert {period.end for period in periods(made, "child_protection_plan")} == {day(6, 1)}


def test_an_end_that_names_nobody_ends_one_relationship_only() -> None:
    made = [
        fact("first", "relationship_start", day(1, 1), partner="Lee"),
        fact("second", "relationship_start", day(2, 1), partner="Kim"),
        fact("over", "relationship_end", day(3, 1)),
    ]
    assert {period.key: period.end for period in periods(made, "relationship")} == {("lee",): None, ("kim",): day(3, 1)}


def test_an_order_is_ended_by_the_end_of_that_order_only() -> None:
    made = [
        fact("interim", "order_made", day(1, 7), order_type="interim_care_order"),
        fact("supervision", "order_made", day(3, 28), order_type="supervision_order"),
        fact("over", "order_ended", day(3, 28), order_type="interim_care_order"),
    ]
    found = {period.key: period.end for period in periods(made, "order")}
    assert found == {("interim_care_order",): day(3, 28), ("supervision_order",): None}


def test_the_end_of_an_order_that_nobody_recorded_ends_no_other() -> None:
    made = [
        fact("supervision", "order_made", day(3, 28), order_type="supervision_order"),
        fact("over", "order_ended", day(5, 1), order_type="interim_care_order"),
    ]
    found = {period.key: period.end for period in periods(made, "order")}
    assert found == {("interim_care_order",): day(5, 1), ("supervision_order",): None}


def test_a_plan_of_one_twin_is_not_ended_by_the_end_of_the_others() -> None:
    made = [
        fact("start", "child_protection_plan_start", day(1, 7), "ada"),
        fact("end", "child_protection_plan_end", day(6, 1), "ivo"),
    ]
    assert {period.end for period in periods(made, "child_protection_plan", "ada")} == {None}
    assert len(periods(made, "child_protection_plan")) == 2


def test_an_uncertain_start_makes_it_certain_only_from_its_latest_day() -> None:
    in_january = PartialDate.between(date(2025, 1, 1), date(2025, 1, 31), "January 2025", Precision.MONTH)
    [plan] = periods([fact("start", "child_protection_plan_start", in_january)], "child_protection_plan")
    assert not plan.certainly_active_on(date(2025, 1, 15))
    assert plan.possibly_active_on(date(2025, 1, 15))
    assert plan.certainly_active_on(date(2025, 1, 31))


def test_on_the_day_of_its_end_it_is_only_possibly_active() -> None:
    [plan] = periods(
        [fact("start", "child_protection_plan_start", day(1, 7)), fact("end", "child_protection_plan_end", day(6, 1))],
        "child_protection_plan",
    )
    assert plan.certainly_active_on(date(2025, 5, 31))
    assert not plan.certainly_active_on(date(2025, 6, 1))
    assert plan.possibly_active_on(date(2025, 6, 1))


def test_an_end_before_the_start_does_not_close_it() -> None:
    made = [
        fact("end", "child_protection_plan_end", day(1, 1)),
        fact("start", "child_protection_plan_start", day(6, 1)),
    ]
    assert [(period.start, period.end) for period in periods(made, "child_protection_plan")] == [
        (day(6, 1), None),
        (PartialDate.unknown(), day(1, 1)),
    ]


def test_a_start_that_was_withdrawn_makes_no_period() -> None:
    start = replace(fact("start", "child_protection_plan_start", day(1, 7)), status=Status.WITHDRAWN)
    assert periods([start], "child_protection_plan") == ()


def test_a_start_that_says_when_it_ended_needs_no_end_fact() -> None:
    start = replace(fact("start", "placement_start", day(1, 7)), ended=day(2, 3))
    [placement] = periods([start], "placement")
    assert placement.end == day(2, 3)
