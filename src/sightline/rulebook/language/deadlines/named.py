"""Deadlines by, or counted from, a day that the record of the start names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from sightline.chronology.partial_date import PartialDate, write_day
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import (
    CannotReckon,
    Due,
    Limit,
    bounds,
)
from sightline.rulebook.language.reads import kinds_of
from sightline.rulebook.language.written_days import day_in
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class ByNamedDay:
    """By the day that a field of the start names; where none does, by ``otherwise``."""

    field: str
    called: str
    otherwise: Due | None = None

    @property
    def kinds(self) -> tuple[str, ...]:
        return kinds_of(self.otherwise)

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return self.otherwise.parameter_names if self.otherwise else ()

    def limit(self, view: View, episode: Episode) -> Limit:
        bounds(episode.when)
        named = named_day(episode, self.field)
        if named is not None:
            return Limit(named, named, (f"The record names the day: {write_day(named)}.",))
        if any(fact.value(self.field) for fact in episode.facts):
            raise CannotReckon(f"the record writes {self.called} in a way that is not read as a day")
        if self.otherwise is None:
            raise CannotReckon(f"the record does not say {self.called}")
        return self.otherwise.limit(view, episode)

    def english(self, parameters: Parameters) -> str:
        words = f"by the day that the record names ({self.called})"
        return f"{words}, else {self.otherwise.english(parameters)}" if self.otherwise else words


@dataclass(frozen=True, slots=True)
class FromNamedDay:
    """Counted from the day that a field of the start names."""

    field: str
    called: str
    due: Due

    @property
    def kinds(self) -> tuple[str, ...]:
        return kinds_of(self.due)

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return self.due.parameter_names

    def limit(self, view: View, episode: Episode) -> Limit:
        bounds(episode.when)
        named = named_day(episode, self.field)
        if named is None:
            raise CannotReckon(f"the record does not say {self.called}")
        from_then = replace(episode, when=PartialDate.on(named))
        return self.due.limit(view, from_then)

    def english(self, parameters: Parameters) -> str:
        return f"counted from the day that the record names ({self.called}), {self.due.english(parameters)}"


def named_day(episode: Episode, field: str) -> date | None:
    """The day that this field of the start names; the latest where records differ."""
    days = [day for fact in episode.facts if (day := day_in(fact.value(field))) is not None]
    return max(days, default=None)
