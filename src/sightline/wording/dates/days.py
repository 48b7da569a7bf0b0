"""Days, months and years written out: "4th April 2014", "22.05/16", "April 4, 2014", "Apr-14", "2013/14", "2014".

Day before month always, as in the United Kingdom; a month that cannot be a month is refused, never swapped.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.dates.element import (
    FIRST_YEAR,
    LAST_YEAR,
    WEEKDAYS,
    Element,
    NoSuchDayError,
    a_day,
    a_month,
    a_year,
    day_number,
    full_year,
    month_at,
    stretch,
    year_at,
)
from sightline.wording.tokens import HYPHENS, Words, word_set

_SEPARATORS = HYPHENS | {"/", ".", ",", "\\", ":"}
_DAY_LEFT_OPEN = frozenset({"?", "x", "xx", "dd", "nk"})
# What may follow a two-digit year in prose: "on 4 April 14 he", never "on 4 April 12 officers".
_MAY_FOLLOW_SHORT_YEAR = word_set(
    "at and he she they it we i the a an to until till by in on when where there this that which who but or as "
    "for from with was were is had has mother father police"
)


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


def month_of_year(words: Words, place: int) -> Element | None:
    """ "April 2014", "Apr-14", "04/2014", or a month whose year is to come."""
    named = month_at(words, place)
    if named is None:
        if words.is_cell and (iso := _year_then_month(words, place)) is not None:
            return iso
        month = words.number(place, 2)
        if (
            month is not None
            and words.at(place + 1) in _SEPARATORS - {",", ":"}
            and words.digits(place + 2) == 4
            and not _joined_on(words, place, place + 3)
        ):
            year = full_year(int(words.at(place + 2)), 4)
            if year is not None and 1 <= month <= 12:
                return Element(place, place + 3, lambda y, m: a_month(y, m), year, month)
        return _month_and_short_year(words, place)
    month, end = named
    found = _year_after(words, end, short=True, month_only=True)
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
    if not (_SEPARATORS.issuperset(marks) and marks != (",", ",") and marks != (":", ":")) or (
        "," in marks and not words.is_cell
    ):
        return None
    if _joined_on(words, place, place + 5) or words.digits(place + 2) > 2:
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
            return Element(start, place + 5, _out_of_reach(third), third, month)
        if year is None or words.digits(place) > 2:
            return None
        if _is_clock(words, place + 4):
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
    if not all(words.is_glued(last + step) for step in (1, 2, 3, 4)) or _joined_on(words, place, place + 3):
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
    if _is_in_a_reference(words, place):
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
    found_year = _year_after(words, end, short=True) or _year_in_one_word(words, place, end)
    if found_year is not None:
        return Element(start, found_year[1], lambda y, m: a_day(y, m, day, weekday), found_year[0], month)
    return Element(start, end, lambda y, m: a_day(y, m, day, weekday), None, month)


def _is_in_a_reference(words: Words, place: int) -> bool:
    """ "KX03SEP19", "CR-03SEP19", "03SEP19/1234": day, month and year in one word that is part of a longer mark."""
    if not (words.is_glued(place + 1) and month_at(words, place + 1) is not None):
        return False
    if words.is_glued(place):
        before = words.at(place - 1)
        if before.isalpha() or (before in ("/", "_", "#", "\\") and not words.is_number(place - 2)):
            return True
        if before in HYPHENS and words.is_glued(place - 1) and words.at(place - 2).isalpha():
            return True
    return (
        words.is_glued(place + 2)
        and words.at(place + 3) in ("/", "_")
        and words.is_glued(place + 3)
        and (words.is_glued(place + 4) and words.digits(place + 4) > 2)
    )


def _year_in_one_word(words: Words, place: int, end: int) -> tuple[int, int] | None:
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


def _year_after(words: Words, place: int, *, short: bool, month_only: bool = False) -> tuple[int, int] | None:
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
        if marked and _joined_on(words, end, found[1]) and month_only:
            return None
    return found


def _short_year_is_safe(words: Words, place: int) -> bool:
    after = words.at(place)
    if not after or not after[0].isalnum():
        return after != "%"
    return after in _MAY_FOLLOW_SHORT_YEAR or words.written(place)[0].isupper()


def _out_of_reach(year: int) -> Callable[[int, int], PartialDate]:
    def read(_year: int, _month: int) -> PartialDate:
        raise NoSuchDayError(f"the year {year} is not between {FIRST_YEAR} and {LAST_YEAR}")

    return read


def _joined_on(words: Words, place: int, end: int) -> bool:
    """Whether digits and marks run on beyond these tokens, as in a telephone, version or reference number."""
    if words.is_glued(place):
        before = words.at(place - 1)
        if before in ("/", ".", "-") and words.at(place - 2) in _DAY_LEFT_OPEN and words.digits(place) <= 2:
            return False
        if before == "/" and words.at(place + 1) not in ("/", "-") and words.digits(place - 2) in (1, 2):
            # "12/13.05.2014": the one day or the other.
            return words.is_glued(place - 2)
        if before in ("/", ".", "\\", "#", "£", "$", "€", "_", "@", ":") and not (
            before in (".", ":") and not words.is_number(place - 2)
        ):
            return True
        if before in HYPHENS and not words.is_cell and words.is_glued(place - 1) and words.at(place - 2).isalpha():
            return True
        if before.isalpha() and before not in ("on", "of", "the", "c", "ca", "to", "from", "and", "by", "dated"):
            return True
    after = words.at(end)
    if words.is_glued(end):
        if after in ("/", "\\", "_", "%") and words.is_glued(end + 1) and words.is_number(end + 1):
            return True
        if after in (".", "-") and words.is_glued(end + 1) and words.is_number(end + 1):
            # "12.05.14.2" runs on; "01/02/2014-05/02/2014" is two dates.
            return not (after == "-" and (words.at(end + 2) in ("/", ".", "-") or words.is_cell))
    return False


def _is_clock(words: Words, place: int) -> bool:
    return (
        words.at(place + 1) == ":"
        and words.digits(place + 2) == 2
        and words.is_glued(place + 1)
        and (words.digits(place) == 2)
    )
