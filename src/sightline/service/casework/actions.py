"""Answering a prompt, saying why a duty is not required, and what a partnership decides about rules in writing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sightline.chronology.clock import now, today
from sightline.rulebook.findings import PromptFinding
from sightline.rulebook.parameters import Standing
from sightline.service.access.viewer import Viewer
from sightline.service.casework.answering import ANSWERS, belongs_to, seen_now
from sightline.service.casework.models import (
    DisclosureReport,
    DutyNote,
    LocalNumberSet,
    PartnershipDecision,
    PromptAnswer,
    PromptRaised,
    RuleAdoption,
)
from sightline.service.casework.queries import findings
from sightline.service.casework.rules_in_use import rulebook
from sightline.service.records import queries as records
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.records.holding import refuse_if_held


def answer_prompt(child_id: str, key: str, answer: str, reason: str, *, by: str, useful: bool | None = None) -> int:
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
        rule=found.rule,
        version=found.version,
        lineages=list(found.lineages),
        answer=answer,
        reason=reason.strip(),
        useful=useful,
        by=by.strip(),
        at=now(),
        facts=list(found.evidence.facts),
        seen=seen_now(found, records.chronology(child_id, viewer=Viewer(by)).by_id),
    )
    return int(row.pk)


def take_back_answer(answer_id: int, *, by: str) -> str:
    """Take an answer back, so that the one before it stands again, or none; returns the child's id.

    The answer is kept, with who took it back. Raises NotFound, NotPossible.
    """
    return _take_back(PromptAnswer.objects.filter(pk=answer_id).first(), by)


def note_duty_not_required(child_id: str, key: str, reason: str, *, by: str) -> int:
    """Say why a duty is not required; returns the note's id. The duty stays shown, with the reason and the name."""
    child = _checked(child_id, reason, by)
    if not any(item.key == key for item in findings(child_id, viewer=Viewer(by)).duties):
        raise NotFound("There is no such duty here.")
    row = DutyNote.objects.create(
        case_id=child, child_id=child_id, finding=key, reason=reason.strip(), by=by.strip(), at=now()
    )
    return int(row.pk)


def take_back_note(note_id: int, *, by: str) -> str:
    """Take back that a duty is not required; returns the child's id. Raises NotFound, NotPossible."""
    return _take_back(DutyNote.objects.filter(pk=note_id).first(), by)


def record_raised(child_id: str, *, by: str, shown: Sequence[PromptFinding] | None = None) -> int:
    """Keep the day on which each question of a child was first put before a person; returns how many were new.

    ``shown``: those that are put before them now (None: all that are raised). Raises NotPossible if nobody looks.
    """
    if not by.strip():
        raise NotPossible("Say who looks.")
    case = records.child(child_id, viewer=Viewer(by)).case
    raised = findings(child_id, viewer=Viewer(by)).raised if shown is None else shown
    held = {belongs_to(row.finding, row.lineages, raised) for row in PromptRaised.objects.filter(child_id=child_id)}
    fresh = [item for item in raised if item.key not in held]
    PromptRaised.objects.bulk_create(
        (
            PromptRaised(
                case_id=case,
                child_id=child_id,
                finding=item.key,
                rule=item.rule,
                version=item.version,
                lineages=list(item.lineages),
                hindsight=item.hindsight,
                at=now(),
            )
            for item in fresh
        ),
        ignore_conflicts=True,
    )
    return len(fresh)


def adopt_rule(code: str, *, by: str, adopted_on: date, adopted_by: str, document: str) -> int:
    """Record that the partnership adopted the version of a rule that stands now; returns the decision's id.

    ``adopted_by``: the body that decided; ``document``: where that stands written. Raises NotFound, NotPossible.
    """
    card = rulebook(viewer=Viewer(by)).card(code)
    if card is None:
        raise NotFound("There is no such rule.")
    _in_writing(by, adopted_by, document)
    if adopted_on > today():
        raise NotPossible("A rule is adopted on a day that has come.")
    if card.adoption is not None:
        raise NotPossible("This version of the rule was adopted already. Withdraw that first.")
    row = RuleAdoption.objects.create(
        rule=code,
        version=card.rule.version,
        decided_on=adopted_on,
        decided_by=adopted_by.strip(),
        document=document.strip(),
        by=by.strip(),
        at=now(),
    )
    return int(row.pk)


