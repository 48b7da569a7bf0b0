"""Documents read again because what is declared of the case has changed: each fact in its place, none twice.

A word that ``case.toml`` says of a document changes whose record it is, when it was written and so since when what it
says was known; the names that it gives change whom its sentences name. So the documents are read again, and every fact
is found again by its place. What a person decided about a fact, and what a person said of a document, stays above it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import models

from sightline.chronology.chronology import Agency
from sightline.chronology.fact import MACHINE, KindStanding, RelationType, Status
from sightline.service.records.building.opened import OpenedFile, SaidByPerson
from sightline.service.records.building.placing_anew import Placing, letters_of, placed_anew
from sightline.service.records.building.remade import apart, renew
from sightline.service.records.building.taken import cover, relations_of, said_of, words_of
from sightline.service.records.building.taking import Read, published, reads_of, record_of, recorded_of
from sightline.service.records.building.told_dates import keep_working, told_from_lineage
from sightline.service.records.building.whose import Agencies, Named
from sightline.service.records.deciding import Deciding
from sightline.service.records.ids import opaque
from sightline.service.records.models import Document, FactKnowledge, FactRecord, FactRelation
from sightline.service.records.storing import dated, set_moments

_NOT_A_PERSON = ("", "case file", "its own words")
_OF_THE_READING = (
    "agency_id",
    "kind",
    "nature",
    "extent",
    "status",
    "kind_standing",
    "decided_by",
    "decided_at",
    "key",
    "match_text",
    "sequence",
    "position",
)


def said_by_person(document: Document) -> SaidByPerson:
    """What a named person said of a document: it stands above what is declared in the case file."""
    named = (
        Named(document.agency.name, document.agency.kind, "person") if document.agency_known_by == "person" else None
    )
    if document.own_date_by in _NOT_A_PERSON:
        return SaidByPerson(named)
    return SaidByPerson(named, dated(document.own_date), document.own_date_by)


def retake(document: Document, opened: OpenedFile, own: Agency, agencies: Agencies, deciding: Deciding) -> bool:
    """Bring a document that was taken already into line with how it is read now; returns whether anything changed."""
    is_other_text = opened.document.text != document.text
    changed = _save(document, {**said_of(opened, own), **words_of(opened)}, deciding)
    _older(document, opened, own, deciding)
    reads = reads_of(opened, own, agencies)
    readings, made = apart(FactRecord.objects.filter(document=document, superseded_on=None).order_by("position", "id"))
    held = {row.payload["read_key"]: row for row in readings}
    keys = [read.candidate.key for read in reads]
    if is_other_text:
        _name_anew(held, reads, deciding)
    lineages = {
        key: held[key].lineage if key in held else opaque("l", document.lineage, document.revision, key) for key in keys
    }
    for read in reads:
        row = held.pop(read.candidate.key, None)
        if row is None:
            row = record_of(read, document, lineages[read.candidate.key], 1, None)
            told_from_lineage(row.payload, lineages)
            row.payload["arrived_in"] = document.id
            row.save(force_insert=True)
            deciding.made(row)
            changed = True
        else:
            changed |= _save(row, _as_read_now(row, read, document, lineages), deciding)
    for row in held.values():
        if not _is_decided(row):
            deciding.touch(row)
            row.delete()
            changed = True
        elif row.agency_id not in agencies.held:  # the document's, which is found to be another's now
            changed |= _save(row, {"agency_id": own.id}, deciding)
    changed |= _renew(made, document, deciding)
    if is_other_text:
        _place_anew(document, deciding)
    _relate(document, reads, lineages, {row.lineage for row in held.values()}, deciding)
    cover(document.case_id, opened, own, document, document)
    if changed:
        publish_again(document, agencies.held)
    return changed


def _name_anew(held: dict[str, FactRecord], reads: Sequence[Read], deciding: Deciding) -> None:
    """The same words, with other blanks, line ends and hyphens between, are the same reading."""
    by_words = {_words_of(row.match_text, row.payload["occurred"]["written"]): key for key, row in held.items()}
    for read in reads:
        one = read.candidate
        before = by_words.get(_words_of(one.match_text, one.occurred.written))
        if one.key in held or before not in held:
            continue
        row = held[one.key] = held.pop(before)
        deciding.touch(row)
        row.key, row.payload = one.key, {**row.payload, "read_key": one.key}
        row.save(update_fields=["key", "payload"])


def _words_of(matched: str, written: str) -> str:
    return letters_of(f"{matched}/{written}")


def _place_anew(document: Document, deciding: Deciding) -> None:
    """What was decided, split or joined points at its words in the text as it is taken out now."""
    placing = Placing(document.text)
    for row in FactRecord.objects.filter(document=document):
        _save(row, {"payload": placed_anew(row.payload, document.id, placing)}, deciding)


def publish_again(document: Document, agencies: dict[str, Agency]) -> None:
    """What everybody knows from its publication, worked out anew from the facts of a document."""
    rows = list(FactRecord.objects.filter(document=document).order_by("id"))
    FactKnowledge.objects.filter(fact__in=rows, everybody=True).delete()
    known = [published(row, agencies[row.agency_id]) for row in rows]
    FactKnowledge.objects.bulk_create([one for one in known if one is not None], batch_size=300)


def _save(row: models.Model, values: dict[str, Any], deciding: Deciding) -> bool:
    """Save what differs; returns whether anything did."""
    fresh = {name: value for name, value in values.items() if getattr(row, name) != value}
    if not fresh:
        return False
    deciding.touch(row)
    for name, value in fresh.items():
        setattr(row, name, value)
    if isinstance(row, FactRecord):
        set_moments(row)
    row.save()
    return True


def _older(document: Document, opened: OpenedFile, own: Agency, deciding: Deciding) -> None:
    """Earlier versions of the document are their agency's too."""
    for earlier in Document.objects.filter(lineage=document.lineage, is_latest=False).exclude(agency_known_by="person"):
        before = earlier.agency_id
        if before == own.id or opened.named is None:
            continue
        _save(earlier, {"agency_id": own.id, "agency_known_by": opened.named.by}, deciding)
        for row in FactRecord.objects.filter(document=earlier, agency_id=before):
            _save(row, {"agency_id": own.id}, deciding)


