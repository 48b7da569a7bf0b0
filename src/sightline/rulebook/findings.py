"""What an evaluation gives: prompts raised, duties with their state, and what cannot be told and why.

The JSON shapes are documented and stable; keys may be added to them and none taken away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Protocol

from sightline.rulebook.answers import CANNOT_TELL, YES, Answer
from sightline.rulebook.evidence import Evidence
from sightline.rulebook.language.due import Limit
from sightline.rulebook.untold import CannotTell, once_for_each_rule, what_cannot_be_told


class State(StrEnum):
    """How a duty stands. Never a yes or no."""

    PENDING = "pending"
    MET = "met"
    MET_LATE = "met late"
    BREACHED_OPEN = "breached and open"
    BREACHED_ENDED = "breached, then ended"
    NOT_REQUIRED = "not required"
    SUSPENDED = "suspended"
    CANNOT_TELL = "cannot tell"

    __hash__ = str.__hash__


@dataclass(frozen=True, slots=True)
class PromptFinding:
    """A prompt's answer for one episode. Raised only where the answer is yes.

    ``key`` is the rule, the child and the lineage of the anchor fact; ``lineages`` are all those that started the
    episode, so that an answer given under another of them is still found. ``duty``: the id of the clock whose breach
    this is, where a clock and a prompt are one thing; the two have one key. ``look_again_on``: the first day on which
    the answer could change with no new fact; None if never. ``reason``: why it cannot be told, empty where it can; the
    sentence ends with it. ``keys``: of every finding that this one stands for, where several that cannot be told are
    told once; else empty.
    """

    key: str
    rule: str
    ref: str
    tier: str
    version: str
    answer: Answer
    sentence: str
    questions: tuple[str, ...]
    evidence: Evidence
    would_answer: tuple[str, ...]
    look_again_on: date | None
    learned_on: date | None
    hindsight: bool
    source: str
    held_by: tuple[str, ...]
    lineages: tuple[str, ...]
    standing: str = ""
    person: str = ""
    duty: str = ""
    reason: str = ""
    keys: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The documented JSON shape."""
        return {
            "rule": self.rule,
            "ref": self.ref,
            "tier": self.tier,
            "version": self.version,
            "answer": self.answer.value,
            "sentence": self.sentence,
            "reason": self.reason,
            "questions": list(self.questions),
            "facts": list(self.evidence.facts),
            "arithmetic": list(self.evidence.arithmetic),
            "looked_for": list(self.evidence.looked_for),
            "missing": self.evidence.missing_sentences(),
            "assumes": self.evidence.assumed_json(),
            "against": list(self.evidence.against),
            "would_answer": list(self.would_answer),
            "parameters": self.evidence.parameters_json(),
            "key": self.key,
            "keys": list(self.keys or (self.key,)),
            "lineages": list(self.lineages),
            "missing_agencies": list(self.evidence.missing),
            "against_facts": list(self.evidence.against_facts),
            "look_again_on": _iso(self.look_again_on),
            "learned_on": _iso(self.learned_on),
            "hindsight": self.hindsight,
            "source": self.source,
            "tier_standing": self.standing,
            "held_by": list(self.held_by),
            "duty": self.duty,
        }


