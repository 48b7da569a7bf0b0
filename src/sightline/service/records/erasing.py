"""Erasing a case for good: a named act that leaves a tombstone and nothing of the family."""

from __future__ import annotations

from django.db import connection, transaction

from sightline.chronology.clock import now
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.records.holding import refuse_if_held
from sightline.service.records.models import Case, CaseAgency, Document, Erased, FactRecord


def erase_case(case_id: str, *, by: str) -> None:
    """Delete everything of a case, and write down that, when and by whom. Raises NotFound, and
    NotPossible while disposal of the case is frozen.

    Answers to prompts go too. The log of looks stays: it holds opaque ids only. What was deleted is overwritten in
    the store's file and in its log.
    """
    if not by.strip():
        raise NotPossible("Say who deletes.")
    refuse_if_held(case_id)
    with transaction.atomic():
        row = Case.objects.filter(id=case_id).first()
        if row is None:
            raise NotFound("There is no such case here.")
        Erased.objects.create(
            case_id=case_id,
            erased_by=by.strip(),
            erased_at=now(),
            documents=Document.objects.filter(case=row).count(),
            facts=FactRecord.objects.filter(case=row).count(),
        )
        FactRecord.objects.filter(case=row).delete()
        Document.objects.filter(case=row).delete()
        CaseAgency.objects.filter(case=row).delete()
        row.delete()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
