"""Facts that tell of one event and persons who are one, proposed or joined, as they are shown."""

from __future__ import annotations

from collections.abc import Mapping

from sightline.chronology.fact import Fact
from sightline.service.records.models import (
    EventGroup,
    EventLink,
    Person,
    PersonLink,
)
from sightline.service.records.shapes import (
    GroupSeen,
    LinkSeen,
)


def groups_of(case_id: str, facts: Mapping[str, Fact]) -> tuple[GroupSeen, ...]:
    """Facts that may tell, or tell, of one event. ``facts``: every version of every fact of the case, by its id."""
    current = {fact.lineage: fact for fact in facts.values() if fact.is_current}
    members: dict[str, list[Fact]] = {}
    for link in EventLink.objects.filter(group__case_id=case_id).order_by("id"):
        if link.lineage in current:
            members.setdefault(link.group_id, []).append(current[link.lineage])
    made = [
        GroupSeen(
            row.id,
            row.state,
            tuple(sorted(members[row.id], key=lambda fact: fact.sort_key())),
            tuple(row.reasons),
            row.decided_by,
        )
        for row in EventGroup.objects.filter(case_id=case_id, state__in=("proposed", "joined")).order_by("id")
        if len(members.get(row.id, ())) > 1
    ]
    return tuple(sorted(made, key=lambda group: group.facts[0].sort_key()))


def links_of(case_id: str) -> tuple[LinkSeen, ...]:
    """Persons of a case who may be one, or are joined, with reasons."""
    names: dict[str, str] = {}
    for person in Person.objects.filter(case_id=case_id):
        names[person.id] = person.name
        names.update(dict.fromkeys(person.identities, person.name))
    return tuple(
        LinkSeen(
            row.id,
            row.state,
            row.one,
            names.get(row.one, ""),
            row.other,
            names.get(row.other, ""),
            tuple(row.reasons),
            row.decided_by,
        )
        for row in PersonLink.objects.filter(case_id=case_id, state__in=("proposed", "joined")).order_by("id")
    )
