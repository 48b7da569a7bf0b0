"""The dates that a document writes, each with the year, month or bound that its line, noun or entry gives it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.reading.dating.history_years import with_history_years
from sightline.reading.dating.message_years import BASIS, with_years_within
from sightline.reading.dating.ordinal_days import with_ordinal_days
from sightline.reading.layout.dates_within import DatesWithin
from sightline.reading.layout.piece import Piece
from sightline.reading.sentences.finite import finite_at
from sightline.wording.dates import FoundDate, find_dates


def dates_in_piece(
    text: str,
    piece: Piece,
    used: DatesWithin[FoundDate],
    found: DatesWithin[FoundDate],
    written: PartialDate | None,
    paper: str = "message",
) -> list[FoundDate]:
    """The dates in a piece, those of days without a year included where its entry or message tells the year.

    ``written``: the day of the whole paper where it speaks from that day; ``paper``: what it is called.
    """
    inside = used.between(piece.start, piece.end)
    message = piece.message.sent.date if piece.message is not None and piece.message.sent is not None else None
    day = piece.heading.day if piece.heading is not None else message or written
    if day is None:
        return with_history_years(text, piece.start, piece.end, inside, None)
    held = found.between(piece.start, piece.end)
    own = "entry" if piece.heading is not None else "message" if message is not None else paper
    basis = BASIS.format(own=own)
    kept = {(one.start, one.end) for one in inside}
    read = with_times_of_entries(text, with_years_within(text, piece.start, piece.end, held, day, basis))
    read = with_ordinal_days(text, piece.start, piece.end, read, day, own)
    own_dates = [one for one in read if (one.start, one.end) in kept or one not in held]
    return with_history_years(text, piece.start, piece.end, own_dates, day)


_FROM = re.compile(r"from\s+", re.I)
_DATED_BY_FROM = re.compile(
    r"\b(?:convictions?|cautions?|warnings?|reprimands?|referrals?|reports?|letters?|e-?mails?|photographs?|photos?|"
    r"entry|entries|records?|notes?|incidents?|allegations?|assessments?|scans?|x-?rays?|results?|texts?|messages?|"
    r"call-?outs?|minutes|disclosures?)\b(?:\s+(?:for|of|about|against|by|re)\b)?(?:\s+(?!from\b)[\w'’-]+){0,6}\s+$",
    re.I,
)


def of_its_noun(text: str, found: FoundDate) -> FoundDate:
    """ "A conviction from March 2016" was in that month, and did not go on from then."""
    lead = _FROM.match(text, found.start, found.end)
    if lead is None or found.date.precision is not Precision.AFTER:
        return found
    before = text[max(0, found.start - 80) : found.start]
    noun = _DATED_BY_FROM.search(before)
    if noun is None or finite_at(before[noun.start() :]) is not None:
        return found
    alone = find_dates(text[lead.end() : found.end])
    if len(alone) != 1 or alone[0].start != 0 or not alone[0].date.is_known:
        return found
    return FoundDate(lead.end(), lead.end() + alone[0].end, alone[0].date, alone[0].extent)


_OR_LATER = re.compile(r"\s+or\s+(?:later|after(?:wards)?|since)\b(?!\s+(?:that|this|the|a|he|she|they))", re.I)
_OR_EARLIER = re.compile(r"\s+or\s+(?:earlier|before)\b(?!\s+(?:that|this|the|a|he|she|they))", re.I)
_OR_SO = re.compile(r"\s+or\s+so\b|\s?\?(?=\s+[a-z(]|\s*[,;)])", re.I)


def with_what_follows(text: str, found: FoundDate) -> FoundDate:
    """ "3 March or later", "the spring of 2018 or earlier", "in 2016 or so", "03/03/18? bruise": no sharper."""
    day = found.date
    if day.earliest is None or day.latest is None or day.is_unsure:
        return found
    for pattern, of_it in (
        (_OR_LATER, lambda: (day.earliest, None, Precision.AFTER)),
        (_OR_EARLIER, lambda: (None, day.latest, Precision.BEFORE)),
        (_OR_SO, lambda: (day.earliest, day.latest, Precision.UNSURE)),
    ):
        hit = pattern.match(text, found.end)
        if hit is not None:
            earliest, latest, precision = of_it()
            written = text[found.start : hit.end()]
            return FoundDate(found.start, hit.end(), PartialDate(written, earliest, latest, precision), found.extent)
    return found


_CLOCK_BETWEEN = re.compile(r"\d{1,2}[:.]?\d{2}\s*(?:hrs|hours|h|am|pm)?\b[\s,:–-]*(?:on\s+)?(?=\w)", re.I)


def with_times_of_entries(text: str, found: Sequence[FoundDate]) -> list[FoundDate]:
    """The time behind a day is that day's: "10/07/23 14:00  On 5th July I saw" is no 5 July at two o'clock."""
    made: list[FoundDate] = []
    for one in found:
        last = made[-1] if made else None
        clock = _CLOCK_BETWEEN.match(text, one.start, one.end)
        if (
            last is not None
            and clock is not None
            and last.date.precision is Precision.DAY
            and one.date.precision is Precision.MINUTE
            and not text[last.end : one.start].strip()
        ):
            day = replace(one.date.without_time(), written=text[clock.end() : one.end])
            made.append(replace(one, start=clock.end(), date=day))
            continue
        made.append(one)
    return made


def of_its_line(text: str, found: FoundDate) -> FoundDate:
    """A day at the end of a line without the time that opens the next: that is the time of an entry below it."""
    line_end = text.find("\n", found.start, found.end)
    if line_end < 0 or found.date.precision is not Precision.MINUTE:
        return found
    alone = find_dates(text[found.start : line_end])
    if not alone or alone[0].start != 0:
        return found
    return FoundDate(found.start, found.start + alone[0].end, alone[0].date, alone[0].extent)
