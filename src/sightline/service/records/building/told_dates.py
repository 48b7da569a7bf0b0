"""What a stored fact's date is told from: by lineage, and worked out before or not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def told_from_lineage(shape: dict[str, Any], lineages: Mapping[str, str]) -> None:
    """Name the fact that a payload's date is told from by its lineage. ``lineages``: by the key of the reading."""
    told = shape.get("told_from")
    if told is not None and told["anchor"] == "fact":
        told["to"] = lineages.get(told["to"], "")


def keep_working(fresh: dict[str, Any], held: Mapping[str, Any]) -> None:
    """A date that is told from the same anchor by the same words keeps what was worked out for it since."""
    if _without_working(fresh) is not None and _without_working(fresh) == _without_working(held):
        for name in ("occurred", "told_from"):
            fresh[name] = held[name]
        if fresh["recorded_from"] == held["recorded_from"] == "occurrence":
            fresh["recorded"], fresh["recorded_assumed"] = held["recorded"], held["recorded_assumed"]


def _without_working(shape: Mapping[str, Any]) -> dict[str, Any] | None:
    told = shape.get("told_from")
    return None if told is None else {name: value for name, value in told.items() if name != "arithmetic"}
