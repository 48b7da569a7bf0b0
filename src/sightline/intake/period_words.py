"""The period that a chronology says it covers, from its titles.

What an agency's records are taken to be whole on makes "nothing recorded" mean something, so nothing but plain words
about the paper itself is taken for it: "Bail from 1 March to 30 June 2024" heads a page as well as any title does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sightline.chronology.partial_date import PartialDate, Precision, write_day
from sightline.documents.document import Document
from sightline.intake.agency_words import TITLE

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d\d-\d\d|"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?{_MONTH},?(?:\s+\d{{4}})?|\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?)"
)
_STRETCH = re.compile(
    rf"(?<![\w?/.-])(?P<first>{_DAY})\s*(?:\bto\b|\bup to\b|\buntil\b|\btill\b|\band\b|\bthrough\b|[-–—])\s*"
    rf"(?P<last>{_DAY})(?![\w/?])",
    re.I,
)
_SAYS_PERIOD = re.compile(
    r"\b(?:period|time ?(?:frame|scale|span|line)|scop(?:e|ing)|cover(?:s|ed|ing|age)?|dates? (?:range|covered)|"
    r"date range|spanning)\b",
    re.I,
)
_PAPER = re.compile(
    r"\b(?:chronolog(?:y|ies)|records?|entries|case ?notes|contact notes|running record|recordings|logs?|extracts?|"
    r"print ?outs?|returns?)\b",
    re.I,
)
_FILLER = re.compile(
    r"\b(?:of|for|from|between|the|this|our|in|on|by|with|is|was|are|held|dates?|days|contacts?|relating|re|to|all|"
    r"agency|single|multi|review|under|reporting|time|integrated|combined|case|file|child|family|children|health|visiting|"
    r"visitor|social|care|covered|range|inclusive|prepared|compiled|completed|produced|please|find|attached|enclosed|"
    r"which|searched|page|police|school|nursery|hospital|medical|clinical|housing|significant|key|events?)\b|[\W\d_]+",
    re.I,
)
_PLAINLY = re.compile(
    r"\b(?:(?:period|dates?|time ?frame|time ?scale) (?:covered|of (?:review|chronology)|under review)|scoping period|"
    r"date range|coverage|time ?frame|time ?scale)\b",
    re.I,
)
"""What says it of a paper and of nothing else, so that a name or a title may stand before it."""
_DENIES = re.compile(
    r"\b(?:no|not|never|nothing|none|nil|without|missing|lost|destroyed|unavailable|excl\w*|except|omit\w*|apart|gaps?|"
    r"archiv\w*|but|however|only|although|unable|cannot|could|would|should|asked|requests?|need(?:s|ed)?|"
    r"(?:please|kindly) (?!find|see|note)\w+|to be (?:sent|provided|returned|completed)|see below|approx\w*|circa|"
    r"about|around|next|previous|earlier|begins?|starts?)\b|n['’]t\b|^\s*>",
    re.I,
)
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}[.;])\s+(?=[A-Z])|\s*;\s*")
_ABOUT = re.compile(
    r"sheet (?:about\b.*|cover(?: sheet| page)?|front(?: sheet| page)?|info(?:rmation)?|details|properties|read ?me|"
    r"notes?|title(?: page)?)",
    re.I,
)
_ROWS_ABOVE, _ROWS_ABOUT, _CELLS_OF_A_PERIOD = 6, 15, 3
_BEGINS, _ENDS = re.compile(r"\b(?:from|start\w*|begin\w*)$", re.I), re.compile(r"\b(?:to|until|end\w*)$", re.I)
_LONGEST = timedelta(days=30 * 366)
"""A child's file, with what went before in the family, spans no more; a title that says so has a slip in a year."""


