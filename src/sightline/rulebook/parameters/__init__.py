"""Every number that a rule uses: dated, cited, and honest about how far it has been checked.

The numbers stand in the TOML files beside this one. A rule names a parameter and never holds a number itself.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
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


_A_DAY = timedelta(days=1)


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

    def changes_after(self, day: date) -> date | None:
        """The first day after ``day`` from which another number holds, or none; None if that does not come."""
        begins = [value.valid_from for value in self.values if value.valid_from > day]
        ends = [value.valid_until + _A_DAY for value in self.values if value.valid_until and value.valid_until >= day]
        return min([*begins, *ends], default=None)

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


class NotANumber(ValueError):  # noqa: N818
    """A number that a file gives and that cannot be used. ``name``: which; the message is for people."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: {why}")
        self.name = name


_TIMES = ("hours", "days", "working days", "weeks", "months", "years")


def read_numbers(text: str) -> dict[str, Parameter]:
    """The parameters that a TOML file holds, by name. Raises NotANumber, and TOMLDecodeError for what is no TOML."""
    found = {}
    for group, members in tomllib.loads(text).items():
        for short, entry in members.items() if isinstance(members, dict) else ((None, members),):
            name = f"{group}.{short}" if short else group
            if not isinstance(entry, dict):
                raise NotANumber(
                    group, "a number has a name in two parts, [group.name], and values of its own under it"
                )
            for part in ("describes", "unit", "values"):
                if part not in entry:
                    raise NotANumber(name, f"it has no {part}")
            unit = str(entry["unit"])
            if unit not in _TIMES and re.search(r"(hour|day|week|fortnight|month|year)s?$", unit):
                raise NotANumber(name, f"{unit} is no unit of time that is counted: {', '.join(_TIMES)}")
            found[name] = Parameter(name, str(entry["describes"]), unit, _values(name, entry["values"]))
    return found


def _values(name: str, entries: object) -> tuple[Value, ...]:
    if not isinstance(entries, list) or not entries:
        raise NotANumber(name, "it has no value: values = [{ value = 5, valid_from = 2010-01-01, … }]")
    values: list[Value] = []
    for entry in entries:
        for part in ("value", "valid_from", "standing", "cite"):
            if part not in entry or not str(entry[part]).strip():
                raise NotANumber(name, f"a value has no {part}")
        number, day, last = entry["value"], entry["valid_from"], entry.get("valid_until")
        if type(number) is not int:
            raise NotANumber(name, f"{number!r} is not a whole number, written without quotation marks")
        if any(held.valid_from == day for held in values):
            raise NotANumber(name, f"two values hold from {day}: leave one, or give the other the day it holds from")
        for which in (day, last) if last is not None else (day,):
            if not isinstance(which, date):
                raise NotANumber(name, f"{which!r} is not a day: write 2010-01-01, without quotation marks")
        try:
            standing = Standing(str(entry["standing"]))
        except ValueError as wrong:
            known = ", ".join(item.value for item in Standing)
            raise NotANumber(name, f"“{entry['standing']}” is no standing: {known}") from wrong
        values.append(Value(number, day, standing, str(entry["cite"]), str(entry.get("note", "")), last))
    return tuple(sorted(values, key=lambda value: value.valid_from))
