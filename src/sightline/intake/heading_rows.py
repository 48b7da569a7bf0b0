"""Rows that only head the rows below them with a year, a month or a pair of years, and what they lend to those rows."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from sightline.chronology.names_of_days import MONTHS
from sightline.chronology.partial_date import PartialDate, Precision, write_month

_YEAR = re.compile(r"\W*(?:year\W*)?((?:19|20)\d\d)\W*", re.I)
_PAIR = re.compile(r"\W*(?:year\W*)?((?:19|20)\d\d)\s*[/–-]\s*(?:20)?(\d\d)\W*", re.I)
_MONTH = re.compile(r"\W*([A-Za-z]{3,9}\.?\s*[-/,]?\s*(?:19|20)\d\d|\d{1,2}/(?:19|20)\d\d)\W*")
_DAY_ALONE = re.compile(
    r"(?:(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?",
    re.I,
)
_LENT = "the {} is taken from {}"
_MONTHS = {name.casefold(): number for number, name in enumerate(MONTHS, 1)}
_HALF_A_YEAR = 6
_LONGEST = 40

ReadDate = Callable[..., PartialDate]


@dataclass(frozen=True, slots=True)
class Under:
    """The heading that a row stands under: a year, with a ``month`` ("March 2014"), or the first of a pair of years.

    ``day``: what a heading of one day lends to rows without a date.
    ``order``: 1 if the headings of one year go forwards so far, -1 if backwards, 0 if that cannot be told yet.
    """

    year: int | None = None
    month: str = ""
    is_pair: bool = False
    order: int = 0
    day: PartialDate | None = None
    where: str = "the heading above the row"

    def read(self, words: str, read_date: ReadDate) -> PartialDate:
        """The date of a cell, its month or year from the heading where the cell has none and the heading is plain.

        Under a pair of years April to August is left unread: whether the school's or the financial year is meant
        cannot be told.
        """
        read = read_date(words)
        if read.is_known or self.year is None:
            return read
        if self.month and _DAY_ALONE.fullmatch(words.strip()):
            lent = read_date(f"{words.strip().rstrip('.')} {self.month}")
            is_day = lent.precision in (Precision.DAY, Precision.UNSURE)
            return self._lent(lent, words, "month") if is_day else read
        lent = read_date(words, anchor_year=self.year)
        if self.is_pair and lent.earliest is not None and lent.latest is not None:
            if lent.earliest.month >= 9:
                return self._lent(lent, words, "year")
            return (
                self._lent(read_date(words, anchor_year=self.year + 1), words, "year")
                if lent.latest.month <= 3
                else read
            )
        return lent

    def _lent(self, read: PartialDate, words: str, what: str) -> PartialDate:
        if not read.is_known:
            return PartialDate.unknown(words)
        kept = read.basis if "written as" in read.basis else ""  # a weekday that contradicts the day
        return replace(read, written=words, basis="; ".join(filter(None, (kept, _LENT.format(what, self.where)))))


NO_HEADING = Under()
"""The row stands under no such heading."""


def in_columns(year: str, month: str, read_date: ReadDate) -> Under | None:
    """What a row's own columns "Year" and "Month" lend to its day; None if they do not say a year."""
    alone = under(year, read_date)
    if alone is None or alone.year is None:
        return None
    mark = "/" if month.strip().isdigit() else " "
    both = under(f"{month.strip()}{mark}{alone.year}", read_date) if month.strip() and not alone.is_pair else None
    return replace(both or alone, where="the column beside it")


def month_under(words: str, above: Under) -> Under | None:
    """What a heading that is a month alone lends under a year's heading, or None if it is no such heading.

    Where the months turn back (November, then February) the next year may have begun: that lends nothing.
    """
    number = next((_MONTHS[name] for name in _MONTHS if _is_month(words, name)), None)
    if number is None or above.year is None:
        return None
    year, order = above.year, 0
    if above.is_pair:
        if 4 <= number <= 8:
            return NO_HEADING
        year += number < 4
    elif above.month:
        step = number - _MONTHS[above.month.split()[0].casefold()]
        order = above.order or (step > 0) - (step < 0)
        if step * order < 0 or (not above.order and abs(step) > _HALF_A_YEAR):
            return NO_HEADING
    return Under(year, f"{MONTHS[number - 1]} {year}", order=order)


def period_under(words: str, read_date: ReadDate, lends_day: bool = False) -> Under | None:
    """What a heading that is a term or season lends: its year, if it is of one; and one that is a day: that day."""
    if not words or len(words) > _LONGEST:
        return None
    read = read_date(words)
    if read.earliest is None or read.latest is None:
        return None
    if read.precision in (Precision.TERM, Precision.SEASON):
        is_of_one = read.earliest.year == read.latest.year
        return Under(read.earliest.year) if is_of_one else NO_HEADING
    if lends_day and read.precision is Precision.DAY:
        return Under(read.earliest.year, day=replace(read, basis=_LENT.format("day", NO_HEADING.where)))
    return None


def _is_month(words: str, name: str) -> bool:
    return bool(re.fullmatch(rf"\W*(?:month\W*)?{name[:3]}(?:{name[3:]}|t)?\W*", words, re.I))


def under(words: str, read_date: ReadDate) -> Under | None:
    """What a row of these words lends to the rows below it, or None if it is no such heading."""
    if found := _YEAR.fullmatch(words):
        return Under(int(found[1]))
    if found := _PAIR.fullmatch(words):
        first = int(found[1])
        return Under(first, is_pair=True) if int(found[2]) == (first + 1) % 100 else NO_HEADING
    if found := _MONTH.fullmatch(words):
        month = read_date(found[1].replace(",", " "))
        if month.precision is Precision.MONTH and month.earliest is not None:
            return Under(month.earliest.year, write_month(month.earliest))
    return None
