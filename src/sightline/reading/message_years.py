"""Days without a year in a letter or message ("on 12 November"): the year from the day on which it was written."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sightline.chronology.partial_date import PartialDate
from sightline.wording.dates import FoundDate, find_dates

DAYS_BACK = 92
DAYS_AHEAD = 45
"""How far from its own date a message speaks of a day without saying the year. Our own convention, and narrow on
purpose: where a day could as well be of another year it is left to a person."""

_WIDEST = 14
BASIS = "the year is taken from the date of the message"


def with_years_of_message(text: str, found: Sequence[FoundDate], written: PartialDate) -> list[FoundDate]:
    """The dates of a message, those of a day without a year included where its own date leaves no doubt of the year."""
    if not written.is_day or written.earliest is None:
        return list(found)
    own = written.earliest
    others: dict[tuple[int, int], list[FoundDate]] = {}
    for year in (own.year - 1, own.year, own.year + 1):
        for one in find_dates(text, anchor_year=year):
            others.setdefault((one.start, one.end), []).append(one)
    starts = [one.start for one in found]

    def is_read(start: int, end: int) -> bool:
        after = bisect.bisect_left(starts, end)
        return after > 0 and found[after - 1].end > start

    added = [
        replace(nearest, date=replace(nearest.date, basis=BASIS))
        for readings in others.values()
        if not is_read(readings[0].start, readings[0].end) and (nearest := _nearest(readings, own)) is not None
    ]
    return sorted([*found, *added], key=lambda one: one.start)


def _nearest(readings: Sequence[FoundDate], own: date) -> FoundDate | None:
    """The reading that lies just before or soon after the message's own day; None if the words say no plain day."""
    near = []
    for one in readings:
        earliest, latest, wide = one.date.earliest, one.date.latest, one.date.days_wide
        is_plain = (
            wide is not None and wide <= _WIDEST and not one.date.is_unsure and bool(re.search(r"\d", one.date.written))
        )
        if is_plain and earliest and latest and -DAYS_AHEAD <= (own - latest).days <= DAYS_BACK:
            near.append(one)
    return near[0] if len(near) == 1 else None
