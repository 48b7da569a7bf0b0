"""Whether two times may be of one event."""

from __future__ import annotations

from sightline.chronology.partial_date import PartialDate


def near_in_time(one: PartialDate | None, other: PartialDate | None, days: int) -> bool:
    """Whether two times may be of one event; what nothing dates may be of any."""
    if one is None or other is None:
        return True
    if one.intersects(other):
        return True
    first, last = (one, other) if one.sort_key() <= other.sort_key() else (other, one)
    return first.latest is not None and last.earliest is not None and (last.earliest - first.latest).days <= days
