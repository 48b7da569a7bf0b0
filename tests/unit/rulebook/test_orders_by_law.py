"""An order that another took the place of has ended, whether or not a record says so; an extension ends nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sightline.chronology.fact import Fact, FieldValue
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.period import periods
from sightline.rulebook.orders_by_law import ended_by_law
from sightline.vocabulary.natures import Nature


def _record(number: int, kind: str, sort: str, how: str = "") -> Fact:
    fields = {"order_type": FieldValue(sort)} | ({"how": FieldValue(how)} if how else {})
    day = PartialDate.on(date(2024, number, 3))
    return Fact(f"{number}{sort}", kind, Nature.EVENT, day, "court", sort, fields=fields)


def _running_in_december(*records: Fact) -> list[str]:
    orders = ended_by_law(periods(records, "order"))
    return [one.key[0] for one in orders if one.possibly_active_on(date(2024, 12, 1))]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("emergency_protection_order", "interim_care_order"),
        ("interim_care_order", "care_order"),
        ("interim_care_order", "supervision_order"),
        ("interim_supervision_order", "supervision_order"),
        ("supervision_order", "care_order"),
        ("care_order", "special_guardianship_order"),
        ("care_order", "child_arrangements_order"),
        ("care_order", "adoption_order"),
        ("placement_order", "adoption_order"),
    ],
)
def test_an_order_ends_where_another_takes_its_place(first: str, then: str) -> None:
    made = (_record(1, "order_made", first), _record(4, "order_made", then))
    assert _running_in_december(*made) == [then]
    ended = _record(8, "order_ended", then, "discharged")
    assert _running_in_december(*made, ended) == []


def test_a_care_order_stands_beside_a_placement_order():
    made = (_record(1, "order_made", "care_order"), _record(4, "order_made", "placement_order"))
    assert _running_in_december(*made) == ["care_order", "placement_order"]


def test_an_order_that_was_extended_goes_on():
    records = (
        _record(1, "order_made", "interim_care_order"),
        _record(4, "order_ended", "interim_care_order", "extended"),
    )
    assert _running_in_december(*records) == ["interim_care_order"]


def test_an_order_that_runs_on_a_doubted_day_before_the_other_breaks_nothing():
    doubted = PartialDate("?that day", date(2024, 1, 3), date(2024, 1, 3), Precision.UNSURE)
    runs = replace(_record(1, "order_made", "care_order"), occurred=doubted)
    runs = replace(runs, fields={**runs.fields, "only_runs": FieldValue(True)})
    made = (runs, _record(4, "order_made", "interim_care_order"))
    assert len(ended_by_law(periods(made, "order"))) == 2
