"""How often ordinary things happen, each number with what it stands on."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from importlib.resources import files

STANDINGS = ("read", "secondary", "derived", "assumed")


@dataclass(frozen=True, slots=True)
class Rate:
    """One number, or one for each age or group.

    ``standing``: "read" where the figure was seen in the page that ``cite`` names, "secondary" where another's page
    tells of it, "derived" where the note works it out from figures that were seen, "assumed" where it is a guess.
    ``unit``: events a year unless it says otherwise.
    """

    name: str
    standing: str
    cite: str
    unit: str = "events a year"
    value: float | None = None
    by_age: tuple[tuple[int, float], ...] = ()
    by_group: dict[str, float] = field(default_factory=dict)
    note: str = ""

    def __float__(self) -> float:
        if self.value is None:
            raise TypeError(f"{self.name} differs by age or group")
        return self.value

    def at(self, age: float) -> float:
        """The number at an age in years; that of the oldest band above it."""
        if self.value is not None:
            return self.value
        held = 0.0
        for since, value in self.by_age:
            if since <= age:
                held = value
        return held

    @property
    def highest(self) -> float:
        """The greatest at any age."""
        return self.value if self.value is not None else max(value for _, value in self.by_age)


def _read() -> dict[str, Rate]:
    held = tomllib.loads(files(__package__).joinpath("rates.toml").read_text("utf-8"))
    found = {}
    for subject, rates in held.items():
        for word, said in rates.items():
            name = f"{subject}.{word}"
            by_age = tuple(sorted((int(age), float(value)) for age, value in said.pop("by_age", {}).items()))
            rate = Rate(name, by_age=by_age, **said)
            if rate.standing not in STANDINGS:
                raise ValueError(f"{name}: a standing is one of {STANDINGS}")
            found[name] = rate
    return found


RATES: dict[str, Rate] = _read()
"""Every rate, by its subject and its name."""
