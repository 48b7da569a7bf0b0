"""How several things are written in one sentence."""

from __future__ import annotations

from collections.abc import Iterable


def listed(items: Iterable[str], joint: str = "and") -> str:
    """ "a, b and c"; nothing where there is nothing."""
    words = list(items)
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {joint} {words[-1]}" if words else ""
