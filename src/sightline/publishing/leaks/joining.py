"""Clues that identify nobody by themselves, and somebody together: what an outsider could join."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sightline.publishing.leaks.finding import Finding, LeakSort
from sightline.publishing.leaks.found_places import Place
from sightline.publishing.leaks.sought import Hidden


@dataclass(frozen=True, slots=True)
class Clue:
    """A sort of clue, what it is called, and how it is written."""

    name: str
    called: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Together:
    """Clues that identify somebody when they stand in one file, and why."""

    clues: tuple[str, ...]
    why: str


@cache
def _table() -> tuple[tuple[Clue, ...], tuple[Together, ...]]:
    with (files("sightline.publishing.leaks") / "clues.toml").open("rb") as opened:
        held = tomllib.load(opened)
    clues = tuple(Clue(one["name"], one["called"], re.compile(one["written"])) for one in held["clue"])
    together = tuple(Together(tuple(one["clues"]), one["why"]) for one in held["together"])
    return clues, together


def clue_pattern(name: str) -> re.Pattern[str]:
    """How a clue of the table is written. Raises StopIteration if the table has none of that name."""
    return next(clue.pattern for clue in _table()[0] if clue.name == name)


def joined_clues(read: Iterable[Place], hidden: Hidden) -> Iterator[Finding]:
    """One finding for each row of the table whose clues all stand in a file; none where no name is hidden.

    Only words that a reader sees are looked at. Whether days stand makes no difference: they make it easier to join.
    """
    if not hidden.hides_days and not hidden.derived.hides_persons:
        return
    clues, together = _table()
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for place in read:
        if place.is_technical:
            continue
        for clue in clues:
            if len(found[clue.name]) >= 3:
                continue
            match = clue.pattern.search(place.text)
            if match:
                found[clue.name].append((" ".join(match.group().split()), place.where))
    called = {clue.name: clue.called for clue in clues}
    for row in together:
        if all(found[name] for name in row.clues):
            firsts = [found[name][0] for name in row.clues]
            yield Finding(
                LeakSort.JOINED,
                "",
                "; ".join(words for words, _ in firsts),
                ", ".join(called[name] for name in row.clues),
                "; ".join(dict.fromkeys(where for _, where in firsts)),
                row.why,
            )
