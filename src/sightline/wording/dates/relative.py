"""Every date of a text that is told from another: what it counts, and where to look for what it counts from.

No anchor is looked for here. docs/dates.md says what each wording is read as.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace

from sightline.chronology.fact import Extent
from sightline.wording.dates.ages import AGE_WORDS, age
from sightline.wording.dates.beside_events import EVENT_WORDS, beside_event
from sightline.wording.dates.counted_steps import SPAN_WORDS, counted_date
from sightline.wording.dates.counts import COUNT_WORDS
from sightline.wording.dates.near_days import NEAR_WORDS, near_date
from sightline.wording.dates.numbered_days import NUMBERED_WORDS, numbered_day
from sightline.wording.dates.prose import FoundDate, dates_in, find_dates
from sightline.wording.dates.relative_date import Position, RelativeDate, Told
from sightline.wording.dates.yearless import yearless_dates
from sightline.wording.tokens import Words

__all__ = ["Position", "RelativeDate", "find_relative"]


_BEGIN = COUNT_WORDS | NUMBERED_WORDS | NEAR_WORDS | EVENT_WORDS | AGE_WORDS | SPAN_WORDS


def find_relative(text: str) -> list[RelativeDate]:
    """The relative dates of a text in order, without overlaps, and none where an explicit date stands.

    Ages that only describe somebody are among them, marked so. Durations ("for three weeks"), rates, and idioms ("at
    the end of the day") are not.
    """
    words = Words(text)
    return relative_in(words, dates_in(words))


def relative_in(words: Words, explicit: list[FoundDate]) -> list[RelativeDate]:
    """As :func:`find_relative`, in prose that has been taken apart and whose explicit dates are known."""
    text = words.text
    dated = _by_start(text, words, explicit)
    ends = {token.end: place + 1 for place, token in enumerate(words.tokens)}

    def date_at(place: int) -> int | None:
        found = dated.get(words.tokens[place].start) if place < len(words) else None
        return None if found is None else ends.get(found.end)

    starts = [one.start for one in explicit]
    made: list[RelativeDate] = []
    place = 0
    while place < len(words):
        told = _longest(words, place, date_at) if words.at(place) in _BEGIN or words.is_number(place) else None
        if told is None:
            place += 1
            continue
        one = _written(words, told, dated)
        if _only_bounds(words, told, made):
            place = told.end
        elif _clashes(one, explicit, starts):
            place += 1
        else:
            made.append(_lasting(words, told, one))
            place = told.end
    return _with_yearless(made, yearless_dates(words, explicit))


def _by_start(text: str, words: Words, explicit: list[FoundDate]) -> dict[int, FoundDate]:
    """The explicit dates by where they start; of "after 4 April 2014" also the day itself."""
    made = {one.start: one for one in explicit if one.date.is_known}
    token_at = {token.start: place for place, token in enumerate(words.tokens)}
    for one in explicit:
        if one.date.earliest is not None and one.date.latest is not None:
            continue
        for place in range(token_at.get(one.start, len(words)) + 1, token_at.get(one.start, 0) + 4):
            start = words.tokens[place].start if place < len(words) else one.end
            inner = find_dates(text[start : one.end]) if start < one.end else []
            if inner and inner[0].start == 0 and inner[0].date.is_known and inner[0].date.days_wide:
                made.setdefault(start, replace(inner[0], start=start, end=start + inner[0].end))
    return made


def _longest(words: Words, place: int, date_at: Callable[[int], int | None]) -> Told | None:
    found = (
        counted_date(words, place, date_at),
        near_date(words, place),
        beside_event(words, place, date_at),
        numbered_day(words, place),
        age(words, place),
    )
    return max((one for one in found if one is not None), key=lambda one: one.end, default=None)


def _written(words: Words, told: Told, dated: dict[int, FoundDate]) -> RelativeDate:
    start, end = words.tokens[told.start].start, words.tokens[told.end - 1].end
    of = words.passage(*told.of) if told.of is not None else ""
    named = dated.get(words.tokens[told.of[0]].start) if told.of is not None else None
    return RelativeDate(
        start,
        end,
        words.text[start:end],
        told.step,
        told.anchor,
        told.position,
        of,
        named.date if named is not None and told.of is not None and told.position is Position.NAMED else None,
        told.or_step,
        told.describes,
        told.extent,
    )


def _only_bounds(words: Words, told: Told, made: list[RelativeDate]) -> bool:
    """Whether the words only bound what is told ("by the following Monday", "until yesterday"), or belong to the words
    before them ("five years ago today", "a week last Tuesday", "Tuesday week").
    """
    if told.position is Position.NAMED:
        return False
    before = words.at(told.start - 1)
    if before == "until" and any(
        words.at(place) in _NOT for place in range(max(0, told.start - _NEAR_NOT), told.start - 1)
    ):
        # "was not held until a week later": it was held then.
        return False
    if before in ("by", "until", "till", "before", "after") or [words.at(told.start - k) for k in (3, 2, 1)] == [
        "by", "the", "end",
    ]:  # fmt: skip
        return True
    if (
        before == "of"
        and words.at(told.start - 2) in ("end", "start", "beginning")
        and words.at(told.start - 4) == "by"
    ):
        return True
    if made and made[-1].end == words.tokens[told.start - 1].end and made[-1].position is Position.OWN:
        return True
    if (
        words.at(told.start) in ("last", "next", "on", "today", "yesterday", "tomorrow", "this")
        and before in _UNITS_BEFORE
    ):
        return words.at(told.start - 2) in ("a", "week", "two", "three") and words.at(told.start - 3) not in (
            "for",
            "of",
        )
    return words.at(told.end) == "week" and told.step is not None and told.step.weekday is not None


_NOT = frozenset({"not", "n't", "wasn't", "weren't", "didn't"})
_NEAR_NOT = 6
_UNITS_BEFORE = frozenset({"week", "weeks", "fortnight", "year"})


def _lasting(words: Words, told: Told, one: RelativeDate) -> RelativeDate:
    """ "since yesterday", "from the following day": it lasted from then on."""
    begins = words.at(told.start - 1) in ("since", "from")
    return replace(one, extent=Extent.THROUGHOUT) if begins and told.position is not Position.NAMED else one


def _clashes(one: RelativeDate, explicit: list[FoundDate], starts: list[int]) -> bool:
    """Whether an explicit date stands in the same words, unless it is what is counted from."""
    first = max(bisect_right(starts, one.start) - 1, 0)
    for each in explicit[first : bisect_right(starts, one.end)]:
        if each.start < one.end and one.start < each.end:
            inside = one.of_date is not None and one.start <= each.start and each.end <= one.end
            if not inside:
                return True
    return False


def _with_yearless(made: list[RelativeDate], yearless: list[RelativeDate]) -> list[RelativeDate]:
    """Both, in order; where both read the same words, those of the longer: "since Friday 3 June" is one date."""
    longest_first = sorted([*made, *yearless], key=lambda one: (one.start - one.end, one.start))
    starts: list[int] = []
    kept: list[RelativeDate] = []
    for one in longest_first:
        place = bisect_right(starts, one.start)
        if place and kept[place - 1].end > one.start:
            continue
        if place < len(kept) and kept[place].start < one.end:
            continue
        starts.insert(place, one.start)
        kept.insert(place, one)
    return kept
