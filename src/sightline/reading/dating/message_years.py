"""Days without a year in a letter, message or entry ("on 12 November", "rang 19/4"): the year from its own day."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from sightline.chronology.fact import Extent
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.dates import FoundDate, find_dates

DAYS_BACK = 92
DAYS_AHEAD = 45
"""How far from its own date a message or entry speaks of a day without saying the year. Our own convention, and narrow
on purpose: where a day could as well be of another year it is left to a person."""

_WIDEST = 14
_A_WEEK = 7
BASIS = "the year is taken from the date of the {own}"

_SLASHED = re.compile(
    r"(?<![\w/])(?P<lead>on|dated|of|from|since|by|until|till|rang|called|seen|visited|again|born|sent|"
    r"appt|appointment|missed|dna|clinic|admitted|discharged|visit|letter|email|call|referral|referred|attended)\s+"
    r"(?P<written>(?P<day>\d{1,2})/(?P<month>\d{1,2}))(?![\d/]|\.\d|\s*(?:cm|mm|kg|ago|later|old|weeks?|days?|months?))",
    re.I,
)
"""A day and month with a stroke. "2/7" and "8/12" are two days and eight months to a clinician, "3/10" a score."""
_PLAINLY_A_DAY = re.compile(
    r"(?<![\w/.:£,-])(?P<written>(?P<day>0[1-9]|1[3-9]|2\d|3[01])/(?P<month>0?[1-9]|1[0-2]))(?![\d/-]|\.\d|%|\s*(?:cm|mm|kg|mg|"
    r"ml|ago|later|old|hours?|weeks?|days?|months?|units|centile|out\b))",
    re.I,
)
"""With a nought before it, or past the twelfth, it is no fraction: "seen by the nurse 26/11"."""
_LEADS_ELSEWHERE = re.compile(
    r"\b(?:until|till|by|to|for|due|before|after|between|and|score[ds]?|scale|apgars?|phq|gad|epds|no|room|unit|flat|ref|"
    r"page|next|booked|re|at|aged|w/?c|w/?e)\W*$",
    re.I,
)
_FRACTIONS = (7, 10, 12)
_PLAIN_LEADS = frozenset({"on", "dated", "of", "from", "since"})


def with_years_of_message(
    text: str, found: Sequence[FoundDate], written: PartialDate, basis: str = BASIS.format(own="message")
) -> list[FoundDate]:
    """The dates of a message, those of a day without a year included where its own date leaves no doubt of the year."""
    if written.earliest is None or written.earliest != written.latest or written.is_unsure:
        return list(found)
    own = written.earliest
    others: dict[tuple[int, int], list[FoundDate]] = {}
    unread = _without(text, found)
    for year in (own.year - 1, own.year, own.year + 1):
        slashed = {(one.start, one.end): one for one in (*_plainly_days(text, year), *_slashed(text, year))}
        for one in (*find_dates(unread, anchor_year=year), *slashed.values(), *_weeks(text, year)):
            others.setdefault((one.start, one.end), []).append(one)
    starts = [one.start for one in found]

    def is_read(start: int, end: int) -> bool:
        after = bisect.bisect_left(starts, end)
        return after > 0 and found[after - 1].end > start

    added = [
        replace(nearest, date=replace(nearest.date, basis=basis))
        for readings in others.values()
        if not is_read(readings[0].start, readings[0].end) and (nearest := _nearest(readings, own)) is not None
    ]
    return sorted([*found, *added], key=lambda one: one.start)


def _without(text: str, found: Sequence[FoundDate]) -> str:
    """The text with a bar over what is read already: "10/07/23 14:00  On 5th July" gives its time to one day only."""
    marks = list(text)
    for one in found:
        marks[one.start : one.end] = "|" * (one.end - one.start)
    return "".join(marks)


def with_years_within(
    text: str, start: int, end: int, found: Sequence[FoundDate], day: PartialDate, basis: str
) -> list[FoundDate]:
    """The same for ``text[start:end]``, an entry or message of that day; ``found`` are the dates in it."""
    inside = [replace(one, start=one.start - start, end=one.end - start) for one in found]
    read = with_years_of_message(text[start:end], inside, day, basis)
    return [replace(one, start=one.start + start, end=one.end + start) for one in read]


def _slashed(text: str, year: int) -> Iterator[FoundDate]:
    for hit in _SLASHED.finditer(text):
        if int(hit.group("month")) in _FRACTIONS and hit.group("lead").casefold() not in _PLAIN_LEADS:
            continue
        try:
            on = date(year, int(hit.group("month")), int(hit.group("day")))
        except ValueError:
            continue
        written = hit.group("written")
        yield FoundDate(
            hit.start("written"), hit.end("written"), PartialDate(written, on, on, Precision.DAY), Extent.POINT
        )


def _plainly_days(text: str, year: int) -> Iterator[FoundDate]:
    for hit in _PLAINLY_A_DAY.finditer(text):
        if _LEADS_ELSEWHERE.search(text[max(0, hit.start() - 20) : hit.start()]):
            continue
        try:
            on = date(year, int(hit.group("month")), int(hit.group("day")))
        except ValueError:
            continue
        day = PartialDate(hit.group("written"), on, on, Precision.DAY)
        yield FoundDate(hit.start("written"), hit.end("written"), day, Extent.POINT)


_WEEK = re.compile(r"\b(?P<week>w/?[ce])\.?\s+(?P<day>\d{1,2}/\d{1,2})(?![\d/]|\.\d)", re.I)


def _weeks(text: str, year: int) -> Iterator[FoundDate]:
    """ "Imms given w/e 28/1": the week that ends on that day."""
    for hit in _WEEK.finditer(text):
        read = find_dates(f"{hit['week']} {hit['day']}/{year}")
        if len(read) == 1 and read[0].date.is_known and read[0].date.days_wide == _A_WEEK:
            yield FoundDate(hit.start(), hit.end(), replace(read[0].date, written=hit.group()), Extent.POINT)


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