@dataclass(frozen=True, slots=True)
class DutyFinding:
    """How a duty stands for one episode. ``due`` is None where it cannot be worked out.

    ``reason`` says why a duty is not required or why its state cannot be told. ``raises``: the id of the prompt that
    its breach is; that prompt then has the same key, so that the two are one finding. ``wanted_from``: the kinds of
    agency that would hold the record which it cannot be told without; empty where none is known to be missing.
    """

    key: str
    rule: str
    ref: str
    version: str
    state: State
    due: Limit | None
    sentence: str
    reason: str
    evidence: Evidence
    look_again_on: date | None
    falls_to: str
    source: str
    force: str
    unverified: bool
    lineages: tuple[str, ...]
    note: str = ""
    raises: str = ""
    wanted_from: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The documented JSON shape. ``due`` holds ISO days, or ISO instants where hours are counted. ``state`` is to
        be read with ``assumes``: what was not found was not there only if that is so.
        """
        return {
            "rule": self.rule,
            "ref": self.ref,
            "version": self.version,
            "state": self.state.value,
            "due": self.due.as_json() if self.due else {"earliest": None, "latest": None},
            "sentence": self.sentence,
            "facts": list(self.evidence.facts),
            "arithmetic": list(self.evidence.arithmetic),
            "parameters": self.evidence.parameters_json(),
            "key": self.key,
            "lineages": list(self.lineages),
            "reason": self.reason,
            "looked_for": list(self.evidence.looked_for),
            "missing": self.evidence.missing_sentences(),
            "missing_agencies": list(self.evidence.missing),
            "assumes": self.evidence.assumed_json(),
            "wanted_from": list(self.wanted_from),
            "against": list(self.evidence.against),
            "look_again_on": _iso(self.look_again_on),
            "calendar": self.due.calendar if self.due else "",
            "falls_to": self.falls_to,
            "source": self.source,
            "force": self.force,
            "unverified": self.unverified,
            "note": self.note,
            "raises": self.raises,
        }


class Considered(Protocol):
    """A prompt's answer for an episode, which is put into words when somebody reads it."""

    @property
    def answer(self) -> Answer:
        """Yes, no or cannot tell."""
        ...

    @property
    def finding(self) -> PromptFinding:
        """The whole of it."""
        ...


class Owed(Protocol):
    """How a duty stands for an episode, which is put into words when somebody reads it."""

    @property
    def state(self) -> State:
        """The state."""
        ...

    @property
    def finding(self) -> DutyFinding:
        """The whole of it."""
        ...


class Findings:
    """Everything that one evaluation of one child gave.

    ``answered`` and ``owed``: every prompt looked at for every episode, also those answered no, and every duty, as
    they were told and before they are put into words. ``look_again_on``: the first day on which anything here could
    change with no new fact. ``unconfirmed``: how many entries no person has confirmed, on which therefore nothing
    here rests.
    """

    def __init__(
        self,
        answered: Sequence[Considered],
        owed: Sequence[Owed],
        look_again_on: date | None = None,
        unconfirmed: int = 0,
        titles: Mapping[str, str] | None = None,
    ) -> None:
        self.answered = answered
        self.owed = owed
        self.look_again_on = look_again_on
        self.unconfirmed = unconfirmed
        self.titles = titles or {}

    @cached_property
    def considered(self) -> tuple[PromptFinding, ...]:
        """Every prompt looked at for every episode, also those answered no."""
        return tuple(item.finding for item in self.answered)

    @cached_property
    def duties(self) -> tuple[DutyFinding, ...]:
        """Every duty."""
        return tuple(item.finding for item in self.owed)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Findings):
            return NotImplemented
        mine = (self.considered, self.duties, self.look_again_on, self.unconfirmed)
        return mine == (other.considered, other.duties, other.look_again_on, other.unconfirmed)

    __hash__ = None  # type: ignore[assignment]

    @cached_property
    def raised(self) -> tuple[PromptFinding, ...]:
        """The prompts to put to a person."""
        return tuple(item.finding for item in self.answered if item.answer is YES)

    @property
    def prompts(self) -> tuple[PromptFinding, ...]:
        """For programs: what is raised, then what cannot be told, once for each rule, person and missing agency."""
        return (*self.raised, *once_for_each_rule(self._unanswered))

    @cached_property
    def cannot_tell(self) -> tuple[CannotTell, ...]:
        """What is missing or left open, each thing once, with every question and duty that waits for it."""
        return what_cannot_be_told((*self._unanswered, *self._unreckoned), self.titles)

    @cached_property
    def duties_untold(self) -> tuple[CannotTell, ...]:
        """The same, with only the duties that wait."""
        return what_cannot_be_told(self._unreckoned, self.titles)

    @cached_property
    def _unanswered(self) -> tuple[PromptFinding, ...]:
        return tuple(item.finding for item in self.answered if item.answer is CANNOT_TELL)

    @cached_property
    def _unreckoned(self) -> tuple[DutyFinding, ...]:
        return tuple(item.finding for item in self.owed if item.state is State.CANNOT_TELL)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
