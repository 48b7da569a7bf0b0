"""What a re-sent document changed against the version before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sightline.chronology.fact import Fact
from sightline.service.records.describing import words_compared
from sightline.service.records.models import FactRecord
from sightline.service.records.shapes import Changes, DocumentSummary, FactChange


def changes_of(summary: DocumentSummary, documents: Sequence[DocumentSummary], facts: Mapping[str, Fact]) -> Changes:
    """Rows added, changed and gone. Parts of a row are counted with their row."""
    before = next((item for item in documents if item.id == summary.revises), None)
    if before is None:
        return Changes(summary, None)
    rows = list(FactRecord.objects.filter(case_id=summary.case).order_by("version"))
    is_part = {row.lineage for row in rows if row.payload.get("part_of")}
    rows = [row for row in rows if row.lineage not in is_part]
    came = {row.lineage: row for row in rows if row.payload["arrived_in"] == summary.id}
    went = {row.lineage: row for row in rows if row.payload.get("left_in") == summary.id}
    changed = [
        FactChange(
            facts[went[lineage].id],
            facts[row.id],
            words_compared(went[lineage].match_text, row.match_text),
            bool(row.payload.get("asked_again")),
        )
        for lineage, row in came.items()
        if lineage in went
    ]
    added = [facts[row.id] for lineage, row in came.items() if lineage not in went]
    gone = [facts[row.id] for lineage, row in went.items() if lineage not in came]
    kept = sum(1 for row in rows if {summary.id, before.id} <= set(row.payload["source_documents"]))
    return Changes(
        summary,
        before,
        tuple(sorted(added, key=lambda fact: fact.sort_key())),
        tuple(sorted(changed, key=lambda change: change.after.sort_key())),
        tuple(sorted(gone, key=lambda fact: fact.sort_key())),
        kept,
    )
