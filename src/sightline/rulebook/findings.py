"""What an evaluation gives: prompts raised, duties with their state, and what cannot be told and why.

The JSON shapes are documented and stable; keys may be added to them and none taken away.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Protocol

from sightline.rulebook.answers import CANNOT_TELL, YES, Answer
from sightline.rulebook.evidence import Evidence
from sightline.rulebook.language.due import Limit
from sightline.rulebook.language.words import agency_words
from sightline.wording.lists import listed


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
    sentence ends with it.
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
            "against": list(self.evidence.against),
            "would_answer": list(self.would_answer),
            "parameters": self.evidence.parameters_json(),
            "key": self.key,
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
    its breach is; that prompt then has the same key, so that the two are one finding.
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

    def as_json(self) -> dict[str, object]:
        """The documented JSON shape. ``due`` holds ISO days, or ISO instants where hours are counted."""
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


@dataclass(frozen=True, slots=True)
class CannotTell:
    """What the records of one kind of agency would be needed for; listed once for each, never raised as a prompt.

    ``agency_kind`` is empty where the reason lies elsewhere (an unset field, an unconfirmed entry, a doubted date).
    """

    agency_kind: str
    sentence: str
    keys: tuple[str, ...]
    reasons: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Where no records are missing: every reason once, under the titles of all the rules of which it holds."""

    def as_json(self) -> dict[str, object]:
        """For the page and the command."""
        return {"agency": self.agency_kind, "sentence": self.sentence, "keys": list(self.keys)}


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
        """For programs: what is raised, then what cannot be told, once for each rule and missing agency."""
        unanswered: dict[object, PromptFinding] = {}
        for told in self.answered:
            if told.answer is CANNOT_TELL:
                item = told.finding
                unanswered.setdefault((item.rule, item.evidence.missing or item.key), item)
        return (*self.raised, *unanswered.values())

    @property
    def cannot_tell(self) -> tuple[CannotTell, ...]:
        """What could not be told, once for each kind of agency whose records are missing."""
        by_agency: dict[str, list[PromptFinding | DutyFinding]] = {}
        items: Iterable[PromptFinding | DutyFinding] = (
            *(item.finding for item in self.answered if item.answer is CANNOT_TELL),
            *(item.finding for item in self.owed if item.state is State.CANNOT_TELL),
        )
        for item in items:
            for code in item.evidence.missing or ("",):
                by_agency.setdefault(code, []).append(item)
        return tuple(
            CannotTell(
                code,
                self._sentence(code, held),
                tuple(item.key for item in held),
                () if code else self._reasons(held),
            )
            for code, held in sorted(by_agency.items(), key=lambda pair: (not pair[0], pair[0]))
        )

    def _sentence(self, code: str, held: list[PromptFinding | DutyFinding]) -> str:
        names = listed(dict.fromkeys(self.titles.get(item.rule, item.ref) for item in held))
        if code:
            return f"The records here from {agency_words(code)} do not cover the time, so it cannot be told: {names}."
        return f"For other reasons, given with each, it cannot be told: {names}."

    def _reasons(self, held: list[PromptFinding | DutyFinding]) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Every reason once, under the titles of all the rules that it holds of."""
        by_reason: dict[str, dict[str, None]] = {}
        for item in held:
            why = item.reason or "the records leave it open"
            by_reason.setdefault(why, {}).setdefault(self.titles.get(item.rule, item.ref))
        by_titles: dict[tuple[str, ...], list[str]] = {}
        for why, titles in by_reason.items():
            by_titles.setdefault(tuple(titles), []).append(why)
        return tuple((listed(titles), tuple(told)) for titles, told in by_titles.items())


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
