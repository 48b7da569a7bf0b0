"""What the records hold, for one viewer. Every query takes ``viewer=`` and ``known_at=``."""

from __future__ import annotations

from datetime import date

from sightline.chronology.chronology import Agency, Chronology
from sightline.chronology.fact import Fact
from sightline.service.access.viewer import Viewer
from sightline.service.records.shapes import (
    CaseSummary,
    CastMember,
    Changes,
    ChildSummary,
    DecisionSeen,
    DocumentPage,
    DocumentSummary,
    GroupSeen,
    LinkSeen,
    QuarantinedSeen,
    Waiting,
)


def cases(*, viewer: Viewer, known_at: date | None = None) -> tuple[CaseSummary, ...]:
    """Every case of the store, by name."""
    raise NotImplementedError


def case(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> CaseSummary:
    """One case. Raises NotFound."""
    raise NotImplementedError


def children(*, viewer: Viewer, known_at: date | None = None) -> tuple[ChildSummary, ...]:
    """Every child of the store, by name."""
    raise NotImplementedError


def child(child_id: str, *, viewer: Viewer, known_at: date | None = None) -> ChildSummary:
    """One child. Raises NotFound."""
    raise NotImplementedError


def agencies(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[Agency, ...]:
    """The agencies of a case, by name."""
    raise NotImplementedError


def chronology(
    child_id: str, *, viewer: Viewer, known_at: date | None = None, known_to: str | None = None
) -> Chronology:
    """The child's chronology: all of it, or as the evidence shows that ``known_to`` (an agency id; None: anybody)
    had it at the end of the day ``known_at`` (None: now). Carries its gaps. Raises NotFound.
    """
    raise NotImplementedError


def documents(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[DocumentSummary, ...]:
    """Every version of every document of a case, by name and revision."""
    raise NotImplementedError


def document(document_id: str, *, viewer: Viewer, known_at: date | None = None) -> DocumentPage:
    """One document with its text and the facts read from it. Raises NotFound."""
    raise NotImplementedError


def document_of_fact(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> dict[str, str]:
    """Fact id to the id of the document it stands in, for every version of every fact of a case."""
    raise NotImplementedError


def fact(fact_id: str, *, viewer: Viewer, known_at: date | None = None) -> Fact:
    """One version of one fact. Raises NotFound."""
    raise NotImplementedError


def versions(fact_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[Fact, ...]:
    """Every version of the fact that this is a version of, oldest first. Raises NotFound."""
    raise NotImplementedError


def waiting(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> Waiting:
    """Everything in a case that needs a person."""
    raise NotImplementedError


def quarantine(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[QuarantinedSeen, ...]:
    """What could not be taken, and why."""
    raise NotImplementedError


def changes(document_id: str, *, viewer: Viewer, known_at: date | None = None) -> Changes:
    """What a re-sent document changed against the version before it. Raises NotFound."""
    raise NotImplementedError


def cast(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[CastMember, ...]:
    """Who is who: children first, then by how often they appear."""
    raise NotImplementedError


def links(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[LinkSeen, ...]:
    """Persons who may be one, or are joined, with reasons."""
    raise NotImplementedError


def groups(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[GroupSeen, ...]:
    """Facts that may tell, or tell, of one event (proposed and joined)."""
    raise NotImplementedError


def decisions(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[DecisionSeen, ...]:
    """Every decision, newest first."""
    raise NotImplementedError


def read_by_machine(*, viewer: Viewer, known_at: date | None = None) -> bool:
    """Whether anything in the store was accepted without a person, so that every page must be stamped."""
    raise NotImplementedError
