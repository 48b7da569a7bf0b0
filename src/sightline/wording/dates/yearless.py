"""Dates without a year: "in March", "on 3 June", "over Christmas", "last summer", "since May"."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from sightline.chronology.day_arithmetic import Yearly
from sightline.chronology.fact import Extent
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.step import Step, StepCode
from sightline.chronology.told_from import AnchorType
from sightline.chronology.unit import Unit
from sightline.wording.dates.element import MONTHS, WEEKDAYS
from sightline.wording.dates.prose import FoundDate, dates_in, find_dates
from sightline.wording.dates.relative_date import Position, RelativeDate
from sightline.wording.dates.tense import Tense, tense_around
from sightline.wording.tokens import PhraseBook, Words, word_set

_COMMON_YEAR, _LEAP_YEAR = 2015, 2016
_WEAK_LEADS = word_set("last next this that the in during over previous preceding following")
_LEADS = word_set(
    "in during that previous preceding following since from by until till before after last next this early mid late "
    "of to over at and on"
)
_OF_YEAR: PhraseBook[tuple[int, bool]] = PhraseBook(
    {
        f"{lead}{words}": meaning
        for lead in ("", "of ", "in ", ", ")
        for words, meaning in {
            "last year": (-1, True), "this year": (0, True), "next year": (1, True), "that year": (0, False),
            "that same year": (0, False), "the same year": (0, False), "the following year": (1, False),
            "the next year": (1, False), "the previous year": (-1, False), "the preceding year": (-1, False),
            "the year before": (-1, False), "the year after": (1, False), "the year before last": (-2, True),
        }.items()
    }
)  # fmt: skip
"""The year that follows a month or season, and whether it is told from the document's own date."""
_A_YEAR = 365
_REACH_OF_BETWEEN = 6
_WINTER: Yearly = (12, 1, 3, 21)
_EARLY_IN_THE_YEAR: Yearly = (1, 1, 4, 30)
_IS = word_set("is are 's")
_OWN = {"last": -1, "this": 0, "next": 1}
_BESIDE = {"previous": -1, "preceding": -1, "following": 1}
_WEAK = word_set("summer spring autumn winter term half holidays holiday")


def yearless_dates(words: Words, explicit: list[FoundDate]) -> list[RelativeDate]:
    """The dates of a text that have no year, as steps to the nearest such day, month or season."""
    text = words.text
    starts = [each.start for each in explicit]
    taken = {(one.start, one.end) for one in explicit}
    token_at = {token.start: place for place, token in enumerate(words.tokens)}
    ends = {token.end: place + 1 for place, token in enumerate(words.tokens)}
    made: list[RelativeDate] = []
    turned = _month_before_day(words)
    kept = [
        one
        for one in dates_in(words.with_year(_COMMON_YEAR))
        if not any(one.start < each.end and each.start < one.end for each in turned)
    ]
    for one in sorted([*kept, *turned], key=lambda each: each.start):
        if (one.start, one.end) in taken:
            continue
        near = bisect_right(starts, one.end)
        if any(each.start < one.end and one.start < each.end for each in explicit[max(near - 2, 0) : near]):
            continue
        start, end = token_at.get(one.start), ends.get(one.end)
        if start is None or end is None or not _is_believable(words, start, end):
            continue
        leap = [one] if one in turned else find_dates(text[one.start : one.end], anchor_year=_LEAP_YEAR)
        step = _week_of_a_month(text[one.start : one.end]) or (_window(one, leap[0]) if len(leap) == 1 else None)
        if step is not None:
            found = _made(words, start, end, one, step)
            if found is not None:
                made.append(found)
    return made


def _month_before_day(words: Words) -> list[FoundDate]:
    """ "on October 22", "the night of October 22", "October 22nd"; never "in October 16", which may be a year."""
    found = []
    for place in range(len(words) - 1):
        month, day = MONTHS.get(words.at(place)), words.number(place + 1, 2)
        if month is None or day is None:
            continue
        is_ordinal = words.at(place + 2) in ("st", "nd", "rd", "th") and words.is_glued(place + 2)
        end = place + 2 + is_ordinal
        leads = (words.at(place - 1) in _LEADS_OF_A_DAY) or (
            words.at(place - 1) == "of" and words.at(place - 2) in _PARTS_OF_A_DAY
        )
        if not (leads or is_ordinal or _OF_YEAR.match(words, end) is not None):
            continue
        after = words.at(end)
        if (
            words.is_number(end)
            or (after == "," and words.is_number(end + 1))
            or (words.is_glued(end) and after in ":/.-" and words.is_number(end + 1) and words.is_glued(end + 1))
        ):
            continue
        try:
            on = date(_COMMON_YEAR, month, day)
        except ValueError:
            continue
        start, stop = words.tokens[place].start, words.tokens[end - 1].end
        found.append(FoundDate(start, stop, PartialDate(words.text[start:stop], on, on, Precision.DAY), Extent.POINT))
    return found


