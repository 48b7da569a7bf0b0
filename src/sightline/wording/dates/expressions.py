"""Dates as whole expressions: doubt, bounds, ranges and lists around the points of :mod:`.chains`.

Anchored forms ("the following day", "three weeks later", "when she was ten months old") will stand here beside
:func:`expression` as further readers; each would return a :class:`Reading` whose date another reading completes.
"""

from __future__ import annotations

from dataclasses import replace

from sightline.chronology.fact import Extent
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.dates.chains import EITHER, RANGE, Reading, chain, hull, past_the, point_or_bare
from sightline.wording.dates.element import Element, shifted
from sightline.wording.dates.points import POINT_WORDS, TO_DATE
from sightline.wording.times import at_time, window
from sightline.wording.tokens import PhraseBook, Words, word_set

_DOUBT: PhraseBook[str] = PhraseBook(
    dict.fromkeys(
        (
            "?", "??", "( ? )", "~", "c", "ca", "circa", "approx", "approximately", "around", "about", "roughly",
            "possibly", "probably", "perhaps", "maybe", "estimated", "est", "on or about", "on or around",
            "in or around", "in or about", "or about", "believed to be", "thought to be", "said to be",
            "some time around",
            "sometime around", "at around", "at about", "in around", "on around", "in about", "on about", "unsure",
            "around about", "in approximately", "in approx", "in circa", "on approximately", "? ?",
        ),
        "the writer was not sure",
    )
)  # fmt: skip
_TRAILING_DOUBT = PhraseBook(
    dict.fromkeys(
        ("?", "( ? )", "( approx )", "( approx . )", "approx", "approx .", "approximately", "( approximately )",
         "( circa )", "( c )", "( unsure )", "( tbc )", "tbc", "( date uncertain )", "( uncertain )",
         "( date unclear )", "or thereabouts", "( estimated )", "( est )", "( date tbc )", "( not sure )",
         "( date approximate )",
         "( to be confirmed )", "( illegible )", "? ?"),
        True,
    )
)  # fmt: skip
_TRAILING_DOUBT_IN_PROSE = frozenset({"(", "or"})

# What each bound allows: whether the day itself counts, and whether it goes on from there.
_BEFORE: PhraseBook[bool] = PhraseBook(
    dict.fromkeys(("before", "prior to", "shortly before", "just before", "immediately before", "pre", "earlier than",
                   "some time before", "sometime before", "ahead of"), False)
    | dict.fromkeys(("by", "on or before", "no later than", "not later than", "up to", "up until", "until", "till",
                     "up to and including", "in or before", "by the", "to the end of", "up to the end of",
                     "before the end of", "by the end of"), True)
)  # fmt: skip
_AFTER: PhraseBook[bool] = PhraseBook(
    dict.fromkeys(("after", "shortly after", "just after", "immediately after", "soon after", "post", "later than",
                   "some time after", "sometime after", "subsequent to"), False)
    | dict.fromkeys(("on or after", "since", "from", "ever since", "no earlier than", "not before", "in or after",
                     "from about", "as from", "as of"), True)
)  # fmt: skip
_START = PhraseBook(
    dict.fromkeys(("with effect from", "wef", "w . e . f", "effective from", "commencing", "starting", "starting on",
                   "beginning on", "commencing on"), True)
)  # fmt: skip
_THROUGHOUT = PhraseBook(
    dict.fromkeys(("throughout", "all through", "the whole of", "all of", "during the whole of", "for all of"), True)
)
_LASTS = frozenset({"since", "until", "till", "from", "up until", "ever since"})
# "She was asked about 3 May 2014" doubts nothing.
_ASKED = word_set(
    "asked asks ask spoke speak talk talked talking told questioned interviewed challenged concerned concerns worried "
    "information complained know knew heard enquired inquired"
)
_TIME_LEADS = word_set("about around approximately approx between from before after by shortly just")
EXPRESSION_WORDS = (
    POINT_WORDS
    | _DOUBT.first_words
    | _BEFORE.first_words
    | _AFTER.first_words
    | _START.first_words
    | _THROUGHOUT.first_words
    | frozenset({"between", "either"})
)
"""The words that an expression can begin with; otherwise it begins with a number."""


