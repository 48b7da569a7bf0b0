"""Children drawn as the laws draw them, each with an id of its own, for comparing ways of asking about all of them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from hypothesis import HealthCheck, Phase, given, seed, settings

from sightline.chronology.chronology import Chronology
from tests.laws.families_of_facts import CHILD, Case, cases

MOST = 2000


_HELD: list[Chronology] = []


class _Enough(KeyboardInterrupt):
    """Nothing less ends the drawing before its time."""


def generated_children(count: int) -> tuple[Chronology, ...]:
    """So many children (:data:`MOST` at most), the same every time, in order of their id."""
    if len(_HELD) < count:
        _HELD[:] = _drawn(count)
    return tuple(_HELD[:count])


def _drawn(count: int) -> list[Chronology]:
    """The first ``count`` of all: drawing is what takes long, and most tests ask for a few."""
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
        if len(drawn) == count:
            raise _Enough
        drawn.append(case)

    with suppress(_Enough):
        draw()
    return [_named(case.chronology, f"child-{number:06}") for number, case in enumerate(drawn)]


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
