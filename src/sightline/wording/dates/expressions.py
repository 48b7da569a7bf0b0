"""Points in time put together: doubt, bounds, ranges, alternatives and lists.

Anchored forms ("the following day", "three weeks later", "when she was ten months old") will stand here beside
:func:`expression` as further readers; each would return a :class:`Reading` whose date another reading completes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time

from sightline.chronology.fact import Extent
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.dates.days import bare_day
from sightline.wording.dates.element import Element, NoSuchDay, shifted
from sightline.wording.dates.points import POINT_WORDS, point
from sightline.wording.tokens import HYPHENS, PhraseBook, Words


@dataclass(frozen=True, slots=True)
class Reading:
    """A date read from tokens ``start`` to ``end``: the date, or None and the ``problem`` in words.

    ``is_bare_year``: nothing but the number of a year, which prose must introduce before it is believed.
    """

    start: int
    end: int
    date: PartialDate | None
    extent: Extent = Extent.POINT
    problem: str = ""
    is_plain: bool = True
    is_bare_year: bool = False


_DOUBT: PhraseBook[str] = PhraseBook(
    dict.fromkeys(
        (
            "?", "??", "( ? )", "~", "c", "ca", "circa", "approx", "approximately", "around", "about", "roughly", "possibly",
            "probably", "perhaps", "maybe", "estimated", "est", "on or about", "on or around", "in or around",
            "in or about", "or about", "believed to be", "thought to be", "said to be", "some time around",
            "sometime around", "at around", "at about", "in around", "on around", "in about", "on about", "unsure",
            "around about", "in approximately", "in approx", "in circa", "on approximately", "? ?",
        ),
        "the writer was not sure",
    )
)  # fmt: skip
_TRAILING_DOUBT = PhraseBook(
    dict.fromkeys(
        ("?", "( ? )", "( approx )", "( approx . )", "approx", "approx .", "approximately", "( approximately )",
         "( circa )", "( c )", "( unsure )", "( tbc )", "tbc", "( date uncertain )", "( uncertain )", "( date unclear )",
         "or thereabouts", "( estimated )", "( est )", "( date tbc )", "( not sure )", "( date approximate )",
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
                     "up to and including", "to", "in or before", "by the"), True)
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
_RANGE = HYPHENS | {"to", "until", "till", "through", "thru"}
_EITHER = frozenset({"or", "/"})
_LIST = frozenset({",", "and", "&", ";"})

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
    return (
        _doubtful(words, place)
        or _between(words, place)
        or _lasting(words, place)
        or _bounded(words, place)
        or _plain(words, place)
    )


def _doubtful(words: Words, place: int) -> list[Reading]:
    found = _DOUBT.match(words, place)
    if found is None:
        return []
    end = found[1]
    while words.at(end) in (".", "?", "the", "in", "on"):
        end += 1
    inner = _between(words, end) or _bounded(words, end) or _plain(words, end)
    return [
        replace(reading, start=place if number == 0 else reading.start, date=_unsure(reading.date), is_bare_year=False)
        for number, reading in enumerate(inner[:1])
    ] + inner[1:]


def _unsure(found: PartialDate | None) -> PartialDate | None:
    if found is None:
        return None
    basis = "; ".join(note for note in (found.basis, "the writer was not sure") if note)
    return replace(found, precision=Precision.UNSURE, basis=basis)


def _between(words: Words, place: int) -> list[Reading]:
    if words.at(place) not in ("between", "either"):
        return []
    joiners = _RANGE | {"and", "&", "or"} if words.at(place) == "between" else _EITHER | {"on"}
    return _two_ends(words, place, place + 1, joiners, Extent.POINT)


def _lasting(words: Words, place: int) -> list[Reading]:
    """ "from January to March 2014", "throughout March 2014", "with effect from 2 May 2013"."""
    if words.at(place) == "from":
        return _two_ends(words, place, place + 1, _RANGE | {"up"}, Extent.THROUGHOUT)
    found = _THROUGHOUT.match(words, place)
    if found is not None:
        inner = _plain(words, _past_the(words, found[1]))
        return [replace(r, start=place, extent=Extent.THROUGHOUT, is_bare_year=False) for r in inner[:1]]
    started = _START.match(words, place)
    if started is not None:
        inner = _plain(words, _past_the(words, started[1]))
        return [replace(r, start=place, extent=Extent.THROUGHOUT, is_bare_year=False) for r in inner[:1]]
    return []


def _two_ends(words: Words, start: int, place: int, joiners: frozenset[str], extent: Extent) -> list[Reading]:
    first = _end_of_range(words, place)
    if first is None or words.at(first.end) not in joiners:
        return []
    middle = first.end + 1
    while words.at(middle) in ("to", "until", "about", "around", "on", "including", "and"):
        middle += 1
    second = point(words, _past_the(words, middle))
    if second is None:
        return []
    return [_hull(words, start, (first, second), extent, Precision.RANGE)]


def _end_of_range(words: Words, place: int) -> Element | None:
    start = place
    while words.at(start) in ("the", "about", "around", "on", "in"):
        start += 1
    return point(words, start) or bare_day(words, start)


def _bounded(words: Words, place: int) -> list[Reading]:
    for book in (_BEFORE, _AFTER):
        found = book.match(words, place)
        if found is None:
            continue
        allows_day, end = found
        end = _past_the(words, end)
        inner = _doubtful(words, end) or _plain(words, end)
        if not inner:
            continue
        reading = inner[0]
        extent = Extent.THROUGHOUT if words.at(found[1] - 1) in _LASTS else Extent.POINT
        if reading.date is None:
            return [replace(reading, start=place)]
        made = _open_before(reading.date, allows_day) if book is _BEFORE else _open_after(reading.date, allows_day)
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
    """A point, a range of points, alternatives, or a list, with the doubt that may follow."""
    elements, joiners = _chain(words, place)
    if not elements:
        return []
    if len(elements) == 1:
        made = [_single(words, elements[0])]
    elif joiners[0] in _RANGE:
        extent = Extent.THROUGHOUT if joiners[0] in ("to", "until", "till", "through") else Extent.POINT
        made = [_hull(words, place, tuple(elements[:2]), extent, Precision.RANGE)]
    elif all(joiner in _EITHER for joiner in joiners):
        made = [_hull(words, place, tuple(elements), Extent.POINT, Precision.RANGE, "one of several days")]
    else:
        made = _listed(words, elements)
    if made and not (made[-1].date is None and not made[-1].problem):
        made[-1] = _doubt_after(words, made[-1])
    return [reading for reading in made if reading.date is not None or reading.problem]


def _chain(words: Words, place: int) -> tuple[list[Element], list[str]]:
    """The points that are joined to one another from ``place`` on, and what joins them.

    Numbers of days alone ("3, 5 and 9 May 2014") belong to it only if a month follows in the end.
    """
    elements: list[Element] = []
    joiners: list[str] = []
    kept = 0
    while len(elements) < 40:
        found = point(words, place)
        bare = bare_day(words, place) if found is None or _only_a_year(words, found) else None
        if found is None or (bare is not None and elements and not words.digits(place) == 4):
            found = bare
        if found is None:
            break
        elements.append(found)
        if not found.needs_month:
            kept = len(elements)
        joiner = words.at(found.end)
        end = found.end + 1
        if joiner == "," and words.at(end) in ("and", "or", "&"):
            joiner, end = words.at(end), end + 1
        if joiner not in _RANGE | _EITHER | _LIST or (joiner in _RANGE and elements[1:]):
            break
        if joiners and (joiner in _RANGE or (joiner in _EITHER) != (joiners[0] in _EITHER) or joiners[0] in _RANGE):
            if not (joiner == "or" and joiners[0] == ","):
                break
            joiners = ["or"] * len(joiners)
        if joiner in _RANGE | {"/"} and words.at(end) == "the":
            break
        joiners.append(joiner)
        place = _past_the(words, end)
        if words.at(place) in ("on", "in", "again", "both") and joiner in ("and", "or"):
            place = _past_the(words, place + 1)
    elements = elements[:kept]
    return elements, joiners[: max(0, kept - 1)]


def _only_a_year(words: Words, found: Element) -> bool:
    return found.end == found.start + 1 and found.month is None and found.year is not None


def _single(words: Words, element: Element) -> Reading:
    year = element.year if element.year is not None else words.anchor_year
    is_bare_year = _only_a_year(words, element)
    if year is None or element.needs_month:
        problem = "it has no year" if words.is_cell and not element.needs_month else ""
        return Reading(element.start, element.end, None, problem=problem, is_plain=False)
    basis = "" if element.year is not None else f"the year {year} is taken from the words around it"
    return _read(element, year, element.month or 1, basis, is_bare_year=is_bare_year)


def _read(element: Element, year: int, month: int, basis: str, *, is_bare_year: bool = False) -> Reading:
    try:
        found = element.read(year, month)
    except NoSuchDay as problem:
        return Reading(element.start, element.end, None, problem=str(problem), is_plain=element.is_plain)
    if basis:
        found = replace(found, basis="; ".join(note for note in (found.basis, basis) if note))
    return Reading(element.start, element.end, found, is_bare_year=is_bare_year)


def _filled(words: Words, elements: list[Element]) -> list[tuple[Element, int | None, int | None, str]]:
    """Each element with its year and month, taken from the next one that has them where it has none itself."""
    filled: list[tuple[Element, int | None, int | None, str]] = []
    year, month = words.anchor_year, None
    basis = f"the year {year} is taken from the words around it" if year is not None else ""
    for element in reversed(elements):
        own_year, own_month = element.year, element.month
        if own_year is not None:
            year, basis = own_year, f"the year {own_year} is taken from the date that follows"
        if own_month is not None or not element.needs_month:
            month = own_month
        filled.append((element, year, month, "" if own_year is not None else basis))
    return filled[::-1]


def _listed(words: Words, elements: list[Element]) -> list[Reading]:
    made = []
    filled = _filled(words, elements)
    for number, (element, year, month, basis) in enumerate(filled):
        before = filled[number - 1] if number else None
        if (
            year is None
            and before is not None
            and before[1] is not None
            and element.month is not None
            and (before[2] or 13) <= element.month
        ):
            # "3 February 2014 and 19 March": the list goes on in the same year.
            year, basis = before[1], f"the year {before[1]} is taken from the date before"
            filled[number] = (element, year, month, basis)
        if year is None or (element.needs_month and month is None):
            made.append(Reading(element.start, element.end, None))
        else:
            made.append(_read(element, year, month or 1, basis, is_bare_year=_only_a_year(words, element)))
    return made


def _hull(
    words: Words,
    start: int,
    elements: tuple[Element, ...],
    extent: Extent,
    precision: Precision,
    says: str = "",
) -> Reading:
    """From the first moment of the first to the last of the last. A missing year comes from the other end."""
    end = elements[-1].end
    filled = _filled(words, list(elements))
    first, last = filled[0], filled[-1]
    if last[1] is None and first[1] is not None:
        filled[-1] = last = (last[0], first[1], last[2], f"the year {first[1]} is taken from the date before")
    if any(year is None or (element.needs_month and month is None) for element, year, month, _ in filled):
        return Reading(start, end, None, problem="it has no year" if words.is_cell else "", is_plain=False)
    found = _both(filled)
    if found.date is None and not found.problem:
        # "between November and February 2014", "from 3 November 2014 to 2 January": the turn of the year lies between.
        if first[0].year is None:
            filled[0] = (first[0], (first[1] or 0) - 1, first[2], first[3])
        elif last[0].year is None:
            filled[-1] = (last[0], (last[1] or 0) + 1, last[2], last[3])
        found = _both(filled)
    if found.date is None:
        problem = found.problem or "it ends before it begins"
        return Reading(start, end, None, problem=problem, is_plain=all(e.is_plain for e in elements))
    basis = "; ".join(dict.fromkeys(note for note in (found.date.basis, says) if note))
    precise = Precision.UNSURE if found.date.is_unsure else precision
    if found.date.earliest == found.date.latest and precise is Precision.RANGE:
        precise = Precision.PART_OF_DAY if found.date.from_time or found.date.to_time else Precision.DAY
    return Reading(start, end, replace(found.date, precision=precise, basis=basis), extent)


def _both(filled: list[tuple[Element, int | None, int | None, str]]) -> Reading:
    read = []
    for element, year, month, basis in filled:
        one = _read(element, year or 0, month or 1, basis)
        if one.date is None:
            return one
        read.append(one.date)
    first, last = read[0], read[-1]
    ordered = sorted(read, key=lambda one: (one.earliest or date.min, one.from_time or time.min))
    if (first.earliest or date.min) > (last.latest or date.max) or (
        ordered[0] != first and first.latest != last.latest
    ):
        return Reading(0, 0, None)
    basis = "; ".join(dict.fromkeys(note for one in read for note in (one.basis,) if note))
    unsure = any(one.is_unsure for one in read)
    try:
        made = PartialDate(
            "",
            first.earliest,
            last.latest,
            Precision.UNSURE if unsure else Precision.RANGE,
            first.from_time,
            last.to_time,
            basis,
        )
    except ValueError:
        return Reading(0, 0, None, problem="it ends before it begins")
    return Reading(0, 0, made)


def _doubt_after(words: Words, reading: Reading) -> Reading:
    found = _TRAILING_DOUBT.match(words, reading.end)
    if found is None or (not words.is_cell and words.at(reading.end) not in _TRAILING_DOUBT_IN_PROSE):
        return reading
    return replace(reading, end=found[1], date=_unsure(reading.date), is_bare_year=False)


def _past_the(words: Words, place: int) -> int:
    return place + 1 if words.at(place) == "the" else place
