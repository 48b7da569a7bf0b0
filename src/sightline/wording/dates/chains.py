"""Points in time joined to one another: ranges, alternatives and lists, the year written once for all of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time

from sightline.chronology.fact import Extent
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.dates.days import bare_day
from sightline.wording.dates.element import Element, NoSuchDayError
from sightline.wording.dates.points import point
from sightline.wording.tokens import HYPHENS, Words

RANGE = HYPHENS | {"to", "until", "till", "through", "thru"}
EITHER = frozenset({"or", "/"})
_LIST = frozenset({",", "and", "&", ";"})
_LASTS = frozenset({"to", "until", "till", "through", "thru"})
_MOST_IN_A_LIST = 20


@dataclass(frozen=True, slots=True)
class Reading:
    """A date read from tokens ``start`` to ``end``: the date, or None and the ``problem`` in words.

    ``is_plain``: prose that says it means a date, even if no such day exists. ``is_bare_year``: nothing but the
    number of a year, which prose must introduce before it is believed.
    """

    start: int
    end: int
    date: PartialDate | None
    extent: Extent = Extent.POINT
    problem: str = ""
    is_plain: bool = True
    is_bare_year: bool = False


@dataclass(frozen=True, slots=True)
class _Filled:
    """An element with its year and month, its own or its neighbour's; ``basis`` says if they came from elsewhere."""

    element: Element
    year: int | None
    month: int | None
    basis: str

    @property
    def is_complete(self) -> bool:
        return self.year is not None and not (self.element.needs_month and self.month is None)


def chain(words: Words, place: int) -> list[Reading]:
    """A point, a range of points, alternatives, or one reading for each date of a list; empty if none stands there."""
    elements, joiners = _linked(words, place)
    if not elements:
        return []
    if len(elements) == 1:
        made = [_single(words, elements[0])]
    elif joiners[0] in RANGE:
        extent = Extent.THROUGHOUT if joiners[0] in _LASTS else Extent.POINT
        made = [hull(words, place, elements[:2], extent)]
    elif all(joiner in EITHER for joiner in joiners):
        made = [hull(words, place, elements, Extent.POINT, in_any_order=True)]
    else:
        made = _listed(words, elements)
    return made if any(reading.date is not None or reading.problem for reading in made) else []


def hull(
    words: Words,
    start: int,
    elements: list[Element],
    extent: Extent,
    *,
    in_any_order: bool = False,
) -> Reading:
    """From the first moment of the first to the last moment of the last; a missing year comes from the other end.

    ``in_any_order``: alternatives ("3 or 4 February 2014"), of which any may be the earliest.
    """
    end = elements[-1].end
    is_bare_year = all(only_a_year(element) for element in elements)
    filled = _filled(words, elements)
    first, last = filled[0], filled[-1]
    if last.year is None and first.year is not None:
        filled[-1] = last = replace(last, year=first.year)
    if not all(one.is_complete for one in filled):
        return Reading(start, end, None, problem="it has no year" if words.is_cell else "", is_plain=False)
    if not in_any_order and first.year == last.year and (first.month or 0) > (last.month or 13):
        # "between November and February 2014", "from 3 November 2014 to 2 January": the new year lies between.
        turn = "the turn of the year lies between them"
        if first.element.year is None:
            filled[0] = replace(first, year=(first.year or 0) - 1, basis=turn)
        elif last.element.year is None:
            filled[-1] = replace(last, year=(last.year or 0) + 1, basis=turn)
    read: list[PartialDate] = []
    for one in filled:
        reading = _read(one)
        if reading.date is None:
            return Reading(start, end, None, problem=reading.problem, is_plain=all(e.is_plain for e in elements))
        read.append(reading.date)
    found = _spanned(read, in_any_order=in_any_order)
    if found is None:
        return Reading(start, end, None, problem="it ends before it begins")
    return Reading(start, end, found, extent, is_bare_year=is_bare_year)


def only_a_year(element: Element) -> bool:
    """Whether nothing but the number of a year was written."""
    return element.end == element.start + 1 and element.month is None and element.year is not None


