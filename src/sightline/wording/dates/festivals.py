"""Festivals and bank holidays of a year: Easter is computed, the rest go by the calendar of England and Wales.

A festival that moves with the moon and is not computed here ("Ramadan 2014") is read as its whole year.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.dates.element import a_year, shifted, stretch
from sightline.wording.tokens import PhraseBook

Reader = Callable[[int, bool], PartialDate]
"""Takes the year as written, and whether it was a pair of years ("Christmas 2013/14") of which it is the first."""


def easter_sunday(year: int) -> date:
    """Easter Sunday of the western churches (the Gregorian computus in the form of Meeus, Jones and Butcher)."""
    century, of_century = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (year % 19 + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth Monday (0) ... Sunday (6) of a month."""
    first = date(year, month, 1)
    return shifted(first, (weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _around_easter(first: int, last: int | None = None, basis: str = "") -> Reader:
    def read(year: int, _pair: bool) -> PartialDate:
        sunday = easter_sunday(year)
        start, end = shifted(sunday, first), shifted(sunday, first if last is None else last)
        return stretch(start, end, Precision.DAY if start == end else Precision.RANGE, basis)

    return read


def _fixed(month: int, day: int, to_month: int = 0, to_day: int = 0, basis: str = "") -> Reader:
    def read(year: int, _pair: bool) -> PartialDate:
        start = date(year, month, day)
        if not to_month:
            return stretch(start, start, Precision.DAY, basis)
        return stretch(start, date(year + (to_month < month), to_month, to_day), Precision.RANGE, basis)

    return read


def _weekday_of(month: int, weekday: int, nth: int) -> Reader:
    def read(year: int, _pair: bool) -> PartialDate:
        day = nth_weekday(year, month, weekday, nth)
        return stretch(day, day, Precision.DAY)

    return read


def _new_year(year: int, pair: bool) -> PartialDate:
    turn = date(year + pair, 1, 1)
    return stretch(shifted(turn, -1), shifted(turn, 1), Precision.RANGE, "read as 31 December to 2 January")


def _may_day(year: int, _pair: bool) -> PartialDate:
    day = date(year, 5, 8) if year in (1995, 2020) else nth_weekday(year, 5, 0, 1)
    return stretch(day, day, Precision.DAY)


def _spring_bank_holiday(year: int, _pair: bool) -> PartialDate:
    moved = {2002: date(year, 6, 4), 2012: date(year, 6, 4), 2022: date(year, 6, 2)}
    fifth = nth_weekday(year, 5, 0, 5)
    day = moved.get(year, fifth if fifth.month == 5 else nth_weekday(year, 5, 0, 4))
    return stretch(day, day, Precision.DAY)


def _august_bank_holiday(year: int, _pair: bool) -> PartialDate:
    fifth = nth_weekday(year, 8, 0, 5)
    day = fifth if fifth.month == 8 else nth_weekday(year, 8, 0, 4)
    return stretch(day, day, Precision.DAY)


def _moves_with_the_moon(year: int, pair: bool) -> PartialDate:
    basis = "a festival that moves with the moon: only its year is read"
    whole = a_year(year)
    return stretch(date(year, 1, 1), a_year(year + pair).latest or date(year, 12, 31), whole.precision, basis)


_CHRISTMAS = _fixed(12, 24, 12, 26, "read as 24 to 26 December")
_CHRISTMAS_TIME = _fixed(12, 20, 1, 2, "read as 20 December to 2 January")
_EASTER = _around_easter(-2, 1, "read as Good Friday to Easter Monday")

FESTIVALS: dict[str, Reader] = {
    "easter": _EASTER,
    "easter weekend": _EASTER,
    "easter sunday": _around_easter(0),
    "easter day": _around_easter(0),
    "easter saturday": _around_easter(-1),
    "easter monday": _around_easter(1),
    "good friday": _around_easter(-2),
    "maundy thursday": _around_easter(-3),
    "palm sunday": _around_easter(-7),
    "mothering sunday": _around_easter(-21),
    "mother's day": _around_easter(-21),
    "mothers day": _around_easter(-21),
    "ash wednesday": _around_easter(-46),
    "shrove tuesday": _around_easter(-47),
    "pancake day": _around_easter(-47),
    "whit sunday": _around_easter(49),
    "father's day": _weekday_of(6, 6, 3),
    "fathers day": _weekday_of(6, 6, 3),
    "christmas": _CHRISTMAS,
    "xmas": _CHRISTMAS,
    "christmas period": _CHRISTMAS_TIME,
    "over christmas": _CHRISTMAS_TIME,
    "over xmas": _CHRISTMAS_TIME,
    "over the christmas period": _CHRISTMAS_TIME,
    "christmas time": _CHRISTMAS_TIME,
    "festive period": _CHRISTMAS_TIME,
    "christmas and new year": _CHRISTMAS_TIME,
    "christmas / new year": _CHRISTMAS_TIME,
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "xmas eve": _fixed(12, 24),
    "xmas day": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "new year": _new_year,
    "new year's": _new_year,
    "hogmanay": _fixed(12, 31),
    "new year's eve": _fixed(12, 31),
    "new years eve": _fixed(12, 31),
    "new year's day": _fixed(1, 1),
    "new years day": _fixed(1, 1),
    "valentine's day": _fixed(2, 14),
    "valentines day": _fixed(2, 14),
    "st patrick's day": _fixed(3, 17),
    "halloween": _fixed(10, 31),
    "hallowe'en": _fixed(10, 31),
    "bonfire night": _fixed(11, 5),
    "guy fawkes night": _fixed(11, 5),
    "remembrance sunday": _weekday_of(11, 6, 2),
    "may day bank holiday": _may_day,
    "early may bank holiday": _may_day,
    "spring bank holiday": _spring_bank_holiday,
    "late may bank holiday": _spring_bank_holiday,
    "whitsun bank holiday": _spring_bank_holiday,
    "august bank holiday": _august_bank_holiday,
    "summer bank holiday": _august_bank_holiday,
    **dict.fromkeys(
        ("ramadan", "eid", "eid al fitr", "eid al adha", "diwali", "hanukkah", "chanukah", "passover", "rosh hashanah",
         "yom kippur", "chinese new year", "lunar new year", "vaisakhi", "holi"),
        _moves_with_the_moon,
    ),
}  # fmt: skip

FESTIVAL_BOOK = PhraseBook(FESTIVALS)
