"""Where records say different things of one matter: who says what, with the words, and which sort of difference it is.

Kept side by side until a named person resolves it with a reason, and kept after that too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum


class Topic(StrEnum):
    """What the records differ about."""

    NAME = "name"
    AGE = "age"
    DURATION = "duration"
    DATE = "date"
    SENTENCE = "sentence"
    MEETING_TYPE = "meeting_type"
    HELD_OR_CALLED = "held_or_called"
    WHO_SAID_WHAT = "who_said_what"
    VALUE = "value"

    @property
    def label(self) -> str:
        """A few plain words for a heading."""
        return _TOPICS[self]


_TOPICS = {
    Topic.NAME: "Spelling of a name",
    Topic.AGE: "Age",
    Topic.DURATION: "How long it lasted",
    Topic.DATE: "When it was",
    Topic.SENTENCE: "Sentence",
    Topic.MEETING_TYPE: "What kind of meeting",
    Topic.HELD_OR_CALLED: "Called or held",
    Topic.WHO_SAID_WHAT: "Who said or did what",
    Topic.VALUE: "Another particular",
}


_IN_SHORT = (
    ("on which day", "two dates"),
    ("when it was", "two dates"),
    ("at what hour", "two times of day"),
    ("where it was", "two places"),
    ("where", "two places"),
    ("by whom", "two people"),
    ("who did it", "two people"),
    ("which side it was", "two sides of the body"),
)
_SAYS_ALL = frozenset(
    {"on which day", "when it was", "at what hour", "where it was", "who did it", "which side it was"}
)
"""The words with which a matter's subject may open, and how a mark beside an entry puts them; those that say all."""
_COUNTED = {
    Topic.NAME: "two spellings",
    Topic.AGE: "two ages",
    Topic.DURATION: "two lengths of time",
    Topic.DATE: "two dates",
    Topic.SENTENCE: "two sentences of a court",
    Topic.MEETING_TYPE: "two kinds of meeting",
    Topic.HELD_OR_CALLED: "held or not",
    Topic.WHO_SAID_WHAT: "who said or did what",
    Topic.VALUE: "two answers",
}


class Sort(StrEnum):
    """What sort of difference it is. Only a conflict says that both cannot be right."""

    CONFLICT = "conflict"
    PRECISION = "precision"
    CHANGE_OVER_TIME = "change_over_time"
    LOOSE_WORDING = "loose_wording"

    @property
    def says(self) -> str:
        """A plain sentence for the page."""
        return _SORTS[self]


_SORTS = {
    Sort.CONFLICT: "Both cannot be right as written.",
    Sort.PRECISION: "One is less exact than the other; both can be right.",
    Sort.CHANGE_OVER_TIME: "It may have changed between the one and the other; both can be right.",
    Sort.LOOSE_WORDING: "The same thing may be called by a looser word; both can be right.",
}


class State(StrEnum):
    """Whether a named person has resolved it."""

    OPEN = "open"
    RESOLVED = "resolved"


