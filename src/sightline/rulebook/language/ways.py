"""Several ways in which one question can arise, each with its own start and its own condition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from sightline.rulebook.answers import YES
from sightline.rulebook.evidence import NO_EVIDENCE, Evidence
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.reading import Node, Reading
from sightline.rulebook.language.reads import kinds_of, numbers_of
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.view import View


class Starts(Protocol):
    """What begins the episodes of a rule."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds read."""
        ...

    def episodes(self, view: View) -> list[Episode]:
        """The episodes, in order."""
        ...


@dataclass(frozen=True, slots=True)
class Always:
    """Nothing more is asked: the start is the whole pattern."""

    @property
    def kinds(self) -> tuple[str, ...]:
        return ()

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return ()

    def read(self, view: View, episode: Episode) -> Reading:
        return Reading(YES)

    def english(self, parameters: Parameters) -> str:
        return "it is so"


@dataclass(frozen=True, slots=True)
class AnyStart:
    """Episodes of several starts. Each remembers by which of them it came."""

    starts: tuple[Starts, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds read."""
        return kinds_of(*self.starts)

    @property
    def starting_kinds(self) -> tuple[str, ...]:
        """The kinds without any of which there is no episode."""
        each = (getattr(start, "starting_kinds", start.kinds) for start in self.starts)
        return tuple(dict.fromkeys(kind for kinds in each for kind in kinds))

    @property
    def parameter_names(self) -> tuple[str, ...]:
        """The parameters used."""
        return numbers_of(*self.starts)

    def episodes(self, view: View) -> list[Episode]:
        """The episodes, in order of their anchors. The evaluator keeps the firmest answer for each anchor."""
        each = [start.episodes(view) for start in self.starts]
        if not view.is_of_replay:
            return self._in_order(each)
        return view.while_same(("ways", id(self)), (self, *each), lambda _: self._in_order(each))

    @staticmethod
    def _in_order(each: list[list[Episode]]) -> list[Episode]:
        found = [
            Episode(own.anchor, own.facts, own.certainty, own.when, own.person, own.period, number)
            for number, episodes in enumerate(each)
            for own in episodes
        ]
        return sorted(found, key=lambda episode: episode.anchor.sort_key())

    def reckoned(self, view: View, episode: Episode) -> Evidence:
        """The sum of the start by which the episode came."""
        return reckoned(self.starts[episode.way], view, episode)

    def english(self, parameters: Parameters) -> str:
        """Each start in turn."""
        return "; or ".join(start_english(start, parameters) for start in self.starts)


@dataclass(frozen=True, slots=True)
class ByStart:
    """For each of the starts of an :class:`AnyStart`, its own condition, in the same order."""

    nodes: tuple[Node, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        return kinds_of(*self.nodes)

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return numbers_of(*self.nodes)

    def read(self, view: View, episode: Episode) -> Reading:
        return self.nodes[episode.way].read(view, episode)

    def english(self, parameters: Parameters) -> str:
        return "; or ".join(node.english(parameters) for node in self.nodes)


def reckoned(start: Starts, view: View, episode: Episode) -> Evidence:
    """The sum that a start rests on, with its numbers; nothing where it counts nothing."""
    how = getattr(start, "reckoned", None)
    return how(view, episode) if how is not None else NO_EVIDENCE


def start_english(start: Starts, parameters: Parameters) -> str:
    """A start in words; some need the numbers in force."""
    says = start.english  # type: ignore[attr-defined]
    return str(says(parameters) if hasattr(start, "parameter_names") else says())


def ways(*each: tuple[Starts, Node]) -> tuple[AnyStart, ByStart]:
    """The start and the condition of a rule that can arise in several ways."""
    return AnyStart(tuple(start for start, _ in each)), ByStart(tuple(node for _, node in each))
