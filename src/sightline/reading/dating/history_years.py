"""Years that a record sets beside what had been before, without "in": "Hx depression in Poland 2018", "2011 caution".

Four figures alone may as well be a time of day, a room or a number, so that they are a year only where words of
somebody's history lead to them or a caution or conviction follows, and never a year after that of the entry.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from sightline.chronology.fact import Extent
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.dates import FoundDate

_YEAR = r"(?P<year>(?:19[5-9]|20[0-4])\d)"
_BEHIND = re.compile(
    r"\b(?:hx|h/o|history|pmh|previous(?:ly)?|prev|past|came|moved|arrived|settled|emigrated|cautions?|cautioned|"
    rf"convictions?|convicted|reprimand|born)\b[^.;:\n\d]{{0,60}}?(?<![\d/.:-])\b{_YEAR}\b"
    r"(?=\s*(?:[,;)]|\.(?!\d)|$)|\s+(?:for|with|and|after)\b)",
    re.I | re.M,
)
_BEFORE = re.compile(
    rf"(?<![\w/.:-]){_YEAR}\b(?=\s*[-–:]?\s*(?:cautions?|convictions?|convicted|reprimand|warning|community order|"
    r"suspended sentence|imprisoned)\b)",
    re.I,
)


def with_history_years(
    text: str, start: int, end: int, found: Sequence[FoundDate], day: PartialDate | None
) -> list[FoundDate]:
    """``found``, the dates of ``text[start:end]``, and the years of what had been before ``day``, where it is known."""
    latest = day.latest.year if day is not None and day.latest is not None else None
    added = []
    for pattern in (_BEHIND, _BEFORE):
        for hit in pattern.finditer(text, start, end):
            at, stop = hit.span("year")
            year = int(hit.group("year"))
            if (latest is not None and year > latest) or any(one.start < stop and at < one.end for one in found):
                continue
            told = PartialDate(hit.group("year"), date(year, 1, 1), date(year, 12, 31), Precision.YEAR)
            if not any(one.start == at for one in added):
                added.append(FoundDate(at, stop, told, Extent.POINT))
    return sorted([*found, *added], key=lambda one: one.start) if added else list(found)
