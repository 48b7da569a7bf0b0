"""Days, months and years written out: "4th April 2014", "22.05/16", "April 4, 2014", "Apr-14", "2013/14", "2014".

Day before month always, as in the United Kingdom; a month that cannot be a month is refused, never swapped.
"""

from __future__ import annotations

from datetime import date

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.dates.element import (
    WEEKDAYS,
    Element,
    NoSuchDayError,
    a_day,
    day_number,
    full_year,
    month_at,
    stretch,
    year_at,
)
from sightline.wording.dates.reference_numbers import is_in_a_reference, joined_on
from sightline.wording.dates.years import SEPARATORS, out_of_reach, year_after, year_in_one_word
from sightline.wording.tokens import HYPHENS, Words


def written_day(words: Words, place: int) -> Element | None:
    """A day, with its weekday if one stands before it."""
    start, weekday = place, None
    if words.at(place) in WEEKDAYS:
        weekday = WEEKDAYS[words.at(place)]
        place += 1
        place = words.past(place, frozenset({",", ".", "the", "on"}))
        if words.starts_line(place) and (words.at(place - 1) == "." or words.starts_paragraph(place)):
            # "... held on Monday." at the end of one entry is no weekday of the date that opens the next.
            return None
    elif words.at(place) == "the" and weekday is None:
        return None
    for reader in (_numeric, _numeric_without_year, _day_then_month, _month_then_day):
        found = reader(words, start, place, weekday)
        if found is not None:
            return found
    return None


def bare_day(words: Words, place: int) -> Element | None:
    """The number of a day alone, as in "3, 5 and 9 May 2014"; of no use without what follows."""
    start, weekday = place, None
    if words.at(place) in WEEKDAYS:
        weekday = WEEKDAYS[words.at(place)]
        place += 1
        place = words.past(place, frozenset({",", "the"}))
    found = day_number(words, place)
    if found is None:
        return None
    day, end = found
    return Element(start, end, lambda y, m: a_day(y, m, day, weekday), needs_month=True)


def eight_digits_or_serial(text: str) -> PartialDate | None:
    """A cell of digits only: "04042014", "20140404", or a spreadsheet's serial number of a day ("41733").

    Raises NoSuchDayError.
    """
    whole, _, fraction = text.partition(".")
    if not whole.isdecimal() or (fraction and not fraction.isdecimal()):
        return None
    if len(whole) == 5 and 20000 <= int(whole) <= 60000:
        day = date.fromordinal(date(1899, 12, 30).toordinal() + int(whole))
        return stretch(day, day, Precision.DAY, "read as a spreadsheet's serial number of a day")
    if len(whole) != 8 or fraction:
        return None
    readings = []
    for day_, month, year in (
        (int(whole[:2]), int(whole[2:4]), int(whole[4:])),
        (int(whole[6:]), int(whole[4:6]), int(whole[:4])),
    ):
        if full_year(year, 4) is not None:
            readings.append((year, month, day_))
    found = []
    reason = ""
    for year, month, day_ in readings:
        try:
            found.append(a_day(year, month, day_))
        except NoSuchDayError as problem:
            reason = str(problem)
    if len(found) == 1:
        return found[0]
    if found:
        raise NoSuchDayError("it may begin with the day or with the year. Write the day, month and year apart")
    if reason:
        raise NoSuchDayError(reason)
    return None


def _numeric(words: Words, start: int, place: int, weekday: int | None) -> Element | None:
    if words.is_cell and len(words) == 3 and words.digits(1) == 2 and words.is_number(2):
        return _spaced(words)
    first, second, third = words.number(place), words.number(place + 2), words.number(place + 4)
    if first is None or second is None or third is None:
        return None
    marks = words.at(place + 1), words.at(place + 3)
    if not (SEPARATORS.issuperset(marks) and marks != (",", ",") and marks != (":", ":")) or (
        "," in marks and not words.is_cell
    ):
        return None
    if joined_on(words, place, place + 5) or words.digits(place + 2) > 2:
        return None
    # Spaces around the marks ("04 / 04 / 2014") only if they are the same and no full stop.
    spaced = any(not words.is_glued(place + step) for step in (1, 2, 3, 4))
    if spaced and (marks[0] != marks[1] or marks[0] in (".", ",", ":")) and not words.is_cell:
        return None
    if words.digits(place) == 4:
        year = full_year(first, 4)
        if year is None or words.digits(place + 4) > 2:
            return None
        month, day = second, third
    else:
        year = full_year(third, words.digits(place + 4))
        day, month = first, second
        if year is None and words.is_cell and words.digits(place + 4) == 4:
            return Element(start, place + 5, out_of_reach(third), third, month)
        if year is None or words.digits(place) > 2:
            return None
        if _is_clock(words, place + 4) or _is_a_span(words, place, marks):
            return None
    is_plain = day <= 31 and month <= 31 and 4 in (words.digits(place), words.digits(place + 4))
    end = place + 5
    if words.at(end) == "t" and words.digits(end + 1) == 2 and words.is_glued(end):
        end += 1
    return Element(start, end, lambda y, m: a_day(y, m, day, weekday), year, month, is_plain=is_plain)


