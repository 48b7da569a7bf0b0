"""A deadline on the day of the start itself."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import (
    Limit,
    bounds,
)
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
        first, last = bounds(episode.when)
        return Limit(first, last, (f"It has to be on the same day: {when(episode.when)}.",))

    def english(self, parameters: Parameters) -> str:
        return "on the same day"
