"""What each source covers, so that silence can be told from absence (design, section 1.9)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Coverage:
    """A source of one agency speaks for the days from ``earliest`` to ``latest``, inclusive.

    ``declared``: the agency or case file says so, or a person said it later (``said_by``); otherwise it is assumed from
    its first to its last row or entry.
    """

    agency: str
    earliest: date
    latest: date
    declared: bool
    document: str = ""
    said_by: str = ""

    def covers(self, start: date, end: date) -> bool:
        """Whether the whole window lies inside. One that ends before it begins, since a record says so, is its first
        day."""
        return self.earliest <= start and max(start, end) <= self.latest


@dataclass(frozen=True, slots=True)
class CoverageSaid:
    """A named person's word on records that were only assumed to cover some days: whether they are everything that
    their agency recorded from ``earliest`` to ``latest``, inclusive. It counts from the day on which it was said."""

    agency: str
    earliest: date
    latest: date
    is_everything: bool
    on: date
    by: str = ""


def as_said(coverage: Iterable[Coverage], said: Iterable[CoverageSaid]) -> tuple[Coverage, ...]:
    """What the sources cover once people have said which of the assumed days they do cover.

    ``said``: in the order in which it was said; of two about one day the later holds. Assumed days of which it was
    denied go. What is declared stays, and nobody's word makes days covered of which there are no records at all.
    """
    newest_first = tuple(said)[::-1]
    held: list[Coverage] = []
    for piece in coverage:
        if piece.declared or not newest_first:
            held.append(piece)
        else:
            held += _told(piece, newest_first)
    return tuple(held)


def _told(piece: Coverage, newest_first: tuple[CoverageSaid, ...]) -> list[Coverage]:
    for place, one in enumerate(newest_first):
        first, last = max(piece.earliest, one.earliest), min(piece.latest, one.latest)
        if one.agency != piece.agency or first > last:
            continue
        within = [replace(piece, earliest=first, latest=last, declared=True, said_by=one.by)]
        told = within if one.is_everything else []
        older = newest_first[place + 1 :]
        if piece.earliest < first:
            told += _told(replace(piece, latest=first - _A_DAY), older)
        if last < piece.latest:
            told += _told(replace(piece, earliest=last + _A_DAY), older)
        return told
    return [piece]


_A_DAY = timedelta(days=1)


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
