"""What stands in several cells, paragraphs or pages one after another, read as one.

A name can be split where nobody reads one cell by itself. What is found counts only where it reaches over a joint: the
rest was found before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

JOINT = "\u200b"
"""Stands at every joint. It is invisible: folding takes it away, so that the letters beside it meet."""

_KEPT = 48
_MOST_PIECES = 160
_OVERLAP = 16


@dataclass(frozen=True, slots=True)
class Joined:
    """``text``: pieces with joints between. ``wheres``: the places of the pieces, in order."""

    text: str
    wheres: tuple[str, ...]

    def where(self, start: int, end: int) -> str:
        """From which place to which a stretch reaches."""
        first, last = self.text.count(JOINT, 0, start), self.text.count(JOINT, 0, end)
        one, other = self.wheres[first], self.wheres[last]
        return f"{one} and what follows it" if one == other else f"{one}, and on to {other.rpartition(' › ')[2]}"

    def reaches_over(self, start: int, end: int) -> bool:
        """Whether a stretch reaches over a joint with letters on both sides."""
        at = self.text.find(JOINT, start, end)
        while at >= 0:
            if any(map(str.isalnum, self.text[start:at])) and any(map(str.isalnum, self.text[at:end])):
                return True
            at = self.text.find(JOINT, at + 1, end)
        return False


def joined(pieces: Iterable[tuple[str, str]]) -> Iterator[Joined]:
    """The joined readings of pieces (place, text) that follow one another."""
    run: list[tuple[str, str]] = []
    for where, text in pieces:
        clean = " ".join(text.replace(JOINT, "").split())
        if not clean:
            continue
        run.append(
            (where, clean if len(clean) <= 2 * _KEPT else f"{clean[:_KEPT]} \u2026\u2026\u2026 {clean[-_KEPT:]}")
        )
        if len(run) >= _MOST_PIECES:
            yield _joined(run)
            run = run[-_OVERLAP:]
    if len(run) > 1:
        yield _joined(run)


def _joined(run: list[tuple[str, str]]) -> Joined:
    return Joined(f" {JOINT}".join(text for _, text in run), tuple(where for where, _ in run))


def first_letters(pieces: Iterable[tuple[str, str]]) -> tuple[str, tuple[str, ...]]:
    """The first letter of every line of the pieces, and where each stands."""
    letters: list[str] = []
    wheres: list[str] = []
    for where, text in pieces:
        for line in text.splitlines():
            first = next((letter for letter in line if letter.isalpha()), "")
            if first:
                letters.append(first)
                wheres.append(where)
    return "".join(letters), tuple(wheres)
