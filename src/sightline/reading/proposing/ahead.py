"""Days that an entry, a message or a paper gives and that lie ahead of its own."""

from __future__ import annotations

import re
from datetime import timedelta

from sightline.chronology.partial_date import PartialDate
from sightline.reading.dating.after_another_day import GOES_ON_TOLD
from sightline.reading.dating.time_of_day import EVENING, SMALL_HOURS
from sightline.reading.layout.piece import Heading
from sightline.reading.sentences.still_to_come import STEPS_TO_COME
from sightline.reading.sentences.told_now import is_past
from sightline.reading.statements.statement import Statement

_MEETINGS = frozenset(
    {
        "initial_child_protection_conference", "review_child_protection_conference", "transfer_conference",
        "core_group",
        "child_in_need_review", "strategy_discussion", "looked_after_review", "meeting_held", "legal_planning_meeting",
        "pre_proceedings_meeting", "risk_assessment_conference", "child_death_review_meeting",
        "child_death_overview_panel",
    }
)  # fmt: skip


_AHEAD_BY_NATURE = frozenset({"expected_birth", "meeting_called", "agreement_signed", "bail_start", "order_made"})
"""What is so from the day of the paper although the day that it gives is later: a birth expected, bail until May."""


def as_to_come(kind: str) -> str:
    """What an event of this kind is while it is still to come: a meeting called, a step that is told again when it is
    taken, or something that is to be done; so that no duty is met by what is only in the diary.
    """
    if kind in _MEETINGS:
        return "meeting_called"
    return kind if kind in STEPS_TO_COME else "action_agreed"


def lies_ahead(kind: str, statement: Statement, occurred: PartialDate, written: PartialDate | None) -> bool:
    """Whether an entry, a message or the paper gives a later day than its own without saying that anything was:
    "Review: 29 March".

    ``written``: when the paper was written, for what stands under no entry and in no message.
    """
    piece = statement.piece
    own = piece.heading.day if piece.heading is not None else None
    if own is None and piece.message is not None and piece.message.sent is not None:
        own = piece.message.sent.date
    if own is None and piece.heading is None:
        own = written
    if own is None or own.latest is None or occurred.earliest is None:
        return False
    if _is_of_the_same_night(piece.heading, occurred):
        return False
    if kind in _AHEAD_BY_NATURE or occurred.basis.startswith(GOES_ON_TOLD):
        return False
    plain = _LOOKED_AFTER.sub("LAC", statement.plain)
    return occurred.earliest > own.latest and not is_past(plain) and _IS_DONE.search(plain) is None


def _is_of_the_same_night(heading: Heading | None, occurred: PartialDate) -> bool:
    """Whether an entry of an evening goes on after midnight, and says so with the time and the next day."""
    head = heading.found.date if heading is not None else None
    if head is None or head.from_time is None or occurred.from_time is None or head.earliest is None:
        return False
    is_next = occurred.earliest == head.earliest + timedelta(days=1)
    return is_next and head.from_time.hour >= EVENING and occurred.from_time.hour < SMALL_HOURS


_LOOKED_AFTER = re.compile(r"\blooked[ -]after\b", re.I)
_IS_DONE = re.compile(
    r"\b(?!need|proceed|speed|feed|bleed|indeed|planned|booked|arranged|scheduled|listed|bailed|adjourned|remanded)"
    r"(?:\w{2,}ed|found|seen|sent|held|made|told|spoke|spoken|rang|given|taken|left|met|came|went|said|done|got|put)\b",
    re.I,
)
"""Words of something done, so that the day belongs to what was done since ("rang back 6/10")."""
