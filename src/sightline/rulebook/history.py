"""When each prompt could first have been raised, and to whom it could have been shown.

The past is visited only on the days on which somebody came to know a fact of a kind that a rule reads, and on the days
on which an answer could change by itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sightline.chronology.chronology import Chronology
from sightline.chronology.fact import PUBLIC, Fact
from sightline.chronology.knowledge import own_knowledge
from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.findings import PromptFinding
from sightline.rulebook.language.rules import Prompt, Rule
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.registry import ALL


@dataclass(frozen=True, slots=True)
class FirstRaised:
    """A prompt on the first day on which what was then known would have raised it.

    ``shown_to``: ids of the agencies that, by the records, each had every fact it rests on by that day. Others may
    have held parts. It does not show that anyone should have acted differently or that harm would have been prevented.
    """

    finding: PromptFinding
    on: date
    shown_to: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """For the page and the command."""
        return {**self.finding.as_json(), "first_raised_on": self.on.isoformat(), "shown_to": list(self.shown_to)}


def history(
    chronology: Chronology, *, until: date, rules: Iterable[Rule] = ALL, parameters: Parameters | None = None
) -> tuple[FirstRaised, ...]:
    """Every prompt that would have been raised by ``until``, on the first day, in order of that day.

    The law and the numbers are those of the events' days; the questions are today's, and each says when it was learned.
    """
    first: dict[str, FirstRaised] = {}
    for rule in rules:
        if not isinstance(rule, Prompt):
            continue
        days = [day for day in knowledge_days(chronology, rule.reads) if day <= until]
        for day, following in zip(days, [*days[1:], None][: len(days)], strict=True):
            known = chronology.as_known(at=day)
            at: date | None = day
            while at is not None and at <= until and (following is None or at < following):
                found = evaluate(known, on=at, rules=(rule,), parameters=parameters)
                for finding in found.raised:
                    if not any(lineage_key in first for lineage_key in _keys(finding)):
                        first[finding.key] = FirstRaised(finding, at, _shown_to(known, finding, at))
                at = found.look_again_on
    return tuple(sorted(first.values(), key=lambda item: (item.on, item.finding.key)))


def knowledge_days(chronology: Chronology, kinds: Iterable[str]) -> list[date]:
    """The days on which what is known of facts of these kinds changed, in order."""
    wanted = set(kinds)
    days: set[date] = set()
    for fact in chronology.facts:
        if fact.kind not in wanted:
            continue
        days.update(day for day in (fact.stated_from, fact.superseded_on) if day)
        for piece in (own_knowledge(fact), *fact.knowledge):
            if piece is not None and piece.gives_knowledge:
                days.update(day for day in (piece.on.earliest, piece.on.latest) if day)
    return sorted(days)


def _keys(finding: PromptFinding) -> list[str]:
    head = finding.key.rsplit(":", 1)[0]
    return [f"{head}:{lineage}" for lineage in finding.lineages]


def _shown_to(known: Chronology, finding: PromptFinding, day: date) -> tuple[str, ...]:
    facts = [known.by_id[fact_id] for fact_id in finding.evidence.facts if fact_id in known.by_id]
    holders = [_holders(fact, day, known) for fact in facts]
    return tuple(sorted(set.intersection(*holders))) if holders else ()


def _holders(fact: Fact, day: date, known: Chronology) -> set[str]:
    held = {
        piece.agency
        for piece in (own_knowledge(fact), *fact.knowledge)
        if piece is not None and piece.gives_knowledge and piece.on.certainly_by(day)
    }
    return set(known.agencies) if PUBLIC in held else held
