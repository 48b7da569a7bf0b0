"""What was found at one stretch of a text, and which of those that overlap stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sightline.publishing.leaks.finding import LeakSort

_STRETCH = 256
"""Signs of a text that are looked at together for what overlaps."""


@dataclass(frozen=True, slots=True)
class Match:
    """What stands at one stretch of a text, and why it counts. ``rank``: of two that overlap the smaller stands."""

    start: int
    end: int
    sort: LeakSort
    key: str
    why: str
    rank: int = 0


def plainest(made: Iterable[Match]) -> list[Match]:
    """Of what overlaps and is of one entry, or of none, the plainest; in order."""
    kept: list[Match] = []
    near: dict[int, list[Match]] = defaultdict(list)
    for one in sorted(made, key=lambda each: (each.rank, each.start - each.end, each.start)):
        stretches = range(one.start // _STRETCH, max(one.start, one.end - 1) // _STRETCH + 1)
        if not any(
            one.start < other.end and other.start < one.end and one.key in ("", other.key)
            for stretch in stretches
            for other in near[stretch]
        ):
            kept.append(one)
            for stretch in stretches:
                near[stretch].append(one)
    return sorted(kept, key=lambda each: (each.start, each.end))