def expression(words: Words, place: int) -> list[Reading]:
    """The readings that stand there: none, one, or one for each date of a list, in order."""
    if words.at(place) in _TIME_LEADS:
        # "about 2.30pm on 3 May", "between 2 and 4pm on 3 May": the words belong to the time, not the day.
        timed = _plain(words, place)
        if timed:
            return timed
    return (
        _doubtful(words, place)
        or _between(words, place)
        or _lasting(words, place)
        or _bounded(words, place)
        or _plain(words, place)
    )


def _doubtful(words: Words, place: int) -> list[Reading]:
    found = _DOUBT.match(words, place)
    if found is None or (words.at(place) == "about" and words.at(place - 1) in _ASKED):
        return []
    if words.at(place) in ("?", "??") and _ends_a_question(words, place):
        return []
    end = found[1]
    if _is_parted(words, end) or (words.at(end) == "." and words.at(end - 1) not in _SHORTENED):
        # "How it came about. 11/07/23 ...": the word ends its sentence, and doubts nothing behind it.
        return []
    end = words.past(end, frozenset({".", "?", "the", "in", "on"}))
    inner = _between(words, end) or _bounded(words, end, is_doubted=True) or _plain(words, end)
    return [
        replace(reading, start=place if number == 0 else reading.start, date=_unsure(reading.date), is_bare_year=False)
        for number, reading in enumerate(inner[:1])
    ] + inner[1:]


_SHORTENED = word_set("c ca approx est") | {"?", "~", ")"}


def _is_parted(words: Words, place: int) -> bool:
    """Whether an empty line stands before the token."""
    if not 0 < place < len(words):
        return False
    between = words.text[words.tokens[place - 1].end : words.tokens[place].start]
    return between.count("\n") > 1


def _ends_a_question(words: Words, place: int) -> bool:
    """ "Was he hurt? On 1 March he rang": the mark is of the sentence before, and doubts nothing behind it."""
    before = words.at(place - 1)
    return words.is_glued(place) and not words.is_glued(place + 1) and before.isalpha() and not words.is_cell


def _unsure(found: PartialDate | None) -> PartialDate | None:
    if found is None:
        return None
    basis = "; ".join(note for note in (found.basis, "the writer was not sure") if note)
    return replace(found, precision=Precision.UNSURE, basis=basis)


def _between(words: Words, place: int) -> list[Reading]:
    if words.at(place) not in ("between", "either"):
        return []
    joiners = RANGE | {"and", "&", "or"} if words.at(place) == "between" else EITHER
    return _two_ends(words, place, place + 1, joiners, Extent.POINT)


def _lasting(words: Words, place: int) -> list[Reading]:
    """ "from January to March 2014", "throughout March 2014", "with effect from 2 May 2013"."""
    if words.at(place) == "from":
        return _two_ends(words, place, place + 1, RANGE | {"up"}, Extent.THROUGHOUT)
    found = _THROUGHOUT.match(words, place)
    if found is not None:
        inner = _plain(words, past_the(words, found[1]))
        return [replace(r, start=place, extent=Extent.THROUGHOUT, is_bare_year=False) for r in inner[:1]]
    started = _START.match(words, place)
    if started is not None:
        inner = _plain(words, past_the(words, started[1]))
        return [replace(r, start=place, extent=Extent.THROUGHOUT, is_bare_year=False) for r in inner[:1]]
    return []


def _two_ends(words: Words, start: int, place: int, joiners: frozenset[str], extent: Extent) -> list[Reading]:
    first = _end_of_range(words, place)
    if first is None or words.at(first[0].end) not in joiners:
        return []
    middle = first[0].end + 1
    middle = words.past(middle, frozenset({"to", "until", "including", "and"}))
    second = _end_of_range(words, middle)
    if second is None or second[0].needs_month:
        return []
    made = replace(hull(words, start, [first[0], second[0]], extent), is_bare_year=False)
    return [replace(made, date=_unsure(made.date)) if first[1] or second[1] else made]


def _end_of_range(words: Words, place: int) -> tuple[Element, bool] | None:
    """One end, and whether the writer doubted it."""
    start = past_the(words, place)
    doubt = _DOUBT.match(words, start)
    if doubt is not None:
        start = doubt[1] + 1 if words.at(doubt[1]) == "." else doubt[1]
    start = words.past(start, frozenset({"the", "on", "in"}))
    found = point_or_bare(words, start)
    return None if found is None else (found, doubt is not None)