def _goes_on_until_now(words: Words, start: int, end: int) -> bool:
    """Whether the verb beside it is in the perfect: "has been", "you have shown"."""
    near = [words.at(place) for place in (*range(max(0, start - 8), start), *range(end, end + 5))]
    return any(word in ("has", "have") for word in near) and not any(word in ("had", "was", "were") for word in near)


_LEADS_OF_A_DAY = word_set("on until till from by before after")
_PARTS_OF_A_DAY = word_set("morning afternoon evening night hours day")


def _is_believable(words: Words, start: int, end: int) -> bool:
    if any(words.is_number(place) for place in range(start, end)):
        # "3/4" alone is no date; "3 June" is.
        return any(words.at(place) in MONTHS for place in range(start, end))
    months = [place for place in range(start, end) if words.at(place) in MONTHS]
    if months and not all(words.written(place)[0].isupper() for place in months):
        return False
    if end - start > 1:
        return True
    if words.at(start) in _WEAK and words.at(start - 1) not in _WEAK_LEADS:
        return False
    return words.at(start - 1) in _LEADS or words.at(start - 1) == "the"


_ALL_YEARS = range(2010, 2017)
"""The first of January falls on every weekday, and one is a leap year."""
_MOST_OF_A_MONTH = 20


def _week_of_a_month(words: str) -> tuple[Yearly, int | None, int | None] | None:
    """ "The first week of January", whichever year's: from the first day that any year's has to the last; else None."""
    if "week" not in words.casefold():
        return None
    read = [found[0].date for year in _ALL_YEARS if len(found := find_dates(words, anchor_year=year)) == 1]
    days = [(one.earliest, one.latest) for one in read if one.earliest is not None and one.latest is not None]
    if len(days) != len(_ALL_YEARS):
        return None
    first, last = min(_of_year(one) for one, _ in days), max(_of_year(one) for _, one in days)
    if any(one.year != other.year or (other - one).days > _MOST_OF_A_MONTH for one, other in days):
        return None
    return (*first, *last), 0, 0


def _window(one: FoundDate, other: FoundDate) -> tuple[Yearly, int | None, int | None] | None:
    """The window of the year, and which of its sides is open; None if it moves from year to year."""
    first, last = one.date.earliest, one.date.latest
    if first is None and last is None:
        # 29 February: a day of leap years only.
        leap = other.date.earliest
        return ((2, 29, 2, 29), 0, 0) if leap == date(_LEAP_YEAR, 2, 29) else None
    if one.date.precision is Precision.UNSURE and "written as a" not in one.date.basis:
        return None
    begins, ends = first or last, last or first
    begins_too, ends_too = other.date.earliest or other.date.latest, other.date.latest or other.date.earliest
    if begins is None or ends is None or begins_too is None or ends_too is None:
        return None
    if first is not None and last is not None and (last - first).days >= _A_YEAR:
        # "winter 2015" may begin or end in that year; without a year it is one winter.
        is_winter = "winter" in one.date.written.casefold()
        return (_WINTER, 0, 0) if is_winter else None
    if _of_year(begins) != _of_year(begins_too):
        return None
    if _of_year(ends) != _of_year(ends_too) and (_of_year(ends), _of_year(ends_too)) != ((2, 28), (2, 29)):
        return None
    if (first is None or last is None) and _of_year(ends) == (2, 28):
        return None
    return (*_of_year(begins), *_of_year(ends_too)), (0 if first else None), (0 if last else None)


def _of_year(day: date) -> tuple[int, int]:
    return day.month, day.day