def withdraw_adoption(decision_id: int, because: str, *, by: str) -> str:
    """Record that an adoption no longer stands; returns the rule's code. Raises NotFound, NotPossible."""
    row = RuleAdoption.objects.filter(pk=decision_id).first()
    _withdraw(row, because, by)
    return row.rule if row is not None else ""


_MOST = {"hours": 158_000, "days": 6_600, "working days": 4_600, "weeks": 950, "months": 216, "years": 18}
"""The longest time that a number can count: a childhood, in each unit. More is a slip, and a clock would be silent."""


def set_number(name: str, value: int, *, by: str, valid_from: date, decided_by: str, document: str) -> int:
    """Record that the partnership set a number of the rulebook from a day on; returns the decision's id.

    What was read in the law is not a partnership's to set. Raises NotFound, NotPossible.
    """
    parameter = rulebook(viewer=Viewer(by)).parameters.get(name)
    if parameter is None:
        raise NotFound("There is no such number.")
    _in_writing(by, decided_by, document)
    if value < (1 if parameter.is_time else 0):
        raise NotPossible("Give a whole number, of one or more where it counts time.")
    if parameter.is_time and value > _MOST.get(parameter.unit, value):
        raise NotPossible(f"{value} {parameter.unit} is longer than a childhood. Look at the number and at its unit.")
    if parameter.latest.standing is Standing.LAW_READ:
        raise NotPossible("This number stands in the law that was read: a partnership does not set it.")
    row = LocalNumberSet.objects.create(
        name=name,
        value=value,
        decided_on=valid_from,
        decided_by=decided_by.strip(),
        document=document.strip(),
        by=by.strip(),
        at=now(),
    )
    return int(row.pk)


def withdraw_number(decision_id: int, because: str, *, by: str) -> str:
    """Record that a number set locally no longer stands; returns its name. Raises NotFound, NotPossible."""
    row = LocalNumberSet.objects.filter(pk=decision_id).first()
    _withdraw(row, because, by)
    return row.name if row is not None else ""


def forget_case(case_id: str, *, by: str) -> None:
    """Delete every answer and note of a case that is about to be deleted for good.

    Raises NotPossible if nobody is named as deciding, or while disposal is frozen.
    """
    if not by.strip():
        raise NotPossible("Say who deletes.")
    refuse_if_held(case_id)
    for model in (PromptAnswer, DutyNote, PromptRaised, DisclosureReport):
        model.objects.filter(case_id=case_id).delete()


def _checked(child_id: str, reason: str, by: str) -> str:
    """The case of the child. Raises NotPossible unless a person gives a reason."""
    if not reason.strip():
        raise NotPossible("Give a reason in your own words.")
    if not by.strip():
        raise NotPossible("Say who answers.")
    return records.child(child_id, viewer=Viewer(by)).case


def _take_back(row: PromptAnswer | DutyNote | None, by: str) -> str:
    if row is None:
        raise NotFound("There is no such answer here.")
    if not by.strip():
        raise NotPossible("Say who takes it back.")
    if row.taken_back_by:
        raise NotPossible("This was taken back already.")
    row.taken_back_by, row.taken_back_at = by.strip(), now()
    row.save(update_fields=["taken_back_by", "taken_back_at"])
    return str(row.child_id)


def _in_writing(by: str, decided_by: str, document: str) -> None:
    if not by.strip():
        raise NotPossible("Say who enters this.")
    if not decided_by.strip():
        raise NotPossible("Say which body of the partnership decided it.")
    if not document.strip():
        raise NotPossible("Name the document in which it stands written.")


def _withdraw(row: PartnershipDecision | None, because: str, by: str) -> None:
    if row is None:
        raise NotFound("There is no such decision.")
    if not by.strip():
        raise NotPossible("Say who withdraws it.")
    if not because.strip():
        raise NotPossible("Say why it is withdrawn.")
    if row.withdrawn_at is not None:
        raise NotPossible("This was withdrawn already.")
    row.withdrawn_by, row.withdrawn_at, row.withdrawn_because = by.strip(), now(), because.strip()
    row.save(update_fields=["withdrawn_by", "withdrawn_at", "withdrawn_because"])
