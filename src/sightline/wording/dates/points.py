"""One point in time: a date of any sort with the time or part of its day, if one stands beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sightline.chronology.partial_date import PartialDate
from sightline.wording.dates.days import written_day
from sightline.wording.dates.element import MONTHS, WEEKDAYS, Element
from sightline.wording.dates.parts import (
    PART_WORDS,
    named_time,
    part_of_month_or_year,
    quarter,
    week,
    year_then_named_time,
)
from sightline.wording.dates.years import month_of_year, year_alone
from sightline.wording.times import TIME_WORDS, Window, at_time, window
from sightline.wording.tokens import Words

_READERS = (
    week,
    written_day,
    quarter,
    part_of_month_or_year,
    named_time,
    year_then_named_time,
    month_of_year,
    year_alone,
)
TO_DATE = frozenset({"on", "of", "the", "for", ",", "-", "–", "—"})
POINT_WORDS = PART_WORDS | TIME_WORDS | frozenset(MONTHS) | frozenset(WEEKDAYS)
"""The words that a point in time can begin with; otherwise it begins with a number."""


def point(words: Words, place: int) -> Element | None:
    """The point in time that stands there, or None."""
    if not words.is_number(place) and words.at(place) not in POINT_WORDS:
        return None
    found = _date(words, place)
    if found is None:
        return _time_first(words, place)
    return _with_time_after(words, found)


def _date(words: Words, place: int) -> Element | None:
    key = ("date", place)
    if key not in words.remembered:
        words.remembered[key] = _longest_date(words, place)
    found = words.remembered[key]
    return found if isinstance(found, Element) else None


def _longest_date(words: Words, place: int) -> Element | None:
    best: Element | None = None
    for reader in _READERS:
        found = reader(words, place)
        if found is not None and (best is None or found.end > best.end):
            best = found
    return best


def _time_first(words: Words, place: int) -> Element | None:
    """ "early hours of 9 June 2016", "0235hrs on 04/04/14", "2.30pm, 3 May 2014", "Friday evening 4 April 2014"."""
    told = words.at(place) in ("at", "about", "around") or (words.is_cell and words.digits(place) == 4)
    found = window(words, place, is_told=told)
    if found is None:
        return None
    clock, end = found
    linked = end
    linked = words.past(linked, TO_DATE)
    day = _date(words, linked)
    if (
        day is None
        or day.needs_month
        or (words.is_number(place) and linked == end and not _reads_as_time(words, place, end))
    ):
        return None
    if words.is_cell and words.digits(place) == 4 and day.year is None:
        return None
    if day.month is None:
        # "the morning of 2014" is nothing.
        return None
    start = place
    start = words.past(start, frozenset({"at", "in", "on", "the", "during"}))
    return replace(day, start=start, read=_timed(day.read, clock))


def _reads_as_time(words: Words, place: int, end: int) -> bool:
    return end > place + 1 or (words.is_cell and words.digits(place) == 4)


def _with_time_after(words: Words, day: Element) -> Element:
    """ "4 April 2014 at 02:35", "3 May 2014 (evening)", "2014-04-04T02:35:00Z"."""
    if day.month is None or day.needs_month:
        return day
    place, closes = day.end, ""
    if words.at(place - 1) == "t" and words.is_number(place):
        found = window(words, place, is_told=True)
        if found is not None:
            end = found[1] + (words.at(found[1]) == "z")
            return replace(day, end=end, read=_timed(day.read, found[0]))
        return day
    if words.at(place) == "(":
        place, closes = place + 1, ")"
    elif words.at(place) in (",", ";", "-", "–"):
        place += 1
    if words.at(place) in ("between", "from") and not words.is_number(place + 1):
        return day
    found = window(words, place, is_told=words.is_cell and words.digits(place) != 4)
    if found is None:
        return day
    clock, end = found
    if closes:
        if words.at(end) != closes:
            return day
        end += 1
    elif words.at(end) in ("of", "on") and not words.is_cell:
        # "on 3 May 2014 in the early hours of 5 May 2014": that time belongs to what follows.
        return day
    if words.is_number(place) and words.is_number(end) and words.is_glued(end):
        return day
    return replace(day, end=end, read=_timed(day.read, clock))


def _timed(read: Callable[[int, int], PartialDate], clock: Window) -> Callable[[int, int], PartialDate]:
    return lambda year, month: at_time(read(year, month), clock)
