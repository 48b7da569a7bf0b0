"""Facts that a person made out of readings: the parts of one that was split, or one joined out of several.

The readings stay, refused, and say what became of them (``remade`` in their payload); what was made says out of what
(``made_from``). Its passages are found again by their place inside the readings' own, so that a document that is sent
again with the same words keeps what was decided about it. Where the words of a reading have changed or are gone, what
was made of it is withdrawn, and the readings wait for a person again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sightline.chronology.fact import KindStanding, Status
from sightline.service.records.cutting import Place
from sightline.service.records.ids import opaque
from sightline.service.records.models import Document, FactRecord

SPLIT = "split"
JOINED = "joined"
AGAIN = "This changed after somebody decided about it: please decide again."


def is_made(row: FactRecord) -> bool:
    """Whether a person made this fact out of readings."""
    return "made_from" in row.payload


def was_remade(row: FactRecord) -> bool:
    """Whether this reading was split or joined, so that what was made of it stands in its stead."""
    return "remade" in row.payload


def places_of(row: FactRecord, document_id: str) -> list[Place]:
    """Where a fact stands in one document."""
    shape = row.payload
    return [
        Place(source["start"], source["end"])
        for source, where in zip(shape["sources"], shape["source_documents"], strict=True)
        if where == document_id and source["start"] is not None and source["end"] is not None
    ]


def apart(rows: Iterable[FactRecord]) -> tuple[list[FactRecord], list[FactRecord]]:
    """What was read, and what people made of it."""
    held = list(rows)
    return [row for row in held if not is_made(row)], [row for row in held if is_made(row)]


def make(
    how: str, originals: Sequence[FactRecord], places: Sequence[Place], document: Document, **said: Any
) -> FactRecord:
    """A proposed fact out of ``originals``, standing at ``places`` of their document; not saved.

    ``said``: ``kind``, ``nature``, ``occurred`` (JSON), ``extent``, ``fields`` (JSON), ``why`` and ``question``;
    ``ended`` and ``told_from`` (JSON) if there are any. Its recording, its agency and the row that it is part of are
    those of the first original.
    """
    first = originals[0]
    marks = [f"{place.start}-{place.end}" for place in places]
    lineage = opaque("l", how, *(row.id for row in originals), *marks)
    texts = [document.text[place.start : place.end] for place in places]
    locators = [_locator(originals, place, document.id) for place in places]
    shape: dict[str, Any] = {
        **{
            name: first.payload[name] for name in ("recorded", "recorded_assumed", "recorded_from", "is_row", "part_of")
        },
        "occurred": said["occurred"],
        "ended": said.get("ended"),
        "text": texts[0] if len(texts) == 1 else " … ".join(texts),
        "fields": said["fields"],
        "sources": [
            {"document": document.name, "locator": locator, "passage": text, "start": place.start, "end": place.end}
            for place, text, locator in zip(places, texts, locators, strict=True)
        ],
        "source_documents": [document.id for _ in places],
        "extra": {},
        "question": said["question"],
        "why": said["why"],
        "mentions": _mentions(originals, places),
        "read_key": f"{how} {lineage}",
        "arrived_in": "",
        "made_from": {"how": how, "lineages": [row.lineage for row in originals]},
    }
    if said.get("told_from"):
        shape["told_from"] = said["told_from"]
    return FactRecord(
        id=opaque("f", lineage, 1),
        case_id=first.case_id,
        document=document,
        agency_id=first.agency_id,
        lineage=lineage,
        version=1,
        key=shape["read_key"],
        match_text=" ".join(shape["text"].split()),
        kind=said["kind"],
        nature=said["nature"],
        extent=said["extent"],
        status=Status.PROPOSED.value,
        kind_standing=KindStanding.SUGGESTED.value,
        sequence=first.sequence,
        position=places[0].start,
        payload=shape,
    )


def put_aside(row: FactRecord, how: str, into: Sequence[FactRecord]) -> None:
    """The reading stands no longer: what was made of it does. Not saved; who and when is the decision's to set."""
    row.payload["remade"] = {"how": how, "into": [one.lineage for one in into], "status": row.status}
    row.status = Status.REJECTED.value


def carry(made: Sequence[FactRecord], document: Document, before: Document, day: date) -> list[str]:
    """After ``document`` was taken as the next version of ``before``: keep what was made of readings whose words stand
    unchanged, and withdraw the rest. Returns the ids of the facts that a person must be asked about again.
    """
    standing = {row.lineage: row for row in FactRecord.objects.filter(document=document, superseded_on=None)}
    left = {row.lineage: row for row in made}
    again: list[str] = []
    while left:
        ready = [row for row in left.values() if not left.keys() & set(row.payload["made_from"]["lineages"])]
        for row in ready or list(left.values()):
            del left[row.lineage]
            originals = [standing.get(one) for one in row.payload["made_from"]["lineages"]]
            moved = _moved(row, [one for one in originals if one is not None], document, before)
            if moved is None or None in originals:
                _withdraw(row, document, day)
                again.extend(_wait_again(one) for one in originals if one is not None and was_remade(one))
            else:
                _stands_now_in(row, moved, originals, document)
                row.save()
                standing[row.lineage] = row
    return list(dict.fromkeys(again))


