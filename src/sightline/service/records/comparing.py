"""What a re-sent document changed against the version before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sightline.chronology.fact import Fact
from sightline.service.records.building.remade import is_made
from sightline.service.records.describing import words_compared
from sightline.service.records.models import FactRecord, FactRelation
from sightline.service.records.shapes import Changes, DocumentSummary, FactChange


def changes_of(summary: DocumentSummary, documents: Sequence[DocumentSummary], facts: Mapping[str, Fact]) -> Changes:
    """Rows added, changed and gone. What was split out of a row goes with its row, unless only it changed."""
    before = next((item for item in documents if item.id == summary.revises), None)
    if before is None:
        return Changes(summary, None)
    rows = list(FactRecord.objects.filter(case_id=summary.case).order_by("version"))
    came = {row.lineage: row for row in rows if row.payload["arrived_in"] == summary.id}
    went = {row.lineage: row for row in rows if row.payload.get("left_in") == summary.id}
    moved = {*came, *went}
    parts = FactRelation.objects.filter(case_id=summary.case, type="part_of", origin__in=moved)
    with_their_row = {relation.origin for relation in parts if relation.to in moved}
    changed = [
        FactChange(
            facts[went[lineage].id],
            facts[row.id],
            words_compared(_words(facts[went[lineage].id]), _words(facts[row.id])),
            bool(row.payload.get("asked_again")),
        )
        for lineage, row in came.items()
        if lineage in went and lineage not in with_their_row
    ]
    added = [facts[row.id] for lineage, row in came.items() if lineage not in went and lineage not in with_their_row]
    gone = [facts[row.id] for lineage, row in went.items() if lineage not in came and lineage not in with_their_row]
    is_part = {row.lineage for row in rows if row.payload["part_of"] or is_made(row)}
    kept = sum(
        1
        for row in rows
        if row.lineage not in is_part and {summary.id, before.id} <= set(row.payload["source_documents"])
    )
    return Changes(
        summary,
        before,
        tuple(sorted(added, key=lambda fact: fact.sort_key())),
        tuple(sorted(changed, key=lambda change: change.after.sort_key())),
        tuple(sorted(gone, key=lambda fact: fact.sort_key())),
        kept,
    )


def _words(fact: Fact) -> str:
    """What a row says, with its date and every other column, so that any change of it is seen."""
    ended = f" to {fact.ended.written}" if fact.ended else ""
    extra = "".join(f" | {heading}: {words}" for heading, words in fact.extra.items())
    return f"{fact.occurred.written}{ended} | {fact.text}{extra}"
