"""When something is due: counts of days, weeks, months and hours, with their arithmetic in words.

A start that is not known to the day gives an earliest and a latest end; nothing in between is ever picked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from sightline.chronology.calendar import OutsideCalendar, add_months, add_working_days, bank_holidays
from sightline.chronology.partial_date import PartialDate, write_day
from sightline.rulebook.answers import CANNOT_TELL, Answer, certainly
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.words import count_words, when
from sightline.rulebook.parameters import NoNumber, Parameters, Value
from sightline.rulebook.view import View
from sightline.wording.lists import listed

LONDON = ZoneInfo("Europe/London")
CALENDAR = "Working days in England and Wales: not Saturdays, Sundays or bank holidays"


class CannotReckon(Exception):  # noqa: N818
    """No limit can be worked out. The message is for people."""


@dataclass(frozen=True, slots=True)
class Limit:
    """The end of a count: the earliest and the latest that it can be, by the end of that day, or to the instant."""

    earliest: date
    latest: date
    arithmetic: tuple[str, ...]
    parameters: tuple[tuple[str, Value], ...] = ()
    earliest_instant: datetime | None = None
    latest_instant: datetime | None = None
    strictly: bool = False
    calendar: str = ""

    def in_time(self, occurred: PartialDate) -> Answer:
        """Whether something that occurred then was within it. A doubted date never gives a firm answer."""
        begins, ends = occurred.earliest, occurred.latest
        if occurred.is_unsure or (begins is None and ends is None):
            return CANNOT_TELL
        if self.earliest_instant is not None and self.latest_instant is not None:
            first, last = instants(occurred)
            return certainly(
                last is not None and (last < self.earliest_instant if self.strictly else last <= self.earliest_instant),
                possibly=first is None
                or (first < self.latest_instant if self.strictly else first <= self.latest_instant),
            )
        return certainly(
            ends is not None and ends <= self.earliest,
            possibly=begins is None or begins <= self.latest,
        )

    def as_json(self) -> dict[str, str]:
        """ISO days; for a count of hours, ISO instants with their offset."""
        ends = (self.earliest_instant, self.latest_instant) if not self.strictly else (None, None)
        first, last = ends
        return {
            "earliest": local(first).isoformat(timespec="minutes") if first else self.earliest.isoformat(),
            "latest": local(last).isoformat(timespec="minutes") if last else self.latest.isoformat(),
        }

    def words(self) -> str:
        """As in "by 29 April 2014"; of an hour that may be any of its day, the day."""
        if self.earliest_instant and self.latest_instant and not self.strictly:
            begins, ends = local(self.earliest_instant), local(self.latest_instant)
            if begins.time() == time.min and (ends.hour, ends.minute) == (23, 59):
                first, last = write_day(begins.date()), write_day(ends.date())
                return f"{first}, at an hour that is not known" if first == last else f"between {first} and {last}"
            first, last = write_instant(self.earliest_instant), write_instant(self.latest_instant)
        else:
            first, last = write_day(self.earliest), write_day(self.latest)
        return first if first == last else f"between {first} and {last}"


class Due(Protocol):
    """A way of counting."""

    def limit(self, view: View, episode: Episode) -> Limit:
        """The end of the count. Raises CannotReckon."""
        ...

    def english(self, parameters: Parameters) -> str:
        """As in "within 15 working days of it"."""
        ...

    @property
    def parameter_names(self) -> tuple[str, ...]:
        """The parameters used."""
        ...


def bounds(occurred: PartialDate) -> tuple[date, date]:
    """The earliest and the latest day of a start. Raises CannotReckon where it is doubted or not bounded."""
    if occurred.is_unsure:
        raise CannotReckon(f"the record doubts the day from which to count: {when(occurred)}")
    if occurred.earliest is None or occurred.latest is None:
        raise CannotReckon(f"the day from which to count is not known closely enough: {when(occurred)}")
    return occurred.earliest, occurred.latest


@dataclass(frozen=True, slots=True)
class Counted:
    """So many units, by a parameter, from the day that starts the episode, which is day nought."""

    parameter: str
    unit: str

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.parameter,)

    def limit(self, view: View, episode: Episode) -> Limit:
        # The same count from the same day comes up for many episodes and many children, and says the same.
        occurred = episode.when
        from_day = occurred.earliest if occurred.is_day else occurred
        return view.parameters.once(
            ("counted", self.parameter, self.unit, from_day), lambda: self._limit(view, occurred)
        )

    def _limit(self, view: View, occurred: PartialDate) -> Limit:
        first, last = bounds(occurred)
        try:
            one, other = view.value(self.parameter, first), view.value(self.parameter, last)
            ends = [_ADD[self.unit](first, one.value), _ADD[self.unit](last, other.value)]
            sums = [self._sum(first, one.value, ends[0])]
            if last != first:
                sums.append(self._sum(last, other.value, ends[1]))
        except (OutsideCalendar, NoNumber, OverflowError) as reason:
            raise CannotReckon(str(reason)) from reason
        if last != first:
            sums.insert(0, f"Counted from {when(occurred)}: the earliest and the latest day that this can be.")
        used = tuple(dict.fromkeys(((self.parameter, one), (self.parameter, other))))
        calendar = CALENDAR if self.unit == "working days" else ""
        return Limit(min(ends), max(ends), tuple(sums), used, calendar=calendar)

    def _sum(self, day: date, count: int, end: date) -> str:
        sum_ = f"{write_day(day)} + {count_words(count, self.unit)} = {write_day(end)}"
        left_out = bank_holidays(day + timedelta(days=1), end) if self.unit == "working days" else ()
        if left_out:
            names = listed([f"{title} {write_day(off)}" for off, title in left_out])
            sum_ += f"; {names} {'is' if len(left_out) == 1 else 'are'} not counted"
        return sum_ + "."

    def english(self, parameters: Parameters) -> str:
        return f"within {count_words(parameters[self.parameter].latest.value, self.unit)} of it"


def _add_days(day: date, count: int) -> date:
    return day + timedelta(days=count)


def _add_weeks(day: date, count: int) -> date:
    return day + timedelta(weeks=count)


def _add_years(day: date, count: int) -> date:
    return add_months(day, 12 * count)


_ADD: dict[str, Callable[[date, int], date]] = {
    "days": _add_days,
    "working days": add_working_days,
    "weeks": _add_weeks,
    "months": add_months,
    "years": _add_years,
}


def add_units(day: date, count: int, unit: str) -> date:
    """``day`` and so many days, working days, weeks, months or years later. Raises OutsideCalendar."""
    return _ADD[unit](day, count)


def working_days(parameter: str) -> Counted:
    """Working days; the day of the start is day nought."""
    return Counted(parameter, "working days")


def days(parameter: str) -> Counted:
    """Calendar days; the day of the start is day nought."""
    return Counted(parameter, "days")


def weeks(parameter: str) -> Counted:
    """Weeks."""
    return Counted(parameter, "weeks")


def months(parameter: str) -> Counted:
    """Months, by the corresponding date, clipped to the end of a shorter month."""
    return Counted(parameter, "months")


@dataclass(frozen=True, slots=True)
class ElapsedHours:
    """Hours as they pass, through nights on which the clocks change and through weekends."""

    parameter: str

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return (self.parameter,)

    def limit(self, view: View, episode: Episode) -> Limit:
        occurred = episode.when
        return view.parameters.once(("hours", self.parameter, occurred), lambda: self._limit(view, occurred))

    def _limit(self, view: View, occurred: PartialDate) -> Limit:
        day, _ = bounds(occurred)
        try:
            value = view.value(self.parameter, day)
        except NoNumber as reason:
            raise CannotReckon(str(reason)) from reason
        first, last = instants(occurred)
        assert first is not None
        assert last is not None
        ends = [instant + timedelta(hours=value.value) for instant in (first, last)]
        sums = [f"{write_instant(first)} + {value.value} hours = {write_instant(ends[0])}."]
        if first != last:
            sums = [
                f"Counted from {when(occurred)}: the earliest and the latest time that this can be.",
                *sums,
                f"{write_instant(last)} + {value.value} hours = {write_instant(ends[1])}.",
            ]
        if local(first).utcoffset() != local(ends[0]).utcoffset():
            sums.append("The clocks change in between; the hours are counted as they pass.")
        return Limit(
            local(ends[0]).date(), local(ends[1]).date(), tuple(sums), ((self.parameter, value),), ends[0], ends[1]
        )

    def english(self, parameters: Parameters) -> str:
        return f"within {parameters[self.parameter].latest.value} hours of it"


@dataclass(frozen=True, slots=True)
class BeforeItBegins:
    """Before the event that starts the episode. On the same day, without times, the order cannot be told."""

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return ()

    def limit(self, view: View, episode: Episode) -> Limit:
        first, last = bounds(episode.when)
        begins = instants(episode.when)
        said = f"It has to come before {when(episode.when)}."
        return Limit(first, last, (said,), (), begins[0], begins[1], strictly=True)

    def english(self, parameters: Parameters) -> str:
        return "before it"


def instants(occurred: PartialDate) -> tuple[datetime | None, datetime | None]:
    """First and last instant, in UTC so that they compare as they passed; the source's times are local.

    In the hour that comes twice when the clocks go back, the first and the second of the two.
    """
    first, last = occurred.earliest_instant, occurred.latest_instant
    return (
        None if first is None else first.replace(tzinfo=LONDON, fold=0).astimezone(UTC),
        None if last is None else last.replace(tzinfo=LONDON, fold=1).astimezone(UTC),
    )


def as_utc(there: datetime) -> datetime:
    """A time by the clocks of England and Wales as an instant."""
    return there.replace(tzinfo=LONDON).astimezone(UTC)


def local(instant: datetime) -> datetime:
    """The instant by the clocks of England and Wales."""
    return instant.astimezone(LONDON)


def write_instant(instant: datetime) -> str:
    """As in "12:00 on 13 April 2014"."""
    there = local(instant)
    return f"{there:%H:%M} on {write_day(there.date())}"
