"""Papers whose dates in numbers put the month first, as exports of American programs do.

Day before month is how the country writes, and no date is turned by itself. But a paper that says "mm/dd/yyyy" is read
as it says; and one in which some dates can only put the month first ("09/14/2023") and none the day leaves open those
that could be read either way ("10/05/2023").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sightline.chronology.partial_date import PartialDate
from sightline.wording.dates import FoundDate
from sightline.wording.entries import Entries

_IN_NUMBERS = re.compile(
    r"(?<![\d/.-])(?P<one>\d{1,2})(?P<mark>[/.-])(?P<other>\d{1,2})(?P=mark)(?:(?:19|20)\d\d|\d\d)(?![\d/])"
)
_WITHOUT_YEAR = re.compile(r"(?<![\d/.-])(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])(?![\d/]|\.\d)")
_SAYS_SO = re.compile(r"\bmm?\s?[/.-]\s?dd?\s?[/.-]\s?yy", re.I)
_MONTHS, _LONGEST = 12, 31
BASIS = "the month stands before the day, as the paper says of its dates"


@dataclass(frozen=True)
class MonthFirst:
    """``text``: the paper with its dates turned to put the day first, each in its place, for reading only.
    ``turned`` and ``doubtful``: where dates stand that were turned, or that could be read either way."""

    text: str
    turned: Sequence[tuple[int, int]] = ()
    doubtful: Sequence[tuple[int, int]] = ()

    @property
    def days_to_read(self) -> str:
        """The text without days that have no year, where these may put the month first as well."""
        if not (self.turned or self.doubtful):
            return self.text
        return _WITHOUT_YEAR.sub(lambda hit: " " * len(hit.group()), self.text)

    def as_written(self, text: str, found: FoundDate) -> FoundDate:
        """A date as read, with the words that the paper has; with no day, where it could be read either way."""
        if _holds(self.turned, found):
            written = text[found.start : found.end]
            basis = "; ".join(note for note in (found.date.basis, BASIS) if note)
            return replace(found, date=replace(found.date, written=written, basis=basis))
        if _holds(self.doubtful, found):
            return replace(found, date=PartialDate.unknown(" ".join(found.date.written.split())))
        return found

    def entries(self, text: str, entries: Entries) -> Entries:
        """The entries of the paper, those with no day that could be read either way."""
        if not (self.turned or self.doubtful):
            return entries
        made = {}
        for line, one in entries.opened.items():
            read = self.as_written(text, one.found) if one.found is not None else None
            made[line] = replace(one, found=read if read is not None and read.date.is_known else None)
        return replace(entries, opened=made)


def month_first(text: str) -> MonthFirst:
    """How the dates in numbers of ``text`` are to be read."""
    found = list(_IN_NUMBERS.finditer(text))
    month_only = [one for one in found if int(one["one"]) <= _MONTHS < int(one["other"]) <= _LONGEST]
    if any(int(one["other"]) <= _MONTHS < int(one["one"]) <= _LONGEST for one in found):
        return MonthFirst(text)
    either = [one for one in found if max(int(one["one"]), int(one["other"])) <= _MONTHS and one["one"] != one["other"]]
    if _SAYS_SO.search(text):
        turned = text
        for one in (*month_only, *either):
            end = one.end("other")
            turned = f"{turned[: one.start()]}{one['other']}{one['mark']}{one['one']}{turned[end:]}"
        return MonthFirst(turned, turned=tuple(one.span() for one in (*month_only, *either)))
    return MonthFirst(text, doubtful=tuple(one.span() for one in either) if month_only else ())


def _holds(spans: Sequence[tuple[int, int]], found: FoundDate) -> bool:
    return any(start < found.end and found.start < end for start, end in spans)
