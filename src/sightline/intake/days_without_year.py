"""Days without a year in the words of a row: each is in the year in which it lies nearest to the row's own day.

"28 December" in a row of 3 January was six days before it and not at the end of the year that has just begun, and
"18/5" is a day only beside words that ask for one: "9/12" and "3/7" are twelfths and sevenths to a nurse.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sightline.chronology.fact import Extent
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.dates import read_date
from sightline.wording.dates.prose import FoundDate

_NEAR = 120
"""Days. Further away than this from the row, another year is nearly as likely, and the day is in doubt."""
_LEADS = (
    r"\b(?:(?:(?-i:Dr|Mr|Mrs|Ms|Prof)|(?:done|seen|held|completed)\s+(?:by|with))\s+(?-i:[A-Z])[\w'’-]+|"
    r"re:?\s(?:#|[\w'’-]+)(?:\s[\w'’-]+){0,3}|(?:notif\w*|info|ppn)\b[^.;\d]{1,40}?|"
    r"dom|conf|back|intel|done|completed|on|dated|of the|held|took place|visit\w*|conference|icpc|rcpc|core group|cg|"
    r"meeting|mtg|review|lpm|lgm|strat\w*|discussion|minutes|mins|letter|e-?mail|attendance|appt|appointment|incident|"
    r"arrest(?:ed)?|admitted|adm|discharged|seen|missing|returned|contact|call|clinic)"
    r"(?:\s+(?:on|of|from|dated|the|for|was|held))?[\s:(]+"
)
_DAY_AND_MONTH = r"(?P<day>(?:0?[1-9]|[12]\d|3[01])[/.](?:0?[1-9]|1[0-2]))"
_FOLLOWED_BY = (
    r"(?=\s*(?:$|[,;:()–—-]|\d{1,2}[:.]\d\d\b|\d{4}\b|\.(?:\s|$)|(?-i:(?:Dr|Mr|Mrs|Ms)\b)|(?:held|took|and|for|at|by|"
    r"with|in|re|to|as|when|due|that|because|where|from|was|were|rec\w*)\b))"
)
_NUMBERED = re.compile(_LEADS + _DAY_AND_MONTH + _FOLLOWED_BY, re.IGNORECASE)
"""A day and a month in figures, beside words that ask for a day."""
_STAMPED = re.compile(r"\b(?:mins|minutes|notes|letter|report|record|missing|misper)\s+$", re.I)
"""Before "from 14/3/25": the day that a paper bears, or on which something began, and nothing that goes on."""
_FROM = re.compile(r"from\s+", re.I)
_BASIS = "the year is not written; it is taken for that in which the day lies nearest to its row's"


def days_in(words: str, row: PartialDate, find_dates: Callable[..., Any]) -> list[Any]:
    """Every readable day in the words of a row that was on ``row``; without a year, the nearest, and in doubt where
    none is near.
    """
    if row.earliest is None:
        return [dated for dated in find_dates(words, anchor_year=None) if dated.date.is_known]
    found = [
        _stamped(dated, words, row.earliest.year, find_dates)
        for dated in find_dates(words, anchor_year=row.earliest.year)
        if dated.date.is_known
    ]
    if not row.is_day:
        return found
    written = {dated.end for dated in find_dates(words)}
    made = [dated if dated.end in written else _nearest(dated, words, row, find_dates) for dated in found]
    for hit in _NUMBERED.finditer(words):
        start, end = hit.span("day")
        if not any(one.start < end and start < one.end for one in made):
            read = [read_date(hit["day"], anchor_year=year) for year in _years(row)]
            near = _of_these(read, row)
            if near is not None:
                made.append(FoundDate(start, end, near, Extent.POINT))
    return sorted(made, key=lambda one: int(one.start))


def _stamped(dated: Any, words: str, year: int, find_dates: Callable[..., Any]) -> Any:
    """The day itself of "minutes from 14/3/25"."""
    lead = _FROM.match(words, dated.start, dated.end)
    if lead is None or _STAMPED.search(words[: dated.start]) is None:
        return dated
    own = find_dates(words[lead.end() : dated.end], anchor_year=year)
    if len(own) != 1 or not own[0].date.is_known:
        return dated
    return replace(own[0], start=own[0].start + lead.end(), end=own[0].end + lead.end())


def _nearest(dated: Any, words: str, row: PartialDate, find_dates: Callable[..., Any]) -> Any:
    alone = words[dated.start : dated.end]
    read = [one.date for year in _years(row) for one in find_dates(alone, anchor_year=year)[:1]]
    near = _of_these(read, row)
    return dated if near is None else replace(dated, date=near)


def _of_these(read: list[PartialDate], row: PartialDate) -> PartialDate | None:
    """The one of them that lies nearest to the row's day."""
    measured = [(_days_between(one, row), one) for one in read if one.is_known]
    if not measured:
        return None
    distance, near = min(measured, key=lambda pair: pair[0])
    basis = "; ".join(filter(None, (near.basis, _BASIS)))
    return replace(near, basis=basis, precision=near.precision if distance <= _NEAR else Precision.UNSURE)


def _days_between(one: PartialDate, row: PartialDate) -> int:
    bounds = [bound for bound in (one.earliest, one.latest) if bound is not None]
    return min(abs((bound - row.earliest).days) for bound in bounds) if row.earliest else 0


def _years(row: PartialDate) -> tuple[int, ...]:
    year = row.earliest.year if row.earliest else 0
    return (year, year - 1, year + 1)
