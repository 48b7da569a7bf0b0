"""Names of which some letters are blanked: "T____n", "B*rtholomew", "F–nn", "Barth[...]mew"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_BLANK = (
    r"(?:[_*\u2022\u2588\u25a0\u2593\u25a1\ufffd?#]+|[\u2014\u2013]+|-{2,}|\u2026|\.{2,}|"
    r"\[(?:\.{2,}|\u2026|redacted)\]|\((?:\.{2,}|\u2026)\))"
)
_MASKED = re.compile(
    rf"(?<![^\W_])([A-Z]['\u2019]?[a-z]{{0,9}}|[A-Z]{{2,9}}){_BLANK}([A-Za-z]{{0,10}})"
    rf"(?:{_BLANK}([A-Za-z]{{1,8}}))?(?![^\W_])"
)


_DRAWN_TOGETHER = re.compile(r"(?<![^\W_])([A-Z][a-z]?)['\u2019]([a-z]{3,10})(?![^\W_])")
"""A long name of which only its first letter and its end are written: "S'mouth"."""
_LONG = 8


def blanked(text: str, names: Mapping[int, tuple[str, ...]]) -> Iterator[tuple[int, int, str]]:
    """Stretches of a text as it was written that can be a name with a blank in it, each with that name.

    ``names``: names in lower case by their first letter's code.
    """
    for match in _DRAWN_TOGETHER.finditer(text):
        head, tail = match.group(1).lower(), match.group(2)
        for name in names.get(ord(head[0]), ()):
            if len(name) >= _LONG and name.startswith(head) and name.endswith(tail):
                yield match.start(), match.end(), name
    for match in _MASKED.finditer(text):
        head, tail = match.group(1).lower(), (match.group(3) or match.group(2)).lower()
        inner = match.group(2).lower() if match.group(3) else ""
        blanks = match.group()[len(head) :]
        told_by_length = len(blanks) >= 4 and len(set(blanks)) == 1 and blanks[0] in "*_\u2022\u2588\u25a0\u2593#"
        if not tail and len(head) < 3 and not told_by_length:
            continue
        for name in names.get(ord(head[0]), ()):
            if len(name) <= len(head) + len(tail) - 1 or not (name.startswith(head) and name.endswith(tail)):
                continue
            if inner and inner not in name[len(head) : len(name) - len(tail)]:
                continue
            # Of few letters many names are left: then the blank has to be about as long as what it blanks.
            if told_by_length and not tail and len(head) < 3 and len(match.group()) != len(name):
                continue
            if len(head) + len(tail) < 3 and not _fits(match.group(), len(name)):
                continue
            yield match.start(), match.end(), name


def _fits(written: str, length: int) -> bool:
    blanks = sum(not letter.isalnum() for letter in written)
    return blanks == 1 or abs(len(written) - length) <= 2
