"""Every explicit date in prose, with its exact passage; nothing that only looks like one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sightline.chronology.fact import Extent
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.dates.chains import Reading
from sightline.wording.dates.expressions import EXPRESSION_WORDS, expression
from sightline.wording.dates.not_dates import is_believable, paragraph_numbers
from sightline.wording.dates.page_stamps import is_page_stamp
from sightline.wording.tokens import Words


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: ``text[start:end]`` is ``date.written``, exactly.

    ``date`` is unknown, and its ``basis`` says why, where the text plainly gives a date that cannot be
    ("29 February 2013"). ``extent`` says whether the words tell of a moment, of something that lasted, or of
    something that happened several times in between.
    """

    start: int
    end: int
    date: PartialDate
    extent: Extent


# Things that happen, each on a day of its own; concerns, bruises and bottles may all have been on one.
_HAPPENINGS = (
    r"visits|calls|attendances|admissions|appointments|incidents|call-?outs|contacts|meetings|absences|episodes|"
    r"referrals|arrests|assaults|injuries|fights|arguments|disputes|messages|letters|texts|e-?mails|notifications|"
    r"reports|complaints|attempts|moves|sessions|disclosures|conversations|discussions|presentations|seizures|overdoses|"
    r"falls|breaches|disturbances|altercations|consultations|reviews|checks|nights|weekends|mornings|evenings"
)
_REPEATED = re.compile(
    r"\b(?:(?:on|at)\s+(?:\w+\s+){0,4}occasions|(?:several|many|multiple|numerous|various|repeated|\d{1,2}|two|three|"
    r"four|five|six|seven|eight|nine|ten|a\s+number\s+of|a\s+couple\s+of|a\s+few)\s+(?:\w+\s+)?(?:times|occasions)|"
    r"(?:a\s+(?:number|series|range|variety|succession)\s+of|several|numerous|various|multiple|many)\s+(?:\w+\s+){0,2}?"
    rf"(?:{_HAPPENINGS})(?=\s)|"
    r"twice|repeatedly|regularly|frequently|often|on\s+and\s+off|intermittently)\b",
    re.IGNORECASE,
)
_COUNTED_FROM = re.compile(
    r"\bwithin\s+[\w-]{1,12}\s+(?:working\s+)?(?:days?|weeks?|months?|hours?|years?)\s+(?:of|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[.!?;]\s|[.!?;](?=[A-Z])|\n\s*\n")


def find_dates(text: str, *, anchor_year: int | None = None, most: int | None = None) -> list[FoundDate]:
    """The explicit dates of a text in order, without overlaps.

    ``anchor_year`` is taken for a day and month without a year; without it such a day is no explicit date. Page
    stamps ("Printed 12/05/2014") and numbers that only look like dates are left out. ``most``: no more than so many.
    """
    return dates_in(Words(text, anchor_year=anchor_year), most=most)


def dates_in(words: Words, *, most: int | None = None) -> list[FoundDate]:
    """As :func:`find_dates`, in prose that has been taken apart."""
    numbered = paragraph_numbers(words)
    readings: list[Reading] = []
    place = 0
    # One more than asked for: what stands between two dates belongs to the first.
    while place < len(words) and (most is None or len(readings) <= most):
        if not (words.is_number(place) or words.at(place) in EXPRESSION_WORDS):
            place += 1
            continue
        if place in numbered:
            place = numbered[place]
            continue
        made = expression(words, place)
        if not made:
            place += 1
            continue
        believed = _believed(words, made)
        if not believed and not words.is_number(place):
            place += 1
            continue
        readings += [reading for reading in believed if not is_page_stamp(words, reading.start)]
        place = max(made[-1].end, place + 1)
    return _found(words, readings)[:most]


def _believed(words: Words, made: list[Reading]) -> list[Reading]:
    believed: list[Reading] = []
    for reading in made:
        if is_believable(words, reading, is_introduced=bool(believed)):
            believed.append(reading)
    if believed and len(believed) < len(made) and all(reading.is_bare_year for reading in made):
        # "Convictions, 2014 and 2016": who believes the one believes the other.
        return [reading for reading in made if reading.date is not None]
    return believed


def _found(words: Words, readings: list[Reading]) -> list[FoundDate]:
    made: list[FoundDate] = []
    text = words.text
    spans = [(words.tokens[r.start].start, words.tokens[r.end - 1].end) for r in readings]
    for number, (reading, (start, end)) in enumerate(zip(readings, spans, strict=True)):
        written = text[start:end]
        if reading.date is None:
            unread = replace(PartialDate.unknown(written), basis=reading.problem)
            made.append(FoundDate(start, end, unread, Extent.POINT))
            continue
        found = replace(reading.date, written=written)
        if _COUNTED_FROM.search(text[max(0, start - 40) : start]):
            # "within 10 days of 3 May 2014": the day named is not the day meant.
            basis = "; ".join(note for note in (found.basis, "another day is counted from it") if note)
            found = replace(found, precision=Precision.UNSURE, basis=basis)
        before = spans[number - 1][1] if number else 0
        after = spans[number + 1][0] if number + 1 < len(spans) else len(text)
        extent = reading.extent
        if _is_repeated(text[max(before, start - 160) : start], text[end : min(after, end + 160)], found):
            extent = Extent.REPEATED
        made.append(FoundDate(start, end, found, extent))
    return made


def _is_repeated(before: str, after: str, found: PartialDate) -> bool:
    """Whether the words around a date that is wider than a day tell of several times within it."""
    if found.days_wide == 1 or found.precision in (Precision.MINUTE, Precision.PART_OF_DAY):
        return False
    clause = _CLAUSE_END.split(before)[-1]
    matches = list(_REPEATED.finditer(clause))
    if matches and len(clause[matches[-1].end() :].split()) <= 8:
        return True
    opens_clause = len(clause.split()) <= 3
    return opens_clause and _REPEATED.search(_CLAUSE_END.split(after)[0]) is not None
