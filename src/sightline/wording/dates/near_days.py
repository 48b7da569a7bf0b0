"""Days, weeks, months and years beside another: "the following day", "last week", "that evening", "on Tuesday"."""

from __future__ import annotations

from sightline.wording.dates.days_beside import NEXT, earlier_or_later, neighbour, same_again
from sightline.wording.dates.days_from_own import OWN_WORDS, last_next_this, yesterday_or_tomorrow
from sightline.wording.dates.element import WEEKDAYS
from sightline.wording.dates.relative_date import Told
from sightline.wording.dates.weekdays_told import weekday_alone
from sightline.wording.tokens import Words, word_set


def near_date(words: Words, place: int) -> Told | None:
    """A date beside another that begins there."""
    return (
        yesterday_or_tomorrow(words, place)
        or earlier_or_later(words, place)
        or neighbour(words, place)
        or same_again(words, place)
        or last_next_this(words, place)
        or weekday_alone(words, place)
    )


NEAR_WORDS = (
    word_set(
        "to the that last next this on at over earlier later early late first tonight since until by for same there"
    )
    | NEXT
    | frozenset(WEEKDAYS)
    | frozenset(f"{name}'s" for name in WEEKDAYS)
    | frozenset(OWN_WORDS)
    | frozenset(f"{word}'s" for word in OWN_WORDS)
)
"""The words that a date beside another can begin with."""
