"""What is not proposed, for a person to look through: passages that look dated and could not be read to a date, and
sentences that were taken for none about the case."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sightline.wording.dates import FoundDate
from sightline.wording.sieve import Sieved

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_COUNT = r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|some)"
_DAY_AND_MONTH = (
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}\b|\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!\s*\d)"
)
_TOLD_FROM_ANOTHER = (
    r"\b(?:the\s+(?:same|next|following|previous|preceding)\s+(?:day|night|morning|evening|week|month|year)|"
    rf"the day (?:before|after)|{_COUNT}\s+(?:hours?|days?|weeks?|months?|years?)\s+(?:later|earlier|ago|before|after)|"
    r"(?:last|earlier (?:in the|this)|later (?:in the|that)|this|next)\s+(?:night|week|month|year)|"
    r"yesterday|today|tomorrow)\b"
)
_BY_AGE = (
    rf"\b(?:aged?|when (?:she|he|they) (?:was|were)|at)\s+{_COUNT}\s+(?:days?|weeks?|months?|years?)(?:\s+old)?\b|"
    rf"\b{_COUNT}[-\s](?:days?|weeks?|months?)[-\s]old\b"
)
_SIGNS: tuple[tuple[str, str], ...] = (
    (_DAY_AND_MONTH, "a day without its year"),
    (r"(?<![\d/.-])\d{1,2}/\d{1,2}(?![\d/.%])(?=\s|[,;)]|\.\s|$)", "a day without its year, or a figure"),
    (rf"\b(?:in|since|until|by|during|last|early|late|mid|the)[\s-]+{_MONTH}\b", "a month without its year"),
    (rf"\b(?:on|last|next|the following|that)\s+{_DAY}\b", "a weekday without its date"),
    (_TOLD_FROM_ANOTHER, "a time told from another one"),
    (_BY_AGE, "a time told by the child's age"),
)
_COMPILED = tuple((Sieved(pattern, re.I), reason) for pattern, reason in _SIGNS)


@dataclass(frozen=True, slots=True)
class Unread:
    """A passage ``text[start:end]`` that looks dated: ``words`` are what looks so, ``reason`` why no date was read."""

    start: int
    end: int
    passage: str
    words: str
    reason: str

    @property
    def question(self) -> str:
        """What a person is asked."""
        return f"When was this? The text says “{self.words}”: {self.reason}."


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A sentence ``text[start:end]`` of which no fact was proposed, and why not, in words."""

    start: int
    end: int
    reason: str


def unread_in(text: str, start: int, end: int, read: Sequence[FoundDate]) -> list[Unread]:
    """What looks dated in ``text[start:end]`` and is no date of ``read``; at most one for a passage."""
    passage = text[start:end]
    for pattern, reason in _COMPILED:
        for hit in pattern.finditer(passage):
            at = (start + hit.start(), start + hit.end())
            if not any(one.start < at[1] and at[0] < one.end and one.date.is_known for one in read):
                return [Unread(start, end, passage, " ".join(hit.group().split()), reason)]
    return []
