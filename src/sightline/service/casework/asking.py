"""The questions and duties of a child as they are worked out now, with the answers that people gave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sightline.chronology.chronology import Chronology
from sightline.chronology.clock import today
from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.findings import Findings
from sightline.service.access.viewer import Viewer, require
from sightline.service.casework.answering import AnswerSeen, Asked, with_answers
from sightline.service.casework.models import DutyNote
from sightline.service.casework.rules_in_use import rulebook
from sightline.service.records import queries as records


def findings(
    child_id: str,
    *,
    viewer: Viewer,
    known_at: date | None = None,
    known_to: str | None = None,
    on: date | None = None,
    chronology: Chronology | None = None,
) -> Findings:
    """The prompts and duties of a child, as the records stood on ``known_at`` for ``known_to``; ``on`` is the day
    that they are worked out for (None: ``known_at``, or today). ``chronology``: that same view, where it is held
    already. Raises NotFound.
    """
    held = chronology or records.chronology(child_id, viewer=viewer, known_at=known_at, known_to=known_to)
    used = rulebook(viewer=viewer, known_at=known_at)
    return evaluate(held, on=on or known_at or today(), rules=used.rules, parameters=used.parameters)


def asked(
    child_id: str,
    *,
    viewer: Viewer,
    known_at: date | None = None,
    held: tuple[Chronology, Findings] | None = None,
) -> tuple[Asked, ...]:
    """Every question raised for a child, with its answers. ``held``: the view and its findings, if known."""
    require(viewer)
    chronology = held[0] if held else records.chronology(child_id, viewer=viewer, known_at=known_at)
    found = held[1] if held else findings(child_id, viewer=viewer, known_at=known_at, chronology=chronology)
    used = rulebook(viewer=viewer, known_at=known_at)
    return tuple(
        replace(item, may_interrupt=used.may_interrupt(item.finding))
        for item in with_answers(child_id, found.raised, chronology.by_id, known_at)
    )


def duty_notes(child_id: str, *, viewer: Viewer, known_at: date | None = None) -> Mapping[str, AnswerSeen]:
    """The latest note that stands on each duty that a person says is not required, by the key of the finding."""
    require(viewer)
    found = DutyNote.objects.filter(child_id=child_id, taken_back_at=None).order_by("at", "id")
    if known_at is not None:
        found = DutyNote.objects.filter(child_id=child_id, at__date__lte=known_at).order_by("at", "id")
        found = found.exclude(taken_back_at__date__lte=known_at)
    return {row.finding: AnswerSeen(row.pk, row.finding, "not required", row.reason, row.by, row.at) for row in found}
