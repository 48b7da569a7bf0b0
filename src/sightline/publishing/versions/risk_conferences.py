"""How records write of a risk conference: whoever harmed a victim may not learn that she was discussed at one."""

from __future__ import annotations

import re
from collections.abc import Iterable

USUAL = "MARAC"
"""How the field writes it most."""

_WRITTEN = re.compile(
    r"\bm\.?a\.?[rt]\.?a\.?cs?\b"
    r"|\b(?:multi[-\s]?agency\s+)?(?:high[-\s]risk\s+)?risk\s+(?:assess?ment\s+)?(?:conferences?|panel)\b"
    r"|\bmulti[-\s]?agency\s+(?:high[-\s]risk|risk(?:\s+assess?ment)?)\s+(?:conferences?|meetings?|panel)\b"
    r"|\bmulti[-\s]?agency\s+tasking\s+(?:and|&)\s+co-?ordination(?:\s+(?:conferences?|meetings?|panel))?\b"
    r"|\bhigh[-\s]risk\s+(?:(?:domestic\s+(?:abuse|violence)|victims?|DA|DV)\s+)?(?:conferences?|panel|meetings?)\b",
    re.IGNORECASE,
)


def risk_conferences(texts: Iterable[str]) -> tuple[str, ...]:
    """The writings by which texts tell of risk conferences, each once and in their order; empty where none does."""
    found: dict[str, str] = {}
    for text in texts:
        for match in _WRITTEN.finditer(text):
            words = " ".join(match.group().split())
            found.setdefault(words.casefold(), words)
    return tuple(found.values())
