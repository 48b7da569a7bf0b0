"""Three answers, and how they combine (design, section 1.9)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


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


# Read without the enumeration's own look-up, which is slow, millions of times.
_YES, _NO, _CANNOT_TELL = Answer.YES, Answer.NO, Answer.CANNOT_TELL


def all_yes(answers: Iterable[Answer]) -> Answer:
    """No if any is no, yes if all are yes, otherwise cannot tell."""
    told = _YES
    for answer in answers:  # to the end, so that what each of them waits for is noted
        if answer is _NO:
            told = _NO
        elif answer is _CANNOT_TELL and told is _YES:
            told = _CANNOT_TELL
    return told


def any_yes(answers: Iterable[Answer]) -> Answer:
    """Yes if any is yes, no if all are no, otherwise cannot tell."""
    told = _NO
    for answer in answers:
        if answer is _YES:
            told = _YES
        elif answer is _CANNOT_TELL and told is _NO:
            told = _CANNOT_TELL
    return told


def certainly(value: bool, *, possibly: bool) -> Answer:
    """Yes where it is so whatever the truth, no where it cannot be so, otherwise cannot tell."""
    if value:
        return Answer.YES
    return Answer.CANNOT_TELL if possibly else Answer.NO
