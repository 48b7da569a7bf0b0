"""What a statement is taken to be, and what it stands in."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from sightline.chronology.fact import FieldValue
from sightline.reading.sentences.speech import Speech
from sightline.reading.statements.statement import Statement
from sightline.vocabulary.natures import Nature

HAPPENED = (Nature.EVENT, Nature.OBSERVATION)
_NONE: Mapping[str, FieldValue] = MappingProxyType({})
SAY_IT_THEMSELVES = frozenset(
    {
        "expected_birth", "agreement_proposed", "agreement_refused", "service_offered", "appointment_missed",
        "visit_failed", "missing_start", "case_discussion", "return_home_interview", "escalation", "child_voice",
        "education_concern", "strength", "household_leave", "agreement_breached", "agreement_signed",
    }
)  # fmt: skip
"""Kinds whose very words look like a plan or a refusal: "asked to sign", "was due to be seen and did not come"."""


@dataclass(frozen=True)
class Weighed:
    """What a statement is taken to be. ``speaker``: whose account or opinion it is, where the words name them.

    ``happened``: False where it is planned, denied, feared or supposed. ``like``: the examples that its kind rests on,
    as a person is shown them.
    """

    kind: str
    nature: Nature
    fields: Mapping[str, FieldValue] = field(default_factory=lambda: _NONE)
    speaker: Speech | None = None
    happened: bool = True
    like: tuple[str, ...] = ()


@dataclass(frozen=True)
class Setting:
    """What a statement stands in: the document's standing ("press", "judgment", ...), the names that it knows, and the
    code of the agency whose record it is, where that is known."""

    sort: str
    names: Sequence[str]
    children: Collection[str] = ()
    agency: str = ""
    of_a_stay: bool = False
    """Whether it is a letter that reports an earlier stay or attendance at a hospital or clinic."""
    of_own_day: bool = False
    """Whether it is a report or record that gives its own day and has no dated entries: it speaks from that day."""
    of_meeting: bool = False
    """Whether it is the record of one meeting, and its own day is that of the meeting."""

    def is_record(self, statement: Statement) -> bool:
        """Whether it is an agency's own note: the entry of a log, or a message."""
        return (
            statement.piece.heading is not None
            or statement.piece.message is not None
            or self.sort in ("case_note", "police_record")
            or self.of_own_day
        )
