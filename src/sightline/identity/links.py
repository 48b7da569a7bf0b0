"""People are joined by links with reasons, never merged; undoing a link gives back exactly what was before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

AS_WRITTEN = "Same name, written the same"
"""``by`` of the links that need no person because the very same full name stands in both places."""


@dataclass(frozen=True, slots=True)
class Link:
    """Somebody's word that two identities are one person, or (``confirmed`` False) that they are not.

    An ``undone`` link counts as if it had never been made, and is kept for the history.
    """

    a: str
    b: str
    reason: str
    by: str
    confirmed: bool = True
    undone: bool = False

    @property
    def pair(self) -> frozenset[str]:
        """Both ends, in no order."""
        return frozenset((self.a, self.b))

    @property
    def joins(self) -> bool:
        """Whether it holds its ends together now."""
        return self.confirmed and not self.undone

    @property
    def keeps_apart(self) -> bool:
        """Whether it says now that its ends are two persons."""
        return not self.confirmed and not self.undone


def clusters(
    identities: Iterable[str],
    links: Iterable[Link],
    *,
    apart: Iterable[frozenset[str]] = (),
    prefer: Sequence[str] = (),
) -> dict[str, str]:
    """Each identity to the id of its person: one of the person's own identities.

    ``apart`` names pairs that are different people for certain (twins, the declared children of a case). Links
    that together would make one person of such a pair, or of a pair that somebody refused, hold nothing: their
    identities fall back to what stands without them. ``prefer`` says which identity names a person, first come first;
    otherwise the lowest id. The order of identities and links changes nothing.
    """
    known = sorted(set(identities))
    links = [link for link in links if len(link.pair) == 2 and link.pair <= set(known)]
    refused = {link.pair for link in links if link.keeps_apart} | set(apart)
    standing = sorted({tuple(sorted(link.pair)) for link in links if link.joins and link.pair not in refused})
    joined = _joined(known, standing)
    wrong = {joined[next(iter(pair))] for pair in refused if pair <= set(known) and len(_roots(joined, pair)) == 1}
    if wrong:
        joined = _joined(known, [pair for pair in standing if joined[pair[0]] not in wrong])
    members: dict[str, list[str]] = {}
    for identity, root in joined.items():
        members.setdefault(root, []).append(identity)
    rank = {identity: place for place, identity in enumerate(dict.fromkeys(prefer))}
    named = {root: min(group, key=lambda one: (rank.get(one, len(rank)), one)) for root, group in members.items()}
    return {identity: named[root] for identity, root in joined.items()}


def why_not(
    link: Link, identities: Iterable[str], links: Iterable[Link], *, apart: Iterable[frozenset[str]] = ()
) -> str | None:
    """Why ``link`` may not be made, in a sentence that names nobody, or None if it may."""
    known = set(identities) | link.pair
    links = list(links)
    if len(link.pair) != 2:
        return "A person cannot be joined with themselves."
    kept = [other for other in links if other.keeps_apart and other.pair != link.pair]
    joined = _joined(
        sorted(known), sorted({tuple(sorted(one.pair)) for one in (*links, link) if one.joins and one.pair <= known})
    )
    if any(pair <= known and len(_roots(joined, pair)) == 1 for pair in apart):
        return "That would make one person of two children who are told apart. Nothing was joined."
    if any(one.pair <= known and len(_roots(joined, one.pair)) == 1 for one in kept):
        return "Somebody has said that two of these are different people. Undo that first."
    return None


def _roots(joined: dict[str, str], pair: Iterable[str]) -> set[str]:
    return {joined[one] for one in pair}


def _joined(known: Sequence[str], pairs: Iterable[tuple[str, ...]]) -> dict[str, str]:
    root = {identity: identity for identity in known}

    def find(identity: str) -> str:
        while root[identity] != identity:
            root[identity] = root[root[identity]]
            identity = root[identity]
        return identity

    for one, other in pairs:
        if one in root and other in root:
            low, high = sorted((find(one), find(other)))
            root[high] = low
    return {identity: find(identity) for identity in known}
