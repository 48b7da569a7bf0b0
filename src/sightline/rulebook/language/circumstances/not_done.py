"""That something had not been done by the end of a count: what begins only once another deadline has passed."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.chronology.fact import Fact
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import CannotReckon, Due, Limit
from sightline.rulebook.language.reading import absence
from sightline.rulebook.language.reads import kinds_of
from sightline.rulebook.language.select import Selection
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class NotDoneBy:
    """Nothing of a selection was done from the start to the end of a count, and that end has passed.

    ``held_by``: the kinds of agency whose records have to cover the time; where they do not, or where something may
    have been in time, it cannot be told.
    """

    what: Selection
    by: Due
    held_by: tuple[str, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        return (*self.what.kinds, *kinds_of(self.by), "entry")

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return self.by.parameter_names

    def test(self, view: View, episode: Episode) -> Answer:
        try:
            limit = self.by.limit(view, episode)
        except CannotReckon:
            return CANNOT_TELL
        in_time = self._in_time(view, episode, limit)
        if in_time is YES or not view.turning.has_passed(limit.earliest):
            return NO
        if in_time is CANNOT_TELL or not view.turning.has_passed(limit.latest):
            return CANNOT_TELL
        start = episode.when.earliest or limit.earliest
        own = tuple(episode.facts)
        return absence(view, self.what.english, self.what.kinds, self.held_by, start, limit.latest, ignoring=own).answer

    def _in_time(self, view: View, episode: Episode, limit: Limit) -> Answer:
        found = NO
        for fact, answer in self.what.find(view):
            if fact in episode.facts or _was_before(fact, episode, view):
                continue
            in_time = limit.in_time(fact.occurred)
            since = episode.when.latest is not None and fact.occurred.earliest is not None
            sure = since and fact.occurred.earliest >= episode.when.latest  # type: ignore[operator]
            if answer is YES and in_time is YES and sure:
                return YES
            if in_time is not NO:
                found = CANNOT_TELL
        return found

    def english(self, parameters: Parameters) -> str:
        return f"where there was no {self.what.english()} {self.by.english(parameters)}"


def _was_before(fact: Fact, episode: Episode, view: View) -> bool:
    last = view.happened_by(fact)
    return fact.occurred.certainly_before(episode.when) or (
        last is not None and episode.when.earliest is not None and last < episode.when.earliest
    )
