"""Every number that a rule uses: dated, cited, and honest about how far it has been checked.

The numbers stand in the TOML files beside this one. A rule names a parameter and never holds a number itself.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TypeVar

_T = TypeVar("_T")
_MOST = 200_000
"""How many results are kept at most; they are the same for every child, so that this is seldom reached."""


class Standing(StrEnum):
    """How far a number can be relied upon."""

    LAW_READ = "law read"
    LAW_FROM_MEMORY = "law from memory"
    SET_LOCALLY = "set locally"
    DEFAULT = "Sightline's default, not law"


class NoNumber(LookupError):  # noqa: N818
    """The rulebook holds no number for that day. The message is for people."""


@dataclass(frozen=True, slots=True)
class Value:
    """A number from one day on: ``cite`` says where it stands, ``note`` what is not certain about it.

    ``valid_until``: the last day on which it holds, where the law has since done without any number.
    """

    value: int
    valid_from: date
    standing: Standing
    cite: str
    note: str = ""
    valid_until: date | None = None


@dataclass(frozen=True, slots=True)
class Parameter:
    """A named number through time. ``unit`` is the plain word for what it counts, in the plural."""

    name: str
    describes: str
    unit: str
    values: tuple[Value, ...]

    def on(self, day: date) -> Value:
        """The value in force on ``day``. Raises NoNumber before the first and after one that has ended."""
        for value in reversed(self.values):
            if value.valid_from <= day:
                if value.valid_until is not None and day > value.valid_until:
                    break
                return value
        raise NoNumber(f"the rulebook holds no {self.describes} for {day.year}")

    @property
    def is_time(self) -> bool:
        """Whether it counts time: none at all would be a window that is never reached."""
        return self.unit.split()[-1] in ("days", "weeks", "months", "years", "hours", "minutes")

    @property
    def latest(self) -> Value:
        """The value that stands now."""
        return self.values[-1]


class Parameters(Mapping[str, Parameter]):
    """All parameters by name. A partnership's own number replaces ours with :meth:`set_locally`."""

    def __init__(self, held: Mapping[str, Parameter]) -> None:
        self._held = dict(held)
        self._once: dict[Hashable, object] = {}

    def __reduce__(self) -> tuple[type[Parameters], tuple[dict[str, Parameter]]]:
        return Parameters, (self._held,)

    def once(self, key: Hashable, work: Callable[[], _T]) -> _T:
        """What ``work`` gives, worked out once for these numbers. ``key`` names everything else that it depends on."""
        held = self._once.get(key)
        if held is None:
            if len(self._once) >= _MOST:
                self._once.clear()
            held = self._once[key] = work()
        return held  # type: ignore[return-value]

    def __getitem__(self, name: str) -> Parameter:
        return self._held[name]

    def __iter__(self):  # type: ignore[no-untyped-def]
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    def set_locally(self, name: str, value: int, valid_from: date, cite: str) -> Parameters:
        """These parameters with one number set by a partnership from a day on; ``cite`` names its decision.

        Raises KeyError for a name that is not in the rulebook.
        """
        held = self._held[name]
        earlier = tuple(item for item in held.values if item.valid_from < valid_from)
        local = Value(value, valid_from, Standing.SET_LOCALLY, cite)
        return Parameters({**self._held, name: replace(held, values=(*earlier, local))})


@cache
def load() -> Parameters:
    """The parameters that come with Sightline."""
    held: dict[str, Parameter] = {}
    for file in sorted(files(__package__).iterdir(), key=lambda item: item.name):
        if not file.name.endswith(".toml"):
            continue
        for name, parameter in read_numbers(file.read_text("utf-8")).items():
            if name in held:
                raise ValueError(f"two parameters are called {name}")
            held[name] = parameter
    return Parameters(held)


def read_numbers(text: str) -> dict[str, Parameter]:
    """The parameters that a TOML file holds, by name. Raises ValueError or KeyError where something is missing."""
    found = {}
    for group, members in tomllib.loads(text).items():
        for short, entry in members.items():
            name = f"{group}.{short}"
            found[name] = Parameter(name, entry["describes"], entry["unit"], _values(entry["values"]))
    return found


def _values(entries: list[dict[str, object]]) -> tuple[Value, ...]:
    values = []
    for entry in entries:
        number, day = entry["value"], entry["valid_from"]
        if not isinstance(number, int) or not isinstance(day, date):
            raise ValueError("a parameter needs a whole number and a day from which it holds")
        last = entry.get("valid_until")
        if last is not None and not isinstance(last, date):
            raise ValueError("the last day of a parameter has to be a day")
        standing = Standing(str(entry["standing"]))
        values.append(Value(number, day, standing, str(entry["cite"]), str(entry.get("note", "")), last))
    return tuple(sorted(values, key=lambda value: value.valid_from))
