"""The working-day calendar of England and Wales, bundled as data and honest about where it ends.

A working day is not a Saturday, a Sunday or a bank holiday in England and Wales (Christmas Day and Good Friday are
in the list). An authority's own closure days are not taken out. Outside the years that the list covers nothing is
guessed: :class:`OutsideCalendar` is raised, and rules then answer "cannot tell".
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from functools import cache, lru_cache
from importlib.resources import files

__all__ = [
    "FIRST_DAY",
    "LAST_DAY",
    "OutsideCalendar",
    "add_months",
    "add_working_days",
    "bank_holidays",
    "is_sunday_or_holiday",
    "is_working_day",
    "working_days_before",
    "working_days_between",
]

_DATA = json.loads(files(__package__).joinpath("england_and_wales.json").read_text("utf-8"))
_TITLES: dict[date, str] = {date.fromisoformat(day): title for day, title in _DATA["days"].items()}

FIRST_DAY = date.fromisoformat(_DATA["from"])
LAST_DAY = date.fromisoformat(_DATA["to"])


class OutsideCalendar(ValueError):  # noqa: N818
    """A count of working days would need a day that the calendar does not hold. The message is for people."""

    def __init__(self) -> None:
        super().__init__(
            f"outside the calendar: bank holidays in England and Wales are held from {FIRST_DAY.year} "
            f"to {LAST_DAY.year} only"
        )


def is_working_day(day: date) -> bool:
    """Whether ``day`` is a working day. Raises OutsideCalendar."""
    _check(day)
    return day.weekday() < 5 and day not in _TITLES


def is_sunday_or_holiday(day: date) -> bool:
    """Whether ``day`` is a Sunday, Christmas Day or a bank holiday; a Saturday alone is not. Raises OutsideCalendar."""
    _check(day)
    return day.weekday() == 6 or day in _TITLES or (day.month, day.day) == (12, 25)


@cache
def add_working_days(day: date, count: int) -> date:
    """The ``count``-th working day after ``day``, which is day nought whether or not it is a working day itself.

    Raises OutsideCalendar, and ValueError for a negative count.
    """
    if count < 0:
        raise ValueError("working days are counted forwards")
    _check(day)
    while count:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day


@cache
def working_days_before(day: date, count: int) -> date:
    """The ``count``-th working day before ``day``, which is day nought whether or not it is a working day itself.

    Raises OutsideCalendar, and ValueError for a negative count.
    """
    if count < 0:
        raise ValueError("working days are counted in whole days")
    _check(day)
    while count:
        day -= timedelta(days=1)
        count -= is_working_day(day)
    return day


def working_days_between(start: date, end: date) -> int:
    """How many working days come after ``start``, up to and including ``end``; nought if ``end`` is not later.

    Raises OutsideCalendar.
    """
    _check(start)
    _check(end)
    return sum(is_working_day(start + timedelta(days=n)) for n in range(1, (end - start).days + 1))


def bank_holidays(start: date, end: date) -> tuple[tuple[date, str], ...]:
    """The bank holidays from ``start`` to ``end`` that do not fall on a weekend, with their names."""
    _check(start)
    _check(end)
    return tuple((day, title) for day, title in _TITLES.items() if start <= day <= end and day.weekday() < 5)


@lru_cache(maxsize=50_000)
def add_months(day: date, months: int) -> date:
    """The corresponding date ``months`` later (or earlier, if negative), clipped to the end of a shorter month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    for number in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, number))
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")  # pragma: no cover


def _check(day: date) -> None:
    if not FIRST_DAY <= day <= LAST_DAY:
        raise OutsideCalendar
