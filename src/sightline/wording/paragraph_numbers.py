"""Whether the lines of a paper open with the numbers of its paragraphs ("4.7", "4.8"), which look like days."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from sightline.wording.openings import OpenedLine

_NUMBERED = re.compile(r"[ \t*_#]*(?P<part>\d{1,2})\.(?P<number>\d{1,3})(?![\d/]|\.\d\d|[.:]?\d)")
_FEWEST = 2


def paragraphs_numbered(lines: Iterable[str]) -> bool:
    """Whether numbers in two parts count up by one from line to line, from "4.7" to "4.8" or on to "5.1".

    The entries of a log change the day and seldom the month; paragraphs keep the first number and count the second.
    """
    numbers = [(int(hit["part"]), int(hit["number"])) for line in lines if (hit := _NUMBERED.match(line)) is not None]
    counted = others = 0
    for (part, number), (next_part, following) in pairwise(numbers):
        is_next = (next_part, following) == (part, number + 1) or (next_part == part + 1 and following <= 1)
        counted, others = counted + is_next, others + (not is_next)
    return counted >= _FEWEST and counted > others


def counts_paragraphs(text: str, one: OpenedLine) -> bool:
    """Whether a line that seems to open an entry opens with such a number, no year, time or label beside it."""
    return (
        "." in text[one.shaped.start : one.shaped.end]
        and one.shaped.form == "numeric without year"
        and not one.clock
        and not one.label
    )
