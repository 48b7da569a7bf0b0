"""A time of day alone, and what an entry of an evening tells after midnight."""

from __future__ import annotations

import re
from dataclasses import replace

from sightline.chronology.partial_date import PartialDate
from sightline.chronology.step import Step, StepCode
from sightline.chronology.told_from import AnchorType, ToldFrom
from sightline.reading.dating.placed import Resolved
from sightline.reading.dating.so_far import SoFar
from sightline.reading.sentences.told_now import names_a_day
from sightline.reading.statements.statement import Statement
from sightline.wording.sieve import Sieved

_CLOCK = re.compile(
    r"(?<![\d/.])(?P<hour>[01]?\d|2[0-3])[:.]?(?P<minute>[0-5]\d)\s*(?:hrs|hours|h\b)|\b(?:at\s+)?(?P<hour2>[01]?\d|"
    r"2[0-3]):(?P<minute2>[0-5]\d)\b"
)
EVENING, SMALL_HOURS = 18, 6
"""The hours from which an entry may go on after midnight, and up to which what it tells then is of that night."""
_SMALL = re.compile(
    r"\b0?[0-5][:.][0-5]\d\s*(?:am\b|a\.m\.|hrs|hours|$)|\b(?:12|[1-5])(?:[:.][0-5]\d)?\s*(?:am\b|a\.m\.)", re.I
)
_TIME_ALONE = Sieved(
    r"\bat (?:about |around |approximately )?(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?\s*(?:am|pm|a\.m\.|p\.m\.|hrs|hours|"
    r"o['’]clock)\b"
    r"|\bat (?:about |around )?(?:[01]?\d|2[0-3])[:.][0-5]\d\b",
    re.I,
)


def past_midnight(statement: Statement) -> bool:
    """Whether a time that an entry of an evening gives is one of the small hours after it."""
    heading = statement.piece.heading
    head = heading.found.date.from_time if heading is not None else None
    clock = _CLOCK.search(statement.plain)
    if head is None or clock is None or head.hour < EVENING:
        return False
    return int(clock.group("hour") or clock.group("hour2")) < SMALL_HOURS


def clock_told(words: str) -> tuple[int, int] | None:
    """The hour and minute at which words say that something was: "took place at 16.20"."""
    hit = _AT_A_CLOCK.search(words)
    return None if hit is None else (int(hit.group("hour")), int(hit.group("minute")))


_AT_A_CLOCK = re.compile(r"\bat\s+(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)\b(?!\s*(?:am|pm|%|kg|cm))", re.I)


def goes_past_midnight(statement: Statement) -> bool:
    """Whether its entry is of an evening, so that the next day is that of the same night."""
    heading = statement.piece.heading
    head = heading.found.date.from_time if heading is not None else None
    return head is not None and head.hour >= EVENING


def at_a_time(so_far: SoFar, statement: Statement) -> Resolved | None:
    """A time of day alone is of the day told of just before it, or of the message if it was sent later."""
    hit = _TIME_ALONE.search(statement.plain)
    if hit is None or names_a_day(statement.plain):
        return None
    run = (statement.piece.start, statement.piece.end)
    for one in reversed(so_far.placed):
        if one.run != run:
            break
        if one.untold and one.happened:
            # "At about 1 am ... half an hour later": of a time that was not read, and may be past midnight.
            return None
        if one.happened and one.occurred.is_day and not one.background:
            if _SMALL.search(hit.group()) and (
                one.occurred.from_time is None or one.occurred.from_time.hour >= EVENING
            ):
                # "At 00:35" after an evening is of the next day, and after a day alone of either.
                return None
            if _is_of_an_evening(one.occurred) and _may_be_of_a_morning(hit.group()):
                # "His mother woke at 7.40", after the evening before.
                return None
            link = ToldFrom(hit.group().strip(), None, None, AnchorType.FACT, one.key, "", Step(StepCode.SAME))
            return _same_day(link, one.occurred)
    message = statement.piece.message
    sent = message.sent.date if message is not None and message.sent is not None else None
    if (
        sent is None
        or sent.from_time is None
        or message is None
        or not re.search(r"\b\w+ed\b|\brang\b|\bcame\b|\bsaw\b", statement.plain)
    ):
        return None
    link = ToldFrom(
        hit.group().strip(),
        None,
        None,
        AnchorType.FACT,
        so_far.messages.get(message.start, ""),
        "",
        Step(StepCode.SAME),
    )
    return _same_day(link, sent)


def _is_of_an_evening(told: PartialDate) -> bool:
    return told.from_time is not None and told.from_time.hour >= _FROM_AFTERNOON


_FROM_AFTERNOON, _NOON = 15, 12


def _may_be_of_a_morning(words: str) -> bool:
    hour = re.search(r"\d{1,2}", words)
    return hour is not None and int(hour.group()) < _NOON and re.search(r"p\.?m", words, re.I) is None


def _same_day(link: ToldFrom, anchor: PartialDate) -> Resolved | None:
    day = anchor.without_time()
    basis = f"“{link.words}”: a time of day alone, on {day.written}"
    return Resolved(replace(day, written=link.words, basis=basis), replace(link, arithmetic=basis))