@dataclass(frozen=True, slots=True)
class Said:
    """What one place of one document says of the matter.

    ``fact``: the lineage of the fact that says so, or empty where no fact does (a name). ``words``: exactly as
    written; ``start`` and ``end`` count characters in the document's extracted text, None where they are not known.
    ``value``: what the words amount to, so that two ways to write one thing compare as one ("six-week": "6 weeks").
    ``agency``: whose record it is, or empty. ``passage``: the words around, exactly as written; holds ``words``.
    """

    fact: str
    document: str
    words: str
    start: int | None
    end: int | None
    value: str
    agency: str = ""
    passage: str = ""

    def as_json(self) -> dict[str, object]:
        """The documented JSON shape."""
        return {
            "fact": self.fact,
            "document": self.document,
            "words": self.words,
            "start": self.start,
            "end": self.end,
            "value": self.value,
            "agency": self.agency,
            "passage": self.passage,
        }

    @classmethod
    def from_json(cls, shape: Mapping[str, object]) -> Said:
        """The inverse of :meth:`as_json`."""

        def place(name: str) -> int | None:
            value = shape.get(name)
            return value if isinstance(value, int) else None

        return cls(
            str(shape["fact"]),
            str(shape["document"]),
            str(shape["words"]),
            place("start"),
            place("end"),
            str(shape["value"]),
            str(shape.get("agency", "")),
            str(shape.get("passage", "")),
        )

    @property
    def place(self) -> tuple[str, int, str, str, str]:
        """Where it stands, for a fixed order: document, offset, words, fact, value."""
        return (self.document, self.start if self.start is not None else -1, self.words, self.fact, self.value)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One matter on which the records differ.

    ``subject``: the matter in words ("how long the trial lasted"). ``about``: what tells this matter from another of
    the same words, a person id or a kind of event; not for showing. ``reasons``: why it is taken for one matter and
    for this sort of difference, each a sentence. ``resolved_by`` and ``resolution``: who settled it and why;
    ``reading``: the value that holds, empty where both stand or while it is open.
    """

    id: str
    topic: Topic
    sort: Sort
    subject: str
    said: tuple[Said, ...]
    reasons: tuple[str, ...]
    about: str = ""
    state: State = State.OPEN
    resolved_by: str = ""
    resolution: str = ""
    reading: str = ""

    @classmethod
    def of(
        cls, topic: Topic, sort: Sort, subject: str, about: str, said: Iterable[Said], reasons: Sequence[str]
    ) -> Contradiction:
        """An open one, what is said in a fixed order.

        The id comes from the topic, the sort, what it is about and the values that stand against one another: a
        further document that says one of them again leaves it, a new value is a new question. Raises ValueError unless
        there are at least two values.
        """
        ordered = tuple(sorted(dict.fromkeys(said), key=lambda one: one.place))
        values = sorted({one.value for one in ordered})
        if len(values) < 2:
            raise ValueError("where all say the same there is no contradiction")
        return cls(_id(topic.value, sort.value, about, *values), topic, sort, subject, ordered, tuple(reasons), about)

    @property
    def in_short(self) -> str:
        """What the records differ on, in a few plain words for a mark beside an entry: "two hours for the call"."""
        lead, _, thing = self.subject.partition(": ")
        for opens, what in _IN_SHORT:
            if lead.startswith(opens):
                return f"{what} for {thing}" if thing else what if opens in _SAYS_ALL else f"{what}: {self.subject}"
        return f"{_COUNTED[self.topic]}: {self.subject}"

    @property
    def lineages(self) -> tuple[str, ...]:
        """The facts that say something of it, by lineage, in order."""
        return tuple(dict.fromkeys(one.fact for one in self.said if one.fact))

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that say something of it, in order."""
        return tuple(dict.fromkeys(one.document for one in self.said))

    @property
    def is_open(self) -> bool:
        """Whether nobody has resolved it."""
        return self.state is State.OPEN

    def resolved(self, *, by: str, resolution: str, reading: str = "") -> Contradiction:
        """The same, resolved; what is said stays. Raises ValueError without a name or a reason."""
        if not by.strip() or not resolution.strip():
            raise ValueError("a contradiction is resolved by a named person with a reason")
        return replace(
            self, state=State.RESOLVED, resolved_by=by.strip(), resolution=resolution.strip(), reading=reading
        )

    def reopened(self) -> Contradiction:
        """The same, open again."""
        return replace(self, state=State.OPEN, resolved_by="", resolution="", reading="")

    def as_json(self) -> dict[str, object]:
        """The documented JSON shape."""
        return {
            "id": self.id,
            "topic": self.topic.value,
            "sort": self.sort.value,
            "subject": self.subject,
            "about": self.about,
            "said": [one.as_json() for one in self.said],
            "reasons": list(self.reasons),
            "state": self.state.value,
            "resolved_by": self.resolved_by,
            "resolution": self.resolution,
            "reading": self.reading,
        }

    @classmethod
    def from_json(cls, shape: Mapping[str, object]) -> Contradiction:
        """The inverse of :meth:`as_json`."""
        said, reasons = shape["said"], shape["reasons"]
        if not isinstance(said, list) or not isinstance(reasons, list):
            raise ValueError("a contradiction lists what is said and the reasons")
        return cls(
            str(shape["id"]),
            Topic(str(shape["topic"])),
            Sort(str(shape["sort"])),
            str(shape["subject"]),
            tuple(Said.from_json(one) for one in said),
            tuple(str(reason) for reason in reasons),
            str(shape.get("about", "")),
            State(str(shape.get("state", State.OPEN.value))),
            str(shape.get("resolved_by", "")),
            str(shape.get("resolution", "")),
            str(shape.get("reading", "")),
        )


def differing_on(found: Iterable[Contradiction], one: str, other: str) -> tuple[str, ...]:
    """On what two entries, by lineage, cannot both be right: each matter in a few plain words, in a fixed order."""
    return tuple(
        sorted(
            {
                matter.in_short
                for matter in found
                if matter.sort is Sort.CONFLICT and {one, other} <= set(matter.lineages)
            }
        )
    )


def _id(*parts: str) -> str:
    """An id that does not show what it is about."""
    return "d" + hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:14]
