"""Whether a clause tells of what was or of what is to come, as far as its verbs say."""

from __future__ import annotations

from enum import StrEnum

from sightline.wording.tokens import Words, word_set


class Tense(StrEnum):
    """PAST, LONG_PAST ("had been seen"), FUTURE, or UNTOLD."""

    PAST = "past"
    LONG_PAST = "long_past"
    FUTURE = "future"
    UNTOLD = "untold"


_FUTURE = word_set(
    "will shall 'll due planned plans plan arranged booked scheduled upcoming forthcoming tbc rearranged "
    "rescheduled  awaiting recall won't going please invited intends intend hopes tomorrow deadline listed "
    "expected anticipated"
)
_COMING_NOUNS = word_set("review r rv follow f repeat")
_PAST = word_set(
    "was were did saw told came went gave said took has left rang spoke met found made got brought began "
    "became kept  held heard felt fell hit wrote sent put ran drank slept ate read lost thought knew bit "
    "broke caught cut drove fought spent sought struck grew chose lay wore paid led hid hurt shook stood threw "
    "woke wasn't didn't weren't dna sat"
)
_NO_PARTICIPLES = word_set(
    "to a an the no his her their its my our some any another two three four five six several many friends people"
)
"""Behind which "had" tells of having: "had a reply", "had friends in"."""
_NO_VERBS = word_set("need bed red shed bleed speed seed feed exceed proceed hundred embed unwanted based")
_THINGS = word_set("plan plans review reviews")
_OF_A_THING = word_set(
    "the a an that this his her their our its 's s year last first second previous old new protection care safety "
    "support need pathway birth permanence parenting working behaviour intervention written"
)
_ENDS = frozenset({".", ";", "!", "?", ":"})
_REACH = 30


def tense_around(words: Words, start: int, end: int) -> Tense:
    """The tense of the clause that holds the tokens from ``start`` to ``end``, which themselves are left out."""
    first, last = start, end
    while first > max(0, start - _REACH) and words.at(first - 1) not in _ENDS and not words.starts_line(first):
        first -= 1
    while last < min(len(words), end + _REACH) and words.at(last) not in _ENDS:
        last += 1
        if last < len(words) and words.starts_line(last):
            break
    around = [words.at(place) for place in range(first, last) if not start <= place < end]
    if not around:  # the words stand alone in their sentence: "Three weeks later."
        return Tense.UNTOLD
    around = _without_things_named(around)
    future = any(word in _FUTURE for word in around) or any(
        (one == "to" and two in ("be", "attend", "see", "visit", "return", "meet", "review", "discuss", "have"))
        or (one in ("is", "are", "am") and (two.endswith("ing") or two == "on"))
        or one in _COMING_NOUNS
        for one, two in zip(around, [*around[1:], ""], strict=True)
    )
    if any(one == "had" and two not in _NO_PARTICIPLES for one, two in zip(around, [*around[1:], ""], strict=True)):
        return Tense.LONG_PAST
    past = any(word in _PAST or (word.endswith("ed") and word not in _NO_VERBS) for word in around)
    if future:
        # "is planned", "has been booked for": what was arranged is still to come.
        finite = any(word in ("was", "were", "did", "saw", "told", "came", "went", "said", "took", "rang", "met")
                     for word in around)  # fmt: skip
        return Tense.UNTOLD if finite else Tense.FUTURE
    return Tense.PAST if past else Tense.UNTOLD


def _without_things_named(around: list[str]) -> list[str]:
    """ "Last year's plan ended in March": a plan that is named has nothing still to come."""
    return [
        word
        for before, word in zip(["", *around[:-1]], around, strict=True)
        if not (word in _THINGS and before in _OF_A_THING)
    ]
