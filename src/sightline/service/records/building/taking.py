"""A candidate becomes a fact of the case: its agency, its recording, who knew it, its place in the tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from sightline.chronology.candidate import Candidate, Mention
from sightline.chronology.chronology import Agency
from sightline.chronology.fact import How, KindStanding, Source, Status
from sightline.chronology.knowledge import assumed_recording, assumed_with_its_row
from sightline.chronology.partial_date import PartialDate
from sightline.service.records.building.opened import OpenedFile
from sightline.service.records.building.remade import was_remade
from sightline.service.records.building.whose import UNKNOWN, Agencies, from_words
from sightline.service.records.ids import opaque
from sightline.service.records.models import Document, FactKnowledge, FactRecord
from sightline.service.records.storing import bounds, checked_fields, dated, payload, set_moments
from sightline.vocabulary.agencies import AGENCY_KINDS

FROM_COLUMN = "column"
FROM_DOCUMENT = "document"
FROM_OCCURRENCE = "occurrence"


@dataclass(frozen=True, slots=True)
class Read:
    """One candidate with what its document says of it.

    ``is_row``: it stands in a table, or was split from a row; ``row``: that row.
    """

    candidate: Candidate
    is_row: bool
    agency: Agency
    row: Candidate | None = None


def reads_of(opened: OpenedFile, own: Agency, agencies: Agencies) -> list[Read]:
    """Every row and statement of a file with its agency."""
    is_declared = opened.named is not None and opened.named.by == "case file"
    rows = _with_parts_of_its_own(opened.rows, own, agencies) if is_declared else opened.rows
    return [*with_agencies(rows, True, own, agencies), *with_agencies(opened.sentences, False, own, agencies)]


def _with_parts_of_its_own(rows: Sequence[Candidate], own: Agency, agencies: Agencies) -> Sequence[Candidate]:
    """The rows of one agency's own paper whose column of agencies names only wards, teams and departments: whoever
    declared whose paper it is has said whose the rows are, and what the column says is kept beside them.
    """
    written = {row.agency_as_written for row in rows if row.agency_as_written}
    named = [one for one in (from_words(words, "column") for words in written) if one is not None]
    if any(one.kind not in (UNKNOWN, own.kind) or agencies.is_declared(one.name) for one in named):
        return rows
    return [
        replace(row, agency_as_written="", extra=MappingProxyType({**row.extra, _PART: row.agency_as_written}))
        if row.agency_as_written
        else row
        for row in rows
    ]


_PART = "Team or department"
"""What is said of a row beside its words where a column names a part of its agency."""


def with_agencies(candidates: Iterable[Candidate], is_row: bool, own: Agency, agencies: Agencies) -> list[Read]:
    """Each candidate with the agency whose words it is: its own column's, its row's, or the document's."""
    candidates = list(candidates)
    by_key = {candidate.key: candidate for candidate in candidates}
    made = []
    for candidate in candidates:
        written = candidate.agency_as_written
        if not written and candidate.part_of in by_key:
            written = by_key[candidate.part_of].agency_as_written
        named = from_words(written, "column")
        row = by_key.get(candidate.part_of) if is_row else None
        made.append(Read(candidate, is_row, agencies.settle(named, own) if named else own, row))
    return made


def recorded_of(
    occurred: PartialDate,
    ended: PartialDate | None,
    given: PartialDate | None,
    is_row: bool,
    agency: Agency,
    own_date: PartialDate | None,
) -> tuple[PartialDate | None, bool, str]:
    """When the agency recorded it, whether that is assumed, and what it rests on.

    What is published is recorded on its publication. A row without its own date of recording is taken as recorded at
    the latest bound of its occurrence, to its end if it tells of one: nobody wrote down an end before it. Prose is
    recorded on its document's own date, or not known to be.
    """
    if is_public(agency):
        return own_date, False, FROM_DOCUMENT
    if given is not None and given.is_known:
        return given, False, FROM_COLUMN
    if is_row:
        assumed = recording_assumed(occurred, ended)
        return assumed, assumed is not None, FROM_OCCURRENCE
    return own_date, False, FROM_DOCUMENT


def recording_assumed(occurred: PartialDate, ended: PartialDate | None) -> PartialDate | None:
    """When a row without its own date of recording is taken to have been recorded, or None if nothing bounds it."""
    if ended is None or ended.latest is None or occurred.latest is None or ended.latest <= occurred.latest:
        return assumed_recording(occurred)
    return assumed_recording(ended)


def is_public(agency: Agency) -> bool:
    """Whether what it says is known to everybody from its publication."""
    return AGENCY_KINDS[agency.kind].is_public


