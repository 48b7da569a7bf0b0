"""The number of a hidden house, told without its street: "at number fourteen", "flat twelve b"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sightline.publishing.leaks.spelled_numbers import number_at
from sightline.publishing.leaks.wanted import Wanted

House = tuple[str, str]
"""The figures and the letter of a house or flat ("12", "b")."""

_OWN = re.compile(
    r"(?:^|\b(?P<kind>flat|apartment|apt|unit|room|maisonette|caravan|plot|pitch|no|number)\.?\s*)(?P<figures>\d{1,4})(?P<letter>[a-z])?(?![\da-z])"
)
_FLAT = re.compile(r"(?<![a-z])(?:flat|apartment|apt|maisonette|bedsit|caravan|pitch)\s+(?:no\.?\s*|number\s+)?")
_HOUSE = re.compile(
    r"(?:(?:^|[.;:!?]\s+|(?<![a-z])(?:at|to|from|outside|opposite|near|into|behind|beside|in|of|past|left|neighbour)\s+(?:the\s+house\s+(?:at\s+)?)?)"
    r"(?:number|no\.?|house\s+(?:number|no\.?)|door\s+(?:number|no\.?)|house)\s+)"
)
_COUNTS_ON = re.compile(
    r"\s*(?:[-/–]\s*\d|of\s+(?:\d|the\s+(?:list|plan|report|table|actions?))|\.\d|(?:st|nd|rd|th)\b)"
)


def houses_of(pieces: Iterator[str]) -> dict[House, bool]:
    """The numbers of an address (its pieces between commas, in lower case, without the postcode), and whether each is
    of a flat.
    """
    made: dict[House, bool] = {}
    for piece in pieces:
        match = _OWN.search(piece.strip())
        if match is not None:
            is_flat = bool(match["kind"]) and match["kind"] not in ("no", "number")
            made[match["figures"].lstrip("0"), match["letter"] or ""] = is_flat
    return made


def house_numbers(lower: str, houses: Mapping[House, Wanted]) -> Iterator[tuple[int, int, Wanted]]:
    """Where a folded text in lower case tells the number of a hidden house as one tells a house."""
    for pattern, is_flat in ((_FLAT, True), (_HOUSE, False)):
        for match in pattern.finditer(lower):
            end, figures, letter = number_at(lower, match.end())
            if not figures or _COUNTS_ON.match(lower, end):
                continue
            for (own, of), wanted in houses.items():
                if own == figures.lstrip("0") and (letter == of or (not letter and is_flat)):
                    yield match.start(), end, wanted
