"""The head of a log whose lines only have times: the day, or the two days of a night or a duty, that it gives them.

"Sat 4 Oct 2025 - Sun 5 Oct 2025" above lines from 18:40 to 07:10: those after midnight are of the second day, where the
order of the times makes that plain. A duty that may have begun by day, or whose times go back and forth, dates nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from sightline.chronology.partial_date import Precision
from sightline.wording.dates import FoundDate

CLOCK = re.compile(
    r"[ \t]*(?P<hour>[01]?\d|2[0-3])(?P<mark>[:.]?)(?P<minute>[0-5]\d)[ \t]*(?:hrs|hours|h)?"
    r"(?:[ \t]*[-–—:][ \t]+(?=[a-z])|(?:[ \t]*[-–—:][ \t]*|[ \t]{1,6}|\t)(?=[A-Z?\"“'‘0-9(])"
    r"|(?<=[:.]\d\d)[ \t]{1,6}(?=[a-z])(?!(?:to|and|until|till|on|am|pm|in|at|or|when|by|the|that|this|she|he|it|they|"
    r"with|but|for|from|of|an?|onwards|hrs|hours|when|which|who|was|were|is|has|had)\b))"
)
"""The time that a line of a log opens with; a small letter behind it only where no sentence goes on so."""
HALF_A_DAY = 12
"""Hours."""
_LINES_OF_A_LOG, _FEW_BEFORE = 3, 6


def log_head(text: str, dates: Iterable[FoundDate]) -> FoundDate | None:
    """The date of the head as the day on which the first line of the log is; None where that is not plain."""
    lines = list(re.finditer(r"[^\n]*\S[^\n]*", text))
    for found in dates:
        first, last = found.date.earliest, found.date.latest
        if first is None or last is None or last - first > timedelta(days=1):
            continue
        stop = text.find("\n", found.start)
        ends = min(found.end, stop) if stop >= 0 else found.end  # "... 5 Oct 2025" and, on the next line, "20:00"
        below = [hit for hit in lines if hit.start() >= ends]
        timed = [place for place, hit in enumerate(below) if CLOCK.match(hit.group())]
        if len(timed) < _LINES_OF_A_LOG or timed[0] >= _FEW_BEFORE or 2 * len(timed) <= len(below):
            continue
        if first == last:
            return found
        if found.date.precision is Precision.UNSURE or not _is_one_night([below[place].group() for place in timed]):
            return None
        date = replace(
            found.date, latest=first, precision=Precision.DAY, from_time=None, to_time=None,
            basis="the first of the two days above",
        )  # fmt: skip
        return replace(found, end=ends, date=date)
    return None


def _is_one_night(lines: Iterable[str]) -> bool:
    """Whether the times begin after noon and go on in order, past midnight once at most."""
    last: int | None = None
    nights = 0
    for line in lines:
        hit = CLOCK.match(line)
        assert hit is not None
        at = int(hit.group("hour")) * 60 + int(hit.group("minute"))
        if last is None and at < HALF_A_DAY * 60:
            return False
        if last is not None and at < last:
            if last - at < HALF_A_DAY * 60:
                return False
            nights += 1
        last = at
    return nights <= 1
