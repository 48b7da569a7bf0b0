"""A deadline counted from another deadline."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sightline.chronology.partial_date import PartialDate
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import Due, Limit
from sightline.rulebook.language.reads import kinds_of, numbers_of
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class AndThen:
    """A count from the day on which another count ends."""

    first: Due
    then: Due

    @property
    def kinds(self) -> tuple[str, ...]:
        return kinds_of(self.first, self.then)

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return numbers_of(self.first, self.then)

    def limit(self, view: View, episode: Episode) -> Limit:
        ends = self.first.limit(view, episode)
        day = PartialDate.on(ends.earliest)
        if ends.latest != ends.earliest:
            day = PartialDate.between(ends.earliest, ends.latest)
        limit = self.then.limit(view, replace(episode, when=day))
        return replace(
            limit,
            arithmetic=(*ends.arithmetic, *limit.arithmetic),
            parameters=tuple(dict.fromkeys((*ends.parameters, *limit.parameters))),
            calendar=limit.calendar or ends.calendar,
        )

    def english(self, parameters: Parameters) -> str:
        counted = self.then.english(parameters).removesuffix(" of it")
        return f"{counted} of the end of the time for it, which is {self.first.english(parameters)}"
