"""What is owed to a child and what should be asked, with the answers that people gave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sightline.chronology.clock import today
from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.findings import Findings
from sightline.service.access.viewer import Viewer, require
from sightline.service.casework.models import DutyNote, PromptAnswer
from sightline.service.records import queries as records


@dataclass(frozen=True, slots=True)
class AnswerSeen:
    """A person's answer to a prompt. ``reopened``: facts that it did not rest on have come since."""

    finding: str
    answer: str
    reason: str
    by: str
    at: datetime
    reopened: bool


def findings(
    child_id: str,
    *,
    viewer: Viewer,
    known_at: date | None = None,
    known_to: str | None = None,
    on: date | None = None,
) -> Findings:
    """The prompts and duties of a child, as the records stood on ``known_at`` for ``known_to``; ``on`` is the day
    that they are worked out for (None: ``known_at``, or today). Raises NotFound.
    """
    chronology = records.chronology(child_id, viewer=viewer, known_at=known_at, known_to=known_to)
    return evaluate(chronology, on=on or known_at or today())


def answers(child_id: str, *, viewer: Viewer, known_at: date | None = None) -> dict[str, tuple[AnswerSeen, ...]]:
    """The answers given to a child's prompts, newest first, by the key of the finding."""
    require(viewer)
    found = PromptAnswer.objects.filter(child_id=child_id).order_by("-at", "-id")
    if known_at is not None:
        found = found.filter(at__date__lte=known_at)
    rows = list(found)
    resting = {
        item.key: set(item.evidence.facts)
        for item in findings(child_id, viewer=viewer, known_at=known_at).considered
        if item.key in {row.finding for row in rows}
    }
    held: dict[str, list[AnswerSeen]] = {}
    for row in rows:
        reopened = bool(resting.get(row.finding, set()) - set(row.facts))
        held.setdefault(row.finding, []).append(
            AnswerSeen(row.finding, row.answer, row.reason, row.by, row.at, reopened)
        )
    return {key: tuple(items) for key, items in held.items()}


def duty_notes(child_id: str, *, viewer: Viewer, known_at: date | None = None) -> dict[str, AnswerSeen]:
    """The latest note on each duty that a person says is not required, by the key of the finding."""
    require(viewer)
    found = DutyNote.objects.filter(child_id=child_id).order_by("at", "id")
    if known_at is not None:
        found = found.filter(at__date__lte=known_at)
    return {row.finding: AnswerSeen(row.finding, "not required", row.reason, row.by, row.at, False) for row in found}
