"""Days so many months on, whole calendar units, weekdays, and windows that come round each year."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from sightline.chronology.unit import Unit

Yearly = tuple[int, int, int, int]
"""A window that comes round each year: month and day of its first day, month and day of its last ((12, 20, 1, 2) runs
into the next year). The 29th of February stands for the end of February in other years, unless it is the whole window.
"""


def on_by(day: date, count: int, unit: Unit, *, late: bool = False) -> date:
    """So many days, weeks, months or years on (or back).

    Where the month has no such day, its last one, or with ``late`` the first of the next: both are how people count.
    Raises ValueError or OverflowError beyond the years 1 to 9999.
    """
    if unit is Unit.DAY:
        return day + timedelta(days=count)
    if unit is Unit.WEEK:
        return day + timedelta(weeks=count)
    months = day.year * 12 + day.month - 1 + count * (12 if unit is Unit.YEAR else 1)
    year, month = divmod(months, 12)
    month += 1
    last = monthrange(year, month)[1] if 1 <= year <= 9999 else 28
    found = date(year, month, min(day.day, last))
    return found + timedelta(days=1) if late and day.day > last else found


def first_of(day: date, unit: Unit) -> date:
    """The first day of the calendar day, week (Monday), month or year that holds the day."""
    if unit is Unit.WEEK:
        return day - timedelta(days=day.weekday())
    if unit is Unit.MONTH:
        return day.replace(day=1)
    return day.replace(month=1, day=1) if unit is Unit.YEAR else day


def last_of(day: date, unit: Unit) -> date:
    """The last day of the calendar day, week (Sunday), month or year that holds the day."""
    if unit is Unit.WEEK:
        return day + timedelta(days=6 - day.weekday())
    if unit is Unit.MONTH:
        return day.replace(day=monthrange(day.year, day.month)[1])
    return day.replace(month=12, day=31) if unit is Unit.YEAR else day


def weekday_before(day: date, weekday: int) -> date:
    """The nearest such weekday (0: Monday) before the day; never the day itself."""
    return day - timedelta(days=(day.weekday() - weekday - 1) % 7 + 1)


def weekday_after(day: date, weekday: int) -> date:
    """The nearest such weekday (0: Monday) after the day; never the day itself."""
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def in_year(yearly: Yearly, year: int) -> tuple[date, date] | None:
    """The window that begins in that year, or None where the year has no such day (29 February)."""
    first_month, first_day, last_month, last_day = yearly
    if not 1 <= year <= 9998:
        return None
    last_year = year + ((last_month, last_day) < (first_month, first_day))
    if first_day > monthrange(year, first_month)[1]:
        return None
    return date(year, first_month, first_day), date(
        last_year, last_month, min(last_day, monthrange(last_year, last_month)[1])
    )


def nearest_before(day: date, yearly: Yearly) -> tuple[date, date] | None:
    """The latest such window that had begun by the day."""
    for year in range(day.year, day.year - 9, -1):
        found = in_year(yearly, year)
        if found is not None and found[0] <= day:
            return found
    return None


def nearest_after(day: date, yearly: Yearly) -> tuple[date, date] | None:
    """The first such window that had not ended before the day."""
    for year in range(day.year - 1, day.year + 9):
        found = in_year(yearly, year)
        if found is not None and found[1] >= day:
            return found
    return None
