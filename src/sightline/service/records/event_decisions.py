"""What a person decides about events: what tells of one event, and what told of what."""

from __future__ import annotations

from collections.abc import Iterable

from sightline.chronology.fact import RelationType
from sightline.service.records.building.settling import propose_events
from sightline.service.records.contradicting.keeping import settle_contradictions
from sightline.service.records.deciding import decision, facts_to_decide
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.records.ids import opaque
from sightline.service.records.models import EventGroup, EventLink, FactRecord, FactRelation


def join_events(fact_ids: Iterable[str], reason: str, *, by: str, group: str | None = None) -> int:
    """Say that facts tell of one event (``group``: a proposed group being confirmed). Nothing is merged."""
    rows = facts_to_decide(fact_ids)
    lineages = sorted({row.lineage for row in rows})
    if len(lineages) < 2:
        raise NotPossible("Choose at least two entries that tell of one event.")
    case_id = rows[0].case_id
    key = group or opaque("g", case_id, *lineages)
    held = EventGroup.objects.filter(id=key, case_id=case_id).first()
    if group is not None and held is None:
        raise NotFound("There is no such group here.")
    with decision(case_id, "join_events", [*(row.id for row in rows), key], by, reason) as deciding:
        if held is None:
            held = EventGroup.objects.create(id=key, case_id=case_id, state="joined", decided_by=by.strip())
            deciding.made(held)
        else:
            deciding.touch(held)
        held.state, held.decided_by = "joined", by.strip()
        held.reasons = [*held.reasons, reason.strip()] if reason.strip() else held.reasons
        held.save()
        links = {link.lineage: link for link in EventLink.objects.filter(group=held)}
        for lineage, link in links.items():
            if lineage not in lineages:
                deciding.touch(link)
                link.delete()
        for lineage in lineages:
            if lineage not in links:
                deciding.made(EventLink.objects.create(group=held, lineage=lineage))
    propose_events(case_id)
    settle_contradictions(case_id)
    return deciding.decision_id


def refuse_group(group_id: str, reason: str, *, by: str) -> int:
    """Say that a proposed group is not one event."""
    held = EventGroup.objects.filter(id=group_id).first()
    if held is None:
        raise NotFound("There is no such group here.")
    lineages = list(EventLink.objects.filter(group=held).values_list("lineage", flat=True))
    facts = FactRecord.objects.filter(case_id=held.case_id, lineage__in=lineages, superseded_on=None)
    subjects = [*facts.values_list("id", flat=True), held.id]
    with decision(held.case_id, "refuse_group", subjects, by, reason) as deciding:
        deciding.touch(held)
        held.state, held.decided_by = "refused", by.strip()
        held.save()
    settle_contradictions(held.case_id)
    return deciding.decision_id


def confirm_about(fact_id: str, to: str, *, by: str) -> int:
    """Say that a communication was about another fact, so that its receiver is known to have had it."""
    return _decide_about(fact_id, to, True, "", by)


def refuse_about(fact_id: str, to: str, reason: str, *, by: str) -> int:
    """Say that a communication was not about another fact."""
    return _decide_about(fact_id, to, False, reason, by)


def _decide_about(fact_id: str, to: str, confirmed: bool, reason: str, by: str) -> int:
    rows = facts_to_decide([fact_id, to])
    origin, target = rows[0], rows[1]
    with decision(
        origin.case_id, "confirm_about" if confirmed else "refuse_about", [fact_id, to], by, reason
    ) as deciding:
        held = FactRelation.objects.filter(
            type=RelationType.ABOUT.value, origin=origin.lineage, to=target.lineage
        ).first()
        if held is None:
            held = FactRelation.objects.create(
                case_id=origin.case_id,
                type=RelationType.ABOUT.value,
                origin=origin.lineage,
                to=target.lineage,
                confirmed=False,
            )
            deciding.made(held)
        else:
            deciding.touch(held)
        held.confirmed, held.refused, held.by = confirmed, not confirmed, by.strip()
        held.reason = reason.strip() or held.reason
        held.save()
    return deciding.decision_id
