"""Figures as they are written: with letters that look like them, and numbers of which only the end is told."""

from __future__ import annotations

import re

ENDS = re.compile(
    r"\b(?:end(?:s|ing|ed)?|last|final)\b(?:\s+(?:in|with|three|four|five|six|digits?|figures?)){0,3}\W{1,3}(\d{3,6})\b"
)
"""The end of a number: "ends 0318", "last four digits 0318"."""

_NOUGHT = re.compile(r"(?<=\d)o(?=[\d./\s-]|$)|(?<![a-z])o(?=\d)|(?<=\d[./-])o(?=\d)")
_ONE = re.compile(r"(?<=\d)[li](?=\d)|(?<![a-z])[li](?=\d\d)")


def in_figures(lower: str) -> str:
    """A text with the letters o, l and i among figures as the figures that they stand for, place by place."""
    if not any(letter in lower for letter in "oli"):
        return lower
    return _ONE.sub("1", _NOUGHT.sub("0", lower))


def as_mistaken(letter: str) -> str:
    """A letter or figure of a code, with what is written for it by mistake."""
    return {"0": "[0o]", "o": "[o0]", "1": "[1il]", "i": "[i1l]", "l": "[l1i]"}.get(letter, re.escape(letter))
