"""Dates counted from another: "three weeks later", "just over a year before her death", "two days ago"."""

from __future__ import annotations

from collections.abc import Callable

from sightline.chronology.fact import Extent
from sightline.chronology.step import Step, StepCode
from sightline.chronology.told_from import AnchorType
from sightline.chronology.unit import Unit
from sightline.wording.dates.counts import UNITS, Bound, Counted, clinical, counted
from sightline.wording.dates.dated_events import day_beside
from sightline.wording.dates.element import MONTHS
from sightline.wording.dates.named_events import DETERMINERS, named_event
from sightline.wording.dates.relative_date import Position, Told
from sightline.wording.dates.tense import Tense, tense_around
from sightline.wording.tokens import PhraseBook, Words, word_set

_LATER = PhraseBook(
    dict.fromkeys(("later", "afterwards", "after that", "after this", "thereafter", "on from that", "later on"), 1)
    | dict.fromkeys(("earlier", "previously", "beforehand", "before that", "before this", "prior to that",
                     "prior to this"), -1)
)  # fmt: skip
_FROM_NOW = PhraseBook(
    dict.fromkeys(("ago", "back"), -1)
    | dict.fromkeys(("from now", "from today", "time", "' time", "hence", "from the date of this letter"), 1)
)
_OF_ANOTHER = PhraseBook(
    dict.fromkeys(("after", "following", "on from", "post"), 1)
    | dict.fromkeys(("before", "prior to", "leading up to", "preceding", "ahead of"), -1)
)
_UP_TO = PhraseBook(dict.fromkeys(("to", "to the end of", "up to", "ending", "ending in", "ending on", "until"), True))
_NOT_A_DATE = word_set("than")
_VAGUE = word_set("minutes moments hours days weeks months years")
_VAGUE_LEADS = word_set("within just only some many")
_SPANS = word_set("in over during within throughout across for")
_OPENS_A_CLAUSE = word_set(", he she they it the his her their mr mrs ms miss dr mother father")
_ENDS_CLAUSE = word_set(". , ; : ) ! ? and but when she he they the a it in at on while – —")


def counted_date(words: Words, place: int, date_at: Callable[[int], int | None]) -> Told | None:
    """A counted date that begins there. ``date_at`` gives the place after an explicit date that stands at a place."""
    return (
        _span_of_own(words, place)
        or _counted_from(words, place, date_at)
        or _vague(words, place)
        or _clinical(words, place)
        or _some_time(words, place)
    )


def _step(found: Counted, way: int) -> Step:
    near, far = found.near, found.far
    early, late = (near, far) if way > 0 else (far, near)
    return Step(StepCode.SHIFT, way * found.count, found.unit, early, late)


def _counted_from(words: Words, place: int, date_at: Callable[[int], int | None]) -> Told | None:
    # "over a year ago" is more than a year; "over the next year" is a span.
    can_be_bound = words.at(place) in ("within", "over") and words.at(place + 1) not in ("the", "those", "these")
    is_span = words.at(place) in _SPANS and not can_be_bound
    found = counted(words, place + 1 if is_span else place, can_be_definite=is_span or words.at(place) == "the")
    if found is None or words.is_hyphen(found.end):
        return None
    end = found.end
    if not is_span and not _is_definite(words, found):
        later = _LATER.match(words, end)
        if later is not None and words.at(later[1] - 1) in ("that", "this") and _names_it(words, later[1]):
            # "28 days before that hearing", "two weeks after this visit": named, not only pointed to.
            later = None
        if later is not None and words.at(later[1]) not in _NOT_A_DATE:
            return Told(place, later[1], _step(found, later[0]))
        now = _FROM_NOW.match(words, end)
        if now is not None and not (words.at(end) == "time" and "'" not in words.at(end - 1)):
            start = place - 1 if words.at(place - 1) == "in" and now[0] > 0 else place
            return Told(start, now[1], _step(found, now[0]), AnchorType.DOCUMENT, Position.OWN)
    if found.bound is Bound.AT_MOST and words.at(place) == "within" and words.at(end) in _OPENS_A_CLAUSE:
        return Told(place, end, _step(found, 1))
    return _of_another(words, place, found, date_at, is_span=is_span or _is_definite(words, found)) or (
        _coming(words, place, found) if is_span and words.at(place) == "in" else None
    )


def _names_it(words: Words, place: int) -> bool:
    named = named_event(words, place - 1)
    return named is not None and named.is_event and named.end > place


def _is_definite(words: Words, found: Counted) -> bool:
    return words.at(found.start) in ("the", "those", "these")


