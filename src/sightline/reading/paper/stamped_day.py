"""The day on which a record was printed, drawn up or last added to, where the paper gives itself no day of its own.

It says by when all that stands in the record had been written down. Nothing is counted from it: "last week" in a record
was not said on the day on which it was printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from sightline.chronology.partial_date import Precision
from sightline.reading.sentences.told_now import is_past
from sightline.wording.dates import FoundDate, find_dates
from sightline.wording.entries import Entries

_HEAD, _LINES_OF_THE_FOOT = 2500, 4
_SEGMENT = re.compile(r"(?:(?<=\w{2}[.;])|(?<=[)\]][.;]))[ \t]+(?=[A-Z])|[ \t]{3,}|\t|\||[ \t][-–—][ \t]|\n")
_STAMP = re.compile(
    r"[\W_]*(?:(?:this|the)\s+)?(?:(?:record|report|log|extract|chronology|summary|printout|print|document|copy|file|"
    r"minutes|notes?|return|letter|information)\s+)?(?:(?:was|were)\s+)?(?:re)?(?:printed|print date|exported|"
    r"extracted|extract|"
    r"downloaded|generated|produced|prepared|compiled|drawn up|typed|circulated|distributed|published|issued|"
    r"date (?:printed|exported|extracted|of (?:print|export|extract)))\b(?!\s+(?:to|a|an|his|her|their)\b)",
    re.I,
)
_AUTHORED = re.compile(r"[\W_]*(?:lead |independent )?(?:author|reviewer)s?\s*:\s*[A-Z]", re.I)
_ON = re.compile(r"\b(?:on|at|dated?)\W*$", re.I)
_FOR = re.compile(
    r"\b(?:for|of|re|about|covering|born|d\.?o\.?b\.?)\b(?:(?!\bby\b|[ \t]{3})[^.])*$|\b(?:since|from|to|until|"
    r"between|and)\W*$",
    re.I,
)
_EXACT = frozenset({Precision.DAY, Precision.MINUTE, Precision.PART_OF_DAY, Precision.MONTH})
_GOES_ON = re.compile(r"\b(?:and|then|but|which|who|was|were|had|has|have|is|are|did|will)\b", re.I)
"""A form that was "typed 10/02 and sent to social care" is one of what was done, and not this paper."""
_MOST_WORDS = 22
_FEWEST_ENTRIES = 2
_NOT_A_LOG = frozenset({"letter", "statement", "email", "press", "judgment", "published_review"})


def stamped_day(text: str, found: Sequence[FoundDate], entries: Entries, sort: str) -> FoundDate | None:
    """The day of the stamp in the head or foot; else that of a log's newest entry; None where neither is plain.

    ``found``: the dates that the text writes; ``sort``: what sort of paper it is, as ``standing`` tells it.
    """
    first = min(entries.opened, default=len(text))
    head = min(_HEAD, first)
    foot = _foot_of(text)
    stretches = [(0, head), *([(foot, len(text))] if foot >= head else [])]
    for begin, end in stretches:
        stamp = _stamp_in(text, begin, end)
        if stamp is not None:
            return stamp
    newest = None if sort in _NOT_A_LOG else _newest(entries)
    return None if newest is None or _is_told_of_later(text, newest, found) else newest


def _foot_of(text: str) -> int:
    at = len(text.rstrip())
    for _ in range(_LINES_OF_THE_FOOT):
        at = text.rfind("\n", 0, max(at, 0))
        if at < 0:
            return 0
        while at > 0 and text[at - 1].isspace():
            at -= 1
    return at


def _stamp_in(text: str, begin: int, end: int) -> FoundDate | None:
    cuts = [begin, *(cut.end() for cut in _SEGMENT.finditer(text, begin, end)), end]
    for number, (start, stop) in enumerate(pairwise(cuts)):
        hit = _STAMP.match(text, start, stop)
        if hit is None and (hit := _AUTHORED.match(text, start, stop)) is not None:
            # "Author: R Field. July 2021": its day is a sentence of its own.
            line = text.find("\n", start)
            stop = line if line >= 0 else len(text)
        elif hit is not None and "\n" not in text[start:stop] and not find_dates(text[hit.end() : stop], most=1):
            # "Produced by the records office     29/11/22": the day stands apart on the line.
            stop = next((cut for cut in cuts[number + 2 :] if find_dates(text[hit.end() : cut], most=1)), stop)
            stop = min(stop, (text.find("\n", start) + 1) or stop)
        if hit is None or len(text[hit.end() : stop].split()) > _MOST_WORDS:
            continue
        behind = hit.end()
        here = [
            replace(one, start=one.start + behind, end=one.end + behind)
            for one in find_dates(text[behind:stop])
            if one.date.precision in _EXACT
        ]
        if here and not _GOES_ON.search(text[behind:stop]) and (chosen := _its_own(text, behind, here)) is not None:
            return chosen
    return None


def _its_own(text: str, behind: int, here: Sequence[FoundDate]) -> FoundDate | None:
    """Right behind the word, else behind "on", else the only one that is not that of what it was made for."""
    if re.fullmatch(r"\W*(?:on|at|by the system on)?\W*", text[behind : here[0].start], re.I):
        return here[0]
    on = [one for one in here if _ON.search(text[behind : one.start])]
    if len(on) == 1:
        return on[0]
    free = [one for one in here if _FOR.search(text[behind : one.start]) is None]
    return free[0] if len(free) == 1 else None


def _newest(entries: Entries) -> FoundDate | None:
    """The newest entry of a log, which stands first or last in it."""
    opened = [one.found for _, one in sorted(entries.opened.items())]
    days = [(one.date.latest, one) for one in opened if one is not None and one.date.latest is not None]
    if len(days) < _FEWEST_ENTRIES:
        return None
    newest, found = max(days[0], days[-1], key=lambda one: one[0])
    return found if all(day <= newest for day, _ in days) else None


def _is_told_of_later(text: str, newest: FoundDate, found: Sequence[FoundDate]) -> bool:
    """Whether the record goes on, past its newest entry, to what was on a later day: "Visited again on 24 November"."""
    for one in found:
        if not one.date.is_day or (one.date.latest or date.min) <= (newest.date.latest or date.max):
            continue
        line = text.rfind("\n", 0, one.start) + 1
        if is_past(re.split(r"(?<=\w{2}[.;])\s", text[line : one.start])[-1]):
            return True
    return False
