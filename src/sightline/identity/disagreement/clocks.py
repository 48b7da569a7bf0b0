"""Times of day as they are written: "16.50", "about 4pm", "half past five", "one o'clock"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_CLOCK = re.compile(
    r"(?P<about>\b(?:about|around|nearly|approx\.?|just\s+(?:after|before)|shortly\s+(?:after|before)|circa|~|c\.)\s*)?"
    r"(?:\b(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)\s*(?P<half>[ap]\.?m\.?)?(?!\d|[/.]\d|\s*(?:kg|cm|mm|%"
    r"|per\s+cent|degrees))"
    r"|\b(?P<bare>1[0-2]|\d)\s*(?P<barehalf>[ap]\.?m)\b"
    r"|\bhalf[\s-]+past\s+(?P<past>[a-z]+)\b|\bhalf\s+(?P<half_hour>five|six|seven|eight|nine|ten|eleven"
    r"|twelve|one|two|three|four)\b"
    r"|\b(?P<oclock>[a-z]+|\d{1,2})\s+o['’]clock\b)",
    re.I,
)
_HOURS = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as written; ``is_about`` where the words are not exact. ``minutes`` since midnight.

    ``either_half``: neither am nor pm is told, and both are open.
    """

    start: int
    end: int
    minutes: int
    is_about: bool
    either_half: bool

    def apart(self, other: Clock) -> int:
        """How many minutes lie between the two, at the least."""
        mine = {self.minutes, (self.minutes + 720) % 1440} if self.either_half else {self.minutes}
        theirs = {other.minutes, (other.minutes + 720) % 1440} if other.either_half else {other.minutes}
        return min(abs(one - two) for one in mine for two in theirs)


@lru_cache(maxsize=4096)
def clocks_in(text: str) -> tuple[Clock, ...]:
    """Every time of day that ``text`` gives."""
    made = []
    for hit in _CLOCK.finditer(text):
        groups = hit.groupdict()
        exact_half = groups["half"] or groups["barehalf"]
        if groups["hour"] is not None:
            if (
                "." in hit.group()
                and not groups["half"]
                and not re.search(
                    r"\b(?:[Aa]t|about|around|from|by|CSC|to)\s+$", text[: hit.start()] + (groups["about"] or "")
                )
            ):
                continue
            hour, minute = int(groups["hour"]), int(groups["minute"])
        elif groups["bare"] is not None:
            hour, minute = int(groups["bare"]), 0
        else:
            words = groups["past"] or groups["half_hour"] or groups["oclock"] or ""
            number = _HOURS.get(words.casefold(), int(words) if words.isdigit() else 0)
            if not number:
                continue
            hour, minute = number, 0 if groups["oclock"] else 30
        if exact_half:
            hour = hour % 12 + (12 if exact_half[0] in "pP" else 0)
        written_24 = (
            groups["hour"] is not None
            and not exact_half
            and (hour > 12 or len(groups["hour"]) == 2 or ":" in hit.group())
        )
        either = not exact_half and not written_24 and hour <= 12
        start = hit.start("about") if groups["about"] else hit.start()
        made.append(
            Clock(
                start,
                hit.end(),
                (hour % 24) * 60 + minute,
                bool(groups["about"]) or (groups["hour"] is None and not exact_half),
                either,
            )
        )
    return tuple(made)
