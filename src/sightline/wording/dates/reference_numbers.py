"""Digits and marks that belong to a telephone, version or reference number, and are no date."""

from __future__ import annotations

from sightline.wording.dates.element import (
    month_at,
)
from sightline.wording.tokens import HYPHENS, Words

_DAY_LEFT_OPEN = frozenset({"?", "x", "xx", "dd", "nk"})


def is_in_a_reference(words: Words, place: int) -> bool:
    """ "KX03SEP19", "CR-03SEP19", "03SEP19/1234": day, month and year in one word that is part of a longer mark."""
    if not (words.is_glued(place + 1) and month_at(words, place + 1) is not None):
        return False
    if words.is_glued(place):
        before = words.at(place - 1)
        if before.isalpha() or (before in ("/", "_", "#", "\\") and not words.is_number(place - 2)):
            return True
        if before in HYPHENS and words.is_glued(place - 1) and words.at(place - 2).isalpha():
            return True
    return (
        words.is_glued(place + 2)
        and words.at(place + 3) in ("/", "_")
        and words.is_glued(place + 3)
        and (words.is_glued(place + 4) and words.digits(place + 4) > 2)
    )


def joined_on(words: Words, place: int, end: int) -> bool:
    """Whether digits and marks run on beyond these tokens, as in a telephone, version or reference number."""
    if words.is_glued(place):
        before = words.at(place - 1)
        if before in ("/", ".", "-") and words.at(place - 2) in _DAY_LEFT_OPEN and words.digits(place) <= 2:
            return False
        if before == "/" and words.at(place + 1) not in ("/", "-") and words.digits(place - 2) in (1, 2):
            # "12/13.05.2014": the one day or the other.
            return words.is_glued(place - 2)
        if before in ("/", ".", "\\", "#", "£", "$", "€", "_", "@", ":") and not (
            before in (".", ":") and not words.is_number(place - 2)
        ):
            return True
        if before in HYPHENS and not words.is_cell and words.is_glued(place - 1) and words.at(place - 2).isalpha():
            return True
        if before.isalpha() and before not in ("on", "of", "the", "c", "ca", "to", "from", "and", "by", "dated"):
            return True
    after = words.at(end)
    if words.is_glued(end):
        if after in ("/", "\\", "_", "%") and words.is_glued(end + 1) and words.is_number(end + 1):
            return True
        if after in (".", "-") and words.is_glued(end + 1) and words.is_number(end + 1):
            # "12.05.14.2" runs on; "01/02/2014-05/02/2014" is two dates.
            return not (after == "-" and (words.at(end + 2) in ("/", ".", "-") or words.is_cell))
    return False
