"""The one day that the head of a form gives for what it records: an attendance, a call-out, an incident.

"Arrived | 10/03/2024 11:42", "Date/time of incident: 14/06/2025 23:20": what the form tells under "History", "O/E" or
"Circumstances" is of that day, whenever the form was filled in. What stands under "PMH", "Previous" or "Research" is
not, nor anything where the head gives several such days.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sightline.chronology.partial_date import Precision
from sightline.wording.dates import FoundDate

_HEAD = 1500
_TOP = 600
_SHEET = re.compile(
    r"\b(?:incident\s+(?:no|num(?:ber)?|ref\w*|report|sheet|log)\b|(?:hospital|attendance|att|ed|a&e|prf|"
    r"eprf|call|run|job|casualty)\.?\s+(?:no|num(?:ber)?|ref)\b|e?prf\b|ambulance\b|"
    r"patient\s+(?:report|care|clinical)\s+(?:form|record|sheet)|"
    r"(?:emergency\s+department|a&e|ed|accident\s+and\s+emergency|minor\s+injuries|walk[ -]in\s+centre|"
    r"out\s+of\s+hours|urgent\s+care)[^\n]{0,20}\b(?:record|card|sheet|attendance|notes?)\b|call\s*sign\b)",
    re.IGNORECASE,
)
"""What the head of a sheet about one call-out or attendance is called, or numbers."""
_BARE_DATE = re.compile(
    r"(?:^|[|\t]|\s{2,}|[\w.)]\s)\s*[\s*]*date(?:\s+of\s+(?:call|incident|attendance|arrival|contact))?[\s*:|–-]*$",
    re.I,
)
_A_SENTENCE = re.compile(r"^(?![^\n]*(?:\||\s{3,}|:\s))[A-Z][\w'’-]*(?:,? [\w'’-]+){3,}\.(?:\s|$)", re.M)
_LABEL = re.compile(
    r"(?:^|[|\t]|\s{2,})[\s*]*(?:date(?:\s*(?:/|and|&)\s*time)?\s+(?:of\s+)?(?:the\s+)?)?(?:ed\s+|a&e\s+)?"
    r"(?:arriv(?:al|ed)|attend(?:ance|ed)|triaged?|seen|incident|visit|call(?:\s+received)?|presented|presentation|"
    r"booked in)(?:\s*(?:/|and|&)?\s*(?:date|time|on|at))*[\s*]*[:|–-]\s*$",
    re.I,
)
_WITHOUT_COLON = re.compile(r"(?:^|[|\t]|\s{2,})[\s*]*(?:arrived|attended|triaged?|booked in|presented)[\s*]+$", re.I)
"""A label that only the time behind its day shows to be one: "Arrived 03/12/2023 04:12"."""


def encounter_of(text: str, found: Sequence[FoundDate]) -> FoundDate | None:
    """The day of what a form records, where its head labels one such day and no other."""
    labelled = [
        one
        for one in found
        if one.start < _HEAD
        and one.date.is_day
        and not one.date.is_unsure
        and _is_labelled(text[text.rfind("\n", 0, one.start) + 1 : one.start], one)
    ]
    return labelled[0] if len({one.date.earliest for one in labelled}) == 1 else None


def sheet_of(text: str, found: Sequence[FoundDate]) -> FoundDate | None:
    """The one day beside the word "date" in the head of a sheet about one call-out, attendance or incident: what the
    sheet tells, under whatever title, is of that day. None where its head gives two, or is that of another paper."""
    head = text[:_TOP]
    ends = stop.start() if (stop := _A_SENTENCE.search(head)) is not None else len(head)
    if _SHEET.search(head, 0, ends) is None:
        return None
    dated = [
        one
        for one in found
        if one.start < ends
        and one.date.is_day
        and not one.date.is_unsure
        and (
            _BARE_DATE.search(before := text[text.rfind("\n", 0, one.start) + 1 : one.start])
            or _is_labelled(before, one)
        )
    ]
    return dated[0] if len({one.date.earliest for one in dated}) == 1 else None


def _is_labelled(before: str, found: FoundDate) -> bool:
    is_timed = found.date.precision is Precision.MINUTE
    return _LABEL.search(before) is not None or (is_timed and _WITHOUT_COLON.search(before) is not None)
