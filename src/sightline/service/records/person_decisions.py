"""What a person decides about people: who is one person, and who is not."""

from __future__ import annotations

from sightline.identity.links import Link, why_not
from sightline.service.records.deciding import decision
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.records.ids import opaque
from sightline.service.records.mending import work_out_again
from sightline.service.records.models import Person, PersonLink


def join_persons(one: str, other: str, reason: str, *, by: str) -> int:
    """Say that two persons of the cast are one. Undone by :func:`undo`."""
    first, second = _persons(one, other)
    case_id = first.case_id
    low, high = sorted((first.identities[0], second.identities[0]))
    new = Link(low, high, reason, by)
    held = [
        Link(row.one, row.other, "", row.decided_by, row.state != "refused", row.state == "undone")
        for row in PersonLink.objects.filter(case_id=case_id).exclude(state="proposed")
    ]
    children = list(Person.objects.filter(case_id=case_id, is_child=True))
    apart = [
        frozenset((mine.identities[0], theirs.identities[0]))
        for place, mine in enumerate(children)
        for theirs in children[place + 1 :]
    ]
    held = [link for link in held if link.pair != new.pair]
    identities = [key for row in Person.objects.filter(case_id=case_id) for key in row.identities]
    refused = why_not(new, identities, held, apart=apart)
    if refused is not None:
        raise NotPossible(refused)
    return _decide_link(case_id, low, high, "joined", "join_persons", (one, other), reason, by)


def refuse_persons(link_id: str, reason: str, *, by: str) -> int:
    """Say that two persons proposed as one are two."""
    row = PersonLink.objects.filter(id=link_id).first()
    if row is None:
        raise NotFound("There is no such link here.")
    return _decide_link(row.case_id, row.one, row.other, "refused", "refuse_persons", (), reason, by)


def _persons(one: str, other: str) -> tuple[Person, Person]:
    rows = {row.id: row for row in Person.objects.filter(id__in=(one, other))}
    if len(rows) != 2:
        raise NotFound("There are no two such persons here.")
    first, second = rows[one], rows[other]
    if first.case_id != second.case_id:
        raise NotPossible("These persons belong to different cases.")
    return first, second


def _decide_link(
    case_id: str, low: str, high: str, state: str, what: str, subjects: tuple[str, ...], reason: str, by: str
) -> int:
    if not reason.strip():
        raise NotPossible("Say why.")
    key = opaque("k", case_id, low, high)
    with decision(case_id, what, [key, *subjects], by, reason) as deciding:
        held = PersonLink.objects.filter(id=key).first()
        if held is None:
            held = PersonLink(id=key, case_id=case_id, one=low, other=high, reasons=[])
            held.state = "undone"
            held.save(force_insert=True)
            deciding.made(held)
        else:
            deciding.touch(held)
        held.state, held.decided_by = state, by.strip()
        held.reasons = [*held.reasons, reason.strip()]
        held.save()
    work_out_again(case_id)
    return deciding.decision_id
