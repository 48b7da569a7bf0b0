"""What was added below a note later on, and opens with its own day: "Update 15/12/23: attended yesterday".

What it tells counts from that day, and no longer from the day that the note gives itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from sightline.chronology.fact import Extent
from sightline.chronology.partial_date import PartialDate
from sightline.chronology.step import Step, StepCode
from sightline.wording.date_shapes import shaped_date
from sightline.wording.dates import FoundDate

_UPDATE = re.compile(
    r"[ \t*_]*(?:(?:further|later|second)\s+)?(?:update[ds]?|addendum|note|entry|added|addition|late(?:r)? entry|"
    r"postscript|p\.?s\.?)\b"
    r"(?:\s+(?:added|entered|note|entry|on))*\s*[:(–—-]?\s*(?=\d|(?:mon|tue|wed|thu|fri|sat|sun))",
    re.I,
)
_BEHIND = re.compile(r"[ \t]*(?:\d{1,2}[:.]\d{2}[ \t]*)?[)*_]*[ \t]*(?:[:–—-]|\.[ \t]|$)")
_BEGINS = re.compile(
    r"(?<=[.!?])[ \t]+(?=(?:(?:Further|Later)[ ])?(?:[Uu]pdate|UPDATE|[Aa]ddendum|Late(?:r)? entry)[ \t:(]*\d)"
)
_SOON = 120
"""Days within which an update without its year follows the note. Ours."""


def parted_at_updates(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The lines, cut where an update with its day goes on in the midst of one."""
    for start, end in lines:
        begin = start
        for hit in _BEGINS.finditer(text, start, end):
            yield begin, hit.start()
            begin = hit.end()
        yield begin, end


def day_of_the_update(
    text: str, start: int, end: int, first: FoundDate | None, written: date | None
) -> FoundDate | None:
    """The day that the line ``text[start:end]`` gives the update that it opens; None if it opens none.

    ``first``: the first date that the line writes in full; ``written``: the day that the paper gives itself, which an
    update without its year follows within some months.
    """
    update = _UPDATE.match(text, start, end)
    if update is None:
        return None
    if first is not None and first.start - update.end() <= 1:
        found = first
    else:
        shaped = shaped_date(text, update.end(), end)
        if shaped is None or written is None or shaped.on is not None or shaped.month is None:
            return None
        step = Step(StepCode.NAMED, 1, yearly=(shaped.month, shaped.day, shaped.month, shaped.day), or_same=True)
        day = step.apply(PartialDate.on(written))
        if day is None or day.latest is None or (day.latest - written).days > _SOON:
            return None
        basis = "the year is that in which it follows the paper's own day"
        day = replace(day, written=text[shaped.start : shaped.end], basis=basis)
        found = FoundDate(shaped.start, shaped.end, day, Extent.POINT)
    return found if found.date.is_day and _BEHIND.match(text, found.end, end) is not None else None
