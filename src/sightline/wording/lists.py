"""How several things, or long words, are written in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def listed(items: Iterable[str], joint: str = "and") -> str:
    """ "a, b and c"; nothing where there is nothing."""
    words = list(items)
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {joint} {words[-1]}" if words else ""


def first_of(items: Sequence[str], most: int) -> str:
    """ "a; b; and 3 more": the first ``most`` of them, and how many others there are."""
    more = f"; and {len(items) - most} more" if len(items) > most else ""
    return "; ".join(items[:most]) + more


def shortened(words: str, most: int) -> str:
    """Words on one line, cut off behind ``most`` letters."""
    words = " ".join(words.split())
    return words if len(words) <= most else f"{words[:most].rstrip()}…"
