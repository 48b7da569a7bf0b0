"""Questions and duties since a day, by child: something to read in one go, and no stream of alerts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sightline.chronology.chronology import Chronology
from sightline.chronology.clock import today
from sightline.rulebook.findings import DutyFinding, PromptFinding, State
from sightline.rulebook.untold import CannotTell
from sightline.service.access.viewer import Viewer, require
from sightline.service.casework.answering import Asked
from sightline.service.casework.asking import asked, duty_notes, findings
from sightline.service.records import queries as records
from sightline.service.records.shapes import ChildSummary

SOON = timedelta(days=7)
"""How far ahead a digest tells what falls due. Sightline's default, not law."""


@dataclass(frozen=True, slots=True)
class ChildDigest:
    """One child: what came since, and how much from before still waits. ``shown``: every question of the time.
    ``untold``: what is missing now, each thing once; it is no line that somebody has to answer."""

    child: ChildSummary
    chronology: Chronology
    shown: tuple[PromptFinding, ...]
    questions: tuple[Asked, ...]
    duties: tuple[DutyFinding, ...]
    waiting: int
    older_questions: int
    older_duties: int
    untold: tuple[CannotTell, ...] = ()

    @property
    def length(self) -> int:
        """How many lines there are to read."""
        return len(self.questions) + len(self.duties)


@dataclass(frozen=True, slots=True)
class Digest:
    """What came since a day (None: ever). ``interrupts``: the only questions that may be put before a worker at once.

    ``children``: those with anything new, the shortest first, which says nothing of how much anybody should worry.
    ``quiet``: those with nothing new.
    """

    since: date | None
    interrupts: tuple[tuple[ChildSummary, Asked], ...]
    children: tuple[ChildDigest, ...]
    quiet: tuple[ChildDigest, ...]


def digest(*, viewer: Viewer, known_at: date | None = None, since: date | None = None) -> Digest:
    """The questions of the time first raised, and the duties falling due, since the end of the day ``since``."""
    require(viewer)
    day = known_at or today()
    interrupts: list[tuple[ChildSummary, Asked]] = []
    made = []
    for child in records.children(viewer=viewer, known_at=known_at):
        chronology = records.chronology(child.id, viewer=viewer, known_at=known_at)
        found = findings(child.id, viewer=viewer, known_at=known_at, chronology=chronology)
        told = asked(child.id, viewer=viewer, known_at=known_at, held=(chronology, found))
        told = tuple(item for item in told if not item.finding.hindsight)
        interrupts += [(child, item) for item in told if item.is_open and item.may_interrupt]
        waits = [item for item in told if item.is_open and not item.may_interrupt]
        notes = duty_notes(child.id, viewer=viewer, known_at=known_at)
        # A breach that is a question as well is told once, as the question: answered there, it is quiet here.
        once = {*notes, *(item.finding.key for item in told)}
        owed = [item for item in found.duties if item.key not in once and _is_open(item, day)]
        made.append(
            ChildDigest(
                child,
                chronology,
                tuple(item.finding for item in told),
                tuple(item for item in waits if _is_new(item, since)),
                tuple(sorted((item for item in owed if _falls_since(item, since)), key=_when)),
                sum(1 for item in told if item.waits),
                sum(1 for item in waits if not _is_new(item, since)),
                sum(1 for item in owed if not _falls_since(item, since)),
                found.cannot_tell,
            )
        )
    made.sort(key=lambda item: (item.length, item.child.name))
    return Digest(
        since,
        tuple(interrupts),
        tuple(item for item in made if item.length),
        tuple(item for item in made if not item.length),
    )


def _is_new(item: Asked, since: date | None) -> bool:
    return since is None or bool(item.since) or item.first_raised_at is None or item.first_raised_at.date() > since


def _is_open(item: DutyFinding, day: date) -> bool:
    if item.due is None:
        return False
    return item.state is State.BREACHED_OPEN or (item.state is State.PENDING and item.due.earliest <= day + SOON)


def _falls_since(item: DutyFinding, since: date | None) -> bool:
    return since is None or item.due is None or item.due.latest > since


def _when(item: DutyFinding) -> tuple[date, str]:
    return (item.due.earliest if item.due else date.max), item.ref
