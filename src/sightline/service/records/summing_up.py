"""Cases and children summed up in a line."""

from __future__ import annotations

from collections import Counter

from django.db.models import QuerySet

from sightline.service.records.models import (
    Case,
    Document,
    FactPerson,
    FactRecord,
    Person,
)
from sightline.service.records.shapes import (
    CaseSummary,
    ChildSummary,
)
from sightline.service.records.storing import dated


def case_in_short(row: Case) -> CaseSummary:
    """A case, with its children and how much it holds."""
    period = (dated(row.period[0]), dated(row.period[1])) if row.period else None
    return CaseSummary(
        id=row.id,
        name=row.name,
        children=tuple(
            child_in_short(item) for item in Person.objects.filter(case=row, is_child=True).order_by("name", "id")
        ),
        documents=Document.objects.filter(case=row).count(),
        facts=_standing(row.id).count(),
        built_at=row.built_at,
        read_by_machine=row.read_by_machine,
        period=period,
    )


def _standing(case_id: str) -> QuerySet[FactRecord]:
    return FactRecord.objects.filter(case_id=case_id).exclude(status__in=("rejected", "corrected", "withdrawn"))


def child_in_short(row: Person) -> ChildSummary:
    """A child, with how many of the entries of its case concern it."""
    concerned: Counter[str] = Counter()
    parts = FactPerson.objects.filter(fact__in=_standing(row.case_id), is_concerned=True)
    by_fact: dict[str, set[str]] = {}
    for fact_id, person in parts.values_list("fact_id", "person_id"):
        by_fact.setdefault(fact_id, set()).add(person)
    total = _standing(row.case_id).count() - len(by_fact)
    concerned.update(person for persons in by_fact.values() for person in persons)
    return ChildSummary(
        row.id,
        row.name,
        tuple(dict.fromkeys((row.name, *row.names))),
        row.case_id,
        dated(row.born),
        total + concerned[row.id],
    )
