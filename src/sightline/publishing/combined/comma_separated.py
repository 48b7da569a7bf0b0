"""A combined chronology as CSV: one line an entry, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from datetime import date

from sightline.publishing.chronology_csv import harmless
from sightline.publishing.combined.columns import comment_numbers, footing_lines
from sightline.publishing.combined.excel import HEADINGS, entry_cells
from sightline.publishing.combined.shape import MUST_BE_READ, CombinedChronology
from sightline.publishing.office.packing import clean
from sightline.publishing.office.sheets import Value

_BEGINNING = "\ufeff"
"""Without it, Excel takes the file for something other than UTF-8."""


def combined_csv(chronology: CombinedChronology) -> bytes:
    """The dated entries, then the undated, under a line of headings; UTF-8 with its mark, Windows line ends.

    The columns are those of the workbook. The version, its day, reader and digest, and the sentences that must go with
    it stand in a last column of every line, so that none is cut off and no program takes one for an entry.
    """
    written = io.StringIO()
    out = csv.writer(written, lineterminator="\r\n")
    notice = " ".join((*footing_lines(chronology), MUST_BE_READ, *(n for n in chronology.notices if n != MUST_BE_READ)))
    out.writerow([*HEADINGS, "Notice"])
    comments = comment_numbers(chronology)
    for row in chronology.all_rows:
        out.writerow(
            [*(harmless(clean(_in_words(cell))) for cell in entry_cells(row, comments)), harmless(clean(notice))]
        )
    return (_BEGINNING + written.getvalue()).encode("utf-8")


def _in_words(cell: Value) -> str:
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return "" if cell is None else str(cell)
