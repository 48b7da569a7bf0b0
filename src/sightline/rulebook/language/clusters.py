"""Episodes made of several facts that lie close together: enough of them within a stretch of days."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sightline.chronology.calendar import OutsideCalendar
from sightline.chronology.fact import Fact
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer
from sightline.rulebook.evidence import Evidence
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.distinct import EVENT, Distinct
from sightline.rulebook.language.due import add_units
from sightline.rulebook.language.people import InField
from sightline.rulebook.language.reads import kinds_of
from sightline.rulebook.language.reckoned import pattern
from sightline.rulebook.language.select import Found, Selection
from sightline.rulebook.language.words import count_words
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View

_SPANS = {"days": timedelta(days=1), "weeks": timedelta(weeks=1)}
"""What is counted without a calendar, and so at once for many days."""


@dataclass(frozen=True, slots=True)
class Several:
    """At least so many facts of a selection, apart from one another, within a parameter's days, weeks or months.

    ``at_least`` and ``within`` name parameters. ``apart``: what makes two of them two. What follows within the same
    stretch of the last one belongs to the episode that is running, so that a new fact updates a question and asks no
    second one. ``alone``: none that only may be such a fact is looked at. The episode's day is that of the last fact
    that was needed for the number.
    """

    what: Selection
    at_least: str
    within: str
    apart: Distinct = EVENT
    alone: bool = False
    person: InField | None = None

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds read."""
        return self.what.kinds

    @property
    def parameter_names(self) -> tuple[str, ...]:
        """The parameters used."""
        return (self.at_least, self.within)

    def episodes(self, view: View) -> list[Episode]:
        """The episodes, in order."""
        try:
            wanted = view.value_now(self.at_least).value
        except NoNumber:
            return []
        if view.chronology.how_many(self.what.kinds) < wanted:
            return []
        told = self.what.find(view)
        if not view.is_of_replay:
            return self._of(view, told, wanted)
        sources = (self, told, view.chronology.same_events)
        return view.while_same(("several", id(self), wanted), sources, lambda view: self._of(view, told, wanted))

    def _of(self, view: View, told: list[Found], wanted: int) -> list[Episode]:
        found = [
            (fact, answer)
            for fact, answer in told
            if fact.occurred.earliest is not None
            and fact.occurred.latest is not None
            and (answer is YES or not self.alone)
        ]
        if not found or len(found) < wanted:
            return []
        try:
            return self._gathered(view, found, wanted)
        except (NoNumber, OutsideCalendar):
            return []

    def _gathered(self, view: View, found: list[Found], wanted: int) -> list[Episode]:
        episodes: list[Episode] = []
        ends = self._ends(view, found)
        at = 0
        while at < len(found):
            reach = _within(found, at, ends[at])
            answer = self._enough(view, reach, wanted) if len(reach) >= wanted else NO
            if answer is NO:
                at += 1
                continue
            members = list(reach)
            following = at + len(reach)
            until = max(ends[at:following])
            while following < len(found) and _begins(found[following]) <= until:
                members.append(found[following])
                until = max(until, ends[following])
                following += 1
            episodes.append(self._episode(view, members, answer, wanted))
            at = following
        return episodes

    def _ends(self, view: View, found: Sequence[Found]) -> list[date]:
        """For each, the last day of the stretch that begins with it."""
        held = view.parameters[self.within]
        if len(held.values) == 1 and held.unit in _SPANS and held.values[0].valid_until is None:
            only = held.values[0]
            span = _SPANS[held.unit] * only.value
            days = [fact.occurred.latest or date.min for fact, _ in found]
            if min(days) >= only.valid_from:
                return [day + span for day in days]
        return [self._end(view, fact.occurred.latest) for fact, _ in found]

    def _end(self, view: View, day: date | None) -> date:
        """The last day of the stretch that begins with ``day``."""
        assert day is not None
        held = view.parameters[self.within]
        return add_units(day, held.on(day).value, held.unit)

    def _enough(self, view: View, reach: Sequence[Found], wanted: int) -> Answer:
        """Whether what begins within reach of the first is enough, none of it more than its number."""
        sure = [fact for fact, answer in reach if answer is YES and not fact.occurred.is_unsure]
        if sure:
            end = self._end(view, reach[0][0].occurred.earliest)
            sure = [fact for fact in sure if fact.occurred.latest is not None and fact.occurred.latest <= end]
        if self.apart.count(view, sure) >= wanted:
            return YES
        every = [fact for fact, _ in reach]
        return CANNOT_TELL if self.apart.count_at_most(view, every) >= wanted else NO

    def _episode(self, view: View, members: Sequence[Found], answer: Answer, wanted: int) -> Episode:
        facts = [fact for fact, sure in members if answer is CANNOT_TELL or sure is YES]
        count = self.apart.count if answer is YES else self.apart.count_at_most
        # No more are counted than there are.
        numbers = range(max(1, wanted), len(facts) + 1)
        needed = next((n for n in numbers if count(view, facts[:n]) >= wanted), len(facts))
        return Episode(facts[0], tuple(facts), answer, facts[needed - 1].occurred)

    def reckoned(self, view: View, episode: Episode) -> Evidence:
        """How far the first lies from the one that made them enough, and the numbers."""
        reach = (episode.anchor.occurred, episode.when)
        return pattern(view.parameters, view.on, reach, self.at_least, self.apart.words, self.within)

    def english(self, parameters: Parameters) -> str:
        """As in "each time that …"."""
        within = count_words(parameters[self.within].latest.value, parameters[self.within].unit)
        many = parameters[self.at_least].latest.value
        with_what = "of" if self.apart == EVENT else "with a record of"
        counted = f"{many} {self.apart.words} {with_what} {self.what.english()}"
        return f"each time that there are, within {within}, at least {counted}"


