"""What a case tells of so often that two tellings of it are two events, and not one event told twice."""

from __future__ import annotations

from collections.abc import Iterable

WORDS_OF_STOCK = 3
"""On how many days the same words stand before they tell no event from another ("Discussed with the manager")."""
TIMES_A_STEP = 4
"""How many times a step of a case (a conference, a move) is taken before another day of it is another step."""
EVENTS = 4
"""On how many days one record tells of an event before a second telling may be any of them."""


def is_routine(times: Iterable[object], *, at: int) -> bool:
    """Whether there are ``at`` different times or more."""
    return len(set(times)) >= at
