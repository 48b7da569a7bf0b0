"""Which answer stands for a question, and what has come since that opens it again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from sightline.chronology.fact import Fact
from sightline.rulebook.findings import PromptFinding
from sightline.service.casework.models import PromptAnswer, PromptRaised

ANSWERS = {
    "acted": "Considered and acted on",
    "already_known": "Already known and addressed",
    "not_applicable": "Not applicable here",
    "needs_information": "Needs more information",
}
"""The answers that a person can give to a prompt; the reason is always in their own words."""
DISMISSED = "not_applicable"
WAITS = "needs_information"


@dataclass(frozen=True, slots=True)
class AnswerSeen:
    """A person's answer to a prompt, or a reason why a duty is not required."""

    id: int
    finding: str
    answer: str
    reason: str
    by: str
    at: datetime
    useful: bool | None = None
    taken_back_by: str = ""

    @property
    def stands(self) -> bool:
        """Whether it was not taken back."""
        return not self.taken_back_by


@dataclass(frozen=True, slots=True)
class SinceAnswered:
    """A fact on which a question rests now and did not when it was answered, or not as it stands now."""

    fact: str
    corrected: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the answers given to it, newest first.

    ``since``: what has come since the answer that stands, and opens the question again; ``first_raised_at``: when it
    was first put before a person, None where it was not yet; ``may_interrupt``: whether that may be at once.
    """

    finding: PromptFinding
    answers: tuple[AnswerSeen, ...] = ()
    since: tuple[SinceAnswered, ...] = ()
    first_raised_at: datetime | None = None
    may_interrupt: bool = False

    @property
    def standing(self) -> AnswerSeen | None:
        """The answer that stands."""
        return next((item for item in self.answers if item.stands), None)

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to consider it: never answered, or opened again."""
        return self.standing is None or bool(self.since)

    @property
    def waits(self) -> bool:
        """Whether a person said that it needs more information, and nothing new has come."""
        held = self.standing
        return held is not None and not self.since and held.answer == WAITS


def material(fact: Fact) -> str:
    """A print of what rules read in a fact: its kind, dates, fields and children; its wording may be corrected."""
    ended = fact.ended
    parts = [
        fact.kind,
        _days(fact.occurred),
        _days(ended) if ended is not None else None,
        sorted((name, str(held.value)) for name, held in fact.fields.items()),
        sorted(fact.children),
    ]
    return sha256(json.dumps(parts, default=str).encode()).hexdigest()[:16]


def _days(moment) -> list[str]:  # type: ignore[no-untyped-def]
    return [str(moment.earliest), str(moment.latest), moment.precision.value]


def seen_now(finding: PromptFinding, facts: Mapping[str, Fact]) -> dict[str, str]:
    """What of each fact that a finding rests on is material, by lineage."""
    held = (facts[one] for one in finding.evidence.facts if one in facts)
    return {fact.lineage or fact.id: material(fact) for fact in held}


def with_answers(
    child_id: str, findings: Iterable[PromptFinding], facts: Mapping[str, Fact], known_at: date | None
) -> list[Asked]:
    """Each finding with its answers as they stood on ``known_at`` (None: now)."""
    raised = list(findings)
    rows = PromptAnswer.objects.filter(child_id=child_id).order_by("-at", "-id")
    shown = PromptRaised.objects.filter(child_id=child_id)
    if known_at is not None:
        rows, shown = rows.filter(at__date__lte=known_at), shown.filter(at__date__lte=known_at)
    answered: dict[str, list[PromptAnswer]] = {}
    for row in rows:
        answered.setdefault(belongs_to(row.finding, row.lineages, raised), []).append(row)
    first: dict[str, datetime] = {}
    for one in shown.order_by("-at"):
        first[belongs_to(one.finding, one.lineages, raised)] = one.at
    return [_asked(item, answered.get(item.key, []), facts, first.get(item.key), known_at) for item in raised]


def belongs_to(key: str, lineages: Iterable[str], raised: Iterable[PromptFinding]) -> str:
    """The key of the finding to which an earlier finding's key leads now: its own, or one that it began with.

    The anchor of an episode can change, when an earlier fact becomes known or a link is undone.
    """
    held = list(raised)
    if any(item.key == key for item in held):
        return key
    rule, own = key.split(":")[0], {*lineages, key.rpartition(":")[2]}
    return next((item.key for item in held if item.rule == rule and own & set(item.lineages)), key)


def _asked(
    finding: PromptFinding,
    rows: list[PromptAnswer],
    facts: Mapping[str, Fact],
    first: datetime | None,
    known_at: date | None,
) -> Asked:
    answers = tuple(answer_seen(row, known_at) for row in rows)
    standing = next((row for row, told in zip(rows, answers, strict=True) if told.stands), None)
    return Asked(finding, answers, _since(finding, standing, facts) if standing else (), first)


def answer_seen(row: PromptAnswer, known_at: date | None = None) -> AnswerSeen:
    """An answer as it stood on ``known_at``: what was taken back later still stands."""
    back = row.taken_back_by
    if back and known_at is not None and row.taken_back_at is not None and row.taken_back_at.date() > known_at:
        back = ""
    return AnswerSeen(row.pk, row.finding, row.answer, row.reason, row.by, row.at, row.useful, back)


def _since(finding: PromptFinding, row: PromptAnswer, facts: Mapping[str, Fact]) -> tuple[SinceAnswered, ...]:
    found = []
    for fact_id in finding.evidence.facts:
        fact = facts.get(fact_id)
        if fact is None:
            continue
        lineage = fact.lineage or fact.id
        if not row.seen:  # Answered before material facts were kept: by the versions that it rested on.
            if fact_id not in row.facts:
                found.append(SinceAnswered(fact_id, False))
        elif lineage not in row.seen:
            found.append(SinceAnswered(fact_id, False))
        elif row.seen[lineage] != material(fact):
            found.append(SinceAnswered(fact_id, True))
    return tuple(found)
