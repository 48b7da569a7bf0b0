"""Dates told from what is named: "before her death", "on the night of the assault", "since the birth"."""

from __future__ import annotations

from collections.abc import Callable

from sightline.chronology.fact import Extent
from sightline.chronology.step import Step, StepCode
from sightline.chronology.told_from import AnchorType
from sightline.wording.dates.dated_events import day_beside
from sightline.wording.dates.element import WEEKDAYS
from sightline.wording.dates.named_events import DETERMINERS, NamedEvent, named_event
from sightline.wording.dates.relative_date import Position, Told
from sightline.wording.times import PARTS_OF_DAY
from sightline.wording.tokens import PhraseBook, Words, word_set

_OPEN: PhraseBook[StepCode] = PhraseBook(
    dict.fromkeys(
        ("after", "following", "since", "shortly after", "soon after", "just after", "immediately after", "ever since",
         "some time after", "not long after", "shortly following", "immediately following", "in the aftermath of",
         "in the days after", "in the weeks after", "in the months after", "in the years after",
         "in the days following", "in the weeks following", "in the months following", "in the years following",
         "within days of", "within weeks of", "within months of", "a short time after", "straight after", "from",
         "subsequent to", "some time following"),
        StepCode.AFTER)
    | dict.fromkeys(
        ("before", "prior to", "until", "up to", "up until", "till", "shortly before", "just before",
         "immediately before", "some time before", "not long before", "in the days before", "in the weeks before",
         "in the months before", "in the years before", "in the run up to", "in the lead up to", "leading up to",
         "in the days leading up to", "in the weeks leading up to", "in the months leading up to",
         "a short time before",
         "in advance of", "ahead of", "by the time of", "at some point before", "in the hours before"),
        StepCode.BEFORE)
)  # fmt: skip
_LASTS = frozenset({"since", "ever", "until", "till", "up", "from"})
_NEVER_BEFORE_AFTER = word_set(
    "look looks looked looking named asked asks sought take takes took runs ran chase chased well day week year month "
    "night long soon"
)
_DAY_OF = word_set("day night evening morning afternoon date")


def beside_event(words: Words, place: int, date_at: Callable[[int], int | None]) -> Told | None:
    """A date told from a named event that begins there."""
    return (
        _on_the_day(words, place, date_at)
        or _part_of_day_before(words, place, date_at)
        or _weekday_beside(words, place, date_at)
        or _open(words, place, date_at)
    )


def _told(
    words: Words,
    place: int,
    named: NamedEvent,
    step: Step,
    date_at: Callable[[int], int | None],
    extent: Extent = Extent.POINT,
) -> Told:
    dated = day_beside(words, named.end, date_at)
    if dated is not None:
        return Told(place, dated[1], step, None, Position.NAMED, dated, extent=extent)
    anchor = None if named.anchor is AnchorType.FACT else named.anchor
    return Told(place, named.end, step, anchor, Position.NAMED, (named.start, named.end), extent=extent)


def _on_the_day(words: Words, place: int, date_at: Callable[[int], int | None]) -> Told | None:
    """ "on the day of her death", "the night of the assault", "the same day as the visit"."""
    if words.at(place) != "the":
        return None
    at = place + 1
    same = words.at(at) == "same"
    at += same
    unit = words.at(at)
    linked = words.at(at + 1)
    if unit == "time" and linked == "of":
        named = _event(words, at + 2)
        return _told(words, place, named, Step(StepCode.SAME), date_at) if named else None
    if unit not in _DAY_OF:
        return None
    if linked == "that" and words.at(at + 2) in ("he", "she", "they"):
        at, linked = at + 1, words.at(at + 2)
    if linked in ("of", "as") or words.at(at + 1) in ("he", "she", "they"):
        named = _event(words, at + 2) if linked in ("of", "as") else _clause_event(words, at + 1)
        if named is None:
            return None
        if unit == "night":
            # Whoever died on the night of a death may have died before or after midnight.
            window = PARTS_OF_DAY["night"]
            step = Step(StepCode.SHIFT, 0, early=1, from_time=window[0], to_time=window[1])
            return _told(words, place, named, step, date_at)
        part = PARTS_OF_DAY.get(unit)
        step = Step(StepCode.SAME, from_time=part[0], to_time=part[1]) if part else Step(StepCode.SAME)
        return _told(words, place, named, step, date_at)
    return None


def _clause_event(words: Words, place: int) -> NamedEvent | None:
    named = named_event(words, place)
    return named if named is not None and named.is_event else None


def _event(words: Words, place: int) -> NamedEvent | None:
    named = named_event(words, place)
    return named if named is not None and named.is_event else None


def _part_of_day_before(words: Words, place: int, date_at: Callable[[int], int | None]) -> Told | None:
    """ "the night before her death", "the morning after the party", "the evening before 4 April 2014"."""
    part = PARTS_OF_DAY.get(words.at(place + 1))
    way = {"before": -1, "after": 1}.get(words.at(place + 2))
    if words.at(place) != "the" or part is None or way is None:
        return None
    step = Step(StepCode.SHIFT, way, from_time=part[0], to_time=part[1])
    dated = date_at(place + 3)
    if dated is not None:
        return Told(place, dated, step, None, Position.NAMED, (place + 3, dated))
    named = named_event(words, place + 3)
    if named is None or (
        words.at(place + 3) in ("he", "she", "they") and not named.is_event and named.end - named.start < 2
    ):
        return None
    return _told(words, place, named, step, date_at)


def _weekday_beside(words: Words, place: int, date_at: Callable[[int], int | None]) -> Told | None:
    """ "on the Monday after her death", "the Friday before the conference", "the Sunday following 4 April 2014"."""
    start = place
    if words.at(place) == "on":
        place += 1
    if words.at(place) != "the" or not words.written(place + 1)[:1].isupper():
        return None
    weekday = WEEKDAYS.get(words.at(place + 1))
    way = {"before": -1, "after": 1, "following": 1, "preceding": -1}.get(words.at(place + 2))
    if weekday is None or way is None:
        return None
    step = Step(StepCode.WEEKDAY, way, weekday=weekday)
    dated = date_at(place + 3)
    if dated is not None:
        return Told(start, dated, step, None, Position.NAMED, (place + 3, dated))
    named = _event(words, place + 3)
    return None if named is None else _told(words, start, named, step, date_at)


def _open(words: Words, place: int, date_at: Callable[[int], int | None]) -> Told | None:
    found = _OPEN.match(words, place)
    if found is None or words.at(place - 1) in _NEVER_BEFORE_AFTER:
        return None
    code, end = found
    if words.at(place) in ("from", "following") and words.at(end) not in DETERMINERS and words.at(end) != "birth":
        return None
    named = _event(words, end)
    if named is None or (words.at(end) in ("this", "these", "my", "our", "your") and words.at(place) == "from"):
        return None
    is_from = words.at(place) == "from"
    if is_from and named.anchor is AnchorType.FACT:
        # "bruises from the fall" tell a cause, not a date.
        return None
    if words.at(place) == "up" and words.at(place + 1) == "to" and named.anchor is AnchorType.FACT:
        return None
    if words.at(place) == "until" and words.at(place - 1) == "not":
        return None
    extent = Extent.THROUGHOUT if words.at(place) in _LASTS else Extent.POINT
    return _told(words, place, named, Step(code), date_at, extent)


EVENT_WORDS = _OPEN.first_words | {"the", "on"}
"""The words that a date told from a named event can begin with."""
