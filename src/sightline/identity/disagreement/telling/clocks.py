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
    r"|\b(?P<quarter>quarter\s+(?:past|to))\s+(?P<of>[a-z]+)\b"
    r"|\b(?P<oclock>[a-z]+|\d{1,2})\s+o['’]clock\b"
    r"|\b(?:at|by|before|after|until)\s+(?:about\s+|around\s+|nearly\s+|just\s+(?:after|before)\s+)?"
    r"(?P<told>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\s*(?:[,.;]|(?:in|this|that|at)\s+"
    r"(?:the\s+)?(?:morning|evening|afternoon|night)|on\s|$))"
    r"|(?<![\d/.:£-])(?P<run>(?:[01]\d|2[0-3])[0-5]\d)(?=\s*(?:hrs|hours|h\b))"
    r"|\b(?:at|call|time)\s+(?P<bare24>(?:[01]\d|2[0-3])[0-5]\d)(?=[\s,.;:])(?!\s+(?:to|people)))",
    re.I,
)
_PART = re.compile(r"\s*,?\s*(?:in|at|this|that)?\s*(?:the\s+)?(?P<part>morning|afternoon|evening|night)\b", re.I)
_LOOSE = re.compile(r"\b(?:about|around|nearly|just\s+(?:after|before)|before|after|until|by)\b", re.I)
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


def _half_of_day(text: str, end: int, hour: int) -> str:
    """Which half of the day words behind an hour put it in ("six in the evening"), or empty."""
    behind = _PART.match(text, end)
    if behind is None or hour > 12:
        return ""
    part = behind.group("part").casefold()
    if part == "night":
        return "am" if hour in (12, 1, 2, 3, 4, 5) else "pm"
    return "am" if part == "morning" else "pm"


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
        elif (run := groups["run"] or groups["bare24"]) is not None:
            if re.fullmatch(r"(?:19|20)\d\d", run) and not groups["run"]:
                continue  # "at 2015": a year as likely as a quarter past eight
            made.append(Clock(hit.start(), hit.end(), int(run[:2]) * 60 + int(run[2:]), bool(groups["about"]), False))
            continue
        else:
            words = groups["past"] or groups["half_hour"] or groups["oclock"] or groups["told"] or groups["of"] or ""
            number = _HOURS.get(words.casefold(), int(words) if words.isdigit() else 0)
            if not number:
                continue
            hour, minute = number, 0 if groups["oclock"] or groups["told"] else 30
            if groups["quarter"]:
                hour, minute = (number, 15) if "past" in groups["quarter"].casefold() else ((number - 1) % 12, 45)
        exact_half = exact_half or _half_of_day(text, hit.end(), hour)
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
                bool(groups["about"] or _LOOSE.search(hit.group())) or (groups["hour"] is None and not exact_half),
                either,
            )
        )
    return tuple(made)
