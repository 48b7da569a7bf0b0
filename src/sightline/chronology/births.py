"""When somebody was born, as far as stated births and ages on known days allow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sightline.chronology.day_arithmetic import on_by
from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.step import Step
from sightline.chronology.step_code import StepCode
from sightline.chronology.told_from import AnchorType, write_anchor

_WHOSE = frozenset({"child", "subject", "sibling", "unborn_child"})


@dataclass(frozen=True, slots=True)
class StatedAge:
    """A person's age as a fact states it: the fact's lineage, the person's id, the words, and the age as a step.

    ``at_death``: the age is that at death, whatever else the fact tells.
    """

    fact: str
    person: str
    words: str
    step: Step
    at_death: bool = False


@dataclass(frozen=True, slots=True)
class Interval:
    """When a person was born (or died), and the records that it follows from, in words, each with its document."""

    date: PartialDate
    rests_on: tuple[str, ...]


def whose(fact: Fact, child: str) -> str | None:
    """Whose birth or death a fact tells of: the one person it is plainly about, or None."""
    # A first name alone is joined with nobody ("Tilly born"); the role says that it is the child's own.
    alone = fact.children == (child,)
    about = {child if alone and one.role == "child" else one.person for one in fact.people if one.role in _WHOSE}
    if len(about) == 1:
        return about.pop()
    if about:
        subjects = {one.person for one in fact.people if one.role == "subject"}
        return subjects.pop() if len(subjects) == 1 else None
    return child if fact.children == (child,) and not fact.people else None


def stated(facts: Iterable[Fact], kind: str, child: str) -> dict[str, Interval]:
    """By person, when all facts of a kind ("birth", "death") say it was; nothing for whom they cannot all be right."""
    evidence: dict[str, list[tuple[PartialDate, str]]] = {}
    for fact in facts:
        if fact.kind != kind or not fact.is_current or not is_certain(fact.occurred) or fact.told_from is not None:
            continue
        person = whose(fact, child)
        if person is not None:
            said = f"a {kind} stated on {write_anchor(fact.occurred)}{document_of(fact)}"
            evidence.setdefault(person, []).append((fact.occurred, said))
    return {person: found for person, items in evidence.items() if (found := agreed(items)) is not None}


def births_of(
    facts: Sequence[Fact], ages: Iterable[StatedAge], deaths: Mapping[str, Interval], child: str
) -> dict[str, Interval]:
    """By person, when they were born: stated births, and what every age on a known day leaves.

    Ages that cannot all be right, or not beside the stated birth, narrow nothing.
    """
    by_lineage = {fact.lineage or fact.id: fact for fact in facts if fact.is_current}
    births = stated(facts, "birth", child)
    contradicted = {
        person
        for fact in facts
        if fact.kind == "birth" and fact.is_current and is_certain(fact.occurred) and fact.told_from is None
        and (person := whose(fact, child)) is not None and person not in births
    }  # fmt: skip
    evidence: dict[str, list[tuple[PartialDate, str]]] = {}
    for age in ages:
        fact = by_lineage.get(age.fact)
        if fact is None or age.step.code is not StepCode.AGE or age.person in contradicted:
            continue
        death = deaths.get(age.person) if age.at_death or fact.kind == "death" else None
        on = death.date if death is not None else fact.occurred
        told = fact.told_from
        if told is not None and death is None and told.anchor in (AnchorType.BIRTH, AnchorType.FACT):
            # Told from the birth, or from what may be told from it: it would prove itself.
            continue
        found = born(age.step, on) if is_certain(on) else None
        if found is None:
            continue
        said = f"“{age.words}” on {write_anchor(on)}{document_of(fact)}"
        if death is not None:
            said += "".join(f"; {one}" for one in death.rests_on if document_of(fact) not in one)
        evidence.setdefault(age.person, []).append((found, said))
    for person, items in evidence.items():
        known = births.get(person)
        start = [(known.date, one) for one in known.rests_on] if known is not None else []
        both = agreed([*start, *items])
        if both is not None:
            births[person] = both
    return births


def born(step: Step, on: PartialDate) -> PartialDate | None:
    """Every day of birth with which somebody can be of that age on some day of ``on``; None if nothing follows."""
    latest = on.latest
    earliest = None
    try:
        if on.earliest is not None and step.late is not None:
            guess = on_by(on.earliest, -step.count - 1, step.unit) - timedelta(days=step.late)
            earliest = next(day for day in _around(guess) if _last_day(step, day) >= on.earliest)
        if on.latest is not None and step.early is not None:
            guess = on_by(on.latest, -step.count, step.unit) + timedelta(days=step.early)
            latest = next(day for day in reversed(_around(guess)) if _first_day(step, day) <= on.latest)
            latest = min(latest, on.latest)
    except (ValueError, OverflowError, StopIteration):
        return None
    if earliest is None and latest is None:
        return None
    if earliest is None or latest is None:
        return PartialDate("", earliest, latest, Precision.AFTER if latest is None else Precision.BEFORE)
    return PartialDate("", earliest, latest, Precision.DAY if earliest == latest else Precision.RANGE)


def _around(day: date) -> list[date]:
    """Months have different lengths: the day sought lies within a few days of the guess."""
    return [day + timedelta(days=offset) for offset in range(-6, 7)]


def _first_day(step: Step, birth: date) -> date:
    return on_by(birth, step.count, step.unit) - timedelta(days=step.early or 0)


def _last_day(step: Step, birth: date) -> date:
    return on_by(birth, step.count + 1, step.unit, late=True) + timedelta(days=(step.late or 0) - 1)


def agreed(items: Iterable[tuple[PartialDate, str]]) -> Interval | None:
    """What all of them allow, and all that it rests on; None if they cannot all be right."""
    low = high = None
    said: list[str] = []
    for found, words in items:
        low = found.earliest if low is None else max(low, found.earliest or low)
        high = found.latest if high is None else min(high, found.latest or high)
        said.append(words)
    if (low is None and high is None) or (low is not None and high is not None and high < low):
        return None
    if low is None or high is None:
        precision = Precision.AFTER if high is None else Precision.BEFORE
    else:
        precision = Precision.DAY if low == high else Precision.RANGE
    return Interval(PartialDate("", low, high, precision), tuple(sorted(set(said))))


def is_certain(found: PartialDate) -> bool:
    """Whether it is known and not doubted."""
    return found.is_known and not found.is_unsure


def document_of(fact: Fact) -> str:
    """The document of a fact, in brackets."""
    return f" ({fact.sources[0].document})" if fact.sources else ""
