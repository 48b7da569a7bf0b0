"""Where readings stand in a document whose text is taken out differently now: by another version of what opens files.

What a person decided, split or joined keeps pointing at the words that it was read from.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from sightline.service.records.models import FactRecord


class Placing:
    """Finds words again in a text, whatever blanks, line ends and hyphens stand in them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places = [place for place, letter in enumerate(text) if letter.isalnum()]
        self._bare = "".join(text[place] for place in self._places)

    def find(self, words: str, near: int) -> tuple[int, int] | None:
        """Where the words stand, next to where they stood; None if they do no more."""
        bare = "".join(letter for letter in words if letter.isalnum())
        if not bare:
            return None
        about = bisect_left(self._places, near)
        before = self._bare.rfind(bare, 0, about + len(bare))
        after = self._bare.find(bare, about)
        found = [place for place in (before, after) if place >= 0]
        if not found:
            return None
        first = min(found, key=lambda place: abs(place - about))
        start, end = self._places[first], self._places[first + len(bare) - 1] + 1
        behind = words[len(words.rstrip(".!?”\"')]")) :]
        return start, end + len(behind) if self._text.startswith(behind, end) else end


def place_anew(row: FactRecord, document: str, placing: Placing, text: str) -> bool:
    """Set where the words of a fact, and of its fields, stand in ``text``; returns whether anything moved.

    Words that are no longer found keep standing as they were, without a place.
    """
    shape = row.payload
    sources = [
        _moved(one, placing, text) if where == document else one
        for one, where in zip(shape["sources"], shape["source_documents"], strict=True)
    ]
    fields = {name: _moved(value, placing, text) for name, value in shape.get("fields", {}).items()}
    if sources == shape["sources"] and fields == shape.get("fields", {}):
        return False
    row.payload = {**shape, "sources": sources, "fields": fields}
    return True


def _moved(held: dict[str, Any], placing: Placing, text: str) -> dict[str, Any]:
    start, end, passage = held.get("start"), held.get("end"), held.get("passage") or ""
    if start is None or end is None or text[start:end] == passage:
        return held
    found = placing.find(passage, start)
    if found is None:
        return {**held, "start": None, "end": None}
    return {**held, "start": found[0], "end": found[1], "passage": text[found[0] : found[1]]}
