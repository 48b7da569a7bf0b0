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
