"""A person says whether the records of an agency, assumed to be whole on some days, are everything that it recorded."""

from __future__ import annotations

from datetime import date

from sightline.chronology.chronology import covered_by
from sightline.chronology.clock import today
from sightline.chronology.coverage import CoverageSaid, as_said
from sightline.service.records.deciding import decision
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.records.gaps import coverage_of
from sightline.service.records.ids import opaque
from sightline.service.records.models import CaseAgency, CoverageWord


def said_of(case_id: str) -> tuple[CoverageSaid, ...]:
    """What people said of the coverage of a case, in that order."""
    return tuple(
        CoverageSaid(row.agency_id, row.earliest, row.latest, row.is_everything, row.on, row.by)
        for row in CoverageWord.objects.filter(case_id=case_id).order_by("on", "id")
    )


def say_coverage(case_id: str, agency: str, earliest: date, latest: date, is_everything: bool, *, by: str) -> int:
    """Say whether an agency's records here are everything that it recorded on days that they are assumed to cover.

    It counts from today on; what is looked at as known on an earlier day stays as it was. Raises NotFound, NotPossible.
    """
    if not CaseAgency.objects.filter(case_id=case_id, id=agency).exists():
        raise NotFound("There is no such agency in this case.")
    assumed = [item for item in as_said(coverage_of(case_id), said_of(case_id)) if not item.declared]
    if not any(item.covers(earliest, latest) for item in covered_by(assumed).get(agency, ())):
        raise NotPossible("These days are not assumed any more: new records came, or somebody has said since.")
    what = "coverage_is_whole" if is_everything else "coverage_is_not_whole"
    subject = opaque("y", case_id, "coverage", agency, earliest.isoformat(), latest.isoformat())
    with decision(case_id, what, [subject], by) as deciding:
        deciding.made(
            CoverageWord.objects.create(
                case_id=case_id,
                agency_id=agency,
                earliest=earliest,
                latest=latest,
                is_everything=is_everything,
                on=today(),
                by=by.strip(),
            )
        )
    return deciding.decision_id
