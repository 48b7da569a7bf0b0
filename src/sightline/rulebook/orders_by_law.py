"""Orders of the court that another order ended: a full care order takes the place of an interim one, and when it has
been discharged the interim one does not come back.

By the Children Act 1989 as Sightline holds it, from memory: adoption ends every other order about the child's care; a
care order ends a supervision order, an arrangement of where the child lives, and what ran in the interim; special
guardianship, a supervision order and an order that the child lives with somebody end a care order and an interim one.
An extension ends nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.period import Period

_CARE_GIVES_WAY = (
    "adoption_order",
    "special_guardianship_order",
    "supervision_order",
    "interim_supervision_order",
    "child_arrangements_order",
)
_GIVES_WAY_TO: dict[str, tuple[str, ...]] = {
    "emergency_protection_order": ("interim_care_order", "care_order", "interim_supervision_order", *_CARE_GIVES_WAY),
    "interim_care_order": ("care_order", *_CARE_GIVES_WAY),
    "care_order": _CARE_GIVES_WAY,
    "interim_supervision_order": (
        "interim_care_order", "care_order", "supervision_order", "adoption_order", "special_guardianship_order",
        "child_arrangements_order",
    ),
    "supervision_order": ("interim_care_order", "care_order", "adoption_order"),
    "placement_order": ("adoption_order",),
    "child_arrangements_order": ("interim_care_order", "care_order", "adoption_order", "special_guardianship_order"),
    "special_guardianship_order": ("adoption_order",),
}  # fmt: skip
"""By the sort of an order, the sorts that take its place when they are made."""


def ended_by_law(orders: tuple[Period, ...]) -> tuple[Period, ...]:
    """The periods of orders, with the ends that other orders made of them and without those that only extended them."""
    goes_on = tuple(replace(one, end=None) if _is_extended(one) else one for one in orders)
    return tuple(_ended(one, goes_on) for one in goes_on)


def _is_extended(order: Period) -> bool:
    return order.end_fact is not None and order.end_fact.value("how") == "extended"


def _ended(order: Period, others: Sequence[Period]) -> Period:
    if order.start_fact is None or order.end is not None or not order.key[0]:
        return order
    ends = []
    for other in others:
        if other is order:
            continue
        if other.start_fact is not None and other.key[0] in _GIVES_WAY_TO.get(order.key[0], ()):
            fact, day = other.start_fact, other.start
            # "The care order runs": the other may have ended on any day before that was written.
            day = _up_to(order.start, day) if fact.value("only_runs") is True else day
        elif other.end_fact is not None and other.end is not None and other.key == order.key:
            # One end closes every record of the same order; not one that was made again on that day.
            fact, day = other.end_fact, other.end
            if not order.start.certainly_before(day):
                continue
        else:
            continue
        if day.is_known and not day.certainly_before(order.start) and (fact.kind, fact.occurred) != _made(order):
            ends.append((day, fact))
    if not ends:
        return order
    day, fact = min(ends, key=lambda one: one[0].sort_key())
    return replace(order, end=day, end_fact=fact)


def _made(order: Period) -> tuple[str, PartialDate]:
    assert order.start_fact is not None
    return order.start_fact.kind, order.start


def _up_to(start: PartialDate, day: PartialDate) -> PartialDate:
    if day.certainly_before(start) or (start.earliest and day.latest and day.latest < start.earliest):
        return day
    precision = Precision.UNSURE if day.is_unsure or start.is_unsure else Precision.RANGE
    return PartialDate(day.written, start.earliest, day.latest, precision, basis="an order runs in its place")
