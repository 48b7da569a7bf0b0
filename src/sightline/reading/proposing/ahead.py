"""Days that an entry or message gives and that lie ahead of its own."""

from __future__ import annotations

import re
from datetime import timedelta

from sightline.reading.dating.time_of_day import EVENING, SMALL_HOURS
from sightline.reading.layout.pieces import Heading
from sightline.reading.sentences.told_now import is_past
from sightline.reading.statements.statement import Statement
from sightline.wording.dates import FoundDate


def lies_ahead(statement: Statement, date: FoundDate | None) -> bool:
    """Whether an entry or message gives a later day than its own without saying that anything was: "Review: 29
    March"."""
    piece = statement.piece
    own = piece.heading.day if piece.heading is not None else None
    if own is None and piece.message is not None and piece.message.sent is not None:
        own = piece.message.sent.date
    if own is None or own.latest is None or date is None or date.date.earliest is None:
        return False
    if _is_of_the_same_night(piece.heading, date):
        return False
    plain = _LOOKED_AFTER.sub("LAC", statement.plain)
    return date.date.earliest > own.latest and not is_past(plain) and _IS_DONE.search(plain) is None


def _is_of_the_same_night(heading: Heading | None, date: FoundDate) -> bool:
    """Whether an entry of an evening goes on after midnight, and says so with the time and the next day."""
    head = heading.found.date if heading is not None else None
    if head is None or head.from_time is None or date.date.from_time is None or head.earliest is None:
        return False
    is_next = date.date.earliest == head.earliest + timedelta(days=1)
    return is_next and head.from_time.hour >= EVENING and date.date.from_time.hour < SMALL_HOURS


_LOOKED_AFTER = re.compile(r"\blooked[ -]after\b", re.I)
_IS_DONE = re.compile(
    r"\b(?!need|proceed|speed|feed|bleed|indeed|planned|booked|arranged|scheduled|listed|bailed|adjourned|remanded)"
    r"(?:\w{2,}ed|found|seen|sent|held|made|told|spoke|spoken|rang|given|taken|left|met|came|went|said|done|got|put)\b",
    re.I,
)
"""Words of something done, so that the day belongs to what was done since ("rang back 6/10")."""
