"""Days, weeks, months and years beside another: "the following day", "last week", "that evening", "on Tuesday"."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from sightline.chronology.day_arithmetic import Yearly
from sightline.chronology.fact import Extent
from sightline.chronology.step import Step, StepCode
from sightline.chronology.told_from import AnchorType
from sightline.chronology.unit import Unit
from sightline.wording.dates.element import MONTHS, WEEKDAYS
from sightline.wording.dates.named_events import named_event
from sightline.wording.dates.relative_date import Position, Told
from sightline.wording.dates.tense import Tense, tense_around
from sightline.wording.times import PARTS_OF_DAY
from sightline.wording.tokens import PhraseBook, Words, word_set

_NEXT = word_set("following next subsequent ensuing")
_PREVIOUS = word_set("previous preceding prior")
_PARTS: PhraseBook[tuple[time, time]] = PhraseBook(
    {name: window for name, window in PARTS_OF_DAY.items() if name not in ("am", "pm")}
)
_WHOLE = {"week": Unit.WEEK, "month": Unit.MONTH, "year": Unit.YEAR}
_NO_DAY = word_set(
    "care centre nursery trip out off case patient release job school time times surgery unit shift service"
)
_OWN_WORDS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_STOPS = word_set("every each any most some a an per")
_LEADS_OF_A_NOUN = word_set("the that his her their its our my this these those a an any every each very of")
_NOTED_DAYS = word_set("day morning afternoon evening night")


def _ends(words: Words, place: int) -> bool:
    """Whether a clause ends there, so that the words before it are no part of a longer name."""
    return not words.at(place) or words.at(place) in _ENDINGS or words.starts_line(place)


_AFTER_THE_DAY_BEFORE = word_set("he she they and when for in at by because but with from")
_ENDINGS = word_set(". , ; : ) ! ? and but because as by - – — with to at when where while who")


def near_date(words: Words, place: int) -> Told | None:
    """A date beside another that begins there."""
    return (
        _day_named_from_own(words, place)
        or _earlier_or_later(words, place)
        or _neighbour(words, place)
        or _same(words, place)
        or _last_next_this(words, place)
        or _weekday(words, place)
    )


def _own(start: int, end: int, step: Step | None, **more: object) -> Told:
    return replace(Told(start, end, step, AnchorType.DOCUMENT, Position.OWN), **more)  # type: ignore[arg-type]


def _part(words: Words, place: int) -> tuple[tuple[time, time], int] | None:
    return _PARTS.match(words, place)


def _in_part(step: Step, part: tuple[time, time]) -> Step:
    return replace(step, from_time=part[0], to_time=part[1])


def _day_named_from_own(words: Words, place: int) -> Told | None:
    """ "yesterday evening", "last night", "the day before yesterday", "tonight"."""
    if words.at(place) == "the" and words.at(place + 1) in ("day", "night", "evening", "morning"):
        which = {"before": ("yesterday", -2), "after": ("tomorrow", 2)}.get(words.at(place + 2))
        if which is not None and words.at(place + 3) == which[0]:
            step = Step(StepCode.SHIFT, which[1])
            part = PARTS_OF_DAY.get(words.at(place + 1))
            return _own(place, place + 4, _in_part(step, part) if part else step)
        if words.at(place + 2) == "before" and words.at(place + 3) == "last" and words.at(place + 1) == "night":
            return _own(place, place + 4, _in_part(Step(StepCode.SHIFT, -2), PARTS_OF_DAY["night"]))
    if words.at(place) == "the" and words.at(place + 1) in _WHOLE and words.at(place + 3) in ("last", "next"):
        way = {("before", "last"): -2, ("after", "next"): 2}.get((words.at(place + 2), words.at(place + 3)))
        if way is not None:
            return _own(place, place + 4, Step(StepCode.CALENDAR, way, _WHOLE[words.at(place + 1)]))
    word = words.at(place)
    if word in _OWN_WORDS or (word.endswith("'s") and word[:-2] in _OWN_WORDS):
        count = _OWN_WORDS[word.removesuffix("'s")]
        step = Step(StepCode.SHIFT, count) if count else Step(StepCode.SAME)
        part_found = _part(words, place + 1)
        if part_found is not None and word in _OWN_WORDS:
            return _own(place, part_found[1], _in_part(step, part_found[0]))
        return _own(place, place + 1, step)
    if word == "tonight":
        return _own(place, place + 1, _in_part(Step(StepCode.SAME), PARTS_OF_DAY["night"]))
    if (
        word == "last"
        and words.at(place + 1) in ("night", "evening")
        and words.at(place - 1) not in ("the", "her", "his")
    ):
        return _own(place, place + 2, _in_part(Step(StepCode.SHIFT, -1), PARTS_OF_DAY[words.at(place + 1)]))
    if word in ("this", "early", "late", "earlier", "later") or word in ("first",):
        at = place + 1 if word != "this" else place
        if words.at(at) == "this":
            found = _part(words, at + 1)
            if found is not None and words.at(at + 1) != "night":
                return _own(place, found[1], _in_part(Step(StepCode.SAME), found[0]))
    return None


def _earlier_or_later(words: Words, place: int) -> Told | None:
    """ "later that day", "earlier in the year", "later this week", "the same day" belongs to :func:`_same`."""
    if words.at(place) not in ("earlier", "later"):
        return None
    code = StepCode.SO_FAR if words.at(place) == "earlier" else StepCode.REST_OF
    at, is_own = place + 1, False
    if words.at(at) == "on":
        at += 1
    if words.at(at) == "today":
        return _own(place, at + 1, Step(code))
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
                place, at + 1, Step(code) if unit == "day" else _in_part(Step(StepCode.SAME), PARTS_OF_DAY[unit])
            )
        return _own(place, at + 1, _in_part(Step(StepCode.SAME), PARTS_OF_DAY[unit]))
    if unit not in _WHOLE:
        return None
    step = Step(code, unit=_WHOLE[unit])
    if words.at(at + 1) in ("that", "when", "of", "in"):
        # "earlier in the week that she died"
        named = named_event(words, at + 2)
        if named is None or not named.is_event:
            return None
        anchor = None if named.anchor is AnchorType.FACT else named.anchor
        return Told(place, named.end, step, anchor, Position.NAMED, (named.start, named.end))
    return _own(place, at + 1, step) if is_own else Told(place, at + 1, step)


def _neighbour(words: Words, place: int) -> Told | None:
    """ "the following day", "the previous month", "next morning", "the next Tuesday", "the night before"."""
    at = place
    the = words.at(at) in ("the", "that")
    at += the
    which = words.at(at)
    if which in _NEXT | _PREVIOUS and (
        the or (which == "next" and words.at(at + 1) in ("day", "morning", "afternoon"))
    ):
        way = 1 if which in _NEXT else -1
        if words.at(at + 1) in ("very", "calendar"):
            at += 1
        told = _beside(words, place, at + 1, way)
        if told is None or words.at(told.end) in ("old", "olds") or words.is_hyphen(told.end):
            return None
        return told
    if not the and which in _NEXT and words.at(place - 1) not in _LEADS_OF_A_NOUN:
        # "emailed following day", as notes leave out the article.
        told = _beside(words, place, at + 1, 1)
        if told is not None and words.at(told.end - 1) in _NOTED_DAYS and _ends(words, told.end):
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
        after = _part(words, place + 1)
        return (
            Told(start, place + 1, Step(StepCode.SHIFT, way)) if words.at(place + 1) not in _NO_DAY or after else None
        )
    if unit in _WHOLE and words.at(place + 1) not in ("group", "old", "end"):
        return Told(start, place + 1, Step(StepCode.CALENDAR, way, _WHOLE[unit]))
    if unit == "fortnight":
        early, late = (None, 0) if way > 0 else (0, None)
        return Told(start, place + 1, Step(StepCode.SHIFT, 2 * way, Unit.WEEK, early, late))
    if unit == "weekend":
        return Told(start, place + 1, Step(StepCode.WEEKDAY, way, weekday=5, late=1))
    weekday = _weekday_at(words, place)
    if weekday is not None:
        return _with_part(words, Told(start, place + 1, Step(StepCode.WEEKDAY, way, weekday=weekday)))
    part = _part(words, place)
    if part is not None:
        return Told(start, part[1], _in_part(Step(StepCode.SHIFT, way), part[0]))
    return None


def _same(words: Words, place: int) -> Told | None:
    """ "that evening", "the same day", "that same week", "on that day", "on the day", "there and then"."""
    if [words.at(place + k) for k in range(3)] == ["there", "and", "then"]:
        return Told(place, place + 3, Step(StepCode.CALENDAR))
    if [words.at(place + k) for k in range(3)] == ["on", "the", "day"] and _ends(words, place + 3):
        return Told(place, place + 3, Step(StepCode.CALENDAR))
    if words.at(place) == "same" and words.at(place - 1) not in _LEADS_OF_A_NOUN and words.at(place + 1) in _NOTED_DAYS:
        part = _part(words, place + 1)
        if not _ends(words, part[1] if part else place + 2):
            return None
        if part is not None:
            return Told(place, part[1], _in_part(Step(StepCode.SAME), part[0]))
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
        part = _part(words, at + 1)
        return (
            Told(place, part[1], _in_part(Step(StepCode.SAME), part[0]))
            if part
            else Told(place, at + 1, Step(StepCode.CALENDAR))
        )
    if unit in _WHOLE and not (unit == "year" and words.is_number(at + 1)):
        return Told(place, at + 1, Step(StepCode.CALENDAR, 0, _WHOLE[unit]))
    if unit == "weekend":
        return Told(place, at + 1, Step(StepCode.WEEKDAY, 0, weekday=5, late=1, early=0))
    part = _part(words, at)
    if part is not None and unit != "overnight":
        return Told(place, part[1], _in_part(Step(StepCode.SAME), part[0]))
    return None


_LEADS_TO_A_DATE = word_set("on")


def _last_next_this(words: Words, place: int) -> Told | None:
    """ "last week", "this month", "next year", "last Tuesday", "this weekend": from the document's own date."""
    which = words.at(place)
    if which not in ("last", "next", "this") or words.at(place - 1) in word_set("the her his their my our its your at"):
        return None
    way = {"last": -1, "this": 0, "next": 1}[which]
    unit = words.at(place + 1)
    if (
        unit in _WHOLE
        and not (unit == "year" and words.is_number(place + 2))
        and words.at(place + 2) not in ("old", "group")
    ):
        part_of_year = _PARTS_OF_A_YEAR.get(_lead_before(words, place)) if unit == "year" else None
        if part_of_year is not None:
            return _own(place, place + 2, Step(StepCode.NAMED, way, Unit.YEAR, yearly=part_of_year))
        code = StepCode.CALENDAR
        if not way:
            tense = tense_around(words, place, place + 2)
            code = {Tense.PAST: StepCode.SO_FAR, Tense.FUTURE: StepCode.REST_OF}.get(tense, code)
        return _own(place, place + 2, Step(code, way, _WHOLE[unit]))
    if unit == "weekend":
        return _own(place, place + 2, _by_tense(words, place, place + 2, way, 5, late=1))
    weekday = _weekday_at(words, place + 1)
    if weekday is not None:
        return _with_part(words, _own(place, place + 2, _by_tense(words, place, place + 2, way, weekday)))
    return None


