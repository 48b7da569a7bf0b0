"""Days, weeks and months told from the document's own day: "yesterday", "last week", "this weekend", "last Tuesday"."""

from __future__ import annotations

from sightline.chronology.day_arithmetic import Yearly
from sightline.chronology.step import Step, StepCode
from sightline.chronology.unit import Unit
from sightline.wording.dates.days_and_parts import (
    WHOLE,
    in_part,
    part_of_day,
    told_from_own,
    weekday_at,
    weekday_by_tense,
    with_part,
)
from sightline.wording.dates.relative_date import Told
from sightline.wording.dates.tense import Tense, tense_around
from sightline.wording.times import PARTS_OF_DAY
from sightline.wording.tokens import Words, word_set

OWN_WORDS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def yesterday_or_tomorrow(words: Words, place: int) -> Told | None:
    """ "yesterday evening", "last night", "the day before yesterday", "tonight"."""
    if words.at(place) == "the" and words.at(place + 1) in ("day", "night", "evening", "morning"):
        which = {"before": ("yesterday", -2), "after": ("tomorrow", 2)}.get(words.at(place + 2))
        if which is not None and words.at(place + 3) == which[0]:
            step = Step(StepCode.SHIFT, which[1])
            part = PARTS_OF_DAY.get(words.at(place + 1))
            return told_from_own(place, place + 4, in_part(step, part) if part else step)
        if words.at(place + 2) == "before" and words.at(place + 3) == "last" and words.at(place + 1) == "night":
            return told_from_own(place, place + 4, in_part(Step(StepCode.SHIFT, -2), PARTS_OF_DAY["night"]))
    if words.at(place) == "the" and words.at(place + 1) in WHOLE and words.at(place + 3) in ("last", "next"):
        way = {("before", "last"): -2, ("after", "next"): 2}.get((words.at(place + 2), words.at(place + 3)))
        if way is not None:
            return told_from_own(place, place + 4, Step(StepCode.CALENDAR, way, WHOLE[words.at(place + 1)]))
    word = words.at(place)
    if word in OWN_WORDS or (word.endswith("'s") and word[:-2] in OWN_WORDS):
        count = OWN_WORDS[word.removesuffix("'s")]
        step = Step(StepCode.SHIFT, count) if count else Step(StepCode.SAME)
        part_found = part_of_day(words, place + 1)
        if part_found is not None and word in OWN_WORDS:
            return told_from_own(place, part_found[1], in_part(step, part_found[0]))
        return told_from_own(place, place + 1, step)
    if word == "tonight":
        return told_from_own(place, place + 1, in_part(Step(StepCode.SAME), PARTS_OF_DAY["night"]))
    if (
        word == "last"
        and words.at(place + 1) in ("night", "evening")
        and words.at(place - 1) not in ("the", "her", "his")
    ):
        return told_from_own(place, place + 2, in_part(Step(StepCode.SHIFT, -1), PARTS_OF_DAY[words.at(place + 1)]))
    if word in ("this", "early", "late", "earlier", "later") or word in ("first",):
        at = place + 1 if word != "this" else place
        if words.at(at) == "this":
            found = part_of_day(words, at + 1)
            if found is not None and words.at(at + 1) != "night":
                return told_from_own(place, found[1], in_part(Step(StepCode.SAME), found[0]))
    return None


def last_next_this(words: Words, place: int) -> Told | None:
    """ "last week", "this month", "next year", "last Tuesday", "this weekend": from the document's own date."""
    which = words.at(place)
    if which not in ("last", "next", "this") or words.at(place - 1) in word_set("the her his their my our its your at"):
        return None
    way = {"last": -1, "this": 0, "next": 1}[which]
    unit = words.at(place + 1)
    if (
        unit in WHOLE
        and not (unit == "year" and words.is_number(place + 2))
        and words.at(place + 2) not in ("old", "group")
    ):
        part_of_year = _PARTS_OF_A_YEAR.get(_lead_before(words, place)) if unit == "year" else None
        if part_of_year is not None:
            return told_from_own(place, place + 2, Step(StepCode.NAMED, way, Unit.YEAR, yearly=part_of_year))
        code = StepCode.CALENDAR
        if not way:
            tense = tense_around(words, place, place + 2)
            code = {Tense.PAST: StepCode.SO_FAR, Tense.FUTURE: StepCode.REST_OF}.get(tense, code)
        return told_from_own(place, place + 2, Step(code, way, WHOLE[unit]))
    if unit == "weekend":
        return told_from_own(place, place + 2, weekday_by_tense(words, place, place + 2, way, 5, late=1))
    weekday = weekday_at(words, place + 1)
    if weekday is not None:
        return with_part(
            words, told_from_own(place, place + 2, weekday_by_tense(words, place, place + 2, way, weekday))
        )
    return None


_PARTS_OF_A_YEAR: dict[str, Yearly] = {
    "early": (1, 1, 4, 30), "mid": (5, 1, 8, 31), "late": (9, 1, 12, 31), "beginning": (1, 1, 3, 31),
    "start": (1, 1, 3, 31), "end": (10, 1, 12, 31),
}  # fmt: skip


def _lead_before(words: Words, place: int) -> str:
    return words.at(place - 2) if words.at(place - 1) == "of" else words.at(place - 1)
