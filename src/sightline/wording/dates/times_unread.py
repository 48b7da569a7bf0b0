"""Words that tell a time which nothing here reads to a date: "over Easter", "in Year 4", "last fri"."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class UnreadTime:
    """One sort of such words: ``why`` they tell no date, and what they must find and must leave."""

    why: str
    pattern: re.Pattern[str]
    finds: tuple[str, ...]
    leaves: tuple[str, ...]


@cache
def unread_times() -> tuple[UnreadTime, ...]:
    """Every sort of such words, from ``times_unread.toml``."""
    read = tomllib.loads(files(__package__).joinpath("times_unread.toml").read_text("utf-8"))
    return tuple(
        UnreadTime(one["why"], re.compile(one["pattern"], re.I), tuple(one["finds"]), tuple(one["leaves"]))
        for one in read["time"]
    )


def tells_unread_time(words: str) -> bool:
    """Whether ``words``, from which what was read to a date has been taken out, tell a time all the same; none that
    is still to come ("discussed, plan to visit in the new year")."""
    return any(
        _TO_COME.search(words, 0, hit.start()) is None for one in unread_times() for hit in one.pattern.finditer(words)
    )


_TO_COME = re.compile(
    r"\b(?:plan(?:s|ned)?|intends?|aim(?:s|ing)?|hop(?:es?|ing)|will|due|booked|to\s+(?:be|see|visit|meet|review|ring|go|move))"
    r"\b(?!\s+late)[^.;]*$",
    re.I,
)
