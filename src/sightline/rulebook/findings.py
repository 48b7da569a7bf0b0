"""What an evaluation gives: prompts raised, duties with their state, and what cannot be told and why.

The JSON shapes are documented and stable; keys may be added to them and none taken away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Protocol, TypeVar

from sightline.rulebook.answers import CANNOT_TELL, YES, Answer
from sightline.rulebook.language.due import Limit
from sightline.rulebook.language.words import agency_words, listed
from sightline.rulebook.parameters import Value

_T = TypeVar("_T")


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


_Parts = tuple[
    tuple[str, ...],
    tuple[str, ...],
    tuple[str, ...],
    tuple[str, ...],
    tuple[str, ...],
    tuple[str, ...],
    tuple[tuple[str, Value], ...],
]


class Evidence:
    """What an answer rests on, in ids and plain sentences.

    ``facts``: ids of the facts it rests on. ``missing``: codes of the kinds of agency whose records do not speak for
    the window. ``against``: what speaks against it. ``against_facts``: the ids of those facts.

    It is put into words only when somebody reads it: most answers are no, and nobody asks why. What is added up is
    only remembered, and :meth:`later` holds how to make the words instead of the words.
    """

    __slots__ = ("_added", "_make", "_parts")

    def __init__(
        self,
        facts: tuple[str, ...] = (),
        arithmetic: tuple[str, ...] = (),
        looked_for: tuple[str, ...] = (),
        missing: tuple[str, ...] = (),
        against: tuple[str, ...] = (),
        against_facts: tuple[str, ...] = (),
        parameters: tuple[tuple[str, Value], ...] = (),
    ) -> None:
        self._parts: _Parts | None = (facts, arithmetic, looked_for, missing, against, against_facts, parameters)
        self._added: tuple[Evidence, Evidence] | None = None
        self._make: Callable[[], Evidence] | None = None

    @classmethod
    def later(cls, make: Callable[[], Evidence]) -> Evidence:
        """Evidence that ``make`` gives when it is first read. ``make`` must not depend on when that is."""
        evidence = cls.__new__(cls)
        evidence._parts, evidence._added, evidence._make = None, None, make
        return evidence

    def __add__(self, other: Evidence) -> Evidence:
        if other is NO_EVIDENCE:
            return self
        both = Evidence.__new__(Evidence)
        both._parts, both._added, both._make = None, (self, other), None
        return both

    def _read(self) -> _Parts:
        if self._parts is not None:
            return self._parts
        if self._make is not None:
            parts = self._make()._read()
        else:
            assert self._added is not None
            one, other = (item._read() for item in self._added)
            parts = (
                _merged(one[0], other[0]),
                _merged(one[1], other[1]),
                _merged(one[2], other[2]),
                _merged(one[3], other[3]),
                _merged(one[4], other[4]),
                _merged(one[5], other[5]),
                _merged(one[6], other[6]),
            )
        self._parts, self._added, self._make = parts, None, None
        return parts

    @property
    def facts(self) -> tuple[str, ...]:
        """Ids of the facts it rests on."""
        return self._read()[0]

    @property
    def arithmetic(self) -> tuple[str, ...]:
        """The sums, in sentences."""
        return self._read()[1]

    @property
    def looked_for(self) -> tuple[str, ...]:
        """What was looked for and not found, and where."""
        return self._read()[2]

    @property
    def missing(self) -> tuple[str, ...]:
        """Codes of the kinds of agency whose records do not speak for the window."""
        return self._read()[3]

    @property
    def against(self) -> tuple[str, ...]:
        """What speaks against it."""
        return self._read()[4]

    @property
    def against_facts(self) -> tuple[str, ...]:
        """The ids of the facts that speak against it."""
        return self._read()[5]

    @property
    def parameters(self) -> tuple[tuple[str, Value], ...]:
        """The numbers used, by name."""
        return self._read()[6]

    def __eq__(self, other: object) -> bool:
        return self._read() == other._read() if isinstance(other, Evidence) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._read())

    def __repr__(self) -> str:
        return f"Evidence{self._read()!r}"

    def __reduce__(self) -> tuple[type[Evidence], _Parts]:
        return Evidence, self._read()

    def missing_sentences(self) -> list[str]:
        """One sentence for each kind of agency whose records are missing."""
        return [f"The records here from {agency_words(code)} do not cover the time looked at." for code in self.missing]

    def parameters_json(self) -> list[dict[str, object]]:
        """The numbers used, with their standing."""
        return [
            {
                "name": name,
                "value": used.value,
                "standing": used.standing.value,
                "cite": used.cite,
                "note": used.note,
                "valid_from": used.valid_from.isoformat(),
            }
            for name, used in self.parameters
        ]


def _merged(one: tuple[_T, ...], other: tuple[_T, ...]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys((*one, *other))) if other else one


NO_EVIDENCE = Evidence()


@dataclass(frozen=True, slots=True)
class PromptFinding:
    """A prompt's answer for one episode. Raised only where the answer is yes.

    ``key`` is the rule, the child and the lineage of the anchor fact; ``lineages`` are all those that started the
    episode, so that an answer given under another of them is still found. ``duty``: the id of the clock whose breach
    this is, where a clock and a prompt are one thing; the two have one key. ``look_again_on``: the first day on which
    the answer could change with no new fact; None if never.
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

    def as_json(self) -> dict[str, object]:
        """The documented JSON shape."""
        return {
            "rule": self.rule,
            "ref": self.ref,
            "tier": self.tier,
            "version": self.version,
            "answer": self.answer.value,
            "sentence": self.sentence,
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
            CannotTell(code, self._sentence(code, held), tuple(item.key for item in held))
            for code, held in sorted(by_agency.items(), key=lambda pair: (not pair[0], pair[0]))
        )

    def _sentence(self, code: str, held: list[PromptFinding | DutyFinding]) -> str:
        names = listed(dict.fromkeys(self.titles.get(item.rule, item.ref) for item in held))
        if code:
            return f"The records here from {agency_words(code)} do not cover the time, so it cannot be told: {names}."
        return f"For other reasons, given with each, it cannot be told: {names}."


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
