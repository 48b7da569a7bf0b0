"""The day in the heading of a paper that gives itself no date in any other way."""

from __future__ import annotations

import re

from sightline.chronology.partial_date import PartialDate
from sightline.identity.disagreement.telling.dating import dates_of

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_HEADING_LINES, _HEADING_WORDS = 12, 16
_TELLS = re.compile(
    r"\b(?:was|were|is|are|has|have|had|did|said|d\.?o\.?b\.?|born|birth|died|death|killed|next|due|hearing|incident|"
    r"since|until|from|review\s+date|my\s+ref|eff?ective)\b",
    re.I,
)


def headed(text: str) -> PartialDate | None:
    """The one day in a heading among the first lines ("# MARAC, 9 December 2020", "Completed 3 May 2014 by N").

    For setting statements side by side only: a heading that names a day mostly is that of the meeting or the paper.
    """
    first = 0
    for number, line in enumerate(text[:1200].split("\n")):
        if number >= 2 * _HEADING_LINES:
            break
        if not line.strip() or len(line.split()) > _HEADING_WORDS or _TELLS.search(line):
            continue
        found = [one for one in dates_of(line, None) if one.date.is_day and _YEAR.search(line[one.start : one.end])]
        if len(found) == 1:
            return found[0].date
        first += 1
        if first >= _HEADING_LINES:
            break
    return None
