"""Whether the law sets a number at the start, and whether a deadline that the start does not move is over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, certainly
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import CannotReckon, Due
from sightline.rulebook.language.reads import kinds_of
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class NumberInForce:
    """The rulebook holds the number for that day: before it came into force, and after it ended, nothing was owed."""

    parameter: str
    kinds: tuple[str, ...] = ()

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.parameter,)

    def test(self, view: View, episode: Episode) -> Answer:
        first, last = episode.when.earliest, episode.when.latest
        if first is None or last is None:
            return CANNOT_TELL
        held = {_is_held(view, self.parameter, day) for day in (first, last)}
        if len(held) > 1 or (episode.when.is_unsure and held == {True}):
            return CANNOT_TELL
        return YES if held == {True} else NO

    def english(self, parameters: Parameters) -> str:
        return f"while the law sets a number for it ({parameters[self.parameter].describes})"


def _is_held(view: View, name: str, day: date) -> bool:
    try:
        view.value(name, day)
    except NoNumber:
        return False
    return True


@dataclass(frozen=True, slots=True)
class NotYetOver:
    """A deadline that the start does not move, such as the end of an order, has not passed by the start."""

    due: Due

    @property
    def kinds(self) -> tuple[str, ...]:
        return kinds_of(self.due)

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return self.due.parameter_names

    def test(self, view: View, episode: Episode) -> Answer:
        first, last = episode.when.earliest, episode.when.latest
        try:
            limit = self.due.limit(view, episode)
        except CannotReckon:
            return CANNOT_TELL
        if first is None or last is None or episode.when.is_unsure:
            return CANNOT_TELL
        return certainly(last <= limit.earliest, possibly=first <= limit.latest)

    def english(self, parameters: Parameters) -> str:
        return f"{self.due.english(parameters)}"
