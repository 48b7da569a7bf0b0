"""How a chronology stands in columns: what rules compare as dates and codes, the rest as JSON that is seldom opened."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import date
from typing import Any

import pyarrow as pa

from sightline.chronology.chronology import Chronology
from sightline.chronology.fact import Extent, Fact, KindStanding, Status
from sightline.chronology.partial_date import PartialDate, write_day
from sightline.vocabulary.kinds import KINDS

CODE = pa.dictionary(pa.int32(), pa.string())

FACTS = pa.schema(
    [
        ("child", pa.string()),
        ("place", pa.int32()),
        ("kind", CODE),
        ("counts", pa.int8()),
        ("earliest", pa.date32()),
        ("latest", pa.date32()),
        ("precision", CODE),
        ("written", pa.string()),
        ("occurred", pa.string()),
        ("agency", CODE),
        ("recorded_on", pa.date32()),
        ("recorded", pa.string()),
        ("recorded_assumed", pa.bool_()),
        ("id", pa.string()),
        ("lineage", pa.string()),
        ("children", pa.string()),
        ("fields", pa.string()),
        ("people", pa.string()),
        ("relations", pa.string()),
        ("knowledge", pa.string()),
        ("more", pa.string()),
    ]
)
"""One row a fact, in the order of its child's chronology (``place``).

``counts``: 1 where rules may rest on it and it may be about the child, 2 where it waits for a person, else 0.
``earliest``, ``latest``, ``precision``: when it occurred; ``written`` only where the words are not simply the day's;
``occurred``, the whole date as JSON, only where there is more to it. ``recorded_on``: the day, where it is simply one;
otherwise ``recorded``, as JSON. ``lineage``: only where it is not the id. ``children``: "=" for the child alone.
``more``: everything that few facts have, as JSON. The text and the sources of a fact stay in the store: no rule reads
them.
"""

CHILDREN = pa.schema(
    [
        ("child", pa.string()),
        ("purpose", pa.string()),
        ("facts", pa.int32()),
        ("digest", pa.string()),
        ("cast", pa.string()),
        ("records", pa.string()),
    ]
)
"""One row a child. ``purpose``: the open purpose, or empty. ``digest`` changes with anything that a rule could read.
``cast``: the child and then the persons of the case, as JSON. ``records``: the agencies, what their records cover and
what is missing, as JSON; many children have the same."""


def rows(chronology: Chronology, purpose: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The child's row and its facts' rows. Only a whole chronology goes into a snapshot, never one as known.

    Raises ValueError for a chronology as known to somebody or on a day.
    """
    if chronology.known_to is not None or chronology.known_at is not None:
        raise ValueError("a snapshot is written from whole chronologies: how they stood on a day is worked out from it")
    child = chronology.child.id
    made = [_row(fact, place, child) for place, fact in enumerate(chronology.facts)]
    cast = _json([_person(chronology.child), *(_person(person) for person in chronology.persons.values())])
    records = _json(
        {
            "agencies": [[agency.id, agency.name, agency.kind] for agency in chronology.agencies.values()],
            "coverage": [
                [item.agency, item.earliest.isoformat(), item.latest.isoformat(), item.declared, item.document]
                for item in chronology.coverage
            ],
            "said": [
                [one.agency, one.earliest.isoformat(), one.latest.isoformat(), one.is_everything, one.on.isoformat()]
                for one in chronology.coverage_said
            ],
            "gaps": [[gap.kind.value, gap.sentence, gap.agency] for gap in chronology.gaps],
        }
    )
    digest = hashlib.blake2b(f"{cast}\n{records}\n{purpose}".encode(), digest_size=12)
    for row in made:
        digest.update(repr(list(row.values())).encode())
    return {
        "child": child,
        "purpose": purpose,
        "facts": len(made),
        "digest": digest.hexdigest(),
        "cast": cast,
        "records": records,
    }, made


def _person(person: Any) -> list[object]:
    born = person.born.as_json() if person.born else None
    return [person.id, person.name, list(person.roles), list(person.names), born]


def _row(fact: Fact, place: int, child: str) -> dict[str, Any]:
    about_the_child = not fact.children or child in fact.children
    counts = 0
    if fact.is_current and about_the_child:
        counts = 1 if fact.counts else 2 if fact.awaits_a_person else 0
    occurred = fact.occurred
    plain = occurred.from_time is None and occurred.to_time is None and not occurred.basis
    simply = occurred.earliest == occurred.latest and occurred.earliest is not None
    usual = write_day(occurred.earliest) if simply and occurred.earliest else None
    recorded = fact.recorded
    is_day = recorded is not None and recorded.earliest is not None and recorded == PartialDate.on(recorded.earliest)
    return {
        "child": child,
        "place": place,
        "kind": fact.kind,
        "counts": counts,
        "earliest": occurred.earliest,
        "latest": occurred.latest,
        "precision": occurred.precision.value,
        "written": None if occurred.written == usual else occurred.written,
        "occurred": None if plain else _json(occurred.as_json()),
        "agency": fact.agency,
        "recorded_on": recorded.earliest if recorded is not None and is_day else None,
        "recorded": None if recorded is None or is_day else _json(recorded.as_json()),
        "recorded_assumed": fact.recorded_assumed,
        "id": fact.id,
        "lineage": None if fact.lineage == fact.id else fact.lineage,
        "children": None if not fact.children else "=" if fact.children == (child,) else _json(list(fact.children)),
        "fields": _json({name: held.value for name, held in fact.fields.items()}) if fact.fields else None,
        "people": _json([[who.person, who.role, who.as_written] for who in fact.people]) if fact.people else None,
        "relations": _json([[item.type.value, item.to, item.confirmed] for item in fact.relations])
        if fact.relations
        else None,
        "knowledge": _json(
            [[item.agency, item.on.as_json(), item.how.value, item.evidence, item.assumed] for item in fact.knowledge]
        )
        if fact.knowledge
        else None,
        "more": _more(fact),
    }


def _more(fact: Fact) -> str | None:
    held: dict[str, object] = {}
    if fact.status is not Status.STATED:
        held["status"] = fact.status.value
    if fact.kind_standing is not KindStanding.STATED:
        held["kind_standing"] = fact.kind_standing.value
    if fact.nature is not KINDS[fact.kind].nature:
        held["nature"] = fact.nature.value
    if fact.ended is not None:
        held["ended"] = fact.ended.as_json()
    if fact.extent is not Extent.POINT:
        held["extent"] = fact.extent.value
    if fact.stood_as is not None:
        held["stood_as"] = fact.stood_as.value
    for name in ("stated_from", "superseded_on"):
        day: date | None = getattr(fact, name)
        if day is not None:
            held[name] = day.isoformat()
    for name in ("decided_by", "significance"):
        if getattr(fact, name):
            held[name] = getattr(fact, name)
    if fact.contradicts:
        held["contradicts"] = list(fact.contradicts)
    return _json(held) if held else None


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)


def table(schema: pa.Schema, held: Iterable[dict[str, Any]]) -> pa.Table:
    """Rows as a table of that schema."""
    listed = list(held)
    return pa.table({field.name: pa.array([row[field.name] for row in listed], field.type) for field in schema}, schema)
