"""Three answers, and how they combine (design, section 1.9)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Answer(StrEnum):
    """Yes, no, or cannot tell. Unknown is never read as no."""

    YES = "yes"
    NO = "no"
    CANNOT_TELL = "cannot tell"

    def __invert__(self) -> Answer:
        return {Answer.YES: Answer.NO, Answer.NO: Answer.YES}.get(self, self)


def all_yes(answers: Iterable[Answer]) -> Answer:
    """No if any is no, yes if all are yes, otherwise cannot tell."""
    seen = set(answers)
    if Answer.NO in seen:
        return Answer.NO
    return Answer.CANNOT_TELL if Answer.CANNOT_TELL in seen else Answer.YES


def any_yes(answers: Iterable[Answer]) -> Answer:
    """Yes if any is yes, no if all are no, otherwise cannot tell."""
    return ~all_yes(~answer for answer in answers)


def certainly(value: bool, *, possibly: bool) -> Answer:
    """Yes where it is so whatever the truth, no where it cannot be so, otherwise cannot tell."""
    if value:
        return Answer.YES
    return Answer.CANNOT_TELL if possibly else Answer.NO
