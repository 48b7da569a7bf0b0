"""A document beside a reading: its whole text, the reading's own passages, and those of the others faintly."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sightline.service.records.confirming import ReadingSeen

AT_ONCE = 60_000
"""Characters of a document that stand on the page: of a longer one the stretch around the passage, cut at line ends."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text. ``standing`` is "here" (this reading), "waits", "decided" or empty.

    ``begins`` and ``ends`` mark the first and last stretch of a passage of this reading, ``is_first`` the first of all;
    ``page`` is set on a page marker, which has no text.
    """

    text: str
    standing: str = ""
    begins: bool = False
    ends: bool = False
    is_first: bool = False
    page: str = ""


@dataclass(frozen=True, slots=True)
class DocumentBeside:
    """The pieces in order; ``is_cut`` where not the whole document is on the page."""

    pieces: tuple[Piece, ...]
    is_cut: bool


def document_beside(seen: ReadingSeen, *, at_once: int = AT_ONCE) -> DocumentBeside:
    """The text of the document with every passage marked."""
    low, high = _window(seen, at_once)
    here = [(place.start, place.end) for place in seen.places]
    others = [(mark.start, mark.end, mark.waits) for mark in seen.marks if mark.fact != seen.fact.id]
    pages = {start: number for number, start in seen.pages} if len(seen.pages) > 1 else {}
    spans = [*here, *((start, end) for start, end, _ in others)]
    cuts = {low, high, *(edge for span in spans for edge in span), *pages}
    edges = sorted(cut for cut in cuts if low <= cut <= high)
    made: list[Piece] = []
    is_first = True
    for start, end in pairwise(edges):
        if start in pages:
            made.append(Piece("", page=f"Page {pages[start]}"))
        over = [span for span in here if span[0] <= start and end <= span[1]]
        if over:
            begins = any(span[0] == start for span in over)
            made.append(Piece(seen.text[start:end], "here", begins, any(span[1] == end for span in over), is_first))
            is_first = False
        else:
            beneath = [waits for one, other, waits in others if one <= start and end <= other]
            standing = "" if not beneath else "waits" if any(beneath) else "decided"
            made.append(Piece(seen.text[start:end], standing))
    return DocumentBeside(tuple(made), (low, high) != (0, len(seen.text)))


def _window(seen: ReadingSeen, at_once: int) -> tuple[int, int]:
    size = len(seen.text)
    if size <= at_once or not seen.places:
        return (0, size) if size <= at_once else (0, at_once)
    first, last = min(place.start for place in seen.places), max(place.end for place in seen.places)
    margin = max(0, at_once - (last - first)) // 2
    low, high = max(0, first - margin), min(size, last + margin)
    if low > 0:
        low = seen.text.find("\n", low, first) + 1 or low
    if high < size:
        cut = seen.text.rfind("\n", last, high)
        high = cut if cut != -1 else high
    return low, high
