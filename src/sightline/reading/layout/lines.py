"""Lines as they stand in a text, and as they were written before their ends were broken to a width."""

from __future__ import annotations

import re
from itertools import pairwise

_BULLET = re.compile(r"[ \t>]*(?:[-•▪●◦*·‣–]|\(?\d{1,3}(?:\.\d{1,2})*[.)]|\(?[a-z][.)])[ \t]+")
_NARROW = 0.62
SHORTEST_WIDTH = 60
"""Letters: a line that ends earlier is one that was ended on purpose."""


def lines_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the lines of ``text[start:end]`` that hold anything lie."""
    return [
        (start + hit.start(), start + hit.end())
        for hit in re.finditer(r"[^\n]+", text[start:end])
        if hit.group().strip()
    ]


def unwrapped(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A piece without its lists and short lines: a line's end is one where the line ended early or a point begins."""
    lines = lines_of(text, start, end)
    if not lines:
        return []
    width = max(stop - begin for begin, stop in lines)
    runs: list[tuple[int, int]] = [lines[0]]
    for (_, before_end), (begin, stop) in pairwise(lines):
        previous = runs[-1]
        last = text.rfind("\n", 0, before_end) + 1
        early = before_end - max(last, previous[0]) < max(SHORTEST_WIDTH, width * _NARROW)
        opens = re.match(r"[ \t>]*[A-Z0-9?“\"'‘]", text[begin:stop]) is not None
        empty = not text[begin:stop].strip(" \t>")
        if empty or _BULLET.match(text, begin, stop) or (early and opens):
            runs.append((begin, stop))
        else:
            runs[-1] = (previous[0], stop)
    return [run for run in (_trim(text, *run) for run in runs) if run[0] < run[1]]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t\n\r\f\v>":
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
