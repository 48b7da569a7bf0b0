"""Eight prompts as the domain table's condition reads, by hand: what somebody would write who counts rows.

No coverage (nothing found is nothing there), no same event (each record is one), no three answers, no plan asked for.
Each returns how many questions it would ask: once for each record that completes the pattern.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from sightline.chronology.calendar import add_working_days
from sightline.chronology.fact import Fact

_HURT = ("injury", "collapse", "seizure")
_SEEN = (
    "health_visitor_contact",
    "gp_contact",
    "other_health_contact",
    "education_contact",
    "hospital_attendance",
    "visit",
)
_PIECE = (
    "injury",
    "collapse",
    "domestic_abuse_incident",
    "threat",
    "appointment_missed",
    "visit_failed",
    "legal_advice",
    "adult_mental_health_event",
    "substance_misuse_event",
    "conviction",
    "arrest",
)


def _day(fact: Fact) -> date:
    found = fact.occurred.latest
    assert found is not None, "the generated facts have days"
    return found


def _hurts(facts: Sequence[Fact]) -> list[Fact]:
    return [
        fact
        for fact in facts
        if fact.kind in ("injury", "collapse") or (fact.kind == "hospital_attendance" and fact.value("reason") in _HURT)
    ]


def _within(facts: Sequence[Fact], many: int, days: int) -> set[str]:
    """The records that are the ``many``-th within so many days."""
    days_of = [_day(fact) for fact in facts]
    return {
        fact.id
        for at, fact in enumerate(facts)
        if at + 1 >= many and (days_of[at] - days_of[at + 1 - many]).days <= days
    }


def repeated_injuries(facts: Sequence[Fact], until: date) -> int:
    """R02."""
    hurts = _hurts(facts)
    return len(_within(hurts, 2, 90) | _within(hurts, 3, 365))


def was_not_brought(facts: Sequence[Fact], until: date) -> int:
    """R09."""
    due = [fact for fact in facts if fact.kind in ("appointment_missed", "other_health_contact")]
    missed = [fact for fact in due if fact.kind == "appointment_missed"]
    twice = {after.id for before, after in itertools.pairwise(due) if before.kind == after.kind == "appointment_missed"}
    return len(twice | _within(missed, 3, 365))


def not_seen(facts: Sequence[Fact], until: date) -> int:
    """R10, with half a year and eight weeks."""
    births = [_day(fact) for fact in facts if fact.kind == "birth"]
    if not births:
        return 0
    five = births[0] + timedelta(days=round(5 * 365.25))
    seen = [births[0], *sorted(_day(fact) for fact in facts if fact.kind in _SEEN), until]
    seen = [min(day, five) for day in seen]
    return sum((after - before).days > 34 * 7 for before, after in itertools.pairwise(seen))


def sentinel(facts: Sequence[Fact], until: date) -> int:
    """R12."""
    held = [_day(fact) for fact in facts if fact.kind == "strategy_discussion"]
    marks = ("burn", "bite", "hair_loss", "mouth", "fracture")
    found = [fact for fact in facts if fact.kind == "injury" and fact.value("type") in marks]
    return sum(not any(_day(fact) <= day <= add_working_days(_day(fact), 1) for day in held) for fact in found)


def new_adult(facts: Sequence[Fact], until: date) -> int:
    """R13."""
    checks = [_day(fact) for fact in facts if fact.kind == "adult_check"]
    began = [fact for fact in facts if fact.kind in ("relationship_start", "household_join", "caring_start")]
    return sum(
        add_working_days(_day(fact), 10) < until and not any(day <= add_working_days(_day(fact), 10) for day in checks)
        for fact in began
    )


def notification_lag(facts: Sequence[Fact], until: date) -> int:
    """R24: any incident of the police, unless a notification came by the next working day."""
    came = [_day(fact) for fact in facts if fact.kind == "notification_received"]
    found = [fact for fact in facts if fact.kind in ("domestic_abuse_incident", "police_incident")]
    return sum(not any(_day(fact) <= day <= add_working_days(_day(fact), 1) for day in came) for fact in found)


def frequent_moves(facts: Sequence[Fact], until: date) -> int:
    """R48."""
    homes = [fact for fact in facts if fact.kind == "residence_start"]
    areas = {
        after.id
        for before, after in itertools.pairwise(homes)
        if before.value("local_authority") != after.value("local_authority")
        and (_day(after) - _day(before)).days <= 183
    }
    return len(areas | _within(homes, 3, 365))


def convergence(facts: Sequence[Fact], until: date) -> int:
    """R56."""
    held = [fact for fact in facts if fact.kind in _PIECE or fact in _hurts(facts)]
    asked = 0
    for fact in held:
        near = [other for other in held if 0 <= (_day(fact) - _day(other)).days <= 60]
        asked += len({other.agency for other in near}) >= 3
    return asked


LITERAL: dict[str, Callable[[Sequence[Fact], date], int]] = {
    "R02": repeated_injuries,
    "R09": was_not_brought,
    "R10": not_seen,
    "R12": sentinel,
    "R13": new_adult,
    "R24": notification_lag,
    "R48": frequent_moves,
    "R56": convergence,
}
"""By the domain table's id. All but R10 are T1 or T2."""
