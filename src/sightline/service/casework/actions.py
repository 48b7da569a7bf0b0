"""Answering a prompt, and saying why a duty is not required."""

from sightline.chronology.clock import now
from sightline.service.access.viewer import Viewer
from sightline.service.casework.models import DisclosureReport, DutyNote, PromptAnswer
from sightline.service.casework.queries import findings
from sightline.service.records import queries as records
from sightline.service.records.errors import NotFound, NotPossible

ANSWERS = {
    "looked_into": "Looked into",
    "already_known": "Already known and acted on",
    "explained": "Explained by something else",
    "not_this_child": "Not about this child",
    "will_look": "Will be looked into",
}
"""The answers that a person can give to a prompt; the reason is always in their own words."""


def answer_prompt(child_id: str, key: str, answer: str, reason: str, *, by: str) -> int:
    """Answer a prompt by the key of its finding; returns the answer's id. Raises NotPossible without a reason."""
    if answer not in ANSWERS:
        raise NotPossible(f"Choose one of: {', '.join(ANSWERS.values())}.")
    child = _checked(child_id, reason, by)
    found = next((item for item in findings(child_id, viewer=Viewer(by)).considered if item.key == key), None)
    if found is None:
        raise NotFound("There is no such prompt here.")
    row = PromptAnswer.objects.create(
        case_id=child,
        child_id=child_id,
        finding=key,
        answer=answer,
        reason=reason.strip(),
        by=by.strip(),
        at=now(),
        facts=list(found.evidence.facts),
    )
    return int(row.pk)


def note_duty_not_required(child_id: str, key: str, reason: str, *, by: str) -> int:
    """Say why a duty is not required; returns the note's id. The duty stays shown, with the reason and the name."""
    child = _checked(child_id, reason, by)
    if not any(item.key == key for item in findings(child_id, viewer=Viewer(by)).duties):
        raise NotFound("There is no such duty here.")
    row = DutyNote.objects.create(
        case_id=child, child_id=child_id, finding=key, reason=reason.strip(), by=by.strip(), at=now()
    )
    return int(row.pk)


def forget_case(case_id: str, *, by: str) -> None:
    """Delete every answer and note of a case that is about to be deleted for good.

    Raises NotPossible if nobody is named as deciding.
    """
    if not by.strip():
        raise NotPossible("Say who deletes.")
    PromptAnswer.objects.filter(case_id=case_id).delete()
    DutyNote.objects.filter(case_id=case_id).delete()
    DisclosureReport.objects.filter(case_id=case_id).delete()


def _checked(child_id: str, reason: str, by: str) -> str:
    """The case of the child. Raises NotPossible unless a person gives a reason."""
    if not reason.strip():
        raise NotPossible("Give a reason in your own words.")
    if not by.strip():
        raise NotPossible("Say who answers.")
    return records.child(child_id, viewer=Viewer(by)).case
