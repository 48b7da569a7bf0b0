"""The meeting, assessment or interview that a record is of, where only its title names it and a field gives its day.

"Core group" over "Date of meeting: 12 March 2024" and who was present: it was held that day, and no sentence says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from sightline.reading.sentences.finite import finite_at
from sightline.wording.dates import FoundDate

_MEETINGS = frozenset(
    {
        "initial_child_protection_conference", "review_child_protection_conference", "transfer_conference",
        "core_group", "strategy_discussion", "child_in_need_review", "looked_after_review", "legal_planning_meeting",
        "pre_proceedings_meeting", "risk_assessment_conference", "child_death_review_meeting",
    }
)  # fmt: skip
_OF_A_CHILD = {
    "health_assessment": r"assessment|examination|review|appointment",
    "child_protection_medical": r"examination|medical|assessment",
    "return_home_interview": r"interview|return home interview|conversation",
}
"""What one worker does with the child, and what the field is called that gives its day."""
_NOT_THE_RECORD = re.compile(
    r"\b(?:reports? (?:for|to)|social work(?:er)?['’]?s? report|invit\w+|agenda|notice|request|referral|consent|"
    r"template|"
    r"checklist|policy|apologies for|booking|letter|action plan from|chronology)\b",
    re.I,
)
"""What is written for a meeting or about it and is no record of it."""
_WAS_HELD = re.compile(
    r"^[\W_]*(?:present|attend(?:ed|ees|ance|ed by)|in attendance|apologies|chair(?:ed by|person)?|those present|"
    r"participants|completed by|examined by|assess(?:ed by|or|ing)|interview(?:er|ed by)|carried out by)\b"
    r"|^[^\n]{0,90}\bheld (?:on|at|in|via|by)\b"
    r"|\b(?:minutes|notes|record) of\b|\b(?:minutes|notes)\s*$|\bthe (?:conference|meeting|group) (?:heard|agreed|"
    r"discussed)\b",
    re.I | re.M,
)
_NOT_HELD = re.compile(
    r"\b(?:cancelled|stood down|adjourned|inquorate|not quorate|did not (?:go ahead|take place)|abandoned|postponed|"
    r"not brought|DNA|to be held|draft)\b",
    re.I,
)
_HELD_AT = re.compile(r"[\s,:–-]*\b(?:was )?(?:held|convened)\b.*$", re.I)
_LOOKED_AFTER = re.compile(r"\blooked[ -]after\b", re.I)
_HEAD = 1500
_TITLES = 5
_MOST_WORDS = 10


@dataclass(frozen=True, slots=True)
class HeadedMeeting:
    """What a record is of: the code of its kind, and where its title stands."""

    kind: str
    start: int
    end: int


def headed_meeting(
    text: str, own: FoundDate, kind_of: Callable[[str], str], *, of_meeting: bool, attended: bool = False
) -> HeadedMeeting | None:
    """What the title above the day ``own`` names; None where the paper is no record of it, or says it was not held.

    ``kind_of``: the kind that the lexicon gives to words; ``of_meeting``: whether that day is that of a meeting;
    ``attended``: whether a list or table says who was there.
    """
    if own.start > _HEAD or not own.date.is_day or not (attended or _WAS_HELD.search(text[: 2 * _HEAD])):
        return None
    if _NOT_HELD.search(text[:_HEAD]) is not None:
        return None
    label = text[text.rfind("\n", 0, own.start) + 1 : own.start]
    for line in [*re.finditer(r"[^\n]*\S[^\n]*", text[: own.start])][:_TITLES]:
        title = _HELD_AT.sub("", line.group().strip(" \t*_#|"))
        plain = _LOOKED_AFTER.sub("LAC", title)
        if len(title.split()) > _MOST_WORDS or finite_at(plain) is not None or re.search(r"\d{2}", title):
            continue
        if _NOT_THE_RECORD.search(title) is not None:
            return None
        kind = kind_of(title)
        sort = _OF_A_CHILD.get(kind)
        named = sort is not None and re.search(rf"\bdate of (?:the |this )?(?:{sort})\W*$", label, re.I) is not None
        if named or (of_meeting and kind in _MEETINGS):
            start = text.index(title, line.start())
            return HeadedMeeting(kind, start, start + len(title))
    return None
