"""Days, weeks and months beside what was told before: "the following day", "the previous month", "that evening"."""

from __future__ import annotations

from dataclasses import replace

from sightline.chronology.step import Step, StepCode
from sightline.chronology.told_from import AnchorType
from sightline.chronology.unit import Unit
from sightline.wording.dates.days_and_parts import (
    WHOLE,
    ends_there,
    in_part,
    part_of_day,
    told_from_own,
    weekday_at,
    with_part,
)
from sightline.wording.dates.named_events import named_event
from sightline.wording.dates.relative_date import Position, Told
from sightline.wording.times import PARTS_OF_DAY
from sightline.wording.tokens import Words, word_set

NEXT = word_set("following next subsequent ensuing")
PREVIOUS = word_set("previous preceding prior")
_NO_DAY = word_set(
    "care centre nursery trip out off case patient release job school time times surgery unit shift service"
)
_LEADS_OF_A_NOUN = word_set("the that his her their its our my this these those a an any every each very of")
_NOTED_DAYS = word_set("day morning afternoon evening night")
_AFTER_THE_DAY_BEFORE = word_set("he she they and when for in at by because but with from had was were")


def earlier_or_later(words: Words, place: int) -> Told | None:
    """ "later that day", "earlier in the year", "later this week", "the same day" belongs to :func:`same_again`."""
    if words.at(place) not in ("earlier", "later"):
        return None
    code = StepCode.SO_FAR if words.at(place) == "earlier" else StepCode.REST_OF
    at, is_own = place + 1, False
    if words.at(at) == "on":
        at += 1
    if words.at(at) == "today":
        return told_from_own(place, at + 1, Step(code))
    if words.at(at) in ("in", "on", "during"):
        at += 1
    if words.at(at) == "this":
        is_own = True
    elif words.at(at) not in ("that", "the"):
        return None
    at += 1
    if words.at(at) == "same":
        at += 1
    unit = words.at(at)
    if words.at(at) in PARTS_OF_DAY or unit == "day":
        if unit == "day" or not is_own:
            return Told(
                place, at + 1, Step(code) if unit == "day" else in_part(Step(StepCode.SAME), PARTS_OF_DAY[unit])
            )
        return told_from_own(place, at + 1, in_part(Step(StepCode.SAME), PARTS_OF_DAY[unit]))
    if unit not in WHOLE:
        return None
    step = Step(code, unit=WHOLE[unit])
    if words.at(at + 1) in ("that", "when", "of", "in"):
        # "earlier in the week that she died"
        named = named_event(words, at + 2)
        if (named is None or not named.is_event) and words.at(at + 1) == "that" and not is_own:
            # "told her sister later that month that she had nowhere else to go"
            return Told(place, at + 1, step)
        if named is None or not named.is_event:
            return None
        anchor = None if named.anchor is AnchorType.FACT else named.anchor
        return Told(place, named.end, step, anchor, Position.NAMED, (named.start, named.end))
    return told_from_own(place, at + 1, step) if is_own else Told(place, at + 1, step)


def neighbour(words: Words, place: int) -> Told | None:
    """ "the following day", "the previous month", "next morning", "the next Tuesday", "the night before"."""
    at = place
    the = words.at(at) in ("the", "that")
    at += the
    which = words.at(at)
    if which in NEXT | PREVIOUS and (the or (which == "next" and words.at(at + 1) in ("day", "morning", "afternoon"))):
        way = 1 if which in NEXT else -1
        if words.at(at + 1) in ("very", "calendar"):
            at += 1
        told = _beside(words, place, at + 1, way)
        if told is None or words.at(told.end) in ("old", "olds") or words.is_hyphen(told.end):
            return None
        return told
    if not the and which in NEXT and words.at(place - 1) not in _LEADS_OF_A_NOUN:
        # "emailed following day", as notes leave out the article.
        told = _beside(words, place, at + 1, 1)
        if told is not None and words.at(told.end - 1) in _NOTED_DAYS and ends_there(words, told.end):
            return told
    if the and words.at(place) == "the" and words.at(at + 1) in ("before", "after"):
        # "the evening before": of what has been told; "the night before the visit" is counted elsewhere.
        way = 1 if words.at(at + 1) == "after" else -1
        ending = words.at(at + 2)
        told = _beside(words, place, at, way)
        if told is not None and (not ending or not ending[0].isalnum() or ending in _AFTER_THE_DAY_BEFORE):
            if ending in ("he", "she", "they", "when"):
                return None
            return replace(told, end=at + 2)
    return None


