"""Places by their names, which no shape of an address gives away: a refuge ("Rowan House"), a town ("in Thornby")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sightline.publishing.leaks.likeness import is_everyday
from sightline.wording.suggestion.names import NOT_NAMES

_KINDS = (
    "House|Lodge|Cottage|Farm|Farmhouse|Court|Hall|Manor|Villa|Villas|Towers?|Point|Mews|Flats|Apartments|Estate|Inn|"
    "Arms|Tavern|Hotel|Hostel|Refuge|Shelter|Bakery|Caf[eé]|Kitchen|Stores?|Supermarket|Garage|Stables|Chapel|Church|"
    "Mosque|Temple|Gurdwara|Synagogue|Priory|Abbey|Library|Baths|Lido|Park|Marina|Wharf|Mill|Common|Bridge|Station"
)
_BUILT = re.compile(rf"\b(?:[A-Z][\w'’-]+[^\S\n]+){{1,3}}(?:{_KINDS})\b(?:,[^\S\n]+([A-Z][a-z]{{3,}})\b)?")
_WHERE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|(?:lives?|lived|living|moved?|moving|travell?ed|fled|went|taken)\s+(?:to|from))"
    r"[^\S\n]+([A-Z][a-z]{2,}(?:(?:[^\S\n]|-)[A-Z][a-z]{2,}|-(?:on|upon|by|le|in)-[A-Z][a-z]{2,})*)\b(?!['’]s\b)"
)


def named_places(text: str) -> Iterator[tuple[int, int]]:
    """Where a text names a house, a public place or a town, by the word that stands with it or before it."""
    for match in _BUILT.finditer(text):
        named = match.group() if match[1] and _is_a_name([match[1]]) else match.group().partition(",")[0]
        if _is_a_name(named.partition(",")[0].split()[:-1]):
            yield match.start(), match.start() + len(named)
    for match in _WHERE.finditer(text):
        if _is_a_name(re.split(r"[\s-]+", match[1])):
            yield match.start(1), match.end(1)


def _is_a_name(words: list[str]) -> bool:
    """Whether any of the words is none of every day: "Rowan House", not "Family Court" or "in March"."""
    return any(len(word) > 2 and word not in NOT_NAMES and not is_everyday(word.lower()) for word in words)
