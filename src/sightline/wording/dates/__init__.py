"""Dates as people write them in the United Kingdom, read exactly as far as they go and no further.

Layers, reading upwards: ``element`` (one date as worded), ``years``, ``days``, ``festivals``, ``seasons`` and ``parts``
(the sorts of date), ``points`` (with a time of day), ``expressions`` (doubt, bounds, ranges, lists), then the two ways
of reading: ``whole_cells`` and ``prose``. Beside them ``relative`` reads dates told from another. docs/dates.md says
what each wording is read as and which conventions are our own.
"""

from sightline.wording.dates.document_date import document_date
from sightline.wording.dates.prose import FoundDate, dates_in, find_dates
from sightline.wording.dates.relative import Position, RelativeDate, find_relative, relative_in
from sightline.wording.dates.whole_cells import read_date, why_unreadable
from sightline.wording.times import read_time, with_time

__all__ = [
    "FoundDate",
    "Position",
    "RelativeDate",
    "dates_in",
    "document_date",
    "find_dates",
    "find_relative",
    "read_date",
    "read_time",
    "relative_in",
    "why_unreadable",
    "with_time",
]
