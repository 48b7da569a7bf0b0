"""Three answers, and how they combine (design, section 1.9)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final


class Answer(StrEnum):
    """Yes, no, or cannot tell. Unknown is never read as no."""

    YES = "yes"
    NO = "no"
    CANNOT_TELL = "cannot tell"

    __hash__ = str.__hash__

    def __invert__(self) -> Answer:
        if self is Answer.YES:
            return Answer.NO
        return Answer.YES if self is Answer.NO else self


# By these names, because an enumeration's own look-up is slow and rules ask for the answers millions of times.
YES: Final = Answer.YES
NO: Final = Answer.NO
CANNOT_TELL: Final = Answer.CANNOT_TELL


def all_yes(answers: Iterable[Answer]) -> Answer:
    """No if any is no, yes if all are yes, otherwise cannot tell."""
    told = YES
    for answer in answers:  # to the end, so that what each of them waits for is noted
        if answer is NO:
            told = NO
        elif answer is CANNOT_TELL and told is YES:
            told = CANNOT_TELL
    return told


def any_yes(answers: Iterable[Answer]) -> Answer:
    """Yes if any is yes, no if all are no, otherwise cannot tell."""
    told = NO
    for answer in answers:
        if answer is YES:
            told = YES
        elif answer is CANNOT_TELL and told is NO:
            told = CANNOT_TELL
    return told


def certainly(value: bool, *, possibly: bool) -> Answer:
    """Yes where it is so whatever the truth, no where it cannot be so, otherwise cannot tell."""
    if value:
        return YES
    return CANNOT_TELL if possibly else NO
