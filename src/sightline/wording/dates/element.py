"""One date as worded, its year or month perhaps still to come from the words around it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from sightline.chronology.names_of_days import MONTHS as MONTH_NAMES
from sightline.chronology.names_of_days import WEEKDAYS as WEEKDAY_NAMES
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.tokens import Words

MONTHS = {name.lower(): number for number, name in enumerate(MONTH_NAMES, 1)} | {
    "jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
    # As it is mistyped.
    "janurary": 1, "januray": 1, "febuary": 2, "feburary": 2, "febraury": 2, "agust": 8, "augest": 8, "septmber": 9,
    "setember": 9, "septemeber": 9, "octber": 10, "ocotber": 10, "novemeber": 11, "novmber": 11, "decemeber": 12,
    "decmber": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "mon": 0, "tuesday": 1, "tue": 1, "tues": 1, "wednesday": 2, "wed": 2, "weds": 2, "thursday": 3,
    "thu": 3, "thur": 3, "thurs": 3, "friday": 4, "fri": 4, "saturday": 5, "sat": 5, "sunday": 6, "sun": 6,
}  # fmt: skip
FIRST_YEAR, LAST_YEAR = 1900, 2100
_ORDINALS = frozenset({"st", "nd", "rd", "th"})


class NoSuchDayError(ValueError):
    """The words are worded as a date, but no such day exists, or it cannot be told which. The message says why."""


@dataclass(frozen=True, slots=True)
class Element:
    """What stands in tokens ``start`` to ``end``.

    ``read(year, month)`` gives the date; what the words themselves say is in ``year`` and ``month``, and is None
    where it must come from elsewhere. ``needs_month``: only the number of a day is written. ``is_plain``: whoever
    reads it sees a date, even if no such day exists.
    """

    start: int
    end: int
    read: Callable[[int, int], PartialDate]
    year: int | None = None
    month: int | None = None
    needs_month: bool = False
    is_plain: bool = True


def a_day(year: int, month: int, day: int, weekday: int | None = None) -> PartialDate:
    """That day. A weekday that contradicts it makes it unsure. Raises NoSuchDayError."""
    if not 1 <= month <= 12:
        if month <= 31 and 1 <= day <= 12:
            raise NoSuchDayError(f"there is no month {month}; it looks like month first. Write the day first")
        raise NoSuchDayError(f"there is no month {month}")
    if not 1 <= day <= monthrange(year, month)[1]:
        leap = f" in {year}, which is not a leap year" if (day, month) == (29, 2) else ""
        raise NoSuchDayError(f"there is no {day} {MONTH_NAMES[month - 1]}{leap}")
    found = date(year, month, day)
    if weekday is not None and found.weekday() != weekday:
        basis = f"written as a {WEEKDAY_NAMES[weekday]}, but that day was a {WEEKDAY_NAMES[found.weekday()]}"
        return PartialDate("", found, found, Precision.UNSURE, basis=basis)
    return PartialDate("", found, found, Precision.DAY)


def a_month(year: int, month: int) -> PartialDate:
    """That whole month."""
    return PartialDate("", date(year, month, 1), last_of_month(year, month), Precision.MONTH)


def a_year(year: int) -> PartialDate:
    """That whole calendar year."""
    return PartialDate("", date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def stretch(earliest: date, latest: date, precision: Precision, basis: str = "") -> PartialDate:
    """Some time from one day to another, inclusive."""
    return PartialDate("", earliest, latest, precision, basis=basis)


def shifted(day: date, days: int) -> date:
    """So many days on."""
    return day + timedelta(days=days)


def full_year(number: int, digits: int) -> int | None:
    """The year that two or four digits stand for: 00 to 49 are 2000 to 2049, 50 to 99 are 1950 to 1999."""
    if digits == 2:
        return number + (2000 if number < 50 else 1900)
    return number if digits == 4 and FIRST_YEAR <= number <= LAST_YEAR else None


def day_number(words: Words, place: int) -> tuple[int, int] | None:
    """A day of the month that stands there, with or without "st", "nd", "rd", "th", and the place after it."""
    number = words.number(place, 2)
    if number is None or not 1 <= number <= 31:
        return None
    end = place + 1
    if words.at(end) in _ORDINALS:
        end += 1
    return number, end


def year_at(words: Words, place: int, *, short: bool) -> tuple[int, int] | None:
    """A year that stands there and the place after it. ``short``: two digits ("14", "'14") may be one."""
    if words.at(place) in ("'", "‘", "’") and words.digits(place + 1) == 2 and words.is_glued(place + 1):
        return full_year(int(words.at(place + 1)), 2) or 0, place + 2
    digits = words.digits(place)
    if words.is_cell and place == len(words) - 2 and digits == 2 and words.at(place) in ("19", "20"):
        # "4 April 20 14", as scanned.
        return (int(words.at(place) + words.at(place + 1)), place + 2) if words.digits(place + 1) == 2 else None
    if digits == 4 or (digits == 2 and short):
        year = full_year(int(words.at(place)), digits)
        if year is None or _is_clock_time(words, place, digits):
            return None
        return year, place + 1
    return None


def month_at(words: Words, place: int) -> tuple[int, int] | None:
    """The month named there and the place after it, past the stop of an abbreviation ("Sept.")."""
    month = MONTHS.get(words.at(place))
    if month is None:
        return None
    end = place + 1
    following = words.is_number(end + 1) or words.at(end + 1) in ("'", "‘", "’")
    if words.at(end) == "." and words.is_glued(end) and following and len(words.at(place)) <= 4:
        end += 1
    return month, end


def _is_clock_time(words: Words, place: int, digits: int) -> bool:
    after = words.at(place + 1)
    if after in ("hrs", "hours", "hr", "h") or (digits == 2 and after in ("am", "pm", "o'clock")):
        return True
    return (
        digits == 2
        and after in (":", ".")
        and words.is_glued(place + 1)
        and words.digits(place + 2) == 2
        and (words.is_glued(place + 2))
    )
