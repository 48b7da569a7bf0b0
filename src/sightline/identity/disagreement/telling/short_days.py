"""Days told by their number alone in what looks back on them: "the conference on 30/05", "met on the 22nd".

Only for setting claims side by side. Nothing read here becomes a fact's date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from sightline.chronology.names_of_days import WEEKDAYS
from sightline.chronology.partial_date import PartialDate

_SHORT_DAY = re.compile(
    rf"\b(?:[Oo]n|{'|'.join(WEEKDAYS)})\s+"
    r"(?P<words>(?P<day>0?[1-9]|[12]\d|3[01])/(?P<month>0?[1-9]|1[0-2]))"
    r"(?![\d/]|\s+(?:old|of\s+age))"
)
"""A day that is told without its year in what looks back: "the conference on 30/05"; "9/12" alone is an age."""
_NTH = re.compile(
    r"\bon\s+the\s+(?P<words>(?P<day>[12]?\d|3[01])(?:st|nd|rd|th))\b(?!\s+(?:of\b|[A-Z]|floor|time|day|occasion|centile|percentile|attempt))"
)


def short_days(text: str, base: date) -> Iterator[tuple[int, int, PartialDate]]:
    """Each with its place, as the last day of that number up to ``base``, the day of writing."""
    for form in (_SHORT_DAY, _NTH):
        for hit in form.finditer(text):
            month = int(hit.group("month")) if form is _SHORT_DAY else None
            day = _last_such_day(base, int(hit.group("day")), month, hit.group("words"))
            if day is not None:
                yield (*hit.span("words"), day)


def _last_such_day(base: date, day: int, month: int | None, words: str) -> PartialDate | None:
    """The last day of that number, and of that month where one is told, up to the day of writing."""
    year, of = base.year, month or base.month
    if month is None and day > base.day:
        year, of = (year, of - 1) if of > 1 else (year - 1, 12)
    elif month is not None and (of, day) > (base.month, base.day):
        year -= 1
    try:
        return PartialDate.on(date(year, of, day), words)
    except ValueError:
        return None