def _of_another(
    words: Words, place: int, found: Counted, date_at: Callable[[int], int | None], *, is_span: bool
) -> Told | None:
    """ "three weeks after the birth", "within two days of 4 April 2014", "in the month before her death"."""
    is_single = is_span and found.is_article and found.count == 1
    if not is_span and _says_how_long(words, place):
        # "jailed for 21 years after a trial", "a minimum of 15 years after": how long, and not when.
        return None
    if words.at(found.end) in ("of", "from") and found.bound is Bound.AT_MOST:
        way, end = 1, found.end + 1
    else:
        linked = _OF_ANOTHER.match(words, found.end)
        up_to = _UP_TO.match(words, found.end) if is_span and words.at(place) != "for" else None
        if up_to is not None and (dated := date_at(up_to[1])) is not None:
            # "in the twelve months to March 2019"
            step = Step(StepCode.SHIFT, -found.count, found.unit, 0, None)
            return Told(place, dated, step, None, Position.NAMED, (up_to[1], dated), extent=Extent.THROUGHOUT)
        if linked is None:
            return None
        way, end = linked
    if words.at(end) in ("which", "that") and words.at(end + 1) in ("he", "she", "they", ",", "the"):
        return None
    step = _step(found, way)
    if is_span and found.unit is Unit.DAY and is_single:
        step = Step(StepCode.SHIFT, way)
    elif is_span:
        # "in the month before her death": the last month or the calendar month before; at most the double.
        step = Step(
            StepCode.SHIFT,
            way * found.count * (2 if is_single else 1),
            found.unit,
            *((None, 0) if way > 0 else (0, None)),
        )
    extent = Extent.THROUGHOUT if is_span and words.at(place) == "for" else Extent.POINT
    dated = date_at(end)
    if dated is not None:
        return Told(place, dated, step, None, Position.NAMED, (end, dated), extent=extent)
    named = named_event(words, end)
    if is_single and words.at(end) in ("he", "she", "they", "it") and words.at(end + 1) == "had":
        # "The year before she had lost a baby" may be the year before, or the year before the loss.
        return None
    if named is not None and words.at(place) == "one" and not named.is_event and words.at(end) not in DETERMINERS:
        return None
    if named is not None:
        beside = day_beside(words, named.end, date_at)
        if beside is not None:
            return Told(place, beside[1], step, None, Position.NAMED, beside, extent=extent)
        return Told(
            place, named.end, step, _anchor(named.anchor), Position.NAMED, (named.start, named.end), extent=extent
        )
    if words.at(end) in MONTHS or words.at(end) in ("christmas", "easter"):
        return Told(place, end + 1, step, None, Position.NAMED, (end, end + 1), extent=extent)
    if is_single and words.at(end) in ("that", "this") and (not words.at(end + 1) or words.at(end + 1) in _ENDS_CLAUSE):
        # "the day before that"
        end += 1
    at_end = not words.at(end) or words.at(end) in _ENDS_CLAUSE
    if not at_end or found.bound is Bound.AT_MOST or (is_span and words.at(place) == "for"):
        return None
    if is_single:
        step = Step(StepCode.SHIFT, way) if found.unit is Unit.DAY else Step(StepCode.CALENDAR, way, found.unit)
    return Told(place, end, step, extent=extent)


_HOW_LONG = word_set("minimum maximum term sentence total period tariff")


def _says_how_long(words: Words, place: int) -> bool:
    before = words.at(place - 1)
    if before == "least" and words.at(place - 2) == "at":
        return _says_how_long(words, place - 2)
    return before == "for" or (before == "of" and words.at(place - 2) in _HOW_LONG)


def _anchor(anchor: AnchorType) -> AnchorType | None:
    return None if anchor is AnchorType.FACT else anchor


def _coming(words: Words, place: int, found: Counted) -> Told | None:
    """ "review in three months", "she will be seen in two weeks": from the document's own date."""
    if words.at(found.start) in ("the", "those", "these") or words.at(found.end) in ("of", "old", "'"):
        return None
    if tense_around(words, place, found.end) is not Tense.FUTURE:
        return None
    return Told(place, found.end, _step(found, 1), AnchorType.DOCUMENT, Position.OWN)


def _span_of_own(words: Words, place: int) -> Told | None:
    """ "in the last three weeks", "over the past year", "over the next few days"."""
    the = words.at(place + 1) == "the"
    if words.at(place) not in _SPANS or not (the or words.at(place + 1) in ("last", "past")):
        return None
    place_of = place
    place = place if the else place - 1
    which = words.at(place + 2)
    if words.at(place_of) == "for" and the:
        # "together for the past two years" tells how long a thing has lasted; "most nights for past 3 wks" is a note's.
        return None
    if which not in ("last", "past", "next", "following", "previous", "preceding", "coming", "subsequent"):
        return None
    way = 1 if which in ("next", "following", "coming", "subsequent") else -1
    found = counted(words, place + 3)
    if found is None and words.at(place + 3) in UNITS:
        if which in ("next", "following", "previous", "preceding", "subsequent") and not words.at(place + 3).endswith(
            "s"
        ):
            # "in the following week" is one calendar week.
            return None
        unit, times = UNITS[words.at(place + 3)]
        found = Counted(place + 3, place + 4, times, unit, 0, 0, Bound.PLAIN, is_article=True)
        if words.at(place + 3).endswith("s"):
            code = StepCode.AFTER if way > 0 else StepCode.BEFORE
            is_own = which in ("last", "past", "coming")
            return Told(
                place_of, place + 4, Step(code), AnchorType.DOCUMENT if is_own else None,
                Position.OWN if is_own else Position.BEFORE, extent=Extent.THROUGHOUT,
            )  # fmt: skip
    if found is None or words.at(found.end) in ("of", "before", "at", "in", "'"):
        return None
    far = found.far if found.far is not None and found.bound is not Bound.PLAIN else 0
    step = Step(StepCode.SHIFT, way * found.count, found.unit, *((None, far) if way > 0 else (far, None)))
    is_own = which in ("last", "past", "coming") or (
        which == "next" and tense_around(words, place, found.end) is Tense.FUTURE
    )
    return Told(
        place_of, found.end, step, AnchorType.DOCUMENT if is_own else None,
        Position.OWN if is_own else Position.BEFORE, extent=Extent.THROUGHOUT,
    )  # fmt: skip


