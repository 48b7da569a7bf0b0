"""Deadlines counted from something else than the start."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sightline.chronology.partial_date import PartialDate
from sightline.rulebook.answers import YES
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.circumstances import running_since
from sightline.rulebook.language.due import (
    CannotReckon,
    Due,
    Limit,
    bounds,
)
from sightline.rulebook.language.reads import kinds_of
from sightline.rulebook.language.select import Selection
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View
from sightline.vocabulary.kinds import PERIODS


@dataclass(frozen=True, slots=True)
class FromFirst:
    """Counted from the first of a selection in the period of that name that runs at the start; without one, of all."""

    what: Selection
    within: str
    due: Due

    @property
    def kinds(self) -> tuple[str, ...]:
        periods = (*PERIODS[self.within][0], *PERIODS[self.within][1])
        return (*self.what.kinds, *periods, *kinds_of(self.due))

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return self.due.parameter_names

    def limit(self, view: View, episode: Episode) -> Limit:
        since = running_since(view, episode, self.within)
        found = [
            fact.occurred
            for fact, answer in self.what.find(view)
            if answer is YES
            and not fact.occurred.is_unsure
            and (since is None or not fact.occurred.certainly_before(since))
        ]
        first = min([*found, episode.when], key=PartialDate.sort_key)
        return self.due.limit(view, replace(episode, when=first))

    def english(self, parameters: Parameters) -> str:
        return f"counted from the first {self.what.english()}, {self.due.english(parameters)}"


@dataclass(frozen=True, slots=True)
class CountFrom:
    """Counted from the start or, where a parameter of the partnership is one and not nought, from something else."""

    choice: str
    other: Selection
    due: Due

    @property
    def kinds(self) -> tuple[str, ...]:
        return (*self.other.kinds, *kinds_of(self.due))

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.choice, *self.due.parameter_names)

    def limit(self, view: View, episode: Episode) -> Limit:
        first, last = bounds(episode.when)
        try:
            chosen = view.value(self.choice, first)
        except NoNumber as reason:
            raise CannotReckon(str(reason)) from reason
        from_then = episode
        if chosen.value:
            found = [fact for fact, answer in self.other.find(view) if answer is YES]
            after = [fact for fact in found if fact.occurred.earliest and fact.occurred.earliest >= last]
            if not after:
                raise CannotReckon(f"the partnership counts from the {self.other.english()}, and none is recorded")
            from_then = replace(episode, when=after[0].occurred)
        limit = self.due.limit(view, from_then)
        return replace(limit, parameters=(*limit.parameters, (self.choice, chosen)))

    def english(self, parameters: Parameters) -> str:
        return f"{self.due.english(parameters)}, or of the {self.other.english()} where a partnership counts from that"
