"""Which kinds of records, and which numbers, a node reads through its parts."""

from __future__ import annotations


def kinds_of(*parts: object) -> tuple[str, ...]:
    """The kinds of records that these parts read, each once, in order; a part that says none reads none."""
    return tuple(dict.fromkeys(kind for part in parts for kind in getattr(part, "kinds", ())))


def numbers_of(*parts: object) -> tuple[str, ...]:
    """The parameters that these parts read, each once, in order; a part that says none reads none."""
    return tuple(dict.fromkeys(name for part in parts for name in getattr(part, "parameter_names", ())))
