"""Days told by somebody's birth: an age to the day, a birthday. Who knows one of the two days knows the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from sightline.publishing.leaks.day import Day, days_of
from sightline.publishing.leaks.days import ORDINAL, ORDINALS
from sightline.publishing.leaks.days_named import beside
from sightline.publishing.leaks.spelled_numbers import runs_in_figures

_COUNT = r"(\d{1,3}(?:,\d{3})+|\d{1,5})"
_AND = r"(?:[\s,]+(?:and\s+)?)"
_AGE = re.compile(
    rf"(?<![\d.])(?:{_COUNT}\s*(?:years?|yrs?){_AND})?(?:{_COUNT}\s*(?:months?|mths?){_AND})?"
    rf"(?:{_COUNT}\s*(?:weeks?|wks?){_AND})?{_COUNT}\s*days?\s*(?:old|of\s+age|after\s+(?:his|her|their|the)?\s*birth)\b"
    rf"|\bag(?:ed?|e\s+of)\s+(?:exactly\s+)?(?:{_COUNT}\s*(?:years?|yrs?){_AND})?(?:{_COUNT}\s*(?:months?|mths?){_AND})?"
    rf"(?:{_COUNT}\s*(?:weeks?|wks?){_AND})?{_COUNT}\s*days?\b"
)
_AGE_IN_SHORT = re.compile(
    r"(?<![\d.])(\d{1,2})\s*(?:y|yrs?|years?)?[\s,+&]*(?:and\s+)?(\d{1,2})\s*(?:m|mths?|months?|/12)[\s,+&]*(?:and\s+)?"
    r"(\d{1,2})\s*(?:d|days?|/7)(?![a-z])"
)
"""As a clinic writes it: "2y 6m 15d", "2 + 6/12 + 15 days"."""
_BIRTHDAY = re.compile(rf"(?<![\d.a-z])(?:(\d{{1,3}})(?:st|nd|rd|th)|({ORDINAL}))\s+birthday\b")

_IN_A_YEAR = re.compile(
    r"(?<![a-z])(?:on|was|is|until)\s+(?:[a-z'\u2019]+\s+){0,3}?birthday(?:,?\s+(?:in\s+|of\s+)?((?:19|20)\d\d))?(?![a-z\d])"
)


def days_of_life(lower: str, births: Iterable[date]) -> Iterator[Day]:
    """Every stretch of a folded text in lower case that tells a day by one of the births. None is a day for sure: it
    counts where the case has the day that it would be.
    """
    born = tuple(births)
    if not born:
        return
    for match in _AGE_IN_SHORT.finditer(lower):
        years, months, days = (int(one) for one in match.groups())
        found = tuple(day for one in born if (day := _later(one, years, months, days)) is not None)
        yield Day(match.start(), match.end(), found, is_sure=False)
    if "day" not in lower:
        return
    for match in _AGE.finditer(_figures_for_words(lower)):
        years, months, weeks, days = (_number(one) for one in (match.groups()[:4] if match[4] else match.groups()[4:]))
        found = tuple(day for one in born if (day := _later(one, years, months, 7 * weeks + days)) is not None)
        yield Day(match.start(), match.end(), found, is_sure=False)
    for match in _IN_A_YEAR.finditer(lower):
        which = [int(match[1])] if match[1] else range(1990, 2045)
        found = tuple(day for one in born for year in which if (day := _later(one, year - one.year, 0, 0)) is not None)
        yield Day(match.start(), match.end(), found, is_sure=False)
        if match[1]:
            for day in found:
                yield from beside(match, day)
    for match in _BIRTHDAY.finditer(lower):
        years = int(match[1]) if match[1] else ORDINALS[" ".join(re.split(r"[\s-]+", match[2]))]
        for one in born:
            day = _later(one, years, 0, 0)
            if day is not None:
                yield Day(match.start(), match.end(), (day,), is_sure=False)
                yield from beside(match, day)


def _figures_for_words(lower: str) -> str:
    """Numbers in words as figures, place by place where there is room: "eleven days old"."""
    made = lower
    for start, end, figures in runs_in_figures(lower):
        written = lower[start:end]
        if len(figures) <= len(written) and "birth" not in written:
            made = made[:start] + figures.rjust(len(written)) + made[end:]
    return made


def _number(written: str | None) -> int:
    return int(written.replace(",", "")) if written else 0


def _later(born: date, years: int, months: int, days: int) -> date | None:
    month = born.month - 1 + months
    year = born.year + years + month // 12
    for back in range(4):  # of the 31st, or of 29 February, the last day that the month has
        found = days_of((year, month % 12 + 1, born.day - back))
        if found:
            try:
                return found[0] + timedelta(days=days)
            except OverflowError:
                return None
    return None
