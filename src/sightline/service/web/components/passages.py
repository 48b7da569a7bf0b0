"""A document's text cut into page markers, plain stretches and marked passages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text. ``page`` is set on a page marker, which has no text of its own.

    ``facts`` are the ids of the facts read from it; ``is_wanted`` marks the passage that was asked for; ``anchor`` is
    set on the first stretch of it.
    """

    text: str
    facts: tuple[str, ...] = ()
    is_wanted: bool = False
    anchor: str = ""
    page: str = ""


def stretches(
    text: str,
    passages: Iterable[tuple[str, int, int]],
    *,
    wanted: tuple[int, int] | None = None,
    pages: Sequence[tuple[str, int]] = (),
) -> tuple[Stretch, ...]:
    """``text`` cut where a passage or page begins or ends.

    ``passages`` are (fact id, start, end) and may overlap; ``wanted`` the passage asked for; ``pages`` (label, start).
    Offsets outside the text are brought back inside it, so that a broken record never hides a document.
    """
    size = len(text)
    spans = [(fact, max(0, start), min(size, end)) for fact, start, end in passages if start < end]
    want = (max(0, wanted[0]), min(size, wanted[1])) if wanted and wanted[0] < wanted[1] else None
    cuts = {0, size}
    for _, start, end in spans:
        cuts.update((start, end))
    if want:
        cuts.update(want)
    starts = {min(size, start): label for label, start in pages}
    cuts.update(starts)
    edges = sorted(cut for cut in cuts if 0 <= cut <= size)
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for fact, start, end in spans:
        if start < end:
            opening.setdefault(start, []).append(fact)
            closing.setdefault(end, []).append(fact)
    made: list[Stretch] = []
    active: list[str] = []
    for start, end in pairwise(edges):
        for fact in closing.get(start, ()):
            active.remove(fact)
        active.extend(opening.get(start, ()))
        if start in starts:
            made.append(Stretch("", page=starts[start]))
        is_wanted = bool(want) and want is not None and want[0] <= start and end <= want[1]
        anchor = "passage" if is_wanted and want is not None and start == want[0] else ""
        made.append(Stretch(text[start:end], tuple(dict.fromkeys(active)), is_wanted, anchor))
    return tuple(made)
