"""The period that a chronology says it covers, from its titles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from sightline.chronology.partial_date import PartialDate

_SAYS_PERIOD = re.compile(
    r"\b(?:period|time ?(?:frame|scale|span)|scop(?:e|ing)|cover(?:s|ed|ing|age)?|dates? (?:from|range|covered)|"
    r"chronology (?:from|for|of)|from)\b",
    re.I,
)
_LEAD_IN = re.compile(
    r"^(?:[\s:.()–—-]|\b(?:of|covered|under|from|between|is|the|period|review|chronology|for|dates?|this|was)\b)+",
    re.I,
)
_TO = re.compile(r"\s*(?:\bto\b|\buntil\b|\btill\b|\band\b|\bthrough\b|[-–—])\s*", re.I)


@dataclass(frozen=True, slots=True)
class DeclaredPeriod:
    """A source says that it speaks for every day from ``earliest`` to ``latest``. ``where``: the place of its words."""

    earliest: date
    latest: date
    written: str
    where: str


def declared_period(lines: Iterable[tuple[str, str]], read_date: Callable[[str], PartialDate]) -> DeclaredPeriod | None:
    """The first line that says a period with both its ends, or None. "to date" has no end that can be read."""
    for words, where in lines:
        found = _SAYS_PERIOD.search(words)
        if not found:
            continue
        rest = _LEAD_IN.sub("", words[found.end() :]).strip(" .()")
        for joint in _TO.finditer(rest):
            try:
                start, end = read_date(rest[: joint.start()].strip()), read_date(rest[joint.end() :].strip(" .()"))
            except ValueError:
                continue
            if (
                start.earliest
                and end.latest
                and not start.is_unsure
                and not end.is_unsure
                and start.earliest <= end.latest
            ):
                return DeclaredPeriod(start.earliest, end.latest, words, where)
    return None
