"""The day that a field of a record names: as data writes it, or as people do."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from sightline.wording.dates import read_date


def day_in(value: object) -> date | None:
    """The day that a date field names, or None where it is empty or names no whole day of a certain year.

    "2014-05-01", "1 May 2014" and "01/05/2014" are one day; "Friday", "May 2014" and "c. 1 May 2014" are none.
    """
    return _read(str(value)) if value else None


@lru_cache(maxsize=4096)
def _read(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        found = read_date(written)
    return found.earliest if found.is_day else None