def _bounded(words: Words, place: int, *, is_doubted: bool = False) -> list[Reading]:
    for book in (_BEFORE, _AFTER):
        found = book.match(words, place)
        if found is None:
            continue
        allows_day, end = found
        if _is_parted(words, end):
            continue
        end = past_the(words, end)
        inner = ([] if is_doubted else _doubtful(words, end)) or _plain(words, end)
        if not inner:
            continue
        reading = inner[0]
        if words.at(place) in ("until", "till") and words.at(place - 1) == "not":
            # "It was not until 11 July 2022 that he was seen": on that day, not before it.
            return [reading]
        extent = Extent.THROUGHOUT if words.at(found[1] - 1) in _LASTS else Extent.POINT
        if reading.date is None:
            return [replace(reading, start=place)]
        made = _open_before(reading.date, allows_day) if book is _BEFORE else _open_after(reading.date, allows_day)
        if book is _AFTER and words.at(reading.end) in ("onwards", "onward", "on") and allows_day:
            onwards = words.at(reading.end) != "on" or not words.at(reading.end + 1).isalnum()
            reading = replace(reading, end=reading.end + onwards)
        return [replace(reading, start=place, date=made, extent=extent, is_bare_year=False)]
    return []


def _open_before(found: PartialDate, allows_day: bool) -> PartialDate:
    """Latest is the day itself ("by"), or the last moment before it can have begun ("before")."""
    bound = found.latest if allows_day else found.earliest
    to_time = found.to_time if allows_day else found.from_time
    if bound is not None and not allows_day and to_time is None:
        bound = shifted(bound, -1)
    precision = Precision.UNSURE if found.is_unsure else Precision.BEFORE
    return PartialDate("", None, bound, precision, to_time=to_time, basis=found.basis)


def _open_after(found: PartialDate, allows_day: bool) -> PartialDate:
    bound = found.earliest if allows_day else found.latest
    from_time = found.from_time if allows_day else found.to_time
    if bound is not None and not allows_day and from_time is None:
        bound = shifted(bound, 1)
    basis = found.basis
    if allows_day:
        basis = "; ".join(note for note in (basis, "on that day or at any time from then on") if note)
    precision = Precision.UNSURE if found.is_unsure else Precision.AFTER
    return PartialDate("", bound, None, precision, from_time=from_time, basis=basis)


def _plain(words: Words, place: int) -> list[Reading]:
    made = _night(words, place) or chain(words, place)
    if made and made[-1].date is not None:
        made[-1] = _doubt_after(words, made[-1])
    return made


def _night(words: Words, place: int) -> list[Reading]:
    """A night over two days ("overnight 3/4 May 2014")."""
    if words.at(place) not in ("overnight", "night", "during", "on", "in", "the", "late", "early", "small"):
        return []
    part = window(words, place)
    if part is None:
        return []
    end = part[1]
    end = words.past(end, TO_DATE)
    inner = _between(words, end) or chain(words, end)
    if len(inner) != 1 or inner[0].date is None or inner[0].date.precision is not Precision.RANGE:
        return []
    timed = at_time(inner[0].date, part[0])
    if timed.precision is not Precision.PART_OF_DAY:
        return []
    place = words.past(place, frozenset({"during", "on", "in", "the"}))
    return [replace(inner[0], start=place, date=timed, extent=Extent.POINT)]


def _doubt_after(words: Words, reading: Reading) -> Reading:
    found = _TRAILING_DOUBT.match(words, reading.end)
    if found is not None and words.at(reading.end) == "?" and words.at(reading.end + 1) in (")", ","):
        # "(3 May 2014?)": the mark doubts the date; at the end of a sentence it only asks.
        return replace(reading, end=found[1], date=_unsure(reading.date), is_bare_year=False)
    if found is None or (not words.is_cell and words.at(reading.end) not in _TRAILING_DOUBT_IN_PROSE):
        return reading
    return replace(reading, end=found[1], date=_unsure(reading.date), is_bare_year=False)