_PARTS_OF_A_YEAR: dict[str, Yearly] = {
    "early": (1, 1, 4, 30), "mid": (5, 1, 8, 31), "late": (9, 1, 12, 31), "beginning": (1, 1, 3, 31),
    "start": (1, 1, 3, 31), "end": (10, 1, 12, 31),
}  # fmt: skip


def _lead_before(words: Words, place: int) -> str:
    return words.at(place - 2) if words.at(place - 1) == "of" else words.at(place - 1)


def _by_tense(words: Words, start: int, end: int, way: int, weekday: int, late: int = 0) -> Step | None:
    if way:
        return Step(StepCode.WEEKDAY, way, weekday=weekday, late=late, or_further=True)
    tense = tense_around(words, start, end)
    if tense is Tense.UNTOLD:
        return None
    return Step(StepCode.WEEKDAY, 1 if tense is Tense.FUTURE else -1, weekday=weekday, late=late, or_same=True)


def _weekday_at(words: Words, place: int) -> int | None:
    written = words.written(place)
    word = words.at(place).removesuffix("'s")
    if not written[:1].isupper() or (
        word in ("sat", "sun", "wed", "mon", "fri") and written.isupper() and len(word) > 3
    ):
        return None
    return WEEKDAYS.get(word)


def _weekday(words: Words, place: int) -> Told | None:
    """ "on Tuesday", "on the Friday evening", "on Tuesday last", "at the weekend", "by Friday", "Friday's visit"."""
    if words.at(place) in ("at", "over") and words.at(place + 1) == "the" and words.at(place + 2) == "weekend":
        own = _by_tense(words, place, place + 3, 0, 5, late=1)
        other = Step(StepCode.WEEKDAY, 0, weekday=5, late=1)
        return Told(place, place + 3, own, AnchorType.DOCUMENT, Position.OWN_OR_BEFORE, or_step=other)
    if words.at(place) in _LEADS_OF_A_WEEKDAY and not _is_put_off(words, place):
        return _after_its_lead(words, place)
    if words.at(place) in _PUT_OFF_TO and _is_put_off(words, place):
        return _put_off(words, place)
    if _weekday_at(words, place) is None or words.at(place - 1) in _NO_LEADS_OF_A_WEEKDAY:
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
    weekday = _weekday_at(words, at)
    if weekday is None:
        return None
    if lead not in ("since", "until", "by"):
        return _named_day(words, place, at, the=the)
    if _is_no_single_day(words, place, at):
        return None
    end = at + 1
    if the:
        way = -1 if tense_around(words, place, end) is Tense.LONG_PAST else 0
        return _with_part(words, Told(place, end, Step(StepCode.WEEKDAY, way, weekday=weekday)))
    tense = tense_around(words, place, end)
    way = {"since": -1, "by": 1, "until": 1 if tense is Tense.FUTURE else -1}[lead]
    if lead == "by" and tense is not Tense.FUTURE:
        return None
    return _own(place + 1, end, Step(StepCode.WEEKDAY, way, weekday=weekday, or_same=True), extent=Extent.THROUGHOUT)


