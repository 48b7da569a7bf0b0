"""When something is due, asked of the rule's own count once for each day (and each record's own words) that occurs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from sightline.chronology.calendar import OutsideCalendar, add_months
from sightline.population.detecting.facts import NEVER, Facts, Numbers, day_of, number_of
from sightline.population.detecting.field_tests import StandIn, alike, looks_at, nobody
from sightline.population.detecting.starts import Episodes
from sightline.population.hydration.rows import plain_day
from sightline.rulebook import packs
from sightline.rulebook.answers import NO, YES
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.circumstances import NamesADay, StartSays
from sightline.rulebook.language.deadlines import (
    BeforeBy,
    BeforeDayNumber,
    BeforeNextSchoolDay,
    BeginningWith,
    ByNamedDay,
    CountFrom,
    EarlierOf,
    Extended,
    FromNamedDay,
    HoursOnOtherDays,
    OnThatDay,
)
from sightline.rulebook.language.due import BeforeItBegins, CannotReckon, Counted, Due, ElapsedHours, Limit
from sightline.rulebook.language.followed_soon import FromEitherDay
from sightline.rulebook.language.regimes import Regimes
from sightline.rulebook.language.rules import Duty
from sightline.rulebook.parameters import NoNumber

_BY_THE_DAY = (
    BeforeDayNumber,
    BeforeItBegins,
    BeforeNextSchoolDay,
    BeginningWith,
    Counted,
    ElapsedHours,
    HoursOnOtherDays,
    OnThatDay,
)
"""Counts that go by the day of the start alone."""
_SEARCHED = 60
"""So many days before a deadline are looked at for the last day in time; where that is not enough, nobody is told."""

_MOST = 200_000
"""How many limits of one count are kept at most."""


def can_count(due: Due) -> bool:
    """Whether a count goes by the day and the words of the start alone, where nothing else that it reads is there."""
    if isinstance(due, (*_BY_THE_DAY, BeforeBy)):
        return True
    if isinstance(due, ByNamedDay):
        return due.otherwise is None or can_count(due.otherwise)
    if isinstance(due, FromNamedDay | CountFrom | FromEitherDay):
        return can_count(due.due)
    if isinstance(due, Extended):
        return can_count(due.base)
    if isinstance(due, EarlierOf):
        return all(can_count(each) for each in due.dues)
    if isinstance(due, Regimes):
        stages = [stage for regime in due.regimes for stage in regime.stages]
        return all(can_count(regime.due) for regime in due.regimes) and all(map(_of_the_start, stages))
    return False


def _of_the_start(stage: object) -> bool:
    """Whether a circumstance is one of the start's own fields."""
    if isinstance(stage, StartSays):
        return looks_at(stage.condition) == {"fields"}
    return isinstance(stage, NamesADay)


@dataclass(frozen=True, slots=True)
class Limits:
    """For each episode: whether a limit can be reckoned, its first and last day, the last day on which something is
    certainly in time, and the last on which it may be."""

    reckoned: Numbers
    earliest: Numbers
    latest: Numbers
    in_time: Numbers
    perhaps: Numbers


_Found = tuple[bool, int, int, int, int] | None


