"""Brothers and sisters of whom a case knows no more than a first name: "Ava to be subject to a plan" in Ben's file."""

from __future__ import annotations

from collections.abc import Mapping

from sightline.identity.gather import Gathered, Identity, Placed
from sightline.identity.names import Form, Name
from sightline.identity.nicknames import stand_for_one_another

_OF_A_CHILD = frozenset({"", "sibling", "child"})


def named_beside(found: Gathered, person_of: Mapping[str, str]) -> dict[tuple[str, str], dict[str, str]]:
    """By statement, the person (an id) of each first name, or word for a brother or sister, beside the case's children.

    Nobody where no paper calls a child of the case by its name: then whoever is named may be that child. Nobody who is
    called a grown-up anywhere.
    """
    children = {person_of[one] for one in found.children}
    own = [entry for key, entry in found.identities.items() if person_of[key] in children and entry.name is not None]
    if not any(entry.documents for entry in own):
        return {}
    grown = {
        entry.name.given
        for entry in found.identities.values()
        if entry.name is not None and entry.roles - _OF_A_CHILD - {"subject"} and entry not in own
    }
    beside: dict[tuple[str, str], dict[str, str]] = {}
    for placed in found.placed:
        if placed.identity is None or person_of[placed.identity] in children or placed.mention.role not in _OF_A_CHILD:
            continue
        entry = found.identities[placed.identity]
        if _is_another_child(placed, entry, own, grown):
            where = (placed.statement.document, placed.statement.key)
            word = placed.mention.as_written.strip().casefold()
            beside.setdefault(where, {})[word] = person_of[placed.identity]
    return beside


def _is_another_child(placed: Placed, entry: Identity, own: list[Identity], grown: set[str]) -> bool:
    name = entry.name
    if name is None:
        return placed.mention.role == "sibling"
    if name.form is Form.FULL:
        return placed.mention.role == "sibling" or "sibling" in entry.roles
    if name.given in grown or len(name.given) < 2:
        return False
    return not any(_may_mean(name, child.name) for child in own if child.name is not None)


def _may_mean(one: Name, child: Name) -> bool:
    """Whether a short writing may be of the child: by a first, a middle or a last name of it, or a pet name."""
    firsts = (child.given, *child.middle, *child.surname.split())
    return any(one.given[:3] == first[:3] or stand_for_one_another(one.given, first) for first in firsts if first)
