"""A chronology as the JSON that other programs read. Its shape is documented in docs/json.md and stable."""

from __future__ import annotations

from sightline.chronology.chronology import Agency, CasePerson, Chronology
from sightline.chronology.fact import PUBLIC, Fact, FieldValue, How
from sightline.chronology.knowledge import own_knowledge
from sightline.publishing.contradictions_json import contradiction_json
from sightline.publishing.words import NO_EVIDENCE, NOT_FOR_REAL_FAMILIES, REPLAY


def chronology_json(chronology: Chronology, *, read_by_machine: bool = False) -> dict[str, object]:
    """The whole chronology, earlier and withdrawn versions included, in order. Agencies go by name."""
    known_to = chronology.known_to
    named = _agencies_named(chronology)
    shape: dict[str, object] = {
        "child": chronology.child.name,
        "known_to": _agency(known_to, chronology) if known_to else None,
        "known_at": chronology.known_at.isoformat() if chronology.known_at else None,
        "gaps": [
            {**gap.as_json(), "agency": _agency(gap.agency, chronology) if gap.agency else ""}
            for gap in chronology.gaps
        ],
        "facts": [fact_json(fact, chronology) for fact in chronology.facts],
        "child_id": chronology.child.id,
        "agencies": [
            {"id": agency.id, "name": agency.name, "kind": agency.kind}
            for agency in sorted(chronology.agencies.values(), key=lambda one: (one.name, one.id))
            if named is None or agency.id in named
        ],
        "persons": [_person(person) for person in _cast(chronology)],
        "coverage": [
            {
                "agency": _agency(item.agency, chronology),
                "earliest": item.earliest.isoformat(),
                "latest": item.latest.isoformat(),
                "declared": item.declared,
                "said_by": item.said_by,
                "document": item.document,
            }
            for item in chronology.covering
            if named is None or item.agency in named
        ],
        "contradictions": [contradiction_json(one, chronology.agencies) for one in chronology.contradictions],
        "read_by_machine": read_by_machine,
        "notice": " ".join(notices(chronology)),
    }
    return shape


def _agencies_named(chronology: Chronology) -> set[str] | None:
    """Whom a past view may name: whoever is in what it shows. None where all may be named."""
    if chronology.known_at is None and chronology.known_to is None:
        return None
    named = {fact.agency for fact in chronology.facts}
    named |= {piece.agency for fact in chronology.facts for piece in fact.knowledge}
    return named | ({chronology.known_to} if chronology.known_to else set())


def notices(chronology: Chronology) -> list[str]:
    """The sentences that must go with this view."""
    said = [NOT_FOR_REAL_FAMILIES]
    if chronology.known_at is not None or chronology.known_to is not None:
        said.append(REPLAY)
    if chronology.known_to is not None:
        said.append(NO_EVIDENCE)
    return said


def fact_json(fact: Fact, chronology: Chronology) -> dict[str, object]:
    """One version of one fact."""
    return {
        "id": fact.id,
        "kind": fact.kind,
        "nature": fact.nature.value,
        "occurred": fact.occurred.as_json(),
        "ended": fact.ended.as_json() if fact.ended else None,
        "extent": fact.extent.value,
        "recorded": {**fact.recorded.as_json(), "assumed": fact.recorded_assumed} if fact.recorded else None,
        "received": _received(fact, chronology),
        "agency": _agency(fact.agency, chronology),
        "people": [
            {
                "person": _name(part.person, chronology),
                "role": part.role,
                "person_id": part.person,
                "as_written": part.as_written,
            }
            for part in fact.people
        ],
        "text": fact.text,
        "fields": {name: _field(value) for name, value in sorted(fact.fields.items())},
        "relations": [
            {
                "type": item.type.value,
                "to": item.to,
                "confirmed": item.confirmed,
                "by": item.by,
                "reason": item.reason,
            }
            for item in fact.relations
        ],
        "contradicts": list(fact.contradicts),
        "status": fact.status.value,
        "decided_by": fact.decided_by or None,
        "sources": [
            {
                "document": source.document,
                "locator": source.locator,
                "passage": source.passage,
                "start": source.start,
                "end": source.end,
            }
            for source in fact.sources
        ],
        "agency_id": fact.agency,
        "kind_standing": fact.kind_standing.value,
        "children": [_name(child, chronology) for child in fact.children],
        "lineage": fact.lineage,
        "stated_from": fact.stated_from.isoformat() if fact.stated_from else None,
        "superseded_on": fact.superseded_on.isoformat() if fact.superseded_on else None,
        "sequence": fact.sequence,
        "significance": fact.significance or None,
        "extra": dict(fact.extra),
        "told_from": _told_from(fact),
        "worked_out": fact.worked_out or None,
    }


def _told_from(fact: Fact) -> dict[str, object] | None:
    told = fact.told_from
    if told is None:
        return None
    return {
        "words": told.words,
        "start": told.start,
        "end": told.end,
        "anchor": told.anchor.value,
        "to": told.to or None,
        "arithmetic": told.arithmetic,
    }


def _received(fact: Fact, chronology: Chronology) -> list[dict[str, object]]:
    """Who had it from when, its own agency first. What was only sent is listed as sent: it is no receipt."""
    own = own_knowledge(fact)
    pieces = ([own] if own is not None else []) + list(fact.knowledge)
    return [
        {
            "agency": _agency(piece.agency, chronology),
            "on": piece.on.as_json(),
            "how": piece.how.value,
            "assumed": piece.assumed,
            "evidence": piece.evidence,
            "is_knowledge": piece.how is not How.SENT,
        }
        for piece in pieces
    ]


def _field(value: FieldValue) -> dict[str, object]:
    held = list(value.value) if isinstance(value.value, tuple) else value.value
    return {"value": held, "passage": value.passage, "start": value.start, "end": value.end}


def _agency(key: str, chronology: Chronology) -> str:
    if key == PUBLIC:
        return "everybody"
    agency: Agency | None = chronology.agencies.get(key)
    return agency.name if agency is not None else key


def _name(key: str, chronology: Chronology) -> str:
    person = chronology.persons.get(key)
    return person.name if person is not None else key


def _cast(chronology: Chronology) -> list[CasePerson]:
    """Only those who are in what is shown, so that a past day does not tell of people met later."""
    shown = {part.person for fact in chronology.facts for part in fact.people}
    shown |= {child for fact in chronology.facts for child in fact.children} | {chronology.child.id}
    found = [person for key, person in chronology.persons.items() if key in shown]
    return sorted(found, key=lambda one: (one.name.casefold(), one.id))


def _person(person: CasePerson) -> dict[str, object]:
    return {"id": person.id, "name": person.name, "roles": list(person.roles), "names": list(person.names)}
