"""When a sentence places what it tells: its own dates, words that count from another date, and its entry's day.

Only for setting claims side by side. Nothing read here becomes a fact's date.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from sightline.chronology.names_of_days import MONTHS, WEEKDAYS
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.identity.disagreement.telling.amounts import SPAN, span_of
from sightline.identity.disagreement.telling.short_days import short_days
from sightline.wording.dates import FoundDate, find_dates
from sightline.wording.entries import entries_of, paragraphs

_WEEKDAYS = [name.lower() for name in WEEKDAYS]
_MONTHS = [name.lower() for name in MONTHS]
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11)}
_HEAD_WORD = re.compile(r"(?:LOG|OEL|INCIDENT|ENTRY|REF|CAD|URN|EVENT)\b", re.I)
_OPENS_ENTRY = re.compile(r"[\W_]*(?:[Ww]/[Cc]\s+|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*\.?,?\s+)?")
_TO_ANOTHER = re.compile(r"\s*(?:to|-|–)\s*\d")
_LATER = re.compile(rf"\b(?:(?:just|some)\s+)?{SPAN}\s+(?:later|afterwards|after\s+that)\b", re.I)
_BEFORE_DEATH = re.compile(
    rf"\b(?:{SPAN}|(?P<day_before>(?:on\s+)?the\s+day))\s+before\s+(?:(?:[A-Z][\w-]+|the\s+\w+)['’]s\s+death"
    rf"|(?:her|his|the)\s+death|"
    r"(?:she|he|[A-Z]\w+)\s+died)\b",
    re.I,
)
_AGO = re.compile(rf"\b{SPAN}\s+ago\b", re.I)
_NEXT = re.compile(
    r"\b(?:the\s+)?(?:following|next)\s+(?P<unit>day|morning|afternoon|evening|night|week|month|year)\b", re.I
)
_SAME = re.compile(
    (
        r"\b(?:there\s+and\s+then|(?:that|the\s+same)\s+(?P<part>day|morning|afternoon|evening|night)"
        r"|later\s+that\s+(?:day|morning|evening))\b"
    ),
    re.I,
)
_THAT = re.compile(
    (
        rf"\b(?:in\s+)?(?:the\s+)?(?:(?P<month>{'|'.join(_MONTHS)})\s+of\s+that\s+year"
        rf"|that\s+(?P<bare>{'|'.join(_MONTHS)}))\b"
    ),
    re.I,
)
_NOW = re.compile(r"\b(?:(?:early\s+)?this\s+(?:morning|afternoon|evening)|today|tonight)\b", re.I)
_SAME_AS_ENTRY = re.compile(r"\b(?:the\s+)?same\s+day\b", re.I)
_TO_COME = re.compile(r"\b(?:will|shall|until|till|for|by|due|plan\w*|next|booked|hopes?)\b[^.;]{0,40}$", re.I)
_YESTERDAY = re.compile(r"\b(?:yesterday(?:\s+(?:morning|afternoon|evening))?|last\s+night)\b", re.I)
_MONTH_BEFORE = re.compile(r"\b(?:last|the\s+previous)\s+month\b", re.I)
_YEAR_BEFORE = re.compile(r"\blast\s+year\b(?!['’]s)", re.I)
_SEASON_BEFORE = re.compile(r"\blast\s+(?P<season>spring|summer|autumn)\b", re.I)
_WEEKDAY = re.compile(rf"\b(?:on|last|was\s+last)\s+(?P<day>{'|'.join(_WEEKDAYS)})\b(?!\s+(?:of|last)\b|\s+\d)", re.I)
_BARE_MONTH = re.compile(
    rf"\b(?:[Ii]n|[Ee]arly\s+in|[Ss]ince"
    rf"|[Ll]ast)\s+(?P<month>{'|'.join(m.title() for m in _MONTHS)})\b(?!,?\s+(?:of\s+)?(?:\d|that))"
)
_DIED_ON = re.compile(r"\b(?:died|killed|killing|murdered|death)\b[^.;]{0,110}?\bon\s+", re.I)
_DAY_OF_MONTH = re.compile(
    rf"\b(?P<day>{'|'.join(_WEEKDAYS)})\s+(?:the\s+)?(?P<number>\d{{1,2}})(?:st|nd|rd|th)\b(?!\s+(?:of\s+)?[A-Z])", re.I
)
_MONTH_DAY = re.compile(
    rf"\b(?P<month>{'|'.join(m.title() for m in _MONTHS)})\s+(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)?\b(?!,?\s*\d"
    rf"|[:.]\d)(?P<last>\s+last\s+year)?"
)
_NEW_YEAR = re.compile(r"\b(?:since|at|around)\s+New\s+Year\b")
_CHRISTMAS = re.compile(r"\b(?P<side>(?:shortly|just)\s+before|before|by|since|at)\s+Christmas\b(?!\s+\d)", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OPENS = 6
"""Letters from its head at which a sentence opens with a time: "In 2019 ..."."""


@dataclass(frozen=True, slots=True)
class Place:
    """A date that a sentence bears: where its words stand, and what they come to.

    ``is_reckoned``: counted from another date rather than written.
    """

    start: int
    end: int
    date: PartialDate
    is_reckoned: bool = False


@lru_cache(maxsize=4096)
def dates_of(text: str, year: int | None) -> tuple[FoundDate, ...]:
    """The dates written in ``text``, a year that is not written taken from ``year``."""
    found = [one for one in find_dates(text, anchor_year=year) if one.date.is_known]
    told = next((one for one in found if one.date.is_day and _YEAR.search(text[one.start : one.end])), None)
    if told is None or told.date.earliest is None or told.date.earliest.year == year:
        return tuple(found)
    # "On 28 July 2023; she was seen on 14 September": a day behind it is of the year that the sentence gives.
    again = {one.start: one for one in find_dates(text, anchor_year=told.date.earliest.year) if one.date.is_known}
    return tuple(one if one.start <= told.start else again.get(one.start, one) for one in found)


def heads(text: str, own: date | None) -> list[tuple[int, PartialDate]]:
    """Where dated entries begin (notes, logs), each with its date; empty where the document is none of entries."""
    found = []
    at = 0
    year = own.year if own else None
    for line in text.split("\n"):
        bare = line[:90].lstrip(" \t-*•>#|")
        shift = len(line[:90]) - len(bare)
        first = next(iter(dates_of(bare[:60], year)), None)
        if first is not None and (_OPENS_ENTRY.fullmatch(bare[: first.start]) or _HEAD_WORD.match(bare)):
            is_stretch = first.date.precision in (Precision.YEAR, Precision.RANGE)
            if not is_stretch and not _TO_ANOTHER.match(bare[first.end :]):
                found.append((at + shift, first.date))
                year = first.date.earliest.year if first.date.earliest else year
        at += len(line) + 1
    opened = {
        one.found.start: one.found.date for one in entries_of(text, paragraphs(text)).opened.values() if one.found
    }
    found = sorted([*(one for one in found if one[0] not in opened), *opened.items()], key=lambda one: one[0])
    return found if len(found) >= 2 else []


def places(
    text: str,
    *,
    entry: PartialDate | None,
    written: PartialDate | None,
    cursor: PartialDate | None,
    year: int | None,
    death: date | None = None,
) -> tuple[Place, ...]:
    """Every date that a sentence bears, in order.

    ``entry``: the day of the entry that it stands in. ``written``: when its document or message was written.
    ``cursor``: the last date told before it. ``year``: the year last spoken of, for days that have none. ``death``: the
    day on which the child died, where one is told.
    """
    base = entry or written
    made: list[Place] = (
        [] if entry is None else [Place(*hit.span(), entry, True) for hit in _SAME_AS_ENTRY.finditer(text)]
    )

    def add(start: int, end: int, moment: PartialDate | None) -> None:
        if moment is not None and not any(held.start < end and start < held.end for held in made):
            made.append(Place(start, end, moment, True))

    for hit in _MONTH_DAY.finditer(text):
        made.extend(_month_day(hit, base, year))
    if base is not None and base.is_day and base.earliest is not None:
        for start, end, moment in short_days(text, base.earliest):
            add(start, end, moment)
    for hit in _BEFORE_DEATH.finditer(text) if death is not None else ():
        assert death is not None
        add(*hit.span(), _before(death, hit))
    day = base.earliest if base is not None and base.is_day else None
    if base is not None and base.earliest is not None:
        month_of = base.earliest
        for hit in _MONTH_BEFORE.finditer(text):
            add(*hit.span(), _month(month_of.replace(day=1) - timedelta(days=1), hit.group()))
        for hit in _YEAR_BEFORE.finditer(text):
            add(
                *hit.span(),
                PartialDate(
                    hit.group(), date(month_of.year - 1, 1, 1), date(month_of.year - 1, 12, 31), Precision.YEAR
                ),
            )
        for hit in _SEASON_BEFORE.finditer(text):
            first, last = _SEASONS[hit.group("season").casefold()]
            of = month_of.year if last < month_of.month else month_of.year - 1
            add(*hit.span(), PartialDate.between(date(of, first, 1), _end(of, last), hit.group(), Precision.SEASON))
        for hit in _NEW_YEAR.finditer(text):
            of = month_of.year
            add(*hit.span(), PartialDate.between(date(of - 1, 12, 28), date(of, 1, 7), hit.group()))
    for hit in _CHRISTMAS.finditer(text):
        anchor = (base if entry is not None else None) or cursor
        nearest = year
        if anchor is not None and anchor.earliest is not None:
            nearest = anchor.earliest.year - (entry is not None and anchor.earliest.month < 12)
        if nearest:
            add(*hit.span(), _christmas(nearest, hit))
    if day is not None:
        for hit in _DAY_OF_MONTH.finditer(text):
            add(*hit.span(), _day_of_month(day, hit))
        for hit in _NOW.finditer(text):
            add(*hit.span(), PartialDate.on(day, hit.group()))
        for hit in _YESTERDAY.finditer(text):
            add(*hit.span(), PartialDate.on(day - timedelta(days=1), hit.group()))
        for hit in _AGO.finditer(text):
            add(*hit.span(), _moved(day, hit, -1))
        for hit in _WEEKDAY.finditer(text):
            back = (day.weekday() - _WEEKDAYS.index(hit.group("day").casefold())) % 7 or 7
            add(*hit.span(), PartialDate.on(day - timedelta(days=back), hit.group()))
    if base is not None and base.earliest is not None:
        for hit in _BARE_MONTH.finditer(text):
            number = _MONTHS.index(hit.group("month").casefold()) + 1
            told_of = base.earliest.year - (number > base.earliest.month)
            if entry is None and cursor is not None and year is not None and year < base.earliest.year - 1:
                # A review that tells of a year long before it.
                told_of = year
            add(*hit.span(), _month(date(told_of, number, 1), hit.group()))
    for one in dates_of(text, year):
        if not any(held.start < one.end and one.start < held.end for held in made):
            made.append(Place(one.start, one.end, _not_to_come(one, text, entry, written)))
    for pattern, make in _TOLD:
        for hit in pattern.finditer(text):
            earlier = [held for held in made if held.end <= hit.start() and not held.is_reckoned]
            anchor = max(earlier, key=lambda held: held.end).date if earlier else (cursor or entry)
            if anchor is not None:
                add(*hit.span(), make(anchor, hit))
    return tuple(sorted(made, key=lambda held: held.start))


def _not_to_come(found: FoundDate, text: str, entry: PartialDate | None, written: PartialDate | None) -> PartialDate:
    """A day without a year, in what was written before that day of the year: it was the year before's."""
    moment = found.date
    words = text[found.start : found.end]
    said_last = re.match(r"\s*,?\s*last\s+year\b", text[found.end :], re.I)
    base = written or entry
    if _YEAR.search(words) or re.search(r"\d[/.]\d+[/.]\d", words) or base is None or base.earliest is None:
        return moment
    if moment.earliest is None or moment.latest is None or moment.earliest.year != base.earliest.year:
        return moment
    if not said_last and (moment.earliest <= (base.latest or base.earliest) or _TO_COME.search(text[: found.start])):
        return moment
    try:
        return PartialDate(
            moment.written,
            moment.earliest.replace(year=moment.earliest.year - 1),
            moment.latest.replace(year=moment.latest.year - 1),
            moment.precision,
        )
    except ValueError:
        return moment


