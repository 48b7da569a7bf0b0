"""Lists and tables of who was at a meeting: what their headings and labels say. None of their rows is an event."""

from __future__ import annotations

import re
from collections.abc import Sequence

_COLUMNS: dict[str, str] = {
    "name": r"(?:full |first )?names?(?: of (?:attendee|professional|person|participant|invitee)s?)?|attendees?|"
    r"invite[de]s?|invitees?|participants?|professionals?|persons?|who|members?|people|those (?:present|invited)",
    "role": r"roles?|job ?(?:title|role)|titles?|posts?|position|designation|capacity|relationship(?: to (?:the )?child"
    r"(?:ren)?)?|role ?(?:relationship|designation|job title)",
    "agency": r"agenc(?:y|ies)|organi[sz]ations?|service|team|employer|representing|role agency|agency role|"
    r"agency organi[sz]ation|organi[sz]ation agency|agency team|department",
    "present": r"present|attended|attendance|attending|in attendance|apologies|present (?:or |and )?apologies|status|"
    r"(?:present|attended|attending) y ?n|y ?n|invited attended|present y n|attended yes no",
    "other": r"e ?mail(?: address)?|contact(?: details| number)?|telephone|tel|phone|signature|signed|"
    r"report(?: received| provided| submitted| sent)?(?: y n)?|method|in person ?(?:or )?(?:virtual|teams)?|"
    r"minutes sent|"
    r"no|initials",
}
_SOUGHT = {role: re.compile(rf"(?:{names})", re.I) for role, names in _COLUMNS.items()}
_STAYED_AWAY = re.compile(
    r"\b(?:apolog\w*|apols?|absent|no|n|not|dna|did not|unable|invited only|non[- ]attendance|sent report)\b", re.I
)


def attendance_columns(headings: Sequence[str]) -> dict[str, int] | None:
    """The columns by what they hold ("name", "role", "agency", "present"), if the headings are those of a table that
    says who was at a meeting; None if any of them is another's. "Name" beside a role alone is not enough: so begins a
    table of a family as well."""
    found: dict[str, int] = {}
    for place, heading in enumerate(headings):
        words = " ".join(re.findall(r"[a-z]+", heading.casefold()))
        if not words:
            continue
        role = next((role for role, pattern in _SOUGHT.items() if pattern.fullmatch(words)), None)
        if role is None:
            return None
        found.setdefault(role, place)
    named = "name" in found and ("agency" in found or "present" in found)
    return found if named else None


def stayed_away(words: str) -> bool:
    """Whether a cell says that somebody was not there: "Apologies", "N"."""
    return _STAYED_AWAY.search(words) is not None


PRESENT = re.compile(
    r"(?:(?<=[:.;])[ \t]+|^[ \t\W]*)(?:\d{1,2}\.?[ \t]+)?(?:(?:those|members|people|professionals|also)[ \t]+)?"
    r"(?:present|in attendance|attended(?: by)?|attendees|attendance(?: list)?|"
    r"participants)[ \t]*(?:[:|\t]|[–-][ \t]|$)",
    re.I | re.M,
)
"""The label over a list of those who were there, or before it on the line."""
ENDS_A_LIST = re.compile(
    r"\b(?:apologies|apols|absent|not present|did not attend|invited|circulation|distribution)\b|"
    r"(?:^|[.;]\s)[ \t]*(?:decisions?|outcome|actions?|agenda|discussion|purpose|minutes|background|reason)\b",
    re.I | re.M,
)
"""What comes behind such a list."""