def _beside(words: Words, start: int, place: int, way: int) -> Told | None:
    unit = words.at(place)
    if unit == "day":
        after = part_of_day(words, place + 1)
        return (
            Told(start, place + 1, Step(StepCode.SHIFT, way)) if words.at(place + 1) not in _NO_DAY or after else None
        )
    if unit in WHOLE and words.at(place + 1) not in ("group", "old", "end"):
        return Told(start, place + 1, Step(StepCode.CALENDAR, way, WHOLE[unit]))
    if unit == "fortnight":
        early, late = (None, 0) if way > 0 else (0, None)
        return Told(start, place + 1, Step(StepCode.SHIFT, 2 * way, Unit.WEEK, early, late))
    if unit == "weekend":
        return Told(start, place + 1, Step(StepCode.WEEKDAY, way, weekday=5, late=1))
    weekday = weekday_at(words, place)
    if weekday is not None:
        return with_part(words, Told(start, place + 1, Step(StepCode.WEEKDAY, way, weekday=weekday)))
    part = part_of_day(words, place)
    if part is not None:
        return Told(start, part[1], in_part(Step(StepCode.SHIFT, way), part[0]))
    return None


def same_again(words: Words, place: int) -> Told | None:
    """ "that evening", "the same day", "that same week", "on that day", "on the day", "there and then"."""
    if [words.at(place + k) for k in range(3)] == ["there", "and", "then"]:
        return Told(place, place + 3, Step(StepCode.CALENDAR))
    if [words.at(place + k) for k in range(3)] == ["on", "the", "day"] and ends_there(words, place + 3):
        return Told(place, place + 3, Step(StepCode.CALENDAR))
    if words.at(place) == "same" and words.at(place - 1) not in _LEADS_OF_A_NOUN and words.at(place + 1) in _NOTED_DAYS:
        part = part_of_day(words, place + 1)
        if not ends_there(words, part[1] if part else place + 2):
            return None
        if part is not None:
            return Told(place, part[1], in_part(Step(StepCode.SAME), part[0]))
        return Told(place, place + 2, Step(StepCode.CALENDAR))
    if words.at(place) not in ("that", "the"):
        return None
    at = place + 1
    same = words.at(at) == "same"
    if not same and words.at(place) == "the":
        return None
    at += same
    if words.at(at) == "very":
        at += 1
    unit = words.at(at)
    if words.at(at + 1) in _NO_DAY or (not same and words.at(place - 1) in ("so", "all")):
        return None
    if unit == "date" and words.at(place - 1) in _LEADS_TO_A_DATE:
        # "On that date he pleaded not guilty"; never "up to the same date of birth".
        return Told(place, at + 1, Step(StepCode.CALENDAR)) if words.at(at + 1) not in ("of", "as") else None
    if unit == "day":
        if same and words.at(at + 1) == "as":
            return None
        part = part_of_day(words, at + 1)
        return (
            Told(place, part[1], in_part(Step(StepCode.SAME), part[0]))
            if part
            else Told(place, at + 1, Step(StepCode.CALENDAR))
        )
    if unit in WHOLE and not (unit == "year" and words.is_number(at + 1)):
        return Told(place, at + 1, Step(StepCode.CALENDAR, 0, WHOLE[unit]))
    if unit == "weekend":
        return Told(place, at + 1, Step(StepCode.WEEKDAY, 0, weekday=5, late=1, early=0))
    part = part_of_day(words, at)
    if part is not None and unit != "overnight":
        return Told(place, part[1], in_part(Step(StepCode.SAME), part[0]))
    return None


_LEADS_TO_A_DATE = word_set("on")