def _day_of_month(day: date, hit: re.Match[str]) -> PartialDate | None:
    """ "Thursday 13th", in what was written within a month of it."""
    near = [day + timedelta(days=shift) for shift in range(-31, 32)]
    fits = [
        one
        for one in near
        if one.day == int(hit.group("number")) and one.weekday() == _WEEKDAYS.index(hit.group("day").casefold())
    ]
    return PartialDate.on(fits[0], hit.group()) if len(fits) == 1 else None


def _month_day(hit: re.Match[str], base: PartialDate | None, year: int | None) -> list[Place]:
    """The American order, "October 22 last year"."""
    of = base.earliest.year - 1 if hit.group("last") and base and base.earliest else year
    if of is None:
        return []
    try:
        day = date(of, _MONTHS.index(hit.group("month").casefold()) + 1, int(hit.group("day")))
    except ValueError:
        return []
    if (
        not hit.group("last")
        and base is not None
        and base.earliest is not None
        and of == base.earliest.year
        and day > base.earliest
    ):
        day = day.replace(year=of - 1)
    return [Place(*hit.span(), PartialDate.on(day, hit.group()))]


def _before(death: date, hit: re.Match[str]) -> PartialDate | None:
    if hit.group("day_before"):
        return PartialDate.on(death - timedelta(days=1), hit.group())
    span = span_of(hit)
    if span is None:
        return None
    if (hit.group("about") or "").casefold().startswith(("less", "under", "just under")):
        return PartialDate.between(death - timedelta(days=round(span.days)), death - timedelta(days=1), hit.group())
    return _moved(death, hit, -1)


