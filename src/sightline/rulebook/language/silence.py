"""An agency that used to send records and has sent none for longer than it usually does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from statistics import median_low

from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import write_day
from sightline.chronology.period import Period
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, all_yes, any_yes, certainly
from sightline.rulebook.evidence import Evidence
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.during import active_now
from sightline.rulebook.language.reading import Reading
from sightline.rulebook.language.words import a_or_an, count_words, period_words
from sightline.rulebook.parameters import NoNumber, Parameters, Value
from sightline.rulebook.view import View
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.kinds import KINDS
from sightline.wording.lists import listed

_EVERY_KIND = tuple(KINDS)


class _Records:
    """An agency's records that are dated to the day: on which days, and the last of them."""

    __slots__ = ("days", "last")

    def __init__(self, fact: Fact, day: date) -> None:
        self.days = {day}
        self.last = fact

    def add(self, days: Iterable[date], last: Fact) -> None:
        """Further records, and the last of them."""
        self.days.update(days)
        if last.sort_key() > self.last.sort_key():
            self.last = last


def _by_agency(view: View) -> dict[str, _Records]:
    """By agency, its records that are dated to the day."""
    return view.once(_by_agency, _all_kinds)


def _all_kinds(view: View) -> dict[str, _Records]:
    by_agency: dict[str, _Records] = {}
    # Kind by kind: on a day of the past, all but one or two are as they were the day before.
    for kind in view.present:
        facts = view.facts((kind,))
        for agency, of_kind in view.while_same(("by agency", kind), (facts,), partial(_grouped, facts)).items():
            held = by_agency.get(agency)
            if held is None:
                by_agency[agency] = held = _Records(of_kind.last, of_kind.last.occurred.earliest or date.min)
            held.add(of_kind.days, of_kind.last)
    return by_agency


def _grouped(facts: Iterable[Fact], view: View) -> dict[str, _Records]:
    by_agency: dict[str, _Records] = {}
    for fact in facts:
        day = fact.occurred.earliest
        if day is None or not fact.occurred.is_day:
            continue
        held = by_agency.get(fact.agency)
        if held is None:
            by_agency[fact.agency] = _Records(fact, day)
        else:
            held.add((day,), fact)
    return by_agency


@dataclass(frozen=True, slots=True)
class EachAgencyWithRecords:
    """Each agency that has records of at least so many days: its last record starts the episode."""

    at_least: str

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds read: every kind, since any record breaks a silence."""
        return _EVERY_KIND

    @property
    def starting_kinds(self) -> tuple[str, ...]:
        """The kinds without any of which there is no episode."""
        return _EVERY_KIND

    @property
    def parameter_names(self) -> tuple[str, ...]:
        """The parameters used."""
        return (self.at_least,)

    def episodes(self, view: View) -> list[Episode]:
        """One episode an agency, of all its dated records, in order."""
        try:
            wanted = view.value_now(self.at_least).value
        except NoNumber:
            return []
        episodes = []
        for agency, records in sorted(_by_agency(view).items()):
            known = view.chronology.agencies.get(agency)
            if known is None or AGENCY_KINDS[known.kind].is_public:
                continue
            if len(records.days) >= wanted:
                last = records.last
                episodes.append(Episode(last, (last,), YES, last.occurred))
        return episodes

    def english(self, parameters: Parameters) -> str:
        """As in "each agency …"."""
        return f"each agency that has records of at least {parameters[self.at_least].latest.value} days"


@dataclass(frozen=True, slots=True)
class SilentForLong:
    """Since the agency's last record, more than a parameter's times its usual interval has passed.

    The usual interval is the median of the days between its records; a shorter one than a parameter's days counts as
    that. It does not say that nothing happened: it says that nothing has come.

    What was sent once ends with its last record and is no silence: only where the agency's records are declared to
    speak for that time can it be told.

    ``during``: names of periods. The agency is silent in one of them only if it was not silent already when it began:
    what ended before the work began is no silence of the work.
    """

    times: str
    at_least_days: str
    during: tuple[str, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        return _EVERY_KIND

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.times, self.at_least_days)

    def read(self, view: View, episode: Episode) -> Reading:
        last = episode.anchor.occurred.earliest
        assert last is not None
        times, least = view.value(self.times, last), view.value(self.at_least_days, last)
        if view.is_of_replay and not view.turning.has_passed(last + timedelta(days=least.value * times.value)):
            # Whatever its usual interval is, it is not over yet: it is looked at again on the first day that it can be.
            return Reading(NO)
        days = sorted(_by_agency(view)[episode.anchor.agency].days)
        usual = median_low([(later - earlier).days for earlier, later in pairwise(days)])
        counted = max(usual, least.value)
        until = days[-1] + timedelta(days=counted * times.value)
        if not view.turning.has_passed(until):
            return Reading(NO)
        running = any_yes([self._not_silent_before(view, period, until) for period in self._periods(view)])
        if running is not YES:
            why = "the dates leave open whether it was silent already when the work began" if running is not NO else ""
            return Reading(running, why=why)
        used = ((self.times, times), (self.at_least_days, least))
        if not _is_declared(view, episode.anchor.agency, days[-1], until):
            agency = view.chronology.agencies[episode.anchor.agency]
            why = (
                f"nobody has declared that the records of {agency.name} are here up to {write_day(until)}: they end "
                f"with {write_day(days[-1])}, as an extract that was made then would"
            )
            return Reading(CANNOT_TELL, Evidence(missing=(agency.kind,), parameters=used), why)
        return Reading(
            YES,
            Evidence.later(lambda: Evidence(arithmetic=(_sum(usual, counted, times, days, until),), parameters=used)),
        )

    def _periods(self, view: View) -> list[Period]:
        return [period for name in self.during for period in view.periods(name)]

    @staticmethod
    def _not_silent_before(view: View, period: Period, until: date) -> Answer:
        """Whether the period runs on the day looked at, and began while the agency could not yet be called silent."""
        begun = period.start
        sure = begun.latest is not None and begun.latest <= until and not begun.is_unsure
        possibly = begun.earliest is None or begun.earliest <= until or begun.is_unsure
        return all_yes((active_now(view, period), certainly(sure, possibly=possibly)))

    def english(self, parameters: Parameters) -> str:
        times = parameters[self.times].latest.value
        least = count_words(parameters[self.at_least_days].latest.value, "days")
        names = listed([period_words(name) for name in self.during], "or")
        return (
            f"nothing has come from it for more than {times} times its usual interval (taken as {least} at least), "
            f"while {a_or_an(names)} runs that began before that time was over, in records that are declared to speak "
            "for that time"
        )


def _is_declared(view: View, agency: str, last: date, until: date) -> bool:
    """Whether the agency's records are declared to speak for the whole time from its last one on."""
    return any(
        item.declared and item.agency == agency and item.earliest <= last and item.latest >= until
        for item in view.chronology.covering
    )


def _sum(usual: int, counted: int, times: Value, days: list[date], until: date) -> str:
    apart = f"Its records lie {count_words(usual, 'days')} apart as a rule (the median of {len(days) - 1})"
    sum_ = f"{times.value} x {count_words(counted, 'days')} from {write_day(days[-1])} = {write_day(until)}"
    return f"{apart}; counted from the last: {sum_}."
