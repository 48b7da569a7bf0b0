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
        facts = FactRecord.objects.filter(case_id=case_id)
        proposed = facts.filter(status=Status.PROPOSED.value)
        suggested = facts.filter(status=Status.STATED.value, kind_standing=KindStanding.SUGGESTED.value)
        ids = sorted([*proposed.values_list("id", flat=True), *suggested.values_list("id", flat=True)])
        at = now()
        decided = {"kind_standing": KindStanding.CONFIRMED.value, "decided_by": MACHINE, "decided_at": at}
        suggested.update(**decided)
        proposed.update(status=Status.ACCEPTED.value, **decided)
        if ids:
            Decision.objects.create(case_id=case_id, what="accept", subjects=ids, by=MACHINE, at=at)
        EventGroup.objects.filter(case_id=case_id, state="proposed").update(state="joined", decided_by=MACHINE)
    return len(ids)
