"""Who had what, from evidence only: facts by agencies, for the matrix of a combined chronology.

It never says that an agency did not know. What was only sent is no receipt.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sightline.chronology.fact import PUBLIC, Fact, Knowledge
from sightline.chronology.knowledge import own_knowledge
from sightline.chronology.partial_date import PartialDate
from sightline.publishing.combined.shape import Had, MatrixCell, MatrixRow

_ACTIONS = frozenset(("action_taken", "action_done", "decision", "referral_decision", "strategy_discussion"))
"""Kinds of fact that are something done about the fact that they are about, or part of."""


def who_had_what(
    shown: Iterable[Fact],
    facts: Sequence[Fact],
    *,
    references: Mapping[str, str],
    columns: Sequence[tuple[str, str]],
) -> tuple[MatrixRow, ...]:
    """A row for each fact that is shown, with a cell for each agency.

    ``facts``: all that stand, since further facts show that an agency acted. ``references``: by lineage, what people
    quote. ``columns``: agency id and letters, in the order of the columns. Facts without a reference are left out.
    """
    acted = acted_on(facts)
    return tuple(
        MatrixRow(
            references[fact.lineage],
            fact.occurred.written or "date not known",
            " ".join(fact.text.split()),
            tuple(_cell(fact, agency, letters, acted) for agency, letters in columns),
        )
        for fact in shown
        if fact.lineage in references
    )


def acted_on(facts: Iterable[Fact]) -> set[tuple[str, str]]:
    """Pairs of fact id and agency where a further fact of that agency is about it, or part of it, and is an action."""
    return {
        (relation.to, fact.agency)
        for fact in facts
        if fact.kind in _ACTIONS
        for relation in fact.relations
        if relation.confirmed
    }


def how_long(occurred: PartialDate, known: PartialDate) -> str:
    """How long it took to reach an agency, as exactly as both dates allow, or nothing where they do not."""
    if None in (occurred.earliest, occurred.latest, known.earliest, known.latest):
        return ""
    if occurred.is_unsure or known.is_unsure:
        return ""
    shortest = max(0, _days(occurred.latest, known.earliest))
    longest = _days(occurred.earliest, known.latest)
    if longest < 0:
        return ""
    if shortest == longest:
        return "the same day" if longest == 0 else "after 1 day" if longest == 1 else f"after {longest:,} days"
    return f"after {shortest:,} to {longest:,} days"


def _days(start: date | None, end: date | None) -> int:
    return (end - start).days if start and end else 0


def _cell(fact: Fact, agency: str, letters: str, acted: set[tuple[str, str]]) -> MatrixCell:
    own = own_knowledge(fact) if fact.agency == agency else None
    held = [known for known in fact.knowledge if known.agency in (agency, PUBLIC)]
    evidence: list[Knowledge] = [*([own] if own else []), *(known for known in held if known.gives_knowledge)]
    if not evidence:
        if fact.agency == agency:
            return MatrixCell(letters, Had.OWN, "day not known")
        sent = next((known for known in held if not known.gives_knowledge), None)
        if sent is not None:
            return MatrixCell(letters, Had.SENT, sent.on.written)
        return MatrixCell(letters, Had.NO_EVIDENCE)
    first = min(evidence, key=lambda known: known.on.sort_key())
    since = f"{first.on.written} (assumed)" if first.assumed else first.on.written
    took = "" if first.assumed else how_long(fact.occurred, first.on)
    has_acted = (fact.id, agency) in acted
    had = Had.ACTED if has_acted else Had.OWN if first is own else Had.RECEIVED
    return MatrixCell(letters, had, since, took)
