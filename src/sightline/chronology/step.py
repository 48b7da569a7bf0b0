"""How one date is told from another: "three weeks later", "the previous month", "when she was ten months old".

A step is the arithmetic alone. Given the date that it counts from, it gives every day that the words allow and never
fewer. The slack that the words leave is worked out where they are read (docs/dates.md lists it).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, time, timedelta

from sightline.chronology.day_arithmetic import (
    Yearly,
    first_of,
    in_year,
    last_of,
    nearest_after,
    nearest_before,
    on_by,
    weekday_after,
    weekday_before,
)
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.step_code import StepCode
from sightline.chronology.unit import Unit

__all__ = ["Step", "StepCode", "Unit"]

DAYS_INTO_NEXT_YEAR = 122
"""In a narrative that goes forward, "in January" after a November is the next January if it begins within so many days;
further off, the year is not plain and stays open. Our own convention."""

DAYS_JUST_BEFORE = 14
"""And "on 9 January" after a 10 January is the day before, where the next such day is further off than that."""

_ONE_OF = {Unit.WEEK: Precision.WEEK, Unit.MONTH: Precision.MONTH, Unit.YEAR: Precision.YEAR}


@dataclass(frozen=True, slots=True)
class Step:
    """From an anchor to the date that the words tell.

    ``count`` of ``unit``: negative goes back; for WEEKDAY and NAMED -1 is the nearest before, 1 the nearest after, 0
    either (WEEKDAY: from the one to the other; NAMED: whichever is plain in a narrative that goes forward, else none).
    DAY_OF_MONTH: the number of the day, below nought for the last before the anchor.
    ``early`` and ``late``: how much sooner or later it may have been, in days (minutes, where minutes or hours are
    counted); None: open, but a count forward never leads before its anchor, a count back never after it, and nobody is
    of any age before the birth. ``weekday``: 0 is Monday; of a NAMED day, what it must be; of a CALENDAR week, the day
    in it. ``yearly``: the window of a NAMED step; where its unit is a year, that of the calendar year ``count`` on;
    where it is a month, that in the anchor's own month. ``or_same``: the anchor's own day may be meant too.
    ``or_further``: the next such weekday (month) beyond may be meant too, where the nearest lies in the anchor's own
    week (year). ``from_time`` and ``to_time``: the part of the day; if it ends before it begins it runs into the next
    day.
    """

    code: StepCode
    count: int = 0
    unit: Unit = Unit.DAY
    early: int | None = 0
    late: int | None = 0
    weekday: int | None = None
    yearly: Yearly | None = None
    or_same: bool = False
    or_further: bool = False
    from_time: time | None = None
    to_time: time | None = None

    def apply(self, anchor: PartialDate) -> PartialDate | None:
        """Every day that the words allow if ``anchor`` is what they count from; None if nothing follows.

        The result is never sharper than what follows: the wider the anchor, the wider the result. Its ``written`` and
        ``basis`` are left empty for whoever knows the words.
        """
        if not anchor.is_known:
            return None
        try:
            found = _WORKINGS[self.code](self, anchor)
        except (ValueError, OverflowError):
            # Beyond the calendar: nothing can be said.
            return None
        if found is None or not found.is_known:
            return None
        return replace(found, precision=Precision.UNSURE) if anchor.is_unsure else found

    def as_json(self) -> dict[str, object]:
        """The documented JSON shape: the code, and whatever is not as usual."""
        shape: dict[str, object] = {"code": self.code.value}
        for one in fields(self)[1:]:
            value = getattr(self, one.name)
            if value != one.default:
                shape[one.name] = (
                    f"{value:%H:%M}" if isinstance(value, time) else list(value) if isinstance(value, tuple) else value
                )
        return shape

    @classmethod
    def from_json(cls, shape: Mapping[str, object]) -> Step:
        """The inverse of :meth:`as_json`. Raises KeyError, TypeError or ValueError if it is no such shape."""
        known: dict[str, Callable[[object], object]] = {
            "code": lambda value: StepCode(str(value)),
            "unit": lambda value: Unit(str(value)),
            "yearly": _yearly,
            "from_time": lambda value: time.fromisoformat(str(value)),
            "to_time": lambda value: time.fromisoformat(str(value)),
        }
        return cls(**{name: known.get(name, _as_it_is)(value) for name, value in shape.items()})  # type: ignore[arg-type]


def _as_it_is(value: object) -> object:
    return value


def _yearly(value: object) -> Yearly:
    if not isinstance(value, list | tuple):
        raise TypeError("a window of the year is four numbers")
    first_month, first_day, last_month, last_day = (int(one) for one in value)
    return first_month, first_day, last_month, last_day


# -- working it out ------------------------------------------------------------------------------------------
def _made(earliest: date | None, latest: date | None, precision: Precision | None = None) -> PartialDate:
    if earliest is None or latest is None:
        return PartialDate("", earliest, latest, Precision.BEFORE if earliest is None else Precision.AFTER)
    return PartialDate("", earliest, latest, precision or (Precision.DAY if earliest == latest else Precision.RANGE))


def _shift(step: Step, anchor: PartialDate) -> PartialDate | None:
    if step.unit.is_of_the_clock:
        return _shift_of_the_clock(step, anchor)
    earliest = latest = None
    if anchor.earliest is not None and step.early is not None:
        earliest = on_by(anchor.earliest, step.count, step.unit) - timedelta(days=step.early)
    if anchor.latest is not None and step.late is not None:
        latest = on_by(anchor.latest, step.count, step.unit, late=True) + timedelta(days=step.late)
    if step.count > 0 and anchor.earliest is not None:
        earliest = max(earliest or anchor.earliest, anchor.earliest)
    if step.count < 0 and anchor.latest is not None:
        latest = min(latest or anchor.latest, anchor.latest)
    return _part_of_day(step, _made(earliest, latest))


def _shift_of_the_clock(step: Step, anchor: PartialDate) -> PartialDate | None:
    size = timedelta(hours=1) if step.unit is Unit.HOUR else timedelta(minutes=1)
    first, last = anchor.earliest_instant, anchor.latest_instant
    begin: datetime | None = None
    finish: datetime | None = None
    if first is not None and step.early is not None:
        begin = first + step.count * size - timedelta(minutes=step.early)
    if last is not None and step.late is not None:
        finish = last + step.count * size + timedelta(minutes=step.late)
    if step.count > 0 and first is not None:
        begin = max(begin or first, first)
    if step.count < 0 and last is not None:
        finish = min(finish or last, last)
    if begin is None or finish is None:
        return _made(begin.date() if begin else None, finish.date() if finish else None)
    # A clock that was not told for the anchor is none for what is told from it.
    is_timed = anchor.from_time is not None or anchor.to_time is not None
    made = _made(begin.date(), finish.date())
    if not is_timed:
        return made
    precision = Precision.PART_OF_DAY if (finish - begin) < timedelta(days=1) else made.precision
    return replace(made, precision=precision, from_time=begin.time(), to_time=finish.time())


def _calendar(step: Step, anchor: PartialDate) -> PartialDate | None:
    earliest = latest = None
    if anchor.earliest is not None:
        earliest = on_by(first_of(anchor.earliest, step.unit), step.count, step.unit)
    if anchor.latest is not None:
        latest = last_of(on_by(first_of(anchor.latest, step.unit), step.count, step.unit), step.unit)
    if step.weekday is not None and step.unit is Unit.WEEK:
        earliest = None if earliest is None else earliest + timedelta(days=step.weekday)
        latest = None if latest is None else latest - timedelta(days=6 - step.weekday)
        return _made(earliest, latest)
    is_one = earliest is not None and latest is not None and last_of(earliest, step.unit) == latest
    return _made(earliest, latest, _ONE_OF.get(step.unit) if is_one else None)


def _so_far(step: Step, anchor: PartialDate) -> PartialDate | None:
    earliest = None if anchor.earliest is None else first_of(anchor.earliest, step.unit)
    if earliest is not None and earliest == anchor.latest and step.unit is Unit.DAY and anchor.to_time is not None:
        return PartialDate("", earliest, earliest, Precision.PART_OF_DAY, time(0), anchor.to_time)
    return _made(earliest, anchor.latest)


def _rest_of(step: Step, anchor: PartialDate) -> PartialDate | None:
    latest = None if anchor.latest is None else last_of(anchor.latest, step.unit)
    if latest is not None and latest == anchor.earliest and step.unit is Unit.DAY and anchor.from_time is not None:
        return PartialDate("", latest, latest, Precision.PART_OF_DAY, anchor.from_time, time(23, 59))
    return _made(anchor.earliest, latest)


def _weekday(step: Step, anchor: PartialDate) -> PartialDate | None:
    if anchor.earliest is None or anchor.latest is None or step.weekday is None:
        return None
    first, last = anchor.earliest, anchor.latest
    if step.count <= 0:
        earliest = weekday_before(first, step.weekday)
        if step.or_further and first_of(earliest, Unit.WEEK) == first_of(first, Unit.WEEK):
            earliest -= timedelta(weeks=1)
    else:
        same = step.or_same and first.weekday() == step.weekday
        earliest = first if same else weekday_after(first, step.weekday)
    if step.count >= 0:
        latest = weekday_after(last, step.weekday)
        if step.or_further and first_of(latest, Unit.WEEK) == first_of(last, Unit.WEEK):
            latest += timedelta(weeks=1)
    else:
        same = step.or_same and last.weekday() == step.weekday
        latest = last if same else weekday_before(last, step.weekday)
    return _part_of_day(step, _made(earliest, latest + timedelta(days=step.late or 0)))


def _named(step: Step, anchor: PartialDate) -> PartialDate | None:
    if anchor.earliest is None or anchor.latest is None or step.yearly is None:
        return None
    if step.unit is Unit.MONTH:
        within = _named_in_month(step.yearly, anchor.earliest, anchor.latest)
        if within is None or within.earliest is None or step.weekday not in (None, within.earliest.weekday()):
            return None
        return within
    is_of_a_year = step.unit is Unit.YEAR
    first, last = (
        in_year(step.yearly, day.year + step.count) if is_of_a_year else _nearest(step, day, step.yearly)
        for day in (anchor.earliest, anchor.latest)
    )
    if first is None or last is None or (step.count == 0 and not is_of_a_year and first != last):
        return None
    earliest, latest = first[0], last[1]
    if step.weekday is not None:
        return _made(earliest, latest)
    if step.or_further and step.count < 0 and earliest.year == anchor.earliest.year:
        earliest = (nearest_before(earliest - timedelta(days=1), step.yearly) or first)[0]
    if step.or_further and step.count > 0 and latest.year == anchor.latest.year:
        latest = (nearest_after(latest + timedelta(days=1), step.yearly) or last)[1]
    if step.early is None or step.late is None:
        return _made(None if step.early is None else earliest, None if step.late is None else latest)
    is_month = earliest.day == 1 and last_of(earliest, Unit.MONTH) == latest
    return _made(earliest, latest, Precision.MONTH if is_month else None)


def _named_in_month(yearly: Yearly, first: date, last: date) -> PartialDate | None:
    found = in_year(yearly, first.year)
    if found is None or first_of(first, Unit.MONTH) != first_of(last, Unit.MONTH):
        return None
    is_in_it = first_of(first, Unit.MONTH) <= found[0] and found[1] <= last_of(last, Unit.MONTH)
    return _made(*found) if is_in_it else None


def _nearest(step: Step, day: date, yearly: Yearly) -> tuple[date, date] | None:
    if step.weekday is not None and step.or_further:
        return _nearest_that_falls_on(step.weekday, step.count, day, yearly)
    found = nearest_before(day, yearly) if step.count < 0 else nearest_after(day, yearly)
    if found is None:
        return None
    if step.weekday is not None and found[0].weekday() != step.weekday:
        back = nearest_before(day, yearly) if step.count == 0 else None
        is_near = back is not None and (day - back[0]).days <= DAYS_JUST_BEFORE
        return back if is_near and back is not None and back[0].weekday() == step.weekday else None
    if step.count == 0 and found[0].year != day.year and (found[0] - day).days > DAYS_INTO_NEXT_YEAR:
        just_before = nearest_before(day, yearly) if yearly[:2] == yearly[2:] else None
        is_near = just_before is not None and (day - just_before[1]).days <= DAYS_JUST_BEFORE
        if not is_near or just_before is None:
            return None
        return just_before if step.weekday in (None, just_before[0].weekday()) else None
    return found


def _nearest_that_falls_on(weekday: int, way: int, day: date, yearly: Yearly) -> tuple[date, date] | None:
    """The nearest such day that falls on the weekday: "Friday 7 June" was in 2013 and in 2019, in no year between."""
    for _ in range(_MOST_YEARS_BETWEEN):
        found = nearest_before(day, yearly) if way < 0 else nearest_after(day, yearly)
        if found is None or found[0].weekday() == weekday:
            return found
        day = found[0] - timedelta(days=1) if way < 0 else found[1] + timedelta(days=1)
    return None


_MOST_YEARS_BETWEEN = 12


def _day_of_month(step: Step, anchor: PartialDate) -> PartialDate | None:
    """The first day of that number on or after the anchor, or with a number below nought the last before it."""
    if anchor.earliest is None or anchor.latest is None:
        return None
    first, last = (_numbered(day, step.count) for day in (anchor.earliest, anchor.latest))
    return _part_of_day(step, _made(first, last)) if first == last and first is not None else None


def _numbered(day: date, number: int) -> date | None:
    found = day
    for _ in range(_MOST_IN_TWO_MONTHS):
        if number < 0:
            found -= timedelta(days=1)
        if found.day == abs(number):
            return found
        if number > 0:
            found += timedelta(days=1)
    return None


_MOST_IN_TWO_MONTHS = 62


def _age(step: Step, anchor: PartialDate) -> PartialDate | None:
    earliest, latest = anchor.earliest, None
    if anchor.earliest is not None and step.early is not None:
        earliest = max(on_by(anchor.earliest, step.count, step.unit) - timedelta(days=step.early), anchor.earliest)
    if anchor.latest is not None and step.late is not None:
        latest = on_by(anchor.latest, step.count + 1, step.unit, late=True) + timedelta(days=step.late - 1)
    made = _made(earliest, latest)
    return replace(made, precision=Precision.AGE) if made.precision is Precision.RANGE else made


def _before(_step: Step, anchor: PartialDate) -> PartialDate | None:
    return PartialDate("", None, anchor.latest, Precision.BEFORE, to_time=anchor.to_time)


def _after(_step: Step, anchor: PartialDate) -> PartialDate | None:
    return PartialDate("", anchor.earliest, None, Precision.AFTER, from_time=anchor.from_time)


def _same(step: Step, anchor: PartialDate) -> PartialDate | None:
    found = _made(anchor.earliest, anchor.latest, None if anchor.days_wide == 1 else anchor.precision)
    if found.earliest is not None and _is_small_hours(step, anchor):
        # "That night", of what was in the small hours, may be the night that led to them.
        found = _made(found.earliest - timedelta(days=1), found.latest)
    return _part_of_day(step, found)


def _is_small_hours(step: Step, anchor: PartialDate) -> bool:
    if step.from_time is None or step.to_time is None or step.to_time >= step.from_time:
        return False
    return anchor.from_time is not None and anchor.from_time < step.to_time


def _part_of_day(step: Step, found: PartialDate) -> PartialDate:
    if step.from_time is None or step.to_time is None or found.earliest is None or found.latest is None:
        return found
    latest = found.latest + timedelta(days=1) if step.to_time < step.from_time else found.latest
    if found.earliest != found.latest:
        return replace(found, latest=latest)
    return PartialDate("", found.earliest, latest, Precision.PART_OF_DAY, step.from_time, step.to_time)


_WORKINGS: dict[StepCode, Callable[[Step, PartialDate], PartialDate | None]] = {
    StepCode.SHIFT: _shift,
    StepCode.CALENDAR: _calendar,
    StepCode.SO_FAR: _so_far,
    StepCode.REST_OF: _rest_of,
    StepCode.WEEKDAY: _weekday,
    StepCode.NAMED: _named,
    StepCode.AGE: _age,
    StepCode.DAY_OF_MONTH: _day_of_month,
    StepCode.BEFORE: _before,
    StepCode.AFTER: _after,
    StepCode.SAME: _same,
}
