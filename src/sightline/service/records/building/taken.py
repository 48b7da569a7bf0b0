"""Taking one file into the case: a new document, or a new version of one, in one short transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from sightline.chronology.chronology import Agency
from sightline.chronology.fact import RelationType, Status
from sightline.chronology.partial_date import PartialDate
from sightline.identity.found_again import Matched, Rowed, content_of, match, normalised
from sightline.service.records.building.opened import OpenedFile
from sightline.service.records.building.remade import apart, carry
from sightline.service.records.building.taking import (
    FROM_COLUMN,
    Read,
    carry_decisions,
    found_again,
    is_public,
    published,
    reads_of,
    record_of,
)
from sightline.service.records.building.told_dates import told_from_lineage
from sightline.service.records.building.whose import Agencies
from sightline.service.records.ids import opaque
from sightline.service.records.models import (
    CaseAgency,
    CoveragePeriod,
    Document,
    FactKnowledge,
    FactRecord,
    FactRelation,
)
from sightline.service.records.storing import dated


@dataclass(slots=True)
class Change:
    """What taking one version did, counted in the source's own rows or, for prose, in sentences."""

    document: Document
    facts: int = 0
    proposed: int = 0
    added: int = 0
    changed: int = 0
    gone: int = 0
    asks_again: list[str] = field(default_factory=list)


def take(
    case_id: str,
    opened: OpenedFile,
    own: Agency,
    agencies: Agencies,
    before: Document | None,
    lineage: str,
    today: date,
) -> Change:
    """Take one file, as the next version of ``before`` if that is given."""
    reads = reads_of(opened, own, agencies)
    with transaction.atomic():
        save_agencies(case_id, agencies)
        document = _document(case_id, opened, own, before, lineage, today)
        change = Change(document)
        lineages: dict[str, str] = {}
        if before is None:
            _add_all(reads, document, lineages, change)
        else:
            _supersede(reads, document, before, lineages, agencies, change, today)
        _relate(case_id, reads, lineages)
        _anchor(document, lineages)
        cover(case_id, opened, own, document, before)
    return change


def save_agencies(case_id: str, agencies: Agencies) -> None:
    """Save those agencies of the case that are not saved yet."""
    held = set(CaseAgency.objects.filter(case_id=case_id).values_list("id", flat=True))
    CaseAgency.objects.bulk_create(
        CaseAgency(id=agency.id, case_id=case_id, name=agency.name, kind=agency.kind)
        for agency in agencies.held.values()
        if agency.id not in held
    )


def _document(
    case_id: str, opened: OpenedFile, own: Agency, before: Document | None, lineage: str, today: date
) -> Document:
    revision = 1 if before is None else before.revision + 1
    if before is not None:
        Document.objects.filter(id=before.id).update(is_latest=False, asks_own_date=False)
    return Document.objects.create(
        id=opaque("d", case_id, opened.found.sha256),
        case_id=case_id,
        name=opened.found.name,
        sha256=opened.found.sha256,
        format=opened.document.format,
        lineage=lineage,
        revision=revision,
        received_on=today,
        **words_of(opened),
        **said_of(opened, own),
    )


def words_of(opened: OpenedFile) -> dict[str, Any]:
    """A document's text and where its pages stand in it, and what is to be known of how it was taken out."""
    return {
        "text": opened.document.text,
        "pages": [{"number": page.number, "start": page.start, "end": page.end} for page in opened.document.pages],
        "warnings": list(opened.document.warnings),
    }


def said_of(opened: OpenedFile, own: Agency) -> dict[str, Any]:
    """What a document is held to be, beside its words: whose it is, when it was written, and who says so."""
    return {
        "agency_id": own.id,
        "agency_known_by": opened.named.by if opened.named else "nothing",
        "own_date": opened.own_date.as_json() if opened.own_date else None,
        "own_date_by": opened.own_date_by,
        "asks_own_date": opened.asks_own_date,
        "standing": opened.standing,
        "noted": opened.noted,
    }


def _anchor(document: Document, lineages: Mapping[str, str]) -> None:
    """What is told from another reading of the document is from now on told from that fact, by its lineage."""
    rows = list(FactRecord.objects.filter(document=document, superseded_on=None, payload__told_from__anchor="fact"))
    known = set(lineages.values())
    for row in rows:
        if row.payload["told_from"]["to"] not in known:
            told_from_lineage(row.payload, lineages)
    FactRecord.objects.bulk_update(rows, ["payload"], batch_size=300)


def _fresh(read: Read, document: Document) -> FactRecord:
    """A fact that was not there before; not saved."""
    lineage = opaque("l", document.lineage, document.revision, read.candidate.key)
    row = record_of(read, document, lineage, 1, None)
    row.payload["arrived_in"] = document.id
    return row


