"""The one place that asks what day or time it is.

``SIGHTLINE_TODAY`` (an ISO day) stands in for today in demonstrations and tests, so that pages do not change
from one day to the next.
"""

import os
from datetime import UTC, date, datetime


def today() -> date:
    """The present day in local time, or the day in ``SIGHTLINE_TODAY``."""
    pinned = os.environ.get("SIGHTLINE_TODAY")
    return date.fromisoformat(pinned) if pinned else date.today()  # noqa: DTZ011, TID251


def now() -> datetime:
    """The present instant in UTC. On the pinned day, its noon."""
    pinned = os.environ.get("SIGHTLINE_TODAY")
    if pinned:
        day = date.fromisoformat(pinned)
        return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return datetime.now(UTC)  # noqa: TID251
