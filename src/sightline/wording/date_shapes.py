"""A date at one place of a line, as the entries of logs write it: "03.09.19", "Tues 3 Sept", "03SEP19", "14th"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from sightline.chronology.partial_date import Precision
from sightline.wording.dates import read_date
from sightline.wording.dates.element import MONTHS, WEEKDAYS

DAY_ALONE = "day alone"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
_WEEKDAY = r"(?:(?P<weekday>mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?[ \t]+(?:the[ ]+)?)?"
_YEAR = r"(?:(?:19|20)\d\d|['’]?\d\d(?![\d:.]))"
_SHAPES: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (form, family, re.compile(_WEEKDAY + r"(?P<date>" + pattern + r")(?![\w/])", re.I))
    for form, family, pattern in (
        ("iso", "iso", r"(?:19|20)\d\d-\d{1,2}-\d{1,2}|(?:19|20)\d\d/\d{1,2}/\d{1,2}"),
        ("numeric", "numeric", r"\d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark)(?:(?:19|20)\d\d|\d\d)"),
        ("compact", "compact", rf"\d{{1,2}}{_MONTH}(?:(?:19|20)\d\d|\d\d)"),
        ("marked", "marked", rf"\d{{1,2}}[-/]{_MONTH}[-/](?:(?:19|20)\d\d|\d\d)"),
        ("words", "words", rf"\d{{1,2}}(?:st|nd|rd|th)?[ ]+(?:of[ ]+)?{_MONTH}\.?,?[ ]+{_YEAR}"),
        ("american", "words", rf"{_MONTH}[ ]+\d{{1,2}}(?:st|nd|rd|th)?,?[ ]+(?:19|20)\d\d"),
        ("words without year", "words", rf"\d{{1,2}}(?:st|nd|rd|th)?[ -]?(?:of[ ]+)?{_MONTH}\b"),
        ("numeric without year", "numeric", r"\d{1,2}[/.]\d{1,2}(?![.:]?\d|[ ]?(?:am|pm|hrs|kg|cm|%)|[ ]?/)"),
    )
)
_STAMPED = re.compile(r"(?P<date>(?:19|20)\d\d-\d\d-\d\d)T(?=\d\d:\d\d)")
_DAY = re.compile(_WEEKDAY + r"(?P<day>\d{1,2})(?:st|nd|rd|th)(?![\w/])", re.I)
_TIME = re.compile(
    r"[ \t]*(?:,[ \t]*|[@|T;–—-][ \t]*)?(?:at[ ]+|time[ ]?:?[ ]*)?(?P<time>(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?"
    r"(?:[ ]?(?:am|pm|hrs|hours|h)\b)?|(?:[01]\d|2[0-3])[0-5]\d[ ]?(?:hrs|hours|h)\b|(?:1[0-2]|[1-9])[ ]?(?:am|pm)\b|"
    r"(?:[01]\d|2[0-3])[0-5]\d(?=[ \t]*(?:[-–—:|,;.\])]|$)|[ \t]+[A-Z(\[]))(?:[ ]?(?:-|–|to)[ ]?\d{1,2}[:.]\d{2})?"
    r"(?![\w/])",
    re.I,
)
_MONTH_HEADING = re.compile(
    rf"[\W_]*(?P<month>{_MONTH})?[ ,]*(?P<year>(?:19|20)\d\d)?[\W_]*(?:\(?cont(?:inue)?d?\.?\)?[\W_]*)?$", re.I
)
_HOW_LONG = re.compile(
    r"\d{1,2}/(?:7|12|52)[ \t]+(?:old|ago|later|time|hx|history|check|dev|developmental|review|rv|assessment|wt|weight|"
    r"f/?u|follow|course|supply|bloods|imms)\b"
)
"""A clinician's days, months or weeks in front of what they belong to: "6/12 check". "6/12 Review" may be a day."""
_NAMED_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/-]|\.\d)")


@dataclass(frozen=True, slots=True)
class Shaped:
    """``text[start:end]`` is a date of one day. ``on`` is None where the year is not written, or the month neither."""

    start: int
    end: int
    form: str
    family: str
    day: int
    month: int | None
    on: date | None
    weekday: int | None

    @property
    def is_full(self) -> bool:
        """Whether day, month and year are written."""
        return self.on is not None and "without" not in self.form


def shaped_date(text: str, at: int, end: int) -> Shaped | None:
    """The date of one day that stands exactly at ``at``; None if none does, or its weekday is another day's."""
    if _HOW_LONG.match(text, at, end):
        return None
    hit = _STAMPED.match(text, at, end)
    if hit is not None:
        return _full(hit, "iso", "iso")
    for form, family, pattern in _SHAPES:
        hit = pattern.match(text, at, end)
        if hit is None:
            continue
        if "without" in form:
            return _yearless(hit, form, family)
        return _full(hit, form, family)
    hit = _DAY.match(text, at, end)
    if hit is None or not 1 <= int(hit.group("day")) <= 31:
        return None
    return Shaped(hit.start(), hit.end(), DAY_ALONE, DAY_ALONE, int(hit.group("day")), None, None, _weekday(hit))


def time_behind(text: str, at: int, end: int) -> tuple[int, str]:
    """Where the time of day behind a date ends, with its words; ``at`` and nothing if there is none."""
    hit = _TIME.match(text, at, end)
    return (at, "") if hit is None else (hit.end(), hit.group("time"))


def month_heading(words: str) -> tuple[int | None, int | None] | None:
    """The year and month of a line that holds nothing else, either of them; None for every other line."""
    hit = _MONTH_HEADING.match(words.strip())
    if hit is None or not (hit.group("month") or hit.group("year")):
        return None
    month = MONTHS.get(hit.group("month").casefold()) if hit.group("month") else None
    return (int(hit.group("year")) if hit.group("year") else None), month


def year_named(words: str) -> int | None:
    """The one year that a title names by itself; None if it names none or several."""
    found = {int(hit.group()) for hit in _NAMED_YEAR.finditer(words)}
    return found.pop() if len(found) == 1 else None


def _full(hit: re.Match[str], form: str, family: str) -> Shaped | None:
    read = read_date(hit.group("date"))
    if read.precision is not Precision.DAY or read.earliest is None or read.earliest != read.latest or read.is_unsure:
        return None
    weekday = _weekday(hit) if "weekday" in hit.re.groupindex else None
    if weekday is not None and read.earliest.weekday() != weekday:
        return None
    on = read.earliest
    return Shaped(hit.start(), hit.end(), form, family, on.day, on.month, on, weekday)


def _yearless(hit: re.Match[str], form: str, family: str) -> Shaped | None:
    read = read_date(hit.group("date").replace(".", "/"), anchor_year=2016)
    if read.precision is not Precision.DAY or read.earliest is None or read.earliest != read.latest:
        return None
    return Shaped(hit.start(), hit.end(), form, family, read.earliest.day, read.earliest.month, None, _weekday(hit))


def _weekday(hit: re.Match[str]) -> int | None:
    written = hit.group("weekday")
    if not written:
        return None
    return next((number for name, number in WEEKDAYS.items() if name.startswith(written.casefold()[:3])), None)
