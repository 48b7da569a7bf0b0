"""Parts of months and years ("early March 2014", "late 2012", "the first week of June 2014") and weeks.

Where people differ, both readings lie within the bounds; docs/dates.md lists what is Sightline's own convention.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.dates.days import written_day
from sightline.wording.dates.element import Element, full_year, last_of_month, shifted, stretch, year_at
from sightline.wording.dates.festivals import FESTIVAL_BOOK, nth_weekday
from sightline.wording.dates.seasons import SEASON_BOOK
from sightline.wording.dates.years import month_of_year, year_alone, year_pair
from sightline.wording.tokens import HYPHENS, PhraseBook, Words

# Of a month: first and last day (0: its last). Of a year: first and last month.
_EARLY, _MID, _LATE = ((1, 10), (1, 4)), ((10, 20), (5, 8)), ((20, 0), (9, 12))
_START, _END = ((1, 10), (1, 3)), ((20, 0), (10, 12))
_FIRST_HALF, _SECOND_HALF = ((1, 16), (1, 6)), ((15, 0), (7, 12))

Part = tuple[tuple[int, int], tuple[int, int]]

_PARTS: PhraseBook[Part] = PhraseBook(
    {
        **dict.fromkeys(("early", "early in", "early part of", "the early part of"), _EARLY),
        **dict.fromkeys(("mid", "middle of", "the middle of", "midway through"), _MID),
        **dict.fromkeys(("late", "late in", "latter part of", "later part of", "latter half of"), _LATE),
        **dict.fromkeys(("beginning of", "start of", "first part of"), _START),
        **dict.fromkeys(("end of", "close of", "very end of"), _END),
        **dict.fromkeys(("first half of", "1st half of"), _FIRST_HALF),
        **dict.fromkeys(("second half of", "2nd half of"), _SECOND_HALF),
    }
)
_NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 0}
_QUARTERS: PhraseBook[int] = PhraseBook(
    {f"{name} quarter of": number for name, number in {"first": 1, "second": 2, "third": 3, "fourth": 4}.items()}
    | {f"{name} quarter": number for name, number in {"first": 1, "second": 2, "third": 3, "fourth": 4}.items()}
    | {f"q {number}": number for number in (1, 2, 3, 4)}
)
_WEEK_BEGINNING = PhraseBook(
    dict.fromkeys(
        (
            "w / c",
            "w . c",
            "wc",
            "w / b",
            "week commencing",
            "week beginning",
            "week starting",
            "wk commencing",
            "wk beginning",
            "wk starting",
            "wk comm",
            "week comm",
            "week from",
        ),
        1,
    )
)
_WEEK_ENDING = PhraseBook(dict.fromkeys(("w / e", "w . e", "week ending", "wk ending", "week ended", "week to"), 1))
_WEEK_OF = PhraseBook(dict.fromkeys(("week of", "wk of", "week including", "week containing"), 1))
_WEEKEND_OF = PhraseBook(dict.fromkeys(("weekend of", "week end of", "weekend commencing"), 1))

PART_WORDS = (
    _PARTS.first_words
    | _QUARTERS.first_words
    | frozenset({"w", "wc", "wk", "week", "weekend", "last"})
    | FESTIVAL_BOOK.first_words
    | SEASON_BOOK.first_words
)


def part_of_month_or_year(words: Words, place: int) -> Element | None:
    """ "early March 2014", "mid-2014", "the end of 2012", "late summer 2014" (the season whole)."""
    found = _PARTS.match(words, place)
    if found is None:
        return None
    (of_month, of_year), end = found
    if words.is_hyphen(end):
        end += 1
    end = _past(words, end, "the")
    month = month_of_year(words, end)
    if month is not None and month.month is not None:
        number = month.month
        year_of, last = month.year, month.end
        if year_of is None and words.is_cell and words.digits(last) == 2 and last + 1 == len(words):
            # "end of June 21": after a part of a month no day can follow.
            year_of, last = full_year(int(words.at(last)), 2), last + 1
        return Element(place, last, lambda y, m: _part_of_month(y, number, of_month), year_of, number)
    season = named_time(words, end)
    if season is not None:
        return Element(place, season.end, season.read, season.year)
    if words.at(end) == "year":
        end += 1
    year = year_alone(words, end)
    if year is None or year.year is None or year_pair(words, end) is not None or year.end != end + 1:
        return None
    return Element(place, year.end, lambda y, m: _part_of_year(y, of_year), year.year)


def named_time(words: Words, place: int) -> Element | None:
    """A festival, season, school term or holiday, with its year if one follows ("Easter 2014", "winter 2013/14")."""
    for book in (SEASON_BOOK, FESTIVAL_BOOK):
        found = book.match(words, place)
        other = FESTIVAL_BOOK.match(words, place)
        if found is None or (book is SEASON_BOOK and other is not None and other[1] > found[1]):
            continue
        reader, end = found
        if words.at(end) in ("of", "in", ",", "for"):
            end += 1
        short = _short_year_pair(words, end)
        if short is not None:
            return Element(place, short[1], _reading(reader, is_pair=True), short[0])
        pair = year_pair(words, end)
        if pair is not None and pair[2]:
            first = pair[0]
            return Element(place, pair[1], _reading(reader, is_pair=True), first)
        year = year_at(words, end, short=words.is_cell)
        if year is not None:
            return Element(place, year[1], _reading(reader, is_pair=False), year[0])
        return Element(place, found[1], _reading(reader, is_pair=False))
    return None


def year_then_named_time(words: Words, place: int) -> Element | None:
    """ "2021 summer term", "2014 Easter": the year before what it is the year of."""
    year = year_at(words, place, short=False)
    if year is None or words.digits(place) != 4 or words.at(year[1]) in ("winter", "academic", "financial", "school"):
        return None
    found = named_time(words, year[1])
    if found is None or found.year is not None:
        return None
    return Element(place, found.end, found.read, year[0], is_plain=False)


def quarter(words: Words, place: int) -> Element | None:
    """ "Q1 2014", "first quarter of 2014": the calendar's or the financial year's, both allowed."""
    found = _QUARTERS.match(words, place)
    if found is None:
        return None
    number, end = found
    end = _past(words, end, "of", "the")
    pair = year_pair(words, end)
    if pair is not None:
        first = pair[0]
        return Element(place, pair[1], lambda y, m: _financial_quarter(y, number), first)
    year = year_at(words, end, short=False)
    if year is None:
        return None

    def read(of: int, _month: int) -> PartialDate:
        calendar_start = date(of, 3 * number - 2, 1)
        return stretch(
            calendar_start,
            _financial_quarter(of, number).latest or calendar_start,
            Precision.PART_OF_YEAR,
            "a quarter of the calendar or of the financial year: both are allowed",
        )

    return Element(place, year[1], read, year[0])


def week(words: Words, place: int) -> Element | None:
    """ "w/c 12/05/14", "week ending 16 May 2014", "the week of 14 May 2014", "the first week of June 2016"."""
    for book, around in (
        (_WEEK_BEGINNING, _week_from),
        (_WEEK_ENDING, _week_to),
        (_WEEK_OF, _week_around),
        (_WEEKEND_OF, _weekend_around),
    ):
        found = book.match(words, place)
        if found is None or words.at(place - 1) in ("a", "per", "each", "every"):
            # "£40 a week from 6 September" is no week.
            continue
        end = found[1]
        end = words.past(end, frozenset({"the", ":", ".", "on", "of"}))
        day = written_day(words, end)
        if day is None:
            continue
        return Element(place, day.end, _read_around(day, around), day.year, day.month)
    return _nth_week(words, place)


def _nth_week(words: Words, place: int) -> Element | None:
    nth, end = _NTH.get(words.at(place)), place + 1
    if nth is None and words.is_number(place) and words.at(place + 1) in ("st", "nd", "rd", "th"):
        nth, end = _NTH.get(words.at(place) + words.at(place + 1)), place + 2
    if nth is None:
        return None
    kind = words.at(end)
    if kind not in ("week", "weekend", "day") or words.at(end + 1) not in ("of", "in"):
        return None
    month = month_of_year(words, _past(words, end + 2, "the"))
    if month is None or month.month is None:
        return None
    number = month.month
    readers: dict[str, Callable[[int, int, int], PartialDate]] = {
        "week": _week_of_month, "weekend": _weekend_of_month, "day": _day_of_month
    }  # fmt: skip
    reader, of = readers[kind], nth
    if kind == "day" and nth not in (0, 1):
        return None
    return Element(place, month.end, lambda y, m: reader(y, number, of), month.year, number)


def _short_year_pair(words: Words, place: int) -> tuple[int, int] | None:
    """The "19-20" of "FY 19-20" as a whole cell: its first year, and the place after."""
    if not words.is_cell or words.digits(place) != 2 or words.digits(place + 2) != 2 or place + 3 != len(words):
        return None
    first, second = int(words.at(place)), int(words.at(place + 2))
    if words.at(place + 1) not in HYPHENS | {"/"} or second != (first + 1) % 100:
        return None
    return full_year(first, 2) or 0, place + 3


def _reading(reader: Callable[[int, bool], PartialDate], *, is_pair: bool) -> Callable[[int, int], PartialDate]:
    return lambda year, _month: reader(year, is_pair)


def _read_around(day: Element, around: Callable[[PartialDate], PartialDate]) -> Callable[[int, int], PartialDate]:
    return lambda year, month: around(day.read(year, month))


def _past(words: Words, place: int, *skipped: str) -> int:
    return words.past(place, frozenset(skipped))


def _part_of_month(year: int, month: int, part: tuple[int, int]) -> PartialDate:
    first, last = part
    end = date(year, month, last) if last else last_of_month(year, month)
    return stretch(date(year, month, first), end, Precision.PART_OF_MONTH, "our convention for the part of a month")


def _part_of_year(year: int, part: tuple[int, int]) -> PartialDate:
    return stretch(
        date(year, part[0], 1),
        last_of_month(year, part[1]),
        Precision.PART_OF_YEAR,
        "our convention for the part of a year",
    )


def _financial_quarter(year: int, number: int) -> PartialDate:
    month = 3 * number + 1
    of = year + (month > 12)
    month = month - 12 if month > 12 else month
    return stretch(
        date(of, month, 1), last_of_month(of, month + 2), Precision.PART_OF_YEAR, "a quarter of the financial year"
    )


def _widened(day: PartialDate, before: int, after: int, basis: str = "") -> PartialDate:
    if day.earliest is None or day.latest is None:
        return day
    precision = Precision.UNSURE if day.is_unsure else Precision.WEEK
    notes = "; ".join(note for note in (day.basis, basis) if note)
    return stretch(shifted(day.earliest, before), shifted(day.latest, after), precision, notes)


def _week_from(day: PartialDate) -> PartialDate:
    return _widened(day, 0, 6)


def _week_to(day: PartialDate) -> PartialDate:
    return _widened(day, -6, 0)


def _week_around(day: PartialDate) -> PartialDate:
    weekday = day.earliest.weekday() if day.earliest else 0
    if weekday == 6:
        return _widened(day, -6, 6, "a Sunday may begin or end the week: both are allowed")
    return _widened(day, -weekday, 6 - weekday, "the week from Monday to Sunday that the day lies in")


def _weekend_around(day: PartialDate) -> PartialDate:
    weekday = day.earliest.weekday() if day.earliest else 0
    before, after = {4: (0, 2), 5: (0, 1), 6: (-1, 0), 0: (-2, 0)}.get(weekday, (0, 6 - weekday))
    return _widened(day, before, after, "the weekend that the day lies in")


def _week_of_month(year: int, month: int, nth: int) -> PartialDate:
    basis = "counted from the first of the month or from its first Monday: both are allowed"
    last = last_of_month(year, month)
    if nth == 0:
        return stretch(shifted(last, -6), last, Precision.WEEK, "the last seven days of the month")
    monday = nth_weekday(year, month, 0, nth)
    return stretch(date(year, month, 7 * nth - 6), shifted(monday, 6), Precision.WEEK, basis)


def _weekend_of_month(year: int, month: int, nth: int) -> PartialDate:
    if nth == 0:
        last = last_of_month(year, month)
        sunday = shifted(last, -((last.weekday() + 1) % 7))
        return stretch(shifted(sunday, -1), sunday, Precision.WEEK)
    saturday = nth_weekday(year, month, 5, nth)
    return stretch(saturday, shifted(saturday, 1), Precision.WEEK)


def _day_of_month(year: int, month: int, nth: int) -> PartialDate:
    day = date(year, month, 1) if nth else last_of_month(year, month)
    return stretch(day, day, Precision.DAY)
