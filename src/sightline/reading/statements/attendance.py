"""Lists of who was at a meeting, who sent apologies, who is sent its minutes, who signed: nothing that happened."""

from __future__ import annotations

import re

from sightline.reading.layout.furniture import attendance_label
from sightline.reading.layout.piece import Piece
from sightline.reading.sentences.finite import finite_at

_LONGEST_NAME = 14
_NAMED = re.compile(r"[\W\d]*(?:[A-Z]|and\b|plus\b)")
_TELLS = re.compile(
    r"\b(?:was|were|is|are|had|has|have|did|does|will|would|said|told|reported|stated|asked|agreed|gave|left|arrived)\b"
)


_CLOSES = re.compile(
    r"\W*(?:yours (?:sincerely|faithfully|truly)|(?:kind(?:est)?|best|warm) (?:regards|wishes))\b", re.I
)


def lists_people(words: str) -> bool:
    """Whether a sentence only says who was there, or who was not: "Apologies: Dr Menon; N. Faraday, probation."."""
    begin = attendance_label(words)
    return begin > 0 and _TELLS.search(words[begin:]) is None and bool(words[begin:].strip())


class Attendance:
    """Goes through the pieces of a paper in order and knows which only list people."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lists = self._signed = False
        self._message: object = None

    def holds(self, piece: Piece) -> bool:
        """Whether the piece is such a list, or a line of one whose label stands above."""
        words = self._text[piece.start : piece.end]
        if piece.message is not self._message:
            self._message, self._signed = piece.message, False
        closes = piece.heading is None
        if closes and _CLOSES.match(words):
            self._signed = True
        self._signed = self._signed and closes and finite_at(words) is None and len(words.split()) <= _LONGEST_NAME
        if self._signed:
            # "Yours faithfully", and under it a name, a post and a day.
            return True
        begin = attendance_label(words)
        if begin:
            rest = words[begin:].strip()
            self._lists = not rest
            return not _TELLS.search(rest)
        if self._lists:
            # "Present:" above, and a name and post to each line.
            self._lists = (
                _NAMED.match(words) is not None and len(words.split()) <= _LONGEST_NAME and finite_at(words) is None
                and not words.rstrip().endswith(":")
            )  # fmt: skip
        return self._lists
