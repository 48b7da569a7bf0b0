"""Accepting everything unchecked, for demonstration and benchmark stores: every page then says so.

What a communication was about is left to people even here: knowledge rests on evidence or on a named person's word,
and a machine is neither.
"""

from __future__ import annotations

from django.db import transaction

from sightline.chronology.clock import now
from sightline.chronology.fact import MACHINE, KindStanding, Status
from sightline.service.records.models import Case, Decision, EventGroup, FactRecord


def accept_everything(case_id: str) -> int:
    """Accept all that waits in a case in the machine's name; returns how many facts. Marks the case."""
    with transaction.atomic():
        Case.objects.filter(id=case_id, read_by_machine=False).update(read_by_machine=True)
        rows = [
            row
            for row in FactRecord.objects.filter(case_id=case_id).order_by("id")
            if row.status == Status.PROPOSED.value
            or (row.status == Status.STATED.value and row.kind_standing == KindStanding.SUGGESTED.value)
        ]
        at = now()
        for row in rows:
            if row.status == Status.PROPOSED.value:
                row.status = Status.ACCEPTED.value
            row.kind_standing = KindStanding.CONFIRMED.value
            row.decided_by, row.decided_at = MACHINE, at
        FactRecord.objects.bulk_update(rows, ["status", "kind_standing", "decided_by", "decided_at"], batch_size=300)
        if rows:
            Decision.objects.create(
                case_id=case_id, what="accept", subjects=[row.id for row in rows], by=MACHINE, at=at
            )
        groups = list(EventGroup.objects.filter(case_id=case_id, state="proposed").order_by("id"))
        for group in groups:
            group.state, group.decided_by = "joined", MACHINE
        EventGroup.objects.bulk_update(groups, ["state", "decided_by"], batch_size=300)
    return len(rows)