def _renew(made: Sequence[FactRecord], document: Document, deciding: Deciding) -> bool:
    """What people made of readings follows them in whose it is, when it was recorded and who is named in it."""
    standing = {row.lineage: row for row in FactRecord.objects.filter(document=document, superseded_on=None)}
    changed = False
    for row in made:
        originals = [standing[one] for one in row.payload["made_from"]["lineages"] if one in standing]
        changed |= _save(row, renew(row, originals, document), deciding)
        standing[row.lineage] = row
    return changed


def _is_decided(row: FactRecord) -> bool:
    """Whether a person has decided how it is to be read."""
    by_person = bool(row.decided_by) and row.decided_by != MACHINE
    return by_person or bool(row.significance) or "read" in row.payload or "children" in row.payload


def _as_read_now(row: FactRecord, read: Read, document: Document, lineages: dict[str, str]) -> dict[str, Any]:
    """The columns of a fact as its place is read now; where a person decided about it, only whose it is and since
    when it was known.
    """
    fresh = record_of(read, document, row.lineage, row.version, row.stated_from)
    told_from_lineage(fresh.payload, lineages)
    shape = dict(row.payload)
    if _is_decided(row):
        occurred = dated(shape["occurred"])
        assert occurred is not None
        given = read.candidate.recorded
        recorded, assumed, rests_on = recorded_of(
            occurred, dated(shape["ended"]), given, read.is_row, read.agency, dated(document.own_date)
        )
        shape["recorded"] = recorded.as_json() if recorded else None
        shape["recorded_assumed"], shape["recorded_from"] = assumed, rests_on
        shape["mentions"] = fresh.payload["mentions"]
        return {"agency_id": fresh.agency_id, "payload": shape}
    earlier = [
        (source, where)
        for source, where in zip(shape["sources"], shape["source_documents"], strict=True)
        if where != document.id
    ]
    fresh.payload["sources"] += [source for source, _ in earlier]
    fresh.payload["source_documents"] += [where for _, where in earlier]
    keep_working(fresh.payload, shape)
    values: dict[str, Any] = {name: getattr(fresh, name) for name in _OF_THE_READING}
    values["payload"] = {**shape, **fresh.payload}
    if row.decided_by:
        values["decided_by"], values["decided_at"] = row.decided_by, row.decided_at
        values["kind_standing"] = KindStanding.CONFIRMED.value
        if fresh.status == Status.PROPOSED.value:
            values["status"] = row.status
    return values


def _relate(
    document: Document, reads: Sequence[Read], lineages: dict[str, str], gone: set[str], deciding: Deciding
) -> None:
    """What stands in the same row, or in the same sentence, as it is read now."""
    wanted = relations_of(reads, lineages)
    mine = {*lineages.values(), *gone}
    for row in FactRelation.objects.filter(case_id=document.case_id, by="", confirmed=True, origin__in=mine):
        key = (RelationType(row.type), row.origin, row.to)
        if key in wanted:
            wanted.remove(key)
        elif row.origin in lineages.values():
            deciding.touch(row)
            row.delete()
    for kind, origin, to in sorted(wanted):
        row, is_new = FactRelation.objects.get_or_create(
            type=kind.value,
            origin=origin,
            to=to,
            defaults={"case_id": document.case_id, "by": "", "reason": "stands in the same row of its source"},
        )
        if is_new:
            deciding.made(row)
