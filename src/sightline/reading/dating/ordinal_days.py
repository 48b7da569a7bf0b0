"""Days of which a note gives only the number: "the medical took place on the 7th", "Tuesday 15th".

The month is that of the entry or message, or the one beside it: back from its own day where the words tell of what was,
forward where they tell of what is to come. A weekday beside the number has to agree. Where neither tells, the day
stays open.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from sightline.chronology.fact import Extent
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.dates import FoundDate
from sightline.wording.dates.element import WEEKDAYS
from sightline.wording.dates.tense import Tense, tense_around
from sightline.wording.tokens import Words

_ORDINAL = re.compile(
    r"\b(?:(?:on|dated)\s+)?(?:the\s+)?(?:(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thurs?|Fri|"
    r"Sat|Sun)\s+)?(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)\b(?![\s-]*(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|"
    r"nov|dec|birthday|cent|child|time|visit|week|day|month|year|floor|baby|pregnan|century|birth|form|call|attend|"
    r"dna|missed|appoint|place|percentile|grade|degree|party|attempt|edition|generation|review|meeting|conference|"
    r"session|dose|set|imm|and\s+\d|&|/|-|–))",
    re.I,
)
_LED_TO = re.compile(r"\b(?:on|dated|the)\s", re.I)
_ONLY_A_BOUND = re.compile(r"\b(?:by|until|till|for|before|after|since|from|to|due|every|each)\s+(?:the\s+)?$", re.I)
_MOST_BACK = 21
BASIS = "the month is taken from the date of the {own}"


def with_ordinal_days(
    text: str, start: int, end: int, found: Sequence[FoundDate], day: PartialDate, own: str
) -> list[FoundDate]:
    """``found``, the dates of ``text[start:end]``, and the days that it gives by their number alone. ``day`` is that of
    its entry or message, ``own`` what that is called."""
    if day.earliest is None or day.earliest != day.latest or day.is_unsure:
        return list(found)
    piece = text[start:end]
    if _ORDINAL.search(piece) is None:
        return list(found)
    words = Words(piece)
    added = []
    for hit in _ORDINAL.finditer(piece):
        at = (start + hit.start(), start + hit.end())
        if any(one.start < at[1] and at[0] < one.end for one in found):
            continue
        if not hit.group("weekday") and _LED_TO.match(hit.group()) is None:
            continue
        if _ONLY_A_BOUND.search(piece[: hit.start()]):
            continue
        on = _which(words, hit, day.earliest)
        if on is None or _goes_on_from_another(found, at[0], on, day.earliest):
            continue
        number = start + hit.start("weekday" if hit.group("weekday") else "day")
        written = PartialDate(text[number : at[1]], on, on, Precision.DAY, basis=BASIS.format(own=own))
        added.append(FoundDate(number, at[1], written, Extent.POINT))
    return sorted([*found, *added], key=lambda one: one.start)


def _which(words: Words, hit: re.Match[str], own: date) -> date | None:
    number = int(hit.group("day"))
    near = [one for one in (_in_month(own, step, number) for step in (-1, 0, 1)) if one is not None]
    weekday = hit.group("weekday")
    if weekday:
        wanted = WEEKDAYS.get(weekday.casefold())
        agreeing = [one for one in near if wanted is None or one.weekday() == wanted]
        return agreeing[0] if len(agreeing) == 1 and wanted is not None else None
    begin = next((place for place, one in enumerate(words.tokens) if one.end > hit.start()), None)
    finish = next((place for place, one in enumerate(words.tokens) if one.start >= hit.end()), len(words.tokens))
    if begin is None:
        return None
    tense = tense_around(words, begin, finish)
    if tense in (Tense.PAST, Tense.LONG_PAST):
        # An entry of the 22nd that tells of the 24th was written on later: of no month that is plain.
        return max((one for one in near if 0 <= (own - one).days <= _MOST_BACK), default=None)
    if tense is Tense.FUTURE:
        return min((one for one in near if 0 < (one - own).days <= _MOST_BACK), default=None)
    return None


def _in_month(own: date, step: int, number: int) -> date | None:
    month = own.month - 1 + step
    year, month = own.year + month // 12, month % 12 + 1
    return date(year, month, number) if 1 <= number <= monthrange(year, month)[1] else None


def _goes_on_from_another(found: Sequence[FoundDate], at: int, on: date, own: date) -> bool:
    """Whether a day of another month was told just before it, so that the number may be of that month."""
    before = [one for one in found if one.end <= at and one.date.earliest is not None]
    if not before:
        return False
    last = before[-1].date.earliest
    assert last is not None
    return (last.year, last.month) not in ((on.year, on.month), (own.year, own.month))
