"""What the date and time cells of one row say, no more exactly than they say it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sightline.chronology.fact import Extent
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.documents.document import Cell
from sightline.intake.heading_rows import NO_HEADING, Under

ReadDate = Callable[..., PartialDate]
"""``read_date(words, *, anchor_year=None)``: :func:`sightline.wording.dates.read_date`."""

WithTime = Callable[[PartialDate, str], PartialDate]
"""``with_time(date, words)``: :func:`sightline.wording.dates.with_time`."""

_SERIALS = range(10_959, 73_051)
"""Excel's day numbers from 1930 to 2099; anything else in a date column is not taken for one."""

_SEVERAL = re.compile(
    r"\b(?:several|repeated(?:ly)?|numerous|various|many|multiple|\d+|two|three|four|five|six|seven|eight|nine|ten|"
    r"a number of)\s+(?:\w+\s+)?(?:times|occasions|incidents|calls|visits|contacts|attendances|reports|episodes)\b|"
    r"\b(?:repeatedly|on and off|intermittently|daily|weekly|regularly|each (?:day|week)|every (?:day|week))\b",
    re.I,
)
_NOTHING = re.compile(r"[\s\-–—./?]*|n/?a|nil|none|not (?:known|recorded|stated|given)|unknown|n/?k|tbc", re.I)
_FROM_TO = re.compile(r"^(?:from|start\w*)\s*[:–-]\s*(.+?)[\s,;]+(?:to|end\w*|until)\s*[:–-]\s*(.+)$", re.I)
_FIGURES = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)")
MONTH_FIRST = "other dates of its column have the month first"
_TIME_ONLY = re.compile(r"(?:at\s*)?\d{1,2}[:.]?\d{2}\s*(?:hrs?|hours|[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?", re.I)


@dataclass(frozen=True, slots=True)
class When:
    """When a row's event was. ``unread``: cells that no date or time could be read from. ``question``: for a person."""

    occurred: PartialDate
    ended: PartialDate | None = None
    extent: Extent = Extent.POINT
    unread: tuple[Cell, ...] = ()
    question: str = ""


@dataclass(frozen=True, slots=True)
class Clock:
    """How dates are read in this document: the grammar, and the day from which its numbers count."""

    read_date: ReadDate
    with_time: WithTime
    why_unreadable: Callable[[str], str]
    epoch: int = 1900
    month_first: bool = False

    def day(self, cell: Cell, heading: Under = NO_HEADING) -> PartialDate:
        """What one date cell says; unknown, with its words, if nothing can be read."""
        value = cell.value
        if isinstance(value, datetime):
            return _exact(value, cell.text)
        if isinstance(value, date):
            return PartialDate.on(value, cell.text)
        number = _serial(cell)
        if number is not None:
            start = datetime(1904, 1, 1) if self.epoch == 1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - local days
            return replace(
                _exact(start + timedelta(minutes=round(number * 1440)), cell.text), basis="an Excel day number"
            )
        words = _FROM_TO.sub(r"\1 to \2", without_marks(cell.text))
        if not words or _NOTHING.fullmatch(words):
            return PartialDate.unknown(cell.text)
        try:
            read = self._month_first(words) or heading.read(words, self.read_date)
        except (ValueError, OverflowError):
            return PartialDate.unknown(cell.text)
        shown = " ".join(cell.text.split())  # as written, with the marks that steer right-to-left writing
        return replace(read, written=shown) if shown != words else read

    def _month_first(self, words: str) -> PartialDate | None:
        """ "03/25/2021" in a column that plainly writes the month first; a day that could be either is unsure."""
        found = _FIGURES.fullmatch(words) if self.month_first else None
        if found is None or int(found[1]) == int(found[2]):
            return None
        swapped = self.read_date(f"{found[2]}/{found[1]}/{found[3]}")
        if swapped.earliest is None or int(found[2]) > 12:
            return replace(swapped, written=words, basis=MONTH_FIRST)
        as_written = self.read_date(words)
        days = sorted(day for day in (swapped.earliest, as_written.earliest) if day is not None)
        return PartialDate(words, days[0], days[-1], Precision.UNSURE, basis=MONTH_FIRST)

    def reads(self, cell: Cell) -> bool:
        """Whether a cell is a date."""
        if not cell.text.strip() or len(cell.text) > 60 or not any(letter.isdigit() for letter in cell.text):
            return False
        return self.day(cell).is_known

    def timed(self, day: PartialDate, cell: Cell | None) -> tuple[PartialDate, bool]:
        """The day with the time that the cell gives, and whether the cell was taken."""
        if cell is None or not cell.text.strip() or not day.is_known:
            return day, cell is None or not cell.text.strip()
        words = _clock_words(cell)
        try:
            timed = self.with_time(day, words)
        except (ValueError, OverflowError):
            return day, False
        taken = timed != day
        if taken and cell.text not in timed.written:
            timed = replace(timed, written=f"{day.written} {cell.text}".strip())
        return timed, taken