def _is_put_off(words: Words, place: int) -> bool:
    """Whether what stands before tells of something arranged anew: "moved to", "put back to"."""
    before = words.at(place - 1)
    return before in _ARRANGED_ANEW or (before in ("back", "forward", "off") and words.at(place - 2) in _PUT)


def _put_off(words: Words, place: int) -> Told | None:
    """The weekday on which it is now to be: the coming one where it "has been", "is" or "will be" moved, else open."""
    if _weekday_at(words, place + 1) is None or _is_no_single_day(words, place, place + 1):
        return None
    if words.written(place + 2)[:1].isupper() and not words.starts_line(place + 2):
        # "moved to Friday Street"
        return None
    before = [words.at(at) for at in range(max(0, place - _NEAR_THE_MOVE), place)]
    is_now = any(word in _AS_IT_STANDS or word.endswith(("'s", "'ve", "'ll")) for word in before) and not any(
        word in _TOLD_OF for word in before
    )
    weekday = _weekday_at(words, place + 1)
    step = Step(StepCode.WEEKDAY, 1, weekday=weekday) if is_now else None
    return _with_part(words, _own(place + 1, place + 2, step))


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
    weekday = _weekday_at(words, at)
    if weekday is None or _is_no_single_day(words, place, at):
        return None
    end = at + 1
    after = words.at(end)
    tense = tense_around(words, place, end)
    other_day = _weekday_at(words, end + 1) if after in ("and", "to", "or", "/", "-", "–", "&", ",") else None
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
        return _own(place, end, None)
    part = _part(words, end)
    of_week = _OF_WEEK.match(words, part[1] if part is not None else end)
    if of_week is not None:
        # "Tuesday last week", "Tues night last week"
        step = Step(StepCode.CALENDAR, of_week[0], Unit.WEEK, weekday=weekday)
        return _own(place, of_week[1], step if part is None else _in_part(step, part[0]))
    if after == "last":
        return _own(place, end + 1, Step(StepCode.WEEKDAY, -1, weekday=weekday))
    if after == "next":
        return _own(place, end + 1, Step(StepCode.WEEKDAY, 1, weekday=weekday, or_further=True))
    if the:
        # Of the week that is told of: before it or after it.
        way = -1 if tense is Tense.LONG_PAST else 0
        return _with_part(words, Told(place, end, Step(StepCode.WEEKDAY, way, weekday=weekday, late=further)))
    own = None
    if words.at(place) == "for" and tense is not Tense.FUTURE:
        own = None
    elif tense is not Tense.UNTOLD:
        own = Step(
            StepCode.WEEKDAY, 1 if tense is Tense.FUTURE else -1, weekday=weekday, late=further, or_same=not further
        )
    other = Step(StepCode.WEEKDAY, {Tense.LONG_PAST: -1, Tense.PAST: 1}.get(tense, 0), weekday=weekday, late=further)
    return _with_part(words, Told(place, end, own, AnchorType.DOCUMENT, Position.OWN_OR_BEFORE, or_step=other))


_NAMES_WHEN = word_set("half christmas xmas easter the her his their my our a an that new summer school's")
_LEADS_OF_A_WEEKDAY = word_set("on since until by for")
_NO_LEADS_OF_A_WEEKDAY = word_set(
    "last next this the every each any most some a an per following previous preceding of before after till "
    "from to and or & - – / good easter ash black"
)
_OF_WEEK: PhraseBook[int] = PhraseBook(
    {"of last week": -1, "last week": -1, "of this week": 0, "of next week": 1, "next week": 1}
)


def _with_part(words: Words, told: Told) -> Told:
    found = _part(words, told.end)
    if found is None:
        return told
    return replace(
        told,
        end=found[1],
        step=None if told.step is None else _in_part(told.step, found[0]),
        or_step=None if told.or_step is None else _in_part(told.or_step, found[0]),
    )


NEAR_WORDS = (
    word_set(
        "to the that last next this on at over earlier later early late first tonight since until by for same there"
    )
    | _NEXT
    | frozenset(WEEKDAYS)
    | frozenset(f"{name}'s" for name in WEEKDAYS)
    | frozenset(_OWN_WORDS)
    | frozenset(f"{word}'s" for word in _OWN_WORDS)
)
"""The words that a date beside another can begin with."""
