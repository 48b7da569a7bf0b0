"""The dates that stand in a stretch of text, found without looking at all the others."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar


class Placed(Protocol):
    """Whatever stands at ``text[start:end]``."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


One = TypeVar("One", bound=Placed)


class DatesWithin(Generic[One]):
    """Dates in the order of a text, none overlapping another."""

    def __init__(self, dates: Iterable[One]) -> None:
        self._dates = list(dates)
        self._starts = [one.start for one in self._dates]

    def between(self, start: int, end: int) -> list[One]:
        """Those that stand in ``text[start:end]`` whole, in order."""
        first, last = bisect_left(self._starts, start), bisect_right(self._starts, end)
        return [one for one in self._dates[first:last] if one.end <= end]

    def overlap(self, start: int, end: int) -> bool:
        """Whether one of them stands, at least in part, in ``text[start:end]``."""
        last = bisect_left(self._starts, end)
        return last > 0 and self._dates[last - 1].end > start
