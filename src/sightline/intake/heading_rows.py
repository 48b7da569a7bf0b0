"""Rows that only head the rows below them with a year, a month or a pair of years, and what they lend to those rows."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from sightline.chronology.partial_date import PartialDate, Precision

_YEAR = re.compile(r"\W*(?:year\W*)?((?:19|20)\d\d)\W*", re.I)
_PAIR = re.compile(r"\W*(?:year\W*)?((?:19|20)\d\d)\s*[/–-]\s*(?:20)?(\d\d)\W*", re.I)
_MONTH = re.compile(r"\W*([A-Za-z]{3,9}\.?\s*[-/,]?\s*(?:19|20)\d\d|\d{1,2}/(?:19|20)\d\d)\W*")
_DAY_ALONE = re.compile(
    r"(?:(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?",
    re.I,
)
_LENT = "the {} is taken from the heading above the row"

ReadDate = Callable[..., PartialDate]


@dataclass(frozen=True, slots=True)
class Under:
    """The heading that a row stands under: a year, with a ``month`` ("March 2014"), or the first of a pair of years."""

    year: int | None = None
    month: str = ""
    is_pair: bool = False

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

    @staticmethod
    def _lent(read: PartialDate, words: str, what: str) -> PartialDate:
        if not read.is_known:
            return PartialDate.unknown(words)
        kept = read.basis if "written as" in read.basis else ""  # a weekday that contradicts the day
        return replace(read, written=words, basis="; ".join(filter(None, (kept, _LENT.format(what)))))


NO_HEADING = Under()
"""The row stands under no such heading."""


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
            return Under(month.earliest.year, f"{month.earliest:%B %Y}")
    return None
