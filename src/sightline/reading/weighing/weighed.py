"""What a statement is taken to be, and what it stands in."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from sightline.chronology.fact import FieldValue
from sightline.reading.paper.stay import Stay
from sightline.reading.sentences.speech import Speech
from sightline.reading.statements.statement import Statement
from sightline.vocabulary.natures import Nature

HAPPENED = (Nature.EVENT, Nature.OBSERVATION)
_NONE: Mapping[str, FieldValue] = MappingProxyType({})
SAY_IT_THEMSELVES = frozenset(
    {
        "expected_birth", "agreement_proposed", "agreement_refused", "service_offered", "appointment_missed",
        "visit_failed", "missing_start", "case_discussion", "return_home_interview", "escalation", "child_voice",
        "review_paused", "education_concern", "strength", "household_leave", "agreement_breached", "agreement_signed",
        "undertaking_given", "bail_end",
    }
)  # fmt: skip
"""Kinds whose very words look like a plan or a refusal: "asked to sign", "was due to be seen and did not come"."""


_KEEP_NOTES = frozenset(
    {
        "childrens_social_care", "police", "hospital", "ambulance", "general_practice", "health_visiting", "midwifery",
        "mental_health", "substance_misuse", "school", "early_years", "housing", "probation", "youth_justice",
        "early_help",
        "domestic_abuse_service", "adult_social_care", "voluntary",
    }
)  # fmt: skip
"""Agencies whose papers are their own notes where nothing says that they are of another sort."""


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


def told_at(statement: Statement, weighed: Weighed) -> int:
    """Where the words stand that its kind was read from; the end where it has none."""
    why = statement.suggestion.why
    return why[0].start if why and weighed.kind != "entry" else len(statement.plain)


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
    stay: Stay | None = None
    """That stay, where the paper gives both of its days."""
    of_own_day: bool = False
    """Whether it is a report or record that gives its own day and has no dated entries: it speaks from that day."""
    of_meeting: bool = False
    """Whether it is the record of one meeting, and its own day is that of the meeting."""

    of_a_party: bool = False
    """Whether somebody of the family wrote it: what it tells is their account."""

    def is_record(self, statement: Statement) -> bool:
        """Whether it is an agency's own note: the entry of a log, or a message."""
        return (
            statement.piece.heading is not None
            or statement.piece.message is not None
            or self.sort in ("case_note", "police_record")
            or self.of_own_day
            or self.is_kept_by_an_agency
        )

    @property
    def is_kept_by_an_agency(self) -> bool:
        """Whether nothing says what sort of paper it is, and it is that of an agency that keeps notes."""
        return not self.sort and self.agency in _KEEP_NOTES

    def is_told_so(self, statement: Statement) -> bool:
        """Whether the paper itself shows that it is an agency's own note, and not only whose it is."""
        return self.is_record(statement) and not (
            self.is_kept_by_an_agency
            and statement.piece.heading is None
            and statement.piece.message is None
            and not self.of_own_day
        )
