"""What an answer of a rule rests on, put into words only when somebody reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sightline.chronology.chronology import Agency
from sightline.rulebook.language.words import agency_words, window
from sightline.rulebook.parameters import Value
from sightline.wording.lists import listed

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Assumed:
    """That the records here are everything that an agency recorded on these days, which Sightline assumed and nobody
    has said."""

    agency: Agency
    earliest: date
    latest: date

    @property
    def words(self) -> str:
        """What is assumed, as a clause."""
        days = window(self.earliest, self.latest)
        return f"the records here are everything that {self.agency.name} recorded from {days}"

    def as_json(self) -> dict[str, str]:
        """The documented JSON shape."""
        return {
            "agency": self.agency.id,
            "agency_name": self.agency.name,
            "agency_kind": self.agency.kind,
            "from": self.earliest.isoformat(),
            "to": self.latest.isoformat(),
            "assumed_by": "Sightline",
            "sentence": f"It is assumed that {self.words}. Nobody has said so.",
        }


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A time for which the records of some kinds of agency, by their codes, do not speak."""

    agency_kinds: tuple[str, ...]
    start: date
    end: date

    @property
    def words(self) -> str:
        """As a clause."""
        whose = listed([agency_words(code) for code in self.agency_kinds])
        return f"the records here from {whose} do not cover {self.days}"

    @property
    def days(self) -> str:
        """The time alone."""
        return window(self.start, self.end)


def if_whole(assumed: Iterable[Assumed]) -> str:
    """The condition on which something is not there: "if the records here are everything that ..."."""
    return f"if {' and '.join(one.words for one in assumed)}, which nobody has said"


_Parts = tuple[
    tuple[str, ...],
    tuple[str, ...],
    tuple[str, ...],
    tuple[str, ...],
    tuple[str, ...],
    tuple[str, ...],
    tuple[tuple[str, Value], ...],
    tuple[Assumed, ...],
    tuple[Uncovered, ...],
]


class Evidence:
    """What an answer rests on, in ids and plain sentences.

    ``facts``: ids of the facts it rests on. ``missing``: codes of the kinds of agency whose records do not speak for
    the window. ``against``: what speaks against it. ``against_facts``: the ids of those facts. ``assumed``: whose
    records it takes for whole though nobody has said so; what was looked for may stand in others. ``uncovered``: the
    times behind ``missing``.

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
        assumed: tuple[Assumed, ...] = (),
        uncovered: tuple[Uncovered, ...] = (),
    ) -> None:
        self._parts: _Parts | None = (
            facts,
            arithmetic,
            looked_for,
            missing,
            against,
            against_facts,
            parameters,
            assumed,
            uncovered,
        )
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
        if self is NO_EVIDENCE:
            return other
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
                _merged(one[7], other[7]),
                _merged(one[8], other[8]),
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

    @property
    def assumed(self) -> tuple[Assumed, ...]:
        """Whose records are taken for whole on which days, though nobody has said so."""
        return self._read()[7]

    @property
    def uncovered(self) -> tuple[Uncovered, ...]:
        """For which times the records of which kinds of agency do not speak."""
        return self._read()[8]

    def assumed_json(self) -> list[dict[str, str]]:
        """The same, for programs."""
        return [one.as_json() for one in self.assumed]

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
