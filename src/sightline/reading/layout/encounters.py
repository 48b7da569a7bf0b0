"""Which part of a form tells of the attendance or incident that it is about."""

from __future__ import annotations

import re

_ENCOUNTERED = re.compile(
    r"[\s*_#]*(?:triage|history\b(?! of\b)|presenting\b|presentation|hpc|h/?pc|pc|o/?e|on (?:examination|arrival)|"
    r"examination|obs(?:ervations)?\b|findings|ix|investigations?|impression|imp|treatment|management|plan|circumstances|"
    r"(?:incident )?details|what happened|description|narrative|summary of (?:the )?incident|scene|safeguarding)\b"
    r"(?:\s+[\w&/]+){0,3}(?:\s*\([^)\n]{1,40}\))?[\s*_]*(?::|$)",
    re.I,
)
"""Where a form tells of the attendance or incident itself."""


def is_of_the_encounter(text: str, start: int, title: str) -> bool:
    """Whether what begins at ``start`` stands under a label or title of what a form records."""
    while text[start : start + 1] == "\n":
        start += 1
    stop = text.find("\n", start)
    line = text[start : stop if stop >= 0 else len(text)]
    label = re.match(r"[^:\n]{1,60}:", line)
    if label is not None and (hit := _ENCOUNTERED.match(line)) is not None and hit.end() <= label.end():
        return True
    return label is None and _ENCOUNTERED.fullmatch(title) is not None


_OF_ANOTHER_TIME = re.compile(
    r"[\s*_#]*(?:pmh\w*|past\b|previous\w*|prior\b|background|family\b|social\b|fh\b|sh\b|medications?\b|meds\b|"
    r"allerg\w+|research|checks?\b|intelligence|markers?\b|warnings?\b|risks?\b|known\b|history of\b|"
    r"other (?:records|information|incidents)|outcome\b|follow[ -]?up|actions?\b|updates?\b|supervis\w+|review\w*|"
    r"dob\b|date of birth|reported by)",
    re.I,
)
_LINE = re.compile(r"[^\n]*\n?")


def parts_of_a_sheet(text: str, start: int, end: int, head_ends: int, title: str) -> list[tuple[int, int, bool]]:
    """``text[start:end]`` in parts, each with whether it is of the one day of the sheet: not its head, which ends with
    the line of the day at ``head_ends``, and nothing under "PMH", "Previous incidents" or another such label."""
    parts: list[tuple[int, int, bool]] = []
    is_of_it = _OF_ANOTHER_TIME.match(title) is None
    for line in _LINE.finditer(text, start, end):
        words = line.group()
        if not words:
            continue
        if _OF_ANOTHER_TIME.match(words):
            is_of_it = False
        below = is_of_it and line.start() >= head_ends
        if parts and parts[-1][2] == below:
            parts[-1] = (parts[-1][0], line.end(), below)
        else:
            parts.append((line.start(), line.end(), below))
    return parts
