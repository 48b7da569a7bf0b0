"""A whole cell or answer read as one date, and why it could not be."""

from __future__ import annotations

import re
from dataclasses import replace

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.dates.chains import Reading
from sightline.wording.dates.days import eight_digits_or_serial
from sightline.wording.dates.element import NoSuchDayError, full_year
from sightline.wording.dates.expressions import expression
from sightline.wording.dates.prose import find_dates
from sightline.wording.dates.years import month_and_two_digits
from sightline.wording.times import at_time, window
from sightline.wording.tokens import Words, word_set

_LEADS = word_set(
    "date dated on the of in during at occurred received event incident : , . ( [ entry recorded sometime some "
    "time approx"
)
_ABSENT = frozenset(
    ("", "-", "--", "–", "—", "n/k", "nk", "n/a", "na", "unknown", "not known", "undated", "no date", "none",
     "date unknown", "not recorded", "tbc", "?", "??", "???", "not stated", "blank", "not given", "nil",
     "not dated", "no date given",
     "date not known", "date not recorded", "unclear", "illegible")
)  # fmt: skip
_ELSEWHERE = frozenset({"ditto", "as above", "same", "same day", "same date", "see above", "“", '"', "''", "do"})
_MOST_OTHER_WORDS = 6
_RELATIVE = word_set(
    "day days week weeks wk wks month months year years not after before later prior following earlier within next "
    "previous old aged age born dob yesterday today tomorrow last ago"
)
_DAY_LEFT_OPEN = re.compile(r"(?:\?{1,2}|x{1,2}|d{1,2}|n/?k|00|_{1,2}|-{1,2})\s*[/.-]\s*(?=\S)", re.IGNORECASE)


def read_date(words: str, *, anchor_year: int | None = None) -> PartialDate:
    """The date that a whole cell or answer gives; ``PartialDate.unknown(words)`` if it cannot be read.

    ``anchor_year`` is taken where a day or month is written without a year. Several dates in one cell ("3 and 5 May
    2014") give the span from the first to the last. Never raises.
    """
    found = _read(words, anchor_year)
    return found if isinstance(found, PartialDate) else PartialDate.unknown(words)


def why_unreadable(words: str, *, anchor_year: int | None = None) -> str:
    """One sentence that says why :func:`read_date` does not read these words; empty if it does."""
    found = _read(words, anchor_year)
    return "" if isinstance(found, PartialDate) else found


def _read(text: str, anchor_year: int | None) -> PartialDate | str:
    stripped = text.strip()
    plain = " ".join(stripped.lower().rstrip(".").split())
    if plain in _ABSENT:
        return "No date is given."
    if plain in _ELSEWHERE:
        return f"“{stripped}” refers to another entry. Write the date itself."
    if len(stripped) > 400:
        return "This is too long to be a date. Write the date in a cell of its own."
    words = Words(stripped, is_cell=True, anchor_year=anchor_year)
    try:
        digits = eight_digits_or_serial(stripped)
    except NoSuchDayError as problem:
        return _sentence(stripped, str(problem))
    if digits is not None:
        return replace(digits, written=text)
    found = _day_left_open(stripped, anchor_year) or _whole(words)
    if isinstance(found, PartialDate):
        return replace(found, written=text)
    return _within(stripped, text, anchor_year) or _sentence(
        stripped, month_and_two_digits(words) or found or _counts_from(words)
    )


def _whole(words: Words) -> PartialDate | str:
    """The one date that all the words together give, or why not."""
    end = len(words)
    while end and words.at(end - 1) in (".", ",", ";", ":", ")", "]", "-") and not _closes(words, end - 1):
        end -= 1
    place = 0
    readings: list[Reading] = []
    while place < end:
        made = expression(words, place)
        if made:
            problem = next((reading.problem for reading in made if reading.date is None), "")
            if problem or any(reading.date is None for reading in made):
                return problem
            readings += made
            place = made[-1].end
            continue
        if not readings and words.at(place) in _LEADS:
            place += 1
            continue
        if readings and words.at(place) in (",", ";", ":", "and", "&", "-", "–", "then", "on", "at", ".", "(", ")"):
            place += 1
            continue
        timed = window(words, place, is_told=True) if readings else None
        if timed is None or readings[-1].date is None:
            return ""
        readings[-1] = replace(readings[-1], date=at_time(readings[-1].date, timed[0]))
        place = timed[1]
    dates = [reading.date for reading in readings if reading.date is not None]
    if not dates:
        return ""
    return dates[0] if len(dates) == 1 else _span(dates)


def _closes(words: Words, place: int) -> bool:
    return words.at(place) == ")" and any(words.at(before) == "(" for before in range(max(0, place - 6), place))


def _span(dates: list[PartialDate]) -> PartialDate:
    starts = [one.earliest for one in dates]
    ends = [one.latest for one in dates]
    earliest = None if None in starts else min((day for day in starts if day), default=None)
    latest = None if None in ends else max((day for day in ends if day), default=None)
    precision = Precision.UNSURE if any(one.is_unsure for one in dates) else Precision.RANGE
    if earliest is None and precision is Precision.RANGE:
        precision = Precision.BEFORE if latest else Precision.UNKNOWN
    elif latest is None and precision is Precision.RANGE:
        precision = Precision.AFTER
    return PartialDate("", earliest, latest, precision, basis="several dates: from the first to the last")


def _within(stripped: str, text: str, anchor_year: int | None) -> PartialDate | None:
    """The only date among a few other words ("3 May 2014 phone call")."""
    found = find_dates(stripped, anchor_year=anchor_year)
    if len(found) != 1 or not found[0].date.is_known:
        return None
    only = found[0]
    others = Words(stripped[: only.start] + " " + stripped[only.end :])
    if len(others) > _MOST_OTHER_WORDS or any(token.is_number for token in others.tokens) or _is_relative(others):
        return None
    basis = "; ".join(note for note in (only.date.basis, "read from among other words") if note)
    return replace(only.date, written=text, basis=basis)


def _is_relative(others: Words) -> bool:
    return any(token.lower in _RELATIVE for token in others.tokens)


def _day_left_open(text: str, anchor_year: int | None) -> PartialDate | None:
    """ "??/05/2014", "00/05/2014", "xx/xx/2014": the month or the year whole, for the day is not given."""
    rest, marks = text, 0
    while marks < 2 and (match := _DAY_LEFT_OPEN.match(rest)):
        rest, marks = rest[match.end() :], marks + 1
    if not marks:
        return None
    short = re.fullmatch(r"(\d{1,2})\s*[/.-]\s*(\d\d)", rest) if marks == 1 else None
    if short and (year := full_year(int(short[2]), 2)) is not None:
        rest = f"{short[1]}/{year}"
    found = _whole(Words(rest, is_cell=True, anchor_year=anchor_year))
    if not isinstance(found, PartialDate) or found.precision is not (Precision.MONTH if marks == 1 else Precision.YEAR):
        return None
    return replace(found, written=text, basis="the day is left open")


def _counts_from(words: Words) -> str:
    if _is_relative(words):
        return "it counts from another day. Write the day itself"
    return ""


def _sentence(text: str, reason: str) -> str:
    shown = text if len(text) <= 60 else text[:57] + "..."
    if not reason:
        return f"“{shown}” could not be read as a date. Write it like 4 April 2014, April 2014 or 2014."
    return f"“{shown}” could not be read as a date: {reason}."