def _add_all(reads: Sequence[Read], document: Document, lineages: dict[str, str], change: Change) -> None:
    """Save the facts of a document that is no version of another."""
    rows = [_fresh(read, document) for read in reads]
    FactRecord.objects.bulk_create(rows, batch_size=300)
    known = [published(row, read.agency) for row, read in zip(rows, reads, strict=True)]
    FactKnowledge.objects.bulk_create([one for one in known if one is not None], batch_size=300)
    for row, read in zip(rows, reads, strict=True):
        lineages[read.candidate.key] = row.lineage
        _count(row, change)


def _add(read: Read, document: Document, change: Change) -> str:
    """Save a fact that a new version added; returns its lineage."""
    row = _fresh(read, document)
    _save(row, read)
    _count(row, change)
    return row.lineage


def _save(row: FactRecord, read: Read) -> None:
    row.save(force_insert=True)
    knowledge = published(row, read.agency)
    if knowledge is not None:
        knowledge.save(force_insert=True)


def _count(row: FactRecord, change: Change) -> None:
    if row.payload["is_row"] and not row.payload["part_of"]:
        change.facts += 1
    if row.status == Status.PROPOSED.value or row.kind_standing == "suggested":
        change.proposed += 1


def _supersede(
    reads: Sequence[Read],
    document: Document,
    before: Document,
    lineages: dict[str, str],
    agencies: Agencies,
    change: Change,
    today: date,
) -> None:
    """Match with the version before: the same stays, the changed supersedes, what is gone is withdrawn."""
    held, made = apart(FactRecord.objects.filter(document=before, superseded_on=None).order_by("position", "id"))
    day = _day_of(document, before, held, today)
    tops_before = [row for row in held if not row.payload["part_of"]]
    tops_after = [read for read in reads if not read.candidate.part_of]
    found = match([_rowed(row) for row in tops_before], [_rowed_read(read) for read in tops_after])
    parts_before: dict[str, list[FactRecord]] = {}
    for row in held:
        if row.payload["part_of"]:
            parts_before.setdefault(row.payload["part_of"], []).append(row)
    parts_after: dict[str, list[Read]] = {}
    for read in reads:
        if read.candidate.part_of:
            parts_after.setdefault(read.candidate.part_of, []).append(read)
    taken: set[str] = set()
    # A row that is found again takes its new place: its parts are still kept under the old one.
    old_keys = {row.id: row.payload["read_key"] for row in held}

    def settle(before_rows: Sequence[FactRecord], after_reads: Sequence[Read], matched: Matched, top: bool) -> None:
        for one, other in matched.same:
            _keep(before_rows[one], after_reads[other], document, lineages)
            is_same = deeper(before_rows[one], after_reads[other])
            change.changed += top and not is_same
        for one, other in matched.changed:
            _replace(before_rows[one], after_reads[other], document, lineages, change, day)
            change.changed += top
            deeper(before_rows[one], after_reads[other])
        for one in matched.gone:
            _withdraw(before_rows[one], document, day)
            change.gone += top
            deeper(before_rows[one], None)
        for other in matched.added:
            lineages[after_reads[other].candidate.key] = _add(after_reads[other], document, change)
            change.added += top
            deeper(None, after_reads[other])

    def deeper(row: FactRecord | None, read: Read | None) -> bool:
        """Settle the parts of a row; returns whether they are all the same."""
        old_key = old_keys[row.id] if row is not None else ""
        before_rows = [one for one in parts_before.get(old_key, []) if one.id not in taken] if row else []
        taken.update(one.id for one in before_rows)
        after_reads = parts_after.get(read.candidate.key, []) if read is not None else []
        if not before_rows and not after_reads:
            return True
        matched = match([_rowed(one) for one in before_rows], [_rowed_read(one) for one in after_reads])
        settle(before_rows, after_reads, matched, False)
        return not (matched.changed or matched.gone or matched.added)

    settle(tops_before, tops_after, found, True)
    change.asks_again.extend(carry(made, document, before, day))


def _day_of(document: Document, before: Document, held: Sequence[FactRecord], today: date) -> date:
    """From when this version is its agency's word: its own date if it gives a new one to the day, else today.

    A version that still bears the date of the one before it does not say when it was written. Never before the version
    that it replaces.
    """
    own, earlier_own = dated(document.own_date), dated(before.own_date)
    is_new = own is not None and own.is_day and (earlier_own is None or earlier_own.certainly_before(own))
    day = own.earliest if is_new and own is not None and own.earliest else today
    earlier = [row.stated_from for row in held if row.stated_from is not None]
    return max([min(day, today), *(one + timedelta(days=1) for one in earlier)])


_TOLD_FROM_ANOTHER = PartialDate.unknown("")
"""The date of a statement that tells it from another is not its own: when the anchor moves, the statement stays."""


