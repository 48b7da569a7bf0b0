"""By when a statement had been written down: what its writer's agency knew on a past day rests on it."""

from __future__ import annotations

import re
from functools import lru_cache

from sightline.chronology.partial_date import PartialDate
from sightline.reading.layout.piece import Piece
from sightline.reading.weighing.weighed import Setting

_RUNNING_NOTES = ("case_note", "police_record")
_ADDED_LATER = re.compile(
    r"\b(?:late entry|retrospective(?:ly)?|"
    r"(?:added|entered|written(?: up)?|typed(?: up)?|recorded|inputted|uploaded)\s+"
    r"(?:late\b|later\b|on\b|in retrospect|afterwards|after the event))",
    re.I,
)
_PUT_TOGETHER = re.compile(
    r"\b(?:minutes|report|chronology|summary|referral|statement|assessment|conference|review|plan|dear|meeting|letter)\b",
    re.I,
)
"""Words at the head of a paper that was put together afterwards, of what had been written elsewhere."""
_HEAD = 300
_ENTRY = re.compile(r"^\s*(?:\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))", re.M)


def recorded_of(piece: Piece, text: str, setting: Setting, by_then: PartialDate | None) -> PartialDate | None:
    """The day on which it was written: of a message that on which it was sent, of an entry of running notes the day
    that it stands under; of anything else ``by_then``, by when all of the paper had been written."""
    if piece.message is not None and piece.message.sent is not None:
        return piece.message.sent.date
    if piece.heading is not None and _is_written_day_by_day(setting, text) and piece.heading.day.is_known:
        # An entry that says it was added afterwards is known only to have been there by the end.
        added_later = _ADDED_LATER.search(text, piece.heading.line, piece.end)
        return by_then if added_later is not None else piece.heading.day
    return by_then


def _is_written_day_by_day(setting: Setting, text: str) -> bool:
    """Whether the paper is an agency's running notes, and not the list of days in a letter, a report or minutes."""
    if setting.of_own_day or setting.of_a_stay or setting.of_meeting or setting.of_a_party:
        return False
    is_kept = setting.sort in _RUNNING_NOTES or setting.is_kept_by_an_agency
    return is_kept and not _was_put_together(text[:_HEAD])


@lru_cache(maxsize=64)  # asked of every statement of a paper
def _was_put_together(head: str) -> bool:
    """Whether what stands above the first entry calls the paper something that is written afterwards."""
    return _PUT_TOGETHER.search(_ENTRY.split(head, maxsplit=1)[0]) is not None
