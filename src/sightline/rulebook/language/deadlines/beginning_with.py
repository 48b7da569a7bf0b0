"""Units that begin with the day of the start, which is day one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sightline.chronology.calendar import (
    OutsideCalendar,
    add_working_days,
    is_sunday_or_holiday,
    is_working_day,
)
from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import write_day
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, any_yes
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.conditions import Condition
from sightline.rulebook.language.due import (
    CALENDAR,
    CannotReckon,
    Limit,
    add_units,
    as_utc,
    bounds,
)
from sightline.rulebook.language.select import Selection
from sightline.rulebook.language.words import a_or_an, count_words, mention
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View

_NOON = time(12)
_LAST_MINUTE = time(23, 59)


@dataclass(frozen=True, slots=True)
class BeginningWith:
    """So many units beginning with the day of the start, which is day one.

    ``to_noon``: where the last day is a Sunday or a public holiday, it runs to noon of the next day that is neither.
    ``since``: where such a thing came before, not further back than a parameter's hours, its first day is day one;
    ``since_if``: only if a record of the start says this, and where it leaves that open it may be.
    """

    parameter: str
    unit: str = "days"
    to_noon: bool = False
    since: Selection | None = None
    since_hours: str = ""
    since_if: Condition | None = None

    @property
    def kinds(self) -> tuple[str, ...]:
        return self.since.kinds if self.since else ()

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.parameter, *((self.since_hours,) if self.since_hours else ()))

    def limit(self, view: View, episode: Episode) -> Limit:
        first, last = bounds(episode.when)
        said: list[str] = []
        try:
            made = (view.value(self.parameter, first), view.value(self.parameter, last))
            meant = any_yes(self.since_if.test(view, fact) for fact in episode.facts) if self.since_if else YES
            if self.since is not None and meant is not NO:
                begun, by, said = self._begins(view, first, last)
                if meant is CANNOT_TELL and (begun, by) != (first, last):
                    said = [f"{said[0].replace('Day one is', 'Day one may be')}"]
                    by = last
                first, last = begun, by
            ends = [self._end(day, number.value) for day, number in zip((first, last), made, strict=True)]
            sums = [
                self._sum(day, number.value, end) for day, number, end in zip((first, last), made, ends, strict=True)
            ]
        except (OutsideCalendar, NoNumber, OverflowError) as reason:
            raise CannotReckon(str(reason)) from reason
        used = tuple(dict.fromkeys((self.parameter, number) for number in made))
        calendar = CALENDAR if self.unit == "working days" else ""
        one, other = sorted(ends)
        limit = Limit(one[0], other[0], (*said, *dict.fromkeys(sums)), used, calendar=calendar)
        if any(clock != _LAST_MINUTE for _, clock in ends):
            at = [as_utc(datetime.combine(day, clock)) for day, clock in (one, other)]
            limit = replace(limit, earliest_instant=at[0], latest_instant=at[1])
        return limit

    def _begins(self, view: View, first: date, last: date) -> tuple[date, date, list[str]]:
        """The bounds of day one, looking back for what came before, and what that rests on in words."""
        assert self.since is not None
        reach = timedelta(days=-(-view.value(self.since_hours, first).value // 24))
        sure: list[Fact] = []
        perhaps: list[Fact] = []
        for fact, answer in self.since.find(view):
            begun, by = fact.occurred.earliest or first - reach, fact.occurred.latest or last
            if begun > last or by < first - reach:
                continue
            firm = answer is YES and not fact.occurred.is_unsure and by <= first and begun >= last - reach
            (sure if firm and fact.occurred.is_known else perhaps).append(fact)
        if sure:
            earliest = min(fact.occurred.earliest for fact in sure if fact.occurred.earliest)
            latest = min(fact.occurred.latest for fact in sure if fact.occurred.latest)
            if perhaps:
                earliest = min([earliest, *(max(f.occurred.earliest or earliest, first - reach) for f in perhaps)])
            return earliest, latest, [f"Day one is the first day of what came before: {mention(sure[0])}."]
        if perhaps:
            earliest = min(max(fact.occurred.earliest or first - reach, first - reach) for fact in perhaps)
            return min(earliest, first), last, [f"Day one may be that of what came before: {mention(perhaps[0])}."]
        return first, last, []

    def _end(self, day: date, count: int) -> tuple[date, time]:
        if self.unit == "working days":
            return add_working_days(day, count - is_working_day(day)), _LAST_MINUTE
        end = add_units(day, count, self.unit) - timedelta(days=1)
        if not self.to_noon or not is_sunday_or_holiday(end):
            return end, _LAST_MINUTE
        while is_sunday_or_holiday(end):
            end += timedelta(days=1)
        return end, _NOON

    def _sum(self, day: date, count: int, end: tuple[date, time]) -> str:
        words = f"{count_words(count, self.unit)} beginning with {write_day(day)} end on {write_day(end[0])}"
        if end[1] == _NOON:
            words += " at noon, because the last of them is a Sunday or a public holiday"
        return f"{words}."

    def english(self, parameters: Parameters) -> str:
        words = f"within {count_words(parameters[self.parameter].latest.value, self.unit)} beginning with that day"
        if self.since:
            words += f", or with the first day of {a_or_an(self.since.english())} that came before it"
            words += f", {self.since_if.english('order_made')}" if self.since_if else ""
        if self.to_noon:
            words += ", to noon of the next day if the last is a Sunday or a public holiday"
        return words


@dataclass(frozen=True, slots=True)
class BeforeDayNumber:
    """The day that is the parameter's number of working days on, the day of the start being day one: none is sooner."""

    parameter: str

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.parameter,)

    def limit(self, view: View, episode: Episode) -> Limit:
        return BeginningWith(self.parameter, unit="working days").limit(view, episode)

    def english(self, parameters: Parameters) -> str:
        number = parameters[self.parameter].latest.value
        return f"before day {number}, working days being counted and that day being day one"
