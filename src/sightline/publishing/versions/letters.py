"""Single letters that may stand for a person: whether they are a surname's, a word's, or end a sentence."""

from __future__ import annotations

import re

ENDS_A_SENTENCE = re.compile(r"\.(?:\s*$|\s+[^\W\da-z_])")
"""A full stop behind one letter that ends its sentence, and is no mark of an initial: "rang about K."."""

_LETTERS_BEFORE = re.compile(r"(?:(?<![a-z])[a-z][.\-_/ ]{1,2}){2}$")
_LETTERS_AFTER = re.compile(r"(?:[.\-_/ ]{1,2}[a-z](?![a-z])){2}")
_LETTER_BEFORE = re.compile(r"(?<![a-z])[a-z][.\-_/ ]{1,2}$")


def ends_in_capitals(written: str) -> bool:
    """Whether what stands behind a first name are letters of a surname: "Kiera D-W", not "Kiera a" or "Kiera dw"."""
    letters = re.sub(r"[\W_]", "", written.partition(" ")[2])
    return bool(letters) and letters == letters.upper()


def is_in_letters(text: str, start: int, end: int) -> bool:
    """Whether one letter is of a name told letter by letter ("K-i-e-r-a"): hiding the one would leave the others to be
    read, and nothing that the leak check knows.
    """
    before = text[max(0, start - 8) : start]
    after = _LETTERS_AFTER.match(text, end) is not None
    next_to = re.match(r"[.\-_/ ]{1,2}[a-z](?![a-z])", text[end : end + 4]) is not None
    return (
        after or _LETTERS_BEFORE.search(before) is not None or (next_to and _LETTER_BEFORE.search(before) is not None)
    )
