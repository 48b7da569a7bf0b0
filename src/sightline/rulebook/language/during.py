"""Whether a plan, an order or a placement ran: on the day on which an episode began, or on the day looked at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sightline.chronology.period import Period
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, all_yes, any_yes
from sightline.rulebook.evidence import Evidence
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.conditions import Condition
from sightline.rulebook.language.in_force import OrderInForce
from sightline.rulebook.language.reading import Reading, absence
from sightline.rulebook.language.words import a_or_an, agency_words, period_words
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View
from sightline.vocabulary.kinds import PERIODS
from sightline.wording.lists import listed


def _kinds(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kind for name in names for side in PERIODS[name] for kind in side))


def active_now(view: View, period: Period) -> Answer:
    """Whether a period runs on the day looked at; the days on which that could change by itself are noted."""
    for moment in (period.start, period.end):
        if moment is not None:
            view.turning.note(moment.earliest)
            view.turning.note(moment.latest)
            view.turning.note(moment.latest + timedelta(days=1) if moment.latest else None)
    return active_on(period, view.on)


def active_on(period: Period, day: date) -> Answer:
    """Whether a period ran on a day. One whose start or end is doubted never certainly did."""
    if not period.possibly_active_on(day):
        return NO
    firm = period.start_fact is not None and not period.start.is_unsure and not (period.end and period.end.is_unsure)
    return YES if firm and period.certainly_active_on(day) else CANNOT_TELL


@dataclass(frozen=True, slots=True)
class Running:
    """A period of one of these names ran on the day on which the episode began; ``now``: on the day looked at.

    ``started``: a test that the fact which opened the period has to pass. ``own``: the episode itself opened it.
    """

    periods: tuple[str, ...]
    now: bool = False
    started: Condition | None = None
    own: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        return _kinds(self.periods)

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return ()

    def read(self, view: View, episode: Episode) -> Reading:
        first, last = (view.on, view.on) if self.now else (episode.when.earliest, episode.when.latest)
        held = [
            (period, answer)
            for name in self.periods
            for period in view.periods(name)
            if (answer := self._is_meant(view, period, episode)) is not NO
        ]
        if not held:
            return Reading(NO)
        if first is None or last is None or (not self.now and episode.when.is_unsure):
            return Reading(CANNOT_TELL, why="the day is not known closely enough to know what ran on it")
        if self.now:
            for period, _ in held:
                active_now(view, period)
        for period, meant in held:
            if all_yes((meant, active_on(period, first), active_on(period, last))) is YES:
                facts = (period.start_fact.id,) if period.start_fact else ()
                return Reading(YES, Evidence(facts=facts))
        if any(period.possibly_active_on(day) for period, _ in held for day in (first, last)):
            name = listed([period_words(name) for name in self.periods], "or")
            what = "dates leave" if any(meant is YES for _, meant in held) else "records leave"
            return Reading(CANNOT_TELL, why=f"the {what} open whether {a_or_an(name)} ran then")
        return Reading(NO)

    def _is_meant(self, view: View, period: Period, episode: Episode) -> Answer:
        if self.own and period.start_fact not in episode.facts:
            return NO
        if self.started is None:
            return YES
        return NO if period.start_fact is None else self.started.test(view, period.start_fact)

    def english(self, parameters: Parameters) -> str:
        names = listed([period_words(name) for name in self.periods], "or")
        started = f" {self.started.english(_kinds(self.periods)[0])}" if self.started else ""
        which = f"the {names} that begins with it" if self.own else a_or_an(names)
        return f"{which}{started} {'runs on the day looked at' if self.now else 'ran on that day'}"


@dataclass(frozen=True, slots=True)
class OrderStands:
    """An order of one of these types is in force on the day looked at, by its own words or by law."""

    order: OrderInForce

    @property
    def kinds(self) -> tuple[str, ...]:
        return _kinds(("order",))

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.order.lasts, self.order.at_longest)

    def read(self, view: View, episode: Episode) -> Reading:
        try:
            answer, evidence = self.order.stands(view)
        except NoNumber as reason:
            return Reading(CANNOT_TELL, why=str(reason))
        why = "" if answer is not CANNOT_TELL else f"the dates leave open whether the {self.order.words} stands"
        return Reading(answer, evidence if answer is not NO else Evidence(), why)

    def english(self, parameters: Parameters) -> str:
        return f"{a_or_an(self.order.words)} is in force on the day looked at"


@dataclass(frozen=True, slots=True)
class NoneRunning:
    """No period of any of these names runs on the day looked at, in records that cover it.

    ``held_by``: the agencies that would hold the start of one.
    """

    periods: tuple[str, ...]
    held_by: tuple[str, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        return (*_kinds(self.periods), "entry")

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return ()

    def read(self, view: View, episode: Episode) -> Reading:
        running = any_yes([active_now(view, period) for name in self.periods for period in view.periods(name)])
        if running is YES:
            return Reading(NO)
        names = listed([period_words(name) for name in self.periods], "or")
        if running is CANNOT_TELL:
            return Reading(CANNOT_TELL, why=f"the dates leave open whether {a_or_an(names)} runs")
        starts = tuple(kind for name in self.periods for kind in PERIODS[name][0])
        lacks = absence(view, a_or_an(names), starts, self.held_by, view.on, view.on, date.min)
        return Reading(lacks.answer, lacks.evidence, lacks.why)

    def english(self, parameters: Parameters) -> str:
        names = listed([period_words(name) for name in self.periods], "or")
        return f"no {names} runs on the day looked at, in records of {listed([agency_words(c) for c in self.held_by])}"
