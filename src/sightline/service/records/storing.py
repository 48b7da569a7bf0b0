"""A fact to its table and back. The kind checks its fields on the way in."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import Any

from sightline.chronology.fact import Extent, Fact, FieldValue, Involvement, KindStanding, Knowledge, Source, Status
from sightline.chronology.partial_date import PartialDate
from sightline.chronology.told_from import ToldFrom
from sightline.service.records.models import FactRecord
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature


def bounds(moment: PartialDate | None) -> tuple[int | None, int | None]:
    """First and last day as ordinals, for the columns."""
    if moment is None:
        return None, None
    return (
        moment.earliest.toordinal() if moment.earliest else None,
        moment.latest.toordinal() if moment.latest else None,
    )


def dated(shape: dict[str, object] | None) -> PartialDate | None:
    """A stored moment."""
    return None if shape is None else PartialDate.from_json(shape)


def checked_fields(kind: str, fields: dict[str, FieldValue]) -> tuple[dict[str, FieldValue], list[str]]:
    """The fields that may stand for this kind, and a sentence for each that may not."""
    declared = KINDS.get(kind)
    if declared is None:
        return {}, [f"There is no kind called {kind}."]
    kept: dict[str, FieldValue] = {}
    refused: list[str] = []
    for name, value in fields.items():
        reasons = declared.reject({name: value.value})
        if reasons:
            refused.extend(reasons)
        else:
            kept[name] = value
    return kept, refused


def payload(
    *,
    occurred: PartialDate,
    ended: PartialDate | None,
    recorded: PartialDate | None,
    recorded_assumed: bool,
    text: str,
    fields: dict[str, FieldValue],
    sources: tuple[Source, ...],
    extra: dict[str, str],
    question: str = "",
    why: tuple[str, ...] = (),
    told_from: ToldFrom | None = None,
) -> dict[str, Any]:
    """What a fact has that is no column."""
    return {
        "occurred": occurred.as_json(),
        "ended": ended.as_json() if ended else None,
        "recorded": recorded.as_json() if recorded else None,
        "recorded_assumed": recorded_assumed,
        "text": text,
        "fields": fields_shape(fields),
        "sources": [
            {
                "document": item.document,
                "locator": item.locator,
                "passage": item.passage,
                "start": item.start,
                "end": item.end,
            }
            for item in sources
        ],
        "extra": dict(extra),
        "question": question,
        "why": list(why),
        "told_from": told_from.as_json() if told_from else None,
    }


def fields_shape(fields: dict[str, FieldValue]) -> dict[str, Any]:
    """Fields as JSON."""
    return {
        name: {
            "value": list(item.value) if isinstance(item.value, tuple) else item.value,
            "passage": item.passage,
            "start": item.start,
            "end": item.end,
        }
        for name, item in fields.items()
    }


def set_moments(row: FactRecord) -> None:
    """Bring the columns into line with the payload, and the fields with the kind.

    Raises ValueError, naming no value, if a field may not stand for the kind.
    """
    shape = row.payload
    row.occurred_earliest, row.occurred_latest = bounds(dated(shape["occurred"]))
    row.ended_earliest, row.ended_latest = bounds(dated(shape["ended"]))
    row.recorded_earliest, row.recorded_latest = bounds(dated(shape["recorded"]))
    kind = KINDS.get(row.kind)
    reasons = (
        [f"There is no kind called {row.kind}."]
        if kind is None
        else kind.reject({name: item["value"] for name, item in shape["fields"].items()})
    )
    if reasons:
        raise ValueError(" ".join(reasons))


def fact_from(
    row: FactRecord, people: tuple[Involvement, ...], children: tuple[str, ...], knowledge: tuple[Knowledge, ...]
) -> Fact:
    """The fact that a row holds, without what relates it to others."""
    shape = row.payload
    occurred = PartialDate.from_json(shape["occurred"])
    return Fact(
        id=row.id,
        kind=row.kind,
        nature=Nature(row.nature),
        occurred=occurred,
        agency=row.agency_id,
        text=shape["text"],
        ended=dated(shape["ended"]),
        extent=Extent(row.extent),
        recorded=dated(shape["recorded"]),
        recorded_assumed=shape["recorded_assumed"],
        knowledge=knowledge,
        people=people,
        fields=MappingProxyType({name: FieldValue(**item) for name, item in shape["fields"].items()}),
        status=Status(row.status),
        kind_standing=KindStanding(row.kind_standing),
        decided_by=row.decided_by,
        sources=tuple(Source(**item) for item in shape["sources"]),
        lineage=row.lineage,
        stated_from=row.stated_from,
        superseded_on=row.superseded_on,
        sequence=row.sequence,
        position=row.position,
        children=children,
        significance=row.significance,
        stood_as=Status(shape["stood_as"]) if shape.get("stood_as") else None,
        extra=MappingProxyType(dict(shape["extra"])),
        told_from=ToldFrom.from_json(shape["told_from"]) if shape.get("told_from") else None,
    )


def stood_together(one: Fact, other: Fact) -> bool:
    """Whether there was a day on which both versions stood."""
    first, last = date.min, date.max
    return (one.stated_from or first) < (other.superseded_on or last) and (other.stated_from or first) < (
        one.superseded_on or last
    )
