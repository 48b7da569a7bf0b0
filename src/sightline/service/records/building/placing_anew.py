"""Where readings stand in a document whose text is taken out differently now: by another version of what opens files.

What a person decided, split or joined keeps pointing at the words that it was read from.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Any


def letters_of(words: str) -> str:
    """The letters and figures alone: what stays the same however a text is taken out."""
    return "".join(letter for letter in words if letter.isalnum())


class Placing:
    """Finds words again in ``text``, whatever blanks, line ends and hyphens stand in them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._places = [place for place, letter in enumerate(text) if letter.isalnum()]
        self._bare = letters_of(text)

    def find(self, words: str, near: int) -> tuple[int, int] | None:
        """Where the words stand, next to where they stood; None if they do no more."""
        bare = letters_of(words)
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
        return start, end + len(behind) if self.text.startswith(behind, end) else end


def placed_anew(shape: dict[str, Any], document: str, placing: Placing) -> dict[str, Any]:
    """A fact's payload with the places where its words, and those of its fields, stand in the text now.

    Words that are no longer found keep standing as they were, without a place. The payload itself where nothing moved.
    """
    sources = [
        _moved(one, placing) if where == document else one
        for one, where in zip(shape["sources"], shape["source_documents"], strict=True)
    ]
    fields = {name: _moved(value, placing) for name, value in shape.get("fields", {}).items()}
    if sources == shape["sources"] and fields == shape.get("fields", {}):
        return shape
    return {**shape, "sources": sources, "fields": fields}


def _moved(held: dict[str, Any], placing: Placing) -> dict[str, Any]:
    start, end, passage = held.get("start"), held.get("end"), held.get("passage") or ""
    if start is None or end is None or placing.text[start:end] == passage:
        return held
    found = placing.find(passage, start)
    if found is None:
        return {**held, "start": None, "end": None}
    return {**held, "start": found[0], "end": found[1], "passage": placing.text[found[0] : found[1]]}
