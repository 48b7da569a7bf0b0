"""Rows into facts, as few of them and as late as can be: most rules never look at most of a child's facts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property, lru_cache
from typing import Any

from sightline.chronology.chronology import Agency, CasePerson, Chronology, covered_by
from sightline.chronology.coverage import Coverage, Gap, GapKind
from sightline.chronology.fact import (
    Extent,
    Fact,
    FieldValue,
    How,
    Involvement,
    KindStanding,
    Knowledge,
    Relation,
    RelationType,
    Status,
)
from sightline.chronology.partial_date import PartialDate, Precision, write_day
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature

_EPOCH = date(1970, 1, 1)
NO_DAY = -(2**31)
"""Stands for no day in a column of days since 1970."""


class Rows:
    """The columns of many children's facts, as plain lists.

    ``plain_day``: the date of a fact that is known simply to the day, made already; None for any other.
    """

    __slots__ = (
        "agency",
        "children",
        "counts",
        "earliest",
        "fields",
        "id",
        "kind",
        "knowledge",
        "latest",
        "lineage",
        "more",
        "occurred",
        "people",
        "place",
        "plain_day",
        "precision",
        "recorded",
        "recorded_assumed",
        "recorded_on",
        "relations",
        "written",
    )

    def __init__(self, **columns: Sequence[Any]) -> None:
        for name in self.__slots__:
            setattr(self, name, columns[name])


_DATES: dict[object, PartialDate] = {}
_DAYS: dict[int, date] = {}


def _day(number: int) -> date | None:
    if number == NO_DAY:
        return None
    held = _DAYS.get(number)
    if held is None:
        held = _DAYS[number] = _EPOCH + timedelta(days=number)
    return held


def _date(first: int, last: int, precision: str, written: str | None) -> PartialDate:
    """The same days come up for many facts and many children, and are one object."""
    key = (first, last, precision, written)
    held = _DATES.get(key)
    if held is None:
        if len(_DATES) > 200_000:
            _DATES.clear()
        earliest, latest = _day(first), _day(last)
        words = write_day(earliest) if written is None and earliest else written or ""
        held = _DATES[key] = PartialDate(words, earliest, latest, Precision(precision))
    return held


def plain_day(number: int) -> PartialDate:
    """A whole day, by its number of days since 1970."""
    return _date(number, number, "day", None)


def _occurred(rows: Rows, number: int) -> PartialDate:
    plain = rows.plain_day[number]
    if plain is not None:
        return plain
    whole = rows.occurred[number]
    if whole is not None:
        return PartialDate.from_json(json.loads(whole))
    return _date(rows.earliest[number], rows.latest[number], rows.precision[number], rows.written[number])


def _recorded(rows: Rows, number: int) -> PartialDate | None:
    day = rows.recorded_on[number]
    if day != NO_DAY:
        return plain_day(day)
    whole = rows.recorded[number]
    return None if whole is None else PartialDate.from_json(json.loads(whole))


def _children(written: str | None, child: str) -> tuple[str, ...]:
    if written is None:
        return ()
    return (child,) if written == "=" else tuple(json.loads(written))


def _fields(written: str | None) -> Mapping[str, FieldValue]:
    return {} if written is None else {name: FieldValue(value) for name, value in json.loads(written).items()}


def involvements(written: str | None) -> tuple[Involvement, ...]:
    return () if written is None else tuple(Involvement(*item) for item in json.loads(written))


def _relations(written: str | None) -> tuple[Relation, ...]:
    if written is None:
        return ()
    return tuple(Relation(RelationType(type_), to, confirmed) for type_, to, confirmed in json.loads(written))


def _knowledge(written: str | None) -> tuple[Knowledge, ...]:
    if written is None:
        return ()
    return tuple(
        Knowledge(agency, PartialDate.from_json(on), How(how), evidence, assumed)
        for agency, on, how, evidence, assumed in json.loads(written)
    )


def whole_fact(rows: Rows, number: int, child: str) -> Fact:
    """A fact as it was written into the snapshot; its place stands for its source's own order."""
    more = json.loads(rows.more[number] or "{}")
    place = rows.place[number]

    def day(name: str) -> date | None:
        return date.fromisoformat(more[name]) if name in more else None

    return Fact(
        id=rows.id[number],
        kind=rows.kind[number],
        nature=Nature(more["nature"]) if "nature" in more else KINDS[rows.kind[number]].nature,
        occurred=_occurred(rows, number),
        agency=rows.agency[number],
        text="",
        ended=PartialDate.from_json(more["ended"]) if "ended" in more else None,
        extent=Extent(more.get("extent", "point")),
        recorded=_recorded(rows, number),
        recorded_assumed=rows.recorded_assumed[number],
        knowledge=_knowledge(rows.knowledge[number]),
        people=involvements(rows.people[number]),
        fields=_fields(rows.fields[number]),
        relations=_relations(rows.relations[number]),
        contradicts=tuple(more.get("contradicts", ())),
        status=Status(more.get("status", "stated")),
        kind_standing=KindStanding(more.get("kind_standing", "stated")),
        decided_by=more.get("decided_by", ""),
        lineage=rows.lineage[number] or rows.id[number],
        stated_from=day("stated_from"),
        superseded_on=day("superseded_on"),
        sequence=place,
        position=place,
        children=_children(rows.children[number], child),
        significance=more.get("significance", ""),
        stood_as=Status(more["stood_as"]) if "stood_as" in more else None,
    )


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
        return _recorded(self._rows, self._number)

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
        return _children(self._rows.children[self._number], self._child)

    @property
    def fields(self) -> Mapping[str, FieldValue]:
        return _fields(self._rows.fields[self._number])

    @property
    def people(self) -> tuple[Involvement, ...]:
        return involvements(self._rows.people[self._number])

    @property
    def relations(self) -> tuple[Relation, ...]:
        return _relations(self._rows.relations[self._number])

    @property
    def knowledge(self) -> tuple[Knowledge, ...]:
        return _knowledge(self._rows.knowledge[self._number])

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
_NOTHING_TIED: Mapping[str, str] = {}