@dataclass(frozen=True, slots=True)
class DeclaredPeriod:
    """A source says that it speaks for every day from ``earliest`` to ``latest``. ``where``: the place of its words."""

    earliest: date
    latest: date
    written: str
    where: str

    def spoken_against(self, name: str, days: Sequence[PartialDate]) -> str:
        """The question to ask where most rows of the paper lie outside, as they do beside a slip in a year; else ""."""
        outside = sum(
            (one.latest is not None and one.latest < self.earliest)
            or (one.earliest is not None and one.earliest > self.latest)
            for one in days
        )
        if outside * 2 <= len(days):
            return ""
        return (
            f"{name} says that it covers {write_day(self.earliest)} to {write_day(self.latest)}, and {outside} of its "
            f"{len(days)} rows lie outside. Which days does it cover?"
        )

    def until(self, written: date | None, today: date) -> tuple[date, date] | None:
        """Its days, no further than the day on which the paper was ``written``; None where they end after today: no
        records speak for days to come, so that an end there is a slip."""
        latest = min(self.latest, written) if written is not None and written >= self.earliest else self.latest
        return (self.earliest, latest) if latest <= today else None


def declared_period(
    lines: Iterable[tuple[str, str]], read_date: Callable[[str], PartialDate], *, has_rows: bool = True
) -> DeclaredPeriod | None:
    """The first line that says a period with both its ends, or None. "to date" has no end that can be read.

    ``has_rows``: a paper without rows of entries has to call itself a record in one of the lines: the report to a
    conference names the period that it speaks of too, and is not all that was recorded in it.
    """
    held = list(lines)
    is_named = any(_PAPER.search(words) for words, _ in held)
    if not has_rows and not is_named:
        return None
    for words, where in held:
        for stretch in _STRETCH.finditer(words):
            # A line of days and nothing else, under a title that says what the paper is.
            bare = is_named and where == TITLE and not _besides(words[: stretch.start()] + words[stretch.end() :])
            if not bare and not _is_of_the_paper(words, stretch):
                continue
            try:
                said = read_date(stretch.group())
            except ValueError:
                continue
            first, last = said.earliest, said.latest
            if last is None or not re.search(rf"(?:{last.year}|\b{last.year % 100:02d})\b", stretch["last"]):
                continue  # the last year is not written, or is none that can be meant
            if said.precision is Precision.RANGE and first and last and first <= last and last - first <= _LONGEST:
                return DeclaredPeriod(first, last, words, where)
    return None


def lines_of_cells(document: Document) -> list[tuple[str, str]]:
    """What the cells above the first table's rows, and those of a sheet about the workbook, say of a period in pieces:
    "Period covered" beside a day from which and a day to which, or these two under one another."""
    lines: list[tuple[str, str]] = []
    for number, table in enumerate(document.tables):
        if number and not _ABOUT.fullmatch(table.name):
            continue
        start = ""
        for row in table.rows[: _ROWS_ABOUT if number else _ROWS_ABOVE]:
            filled = [" ".join(cell.text.split()) for cell in row.cells if cell.text.strip() and not cell.merged]
            if not 1 < len(filled) <= _CELLS_OF_A_PERIOD:
                start = ""
                continue
            label, days = filled[0].rstrip(" :"), " to ".join(filled[1:])
            if start and _ENDS.search(label):
                label, days = _ENDS.sub("", label), f"{start} to {days}"
            start = days if _BEGINS.search(label) else ""
            if _SAYS_PERIOD.search(label) or _PAPER.search(label):
                lines.append((f"{label}: {days}", f"{table.name}, row {row.number}"))
    return lines


def _is_of_the_paper(words: str, stretch: re.Match[str]) -> bool:
    """Whether the words around a stretch of days say that the paper covers it, and nothing that takes it back."""
    if "?" in words or _DENIES.search(words[: stretch.start()] + " " + words[stretch.end() :]):
        return False
    before = _SENTENCE.split(words[: stretch.start()])[-1]
    after = _SENTENCE.split(words[stretch.end() :])[0]
    if "%" in after or not _only_names(after):
        return False
    if plainly := list(_PLAINLY.finditer(before)):
        before = re.split(r"\s[-–—]+\s|:\s|,\s", before[: plainly[-1].start()])[-1] + before[plainly[-1].start() :]
    if _PAPER.search(before):
        return _only_names(before)
    return bool(_SAYS_PERIOD.search(before)) and not _besides(before)


def _only_names(words: str) -> bool:
    """Whether nothing but names, or the words of a title, stands beside what speaks of the paper and its days."""
    return all(one[0].isupper() for one in _besides(words))


def _besides(words: str) -> list[str]:
    return _FILLER.sub(" ", _SAYS_PERIOD.sub(" ", _PAPER.sub(" ", words))).split()
