"""The rulebook as JSON for programs: the documented, stable shape of ``sightline rules --format json``."""

from __future__ import annotations

from datetime import date

from sightline.rulebook.adoption import Adoption
from sightline.rulebook.language.rules import Duty
from sightline.rulebook.parameters import Parameter
from sightline.rulebook.telling.rule_card import RuleCard, Span


def rule_json(card: RuleCard) -> dict[str, object]:
    """One rule."""
    rule = card.rule
    first, last = card.in_force
    return {
        "code": rule.code,
        "ref": rule.ref,
        "refs": list(card.refs),
        "what": "prompt" if card.is_prompt else "duty",
        "tier": card.tier or None,
        "force": rule.force if isinstance(rule, Duty) else None,
        "version": rule.version,
        "title": rule.title,
        "says": card.says,
        "meaning": card.english,
        "subject": card.subject,
        "in_force_from": _iso(first),
        "in_force_until": _iso(last),
        "learned_on": _iso(card.question.learned_on) if card.question else None,
        "editions": [_span(item) for item in card.editions],
        "source": rule.source.where,
        "source_standing": rule.source.standing,
        "standing": card.standing.value,
        "verified": card.is_verified,
        "unverified_because": list(card.doubts),
        "owner": rule.owner,
        "falls_to": rule.falls_to if isinstance(rule, Duty) else None,
        "held_by": list(rule.held_by),
        "questions": list(card.question.questions) if card.question else [],
        "adopted": adoption_json(card.adoption),
        "may_interrupt": card.may_interrupt,
        "file": card.file or None,
        "versions": [
            {"version": rule.version, "what_changed": None},
            *({"version": number, "what_changed": why or None} for number, why in card.replaced),
        ],
        "parameters": [_parameter(item) for item in card.parameters],
    }


def adoption_json(adoption: Adoption | None) -> dict[str, object] | None:
    """A partnership's written adoption of a rule, or null."""
    if adoption is None:
        return None
    return {
        "version": adoption.version,
        "adopted_on": adoption.adopted_on.isoformat(),
        "adopted_by": adoption.adopted_by,
        "document": adoption.document,
        "recorded_by": adoption.recorded_by,
    }


def _parameter(held: Parameter) -> dict[str, object]:
    return {
        "name": held.name,
        "describes": held.describes,
        "unit": held.unit,
        "values": [
            {
                "value": item.value,
                "valid_from": item.valid_from.isoformat(),
                "standing": item.standing.value,
                "cite": item.cite,
                "note": item.note,
            }
            for item in held.values
        ],
    }


def _span(item: Span) -> dict[str, object]:
    return {
        "document": item.name,
        "in_force_from": _iso(item.first),
        "in_force_until": _iso(item.last),
        "standing": item.standing,
        "note": item.note,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
