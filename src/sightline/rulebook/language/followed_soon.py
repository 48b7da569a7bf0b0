"""Facts that a fact of another selection follows within a few days: of two records of one step, the first and the last.

A strategy discussion starts section 47 enquiries, and systems write down the enquiry as a row of its own, often a day
or more later. What the discussion's record leaves open, the row behind it says; on which of the two days the step was
taken, it does not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import PartialDate
from sightline.rulebook.answers import CANNOT_TELL, YES
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import CannotReckon, Due, Limit
from sightline.rulebook.language.reads import kinds_of
from sightline.rulebook.language.select import Found, Selection
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View


@dataclass(frozen=True, slots=True)
class FollowedSoon:
    """Facts of ``what`` on a certain day that a fact of ``by`` certainly follows, not more than a parameter's days on.

    None of ``instead`` may lie after the one and by the day of the other: it would be the one that was followed.
    It only ever adds certainty, so it is meant as one of several choices.
    """

    what: Selection
    by: Selection
    instead: Selection
    days: str
    called: str

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds read."""
        return tuple(dict.fromkeys((*self.what.kinds, *self.by.kinds, *self.instead.kinds)))

    def find(self, view: View) -> list[Found]:
        """What is found, in order."""
        if view.present.isdisjoint(self.what.kinds) or view.present.isdisjoint(self.by.kinds):
            return []
        return [found for found in self.what.find(view) if self.day_of(view, found) is not None]

    def day_of(self, view: View, found: Found) -> date | None:
        """The day of what follows; None where nothing certainly does."""
        day = _certain_day(found)
        if day is None:
            return None
        try:
            last = day + timedelta(days=view.value(self.days, day).value)
        except NoNumber:
            return None
        after = [on for one in self.by.find(view) if (on := _certain_day(one)) is not None and day < on <= last]
        if not after:
            return None
        then = min(after)
        others = [fact for fact, _ in self.instead.find(view) if fact is not found[0]]
        return None if any(_may_lie_in(fact, day + timedelta(days=1), then) for fact in others) else then

    def english(self) -> str:
        return self.called


@dataclass(frozen=True, slots=True)
class NotFollowing:
    """Facts of ``what`` with none of ``after`` within a parameter's days of them, before or behind: never certain."""

    what: Selection
    after: Selection
    days: str
    called: str

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds read."""
        return tuple(dict.fromkeys((*self.what.kinds, *self.after.kinds)))

    def find(self, view: View) -> list[Found]:
        """What is found, in order."""
        if view.present.isdisjoint(self.what.kinds):
            return []
        others = [fact for fact, _ in self.after.find(view)]
        return [(fact, CANNOT_TELL) for fact, _ in self.what.find(view) if not self._has_one(view, fact, others)]

    def _has_one(self, view: View, fact: Fact, others: list[Fact]) -> bool:
        first, last = fact.occurred.earliest, fact.occurred.latest
        if first is None or last is None:
            return bool(others)
        try:
            reach = timedelta(days=view.value(self.days, first).value)
        except NoNumber:
            return True
        return any(_may_lie_in(other, first - reach, last + reach) for other in others)

    def english(self) -> str:
        return self.called


@dataclass(frozen=True, slots=True)
class FromEitherDay:
    """Counted from the start or, where something follows it soon that may be the same step, up to a count from then."""

    followed: FollowedSoon
    due: Due

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.followed.kinds, *kinds_of(self.due))))

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (*self.due.parameter_names, self.followed.days)

    def limit(self, view: View, episode: Episode) -> Limit:
        own = {fact.id for fact in episode.facts}
        found = [one for one in self.followed.what.find(view) if one[0].id in own]
        # Where another record of the start says itself that it was one, nothing is left open.
        if len(found) < len(own):
            return self.due.limit(view, episode)
        days = [day for one in found if (day := self.followed.day_of(view, one)) is not None]
        day = episode.when.earliest
        if not days or day is None:
            return self.due.limit(view, episode)
        try:
            reach = view.value(self.followed.days, day)
        except NoNumber as reason:
            raise CannotReckon(str(reason)) from reason
        when = PartialDate.between(day, min(days))
        limit = self.due.limit(view, replace(episode, when=when))
        return replace(limit, parameters=(*limit.parameters, (self.followed.days, reach)))

    def english(self, parameters: Parameters) -> str:
        return self.due.english(parameters)


def _certain_day(found: Found) -> date | None:
    fact, answer = found
    return fact.occurred.earliest if answer is YES and fact.occurred.is_day else None


def _may_lie_in(fact: Fact, first: date, last: date) -> bool:
    begins, ends = fact.occurred.earliest, fact.occurred.latest
    return fact.occurred.is_unsure or ((begins is None or begins <= last) and (ends is None or ends >= first))
