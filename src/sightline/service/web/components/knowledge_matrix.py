"""Who had what: facts by agencies, from evidence only. It never says that an agency did not know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sightline.chronology.chronology import Chronology
from sightline.chronology.fact import PUBLIC, Fact, How, Knowledge
from sightline.chronology.knowledge import own_knowledge
from sightline.chronology.partial_date import PartialDate
from sightline.service.web.components.agency_marks import AgencyMark, agency_marks
from sightline.service.web.components.dates import ShownDate, shown_date, when_words
from sightline.service.web.components.rows import kind_label

NO_EVIDENCE = "no evidence of receipt"
_WORDS = {
    How.RECORDED: "recorded",
    How.RECEIVED: "received",
    How.TOLD: "told",
    How.ATTENDED: "present",
    How.OPENED: "opened",
    How.PUBLISHED: "published",
    How.ENTERED: "entered",
    How.SENT: "sent to them",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """What the records evidence of one agency and one fact.

    ``state``: "own", "had", "sent" (not evidence of receipt), "acted" or "none".
    """

    state: str
    words: str
    on: str = ""
    took: str = ""
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One fact across the agencies."""

    id: str
    when: ShownDate
    kind: str
    text: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The whole: a column an agency, a row a fact."""

    agencies: tuple[AgencyMark, ...]
    rows: tuple[MatrixRow, ...]


def matrix(chronology: Chronology, facts: Iterable[Fact]) -> Matrix:
    """Facts by agencies. An agency has a column if it wrote or received anything at all in the case."""
    marks = agency_marks(chronology.agencies)
    columns = tuple(mark for mark in marks.values() if mark.id != PUBLIC)
    acted = _acted(chronology)
    listed = tuple(
        MatrixRow(
            fact.id,
            shown_date(fact.occurred),
            kind_label(fact.kind),
            fact.text,
            tuple(_cell(fact, mark.id, acted) for mark in columns),
        )
        for fact in facts
    )
    return Matrix(columns, listed)


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


def _acted(chronology: Chronology) -> set[tuple[str, str]]:
    """Pairs of fact and agency where a further fact of that agency is about it, or part of it, and is an action."""
    actions = {"action_taken", "action_done", "decision", "referral_decision", "strategy_discussion"}
    return {
        (relation.to, fact.agency)
        for fact in chronology.current
        if fact.kind in actions
        for relation in fact.relations
        if relation.confirmed
    }


def _cell(fact: Fact, agency: str, acted: set[tuple[str, str]]) -> Cell:
    own = own_knowledge(fact) if fact.agency == agency else None
    held = [known for known in fact.knowledge if known.agency in (agency, PUBLIC)]
    evidence: list[Knowledge] = [*([own] if own else []), *(known for known in held if known.gives_knowledge)]
    if not evidence:
        if fact.agency == agency:
            return Cell("own", "its own record", "day not known")
        sent = next((known for known in held if not known.gives_knowledge), None)
        if sent is not None:
            return Cell("sent", f"sent, {NO_EVIDENCE}", when_words(sent.on))
        return Cell("none", NO_EVIDENCE)
    first = min(evidence, key=lambda known: known.on.sort_key())
    has_acted = (fact.id, agency) in acted
    words = _WORDS[first.how] + (" and acted" if has_acted else "")
    took = "" if first.assumed else how_long(fact.occurred, first.on)
    state = "acted" if has_acted else "own" if first is own else "had"
    return Cell(state, words, when_words(first.on), took, first.assumed)
