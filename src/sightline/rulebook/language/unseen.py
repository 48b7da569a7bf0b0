"""A time that the records show to have run and of whose beginning there is no record to count from."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.chronology.fact import Fact
from sightline.chronology.period import Period
from sightline.rulebook.answers import CANNOT_TELL, YES
from sightline.rulebook.language.bind import UNSEEN, Episode
from sightline.rulebook.language.reads import kinds_of
from sightline.rulebook.language.select import Selection
from sightline.rulebook.language.words import mention
from sightline.rulebook.view import View
from sightline.vocabulary.kinds import PERIODS


@dataclass(frozen=True, slots=True)
class Unseen:
    """Where a record shows that a period ran and none says since when, one episode, of which nothing can be told.

    ``shown_by``: what shows it where no start is on record before it or after it. ``again_by``: what shows it after
    the last one on record has ended; fewer kinds of record do, since what is written up late is about the time that
    is over. An end that ends nothing on record shows it too. ``was``: in words, what ran, as in "became looked after".
    """

    period: str
    shown_by: Selection
    again_by: Selection
    was: str

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds read."""
        return tuple(dict.fromkeys((*kinds_of(self.shown_by, self.again_by), *_kinds(self.period))))

    @property
    def starting_kinds(self) -> tuple[str, ...]:
        """The kinds without any of which there is no such episode."""
        return (*self.shown_by.kinds, *PERIODS[self.period][1])

    def episodes(self, view: View) -> list[Episode]:
        """At most one, named by the first record that shows it."""
        return view.once(self, self._episodes)

    def why(self, episode: Episode) -> str:
        """What is missing, in the same words for every rule that waits for it."""
        return (
            f"no record here says on which day the child {self.was}, and this shows that the child had by then: "
            f"{mention(episode.anchor)}"
        )

    def english(self) -> str:
        """As a sentence."""
        return (
            f"it cannot be told how this stands where no record says on which day the child {self.was}, and another "
            f"shows that the child had ({self.shown_by.english()})"
        )

    def _episodes(self, view: View) -> list[Episode]:
        held = view.periods(self.period)
        shown = self._shown(view, held)
        if shown is None:
            return []
        return [Episode(shown, (shown,), CANNOT_TELL, shown.occurred, way=UNSEEN)]

    def _shown(self, view: View, held: tuple[Period, ...]) -> Fact | None:
        begun = [period for period in held if period.start_fact is not None]
        unopened = [period.end_fact for period in held if period.start_fact is None and period.end_fact is not None]
        if not begun:
            found = [*_sure(self.shown_by, view), *unopened]
        else:
            ended = [period.end for period in begun if period.end is not None]
            if len(ended) < len(begun):
                return None
            found = [
                fact
                for fact in _sure(self.again_by, view)
                if not fact.occurred.is_unsure
                and all(end.certainly_before(fact.occurred) for end in ended)
            ]  # fmt: skip
        return min(found, key=Fact.sort_key, default=None)


def _sure(what: Selection, view: View) -> list[Fact]:
    return [fact for fact, answer in what.find(view) if answer is YES]


def _kinds(period: str) -> tuple[str, ...]:
    return (*PERIODS[period][0], *PERIODS[period][1])
