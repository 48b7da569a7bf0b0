"""The day of each entry of a log: the year of one written without it is that of what stands above, or of the order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from sightline.chronology.fact import Extent
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.dates import FoundDate, with_time
from sightline.wording.openings import OpenedLine

_FARTHEST = 200
"""Days: the order of a log gives the year of a day written without one only if the gap stays below this. Ours."""


def add_years(
    kept: Sequence[OpenedLine], contexts: Sequence[tuple[int, int | None, int | None]], titled: int | None
) -> None:
    """The year of days written without one: from the month or year that stands above, or from the order of the log."""
    back = _goes_back(kept)
    fulls = [(number, one.on) for number, one in enumerate(kept) if one.on is not None]
    before: date | None = None
    held_year, held_month, held_at = None, None, -1
    marks = list(contexts)
    for number, one in enumerate(kept):
        while marks and marks[0][0] < one.line.start:
            at, year, month = marks.pop(0)
            if year is None and month is not None:
                base = held_year or (before.year if before is not None else titled)
                if base is not None and before is not None and not back and month < before.month:
                    base = base + 1
                year = base
            held_year, held_month, held_at = year, month, at
        if one.on is None:
            above = kept[number - 1].line.start if number else -1
            month = one.shaped.month or held_month
            on = None
            stands_above = held_at > above or one.shaped.month is None or held_month == month
            if month is not None and held_year is not None and stands_above:
                on = _day(held_year, month, one.shaped.day)
            elif month is not None and before is not None:
                on = _next_in_order(before, month, one.shaped.day, back=back)
            elif month is not None and titled is not None and not number:
                on = _day(titled, month, one.shaped.day)
            following = next((day for place, day in fulls if place > number), None)
            if on is not None and following is not None and held_year is None and before is None:
                # A title's year that leaves most of a year empty up to the next full day is not plain.
                on = on if abs((following - on).days) <= _FARTHEST else None
            if on is not None and following is not None and ((on < following) if back else (on > following)):
                on = None
            if on is not None and one.shaped.weekday is not None and on.weekday() != one.shaped.weekday:
                on = None
            one.on = on
        before = one.on or before


def _goes_back(kept: Sequence[OpenedLine]) -> bool:
    """Whether the newest entry stands first: by the days that are written in full, else by which order fits better."""
    known = [one.on for one in kept if one.on is not None]
    steps = [(later > earlier) - (later < earlier) for earlier, later in pairwise(known)]
    if sum(steps):
        return sum(steps) < 0
    return _unplaced(kept, back=True) < _unplaced(kept, back=False)


def _unplaced(kept: Sequence[OpenedLine], *, back: bool) -> tuple[int, int]:
    """How many days of the log have no place in that order, and over how many days it then runs."""
    before: date | None = None
    lost = run = 0
    for one in kept:
        on = one.on
        if on is None and before is not None and one.shaped.month is not None:
            on = _next_in_order(before, one.shaped.month, one.shaped.day, back=back)
            lost += on is None
        if on is not None and before is not None:
            run += abs((on - before).days)
        before = on or before
    return lost, run


def _next_in_order(before: date, month: int, day: int, *, back: bool) -> date | None:
    for year in (before.year - 1, before.year, before.year + 1):
        on = _day(year, month, day)
        if on is None:
            continue
        gap = (before - on) if back else (on - before)
        if timedelta(0) <= gap <= timedelta(days=_FARTHEST):
            return on
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_of(text: str, one: OpenedLine) -> FoundDate | None:
    """The date that the line of an entry opens with, with its time of day where it gives one; None without a day."""
    if one.on is None:
        return None
    start, end = one.shaped.start, one.shaped.end
    written = text[start:end]
    basis = "" if one.shaped.is_full else "the year is that of the entries around it"
    day = PartialDate(written, one.on, one.on, Precision.DAY, basis=basis)
    if one.clock:
        timed = with_time(day, one.clock)
        at = text.find(one.clock, end, one.line.end)
        if timed.precision is Precision.MINUTE and at >= 0:
            end = at + len(one.clock)
            day = replace(timed, written=text[start:end], basis=basis)
    return FoundDate(start, end, day, Extent.POINT)