def read_when(
    clock: Clock,
    date_cell: Cell | None,
    time_cell: Cell | None,
    end_cell: Cell | None,
    end_time_cell: Cell | None,
    words: str,
    heading: Under,
) -> When:
    """When a row's event was, from its four cells; ``words`` are the event's, which may say "several times"."""
    unread: list[Cell] = []
    question = ""
    occurred = PartialDate.unknown("")
    if date_cell is not None:
        occurred = clock.day(date_cell, heading)
        if not occurred.is_known:
            question = _why_not(clock, date_cell)
        elif occurred.is_unsure and occurred.basis == MONTH_FIRST:
            question = f'"{_short(date_cell.text)}" may have the month or the day first. Which day was it?'
    elif heading.day is not None:
        occurred = heading.day
    timed, taken = clock.timed(occurred, time_cell)
    if not taken and time_cell is not None:
        unread.append(time_cell)
    occurred = timed
    ended: PartialDate | None = None
    if end_cell is not None and end_cell.text.strip():
        ended = clock.day(
            end_cell, heading if heading.year else Under(occurred.earliest.year if occurred.earliest else None)
        )
        if not ended.is_known and occurred.is_day and _TIME_ONLY.fullmatch(end_cell.text.strip()):
            ended, _ = clock.timed(_same_day(occurred), end_cell)
        if not ended.is_known:
            unread.append(end_cell)
            if not _NOTHING.fullmatch(without_marks(end_cell.text)) and not _is_open(end_cell.text):
                question = question or f'The end date "{_short(end_cell.text)}" cannot be read. When did it end?'
            ended = None
    if end_time_cell is not None and end_time_cell.text.strip():
        base = ended if ended is not None else _same_day(occurred)
        finished, taken = clock.timed(base, end_time_cell) if base.is_day else (base, False)
        if taken:
            ended = finished
        else:
            unread.append(end_time_cell)
    if ended is not None and occurred.is_known and ended.certainly_before(occurred):
        question = question or (
            f'It ends ("{_short(ended.written)}") before it begins ("{_short(occurred.written)}"). Which is right?'
        )
    if ended is None:
        return When(occurred, None, Extent.POINT, tuple(unread), question)
    extent = Extent.REPEATED if _SEVERAL.search(words) else Extent.THROUGHOUT
    return When(occurred, ended, extent, tuple(unread), question)


def writes_month_first(cells: Iterable[Cell]) -> bool:
    """Whether dates of a column can only have the month first, at least two of them, and none the day."""
    figures = [found for cell in cells if (found := _FIGURES.match(without_marks(cell.text)))]
    month_first = sum(int(found[1]) <= 12 < int(found[2]) <= 31 for found in figures)
    return month_first > 1 and not any(int(found[1]) > 12 for found in figures)


def without_marks(text: str) -> str:
    """Without the invisible marks that steer right-to-left writing, and with plain spaces: to read, not to show."""
    return " ".join(re.sub(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]", "", text).split())


def _why_not(clock: Clock, cell: Cell) -> str:
    words = without_marks(cell.text)
    if not words:
        return "This row has no date. When was it?"
    if _NOTHING.fullmatch(words):
        return f'The date is given as "{_short(words)}". Is it known when this was?'
    try:
        why = clock.why_unreadable(words).strip()
    except (ValueError, OverflowError):
        why = ""
    return f"{why or f'The date {chr(34)}{_short(words)}{chr(34)} cannot be read.'} When was it?"


def _serial(cell: Cell) -> float | None:
    value: float | None = None
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        value = float(cell.value)
    elif cell.value is None and re.fullmatch(r"\d{5}(?:\.\d+)?", cell.text.strip()):
        value = float(cell.text.strip())
    return value if value is not None and int(value) in _SERIALS else None


def _exact(moment: datetime, written: str) -> PartialDate:
    if moment.time() == time.min:
        return PartialDate.on(moment.date(), written)
    return PartialDate.at(moment.date(), moment.time().replace(second=0, microsecond=0), written)


def _clock_words(cell: Cell) -> str:
    value = cell.value
    if isinstance(value, datetime):
        return f"{value:%H:%M}"
    if isinstance(value, float) and 0 <= value < 1:
        minutes = round(value * 1440) % 1440
        return f"{minutes // 60:02}:{minutes % 60:02}"
    words = without_marks(cell.text)
    digits = re.fullmatch(r"(\d{1,2})(\d{2})\s*(?:hrs?|hours|h)?\.?", words, re.I)
    if digits and int(digits[1]) < 24 and int(digits[2]) < 60:
        return f"{int(digits[1]):02}:{digits[2]}"
    return words


def _same_day(occurred: PartialDate) -> PartialDate:
    if not occurred.is_day or occurred.earliest is None:
        return occurred
    return PartialDate(occurred.written, occurred.earliest, occurred.latest, Precision.DAY)


def _is_open(words: str) -> bool:
    return bool(re.search(r"\b(?:ongoing|present|current|date|continu\w+|open|now)\b", words, re.I))


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 60 else words[:57] + "..."
