"""Deadlines by the clock: hours that leave out some days, and the start of a school day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sightline.chronology.calendar import (
    OutsideCalendar,
    add_working_days,
    is_sunday_or_holiday,
    is_working_day,
)
from sightline.chronology.partial_date import write_day
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import (
    CALENDAR,
    CannotReckon,
    Limit,
    as_utc,
    bounds,
    write_instant,
)
from sightline.rulebook.language.words import when
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View
from sightline.wording.lists import listed


@dataclass(frozen=True, slots=True)
class HoursOnOtherDays:
    """Hours as they pass, but Sundays and public holidays are left out of the count."""

    parameter: str

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.parameter,)

    def limit(self, view: View, episode: Episode) -> Limit:
        first, _ = bounds(episode.when)
        try:
            number = view.value(self.parameter, first)
            ends = [self._end(instant, number.value) for instant in _local_ends(episode)]
        except (OutsideCalendar, NoNumber) as reason:
            raise CannotReckon(str(reason)) from reason
        at = [as_utc(end) for end in ends]
        said = [f"Counted from {when(episode.when)}; Sundays and public holidays are left out."]
        said += dict.fromkeys(f"{number.value} hours end at {write_instant(one)}." for one in at)
        used = ((self.parameter, number),)
        return Limit(ends[0].date(), ends[1].date(), tuple(said), used, at[0], at[1])

    def _end(self, begins: datetime, hours: int) -> datetime:
        left = timedelta(hours=hours)
        at = begins
        while True:
            next_day = datetime.combine(at.date() + timedelta(days=1), time())
            if not is_sunday_or_holiday(at.date()):
                if at + left <= next_day:
                    return at + left
                left -= next_day - at
            at = next_day

    def english(self, parameters: Parameters) -> str:
        return f"within {parameters[self.parameter].latest.value} hours of it, Sundays and public holidays left out"


def _local_ends(episode: Episode) -> tuple[datetime, datetime]:
    first, last = episode.when.earliest_instant, episode.when.latest_instant
    assert first is not None
    assert last is not None
    return first, last


@dataclass(frozen=True, slots=True)
class BeforeNextSchoolDay:
    """Before the start of the next school day. Terms are not held here: each working day is taken for a school day.

    ``from_hour`` and ``by_hour``: parameters of the hours between which schools begin; between them it is not told.
    """

    from_hour: str
    by_hour: str

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.from_hour, self.by_hour)

    def limit(self, view: View, episode: Episode) -> Limit:
        bounds(episode.when)
        first, last = _local_ends(episode)
        try:
            hours = [view.value(name, first.date()) for name in (self.from_hour, self.by_hour)]
            ends = [self._next(instant, hour.value) for instant, hour in zip((first, last), hours, strict=True)]
        except (OutsideCalendar, NoNumber) as reason:
            raise CannotReckon(str(reason)) from reason
        at = [as_utc(end) for end in ends]
        said = f"The next school day after {when(episode.when)} is taken to be the next working day"
        days = dict.fromkeys(write_day(end.date()) for end in ends)
        sums = (f"{said}: {listed(list(days), 'or')}.", "Schools' own terms and holidays are not held here.")
        used = ((self.from_hour, hours[0]), (self.by_hour, hours[1]))
        return Limit(ends[0].date(), ends[1].date(), sums, used, at[0], at[1], calendar=CALENDAR)

    def _next(self, instant: datetime, hour: int) -> datetime:
        day = instant.date()
        if is_working_day(day) and instant.time() < time(hour):
            return datetime.combine(day, time(hour))
        return datetime.combine(add_working_days(day, 1), time(hour))

    def english(self, parameters: Parameters) -> str:
        first, last = parameters[self.from_hour].latest.value, parameters[self.by_hour].latest.value
        return f"before the next school day begins, which is between {first} and {last} in the morning"
