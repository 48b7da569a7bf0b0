"""A stretch of text that can be a day, and how years are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_IN_WORDS = {word: number for number, word in enumerate(
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"])}  # fmt: skip  # noqa: E501


@dataclass(frozen=True, slots=True)
class Day:
    """A stretch that can be a day: every day that it can be. ``months``: every month that it can be, as (year, month),
    where it is no day. ``yearless``: every (month, day) that it can be, where no year stands. ``is_sure``: hardly
    anything else is written so.
    """

    start: int
    end: int
    days: tuple[date, ...] = ()
    months: tuple[tuple[int, int], ...] = ()
    yearless: tuple[tuple[int, int], ...] = ()
    is_sure: bool = True


def days_of(*readings: tuple[int, int, int]) -> tuple[date, ...]:
    """Those of the readings (year, month, day) that are days."""
    made = []
    for year, month, day in readings:
        try:
            made.append(date(year, month, day))
        except ValueError:
            continue
    return tuple(dict.fromkeys(made))


def year_of(written: str) -> int:
    """A year in four figures, in two, or in words."""
    figures = written.strip(" '")
    if figures.isdigit():
        number = int(figures)
        return number if number > 99 else 2000 + number if number < 60 else 1900 + number
    total = 2000
    words = re.split(r"[\s-]+", figures)
    if words[0] == "twenty":
        words = words[1:]
    for word in words:
        total += _IN_WORDS.get(word, 0) if word not in ("two", "thousand", "and") or word == words[-1] else 0
    return total