def renew(row: FactRecord, originals: Sequence[FactRecord], document: Document) -> dict[str, Any]:
    """The columns of a made fact after its document was read again: whose it is, and who is named in its words."""
    if not originals:
        return {}
    shape = {**row.payload, "mentions": _mentions(originals, places_of(row, document.id))}
    first = originals[0].payload
    if shape["recorded_from"] == first["recorded_from"]:
        shape.update({name: first[name] for name in ("recorded", "recorded_assumed")})
    return {"agency_id": originals[0].agency_id, "payload": shape}


def _moved(
    row: FactRecord, originals: Sequence[FactRecord], document: Document, before: Document
) -> list[Place] | None:
    """Where the passages of a made fact stand in the new version; None where one does not any more."""
    if not all(was_remade(one) for one in originals):
        return None
    spans = [
        (old, new)
        for one in originals
        for old, new in zip(places_of(one, before.id), places_of(one, document.id), strict=False)
    ]
    found = []
    for place in places_of(row, before.id):
        words = before.text[place.start : place.end]
        within = next(((old, new) for old, new in spans if old.holds(place)), None)
        at = _find(words, place.start - within[0].start, document.text, within[1]) if within else None
        if at is None:
            return None
        found.append(Place(at, at + len(words)))
    return found or None


def _find(words: str, offset: int, text: str, span: Place) -> int | None:
    """Where ``words`` stand in ``span``: at the same distance from its beginning, or else anywhere in it, once."""
    if text.startswith(words, span.start + offset) and span.start + offset + len(words) <= span.end:
        return span.start + offset
    held = text[span.start : span.end]
    return span.start + held.index(words) if held.count(words) == 1 else None


def _stands_now_in(
    row: FactRecord, places: Sequence[Place], originals: Sequence[FactRecord | None], document: Document
) -> None:
    readings = [one for one in originals if one is not None]
    shape = row.payload
    shape["sources"] = [
        {
            "document": document.name,
            "locator": _locator(readings, place, document.id),
            "passage": document.text[place.start : place.end],
            "start": place.start,
            "end": place.end,
        }
        for place in places
    ] + shape["sources"]
    shape["source_documents"] = [document.id for _ in places] + shape["source_documents"]
    shape["mentions"] = _mentions(readings, places)
    shape["part_of"] = readings[0].payload["part_of"]
    for value in shape["fields"].values():
        found = [_find(value["passage"], 0, document.text, place) for place in places] if value["passage"] else []
        at = next((one for one in found if one is not None), None) if value["start"] is not None else None
        value["start"], value["end"] = (at, at + len(value["passage"])) if at is not None else (None, None)
    row.document, row.position = document, places[0].start


def _withdraw(row: FactRecord, document: Document, day: date) -> None:
    row.payload["left_in"] = document.id
    row.payload["stood_as"] = row.status
    row.status = Status.WITHDRAWN.value
    row.superseded_on = day
    row.save()


def _wait_again(row: FactRecord) -> str:
    """A reading whose words stand, but not all that was joined with it: a person must decide anew."""
    row.status = row.payload.pop("remade")["status"]
    if row.status != Status.EDITED.value:
        row.status = Status.PROPOSED.value
        row.kind_standing = KindStanding.SUGGESTED.value
        row.decided_by, row.decided_at = "", None
    row.payload["question"] = " ".join(part for part in (row.payload["question"], AGAIN) if part)
    row.payload["asked_again"] = True
    row.save()
    return row.id


def _locator(originals: Sequence[FactRecord], place: Place, document_id: str) -> str:
    """The place in words, as the reading that holds it says it."""
    for row in originals:
        for source, where in zip(row.payload["sources"], row.payload["source_documents"], strict=True):
            if where == document_id and source["start"] is not None and source["start"] <= place.start < source["end"]:
                return str(source["locator"])
    return str(originals[0].payload["sources"][0]["locator"]) if originals else ""


def _mentions(originals: Sequence[FactRecord], places: Sequence[Place]) -> list[dict[str, Any]]:
    """Who is named at these places, as the readings have it, in the order of the text."""
    found: dict[tuple[int, int], dict[str, Any]] = {}
    for row in originals:
        for one in row.payload["mentions"]:
            start, end = one["start"], one["end"]
            if start is not None and end is not None and any(place.holds(Place(start, end)) for place in places):
                found.setdefault((start, end), one)
    return [found[key] for key in sorted(found)]
