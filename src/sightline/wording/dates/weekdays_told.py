"""Weekdays told by their name: "on Tuesday", "on the Friday evening", "at the weekend", "moved to Thursday"."""

from __future__ import annotations

from sightline.chronology.fact import Extent
from sightline.chronology.step import Step, StepCode
from sightline.chronology.told_from import AnchorType
from sightline.chronology.unit import Unit
from sightline.wording.dates.days_and_parts import (
    in_part,
    part_of_day,
    told_from_own,
    weekday_at,
    weekday_by_tense,
    with_part,
)
from sightline.wording.dates.element import MONTHS
from sightline.wording.dates.relative_date import Position, Told
from sightline.wording.dates.tense import Tense, tense_around
from sightline.wording.tokens import PhraseBook, Words, word_set

_STOPS = word_set("every each any most some a an per")


def weekday_alone(words: Words, place: int) -> Told | None:
    """ "on Tuesday", "on the Friday evening", "on Tuesday last", "at the weekend", "by Friday", "Friday's visit"."""
    if words.at(place) in ("at", "over") and words.at(place + 1) == "the" and words.at(place + 2) == "weekend":
        own = weekday_by_tense(words, place, place + 3, 0, 5, late=1)
        other = Step(StepCode.WEEKDAY, 0, weekday=5, late=1)
        return Told(place, place + 3, own, AnchorType.DOCUMENT, Position.OWN_OR_BEFORE, or_step=other)
    if words.at(place) in _LEADS_OF_A_WEEKDAY and not _is_put_off(words, place):
        return _after_its_lead(words, place)
    if words.at(place) in _PUT_OFF_TO and _is_put_off(words, place):
        return _put_off(words, place)
    if weekday_at(words, place) is None or words.at(place - 1) in _NO_LEADS_OF_A_WEEKDAY:
        return None
    if words.at(place - 2) in _STOPS and words.at(place - 1).isalpha():
        # "on a wet Monday in February": any Monday.
        return None
    if words.at(place) in ("sat", "sun", "wed", "mon") and not words.at(place + 1).startswith(
        ("am", "pm", "eve", "morn")
    ):
        # "Sat in silence": no day unless something leads to it.
        return None
    return _named_day(words, place, place, the=False)


def _after_its_lead(words: Words, place: int) -> Told | None:
    lead, at = words.at(place), place + 1
    the = words.at(at) == "the"
    at += the
    weekday = weekday_at(words, at)
    if weekday is None:
        return None
    if lead not in ("since", "until", "by"):
        return _named_day(words, place, at, the=the)
    if _is_no_single_day(words, place, at):
        return None
    end = at + 1
    if the:
        way = -1 if tense_around(words, place, end) is Tense.LONG_PAST else 0
        return with_part(words, Told(place, end, Step(StepCode.WEEKDAY, way, weekday=weekday)))
    tense = tense_around(words, place, end)
    way = {"since": -1, "by": 1, "until": 1 if tense is Tense.FUTURE else -1}[lead]
    if lead == "by" and tense is not Tense.FUTURE:
        return None
    return told_from_own(
        place + 1, end, Step(StepCode.WEEKDAY, way, weekday=weekday, or_same=True), extent=Extent.THROUGHOUT
    )


def _is_put_off(words: Words, place: int) -> bool:
    """Whether what stands before tells of something arranged anew: "moved to", "put back to"."""
    before = words.at(place - 1)
    return before in _ARRANGED_ANEW or (before in ("back", "forward", "off") and words.at(place - 2) in _PUT)


def _put_off(words: Words, place: int) -> Told | None:
    """The weekday on which it is now to be: the coming one where it "has been", "is" or "will be" moved, else open."""
    if weekday_at(words, place + 1) is None or _is_no_single_day(words, place, place + 1):
        return None
    if words.written(place + 2)[:1].isupper() and not words.starts_line(place + 2):
        # "moved to Friday Street"
        return None
    before = [words.at(at) for at in range(max(0, place - _NEAR_THE_MOVE), place)]
    is_now = any(word in _AS_IT_STANDS or word.endswith(("'s", "'ve", "'ll")) for word in before) and not any(
        word in _TOLD_OF for word in before
    )
    weekday = weekday_at(words, place + 1)
    step = Step(StepCode.WEEKDAY, 1, weekday=weekday) if is_now else None
    return with_part(words, told_from_own(place + 1, place + 2, step))


