"""Every date of a text that is told from another: what it counts, and where to look for what it counts from.

No anchor is looked for here. docs/dates.md says what each wording is read as.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sightline.wording.dates.ages import age
from sightline.wording.dates.beside_events import beside_event
from sightline.wording.dates.counted_steps import counted_date
from sightline.wording.dates.near_days import near_date
from sightline.wording.dates.prose import FoundDate, find_dates
from sightline.wording.dates.relative_date import Position, RelativeDate, Told
from sightline.wording.dates.yearless import yearless_dates
from sightline.wording.tokens import Words

__all__ = ["Position", "RelativeDate", "find_relative"]


def find_relative(text: str) -> list[RelativeDate]:
    """The relative dates of a text in order, without overlaps, and none where an explicit date stands.

    Ages that only describe somebody are among them, marked so. Durations ("for three weeks"), rates, and idioms ("at
    the end of the day") are not.
    """
    words = Words(text)
    explicit = find_dates(text)
    dated = _by_start(text, words, explicit)
    ends = {token.end: place + 1 for place, token in enumerate(words.tokens)}

    def date_at(place: int) -> int | None:
        found = dated.get(words.tokens[place].start) if place < len(words) else None
        return None if found is None else ends.get(found.end)

    made: list[RelativeDate] = []
    place = 0
    while place < len(words):
        told = _longest(words, place, date_at)
        if told is None:
            place += 1
            continue
        one = _written(words, told, dated)
        if not _clashes(one, explicit):
            made.append(one)
            place = told.end
        else:
            place += 1
    return _with_yearless(made, yearless_dates(text, words, explicit))


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


def _clashes(one: RelativeDate, explicit: list[FoundDate]) -> bool:
    """Whether an explicit date stands in the same words, unless it is what is counted from."""
    for each in explicit:
        if each.start < one.end and one.start < each.end:
            inside = one.of_date is not None and one.start <= each.start and each.end <= one.end
            if not inside:
                return True
    return False


def _with_yearless(made: list[RelativeDate], yearless: list[RelativeDate]) -> list[RelativeDate]:
    """Both, in order; where both read the same words, those of the longer: "since Friday 3 June" is one date."""
    kept = list(made)
    for one in yearless:
        over = [each for each in kept if each.start < one.end and one.start < each.end]
        if any(each.end - each.start >= one.end - one.start for each in over):
            continue
        kept = [each for each in kept if each not in over]
        kept.append(one)
    return sorted(kept, key=lambda each: each.start)
