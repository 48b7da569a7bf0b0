"""What a person decides about contradictions: that there is one, how it is to be read, or that there is none."""

from __future__ import annotations

from sightline.chronology.clock import now
from sightline.chronology.contradiction import Sort, Topic
from sightline.chronology.fact import Fact
from sightline.service.records.contradicting.keeping import marked_said
from sightline.service.records.contradicting.showing import REFUSED
from sightline.service.records.deciding import decision, facts_to_decide
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.records.ids import opaque
from sightline.service.records.loading import facts_of, versions_standing
from sightline.service.records.models import Contradiction

BOTH = "both"
"""The reading under which both stand."""


def mark_contradiction(one: str, other: str, about: str, *, by: str) -> int:
    """Say that two facts cannot both be right. Both stay."""
    rows = facts_to_decide([one, other])
    if len({row.lineage for row in rows}) < 2:
        raise NotPossible("Choose two entries that contradict each other.")
    if not about.strip():
        raise NotPossible("Say what they contradict each other about.")
    case_id = rows[0].case_id
    first, second = sorted(row.lineage for row in rows)
    key = opaque("x", case_id, "marked", first, second)
    if Contradiction.objects.filter(case_id=case_id, key=key).exists():
        raise NotPossible("That these two contradict each other is marked already.")
    documents = {row.name: row.id for row in versions_standing(case_id)}
    facts: dict[str, Fact] = {fact.lineage: fact for fact in facts_of(case_id) if fact.is_current}
    if first not in facts or second not in facts:
        raise NotPossible("One of these was refused and stands no longer. Undo that first.")
    with decision(case_id, "mark_contradiction", [one, other, key], by, about) as deciding:
        deciding.made(
            Contradiction.objects.create(
                case_id=case_id,
                key=key,
                topic=Topic.VALUE.value,
                sort=Sort.CONFLICT.value,
                subject=about.strip(),
                said=[marked_said(facts[lineage], documents) for lineage in (first, second)],
                marked_by=by.strip(),
            )
        )
    return deciding.decision_id


def resolve_contradiction(case_id: str, contradiction: str, reading: str, reason: str, *, by: str) -> int:
    """Say how a contradiction is to be read, and why: by one of the values that it sets side by side, or ``both``
    stand. What is said stays, and so does the contradiction. Raises NotFound, NotPossible.
    """
    row = _row(case_id, contradiction)
    if not reason.strip():
        raise NotPossible("Say why it is to be read so.")
    if reading != BOTH and reading not in {item["value"] for item in row.said}:
        raise NotPossible("Choose what is to be used, or that both stand.")
    outcome = BOTH if reading == BOTH else "reading"
    return _decide(row, "resolve_contradiction", outcome, "" if reading == BOTH else reading, reason, by)


def refuse_contradiction(case_id: str, contradiction: str, reason: str, *, by: str) -> int:
    """Say that what was found is no contradiction, or is not about one event. It is kept, and not raised again."""
    row = _row(case_id, contradiction)
    if not reason.strip():
        raise NotPossible("Say why it is no contradiction.")
    return _decide(row, "refuse_contradiction", REFUSED, "", reason, by)


def _row(case_id: str, contradiction: str) -> Contradiction:
    row = Contradiction.objects.filter(case_id=case_id, key=contradiction).first()
    if row is None:
        raise NotFound("There is no such contradiction here.")
    return row


def _decide(row: Contradiction, what: str, outcome: str, reading: str, reason: str, by: str) -> int:
    with decision(row.case_id, what, [row.key], by, reason) as deciding:
        deciding.touch(row)
        row.outcome, row.reading, row.resolution = outcome, reading, reason.strip()
        row.resolved_by, row.resolved_at = by.strip(), now()
        row.save()
    return deciding.decision_id
