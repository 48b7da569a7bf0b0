"""Children drawn as the laws draw them, each with an id of its own, for comparing ways of asking about all of them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from hypothesis import HealthCheck, Phase, given, seed, settings

from sightline.chronology.chronology import Chronology
from tests.laws.families_of_facts import CHILD, Case, cases

MOST = 2000


def generated_children(count: int) -> tuple[Chronology, ...]:
    """So many children (:data:`MOST` at most), the same every time, in order of their id."""
    return _drawn()[:count]


@cache
def _drawn() -> tuple[Chronology, ...]:
    drawn: list[Case] = []

    @seed(20260105)
    @settings(
        max_examples=MOST,
        database=None,
        phases=[Phase.generate],
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(cases())
    def draw(case: Case) -> None:
        drawn.append(case)

    draw()
    return tuple(_named(case.chronology, f"child-{number:06}") for number, case in enumerate(drawn))


def _named(chronology: Chronology, name: str) -> Chronology:
    child = replace(CHILD, id=name)
    facts = tuple(
        replace(
            fact,
            people=tuple(replace(who, person=name if who.person == CHILD.id else who.person) for who in fact.people),
        )
        for fact in chronology.facts
    )
    return replace(chronology, child=child, persons={name: child}, facts=facts)
