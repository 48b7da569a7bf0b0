"""What a build says at its end: whom the case is about, and what is still open."""

from __future__ import annotations

from sightline.chronology.told_from import AnchorType
from sightline.service.records.building.report import BuildReport
from sightline.service.records.dating_anew import dated_now
from sightline.service.records.loading import facts_of
from sightline.service.records.models import Case, Document, FactRecord, Person, Question

_MOST_SAID = 10
"""How many undated entries a build names one by one; the rest are counted, and all are shown among what waits."""

_TOLD_BY_OTHERS = (AnchorType.BIRTH.value, AnchorType.DEATH.value)
"""What another record of the case may say."""


def finish(case: Case, report: BuildReport) -> None:
    """Say in the report whom the case is about and what only a person can answer."""
    case.refresh_from_db()
    report.case_name = case.name
    report.read_by_machine = case.read_by_machine
    report.children = tuple(
        Person.objects.filter(case=case, is_child=True).order_by("name", "id").values_list("id", "name")
    )
    asked = Question.objects.filter(case=case, answered_by="").exclude(topic__in=("which_one", "which_child"))
    report.questions.extend(asked.order_by("topic", "sentence").values_list("sentence", flat=True))
    dates = Document.objects.filter(case=case, is_latest=True, asks_own_date=True).order_by("name")
    report.questions.extend(f"When was {row.name} written or published?" for row in dates.only("name"))
    report.questions.extend(_undated(case))
    unclear = Question.objects.filter(case=case, topic__in=("which_one", "which_child"), answered_by="").count()
    if unclear:
        report.questions.append(f"In {unclear} {'place' if unclear == 1 else 'places'} it is not clear who is meant.")


def _undated(case: Case) -> list[str]:
    """The entries whose date nobody could read and no other record tells, with where they stand and why."""
    standing = FactRecord.objects.filter(case=case, occurred_earliest=None, occurred_latest=None)
    held = standing.exclude(status__in=("rejected", "corrected", "withdrawn")).select_related("document")
    rows = list(held.order_by("document__name", "position", "id").only("payload", "document__name"))
    by_age = {row.id for row in rows if (row.payload.get("told_from") or {}).get("anchor") in _TOLD_BY_OTHERS}
    told = dated_now(case.id, facts_of(case.id)) if by_age else []
    dated = {fact.id for fact in told if fact.id in by_age and fact.occurred.is_known}
    said = [
        f"{row.document.name}, {row.payload['sources'][0]['locator']}: {row.payload['question'] or 'when was this?'}"
        for row in rows
        if row.payload["sources"] and not row.payload["part_of"] and row.id not in dated
    ]
    if len(said) > _MOST_SAID:
        return [*said[:_MOST_SAID], f"{len(said) - _MOST_SAID} more entries have no date that could be read."]
    return said
