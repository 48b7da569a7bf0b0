"""Who had what: facts by agencies, from evidence only. It never says that an agency did not know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sightline.chronology.chronology import Chronology
from sightline.chronology.fact import PUBLIC, Fact, How, Knowledge
from sightline.chronology.knowledge import own_knowledge
from sightline.publishing.combined.who_had_what import acted_on, how_long
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
    acted = acted_on(chronology.current)
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