def _made(
    words: Words, start: int, end: int, one: FoundDate, window: tuple[Yearly, int | None, int | None]
) -> RelativeDate | None:
    yearly, early, late = window
    if words.at(start) == "new" and end == start + 2 and words.at(start - 1) == "the":
        # "in the new year": its first months, and not the night on which it begins.
        yearly, early, late = _EARLY_IN_THE_YEAR, 0, 0
    weekday = next((WEEKDAYS[words.at(place)] for place in range(start, end) if words.at(place) in WEEKDAYS), None)
    if yearly[:2] != yearly[2:]:
        weekday = None
    text = words.text
    lead = words.at(start - 1)

    def step(count: int, *, or_further: bool = False) -> Step:
        return Step(
            StepCode.NAMED, count, early=early, late=late, weekday=weekday, yearly=yearly, or_further=or_further
        )

    if lead in _OWN and any(words.at(place) == "between" for place in range(max(0, start - _REACH_OF_BETWEEN), start)):
        # "between last November and this March": neither alone.
        return None
    if lead in _OWN and words.at(start - 2) in ("until", "till", "by", "before"):
        # "in prison until last November": when it ended.
        return None
    if lead in _OWN and not any(words.is_number(place) for place in range(start, end)):
        begins = words.tokens[start - 1].start
        count = _OWN[lead]
        tense = tense_around(words, start - 1, end)
        if lead == "this":
            count = 1 if tense is Tense.FUTURE else -1
        chosen = None if lead == "this" and tense is Tense.UNTOLD else step(count, or_further=lead != "this")
        return RelativeDate(
            begins, one.end, text[begins : one.end], chosen, AnchorType.DOCUMENT, Position.OWN, extent=one.extent
        )
    if (
        words.at(start - 2) == "the"
        and lead in _BESIDE
        and not any(words.is_number(place) for place in range(start, end))
    ):
        begins = words.tokens[start - 2].start
        bound = words.at(start - 3)
        if bound == "before":
            return None
        if bound in ("by", "until", "till"):
            early = None
        elif bound in ("since", "from"):
            late = None
        return RelativeDate(
            begins, one.end, text[begins : one.end], step(_BESIDE[lead], or_further=True), None, Position.BEFORE,
            extent=one.extent,
        )  # fmt: skip
    if lead == "that" and not any(words.is_number(place) for place in range(start, end)):
        # "that September", "that Christmas": the next after what was told before it.
        begins = words.tokens[start - 1].start
        return RelativeDate(begins, one.end, text[begins : one.end], step(0), None, Position.BEFORE, extent=one.extent)
    of_year = _OF_YEAR.match(words, end)
    if of_year is not None and not weekday:
        (count, is_own), after = of_year
        finish = words.tokens[after - 1].end
        in_that = Step(StepCode.NAMED, count, Unit.YEAR, early, late, yearly=yearly)
        return RelativeDate(
            one.start, finish, text[one.start : finish], in_that, AnchorType.DOCUMENT if is_own else None,
            Position.OWN if is_own else Position.BEFORE, extent=one.extent,
        )  # fmt: skip
    if late is None and early == 0 and _goes_on_until_now(words, start, end):
        # "Since January you have expressed remorse": the last January before the paper, whatever was told above.
        return RelativeDate(
            one.start, one.end, one.date.written, step(-1), AnchorType.DOCUMENT, Position.OWN, extent=one.extent
        )
    tense = tense_around(words, start, end)
    before = start - 3 if words.at(start - 2) in ("now", "still", "also") else start - 2
    if lead in ("in", "on") and words.at(before) in _IS:
        # "told the nurse that the trial is in January": of what is, and so of what is to come.
        tense = Tense.FUTURE
    own = None if tense is Tense.UNTOLD else step(1 if tense is Tense.FUTURE else -1)
    # Of a season or a festival not even a narrative that goes forward says plainly which year's it is.
    has_month = any(words.at(place) in MONTHS for place in range(start, end))
    is_one_day = yearly[:2] == yearly[2:] and not one.date.written.casefold().startswith(("before", "shortly", "just"))
    has_month = has_month or is_one_day or yearly is _EARLY_IN_THE_YEAR
    is_bound = early is None or late is None
    chained = step(0 if tense is not Tense.LONG_PAST else -1) if has_month else None
    if tense is Tense.LONG_PAST and is_bound:
        chained = None
    return RelativeDate(
        one.start, one.end, one.date.written, own, AnchorType.DOCUMENT, Position.OWN_OR_BEFORE, or_step=chained,
        extent=one.extent,
    )  # fmt: skip
