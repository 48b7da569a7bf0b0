"""Deadlines that are no plain count."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from sightline.chronology.partial_date import PartialDate
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import CannotReckon, Due, Limit, _bounds
from sightline.rulebook.language.words import when
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class OnThatDay:
    """On the day of the start itself."""

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return ()

    def limit(self, view: View, episode: Episode) -> Limit:
        first, last = _bounds(episode.when)
        return Limit(first, last, (f"It has to be on the same day: {when(episode.when)}.",))

    def english(self, parameters: Parameters) -> str:
        return "on the same day"


@dataclass(frozen=True, slots=True)
class FromNamedDay:
    """Counted from the day that a field of the start names."""

    field: str
    called: str
    due: Due

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return self.due.parameter_names

    def limit(self, view: View, episode: Episode) -> Limit:
        try:
            named = next(date.fromisoformat(str(fact.value(self.field))) for fact in episode.facts)
        except ValueError as reason:
            raise CannotReckon(f"the record does not say {self.called}") from reason
        return self.due.limit(view, replace(episode, when=PartialDate.on(named)))

    def english(self, parameters: Parameters) -> str:
        return f"counted from the day that the record names ({self.called}), {self.due.english(parameters)}"
