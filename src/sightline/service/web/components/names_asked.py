"""Pairs of names that may be one person, put together to questions that a person can answer at one go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sightline.service.records.shapes import CastMember, LinkSeen

_ENOUGH = 3
"""From so many pairs with one name in common, the name is asked about once, with the others to tick."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A name that may be the same person's as the one asked about. ``entries``: how many rest on it; ``documents``:
    where it is written.
    """

    link: LinkSeen
    name: str
    entries: int
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameAsked:
    """One name and the others that may be the same person's, those with most entries first."""

    id: str
    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class NamesAsked:
    """``by_name``: a name with several that it may be; ``pairs``: the other pairs, those with most entries first;
    ``idle``: pairs on neither of whose names any entry rests, so that nothing hangs on the answer today.
    """

    by_name: tuple[NameAsked, ...]
    pairs: tuple[LinkSeen, ...]
    idle: tuple[LinkSeen, ...]


def names_asked(proposed: Sequence[LinkSeen], who: Mapping[str, CastMember]) -> NamesAsked:
    """Sort the proposed pairs. Every pair stands in exactly one place; the same pairs give the same questions."""
    entries = {link.id: who[link.one].facts + who[link.other].facts for link in proposed}
    left = sorted((link for link in proposed if entries[link.id]), key=lambda link: (-entries[link.id], link.id))
    idle = tuple(link for link in proposed if not entries[link.id])
    by_name: list[NameAsked] = []
    while left:
        times = Counter(who[end].id for link in left for end in (link.one, link.other))
        common, most = max(times.items(), key=lambda one: (one[1], one[0]))
        if most < _ENOUGH:
            break
        taken = [link for link in left if common in (who[link.one].id, who[link.other].id)]
        left = [link for link in left if link not in taken]
        choices = [_choice(link, common, who) for link in taken]
        by_name.append(
            NameAsked(common, who[common].name, tuple(sorted(choices, key=lambda one: (-one.entries, one.name))))
        )
    return NamesAsked(tuple(by_name), tuple(left), idle)


def _choice(link: LinkSeen, common: str, who: Mapping[str, CastMember]) -> Choice:
    is_first = who[link.one].id == common
    other = who[link.other if is_first else link.one]
    documents = dict.fromkeys(document for written in other.names.values() for document in written)
    return Choice(link, link.other_name if is_first else link.one_name, other.facts, tuple(documents))
