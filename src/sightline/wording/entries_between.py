"""Entries of a log that open otherwise than the rest of it: with a month alone, or with the sort of contact.

"3/22 1 yr review", "T/C 24/10/23 from nursery": neither shape comes back often enough to show that lines open so, but
its month or day has its place between the days of the entries above and below it. What is only booked or due ("Appt
11/7/23 with Dr Hale") opens no entry; nothing that follows it is of the entry above.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from sightline.chronology.fact import Extent
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.dates import FoundDate
from sightline.wording.entry_days import day_of
from sightline.wording.openings import Line, OpenedLine, Opening

_MONTH = re.compile(
    r"[ \t>]*[\[(]?(?P<written>(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d|\d\d))[ \t]+(?=[A-Za-z\d\"“])"
)
_NO_DAY = 13
"""A number of a month no greater than this could be the second half of a day and month: "3/12"."""
_FEWEST = 2
_CONTACT = re.compile(
    r"\W*(?:t/?c|tel(?:ephone)?|phone|call(?:ed)?|text(?:ed)?|e-?mail(?:ed)?|(?:home |joint |office |school )?visit|"
    r"h/?v|v/?m|contact|seen|clinic|dna|s/b|met|message|letter (?:from|to|received|rec['’]?d))\b[^\n.;]{0,30}",
    re.I,
)
_FARTHEST = 731
"""Days between an entry and the month that opens the next. Ours."""
_AHEAD = re.compile(r"\b(?:appt|appointment|review|rv|due|next|book\w*|until|planned?)\b", re.I)


def entries_between(
    text: str,
    lines: Sequence[Line],
    seen: Sequence[OpenedLine],
    kept: Sequence[OpenedLine],
    made: Mapping[int, Opening],
) -> dict[int, Opening]:
    """Further openings by where their lines begin. ``kept``: the lines that open entries, in order; ``seen``: all that
    open with a date; ``made``: the openings of ``kept``."""
    known = [(one.line.start, one.on) for one in kept if one.on is not None]
    steps = [(later > earlier) - (later < earlier) for (_, earlier), (_, later) in pairwise(known)]
    if len(known) < _FEWEST or sum(steps) <= 0 or any(step < 0 for step in steps):
        return {}
    held = {one.line.start for one in kept}
    typed = {one.line.start: one for one in seen if one.line.start not in held and _is_typed(text, one)}
    found: dict[int, Opening] = {}
    for line in lines:
        above = next((day for start, day in reversed(known) if start < line.start), None)
        below = next((day for start, day in known if start > line.start), None)
        reach = max((one.last_block for start, one in made.items() if start < line.start), default=0)
        opening = None
        if line.start in typed:
            opening = _of_a_contact(text, typed[line.start], above, below, reach)
        elif line.start not in held and line.ended_above:
            opening = _of_a_month(text, line, above, below, reach)
        if opening is not None:
            found[line.start] = opening
    return found


def _is_typed(text: str, one: OpenedLine) -> bool:
    return one.shaped.is_full and not one.label and text[one.line.start : one.shaped.start].strip(" \t-*•>") != ""


def _of_a_contact(text: str, one: OpenedLine, above: date | None, below: date | None, reach: int) -> Opening | None:
    """The entry that begins with the sort of contact and its day; one without a day where it is only booked."""
    day = one.shaped.on
    if day is None or above is None or day < above or (below is not None and day > below):
        return None
    before = text[one.line.start : one.shaped.start]
    if _CONTACT.match(before) is None or _AHEAD.search(before):
        return Opening(one.line.start, None, one.line.start, False, max(reach, one.line.block))
    return Opening(one.line.start, day_of(text, one), one.begin, False, max(reach, one.line.block))


def _of_a_month(text: str, line: Line, above: date | None, below: date | None, reach: int) -> Opening | None:
    hit = _MONTH.match(text, line.start, line.end)
    if hit is None or above is None:
        return None
    year, month = int(hit["year"]), int(hit["month"])
    if year < 100:
        if year < _NO_DAY:
            return None
        year += 2000
    first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    if last < above or (first - above).days > _FARTHEST or (below is not None and first > below):
        return None
    written = PartialDate(hit["written"], first, last, Precision.MONTH)
    found = FoundDate(hit.start("written"), hit.end("written"), written, Extent.POINT)
    return Opening(line.start, found, hit.end(), False, max(reach, line.block))