class Deadlines:
    """The limits of one rule's or condition's count, by the day and the words of the start, kept for the next children.

    ``family``: the family of editions of which one has to be in force, or empty where that is not asked.
    """

    def __init__(self, due: Due, family: str | None = None) -> None:
        # Of whom something follows the start that may be the same step is left to the evaluator: see weighed.py.
        due = due.due if isinstance(due, FromEitherDay) else due
        self.due = due
        self.kinds: tuple[str, ...] = getattr(due, "kinds", ())
        self._family = family
        self._by_the_day = isinstance(due, _BY_THE_DAY) or (isinstance(due, BeforeBy) and not due.or_at_once)
        self._held: dict[tuple[int, str | None], _Found] = {}

    def of(self, facts: Facts, episodes: Episodes) -> Limits:
        """The limits of these episodes; those whose limit only the evaluator can tell are left to it."""
        columns = [episodes.day]
        if not self._by_the_day:
            codes, texts = facts.text("fields")
            columns.append(codes[episodes.anchor])
            episodes.left = episodes.left | (np.bincount(episodes.owner, minlength=len(episodes)) > 1)
        which, first = alike(columns, len(episodes))
        made = np.zeros((len(first), 5), dtype=np.int64)
        left = np.zeros(len(first), dtype=bool)
        for sort, at in enumerate(first.tolist()):
            text = None if self._by_the_day else texts[codes[episodes.anchor[at]]]
            found = self._limit(facts, int(episodes.day[at]), text)
            if found is None:
                left[sort] = True
            else:
                made[sort] = found
        episodes.left = episodes.left | left[which]
        told = made[which]
        return Limits(told[:, 0].astype(bool), told[:, 1], told[:, 2], told[:, 3], told[:, 4])

    def _limit(self, facts: Facts, day: int, fields: str | None) -> _Found:
        key = (day, fields)
        if key not in self._held:
            if len(self._held) >= _MOST:
                self._held.clear()
            self._held[key] = self._reckon(facts, day_of(day), fields)
        return self._held[key]

    def _reckon(self, facts: Facts, day: date, fields: str | None) -> _Found:
        nothing = (False, 0, 0, 0, 0)
        if self._family is not None and packs.edition_on(self._family, day) is None:
            return nothing
        when = plain_day(number_of(day))
        start: Any = StandIn(fields, id="", lineage="", occurred=when)
        try:
            limit = self.due.limit(nobody(facts), Episode(start, (start,), YES, when))
        except CannotReckon:
            return nothing
        return _last_days(limit)


def _last_days(limit: Limit) -> _Found:
    """The limit, and the last days of what is in time by its own words."""
    day = number_of(limit.latest) + 3
    first = number_of(limit.earliest) - _SEARCHED
    if limit.in_time(plain_day(day)) is not NO:
        return None
    perhaps: int | None = None
    while day > first:
        answer = limit.in_time(plain_day(day))
        if answer is not NO and perhaps is None:
            perhaps = day
        if answer is YES:
            assert perhaps is not None
            return True, number_of(limit.earliest), number_of(limit.latest), day, perhaps
        day -= 1
    return None


def looked_back_to(facts: Facts, duty: Duty, days: Numbers) -> tuple[Numbers, Numbers]:
    """For each start, the first day of what is taken to be about it, and whether there is a number for that."""
    if not duty.looks_back:
        return days, np.ones(len(days), dtype=bool)
    held = facts.parameters[duty.looks_back]
    each, which = np.unique(days, return_inverse=True)
    starts = np.zeros(len(each), dtype=np.int64)
    known = np.ones(len(each), dtype=bool)
    for place, day in enumerate(each.tolist()):
        try:
            starts[place] = number_of(add_months(day_of(day), -held.on(day_of(day)).value))
        except NoNumber:
            known[place] = False
    return starts[which], known[which]


def added(
    facts: Facts, name: str, unit: str, days: Numbers, of: Numbers, step: Any, otherwise: int = NEVER
) -> tuple[Numbers, Numbers]:
    """Each of ``days`` moved by the parameter in force on ``of``, and whether it can be; where not, ``otherwise``.

    ``step``: moves a day by so many of a unit.
    """
    which, first = alike([days, of], len(days))
    made = np.full(len(first), otherwise, dtype=np.int64)
    known = np.ones(len(first), dtype=bool)
    for sort, at in enumerate(first.tolist()):
        try:
            number = facts.parameters[name].on(day_of(of[at])).value
            made[sort] = number_of(step(day_of(days[at]), number, unit))
        except (NoNumber, OutsideCalendar):
            known[sort] = False
    return made[which], known[which]
