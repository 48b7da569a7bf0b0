"""What each source covers, so that silence can be told from absence (design, section 1.9)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Coverage:
    """A source of one agency speaks for the days from ``earliest`` to ``latest``, inclusive.

    ``declared``: the agency or case file says so; otherwise assumed from its first to its last row.
    """

    agency: str
    earliest: date
    latest: date
    declared: bool
    document: str = ""

    def covers(self, start: date, end: date) -> bool:
        """Whether the whole window lies inside."""
        return self.earliest <= start and end <= self.latest


class GapKind(StrEnum):
    """Why something may be missing."""

    NO_SOURCE = "no_source"
    COVERAGE = "coverage"
    UNREAD_DATE = "unread_date"
    UNCONFIRMED = "unconfirmed"
    POSSIBLY_KNOWN = "possibly_known"
    IDENTITY = "identity"
    DOCUMENT_DATE = "document_date"
    QUARANTINE = "quarantine"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that the chronology cannot tell, in one sentence. ``agency`` is an agency id, or empty."""

    kind: GapKind
    sentence: str
    agency: str = ""

    def as_json(self) -> dict[str, str]:
        """The documented JSON shape."""
        return {"kind": self.kind.value, "agency": self.agency, "sentence": self.sentence}


def days_unsaid(gaps: Iterable[Gap]) -> tuple[Gap, ...]:
    """Those of them that say whose records nobody has said the days of: what is not found there may stand elsewhere."""
    return tuple(gap for gap in gaps if gap.kind is GapKind.COVERAGE)
