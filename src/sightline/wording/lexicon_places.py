"""On which line of a lexicon file something stands, so that whoever wrote it finds what is wrong."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

_HEAD = re.compile(r"\s*\[{1,2}\s*([\w-]+)\s*\]")
"""The head of a table of a file; that of a part of one has a point in it."""
_QUOTED = re.compile(r"'([^']{1,80})'|“([^”]{1,200})”")


class Places:
    """The lines of one file. Entries are counted from 1, as their tables follow one another."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self._begins: dict[str, list[int]] = {}
        self._heads: list[int] = []
        for n, line in enumerate(self._lines, 1):
            head = _HEAD.match(line) if line.lstrip().startswith("[") else None
            if head is not None:
                self._heads.append(n)
                self._begins.setdefault(head.group(1), []).append(n)

    def line(self, table: str, number: int, said: str = "") -> int:
        """The line of what ``said`` quotes, within the table of that name and number; else where the table begins. 0
        where it is not written as a table of its own."""
        begins = self._begins.get(table, [])
        if number > len(begins):
            return 0
        first = begins[number - 1]
        last = self._last(first)
        for words in self._quoted(said):
            for n in range(first, last + 1):
                if words in self._lines[n - 1]:
                    return n
        return first

    def _last(self, first: int) -> int:
        """The last line of a table: the next begins with its own name in brackets and no point in it."""
        after = bisect_right(self._heads, first)
        return self._heads[after] - 1 if after < len(self._heads) else len(self._lines)

    def _quoted(self, said: str) -> Iterable[str]:
        return (hit.group(1) or hit.group(2) for hit in _QUOTED.finditer(said))


def at(name: str, line: int, what: str) -> str:
    """How a place is named: the file, the line if it is known, and what stands there."""
    return f"{name}, line {line}, {what}" if line else f"{name}, {what}"
