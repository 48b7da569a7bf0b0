"""The facts of a child's rows, made when they are asked for, and found by their kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sightline.chronology.fact import (
    Fact,
)
from sightline.population.hydration.light_fact import light_fact
from sightline.population.hydration.rows import Rows, whole_fact


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
