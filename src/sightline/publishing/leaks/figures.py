"""Figures as they are written: with letters that look like them, and numbers of which only the end is told."""

from __future__ import annotations

import re

_TELLING = r"(?:\s+(?:in|with|three|four|five|six|digits?|figures?|letters?|are|is)){0,3}\W{1,3}"
ENDS = re.compile(rf"\b(?:end(?:s|ing|ed)?|last|final)\b{_TELLING}(\d{{3,6}}|[a-z\d]{{3,5}})\b")
"""The end of a number: "ends 0318", "last four digits 0318", "ending KLO"."""

BEGINS = re.compile(rf"\b(?:start(?:s|ing|ed)?|begin(?:s|ning)?|first)\b{_TELLING}(\d{{4,6}}|[a-z]+\d[a-z\d]*)\b")
"""The beginning of one: "starting WX12"."""

PART = re.compile(
    r"\b(?:case|ref(?:erence|s)?|crime|incident|court|file|number|no|urn|log|record)\b[\s.:#\u2116(]{0,3}"
    r"(?:(?:no|number|ref(?:erence)?|file)\b[\s.:#]{0,3})?0*(\d{3,7})\b"
)
"""A part of a reference, told as one: "case 4417", "crime no 118206"."""

_NOUGHT = re.compile(r"(?<=\d)o(?=[\d./\s-]|$)|(?<![a-z])o(?=\d)|(?<=\d[./-])o(?=\d)")
_ONE = re.compile(r"(?<=\d)[li](?=\d)|(?<![a-z])[li](?=\d\d)")


_LIKE = re.compile(r"(?<=\d)[sbzg](?=\d)")
_FIGURE_FOR = {"s": "5", "b": "8", "z": "2", "g": "9"}


def in_figures(lower: str) -> str:
    """A text with the letters that look like figures (o, l, i, s, b, z, g), among figures, as the figures that they
    stand for, place by place.
    """
    if not any(letter in lower for letter in "olisbzg"):
        return lower
    return _LIKE.sub(lambda match: _FIGURE_FOR[match.group()], _ONE.sub("1", _NOUGHT.sub("0", lower)))


def as_mistaken(letter: str) -> str:
    """A letter or figure of a code, with what is written for it by mistake."""
    return _MISTAKEN.get(letter, re.escape(letter))


_MISTAKEN = {
    "0": "[0oq]", "o": "[o0]", "1": "[1il]", "i": "[i1l]", "l": "[l1i]", "5": "[5s]", "s": "[s5]", "8": "[8b]",
    "b": "[b86]", "6": "[6b]", "9": "[9gq]", "g": "[g9]", "2": "[2z]", "z": "[z2]", "q": "[q0o]",
}  # fmt: skip
