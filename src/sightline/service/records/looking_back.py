"""What stands beside the facts of a past view: its people, agencies and coverage, without what was learned later."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from sightline.chronology.chronology import CasePerson, Chronology
from sightline.chronology.coverage import Coverage
from sightline.chronology.fact import PUBLIC


def as_seen(shown: Chronology, at: date | None, always_named: Mapping[str, str]) -> Chronology:
    """The view with only those agencies that its facts name or that are declared to speak, and those persons that its
    facts name, each under the names used in them.

    ``always_named``: persons whose name is no source's, such as the child's. What a source covers ends with the day;
    which of its rows came first and last is not told.
    """
    named = {fact.agency for fact in shown.facts}
    named |= {piece.agency for fact in shown.facts for piece in fact.knowledge if piece.agency != PUBLIC}
    named |= {shown.known_to} if shown.known_to else set()
    # Silence counts where an agency was declared to speak, though nothing that is shown is of it.
    named |= {item.agency for item in shown.coverage if item.declared}
    return replace(
        shown,
        agencies={key: agency for key, agency in shown.agencies.items() if key in named},
        persons=_persons(shown, always_named),
        coverage=tuple(_until(shown.coverage, at, named)),
        coverage_said=tuple(one for one in shown.coverage_said if one.agency in named),
    )


def _until(coverage: Iterable[Coverage], at: date | None, named: set[str]) -> Iterable[Coverage]:
    for item in coverage:
        if item.agency in named and (at is None or item.earliest <= at):
            latest = item.latest if at is None else min(item.latest, at)
            yield replace(item, latest=latest, document="" if at is not None else item.document)


def _persons(shown: Chronology, always_named: Mapping[str, str]) -> dict[str, CasePerson]:
    written: dict[str, list[str]] = {shown.child.id: []}
    roles: dict[str, set[str]] = {shown.child.id: set()}
    for fact in shown.facts:
        for part in fact.people:
            written.setdefault(part.person, []).append(part.as_written)
            roles.setdefault(part.person, set()).add(part.role)
        for child in fact.children:
            written.setdefault(child, [])
    made = {}
    for key, person in shown.persons.items():
        if key not in written:
            continue
        used = sorted({one for one in written[key] if one})
        name = always_named.get(key) or _name_then(person.name, used)
        kept = (
            person.roles if key == shown.child.id else tuple(one for one in person.roles if one in roles.get(key, ()))
        )
        made[key] = CasePerson(key, name, kept, tuple(dict.fromkeys((name, *used))))
    return made


def _name_then(name: str, used: list[str]) -> str:
    """The name of the cast list if what is shown uses it; else the fullest that it does use."""
    words = set(name.casefold().split())
    if not used or any(words <= set(one.casefold().split()) for one in used):
        return name
    return max(used, key=lambda one: (len(one), one))
