"""A text with what it hides, as tracked stretches: the text stays, and each stretch keeps what stood there.

Nothing here is a find-and-replace. A tracked text holds its source and the places of the source that are hidden, so
that turning names off and on again gives the same bytes, and an edit made while they were off is kept when they come
back.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

DATES = "dates"
"""Stands as the key of a hidden date that is no entry of the cast."""

RECORDS = "records"
"""Stands as the key of the number of an agency's record, which no cast lists."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """One stretch of a source: ``source[start:end]`` is ``original``, and ``shown`` stands for it. ``key``: the cast's
    entry, several joined by "+" where a part of a name can be any of them, DATES or RECORDS.
    """

    start: int
    end: int
    original: str
    key: str
    shown: str


@dataclass(frozen=True, slots=True)
class TrackedText:
    """A source text and what is hidden in it, in order and without overlaps. Raises ValueError otherwise."""

    source: str
    replacements: tuple[Replacement, ...] = ()

    def __post_init__(self) -> None:
        at = 0
        for one in self.replacements:
            if one.start < at or one.end <= one.start or self.source[one.start : one.end] != one.original:
                raise ValueError("a tracked stretch does not stand where it says")
            at = one.end

    @property
    def names_off(self) -> str:
        """The text as the version shows it."""
        return "".join(shown for shown, _ in self._pieces())

    @property
    def names_on(self) -> str:
        """The text as it was, put together again from the stretches and what stands between them."""
        return "".join(one.original if one else shown for shown, one in self._pieces())

    def _pieces(self) -> Iterator[tuple[str, Replacement | None]]:
        at = 0
        for one in self.replacements:
            yield self.source[at : one.start], None
            yield one.shown, one
            at = one.end
        yield self.source[at:], None

    def edited(self, shown: str) -> TrackedText:
        """The same text after somebody edited it with the names off: hidden stretches that the edit left whole come
        back with what they hide, wherever they stand now; everything else is as edited.
        """
        before: list[str] = []
        owners: list[Replacement | None] = []
        for words, one in self._pieces():
            pieces = _PIECES.findall(words)
            before += pieces
            owners += [one] * len(pieces)
        after = _PIECES.findall(shown)
        kept: dict[int, int] = {}
        for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks():
            for step in range(block.size):
                kept[block.b + step] = block.a + step
        return _with_stretches(owners, after, kept)


_PIECES = re.compile(r"\w+|\s+|[^\w\s]")


def _with_stretches(owners: list[Replacement | None], after: list[str], kept: dict[int, int]) -> TrackedText:
    lengths: dict[int, int] = defaultdict(int)
    for owner in owners:
        if owner is not None:
            lengths[id(owner)] += 1
    source: list[str] = []
    made: list[Replacement] = []
    at = place = 0
    while place < len(after):
        owner = owners[kept[place]] if place in kept else None
        if owner is not None:
            length = lengths[id(owner)]
            old = kept[place]
            begins = old == 0 or owners[old - 1] is not owner
            whole = begins and all(kept.get(place + step) == old + step for step in range(length))
            if whole:
                source.append(owner.original)
                made.append(Replacement(at, at + len(owner.original), owner.original, owner.key, owner.shown))
                at += len(owner.original)
                place += length
                continue
        source.append(after[place])
        at += len(after[place])
        place += 1
    return TrackedText("".join(source), tuple(made))
