"""Tests of one fact, asked of the language once for each value that occurs, and not once for each fact."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np

from sightline.chronology.chronology import CasePerson, Chronology
from sightline.chronology.fact import Involvement
from sightline.chronology.partial_date import PartialDate
from sightline.population.detecting.facts import MAYBE, NO, YES, Facts, Numbers
from sightline.population.hydration.light_child import records_of
from sightline.population.hydration.light_fact import values_of
from sightline.population.hydration.rows import involvements, plain_day
from sightline.rulebook.answers import Answer
from sightline.rulebook.language.conditions import (
    AnyOf,
    AsFarAsSaid,
    AtLeast,
    Attended,
    Condition,
    FromAgency,
    HoldsNone,
    Is,
    Mentions,
    NamesTheChild,
    NotFilled,
    NotYes,
    OfKind,
    OfTheChild,
    Recorded,
    SaysNot,
    TwoPeople,
    UnlessFilled,
)
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.view import View

_MOST = 500_000
"""How many answers are remembered at most."""

AS_NUMBER = {Answer.NO: NO, Answer.CANNOT_TELL: MAYBE, Answer.YES: YES}

_LOOKS_AT: Mapping[type, frozenset[str]] = {
    Is: frozenset({"fields"}),
    Recorded: frozenset({"fields"}),
    Mentions: frozenset({"fields"}),
    TwoPeople: frozenset({"fields"}),
    NotFilled: frozenset({"fields"}),
    NotYes: frozenset({"fields"}),
    SaysNot: frozenset({"fields"}),  # of whom no other record leaves it open: see weighed.py
    OfKind: frozenset({"kind"}),
    FromAgency: frozenset({"agency", "records"}),
    Attended: frozenset({"fields", "records"}),
    HoldsNone: frozenset({"fields", "records"}),
    AtLeast: frozenset({"fields", "day"}),
    NamesTheChild: frozenset({"children", "people", "child"}),
    OfTheChild: frozenset({"children", "people", "child"}),
}
"""What each test looks at; a test that is not named here is not asked on columns."""


def looks_at(condition: Condition) -> frozenset[str] | None:
    """What a test looks at; None where that is not held here."""
    if isinstance(condition, UnlessFilled | AsFarAsSaid):
        held = looks_at(condition.condition)
        return None if held is None else held | {"fields"}
    if isinstance(condition, AnyOf):
        each = [looks_at(one) for one in condition.conditions]
        return None if None in each else frozenset().union(*(one for one in each if one is not None))
    return _LOOKS_AT.get(type(condition))


class StandIn:
    """Stands for every fact that is alike in what a test looks at. Anything else that is asked of it fails."""

    __slots__ = ("_held", "agency", "children", "id", "kind", "lineage", "occurred", "people")

    id: str
    kind: str
    agency: str
    lineage: str
    occurred: PartialDate
    children: tuple[str, ...]
    people: tuple[Involvement, ...]

    def __init__(self, fields: str | None = None, **known: Any) -> None:
        self._held: dict[str, Any] = {} if fields is None else values_of(fields)
        for name, value in known.items():
            setattr(self, name, value)

    def value(self, name: str) -> object | None:
        """The value of a field; None where it is not known."""
        return self._held.get(name)


class StandInView(View):
    """A view of somebody of whom nothing is on record, with these agencies: for nodes that ask of nothing else."""

    def __init__(self, on: date, parameters: Parameters, child: str = "", records: str = "") -> None:
        agencies = records_of(records).agencies if records else {}
        super().__init__(Chronology(CasePerson(child, child), (), agencies), on, parameters)


def nobody(facts: Facts) -> View:
    """A view of nobody in particular."""
    if facts.nobody is None:
        facts.nobody = StandInView(facts.day_looked_at, facts.parameters)
    return facts.nobody


def passed(facts: Facts, condition: Condition, rows: Numbers) -> Numbers:
    """The answer of a test for each of these facts."""
    looks = looks_at(condition)
    assert looks is not None, f"{type(condition).__name__} is not asked on columns"
    columns: list[Numbers] = []
    for name in ("fields", "agency", "children", "people"):
        if name in looks:
            columns.append(facts.text(name)[0][rows])
    if "kind" in looks:
        columns.append(facts.kind[rows])
    if "day" in looks:
        columns.append(facts.day[rows])
    if "records" in looks:
        columns.append(facts.records()[0][facts.child[rows]])
    if "child" in looks:
        columns.append(_whose(facts, rows))
    which, first = alike(columns, len(rows))
    told = [_remembered(facts, condition, int(rows[at]), looks) for at in first.tolist()]
    return np.array(told, dtype=np.int8)[which]


def _remembered(facts: Facts, condition: Condition, row: int, looks: frozenset[str]) -> int:
    if "child" in looks or "records" in looks:
        return AS_NUMBER[_asked(facts, condition, row, looks)]
    codes, texts = facts.text("fields")
    key = (
        id(condition),
        int(facts.day[row]) if "day" in looks else 0,
        facts.kinds[facts.kind[row]] if "kind" in looks else "",
        texts[codes[row]] if "fields" in looks else "",
    )
    held = facts.remembered.get(key)
    if held is None:
        if len(facts.remembered) >= _MOST:
            facts.remembered.clear()
        held = facts.remembered[key] = AS_NUMBER[_asked(facts, condition, row, looks)]
    return held


def _whose(facts: Facts, rows: Numbers) -> Numbers:
    """A number for the child where the record names somebody, else one for everybody."""
    people, said = facts.text("people")
    children, owners = facts.text("children")
    nobody = np.array([text is None for text in said], dtype=bool)[people[rows]]
    alone = np.array([text is None or text == "=" for text in owners], dtype=bool)[children[rows]]
    return np.where(nobody & alone, -1, facts.child[rows])


def alike(columns: list[Numbers], count: int) -> tuple[Numbers, Numbers]:
    """Which rows are alike in these columns: for each row the number of its sort, for each sort its first row."""
    sort = np.zeros(count, dtype=np.int64)
    many = 1
    for column in columns:
        own, different = dense(column)
        sort, many = dense(sort * different + own)
    first = np.full(many, count, dtype=np.int64)
    first[sort[::-1]] = np.arange(count - 1, -1, -1)
    return sort, first[:many] if count else np.zeros(0, dtype=np.int64)


def dense(column: Numbers) -> tuple[Numbers, int]:
    """Numbers as the places of those that occur, in order, and how many do."""
    if not len(column):
        return column, 0
    low = int(column.min())
    span = int(column.max()) - low + 1
    if span <= 4 * len(column) + 1000:  # then to count is faster than to sort
        held = np.zeros(span, dtype=np.int64)
        held[column - low] = 1
        place = np.cumsum(held)
        return place[column - low] - 1, int(place[-1])
    each, place = np.unique(column, return_inverse=True)
    return place, len(each)


def _asked(facts: Facts, condition: Condition, row: int, looks: frozenset[str]) -> Answer:
    """The language's own answer, for the fact of a row."""
    known: dict[str, Any] = {}
    child = records = ""
    if "kind" in looks:
        known["kind"] = facts.kinds[facts.kind[row]]
    if "agency" in looks:
        codes, names = facts.text("agency")
        known["agency"] = names[codes[row]]
    if "day" in looks:
        known["occurred"] = plain_day(int(facts.day[row]))
    if "child" in looks:
        child = facts.ids[int(facts.child[row])].as_py()
        known |= whom_it_is_about(facts, row, child)
    if "records" in looks:
        held, texts = facts.records()
        records = texts[held[facts.child[row]]]
    fields = None
    if "fields" in looks:
        codes, texts = facts.text("fields")
        fields = texts[codes[row]]
    view = StandInView(facts.day_looked_at, facts.parameters, child, records) if child or records else nobody(facts)
    return condition.test(view, StandIn(fields, **known))  # type: ignore[arg-type]


def whom_it_is_about(facts: Facts, row: int, child: str) -> dict[str, Any]:
    """The children and the people that a fact names."""
    people, said = facts.text("people")
    children, owners = facts.text("children")
    written = owners[children[row]]
    named = () if written is None else (child,) if written == "=" else tuple(json.loads(written))
    return {"people": involvements(said[people[row]]), "children": named}