def _christmas(year: int, hit: re.Match[str]) -> PartialDate | None:
    side = hit.group("side").casefold()
    last = date(year, 12, 24) if "before" in side else date(year, 12, 26)
    if side.startswith(("shortly", "just")):
        return PartialDate.between(date(year, 12, 1), last, hit.group())
    if side == "at":
        return PartialDate.between(date(year, 12, 23), last, hit.group())
    return PartialDate(hit.group(), None, last, Precision.BEFORE) if side in ("before", "by") else None


def _later(anchor: PartialDate, hit: re.Match[str]) -> PartialDate | None:
    if anchor.earliest is None or anchor.latest is None:
        return None
    first, last = _moved(anchor.earliest, hit, 1), _moved(anchor.latest, hit, 1)
    if first is None or last is None or first.earliest is None or last.latest is None:
        return None
    if anchor.is_day and first.is_day:
        return PartialDate.on(first.earliest, hit.group())
    return PartialDate.between(first.earliest, last.latest, hit.group())


def _next(anchor: PartialDate, hit: re.Match[str]) -> PartialDate | None:
    unit = hit.group("unit").casefold()
    if anchor.earliest is None or anchor.latest is None:
        return None
    if unit == "year":
        of = anchor.latest.year + 1
        return PartialDate(hit.group(), date(of, 1, 1), date(of, 12, 31), Precision.YEAR)
    if unit == "month":
        if (anchor.earliest.year, anchor.earliest.month) != (anchor.latest.year, anchor.latest.month):
            return None
        return _month((anchor.latest.replace(day=1) + timedelta(days=32)).replace(day=1), hit.group())
    if not anchor.is_day:
        return None
    if unit == "week":
        return PartialDate.between(anchor.earliest + timedelta(days=1), anchor.latest + timedelta(days=13), hit.group())
    return PartialDate.on(anchor.earliest + timedelta(days=1), hit.group())