_PUT_OFF_TO = word_set("to")
_ARRANGED_ANEW = word_set("moved postponed deferred adjourned rearranged rescheduled changed delayed relisted switched")
_PUT = word_set("put pushed brought moved set")
_AS_IT_STANDS = word_set("has have is are now will")
_TOLD_OF = word_set("had was were")
_NEAR_THE_MOVE = 6


def _is_no_single_day(words: Words, place: int, at: int) -> bool:
    """Whether the weekday at ``at`` belongs to a date without its year, or tells of every week."""
    end = at + 1
    after = words.at(end)
    if words.is_number(end) or (after == "the" and words.is_number(end + 1)) or after in MONTHS:
        return True
    return after in ("evenings", "mornings", "afternoons", "nights", "week") or words.at(place - 1) in _STOPS


def _named_day(words: Words, place: int, at: int, *, the: bool) -> Told | None:
    """The weekday at ``at``, which ``place`` leads to."""
    weekday = weekday_at(words, at)
    if weekday is None or _is_no_single_day(words, place, at):
        return None
    end = at + 1
    after = words.at(end)
    tense = tense_around(words, place, end)
    other_day = weekday_at(words, end + 1) if after in ("and", "to", "or", "/", "-", "–", "&", ",") else None
    further = 0
    if other_day is not None:
        if tense not in (Tense.PAST, Tense.FUTURE):
            # "He attends on Monday and Thursday" tells of every week.
            return None
        further, end = (other_day - weekday) % 7, end + 2
        if words.at(end) in ("and", ",", "&") or not further:
            return None
    if words.at(end) in ("before", "after") and words.at(end + 1) in _NAMES_WHEN:
        # "on Wednesday before half term": the week is that of what is named, and stays open.
        return told_from_own(place, end, None)
    part = part_of_day(words, end)
    of_week = _OF_WEEK.match(words, part[1] if part is not None else end)
    if of_week is not None:
        # "Tuesday last week", "Tues night last week"
        step = Step(StepCode.CALENDAR, of_week[0], Unit.WEEK, weekday=weekday)
        return told_from_own(place, of_week[1], step if part is None else in_part(step, part[0]))
    if after == "last":
        return told_from_own(place, end + 1, Step(StepCode.WEEKDAY, -1, weekday=weekday))
    if after == "next":
        return told_from_own(place, end + 1, Step(StepCode.WEEKDAY, 1, weekday=weekday, or_further=True))
    if the:
        # Of the week that is told of: before it or after it.
        way = -1 if tense is Tense.LONG_PAST else 0
        return with_part(words, Told(place, end, Step(StepCode.WEEKDAY, way, weekday=weekday, late=further)))
    own = None
    if words.at(place) == "for" and tense is not Tense.FUTURE:
        own = None
    elif tense is not Tense.UNTOLD:
        own = Step(
            StepCode.WEEKDAY, 1 if tense is Tense.FUTURE else -1, weekday=weekday, late=further, or_same=not further
        )
    other = Step(StepCode.WEEKDAY, {Tense.LONG_PAST: -1, Tense.PAST: 1}.get(tense, 0), weekday=weekday, late=further)
    return with_part(words, Told(place, end, own, AnchorType.DOCUMENT, Position.OWN_OR_BEFORE, or_step=other))


_NAMES_WHEN = word_set("half christmas xmas easter the her his their my our a an that new summer school's")
_LEADS_OF_A_WEEKDAY = word_set("on since until by for")
_NO_LEADS_OF_A_WEEKDAY = word_set(
    "last next this the every each any most some a an per following previous preceding of before after till "
    "from to and or & - – / good easter ash black"
)
_OF_WEEK: PhraseBook[int] = PhraseBook(
    {"of last week": -1, "last week": -1, "of this week": 0, "of next week": 1, "next week": 1}
)
