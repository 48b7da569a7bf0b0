"""A chronology as CSV, for a spreadsheet. No cell of it can start a formula."""

from __future__ import annotations

import csv
import io

from sightline.chronology.chronology import Chronology
from sightline.publishing.chronology_json import notices
from sightline.publishing.rows import HEADINGS, rows

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def harmless(cell: str) -> str:
    """The cell with an apostrophe before whatever a spreadsheet would take for a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_STARTS_A_FORMULA) or cell.startswith(_STARTS_A_FORMULA) else cell


def chronology_csv(chronology: Chronology) -> str:
    """The facts that stand, in order, one a line, under a line of headings.

    The notices stand in a last column of every line, so that no program takes one for a fact and none is cut off.
    """
    written = io.StringIO()
    out = csv.writer(written, lineterminator="\r\n")
    notice = " ".join(notices(chronology))
    out.writerow([*HEADINGS, "Notice"])
    for row in rows(chronology) or [("",) * len(HEADINGS)]:
        out.writerow([*(harmless(cell) for cell in row), notice])
    return written.getvalue()