def _linked(words: Words, place: int) -> tuple[list[Element], list[str]]:
    """The points that are joined to one another from ``place`` on, and what joins them.

    Numbers of days alone ("3, 5 and 9 May 2014") belong to it only if a month follows in the end.
    """
    elements: list[Element] = []
    joiners: list[str] = []
    kept = 0
    while len(elements) < _MOST_IN_A_LIST:
        found = point_or_bare(words, place)
        if found is None:
            break
        elements.append(found)
        if not found.needs_month:
            kept = len(elements)
        joiner, end = words.at(found.end), found.end + 1
        if joiner == "/" and words.is_glued(found.end) != words.is_glued(end):
            break  # "1/ 02DEC22": the number of an entry before its day
        if joiner == "," and words.at(end) in ("and", "or", "&"):
            joiner, end = words.at(end), end + 1
        if joiner not in RANGE | EITHER | _LIST or not _may_join(joiner, joiners):
            break
        if joiner == "or" and joiners:
            joiners = ["or"] * len(joiners)
        joiners.append(joiner)
        place = past_the(words, end)
        if words.at(place) in ("on", "in", "again", "both") and joiner in ("and", "or"):
            place = past_the(words, place + 1)
    return elements[:kept], joiners[: max(0, kept - 1)]


def point_or_bare(words: Words, place: int) -> Element | None:
    """The date or bare day that begins at this word, worked out once; None where none does."""
    key = ("point", place)
    if key not in words.remembered:
        words.remembered[key] = point(words, place) or bare_day(words, place)
    found = words.remembered[key]
    return found if isinstance(found, Element) else None


def _may_join(joiner: str, joiners: list[str]) -> bool:
    """A range has two ends; alternatives and lists do not mix, but for "3, 4 or 5 May 2014"."""
    if not joiners:
        return True
    if joiner in RANGE or joiners[0] in RANGE:
        return False
    return (joiner in EITHER) == (joiners[0] in EITHER) or (joiner == "or" and set(joiners) == {","})


def _single(words: Words, element: Element) -> Reading:
    filled = _filled(words, [element])[0]
    if not filled.is_complete:
        problem = "it has no year" if words.is_cell and not element.needs_month else ""
        return Reading(element.start, element.end, None, problem=problem, is_plain=False)
    return _read(filled)


def _listed(words: Words, elements: list[Element]) -> list[Reading]:
    made = []
    before: _Filled | None = None
    for one in _filled(words, elements):
        filled = one
        if filled.year is None and before is not None and before.year is not None:
            if _goes_on_from(before, filled.element):
                # "3 February 2014 and 19 March": the list goes on in the same year.
                filled = replace(filled, year=before.year, basis=_taken(before.year, "the date before"))
        elif filled.element.year is None and filled.year is not None and not filled.basis:
            filled = replace(filled, basis=_taken(filled.year, "the date that follows"))
        element = filled.element
        made.append(_read(filled) if filled.is_complete else Reading(element.start, element.end, None))
        before = filled
    return made


def _goes_on_from(before: _Filled, element: Element) -> bool:
    is_day = element.end - element.start > 1
    return is_day and element.month is not None and (before.month or 13) <= element.month


def _filled(words: Words, elements: list[Element]) -> list[_Filled]:
    """Each element with its year and month, taken from the next one that has them where it has none itself."""
    made: list[_Filled] = []
    year, month = words.anchor_year, None
    basis = "" if year is None else _taken(year, "the words around it")
    for element in reversed(elements):
        if element.year is not None:
            year, basis = element.year, ""
        if not element.needs_month:
            month = element.month
        made.append(_Filled(element, year, month, basis))
    return made[::-1]


def _taken(year: int, source: str) -> str:
    return f"the year {year} is taken from {source}"


def _read(filled: _Filled) -> Reading:
    element = filled.element
    try:
        found = element.read(filled.year or 0, 1 if filled.month is None else filled.month)
    except NoSuchDayError as problem:
        return Reading(element.start, element.end, None, problem=str(problem), is_plain=element.is_plain)
    basis = "; ".join(note for note in (found.basis, filled.basis) if note)
    return Reading(element.start, element.end, replace(found, basis=basis), is_bare_year=only_a_year(element))


def _spanned(read: list[PartialDate], *, in_any_order: bool) -> PartialDate | None:
    first, last = read[0], read[-1]
    if in_any_order:
        first = min(read, key=lambda one: (one.earliest or date.min, one.from_time or time.min))
        last = max(read, key=lambda one: (one.latest or date.max, one.to_time or time.max))
    basis = "; ".join(dict.fromkeys(one.basis for one in read if one.basis))
    precision = Precision.UNSURE if any(one.is_unsure for one in read) else Precision.RANGE
    if precision is Precision.RANGE and first.earliest == last.latest:
        precision = Precision.PART_OF_DAY if first.from_time or last.to_time else Precision.DAY
    try:
        return PartialDate("", first.earliest, last.latest, precision, first.from_time, last.to_time, basis)
    except ValueError:
        return None


def past_the(words: Words, place: int) -> int:
    """The place after "the", if it stands there."""
    return place + 1 if words.at(place) == "the" else place