def _begins(found: Found) -> date:
    assert found[0].occurred.earliest is not None
    return found[0].occurred.earliest


def _within(found: Sequence[Found], at: int, end: date) -> list[Found]:
    for beyond in range(at, len(found)):
        first = found[beyond][0].occurred.earliest
        if first is not None and first > end:
            return list(found[at:beyond])
    return list(found[at:])


class _InOrder:
    """Facts in order, so held that only those that can begin between two days are looked at."""

    __slots__ = ("_days", "facts")

    def __init__(self, facts: list[Fact]) -> None:
        # What has no first day comes certainly after nothing.
        self.facts = [fact for fact in facts if fact.occurred.earliest is not None]
        self._days = [fact.occurred.earliest or date.min for fact in self.facts]

    def from_day(self, first: date | None, last: date) -> list[Fact]:
        """Those that begin from ``first`` to ``last``; nothing certainly follows what may go on for ever."""
        if first is None:
            return []
        return self.facts[bisect_left(self._days, first) : bisect_right(self._days, last)]


@dataclass(frozen=True, slots=True)
class InTurn:
    """Facts of several selections one after the other, all within a parameter's days or months of the first.

    ``steps``: what is looked for, in order; each has to come certainly after the one before. Where they only may, and
    no turn is certain, it cannot be told.
    """

    steps: tuple[Selection, ...]
    within: str

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds read."""
        return kinds_of(*self.steps)

    @property
    def starting_kinds(self) -> tuple[str, ...]:
        """The kinds without any of which there is no episode."""
        return self.steps[0].kinds

    @property
    def parameter_names(self) -> tuple[str, ...]:
        """The parameters used."""
        return (self.within,)

    def episodes(self, view: View) -> list[Episode]:
        """The episodes, in order; the next begins after the last fact of the one before."""
        if any(view.present.isdisjoint(step.kinds) for step in self.steps):
            return []
        found = [step.find(view) for step in self.steps]
        if not all(found):
            return []
        if not view.is_of_replay:
            return self._of(view, found)
        return view.while_same(("in turn", id(self)), (self, *found), lambda view: self._of(view, found))

    def _of(self, view: View, found: list[list[Found]]) -> list[Episode]:
        each = [_InOrder([fact for fact, answer in step if answer is YES]) for step in found]
        episodes: list[Episode] = []
        after: Fact | None = None
        for first in each[0].facts:
            if after is not None and not after.occurred.certainly_before(first.occurred):
                continue
            chain = self._chain(view, first, each)
            if chain is not None:
                episodes.append(Episode(chain[0], tuple(chain), YES, chain[-1].occurred))
                after = chain[-1]
        if not episodes and any(
            answer is not YES or not fact.occurred.is_day for step in found for fact, answer in step
        ):
            perhaps = self._perhaps(view, found)
            return [Episode(perhaps[0], tuple(perhaps), CANNOT_TELL, perhaps[-1].occurred)] if perhaps else []
        return episodes

    def _perhaps(self, view: View, found: list[list[Found]]) -> list[Fact]:
        """The first that may be such a turn, as the dates leave it open."""
        for first, _ in found[0]:
            begun = first.occurred.latest
            end = None if begun is None else self._reach(view, begun)
            chain = [first]
            for step in found[1:]:
                following = next((fact for fact, _ in step if _may_follow(fact, chain, end)), None)
                if following is None:
                    break
                chain.append(following)
            if len(chain) == len(found):
                return chain
        return []

    def _reach(self, view: View, start: date) -> date | None:
        try:
            return add_units(start, view.value(self.within, start).value, view.parameters[self.within].unit)
        except (NoNumber, OutsideCalendar):
            return None

    def _chain(self, view: View, first: Fact, each: list[_InOrder]) -> list[Fact] | None:
        start = first.occurred.earliest
        if start is None or first.occurred.is_unsure:
            return None
        end = self._reach(view, start)
        if end is None:
            return None
        chain = [first]
        for step in each[1:]:
            following = next(
                (
                    fact
                    for fact in step.from_day(chain[-1].occurred.latest, end)
                    if chain[-1].occurred.certainly_before(fact.occurred)
                    and not fact.occurred.is_unsure
                    and fact.occurred.latest is not None
                    and fact.occurred.latest <= end
                ),
                None,
            )
            if following is None:
                return None
            chain.append(following)
        return chain

    def english(self, parameters: Parameters) -> str:
        """As in "each time that …"."""
        within = count_words(parameters[self.within].latest.value, parameters[self.within].unit)
        steps = ", then ".join(step.english() for step in self.steps)
        return f"each time that the records show {steps}, one after the other within {within}"


def _may_follow(fact: Fact, chain: Sequence[Fact], end: date | None) -> bool:
    """Whether a fact may have come after the last of these, by ``end`` (None: not known)."""
    if fact in chain or not chain[-1].occurred.possibly_before(fact.occurred):
        return False
    first = fact.occurred.earliest
    return end is None or first is None or first <= end
