"""Days told by a count: the day of a year, the week of a year, a spreadsheet's number, the seconds of a machine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from sightline.publishing.leaks.day import Day, days_of

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = r"(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_Y = r"((?:19|20)\d\d)(?!\d)"
_OF_YEAR = re.compile(
    rf"(?<![a-z\d])day\s+(?:no\.?\s*)?(\d{{1,3}})\s*(?:of|in|/|,)\s*(?:the\s+year\s+)?{_Y}"
    rf"|(?<!\d)(\d{{1,3}})(?:st|nd|rd|th)\s+day\s+of\s+(?:the\s+year\s+)?{_Y}"
    r"|(?<![\d.-])((?:19|20)\d\d)[-./]([0-3]\d\d)(?![\d./-])"
)
_WEEK = re.compile(
    r"(?<![a-z\d])((?:19|20)\d\d)-?w(\d\d)(?:-?([1-7]))?(?!\d)"
    rf"|(?<![a-z])(?:{_WEEKDAY}\s*,?\s*(?:in\s+|of\s+)?(?:the\s+)?)?(?:iso\s+)?(?:week|wk)\.?\s*(?:no\.?\s*)?(\d{{1,2}})"
    rf"\s*(?:,|of|in|/|\s)\s*{_Y}(?:[\s,]+{_WEEKDAY}(?![a-z]))?"
)
_SERIAL = re.compile(
    r"(?:\b(?:serial|excel|value|date|day|datevalue)\b[\s\w]{0,14}?[\s:=#]+|^\s*)(?<!\d)([34]\d{4})(?:\.\d+)?(?![\d,.]*\d)(?!-\d)(?=\W|$)"
)
_SECONDS = re.compile(r"(?<![\w.])(1\d{9})(\d{3})?(?!\w)")
_ORDINALS = re.compile(
    rf"(?<![\d.])(\d{{1,2}})(?:st|nd|rd|th)\s+(?:day\s+)?of\s+the\s+(\d{{1,2}})(?:st|nd|rd|th)(?:\s+month)?(?:,?\s+(?:of\s+)?{_Y})?"
)


_MONTH_NAMES = "january|february|march|april|may|june|july|august|september|october|november|december"
_NTH = re.compile(
    rf"(?<![a-z])(first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|last|final)\s+{_WEEKDAY}\s+(?:of|in)\s+"
    rf"({_MONTH_NAMES})(?:,?\s+(?:of\s+)?{_Y})?"
)
_PLACE_IN_MONTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1}


def nth_weekdays(lower: str) -> Iterator[Day]:
    """ "The last Sunday of March 2014"; without its year it counts where the case has such a day."""
    for match in _NTH.finditer(lower):
        nth = _PLACE_IN_MONTH.get(match.group(1)) or int(match.group(1)[0])
        weekday, month = _WEEKDAYS.index(match.group(2)[:3]), _MONTH_NAMES.split("|").index(match.group(3)) + 1
        years = [int(match.group(4))] if match.group(4) else range(1990, 2045)
        days = tuple(day for year in years if (day := _nth(year, month, weekday, nth)) is not None)
        if days:
            yield Day(match.start(), match.end(), days, is_sure=bool(match.group(4)))


def _nth(year: int, month: int, weekday: int, nth: int) -> date | None:
    first = date(year, month, 1)
    days = [day for step in range(31) if (day := first + timedelta(days=step)).month == month]
    falls = [day for day in days if day.weekday() == weekday]
    return falls[nth if nth < 0 else nth - 1] if nth < 0 or nth <= len(falls) else None


_WEEKDAY_AND_DAY = re.compile(rf"(?<![a-z]){_WEEKDAY}\s+(?:the\s+)?(\d{{1,2}})(?:st|nd|rd|th)(?![a-z\d])")


def _weekday_and_day(lower: str) -> Iterator[Day]:
    """ "Sunday 23rd": found where the case has such a day in any month."""
    for match in _WEEKDAY_AND_DAY.finditer(lower):
        weekday, number = _WEEKDAYS.index(match.group(1)[:3]), int(match.group(2))
        every = days_of(*((year, month, number) for year in range(1990, 2045) for month in range(1, 13)))
        days = tuple(day for day in every if day.weekday() == weekday)
        yield Day(match.start(), match.end(), days, is_sure=False)


_NTH_WEEK = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)\s+week\s+(?:of|in)\s+(?:the\s+year\s+)?{_Y}(?:[\s,]+(?:on\s+)?(?:the\s+)?{_WEEKDAY}(?![a-z]))?"
)


def counted_days(lower: str) -> Iterator[Day]:
    """Every stretch of a folded text in lower case that tells a day by a count. A bare number is no day for sure: it
    counts only where the case has the day that it would be.
    """
    for match in _OF_YEAR.finditer(lower):
        one = match.groups()
        year, count = (one[1], one[0]) if one[0] else (one[3], one[2]) if one[2] else (one[4], one[5])
        if 1 <= int(count) <= 366:
            day = date(int(year), 1, 1) + timedelta(days=int(count) - 1)
            yield Day(match.start(), match.end(), (day,), is_sure=one[4] is None)
    for match in _WEEK.finditer(lower):
        yield from _week(match)
    for match in _NTH_WEEK.finditer(lower):
        week, year, called = match.groups()
        of_week = _WEEKDAYS.index(called[:3]) + 1 if called else 0
        yield from _in_week(match, int(year), int(week), of_week, is_named=bool(of_week))
    yield from _weekday_and_day(lower)
    for match in _ORDINALS.finditer(lower):
        day_of, month, year = int(match.group(1)), int(match.group(2)), match.group(3)
        if year:
            yield Day(match.start(), match.end(), days_of((int(year), month, day_of)))
        elif 1 <= month <= 12 and 1 <= day_of <= 31:
            yield Day(match.start(), match.end(), yearless=((month, day_of),), is_sure=False)
    for match in _SERIAL.finditer(lower):
        if match.group().strip() != match.group(1) or len(lower.strip()) < 12:
            numbered = date(1899, 12, 30) + timedelta(days=int(match.group(1)))
            yield Day(match.start(1), match.end(1), (numbered,), is_sure=False)
    for match in _SECONDS.finditer(lower):
        yield Day(
            match.start(), match.end(), (date(1970, 1, 1) + timedelta(seconds=int(match.group(1))),), is_sure=False
        )


def _week(match: re.Match[str]) -> Iterator[Day]:
    year, week, weekday, named, of_year, year_named, after = match.groups()
    number, whole_year = int(week or of_year), int(year or year_named)
    called = (named or after or "")[:3]
    day = int(weekday) if weekday else _WEEKDAYS.index(called) + 1 if called else 0
    yield from _in_week(match, whole_year, number, day, is_named=bool(called))


def _in_week(match: re.Match[str], whole_year: int, number: int, day: int, *, is_named: bool) -> Iterator[Day]:
    if not 1 <= number <= 53:
        return
    try:
        days = [date.fromisocalendar(whole_year, number, one) for one in ([day] if day else range(1, 8))]
    except ValueError:
        return
    if is_named:  # weeks are also counted from the first of January
        first = date(whole_year, 1, 1) + timedelta(days=7 * (number - 1))
        days += [one for step in range(7) if (one := first + timedelta(days=step)).weekday() == day - 1]
    yield Day(match.start(), match.end(), tuple(dict.fromkeys(days)), is_sure=bool(day))
