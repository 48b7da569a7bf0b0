"""What the queries answer with: frozen values, so that no page ever touches a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sightline.chronology.contradiction import Contradiction, Said, Sort
from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """One case of the store: ``children`` are its children's summaries, ``period`` the days of interest as written."""

    id: str
    name: str
    children: tuple[ChildSummary, ...]
    documents: int
    facts: int
    built_at: datetime
    read_by_machine: bool
    period: tuple[PartialDate | None, PartialDate | None] | None = None


@dataclass(frozen=True, slots=True)
class ChildSummary:
    """One child of a case. ``names`` are all the names that sources use; ``facts`` how many stand."""

    id: str
    name: str
    names: tuple[str, ...]
    case: str
    born: PartialDate | None
    facts: int


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """One version of a document. ``revises`` is the id of the version before it, ``revised_by`` of the one after it.

    ``agency_known_by`` says how its agency was known: case file, column, title, name, person, or nothing.
    """

    id: str
    name: str
    other_names: tuple[str, ...]
    case: str
    agency: str
    agency_name: str
    agency_kind: str
    agency_known_by: str
    format: str
    own_date: PartialDate | None
    asks_own_date: bool
    standing: str
    revision: int
    revises: str | None
    revised_by: str | None
    is_latest: bool
    received_on: date
    missing_since: date | None
    warnings: tuple[str, ...]
    facts: int
    waiting: int


@dataclass(frozen=True, slots=True)
class PageSpan:
    """One page of a document: its number and the characters of the text that are on it."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NotProposed:
    """A sentence of a document, ``text[start:end]``, of which no fact was proposed, and the reason in words."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """One document with its whole text, every fact read from it (rejected ones too), and the sentences of which none
    was proposed."""

    summary: DocumentSummary
    text: str
    pages: tuple[PageSpan, ...]
    facts: tuple[Fact, ...]
    not_proposed: tuple[NotProposed, ...] = ()


@dataclass(frozen=True, slots=True)
class WaitingFact:
    """A fact that needs a person. ``why`` are the words that suggested its reading; ``question`` what to answer."""

    fact: Fact
    document: str
    document_name: str
    why: tuple[str, ...] = ()
    question: str = ""


@dataclass(frozen=True, slots=True)
class WaitingQuestion:
    """A question to a person. ``topic``: agency, child, which_one, which_child, revision, unread, birth or other.

    ``document`` and ``fact`` are ids; ``choices`` pairs of a person's id and name where the answer is one of the cast.
    ``passages`` are the words of the document that it asks about.
    """

    id: str
    topic: str
    sentence: str
    document: str = ""
    fact: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    passages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupSeen:
    """Facts that may tell (``state`` proposed) or tell (joined) of one event."""

    id: str
    state: str
    facts: tuple[Fact, ...]
    reasons: tuple[str, ...]
    decided_by: str = ""


@dataclass(frozen=True, slots=True)
class LinkSeen:
    """Two persons of the cast who may be one (``state`` proposed) or are joined, with the reasons."""

    id: str
    state: str
    one: str
    one_name: str
    other: str
    other_name: str
    reasons: tuple[str, ...]
    decided_by: str = ""


@dataclass(frozen=True, slots=True)
class StatementSeen:
    """What one place says of a matter. ``fact`` is the entry as it stands, None where none says it; ``document_id`` the
    version of the document, empty where it is not held; ``stands`` whether the words still stand there.
    """

    said: Said
    fact: Fact | None
    document_id: str
    stands: bool


@dataclass(frozen=True, slots=True)
class ContradictionSeen:
    """A matter on which the records differ. ``sides``: each value with who says it.

    ``marked_by``: the person who marked it; empty where the reading found it. ``outcome``: *reading*, *both*,
    *refused*, *in_words*, or empty while it is open. ``is_found``: the records as they stand still say so.
    """

    found: Contradiction
    sides: tuple[tuple[str, tuple[StatementSeen, ...]], ...]
    marked_by: str
    outcome: str
    resolved_at: datetime | None
    is_found: bool

    @property
    def id(self) -> str:
        """Its id, the same from build to build."""
        return self.found.id

    @property
    def gone(self) -> tuple[StatementSeen, ...]:
        """What is no longer said."""
        return tuple(one for _, side in self.sides for one in side if not one.stands)

    @property
    def waits(self) -> bool:
        """Whether a person must say how it is to be read: an open conflict in the records as they stand."""
        return self.found.is_open and self.is_found and self.found.sort is Sort.CONFLICT


@dataclass(frozen=True, slots=True)
class AboutSeen:
    """A communication that may be about another fact; once confirmed, the other agency is known to have had it."""

    fact: Fact
    to: Fact
    reason: str = ""


@dataclass(frozen=True, slots=True)
class QuarantinedSeen:
    """What could not be taken, in a sentence, and what to do about it."""

    document: str
    place: str
    reason: str
    what_to_do: str
    is_whole_document: bool
    received_on: date


@dataclass(frozen=True, slots=True)
class WordChange:
    """One stretch of a changed text: ``how`` is same, gone or added."""

    how: str
    words: str


@dataclass(frozen=True, slots=True)
class FactChange:
    """One row that a re-sent document changed: the version before, the one after, and their words compared."""

    before: Fact
    after: Fact
    words: tuple[WordChange, ...]
    asks_again: bool


@dataclass(frozen=True, slots=True)
class Changes:
    """What a re-sent document changed against the version before it."""

    document: DocumentSummary
    before: DocumentSummary | None
    added: tuple[Fact, ...] = ()
    changed: tuple[FactChange, ...] = ()
    gone: tuple[Fact, ...] = ()
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class Waiting:
    """Everything in a case that needs a person."""

    suggested_kinds: tuple[WaitingFact, ...] = ()
    proposals: tuple[WaitingFact, ...] = ()
    unread_dates: tuple[WaitingFact, ...] = ()
    document_dates: tuple[DocumentSummary, ...] = ()
    questions: tuple[WaitingQuestion, ...] = ()
    same_event: tuple[GroupSeen, ...] = ()
    persons: tuple[LinkSeen, ...] = ()
    contradictions: tuple[ContradictionSeen, ...] = ()
    about: tuple[AboutSeen, ...] = ()
    resent: tuple[Changes, ...] = ()
    quarantine: tuple[QuarantinedSeen, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """How many of each, by the name of the field."""
        return {name: len(getattr(self, name)) for name in self.__slots__}

    @property
    def total(self) -> int:
        """How many things wait in all."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class CastMember:
    """One person of the cast: every name with the sources that use it, the roles, the facts, and joined persons."""

    id: str
    name: str
    roles: tuple[str, ...]
    is_child: bool
    born: PartialDate | None
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    facts: int = 0
    joined: tuple[str, ...] = ()
    known_only_as_role: bool = False


@dataclass(frozen=True, slots=True)
class DecisionSeen:
    """One decision in the history. ``sentence`` says it without any child's name; ``can_undo`` whether it still can."""

    id: int
    what: str
    sentence: str
    subjects: tuple[str, ...]
    by: str
    at: datetime
    reason: str
    undone: bool
    can_undo: bool