def record_of(read: Read, document: Document, lineage: str, version: int, stated_from: date | None) -> FactRecord:
    """The table row for a candidate; not saved. A field that its kind does not allow is left unknown and said so."""
    item = read.candidate
    kind_fields, refused = checked_fields(item.kind, dict(item.fields))
    own_date = dated(document.own_date)
    recorded, assumed, rests_on = recorded_of(
        item.occurred, item.ended, item.recorded, read.is_row, read.agency, own_date
    )
    if assumed and read.row is not None:
        its_row = recording_assumed(read.row.occurred, read.row.ended)
        recorded = assumed_with_its_row(recorded, its_row)
        assumed = recorded is not None
    question = " ".join(part for part in (item.question, *refused) if part)
    shape = payload(
        occurred=item.occurred,
        ended=item.ended,
        recorded=recorded,
        recorded_assumed=assumed,
        text=item.text,
        fields=kind_fields,
        sources=tuple(replace(source, document=document.name) for source in item.sources),
        extra=dict(item.extra),
        question=question,
        why=item.why,
        told_from=item.told_from,
    )
    shape["source_documents"] = [document.id for _ in item.sources]
    shape["recorded_from"] = rests_on
    shape["is_row"] = read.is_row
    shape["part_of"] = item.part_of
    shape["read_key"] = item.key
    shape["mentions"] = [_mention(one) for one in item.mentions]
    row = FactRecord(
        id=opaque("f", lineage, version),
        case_id=document.case_id,
        document=document,
        agency_id=read.agency.id,
        lineage=lineage,
        version=version,
        key=item.key[:200],
        match_text=item.match_text or item.text,
        kind=item.kind,
        nature=item.nature.value,
        extent=item.extent.value,
        status=item.status.value,
        kind_standing=item.kind_standing.value,
        sequence=item.sequence,
        position=item.position,
        stated_from=stated_from,
        payload=shape,
    )
    set_moments(row)
    return row


def published(row: FactRecord, agency: Agency) -> FactKnowledge | None:
    """Everybody's knowledge of what was published on a known day."""
    if not is_public(agency) or row.payload["recorded"] is None:
        return None
    on = PartialDate.from_json(row.payload["recorded"])
    earliest, latest = bounds(on)
    return FactKnowledge(
        fact=row,
        everybody=True,
        on_earliest=earliest,
        on_latest=latest,
        on=row.payload["recorded"],
        how=How.PUBLISHED.value,
        evidence=row.payload["sources"][0]["document"] if row.payload["sources"] else "",
    )


def found_again(row: FactRecord, read: Read, document: Document) -> None:
    """The same words in a later version of the document: the fact stays, and now stands there too.

    Its passages are looked up in the new text; one that is not found there keeps its words and loses its place.
    """
    shape: dict[str, Any] = row.payload
    fresh = [replace(source, document=document.name) for source in read.candidate.sources]
    low = min((one.start for one in fresh if one.start is not None), default=None)
    high = max((one.end for one in fresh if one.end is not None), default=None)
    for value in shape["fields"].values():
        passage = value["passage"]
        at = -1
        if passage and value["start"] is not None and low is not None and high is not None:
            at = document.text.find(passage, low, high)
        value["start"], value["end"] = (at, at + len(passage)) if at >= 0 else (None, None)
    shape["sources"] = [_source(one) for one in fresh] + shape["sources"]
    shape["source_documents"] = [document.id for _ in fresh] + shape["source_documents"]
    shape["mentions"] = [_mention(one) for one in read.candidate.mentions]
    shape["part_of"], shape["read_key"] = read.candidate.part_of, read.candidate.key
    if shape.get("told_from") is not None and read.candidate.told_from is not None:
        shape["told_from"] = read.candidate.told_from.as_json()
    row.document = document
    row.key = read.candidate.key[:200]
    row.position, row.sequence = read.candidate.position, read.candidate.sequence


def _source(one: Source) -> dict[str, object]:
    return {
        "document": one.document,
        "locator": one.locator,
        "passage": one.passage,
        "start": one.start,
        "end": one.end,
    }


def carry_decisions(before: FactRecord, after: FactRecord) -> bool:
    """Take over what a person decided about the version before, where the words that it rests on are unchanged.

    Returns whether a person must be asked again.
    """
    if not before.decided_by and not before.significance:
        return False
    read = before.payload.get("read", {})
    same_words = after.payload["text"] == read.get("text", before.payload["text"])
    same_words = same_words and after.kind == read.get("kind", before.kind)
    if before.status == Status.EDITED.value:
        rests = same_words and after.payload["occurred"] == read.get("occurred", before.payload["occurred"])
    else:
        now = after.payload["text"]
        phrases = [*before.payload["why"], *(item["passage"] for item in before.payload["fields"].values())]
        rests = before.kind == after.kind and (same_words or (bool(phrases) and all(one in now for one in phrases)))
    asks = False
    # What was made of a reading rests on its every word, and on its date.
    rests = rests and not was_remade(before)
    if before.decided_by and rests:
        after.kind_standing = before.kind_standing
        if after.status == Status.PROPOSED.value or before.status == Status.REJECTED.value:
            after.status = before.status
        if before.status == Status.EDITED.value:
            after.status, after.kind, after.nature = before.status, before.kind, before.nature
            after.extent = before.extent
            for part in ("fields", "occurred", "ended", "text", "read", "told_from"):
                if part in before.payload:
                    after.payload[part] = before.payload[part]
        after.decided_by, after.decided_at = before.decided_by, before.decided_at
    elif before.decided_by:
        asks = True
    if before.significance and same_words:
        after.significance = before.significance
    elif before.significance:
        asks = True
    if asks:
        again = "This changed after somebody decided about it: please decide again."
        after.payload["question"] = " ".join(part for part in (after.payload["question"], again) if part)
        after.payload["asked_again"] = True
        if after.status == Status.STATED.value and after.kind_standing == KindStanding.CONFIRMED.value:
            after.kind_standing = KindStanding.SUGGESTED.value
    set_moments(after)
    return asks


def _mention(one: Mention) -> dict[str, Any]:
    made = {"as_written": one.as_written, "role": one.role, "start": one.start, "end": one.end}
    return {**made, "is_whose": True} if one.is_whose else made
