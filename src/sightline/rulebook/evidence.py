"""What an answer of a rule rests on, put into words only when somebody reads it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from sightline.rulebook.language.words import agency_words
from sightline.rulebook.parameters import Value

_T = TypeVar("_T")


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
