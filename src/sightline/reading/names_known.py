"""The names that a document itself makes known, so that "Riggs said" is a person once "Karl Riggs" has been named."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from sightline.wording.names_in_use import names_in_use
from sightline.wording.people import mentions, name_parts
from sightline.wording.suggestion.names import NOT_NAMES

_ALIAS = re.compile(
    r"\b(?:also known as|known as|aka|a\.k\.a\.?|née|nee|alias)\s+[\"“'‘]?([A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)?)"
)
_TITLES = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Master", "Both", "While", "After", "When", "Although"})
_NOT_ALONE = re.compile(r"(?:may|april|june|august|will|mark|police|young|child|summer|winter|court|hope|grace)", re.I)


def names_known(text: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """Full names of ``text``, their surnames and first names, its aliases, and ``known``; longest first.

    A part of a name that is a common word as well ("May", "Young") is not taken to be a person by itself.
    """
    found: set[str] = {name.strip() for name in known if name.strip()}
    for name in list(found):
        found.update(_parts(name))
    for mention in mentions(text):
        if mention.named and mention.role != "professional":
            parts = name_parts(mention.as_written)
            if parts.given and parts.family:
                found.add(mention.as_written)
                found.update(_parts(mention.as_written))
            elif parts.family and parts.title:
                found.add(mention.as_written)
                found.update(_alone(parts.family))
    is_given = cache(lambda word: _is_given(word, text))  # each looks through the whole text
    for surname in sorted(_surnames(found)):
        for hit in re.finditer(rf"\b((?:[A-Z][a-z]+(?:[-'’][A-Z]?[a-z]+)?\s+){{1,3}}){re.escape(surname)}\b", text):
            words = hit.group(1).split()
            if all(is_given(word) for word in words):
                found.add(hit.group(0))
                found.update(_alone(words[0]))
    found.update(hit.group(1) for hit in _ALIAS.finditer(text))
    found.update(word for word in names_in_use(text) if not _NOT_ALONE.fullmatch(word))
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


def _surnames(names: Iterable[str]) -> set[str]:
    return {name_parts(name).family for name in names if " " in name} - {""}


def _is_given(word: str, text: str) -> bool:
    """Whether a capitalised word before a known surname is part of the name: it is nowhere written small."""
    if word in NOT_NAMES or _NOT_ALONE.fullmatch(word) or word in _TITLES:
        return False
    return not re.search(rf"\b{re.escape(word.lower())}\b", text)


def _parts(written: str) -> set[str]:
    parts = name_parts(written)
    return _alone(parts.family) | _alone(parts.given.split(" ")[0])


def _alone(word: str) -> set[str]:
    return (
        {word}
        if len(word) > 2 and word[0].isupper() and word not in NOT_NAMES and not _NOT_ALONE.fullmatch(word)
        else set()
    )


_GROWN = 18


def children_named(text: str, names: Iterable[str]) -> frozenset[str]:
    """Those of ``names`` whom the text gives a child's age: "Robin, 8", "K, who is 6", "Wren (4)"."""
    found: set[str] = set()
    for name in sorted(names, key=lambda one: (-len(one), one)):
        if any(name in full.split() for full in found):
            continue
        aged = (
            rf"\b{re.escape(name)}\b,?\s*\(?(?:(?:who|is|was|then|now|aged|age)\s+){{0,4}}(\d{{1,2}})\b"
            r"(?![\d:/.,]\d|\s*(?:st|nd|rd|th|am|pm)\b)"
        )
        hit = re.search(aged, text)
        if hit is not None and int(hit.group(1)) < _GROWN:
            found.update({name} | _alone(name.split()[0]))
    return frozenset(found)
