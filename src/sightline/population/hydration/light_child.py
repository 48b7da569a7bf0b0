"""A child's chronology made from rows: light for today's rules, whole for a day in the past."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from sightline.chronology.chronology import Agency, CasePerson, Chronology, covered_by
from sightline.chronology.coverage import Coverage, CoverageSaid, Gap, GapKind, as_said
from sightline.chronology.fact import (
    Fact,
)
from sightline.chronology.partial_date import PartialDate
from sightline.population.hydration.facts_of_rows import FactsByKind, FactsOfRows
from sightline.population.hydration.light_fact import light_fact
from sightline.population.hydration.rows import Rows, whole_fact

_NOTHING_TIED: Mapping[str, str] = {}


class LightChild(Chronology):
    """A child's chronology over rows ``first`` to ``last``; what the rules ask for is made when they ask."""

    rows: Rows
    first: int
    last: int
    counting: FactsByKind

    def __init__(
        self, child: str, cast: str, records: str, rows: Rows, first: int, last: int, is_simple: bool = False
    ) -> None:
        """``is_simple``: nothing in its rows waits for a person or is tied to anything."""
        held = self.__dict__
        held["rows"], held["first"], held["last"] = rows, first, last
        held["cast"], held["records"], held["_name"] = cast, records, child
        held["known_to"] = held["known_at"] = None
        held["contradictions"] = ()
        facts = held["_facts"] = FactsOfRows(rows, child)
        # What is worked out when somebody asks is written over where it is known, or sure to be asked, already.
        held["counting"] = FactsByKind(rows, first, last, facts)
        if is_simple:
            held["waiting"], held["same_events"] = (), _NOTHING_TIED

    @property
    def child_id(self) -> str:
        name: str = self.__dict__["_name"]
        return name

    def fact(self, number: int) -> Fact:
        """The fact of a row; the same row gives the same object."""
        return self._facts.of(number)

    @cached_property
    def _cast(self) -> list[list[Any]]:
        return json.loads(self.cast)

    @cached_property
    def child(self) -> CasePerson:
        return _person(self._cast[0])

    @cached_property
    def persons(self) -> Mapping[str, CasePerson]:
        return {item[0]: _person(item) for item in self._cast[1:]}

    @property
    def agencies(self) -> Mapping[str, Agency]:
        return records_of(self.records).agencies

    @property
    def coverage(self) -> tuple[Coverage, ...]:
        return records_of(self.records).coverage

    @property
    def coverage_said(self) -> tuple[CoverageSaid, ...]:
        return records_of(self.records).said

    @property
    def covering(self) -> tuple[Coverage, ...]:
        return records_of(self.records).covering

    @property
    def gaps(self) -> tuple[Gap, ...]:
        return records_of(self.records).gaps

    @property
    def _covered_by(self) -> dict[str, list[Coverage]]:
        return records_of(self.records).covered_by

    @property
    def _coverage_of(self) -> dict[tuple[str, ...], list[Coverage]]:
        return records_of(self.records).of_kinds

    def how_many(self, kinds: Iterable[str]) -> int:
        return self.counting.how_many(kinds)

    @cached_property
    def waiting(self) -> tuple[Fact, ...]:
        counts = self.rows.counts
        return tuple([self.fact(number) for number in range(self.first, self.last) if counts[number] == 2])

    @cached_property
    def same_events(self) -> Mapping[str, str]:
        relations = self.rows.relations
        tied = [self.fact(number) for number in range(self.first, self.last) if relations[number] is not None]
        return self.same_events_of(fact for fact in tied if fact.is_current)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        return tuple([self.fact(number) for number in range(self.first, self.last)])


class Records(NamedTuple):
    """Agencies, coverage as declared or assumed, what was said of it, what therefore holds (also by agency and by kinds
    of agency), and gaps."""

    agencies: dict[str, Agency]
    coverage: tuple[Coverage, ...]
    said: tuple[CoverageSaid, ...]
    covering: tuple[Coverage, ...]
    covered_by: dict[str, list[Coverage]]
    of_kinds: dict[tuple[str, ...], list[Coverage]]
    gaps: tuple[Gap, ...]


@lru_cache(maxsize=10_000)
def records_of(written: str) -> Records:
    """What stands in a child's column of records: many children have the same."""
    held = json.loads(written)
    coverage = tuple(
        Coverage(agency, date.fromisoformat(first), date.fromisoformat(last), declared, document)
        for agency, first, last, declared, document in held["coverage"]
    )
    gaps = tuple(Gap(GapKind(kind), sentence, agency) for kind, sentence, agency in held["gaps"])
    said = tuple(
        CoverageSaid(agency, date.fromisoformat(first), date.fromisoformat(last), is_everything, date.fromisoformat(on))
        for agency, first, last, is_everything, on in held["said"]
    )
    covering = as_said(coverage, said)
    agencies = {item[0]: Agency(*item) for item in held["agencies"]}
    return Records(agencies, coverage, said, covering, covered_by(covering), {}, gaps)


def _person(held: Sequence[Any]) -> CasePerson:
    person_id, name, roles, names, born = held
    born_on = None if born is None else PartialDate.from_json(born)
    return CasePerson(person_id, name, tuple(roles), tuple(names), born_on)


def past_chronology(child: str, cast: str, records: str, rows: Rows, first: int, last: int) -> Chronology:
    """The chronology for going through its past: facts of which nothing ever changed are as light as they can be."""
    light = LightChild(child, cast, records, rows, first, last)
    light.__dict__["facts"] = tuple(
        [
            light_fact(rows, number, child)
            if rows.counts[number] == 1 and rows.knowledge[number] is None and rows.relations[number] is None
            else whole_fact(rows, number, child)
            for number in range(first, last)
        ]
    )
    return light


def whole_chronology(child: str, cast: str, records: str, rows: Rows, first: int, last: int) -> Chronology:
    """The chronology as it was written into the snapshot, without texts and sources: for looking at the past."""
    light = LightChild(child, cast, records, rows, first, last)
    return Chronology(
        light.child,
        tuple([whole_fact(rows, number, child) for number in range(first, last)]),
        light.agencies,
        light.persons,
        light.coverage,
        light.gaps,
        coverage_said=light.coverage_said,
    )