def light_fact(rows: Rows, number: int, child: str) -> Fact:
    """A fact that stands, as light as it can be."""
    if rows.more[number] is not None:
        return whole_fact(rows, number, child)
    fact = _new(LightFact)
    fact.id = rows.id[number]
    fact.kind = rows.kind[number]
    fact.agency = rows.agency[number]
    fact.occurred = rows.plain_day[number] or _occurred(rows, number)
    fact._rows = rows
    fact._number = number
    fact._child = child
    fact._order = None
    return fact


class FactsOfRows:
    """The facts of some rows; the same row gives the same object."""

    __slots__ = ("_child", "_made", "_rows")

    def __init__(self, rows: Rows, child: str) -> None:
        self._rows, self._child = rows, child
        self._made: dict[int, Fact] = {}

    def of(self, number: int) -> Fact:
        """The fact of a row."""
        made = self._made.get(number)
        if made is None:
            make = light_fact if self._rows.counts[number] == 1 else whole_fact
            made = self._made[number] = make(self._rows, number, self._child)
        return made


class FactsByKind(Mapping[str, tuple[Fact, ...]]):
    """The counting facts of a child by kind, made when somebody asks for the kind."""

    __slots__ = ("_facts", "_made", "_numbers")

    def __init__(self, rows: Rows, first: int, last: int, facts: FactsOfRows) -> None:
        self._facts = facts
        numbers: dict[str, list[int]] = {}
        counts = rows.counts
        for number, kind in enumerate(rows.kind[first:last], first):
            if counts[number] == 1:
                held = numbers.get(kind)
                if held is None:
                    numbers[kind] = [number]
                else:
                    held.append(number)
        self._numbers = numbers
        self._made: dict[str, tuple[Fact, ...]] = {}

    def get(self, kind: str, default: Any = None) -> Any:
        return self[kind] if kind in self._numbers else default

    def __getitem__(self, kind: str) -> tuple[Fact, ...]:
        made = self._made.get(kind)
        if made is None:
            made = self._made[kind] = tuple([self._facts.of(number) for number in self._numbers[kind]])
        return made

    def how_many(self, kinds: Iterable[str]) -> int:
        """How many there are of these kinds; none of them is made for that."""
        numbers = self._numbers
        return sum([len(numbers[kind]) for kind in kinds if kind in numbers])

    def keys(self) -> Any:
        return self._numbers.keys()

    def __contains__(self, kind: object) -> bool:
        return kind in self._numbers

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


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
        return records_of(self.records)[0]

    @property
    def coverage(self) -> tuple[Coverage, ...]:
        return records_of(self.records)[1]

    @property
    def gaps(self) -> tuple[Gap, ...]:
        return records_of(self.records)[2]

    @property
    def _covered_by(self) -> dict[str, list[Coverage]]:
        return records_of(self.records)[3]

    @property
    def _coverage_of(self) -> dict[tuple[str, ...], list[Coverage]]:
        return records_of(self.records)[4]

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


@lru_cache(maxsize=10_000)
def records_of(
    written: str,
) -> tuple[
    dict[str, Agency],
    tuple[Coverage, ...],
    tuple[Gap, ...],
    dict[str, list[Coverage]],
    dict[tuple[str, ...], list[Coverage]],
]:
    """Agencies, coverage (also by agency and by kinds of agency) and gaps: many children have the same."""
    held = json.loads(written)
    coverage = tuple(
        Coverage(agency, date.fromisoformat(first), date.fromisoformat(last), declared, document)
        for agency, first, last, declared, document in held["coverage"]
    )
    gaps = tuple(Gap(GapKind(kind), sentence, agency) for kind, sentence, agency in held["gaps"])
    return {item[0]: Agency(*item) for item in held["agencies"]}, coverage, gaps, covered_by(coverage), {}


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
    )
