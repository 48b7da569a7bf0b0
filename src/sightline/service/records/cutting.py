"""Cutting a passage into the pieces that each may be a fact. Plain text in, places in it out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sightline.service.records.errors import NotPossible
from sightline.wording.dates import find_dates
from sightline.wording.sentences import sentences

_JOINT = re.compile(
    r"(?:,\s+|\s+)(?:and|but|then|while|whereas|although|however)\s+(?=\S)|[;:,]\s+|\s[–—-]\s",
    re.IGNORECASE,
)
_LEADING = re.compile(r"(?:[\s,;:.–—-]+|(?:and|but|then|while|whereas|although|however)\s+)+", re.IGNORECASE)
_TRAILING = re.compile(r"(?:[\s,;:–—-]|\s(?:and|but|then|while|whereas|although|however))+$", re.IGNORECASE)
_SHORTEST = 6
"""Characters beside its dates that a piece must have to be offered by itself: "On 4 May," is no fact."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of a document's text, ``start`` and ``end`` in characters."""

    start: int
    end: int

    def holds(self, other: Place) -> bool:
        """Whether the other lies inside this one."""
        return self.start <= other.start and other.end <= self.end


def pieces(text: str, start: int, end: int) -> list[Place]:
    """Where a passage may be cut: its sentences, and the clauses in them, without the words that join them."""
    cuts = {start}
    for sentence in sentences(text[start:end]):
        cuts.add(start + sentence.start)
        for joint in _JOINT.finditer(text, start + sentence.start, start + sentence.end):
            cuts.add(joint.end())
    return between(text, start, end, sorted(cuts - {start}))


def between(text: str, start: int, end: int, cuts: Iterable[int]) -> list[Place]:
    """The pieces of a passage that is cut at these places; a piece too short to say anything stays with the one before
    it, or with the one after it if it is the first.
    """
    edges = [start, *sorted({cut for cut in cuts if start < cut < end}), end]
    made: list[Place] = []
    opened = start
    for edge in edges[1:]:
        piece = _trimmed(text, opened, edge)
        if _says_nothing(text[piece.start : piece.end]):
            if made and edge == end:
                made[-1] = _trimmed(text, made[-1].start, end)
            elif made:
                made[-1] = Place(made[-1].start, piece.end) if piece.end > piece.start else made[-1]
                opened = edge
            continue
        made.append(piece)
        opened = edge
    return made


def cut_before(text: str, start: int, end: int, words: str) -> int:
    """Where in a passage these words begin. Raises NotPossible if they do not stand in it, or stand in it twice."""
    wanted = r"\s+".join(re.escape(word) for word in words.split())
    found = [match.start() for match in re.finditer(wanted, text[start:end], re.IGNORECASE)] if wanted else []
    if len(found) != 1:
        where = "are not in the passage" if not found else "stand in the passage more than once: write a few more"
        raise NotPossible(f"The words “{' '.join(words.split())[:60]}” {where}.")
    if not found[0]:
        raise NotPossible("The second part cannot begin where the passage begins.")
    return start + found[0]


def _says_nothing(words: str) -> bool:
    if len(words) - sum(found.end - found.start for found in find_dates(words)) < _SHORTEST:
        return True
    # "On 4 May" lacks its year, and is a date all the same.
    return len(words.split()) <= 3 and any(letter.isdigit() for letter in words)


def _trimmed(text: str, start: int, end: int) -> Place:
    leading = _LEADING.match(text, start, end)
    begin = leading.end() if leading else start
    finish = begin + len(_TRAILING.sub("", text[begin:end]))
    return Place(begin, max(begin, finish))
