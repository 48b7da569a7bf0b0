"""Which communication may have passed on which fact: proposed with reasons, joined by a person."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sightline.chronology.fact import Fact, RelationType
from sightline.identity.what_both_tell import (
    PASSED_ON,
    VAGUE,
    children_fit,
    document_of,
    earliest,
    is_part,
    latest,
    may_group,
    shared_people,
    words_of_fact,
)
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature

_SUBJECTS: dict[str, frozenset[str]] = {
    r"\b(?:domestic|dv|da|dva|incident|999|argument|row|vpn|ppn|police)\b": frozenset(
        {"domestic_abuse_incident", "police_incident"}
    ),
    r"\b(?:injur\w+|bruis\w+|mark|burn|fracture|a&e|hospital|attend\w+)\b": frozenset(
        {"injury", "hospital_attendance", "collapse", "child_protection_medical"}
    ),
    r"\b(?:missing|abscond\w+)\b": frozenset({"missing_start", "missing_end"}),
    r"\b(?:arrest\w*|bail\w*|charged)\b": frozenset({"arrest", "bail_start", "charge"}),
}


@dataclass(frozen=True, slots=True)
class AboutProposal:
    """A communication that may have passed on a fact. Confirmed, it gives the recipient that fact from then on."""

    communication_id: str
    fact_id: str
    reasons: tuple[str, ...]


def propose_about(facts: Iterable[Fact]) -> tuple[AboutProposal, ...]:
    """Communications and the facts that they may have passed on: told not before it happened, within two weeks, of a
    matching subject or with shared words. Where several facts fit as well, none is proposed."""
    usable = [fact for fact in sorted(facts, key=lambda one: one.id) if may_group(fact)]
    made: list[AboutProposal] = []
    for told in usable:
        if told.kind not in PASSED_ON or any(relation.type is RelationType.ABOUT for relation in told.relations):
            continue
        fits: list[tuple[int, Fact, tuple[str, ...]]] = []
        for fact in usable:
            if fact.kind in PASSED_ON or fact.nature in (Nature.COMMUNICATION, Nature.DECISION) or fact.kind in VAGUE:
                continue
            if fact.agency == told.agency and told.kind in ("notification_received", "referral_received", "contact"):
                continue
            if is_part(told, fact) or (document_of(told) == document_of(fact) and told.agency != fact.agency):
                continue
            if not children_fit(told, fact) or not 0 <= (latest(told) - earliest(fact)).days <= 14:
                continue
            reasons = _why_about(told, fact)
            if reasons:
                fits.append((len(reasons), fact, reasons))
        best = [fit for fit in fits if fit[0] == max(one[0] for one in fits)]
        if len(best) == 1 or len({earliest(fit[1]) for fit in best}) == 1:
            made.extend(AboutProposal(told.id, fact.id, reasons) for _, fact, reasons in best)
    return tuple(made)


def _why_about(told: Fact, fact: Fact) -> tuple[str, ...]:
    reasons = []
    subject = next(
        (
            hit
            for pattern, kinds in _SUBJECTS.items()
            if fact.kind in kinds and (hit := re.search(pattern, told.text, re.I))
        ),
        None,
    )
    words = sorted(words_of_fact(told) & words_of_fact(fact))
    if not subject and len(words) < 3:
        return ()
    if subject:
        reasons.append(f"the message says “{subject.group(0)}”, and this is: {KINDS[fact.kind].label.lower()}")
    if words:
        reasons.append("both speak of " + ", ".join(words[:6]))
    if shared_people(told, fact):
        reasons.append("both name the same people")
    days = (latest(told) - earliest(fact)).days
    reasons.append(f"told on {told.occurred.written}, within {max(days, 1)} day{'s' if days > 1 else ''} of it")
    return tuple(reasons)
