"""The dates that a statement writes and that are its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.told_from import AnchorType
from sightline.reading.dating.other_days import BETWEEN, OF_AN_EARLIER_VALUE, OF_ANOTHER_DAY, is_of_what_was_said
from sightline.reading.dating.placed import Resolved
from sightline.reading.dating.which_thing import is_done_there, says_which
from sightline.reading.sentences.finite import finite_at
from sightline.reading.sentences.focus import is_of_a_deed_not_proved
from sightline.reading.sentences.questions_told import question_put
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import Weighed
from sightline.wording.dates import FoundDate
from sightline.wording.dates.relative_date import Position
from sightline.wording.matter import matter_before

TELLINGS = frozenset(
    {"notification_sent", "notification_received", "information_shared", "health_record_shared", "message", "contact",
     "referral_received", "information_requested"}
)  # fmt: skip


_CAME = re.compile(r"\b(?:received|rec['’]?d|in|from|arrived|came)\b[^:;]{0,60}:", re.I)


def _is_in_what_came(statement: Statement, weighed: Weighed, date: FoundDate) -> bool:
    """ "26/10 Discharge summary received: delivery 19/10, home 21/10": it came on the day of the entry."""
    if not statement.opens_entry or weighed.kind not in TELLINGS:
        return False
    return _CAME.search(statement.plain[: date.start - statement.start]) is not None


def _joined_up(text: str, dates: Sequence[FoundDate | None]) -> list[FoundDate | None]:
    """ "in the spring and summer of 2016": one stretch, where both are wider than a day and meet."""
    made: list[FoundDate | None] = []
    for one in dates:
        last = made[-1] if made else None
        both = _as_one(text, last, one) if last is not None and one is not None else None
        if both is not None:
            made[-1] = both
        else:
            made.append(one)
    return made


def _as_one(text: str, one: FoundDate, other: FoundDate) -> FoundDate | None:
    first, last = one.date, other.date
    if (
        not re.fullmatch(r"\s+and\s+(?:the\s+|in\s+)?", text[one.end : other.start])
        or first.is_unsure
        or last.is_unsure
    ):
        return None
    if first.earliest is None or first.latest is None or last.earliest is None or last.latest is None:
        return None
    if 1 in (first.days_wide, last.days_wide) or not first.earliest <= last.earliest <= first.latest + timedelta(
        days=1
    ):
        return None
    written = text[one.start : other.end]
    basis = "; ".join(dict.fromkeys(note for note in (first.basis, last.basis) if note))
    date = PartialDate(written, first.earliest, max(first.latest, last.latest), Precision.RANGE, basis=basis)
    return FoundDate(one.start, other.end, date, one.extent)


def tells_of_another(statement: Statement, date: FoundDate | None, found: Resolved) -> bool:
    """Whether the words tell of another day besides the one that dates the statement, so that what follows may be of
    either."""
    if _BESIDE_ANOTHER.search(statement.plain) and (date is not None or not _is_counted(found)):
        return True
    if date is not None:
        return any(one.start > date.end and one.position is Position.BEFORE for one in statement.relatives)
    used = found.told_from.words if found.told_from is not None else found.occurred.written
    others = [
        one
        for one in statement.relatives
        if not one.describes and one.anchor is not AnchorType.BIRTH and " ".join(one.words.split()) != used
    ]
    return found.occurred.is_known and bool(others)


def tells_a_time(statement: Statement) -> bool:
    """Whether its words tell a time at all, and be it only "until Thursday"."""
    return any(not one.describes for one in statement.relatives) or _A_WEEKDAY.search(statement.plain) is not None


_A_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_BESIDE_ANOTHER = re.compile(
    r"\b(?:hours?|days?|weeks?|months?|years?|morning|night) (?:after|before) (?!that\b)\w", re.I
)


def _is_counted(found: Resolved) -> bool:
    """Whether the words that count from another day ("two days after she fell") are those that date the statement."""
    return found.told_from is not None and _BESIDE_ANOTHER.search(found.told_from.words + " x") is not None


def _is_of_an_earlier_value(statement: Statement, date: FoundDate) -> bool:
    at = date.start - statement.start
    return any(hit.start() < at < hit.end() for hit in OF_AN_EARLIER_VALUE.finditer(statement.plain))


_DUE = re.compile(
    r"\b(?:by|before|due(?: by| on)?|no later than|deadline|within)\W{1,3}(?:the\s+|close on\s+|end of\s+)*"
    r"(?:(?:our\s+)?next\s+(?:[\w-]+\s+){1,3}on\s+)?$",
    re.I,
)
_LED_BY_DUE = re.compile(r"(?:by|before|due|no later than)\b", re.I)


def _is_when_due(statement: Statement, weighed: Weighed, date: FoundDate) -> bool:
    """ "Police to visit by 31/3": by when it is to be done, and not when it was agreed."""
    if weighed.kind != "action_agreed":
        return False
    return _LED_BY_DUE.match(date.date.written) is not None or (
        _DUE.search(statement.plain[: date.start - statement.start]) is not None
    )


_TOLD_OF = re.compile(
    r"\b(?:informed|told|aware|unaware|knew|known|heard|learn(?:ed|t)|mention\w*|reference|refers)\s+"
    r"(?:of|about|to)\s+(?:the|that|this|an?|her|his|their)\s+(?:[\w'’-]+\s+){1,4}(?:of|from|dated)\s+$",
    re.I,
)


def _says_which_was_told_of(statement: Statement, date: FoundDate) -> bool:
    """ "She had never been told of the call-out of December 2021": the day of what she was not told of."""
    return _TOLD_OF.search(statement.plain[: date.start - statement.start]) is not None


_WHICH_THING = re.compile(
    r"\b(?:convictions?|orders?|letters?|decisions?|judgments?|reports?|statements?|e-?mails?|plans?|agreements?|"
    r"applications?|policy|guidance|undertakings?)\s+(?:of|dated)\s+(?:the\s+)?$",
    re.I,
)
_STILL_TO_BE = re.compile(
    r"\b(?:which|that|who)\s+(?:is|are|was|were|has been|have been|had been)\s+(?:now\s+)?(?:listed|fixed|due|booked|"
    r"scheduled|planned|set|to be)\b[^.;,]*$|\S,?\s+to be (?:\w+ly\s+)?(?:reviewed|repeated|revisited|confirmed|"
    r"discussed|checked|completed|heard|decided)\b[^.;,]*$",
    re.I,
)


def _says_which_thing(statement: Statement, date: FoundDate) -> bool:
    """ "His appeal against his conviction of 12 June 2017 was dismissed the following spring": the day says which
    conviction, where other words behind the verb tell when."""
    at = date.start - statement.start
    if _WHICH_THING.search(statement.plain[:at]) is None or finite_at(statement.plain[:at]) is not None:
        return False
    return any(one.start > date.end and not one.describes for one in statement.relatives)


def _is_counted_from(statement: Statement, date: FoundDate) -> bool:
    """ "Three weeks before her birth on 2 June 2018": the day that the words count from, and not the one they tell."""
    return any(
        one.of_date is not None and one.start <= date.start and date.end <= one.end for one in statement.relatives
    )


def _is_of_what_is_still_to_be(statement: Statement, date: FoundDate) -> bool:
    """ "Agreed that no meeting is needed, to be reviewed on 9 July": agreed before that."""
    before = statement.plain[: date.start - statement.start]
    hit = _STILL_TO_BE.search(before)
    if hit is None:
        return False
    return hit.group().startswith(("which", "that", "who")) or finite_at(before[: hit.start() + 1]) is not None


def _only_says_which(statement: Statement, weighed: Weighed, date: FoundDate) -> bool:
    """Whether the date says which thing is meant; of a telling, whose matter has a day, others ask."""
    start, end = date.start - statement.start, date.end - statement.start
    if weighed.kind in TELLINGS and matter_before(statement.plain, start) is not None:
        return False
    return says_which(statement.plain, start, end)


def own_dates(text: str, statement: Statement, weighed: Weighed) -> list[FoundDate | None]:
    """The dates that a statement writes and that are its own, in order."""
    asks = not weighed.happened or weighed.kind == "information_requested"
    question = question_put(statement.plain) if asks else None
    dates: list[FoundDate | None] = [
        one
        for one in statement.dates
        if (question is None or one.start - statement.start < question)
        and not (
            statement.opens_entry
            and OF_ANOTHER_DAY.search(statement.plain[: one.start - statement.start])
            and not is_done_there(statement.plain, one.start - statement.start)
        )
        and not is_of_what_was_said(one, statement, weighed)
        and not is_of_a_deed_not_proved(statement.plain, one.start - statement.start)
        and not _is_in_what_came(statement, weighed, one)
        and not _is_of_an_earlier_value(statement, one)
        and not _is_when_due(statement, weighed, one)
        and not _says_which_was_told_of(statement, one)
        and not _is_counted_from(statement, one)
        and not _says_which_thing(statement, one)
        and not _only_says_which(statement, weighed, one)
        and not BETWEEN.search(statement.plain[: one.start - statement.start])
        and not _is_of_what_is_still_to_be(statement, one)
    ]
    return _joined_up(text, dates)
