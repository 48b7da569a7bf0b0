"""On which line of a lexicon file something stands, so that whoever wrote it finds what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable

_QUOTED = re.compile(r"'([^']{1,80})'|“([^”]{1,200})”")


class Places:
    """The lines of one file. Entries are counted from 1, as their tables follow one another."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()

    def line(self, table: str, number: int, said: str = "") -> int:
        """The line of what ``said`` quotes, within the table of that name and number; else where the table begins. 0
        where it is not written as a table of its own."""
        begins = [n for n, line in enumerate(self._lines, 1) if re.match(rf"\s*\[\[\s*{table}\s*\]\]", line)]
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
        for n in range(first + 1, len(self._lines) + 1):
            if re.match(r"\s*\[{1,2}\s*[\w-]+\s*\]", self._lines[n - 1]):
                return n - 1
        return len(self._lines)

    def _quoted(self, said: str) -> Iterable[str]:
        return (hit.group(1) or hit.group(2) for hit in _QUOTED.finditer(said))


def at(name: str, line: int, what: str) -> str:
    """How a place is named: the file, the line if it is known, and what stands there."""
    return f"{name}, line {line}, {what}" if line else f"{name}, {what}"