def _same(anchor: PartialDate, hit: re.Match[str]) -> PartialDate | None:
    return PartialDate.on(anchor.earliest, hit.group()) if anchor.is_day and anchor.earliest else None


def _that(anchor: PartialDate, hit: re.Match[str]) -> PartialDate | None:
    number = _MONTHS.index((hit.group("month") or hit.group("bare")).casefold()) + 1
    return _month(date(anchor.latest.year, number, 1), hit.group()) if anchor.latest else None


_TOLD: tuple[tuple[re.Pattern[str], Callable[[PartialDate, re.Match[str]], PartialDate | None]], ...] = (
    (_LATER, _later),
    (_NEXT, _next),
    (_SAME, _same),
    (_THAT, _that),
)


def died_on(text: str) -> date | None:
    """The day on which a document says that somebody died; None where it gives none or more than one."""
    days = set()
    for hit in _DIED_ON.finditer(text):
        found = next(iter(dates_of(text[hit.end() : hit.end() + 40], None)), None)
        if found is not None and found.start == 0 and found.date.is_day and found.date.earliest:
            days.add(found.date.earliest)
    return days.pop() if len(days) == 1 else None


def published_on(text: str) -> PartialDate | None:
    """The dateline of a report: a weekday and a whole date near its beginning."""
    for hit in re.finditer(rf"\b(?:{'|'.join(_WEEKDAYS)}),?\s+", text[:400], re.I):
        found = next(iter(dates_of(text[hit.start() : hit.start() + 40], None)), None)
        if found is not None and found.date.is_day and _YEAR.search(text[hit.start() : hit.start() + found.end]):
            return found.date
    return None


def _moved(day: date, hit: re.Match[str], way: int) -> PartialDate | None:
    span = span_of(hit)
    if span is None:
        return None
    about = span.about or (way < 0 and span.unit != "day")
    if span.unit == "day" and not about:
        return PartialDate.on(day + timedelta(days=way * int(span.number)), hit.group())
    if span.unit in ("hour", "minute"):
        return None
    slack = {"month": 16.0, "year": 184.0, "week": 2.0 if span.number <= 3 else 4.0}.get(span.unit, span.days / 5)
    middle = day + timedelta(days=way * round(span.days))
    return PartialDate.between(
        middle - timedelta(days=round(slack)), middle + timedelta(days=round(slack)), hit.group()
    )


def _month(day: date, words: str) -> PartialDate:
    return PartialDate(words, day.replace(day=1), _end(day.year, day.month), Precision.MONTH)


def _end(year: int, month: int) -> date:
    return (date(year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def year_in(text: str, made: tuple[Place, ...], held: int | None) -> int | None:
    """The year last spoken of when the sentence is over.

    A year alone in passing ("under an order made in 2023") is that of what it stands beside, and of nothing after it.
    """
    known = [
        one.date.latest.year
        for one in made
        if one.date.latest is not None
        and _YEAR.search(text[one.start : one.end])
        and (one.date.precision is not Precision.YEAR or one.start <= _OPENS)
    ]
    return known[-1] if known else held