def _rowed(row: FactRecord) -> Rowed:
    read = row.payload.get("read", {})
    moment = dated(read.get("occurred", row.payload["occurred"]))
    assert moment is not None
    if read.get("told_from", row.payload.get("told_from")):
        moment = _TOLD_FROM_ANOTHER
    kind = read.get("kind", row.kind) if row.payload["part_of"] else ""
    recorded = row.payload["recorded"] if row.payload["recorded_from"] == FROM_COLUMN else None
    ended = read.get("ended", row.payload["ended"])
    words = _words(row.match_text, row.payload["extra"], ended, recorded)
    said = content_of(
        read.get("text", row.payload["text"]), (moment, dated(ended), dated(recorded)), row.payload["extra"]
    )
    return Rowed(words, moment.earliest, moment.latest, row.key, row.sequence, kind, said)


def _rowed_read(read: Read) -> Rowed:
    item = read.candidate
    occurred = _TOLD_FROM_ANOTHER if item.told_from is not None else item.occurred
    kind = item.kind if item.part_of else ""
    ended = item.ended.as_json() if item.ended else None
    is_given = item.recorded is not None and item.recorded.is_known and not is_public(read.agency)
    recorded = item.recorded.as_json() if is_given and item.recorded else None
    words = _words(item.match_text or item.text, item.extra, ended, recorded)
    said = content_of(item.text, (occurred, item.ended, item.recorded if recorded else None), item.extra)
    return Rowed(words, occurred.earliest, occurred.latest, item.key[:200], item.sequence, kind, said)


def _words(
    match_text: str, extra: Mapping[str, str], ended: Mapping[str, object] | None, recorded: Mapping[str, object] | None
) -> str:
    """All that the source itself says in a row, so that a comment or an end date that changed is a change too."""
    said = [match_text, *(f"{heading}: {words}" for heading, words in sorted(extra.items()))]
    said.extend(str(moment["written"]) for moment in (ended, recorded) if moment)
    return normalised(" | ".join(said))


def _keep(row: FactRecord, read: Read, document: Document, lineages: dict[str, str]) -> None:
    found_again(row, read, document)
    row.save()
    lineages[read.candidate.key] = row.lineage


def _replace(
    row: FactRecord, read: Read, document: Document, lineages: dict[str, str], change: Change, day: date
) -> None:
    fresh = record_of(read, document, row.lineage, row.version + 1, day)
    fresh.payload["arrived_in"] = document.id
    if carry_decisions(row, fresh):
        change.asks_again.append(fresh.id)
    row.payload["left_in"] = document.id
    row.payload["stood_as"] = row.status
    row.status = Status.CORRECTED.value
    row.superseded_on = day
    row.save()
    _save(fresh, read)
    for known in FactKnowledge.objects.filter(fact=row, everybody=False):
        known.pk, known.fact = None, fresh
        known.save(force_insert=True)
    _count(fresh, change)
    lineages[read.candidate.key] = row.lineage


def _withdraw(row: FactRecord, document: Document, day: date) -> None:
    row.payload["left_in"] = document.id
    row.payload["stood_as"] = row.status
    row.status = Status.WITHDRAWN.value
    row.superseded_on = day
    row.save()


def _relate(case_id: str, reads: Sequence[Read], lineages: dict[str, str]) -> None:
    wanted = relations_of(reads, lineages)
    held = {
        (RelationType(row.type), row.origin, row.to)
        for row in FactRelation.objects.filter(case_id=case_id, origin__in={origin for _, origin, _ in wanted})
    }
    FactRelation.objects.bulk_create(
        (
            FactRelation(
                case_id=case_id, type=kind.value, origin=origin, to=to, reason="stands in the same row of its source"
            )
            for kind, origin, to in sorted(wanted - held)
        ),
        batch_size=300,
    )


def relations_of(reads: Sequence[Read], lineages: Mapping[str, str]) -> set[tuple[RelationType, str, str]]:
    """How the facts of one document stand to one another: type, origin and the other, by lineage."""
    return {
        (kind, lineages[read.candidate.key], lineages[key])
        for read in reads
        for kind, key in ((RelationType.PART_OF, read.candidate.part_of), (RelationType.ABOUT, read.candidate.about))
        if key in lineages and lineages[key] != lineages[read.candidate.key]
    }


def cover(case_id: str, opened: OpenedFile, own: Agency, document: Document, before: Document | None) -> None:
    """What a title declares; a later version's replaces the earlier's."""
    if before is not None:
        CoveragePeriod.objects.filter(document=before).delete()
    if opened.covers is not None:
        CoveragePeriod.objects.create(
            case_id=case_id,
            agency_id=own.id,
            document=document,
            earliest=opened.covers[0],
            latest=opened.covers[1],
            declared=True,
        )
