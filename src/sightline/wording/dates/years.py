"""Years and months as they are written: in full, by two digits, in pairs, before or behind a month."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.dates.element import (
    FIRST_YEAR,
    LAST_YEAR,
    Element,
    NoSuchDayError,
    a_month,
    a_year,
    full_year,
    month_at,
    stretch,
    year_at,
)
from sightline.wording.dates.reference_numbers import joined_on
from sightline.wording.tokens import HYPHENS, Words, word_set

SEPARATORS = HYPHENS | {"/", ".", ",", "\\", ":"}
# What may follow a two-digit year in prose: "on 4 April 14 he", never "on 4 April 12 officers".
_MAY_FOLLOW_SHORT_YEAR = word_set(
    "at and he she they it we i the a an to until till by in on when where there this that which who but or as "
    "for from with was were is had has mother father police"
)


def month_of_year(words: Words, place: int) -> Element | None:
    """ "April 2014", "Apr-14", "04/2014", or a month whose year is to come."""
    named = month_at(words, place)
    if named is None:
        if words.is_cell and (iso := _year_then_month(words, place)) is not None:
            return iso
        month = words.number(place, 2)
        if (
            month is not None
            and words.at(place + 1) in SEPARATORS - {",", ":"}
            and words.digits(place + 2) == 4
            and not joined_on(words, place, place + 3)
        ):
            year = full_year(int(words.at(place + 2)), 4)
            if year is not None and 1 <= month <= 12:
                return Element(place, place + 3, lambda y, m: a_month(y, m), year, month)
        return _month_and_short_year(words, place)
    month, end = named
    found = year_after(words, end, short=True, month_only=True)
    if found is not None:
        return Element(place, found[1], lambda y, m: a_month(y, m), found[0], month)
    return Element(place, end, lambda y, m: a_month(y, m), None, month)


def _month_and_short_year(words: Words, place: int) -> Element | None:
    """ "05/16" as a whole cell: a month, since no month has the number 16. "05/11" may be the fifth of November."""
    month, short = words.number(place, 2), words.number(place + 2, 2)
    is_cell = words.is_cell and len(words) == 3 and place == 0 and words.at(1) == "/" and words.digits(2) == 2
    if not is_cell or month is None or short is None or not 1 <= month <= 12 < short:
        return None
    year = full_year(short, 2)
    return None if year is None else Element(0, 3, lambda y, m: a_month(y, m), year, month)


def _year_then_month(words: Words, place: int) -> Element | None:
    """ "2014-03" as a whole cell: a month, unless it can be a pair of years ("2011-12")."""
    if words.digits(place) != 4 or words.digits(place + 2) != 2 or place + 3 != len(words):
        return None
    year, month = full_year(int(words.at(place)), 4), int(words.at(place + 2))
    is_joined = words.at(place + 1) in HYPHENS | {"/", "."} and words.is_glued(place + 1) and words.is_glued(place + 2)
    if year is None or not is_joined or not 1 <= month <= 12 or year_pair(words, place) is not None:
        return None
    return Element(place, place + 3, lambda y, m: a_month(y, m), year, month)


def month_and_two_digits(words: Words) -> str:
    """Why a cell like "April 14" cannot be read, or an empty string."""
    named = month_at(words, 0)
    if named and words.digits(named[1]) == 2 and named[1] + 1 == len(words):
        return "it may be a day or a year that stands after the month. Write the year in full"
    return ""


def year_alone(words: Words, place: int) -> Element | None:
    """ "2014", "2013/14", "the 1990s"."""
    digits = words.digits(place)
    if digits != 4:
        return None
    year = full_year(int(words.at(place)), 4)
    if year is None or year_at(words, place, short=False) is None:
        return None
    pair = year_pair(words, place)
    if pair is not None:
        first, end, mark = pair
        if words.at(end) in ("school", "academic") and words.at(end + 1) == "year":
            says = "the school year, 1 September to 31 August"
            return Element(
                place, end + 2, lambda y, m: stretch(date(y, 9, 1), date(y + 1, 8, 31), Precision.RANGE, says), first
            )
        if words.at(end) in ("financial", "fiscal") and words.at(end + 1) == "year":
            says = "the financial year, 1 April to 31 March"
            return Element(
                place, end + 2, lambda y, m: stretch(date(y, 4, 1), date(y + 1, 3, 31), Precision.RANGE, says), first
            )
        if mark == "/":
            basis = "read as 1 April to 31 August of the next year: the financial or the school year"
            return Element(
                place,
                end,
                lambda y, m: stretch(date(y, 4, 1), date(y + 1, 8, 31), Precision.RANGE, basis),
                first,
            )
        return Element(place, end, lambda y, m: stretch(date(y, 1, 1), date(y + 1, 12, 31), Precision.RANGE), first)
    if words.at(place + 1) == "s" and words.is_glued(place + 1) and year % 10 == 0:
        return Element(
            place, place + 2, lambda y, m: stretch(date(y, 1, 1), date(y + 9, 12, 31), Precision.RANGE), year
        )
    return Element(place, place + 1, lambda y, m: a_year(y), year)


def year_pair(words: Words, place: int) -> tuple[int, int, str] | None:
    """ "2013/14", "2013-14", "2013/2014": the first year, the place after, and the mark between; or None."""
    mark = words.at(place + 1)
    if words.digits(place) != 4 or (mark != "/" and mark not in HYPHENS) or not words.is_glued(place + 1):
        return None
    first = int(words.at(place))
    if words.digits(place + 2) not in (2, 4) or not words.is_glued(place + 2):
        return None
    second = int(words.at(place + 2))
    if second != (first + 1 if words.digits(place + 2) == 4 else (first + 1) % 100):
        return None
    # "2013-14-02" is no pair of years.
    if words.at(place + 3) in ("/", "-") and words.is_number(place + 4) and words.is_glued(place + 3):
        return None
    return first, place + 3, mark


def year_in_one_word(words: Words, place: int, end: int) -> tuple[int, int] | None:
    """The year of "03SEP19" or "3-Sep-19", where day, month and year are one word and nothing hangs on either end."""
    if words.is_hyphen(end) or words.at(end) == "/":
        end += 1
    if words.digits(end) != 2 or not all(words.is_glued(at) for at in range(place + 1, end + 1)):
        return None
    if words.is_glued(place) and words.at(place - 1) not in ("(", "[", ",", ":", ";", '"', "“", "‘", "'"):
        return None
    after = words.at(end + 1)
    if words.is_glued(end + 1) and (after[:1].isalnum() or after in ("/", "-", "_", "%")):
        return None
    return year_at(words, end, short=True)


def year_after(words: Words, place: int, *, short: bool, month_only: bool = False) -> tuple[int, int] | None:
    """The year after a day and month, past a comma, a mark or "of"."""
    end, marked = place, False
    if words.at(end) == "," or words.at(end) in ("of", "in"):
        end += 1
        short = False
    elif (words.is_hyphen(end) or words.at(end) in ("/", ".")) and words.is_number(end + 1):
        glued = words.is_glued(end) and words.is_glued(end + 1)
        if not glued and words.digits(end + 1) != 4:
            return None
        if words.at(end) == "." and not glued and not words.is_cell:
            return None
        marked, end = True, end + 1
    found = year_at(words, end, short=short)
    if found is None:
        return None
    if words.digits(end) == 2:
        if month_only and not marked:
            # "April 14" may be the fourteenth.
            return None
        if not words.is_cell and not _short_year_is_safe(words, found[1]):
            return None
        if marked and joined_on(words, end, found[1]) and month_only:
            return None
    return found


def _short_year_is_safe(words: Words, place: int) -> bool:
    after = words.at(place)
    if words.starts_line(place - 1) or _begins_numbers(words, place):
        # "by 30 May." and, on the next line, "12/05/2025": the first number of another date.
        return False
    if not after or not after[0].isalnum():
        return after != "%"
    return after in _MAY_FOLLOW_SHORT_YEAR or words.written(place)[0].isupper()


def _begins_numbers(words: Words, place: int) -> bool:
    """Whether a mark and another number hang on the digits before ``place``: "12/05/2025", "10:45"."""
    marked = words.at(place) in ("/", ".", ":") and words.is_glued(place)
    return marked and words.is_number(place + 1) and words.is_glued(place + 1)


def out_of_reach(year: int) -> Callable[[int, int], PartialDate]:
    """The reading of a year that no record of a child can have. What it gives raises NoSuchDayError."""

    def read(_year: int, _month: int) -> PartialDate:
        raise NoSuchDayError(f"the year {year} is not between {FIRST_YEAR} and {LAST_YEAR}")

    return read
