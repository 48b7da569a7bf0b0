"""Filled returns in: read, checked at once with remarks that the agency can act on, compared with the version before;
and an exported Word file that comes back edited.
"""

from sightline.intake.returns.came_back import CameBack, Change, NotOurs, came_back
from sightline.intake.returns.comparing import ChangedRow, Compared, compare
from sightline.intake.returns.reading import read_return
from sightline.intake.returns.shapes import (
    LONG_SILENCE,
    Asked,
    PersonAsked,
    Remark,
    RemarkSort,
    ReturnReading,
    ReturnRow,
)

__all__ = [
    "LONG_SILENCE",
    "Asked",
    "CameBack",
    "Change",
    "ChangedRow",
    "Compared",
    "NotOurs",
    "PersonAsked",
    "Remark",
    "RemarkSort",
    "ReturnReading",
    "ReturnRow",
    "came_back",
    "compare",
    "read_return",
]
