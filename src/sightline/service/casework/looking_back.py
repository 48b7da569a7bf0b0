"""Looking back at a child's past with the rulebook, and the separate report on disclosure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sightline.chronology.clock import now, today
from sightline.rulebook.language.words import mention
from sightline.rulebook.past.disclosure import Disclosure, disclosures, live_proceedings
from sightline.rulebook.past.looking_back import Looking, PastView, past_view
from sightline.service.access.actions import record_look
from sightline.service.access.viewer import Viewer, require
from sightline.service.casework.models import DisclosureReport
from sightline.service.casework.rules_in_use import rulebook
from sightline.service.records import queries as records
from sightline.service.records.errors import NotPossible

GUARDS: list[Callable[[str], str]] = []
"""Asked before a report on disclosure is made: each takes the id of a case and says in a sentence why it may not be, or
nothing. What stands above casework puts its own here when it starts."""


def looked_back(child_id: str, *, viewer: Viewer, looking: Looking, until: date | None = None) -> PastView:
    """What would have been raised by ``until`` (None: today) in one of the two views. The look is logged.

    Raises NotFound.
    """
    require(viewer)
    record_look(viewer, f"looking back: {looking.name.lower().replace('_', ' ')}", subjects=[child_id])
    chronology = records.chronology(child_id, viewer=viewer)
    used = rulebook(viewer=viewer)
    return past_view(chronology, until=until or today(), looking=looking, rules=used.rules, parameters=used.parameters)


def disclosure_report(
    child_id: str, *, viewer: Viewer, to: str, reason: str, by: str, advice_taken_by: str = ""
) -> tuple[Disclosure, ...]:
    """Which single record would have let the agency ``to`` be asked a question earlier.

    It is made only for a reason that a named person gives, and both are kept. Raises NotFound; NotPossible where no
    reason is given, where a guard stops it, or where proceedings are live and nobody is named who took advice.
    """
    require(viewer)
    if not reason.strip() or not by.strip():
        raise NotPossible("Give the reason for this report and your name. Both are kept.")
    case = records.child(child_id, viewer=viewer).case
    for guard in GUARDS:
        stops = guard(case)
        if stops:
            raise NotPossible(stops)
    chronology = records.chronology(child_id, viewer=viewer)
    live = live_proceedings(chronology)
    if live and not advice_taken_by.strip():
        raise NotPossible(
            f"The records show an investigation or proceedings of which no outcome is on record ({mention(live[0])}). "
            "This report is not made while they are live, unless a named person records that advice was taken on "
            "making it."
        )
    DisclosureReport.objects.create(
        case_id=case,
        child_id=child_id,
        to=to,
        reason=reason.strip(),
        by=by.strip(),
        advice_taken_by=advice_taken_by.strip(),
        at=now(),
    )
    record_look(viewer, "disclosure report", subjects=[child_id])
    used = rulebook(viewer=viewer)
    return disclosures(chronology, to=to, until=today(), rules=used.rules, parameters=used.parameters)
