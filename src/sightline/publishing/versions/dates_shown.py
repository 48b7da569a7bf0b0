"""What a version shows of a day: its month, the child's age on it, or how long after the first day it was."""

from __future__ import annotations

from datetime import date

from sightline.chronology.partial_date import write_month
from sightline.publishing.versions.cast import Cast, DatesShown, Version

_SMALL = "no one two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905

DATE_REMOVED = "[date removed]"
_DAYS_COUNTED = 28


def date_shown(
    earliest: date | None, latest: date | None, *, unsure: bool = False, cast: Cast, version: Version
) -> str | None:
    """What stands for a date in ``version``, or None where dates stay as written.

    A date that is wider than what stands for it says so ("between day 3 and day 12"); what is open on a side or
    unknown is removed. Raises CastIncomplete where the cast cannot say.
    """
    shown = cast.dates_in(version)
    if shown is DatesShown.AS_WRITTEN:
        return None
    if earliest is None or latest is None:
        return DATE_REMOVED
    if shown is DatesShown.MONTH:
        first, last = (write_month(day) for day in (earliest, latest))
    elif shown is DatesShown.AGE:
        first, last = (_age(cast.born, day) for day in (earliest, latest))
    else:
        first, last = (_relative(cast.first_day, day) for day in (earliest, latest))
    words = first if first == last else f"between {first} and {last}"
    return f"{words} (date not certain)" if unsure else words


def _age(born: date | None, day: date) -> str:
    if born is None:  # cast.dates_in has seen to it
        raise ValueError("no birth to count from")
    if day < born:
        return "before birth"
    months = (day.year - born.year) * 12 + day.month - born.month - (day.day < born.day)
    if months < 1:
        return "aged under one month"
    if months < 24:
        return f"aged {_counted(months, 'month')}"
    return f"aged {_counted(months // 12, 'year')}"


def _relative(first_day: date | None, day: date) -> str:
    if first_day is None:  # cast.dates_in has seen to it
        raise ValueError("no first day to count from")
    days = (day - first_day).days
    if 0 <= days < _DAYS_COUNTED:
        return f"day {days + 1}"
    side = "after" if days > 0 else "before"
    days = abs(days)
    if days < 14:
        return f"{_counted(days, 'day')} {side}"
    if days < 84:
        return f"{_counted(days // 7, 'week')} {side}"
    if days < 730:
        return f"{_counted(days * 12 // 365, 'month')} {side}"
    return f"{_counted(days // 365, 'year')} {side}"


def _counted(number: int, unit: str) -> str:
    word = _SMALL[number] if number < len(_SMALL) else str(number)
    return f"{word} {unit}" if number == 1 else f"{word} {unit}s"