def _vague(words: Words, place: int) -> Told | None:
    """ "hours later", "some months earlier", "years ago": no number is said."""
    start = place
    if words.at(place) in _VAGUE_LEADS:
        place += 1
    unit = words.at(place)
    if unit not in _VAGUE or words.is_number(place - 1) or words.at(place - 1) in ("many", "few", "several", "a"):
        return None
    later, now = _LATER.match(words, place + 1), _FROM_NOW.match(words, place + 1)
    if later is None and now is None:
        if words.at(start) == "within" and words.at(place + 1) == "of":
            named = named_event(words, place + 2)
            if named is not None:
                at = (named.start, named.end)
                return Told(start, named.end, _open(unit, 1), _anchor(named.anchor), Position.NAMED, at)
        return None
    way, end = later or now or (0, 0)
    if words.at(end) in _NOT_A_DATE or words.at(end - 1) in ("time", "hence"):
        return None
    is_own = later is None
    anchor = AnchorType.DOCUMENT if is_own else None
    return Told(start, end, _open(unit, way), anchor, Position.OWN if is_own else Position.BEFORE)


def _open(unit: str, way: int) -> Step:
    if unit in ("minutes", "moments", "hours"):
        return Step(StepCode.SHIFT, way * 24, Unit.HOUR, *((None, 0) if way > 0 else (0, None)))
    return Step(StepCode.AFTER if way > 0 else StepCode.BEFORE)


def _clinical(words: Words, place: int) -> Told | None:
    found = clinical(words, place)
    if found is None:
        return None
    for book, anchor, position in (
        (_FROM_NOW, AnchorType.DOCUMENT, Position.OWN),
        (_LATER, None, Position.BEFORE),
    ):
        way = book.match(words, found.end)
        if way is not None and words.at(found.end) != "time":
            return Told(place, way[1], _step(found, way[0]), anchor, position)
    return None


_SOME_TIME: PhraseBook[tuple[StepCode, bool]] = PhraseBook(
    dict.fromkeys(
        ("some time later", "a short time later", "a little later", "a while later", "a short while later",
         "sometime later", "shortly afterwards", "soon afterwards", "shortly thereafter", "soon thereafter",
         "not long afterwards", "not long after that", "shortly after that", "soon after that", "a little while later",
         "by the time of which", "immediately afterwards", "afterwards", "thereafter", "from then on",
         "from that point on", "from that point", "after that", "shortly after this", "after this", "since then",
         "since that time", "ever since", "some time afterwards", "following this", "following that"),
        (StepCode.AFTER, False))
    | dict.fromkeys(
        ("by then", "by that time", "by that point", "by this time", "by this point", "until then", "up to that point",
         "up until then", "until that point", "until that time", "before that", "before then", "prior to that",
         "prior to this", "before this", "some time earlier", "some time before that", "shortly before that",
         "beforehand", "up to then"),
        (StepCode.BEFORE, False))
    | dict.fromkeys(
        ("some time ago", "a while ago", "a short time ago", "a long time ago", "the other day", "the other week",
         "the other night", "a while back", "some while ago", "not long ago"), (StepCode.BEFORE, True))
)  # fmt: skip
_LASTED = frozenset({"since", "until", "ever", "up", "from", "thereafter"})


def _some_time(words: Words, place: int) -> Told | None:
    """ "shortly afterwards", "by then", "since then", "the other day": open."""
    found = _SOME_TIME.match(words, place)
    if found is None:
        return None
    (code, is_own), end = found
    if words.at(place) in ("since", "ever") and words.at(place - 1) == "ever":
        return None
    if words.at(end - 1) in ("that", "this") and words.at(end) and words.at(end) not in _ENDS_CLAUSE:
        # "after that visit", "before this incident": named, not pointed to.
        return None
    extent = Extent.THROUGHOUT if words.at(place) in _LASTED else Extent.POINT
    anchor = AnchorType.DOCUMENT if is_own else None
    return Told(place, end, Step(code), anchor, Position.OWN if is_own else Position.BEFORE, extent=extent)


SPAN_WORDS = _SPANS | _VAGUE | _VAGUE_LEADS | _SOME_TIME.first_words
"""The words besides counts that a counted date can begin with."""
