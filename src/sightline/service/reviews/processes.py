"""Parallel processes, and what they still stop."""

from __future__ import annotations

from collections.abc import Mapping

from sightline.service.reviews.shapes import EntrySeen, ReviewSeen
from sightline.service.reviews.sorts.choices import PROCESSES


def still_stops(review: ReviewSeen, process: EntrySeen) -> tuple[str, ...]:
    """What a process stops and nobody has lifted."""
    lifted = {code for one in review.standing("lifted", about=process.id) for code in one.listed("stops")}
    return tuple(code for code in process.listed("stops") if code not in lifted)


def stopped(review: ReviewSeen) -> Mapping[str, tuple[str, ...]]:
    """What is stopped now, by code, with the processes that stop it, in words."""
    held: dict[str, tuple[str, ...]] = {}
    for process in review.standing("process"):
        for code in still_stops(review, process):
            held[code] = (*held.get(code, ()), PROCESSES[process.words("kind")])
    return held
