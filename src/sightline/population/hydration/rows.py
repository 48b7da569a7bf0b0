"""Rows of columns, and the values that their cells stand for."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

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


def occurred_of(rows: Rows, number: int) -> PartialDate:
    """When the fact of a row was."""
    plain = rows.plain_day[number]
    if plain is not None:
        return plain
    whole = rows.occurred[number]
    if whole is not None:
        return PartialDate.from_json(json.loads(whole))
    return _date(rows.earliest[number], rows.latest[number], rows.precision[number], rows.written[number])


def recorded_of(rows: Rows, number: int) -> PartialDate | None:
    """When the fact of a row was written down; None where that is not known."""
    day = rows.recorded_on[number]
    if day != NO_DAY:
        return plain_day(day)
    whole = rows.recorded[number]
    return None if whole is None else PartialDate.from_json(json.loads(whole))


def children_of(written: str | None, child: str) -> tuple[str, ...]:
    """Whom a fact is about: the child alone where the cell is empty."""
    if written is None:
        return ()
    return (child,) if written == "=" else tuple(json.loads(written))


def fields_of(written: str | None) -> Mapping[str, FieldValue]:
    """The fields of a fact, from their cell."""
    return {} if written is None else {name: FieldValue(value) for name, value in json.loads(written).items()}


def involvements(written: str | None) -> tuple[Involvement, ...]:
    """The people of a fact, from their cell."""
    return () if written is None else tuple(Involvement(*item) for item in json.loads(written))


def relations_of(written: str | None) -> tuple[Relation, ...]:
    """What a fact is tied to, from its cell."""
    if written is None:
        return ()
    return tuple(Relation(RelationType(type_), to, confirmed) for type_, to, confirmed in json.loads(written))


def knowledge_of(written: str | None) -> tuple[Knowledge, ...]:
    """Who had a fact, and from when, from its cell."""
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
        occurred=occurred_of(rows, number),
        agency=rows.agency[number],
        text="",
        ended=PartialDate.from_json(more["ended"]) if "ended" in more else None,
        extent=Extent(more.get("extent", "point")),
        recorded=recorded_of(rows, number),
        recorded_assumed=rows.recorded_assumed[number],
        knowledge=knowledge_of(rows.knowledge[number]),
        people=involvements(rows.people[number]),
        fields=fields_of(rows.fields[number]),
        relations=relations_of(rows.relations[number]),
        contradicts=tuple(more.get("contradicts", ())),
        status=Status(more.get("status", "stated")),
        kind_standing=KindStanding(more.get("kind_standing", "stated")),
        decided_by=more.get("decided_by", ""),
        lineage=rows.lineage[number] or rows.id[number],
        stated_from=day("stated_from"),
        superseded_on=day("superseded_on"),
        sequence=place,
        position=place,
        children=children_of(rows.children[number], child),
        significance=more.get("significance", ""),
        stood_as=Status(more["stood_as"]) if "stood_as" in more else None,
    )
