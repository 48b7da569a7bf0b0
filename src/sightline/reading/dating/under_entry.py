"""The day of what an entry tells without a date of its own."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from itertools import takewhile

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.reading.dating.after_another_day import after_a_later_day, after_another_day
from sightline.reading.dating.as_written import TO_OTHERS, says_to_the_writer
from sightline.reading.dating.from_own_day import until_own
from sightline.reading.dating.other_days import CAME_TO_TELL, OF_AN_EARLIER_VALUE, OF_LONG_AGO
from sightline.reading.dating.placed import UNDER, Resolved
from sightline.reading.dating.so_far import SoFar
from sightline.reading.dating.time_of_day import clock_told, past_midnight
from sightline.reading.sentences.told_now import (
    has_happened,
    is_background,
    is_past,
    names_a_day,
    says_now,
)
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import Weighed
from sightline.vocabulary.natures import Nature

ANOTHER_DAY = "It names a day that could not be read."
ONLY_UNTIL = "It tells until when it lasted, and not from when."
_LASTS_UNTIL = re.compile(
    r"\b(?:kept|stayed|remained|absent|away)\s+(?:[\w'’-]+\s+){0,3}(?:until|till)\s+(?:next\s+)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tomorrow|the\s)",
    re.I,
)
ANOTHER_OF_SENTENCE = "Its sentence names another day before it."
_WRITTEN_DAY = re.compile(
    r"(?<![\d/])\d{1,2}/(?:0?[1-9]|1[0-2])(?:/\d{2,4})?(?![\d/])|\b\d{1,2}(?:st|nd|rd|th)? "
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
)
_LAST_SEEN = re.compile(r"\blast (?:seen|attended|visited|heard|known|weighed|reviewed)\b", re.I)
_WHEN_IT_HAPPENED = re.compile(r"\b(?:when|where|how) (?:it|this|that) (?:happened|occurred|took place)\b", re.I)
_AFTER_MIDNIGHT = ", after midnight"
_NOT_UNTIL_TODAY = re.compile(
    r"\b(?:not|never)\b[^.;]*\b(?:until|till) (?:today|this (?:morning|afternoon|evening)|now)\b", re.I
)
_NOT_UNTIL_THEN = re.compile(
    r"\b(?:not|never)\b[^.;]*\b(?:until|till) (?:the )?(?:\d|(?-i:Mon|Tues|Wed|Thu|Fri|Sat|Sun)[a-z]*\b)", re.I
)
"""It was on that other day, or after it: "Not told by the ward until 26/10"."""


def of_its_entry(so_far: SoFar, statement: Statement, weighed: Weighed) -> Resolved:
    """The date of what an entry tells without a date of its own."""
    plain = OF_AN_EARLIER_VALUE.sub(" ", statement.bare if statement.opens_entry else statement.plain)
    if weighed.kind in OF_LONG_AGO or (is_background(statement.plain) and weighed.nature is not Nature.COMMUNICATION):
        return Resolved(PartialDate.unknown(), None)
    if _WHEN_IT_HAPPENED.search(plain):
        return Resolved(PartialDate.unknown(), None)
    said = weighed.speaker is not None and weighed.nature is Nature.ACCOUNT
    if not said and names_a_day(plain) and not (weighed.nature is Nature.OPINION or _tells_what_was_sent(statement)):
        return Resolved(PartialDate.unknown(), None, f"When was this? {ANOTHER_DAY}")
    if _after_an_unread_line(so_far, statement):
        return Resolved(PartialDate.unknown(), None, f"When was this? {ANOTHER_DAY}")
    ground = so_far.ground(statement)
    if ground.own is None:
        return Resolved(_under(so_far, statement), None)
    if _NOT_UNTIL_TODAY.search(plain):
        return Resolved(_under(so_far, statement), None)
    if _NOT_UNTIL_THEN.search(plain):
        return Resolved(PartialDate.unknown(), None, f"When was this? {ANOTHER_DAY}")
    if _LASTS_UNTIL.search(plain):
        return Resolved(PartialDate.unknown(), None, f"When was this? {ONLY_UNTIL}")
    if not said and (has_happened(plain) or _LAST_SEEN.search(plain)):
        return until_own(ground, "what had happened by the day of the entry")
    if _is_later_than_its_update(statement):
        return until_own(ground, "a time of day that is later than that of the update that tells it")
    if statement.opens_entry:
        return Resolved(_under(so_far, statement), None)
    if (later := after_a_later_day(so_far, statement, weighed, ground)) is not None:
        return later
    if said and not says_now(plain) and _names_a_day_before(statement):
        # "Rang again Tues, he answered and said ...": said on that day, whichever it was.
        return Resolved(PartialDate.unknown(), None, f"When was this? {ANOTHER_OF_SENTENCE}")
    if not said and _names_a_day_before(statement) and not says_to_the_writer(statement, weighed):
        moved = after_another_day(so_far, statement, weighed, ground)
        if moved is not None:
            return moved
        return Resolved(PartialDate.unknown(), None, f"When was this? {ANOTHER_OF_SENTENCE}")
    if not said or TO_OTHERS.search(plain):
        moved = after_another_day(so_far, statement, weighed, ground)
        if moved is not None:
            return moved
    return Resolved(_under(so_far, statement), None)


_LINE_OF_A_DAY = re.compile(
    r"\W*(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|\d{1,2}/\d{1,2})\s*[-\u2013\u2014:]"
)


def _after_an_unread_line(so_far: SoFar, statement: Statement) -> bool:
    """Whether, below the head of its entry, a line began with a day of its own that was not read ("Mon 17 June - "):
    what follows on that line is of that day, and not of the entry's.
    """
    run = (statement.piece.start, statement.piece.end)
    here = takewhile(lambda one: one.run == run, reversed(so_far.placed))
    return any(not one.occurred.is_known and _LINE_OF_A_DAY.match(one.text) for one in here)


_UPDATES = re.compile(r"[\W_]*(?:update|addendum|late entry|retrospective|written up)\b", re.I)


def _is_later_than_its_update(statement: Statement) -> bool:
    """ "Update 25/03 09:10: the medical took place at 16.20": on a day before."""
    heading = statement.piece.heading
    at = heading.found.date.from_time if heading is not None else None
    if heading is None or at is None or not is_past(statement.bare):
        return False
    if not (statement.opens_entry and _UPDATES.match(statement.plain)):
        return False
    told = clock_told(statement.bare)
    return told is not None and told > (at.hour, at.minute)


def _under(so_far: SoFar, statement: Statement) -> PartialDate:
    """The date of the entry; for what it tells after midnight, the next day."""
    heading = statement.piece.heading
    assert heading is not None
    head = heading.found.date
    inline_here = heading.inline and statement.start <= heading.found.start < statement.end
    basis = f"{UNDER}“{' '.join(head.written.split())}”"
    if inline_here:
        return (
            replace(head, written=" ".join(head.written.split()), basis=head.basis or basis)
            if head.basis
            else replace(head, written=" ".join(head.written.split()), basis=basis)
        )
    day = heading.day
    run = (statement.piece.start, statement.piece.end)
    here = takewhile(lambda one: one.run == run, reversed(so_far.placed))
    running = [one.occurred for one in here if one.occurred.is_day and one.happened]
    if day.is_day and day.earliest is not None:
        after = [
            one
            for one in running
            if one.earliest == day.earliest + timedelta(days=1)
            and (one.basis.endswith(_AFTER_MIDNIGHT) or (not one.basis and head.from_time is not None))
        ]
        if after or past_midnight(statement):
            on = day.earliest + timedelta(days=1)
            return PartialDate(day.written, on, on, Precision.DAY, basis=f"{basis}{_AFTER_MIDNIGHT}")
    return replace(day, written=" ".join(day.written.split()), basis=basis)


def _names_a_day_before(statement: Statement) -> bool:
    """Whether another day than that of the entry stands before it in its sentence ("Letter dated 27 May: closed")."""
    before = _before(statement)
    return _WRITTEN_DAY.search(before) is not None or names_a_day(before)


def _before(statement: Statement) -> str:
    """What stands before it in its sentence, without the date of the entry."""
    before = statement.whole_sentence[: statement.start - statement.sentence]
    heading = statement.piece.heading
    if heading is not None and statement.sentence <= heading.found.start:
        before = before[max(0, heading.found.end - statement.sentence) :]
    return before


_SENT = re.compile(
    r"\b(?:letter|report|e-?mail|invite|invitation|copy|summary|results?|form|notification|information|info|minutes)\b"
    r"[^.;]{0,30}\b(?:received|rec['’]?d|sent)\b",
    re.I,
)


def _tells_what_was_sent(statement: Statement) -> bool:
    """ "Letter received about the meeting on the 14th"."""
    if _SENT.search(statement.plain) is not None:
        return True
    hit = CAME_TO_TELL.search(statement.plain.rstrip(" ."))
    return hit is not None and not names_a_day(statement.plain[: hit.start()])
