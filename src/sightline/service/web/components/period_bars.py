"""Plans, orders, placements, relationships and residence as bars, with the gaps between them said in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sightline.chronology.chronology import Chronology
from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import PartialDate
from sightline.chronology.period import Period, periods
from sightline.rulebook.orders_by_law import ended_by_law
from sightline.service.web.components.dates import main_words, span_words
from sightline.service.web.components.rows import value_words
from sightline.vocabulary.kinds import PERIODS

_FIRST = ("residence", "household_membership", "relationship", "caring")
_GAPS_MATTER = {
    "child_protection_plan",
    "child_in_need_plan",
    "order",
    "looked_after",
    "placement",
    "allocation",
    "education_place",
}
_LABELS = {
    "household_membership": "In the household",
    "caring": "Caring for the child",
    "residence": "Lives at",
    "order": "Court order",
    "allocation": "Social worker",
    "missing": "Missing",
    "bail": "Bail",
    "placement": "Placement",
    "education_place": "School or nursery",
    "section_47_enquiry": "Section 47 enquiry",
}


_WITHIN = {"placement": "looked_after"}
"""A period that cannot go on after the one around it: nobody is placed who is not looked after."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One period. ``end`` is None where no end is in the records. ``fact`` is the fact that it hangs on.

    ``told``: whether the label says which of its name it is.
    """

    start: PartialDate
    end: PartialDate | None
    label: str
    words: str
    fact: str
    suggested: bool
    told: bool = True


@dataclass(frozen=True, slots=True)
class PeriodBars:
    """All periods of one name, in order, and the stretches between them in which none is recorded."""

    name: str
    label: str
    bars: tuple[Bar, ...]
    gaps: tuple[str, ...]


def period_label(name: str) -> str:
    """A period's name in plain words."""
    return _LABELS.get(name) or name.replace("_", " ").capitalize()


def period_bars(chronology: Chronology) -> tuple[PeriodBars, ...]:
    """Every kind of period that the current facts tell of; those that rest on an unconfirmed reading are marked."""
    order = [*_FIRST, *(name for name in PERIODS if name not in _FIRST)]
    groups = []
    for name in order:
        found = periods(chronology.current, name, chronology.child.id)
        if found:
            around = periods(chronology.current, _WITHIN[name], chronology.child.id) if name in _WITHIN else ()
            found = ended_by_law(found) if name == "order" else found
            bars = _each_once(_bar(_ended_with(period, around)) for period in found)
            groups.append(PeriodBars(name, period_label(name), bars, _gaps(name, bars)))
    return tuple(groups)


def _ended_with(period: Period, around: Iterable[Period]) -> Period:
    """The period, ended where the one in which it began has ended, if no record ends it sooner."""
    if period.end is not None:
        return period
    outer = next(
        (
            one
            for one in around
            if one.end is not None
            and one.end.is_known
            and one.start.possibly_by(period.start.latest or date.max)
            and period.start.certainly_before(one.end)
        ),
        None,
    )
    return period if outer is None else replace(period, end=outer.end)


def _each_once(bars: Iterable[Bar]) -> tuple[Bar, ...]:
    """One bar for one stretch, where two records tell of the same beginning and no different end.

    The bar that says which it is stands for one that does not: "Neglect" for a conference's mere "child protection
    plan".
    """
    kept: list[Bar] = []
    for bar in bars:
        again = next((index for index, one in enumerate(kept) if _same_stretch(one, bar)), None)
        if again is None:
            kept.append(bar)
        elif (kept[again].suggested, not kept[again].told) > (bar.suggested, not bar.told):
            kept[again] = bar
    return tuple(kept)


def _same_stretch(one: Bar, other: Bar) -> bool:
    if one.start.is_unsure or other.start.is_unsure or (one.told and other.told and one.label != other.label):
        return False
    if not (one.start.is_day and other.start.is_day and one.start.earliest == other.start.earliest):
        return False
    if one.end is None or other.end is None:
        return one.end is other.end
    return (one.end.earliest, one.end.latest) == (other.end.earliest, other.end.latest)


def _bar(period: Period) -> Bar:
    facts = [fact for fact in (period.start_fact, period.end_fact) if fact is not None]
    which = _which(facts)
    label = which or period_label(period.name)
    label = label[:1].upper() + label[1:]
    start = main_words(period.start) if period.start.is_known else "start not recorded"
    end = main_words(period.end) if period.end is not None and period.end.is_known else "no end recorded"
    suggested = any(not fact.counts for fact in facts)
    if period.end_fact is not None and period.end_fact.kind == "order_made":
        end += ", when another order took its place"
    words = f"{label}, {start} to {end}" + (" (suggested, not yet confirmed)" if suggested else "")
    known_end = period.end if period.end is not None and period.end.is_known else None
    return Bar(period.start, known_end, label, words, facts[0].id, suggested, bool(which))


def _which(facts: list[Fact]) -> str:
    """What tells this one from others of its name: the order, the partner, the address, the category."""
    for name in ("order_type", "partner", "address", "who", "place", "category", "type", "carer"):
        for fact in facts:
            value = fact.value(name)
            if value:
                return value_words(value, fact.kind, name)
    return ""


def _gaps(name: str, bars: tuple[Bar, ...]) -> tuple[str, ...]:
    if name not in _GAPS_MATTER:
        return ()
    said = []
    reached: date | None = None
    for bar in bars:
        begins = bar.start.earliest
        if reached is not None and begins is not None and begins > reached + timedelta(days=1):
            span = span_words(reached + timedelta(days=1), begins - timedelta(days=1))
            said.append(f"None in the records you can see from {span}.")
        if bar.end is None or bar.end.latest is None:
            return tuple(said)
        reached = bar.end.latest if reached is None else max(reached, bar.end.latest)
    return tuple(said)
