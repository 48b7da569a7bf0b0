"""What a partnership decided about rules in writing: adoptions, and numbers of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sightline.service.access.viewer import Viewer, require
from sightline.service.casework.models import LocalNumberSet, PartnershipDecision, RuleAdoption


@dataclass(frozen=True, slots=True)
class RuleDecision:
    """What the partnership decided about a rule or a number, withdrawn or not."""

    id: int
    what: str
    version: str
    value: int | None
    decided_on: date
    decided_by: str
    document: str
    by: str
    at: datetime
    withdrawn_by: str
    withdrawn_because: str


def decisions_on_rules(*, viewer: Viewer, known_at: date | None = None) -> tuple[RuleDecision, ...]:
    """Every adoption and every number set locally, newest first, also those withdrawn."""
    require(viewer)
    made = [_decision(row, row.rule, row.version, None) for row in RuleAdoption.objects.all()]
    made += [_decision(row, row.name, "", row.value) for row in LocalNumberSet.objects.all()]
    return tuple(
        sorted(
            (one for one in made if known_at is None or one.at.date() <= known_at),
            key=lambda one: (one.at, one.id),
            reverse=True,
        )
    )


def _decision(row: PartnershipDecision, what: str, version: str, value: int | None) -> RuleDecision:
    return RuleDecision(
        int(row.pk),
        what,
        version,
        value,
        row.decided_on,
        row.decided_by,
        row.document,
        row.by,
        row.at,
        row.withdrawn_by,
        row.withdrawn_because,
    )
