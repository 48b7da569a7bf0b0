"""The case-level step: one document's facts date, or narrow, what another tells by somebody's age.

Pure over the facts of one view, so that nothing that was not yet known can narrow anything. Never sharper than what
follows from the records together; each narrowed date names the documents that it rests on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sightline.chronology.births import Interval, StatedAge, births_of, is_certain, stated, whose
from sightline.chronology.dating import redated_by
from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.step_words import step_in_words
from sightline.chronology.told_from import AnchorType, ToldFrom, write_anchor

__all__ = ["Interval", "StatedAge", "births_known", "narrowed"]


def births_known(facts: Iterable[Fact], *, child: str, ages: Iterable[StatedAge] = ()) -> dict[str, Interval]:
    """When each person was born, by id, as far as these facts tell: from stated births, and from ages on known days."""
    held = tuple(facts)
    return births_of(held, ages, stated(held, "death", child), child)


def narrowed(facts: Iterable[Fact], *, child: str, ages: Iterable[StatedAge] = ()) -> tuple[Fact, ...]:
    """The facts of one view, in the same order, with what they tell of one another's dates.

    ``child`` is the id of the child of the case; ``ages`` what these facts state of anybody's age. Facts told from a
    birth or death ("when she was ten months old") get the dates that follow; a birth known too widely, and what is
    dated widely and also by an age, is narrowed to what both allow. Where records cannot all be right they narrow
    nothing.
    """
    held = tuple(facts)
    stated_ages = tuple(ages)
    deaths = stated(held, "death", child)
    births = births_of(held, stated_ages, deaths, child)

    def anchor(_fact: Fact, told: ToldFrom) -> tuple[PartialDate | None, str]:
        known = births if told.anchor is AnchorType.BIRTH else deaths
        interval = known.get(told.to or child)
        if interval is None:
            return None, ""
        name = "birth" if told.anchor is AnchorType.BIRTH else "death"
        return interval.date, f"the {name}, which follows from {_listed(interval)}"

    dated = redated_by(held, anchor, frozenset({AnchorType.BIRTH, AnchorType.DEATH}))
    of_fact: dict[str, list[StatedAge]] = {}
    for age in stated_ages:
        of_fact.setdefault(age.fact, []).append(age)
    return tuple(_narrowed(fact, births, of_fact.get(fact.lineage or fact.id, []), child) for fact in dated)


def _narrowed(fact: Fact, births: Mapping[str, Interval], ages: list[StatedAge], child: str) -> Fact:
    if not fact.is_current or fact.occurred.is_unsure or fact.occurred.days_wide == 1:
        return fact
    if fact.kind == "birth" and fact.told_from is None:
        known = births.get(whose(fact, child) or "")
        return fact if known is None else _with(fact, known.date, f"born on {write_anchor(known.date)}", known)
    if fact.told_from is not None or not fact.occurred.is_known:
        return fact
    for age in sorted(ages, key=lambda one: (one.person, one.words)):
        known = births.get(age.person)
        if known is None or age.at_death:
            continue
        then = age.step.apply(known.date)
        if then is not None and is_certain(then):
            working = f"“{age.words}”: {step_in_words(age.step)} {write_anchor(known.date)}, the birth"
            fact = _with(fact, then, working, known)
    return fact


def _with(fact: Fact, then: PartialDate, working: str, known: Interval) -> Fact:
    """The fact, its date cut to what both allow; unchanged if that says no more, or if both cannot be right."""
    now = fact.occurred
    low = max((day for day in (now.earliest, then.earliest) if day), default=None)
    high = min((day for day in (now.latest, then.latest) if day), default=None)
    if (low, high) == (now.earliest, now.latest) or (low is not None and high is not None and high < low):
        return fact
    if low is None or high is None:
        precision = Precision.AFTER if high is None else Precision.BEFORE
    else:
        precision = Precision.DAY if low == high else Precision.RANGE
    basis = "; ".join(note for note in (now.basis, f"{working}, which follows from {_listed(known)}") if note)
    from_time = now.from_time if low == now.earliest else None
    to_time = now.to_time if high == now.latest else None
    return replace(fact, occurred=PartialDate(now.written, low, high, precision, from_time, to_time, basis))


def _listed(interval: Interval) -> str:
    return " and ".join(interval.rests_on)