def _numeric_without_year(words: Words, start: int, place: int, weekday: int | None) -> Element | None:
    """ "14/02" or "14-02" as a whole cell: a day whose year is to come from the words around it."""
    day, month = words.number(place, 2), words.number(place + 2, 2)
    if day is None or month is None:
        return None
    if not words.is_cell:
        return _first_of_two_days(words, start, place, weekday)
    if place + 3 != len(words):
        return None
    is_joined = words.at(place + 1) in HYPHENS | {"/"} and words.is_glued(place + 1) and words.is_glued(place + 2)
    if not is_joined or not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    if words.anchor_year is not None and month == words.anchor_year % 100:
        return None  # "03/12" in a table of 2012: the third of December, or March
    return Element(start, place + 3, lambda y, m: a_day(y, m, day, weekday), None, month)


def _first_of_two_days(words: Words, start: int, place: int, weekday: int | None) -> Element | None:
    """ "03/02 – 07/02/14", "between 28/02 and 03/03/14" in prose: the day whose year is that of the day it runs to."""
    day, month, mark = words.number(place, 2) or 0, words.number(place + 2, 2) or 0, words.at(place + 1)
    if mark not in ("/", ".") or not words.is_glued(place + 1) or not words.is_glued(place + 2):
        return None
    joiner, last = words.at(place + 3), place + 4
    runs = (
        joiner in HYPHENS or joiner in ("to", "until", "till") or (joiner == "and" and words.at(start - 1) == "between")
    )
    ends = words.at(last + 1) == words.at(last + 3) == mark and words.is_number(last) and words.is_number(last + 2)
    if not runs or not ends or not 1 <= month <= 12 or not 1 <= day <= 31 or words.digits(last + 4) not in (2, 4):
        return None
    if not all(words.is_glued(last + step) for step in (1, 2, 3, 4)) or joined_on(words, place, place + 3):
        return None
    return Element(start, place + 3, lambda y, m: a_day(y, m, day, weekday), None, month)


def _spaced(words: Words) -> Element | None:
    """ "04 04 2014", as a whole cell only."""
    day, month, year = words.number(0, 2), words.number(1, 2), words.number(2)
    full = None if year is None else full_year(year, words.digits(2))
    if day is None or month is None or full is None:
        return None
    return Element(0, 3, lambda y, m: a_day(y, m, day), full, month)


def _day_then_month(words: Words, start: int, place: int, weekday: int | None) -> Element | None:
    found = day_number(words, place)
    if words.is_glued(place) and words.at(place - 1) == "x":
        return None  # "DNA x2. Apr-2021": how often, no day
    if is_in_a_reference(words, place):
        return None
    if found is None:
        if words.number(place, 2) is None or month_at(words, place + 1) is None:
            return None
        # "45 March 2014": worded as a day, though there is none such.
        found = int(words.at(place)), place + 1
    day, end = found
    if words.at(end) == "day" and words.at(end + 1) == "of":
        end += 2
    elif words.at(end) == "of" or (words.at(end) in HYPHENS | {"/", "."} and words.is_glued(end)):
        if words.at(end) == "." and words.starts_line(end + 1):
            return None
        end += 1
    named = month_at(words, end)
    if named is None:
        return None
    month, end = named
    found_year = year_after(words, end, short=True) or year_in_one_word(words, place, end)
    if found_year is not None:
        return Element(start, found_year[1], lambda y, m: a_day(y, m, day, weekday), found_year[0], month)
    return Element(start, end, lambda y, m: a_day(y, m, day, weekday), None, month)


def _month_then_day(words: Words, start: int, place: int, weekday: int | None) -> Element | None:
    named = month_at(words, place)
    if named is None:
        return None
    month, end = named
    end = words.past(end, frozenset({"the"}))
    if words.is_hyphen(end) and words.is_glued(end):
        return None
    found = day_number(words, end)
    if found is None:
        return None
    day, end = found
    if words.at(end) == ",":
        end += 1
    year = year_at(words, end, short=False)
    if year is None:
        return None
    return Element(start, year[1], lambda y, m: a_day(y, m, day, weekday), year[0], month)


def _is_a_span(words: Words, place: int, marks: tuple[str, str]) -> bool:
    """ "6-8/52", "3-4/12", "5-7/7": from so many to so many weeks, months or days, as clinicians write them."""
    return marks[0] in HYPHENS and marks[1] == "/" and words.at(place + 4) in ("52", "12", "7")


def _is_clock(words: Words, place: int) -> bool:
    return (
        words.at(place + 1) == ":"
        and words.digits(place + 2) == 2
        and words.is_glued(place + 1)
        and (words.digits(place) == 2)
    )
