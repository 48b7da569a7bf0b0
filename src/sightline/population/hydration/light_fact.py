"""A fact made from a row, whose parts are read only when a rule asks for them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sightline.chronology.fact import (
    Extent,
    Fact,
    FieldValue,
    Involvement,
    KindStanding,
    Knowledge,
    Relation,
    Status,
)
from sightline.chronology.partial_date import PartialDate
from sightline.population.hydration.rows import (
    Rows,
    children_of,
    fields_of,
    involvements,
    knowledge_of,
    occurred_of,
    recorded_of,
    relations_of,
    whole_fact,
)
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature


class LightFact(Fact):
    """A fact of which only what every rule asks is at hand; the rest is read from its row when a rule asks for it.

    Only for facts that have nothing in ``more``. Changed (``dataclasses.replace``), it becomes a whole fact.
    """

    __slots__ = ("_child", "_number", "_rows")
    __setattr__ = object.__setattr__

    text = ""
    ended = None
    extent = Extent.POINT
    contradicts = ()
    status = Status.STATED
    kind_standing = KindStanding.STATED
    decided_by = ""
    sources = ()
    stated_from = None
    superseded_on = None
    significance = ""
    stood_as = None
    series = ""
    extra: Mapping[str, str] = {}
    told_from = None
    counts = True
    awaits_a_person = False
    is_current = True

    def __new__(cls, *args: Any, **changes: Any) -> Fact:
        return Fact(*args, **changes)

    @property
    def nature(self) -> Nature:
        return KINDS[self.kind].nature

    @property
    def recorded(self) -> PartialDate | None:
        return recorded_of(self._rows, self._number)

    @property
    def recorded_assumed(self) -> bool:
        return self._rows.recorded_assumed[self._number]

    @property
    def lineage(self) -> str:
        return self._rows.lineage[self._number] or self.id

    @property
    def sequence(self) -> int:
        return self._rows.place[self._number]

    position = sequence

    @property
    def children(self) -> tuple[str, ...]:
        return children_of(self._rows.children[self._number], self._child)

    @property
    def fields(self) -> Mapping[str, FieldValue]:
        return fields_of(self._rows.fields[self._number])

    @property
    def people(self) -> tuple[Involvement, ...]:
        return involvements(self._rows.people[self._number])

    @property
    def relations(self) -> tuple[Relation, ...]:
        return relations_of(self._rows.relations[self._number])

    @property
    def knowledge(self) -> tuple[Knowledge, ...]:
        return knowledge_of(self._rows.knowledge[self._number])

    def value(self, name: str) -> object | None:
        written = self._rows.fields[self._number]
        return None if written is None else values_of(written).get(name)

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Fact) and self.id == other.id)

    def __hash__(self) -> int:
        return hash(self.id)


_VALUES: dict[str, dict[str, Any]] = {}


def values_of(written: str) -> dict[str, Any]:
    """The values of a fact's fields; the same words are read once, and nobody may change what is read."""
    held = _VALUES.get(written)
    if held is None:
        if len(_VALUES) > 50_000:
            _VALUES.clear()
        held = _VALUES[written] = json.loads(written)
    return held


_new = object.__new__


def light_fact(rows: Rows, number: int, child: str) -> Fact:
    """A fact that stands, as light as it can be."""
    if rows.more[number] is not None:
        return whole_fact(rows, number, child)
    fact = _new(LightFact)
    fact.id = rows.id[number]
    fact.kind = rows.kind[number]
    fact.agency = rows.agency[number]
    fact.occurred = rows.plain_day[number] or occurred_of(rows, number)
    fact._rows = rows
    fact._number = number
    fact._child = child
    fact._order = None
    return fact
