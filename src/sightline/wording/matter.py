"""What a telling is about: "told about the incident of 2 May" was not told on 2 May."""

from __future__ import annotations

import re

_MATTER = re.compile(
    r"\b(?:about|re:?|regarding|concerning|following|after|relating to|in relation to|in respect of)\s+"
    r"(?P<matter>(?:(?:the|an?|this|that|his|her|their|another)\s+(?:[\w'’-]+\s+){0,3}?"
    r"(?!(?:child|children|baby|mother|mum|father|dad|family|parents?|sibling|brother|sister|boy|girl)\b)[\w'’-]+\s+"
    r"(?:of|on|dated|from)\s+|(?:[\w'’-]+\s+){0,3}?(?:incident|assault|altercation|attack|fight|injury|argument|arrest|"
    r"allegation|disclosure|dom|domestic|attendance|admission|fall|burn|fracture)\s+(?:(?:of|on|dated|from)\s+)?|"
    r"#\s(?:[\w'’-]+\s+){0,3}?)"
    r"(?:the\s+)?(?:(?:night|evening|morning|afternoon|early hours)\s+of\s+)?)$",
    re.IGNORECASE,
)
_FINITE = r"(?:was|were|is|are|has|had|did|happened|occurred|fell|went|came|left|hit|got|took|began|\w{2,}ed)"
_SAID = re.compile(
    r"\b(?:states?|stated|says?|said|reports?|reported|claims?|claimed|explains?|explained|disclose[sd]?|allege[sd]?)\s+"
    r"(?:that\s+(?:[\w'’-]+\s+){0,8}?|"
    rf"(?:[\w'’-]+\s+){{1,5}}?{_FINITE}\s+(?:[\w'’-]+\s+){{0,4}}?)"
    r"(?:on|in|at|around|about|since)\s+(?:the\s+)?(?:(?:night|evening|morning|afternoon)\s+of\s+)?$",
    re.IGNORECASE,
)
"""What somebody is reported to have said: a day in it is not that of the telling."""
_ON_RECORD = re.compile(
    r"(?P<matter>\b(?:convictions?|convicted|cautions?|cautioned)\b(?:\s+[\w'’&/-]+){0,8}?\s+(?:in|on|from|dated)\s+)$",
    re.IGNORECASE,
)
_CHECKED = re.compile(
    r"\b(?:checks?|checked|intelligence|intel|PNC|PND|trace[ds]?|previous|disclose[sd]?|shows?|shared)\b", re.I
)
"""What looks up an old conviction: its day is not that of the look."""
_LONGEST = 160


def matter_before(words: str, at: int) -> int | None:
    """Where the matter begins whose day stands at ``at`` ("told about the incident of 2 May"), or None."""
    since = max(0, at - _LONGEST)
    before = words[since:at]
    if found := _MATTER.search(before):
        return since + found.start("matter")
    if (found := _ON_RECORD.search(before)) and _CHECKED.search(before, 0, found.start()):
        return since + found.start("matter")
    return None


def is_of_what_was_said(words: str, at: int) -> bool:
    """Whether the day at ``at`` stands in what somebody is reported to have said: it is no day of the telling."""
    since = max(0, at - _LONGEST)
    return _SAID.search(words[since:at]) is not None
