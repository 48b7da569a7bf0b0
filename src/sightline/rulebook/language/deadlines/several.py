"""The earlier or later of several deadlines."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import (
    Due,
    Limit,
)
from sightline.rulebook.language.reads import kinds_of, numbers_of
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.view import View
from sightline.wording.lists import listed


@dataclass(frozen=True, slots=True)
class EarlierOf:
    """Whichever of several deadlines comes first."""

    dues: tuple[Due, ...]
    later: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        return kinds_of(*self.dues)

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return numbers_of(*self.dues)

    def limit(self, view: View, episode: Episode) -> Limit:
        limits = [due.limit(view, episode) for due in self.dues]
        pick = max if self.later else min
        which = "later" if self.later else "earlier"
        return Limit(
            pick(limit.earliest for limit in limits),
            pick(limit.latest for limit in limits),
            (*(line for limit in limits for line in limit.arithmetic), f"The {which} of these counts."),
            tuple(dict.fromkeys(used for limit in limits for used in limit.parameters)),
            calendar=next((limit.calendar for limit in limits if limit.calendar), ""),
        )

    def english(self, parameters: Parameters) -> str:
        words = listed([due.english(parameters) for due in self.dues], "or")
        return f"{words}, whichever is {'later' if self.later else 'earlier'}"


def earlier_of(*dues: Due) -> EarlierOf:
    """Whichever of these comes first."""
    return EarlierOf(dues)


def later_of(*dues: Due) -> EarlierOf:
    """Whichever of these comes last."""
    return EarlierOf(dues, later=True)
