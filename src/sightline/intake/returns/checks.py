"""What is asked back about a return: a sentence a matter, which the agency can act on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sightline.chronology.partial_date import PartialDate, Precision, write_day
from sightline.documents.document import Document
from sightline.documents.refusal import Refusal
from sightline.identity.found_again import normalised
from sightline.intake.columns import normal
from sightline.intake.return_forms import ask_about_outside, is_return, words_outside
from sightline.intake.returns.persons import other_child, unknown_persons
from sightline.intake.returns.shapes import Asked, Remark, RemarkSort, ReturnReading, ReturnRow
from sightline.vocabulary.return_form import (
    COLUMNS,
    EVENTS_SHEET,
    SEARCHED_SHEET,
)
from sightline.wording.dates import find_dates

_UNKNOWN = re.compile(r"[\s\-–—./?]*|n/?a|nil|none|not (?:known|recorded|stated|given)|unknown|n/?k|tbc", re.I)
_DAY_AND_MONTH = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\b")
_SEPARATES = re.compile(r"[,;&\n]|\band\b")


def cannot_open(refusal: Refusal) -> Remark:
    """The remark on a file that could not be opened."""
    return Remark(RemarkSort.CANNOT_OPEN, refusal.sentence)


def checked(reading: ReturnReading, document: Document, asked: Asked, questions: Iterable[str]) -> ReturnReading:
    """The reading with all that must be asked, in the order in which a person would ask it."""
    whose = [*_whose(reading, asked), *other_child(reading.rows, document.text, asked.names)]
    made = [
        *whose,
        *_columns(reading),
        *_dates(reading.rows),
        *_row_by_row(reading.rows),
        *_period(reading.rows, asked),
        *_twice(reading.rows),
        *_same_day(reading.rows),
        *unknown_persons(reading.rows, asked.names),
        *_silences(reading, asked),
        *_coverage(reading, asked),
        *(Remark(RemarkSort.REFUSED, refusal.sentence) for refusal in reading.refusals),
        *_outside(document, asked),
        *(Remark(RemarkSort.WARNING, warning) for warning in document.warnings),
    ]
    if not reading.rows:
        rest = [one for one in made[len(whose) :] if one.sort not in _ABOUT_ROWS]
        nothing = RemarkSort.NO_ROWS if reading.covers is None else RemarkSort.NOTHING_HELD
        made = [*whose, Remark(nothing, _why_no_rows(reading, document)), *rest]
    return replace(reading, remarks=tuple(made))


def _why_no_rows(reading: ReturnReading, document: Document) -> str:
    """What stands in the file instead of entries, and what to send."""
    if reading.covers is not None:
        systems = _listed([f"“{one.system}”" for one in reading.searched] or ["what your agency holds"])
        first, last = map(write_day, reading.covers)
        return (
            f"It has no entry. It says that {systems} was searched from {first} to {last}: accepted as it is, it says "
            "that nothing was recorded in those days. Is that so?"
        )
    if is_return(document):
        return (
            f"It is the form, and nothing is filled in under “{EVENTS_SHEET}”. If your agency holds nothing, say under "
            f"“{SEARCHED_SHEET}” what was searched, from which day to which. Otherwise please fill it in: one thing a "
            "row, each with its date."
        )
    what = (
        "It has tables, and none has rows under headings such as Date and What happened"
        if any(not row.is_empty for table in document.tables for row in table.rows)
        else "It has words, and no table of entries"
        if document.text.strip()
        else "It has no words that can be read"
    )
    return f"No entry could be read in it. {what}. Please send the form filled in: one thing a row, each with its date."


_ABOUT_ROWS = (RemarkSort.COLUMN_MISSING, RemarkSort.SILENCE)


def _whose(reading: ReturnReading, asked: Asked) -> Iterator[Remark]:
    references = {normal(one) for one in (asked.reference, *asked.formerly) if one}
    if references and reading.reference and normal(reading.reference) not in references:
        yield Remark(
            RemarkSort.OTHER_REVIEW,
            f"This return says that it is for the review {reading.reference}; this review is {asked.reference}. "
            "Please send the return for this one.",
        )
    names = {normal(name) for name in (asked.agency, *asked.also) if name}
    if names and reading.agency and normal(reading.agency) not in names:
        yield Remark(
            RemarkSort.OTHER_AGENCY,
            f"This return says that it is of {reading.agency}; it was asked of {asked.agency}. Whose is it?",
        )
    if asked.version is not None and reading.version is not None and asked.version != reading.version:
        yield Remark(
            RemarkSort.OTHER_FORM,
            f"This return is on version {reading.version} of the form; the last one sent is version {asked.version}. "
            "Are its period, persons and questions still right?",
        )


def _columns(reading: ReturnReading) -> Iterator[Remark]:
    """A required column that no table has, or that one table lacks."""
    by_table: dict[str, set[str]] = defaultdict(set)
    for row in reading.rows:
        by_table[row.table] |= row.cells.keys()
    wanted = {"date": {"date", "month", "year"}, "what": {"event", "agency_event"}, "source": {"source", "reference"}}
    for column in COLUMNS:
        if not column.required:
            continue
        lacking = [table for table, roles in by_table.items() if not roles & wanted[column.key]]
        if lacking:
            where = "" if len(by_table) == 1 else f" in {_listed(lacking)}"
            yield Remark(
                RemarkSort.COLUMN_MISSING,
                f"There is no column “{column.heading}”{where}. Please put it back, with something in every row.",
            )


def _has_column(row: ReturnRow, *roles: str) -> bool:
    return any(role in row.cells for role in roles)


def _goes_on(row: ReturnRow, above: ReturnRow | None) -> bool:
    """Whether a row holds only words of what happened, under another of its table: one row torn in two."""
    filled = {role for role, words in row.cells.items() if words}
    return filled == {"event"} and above is not None and above.table == row.table


def _dates(rows: Sequence[ReturnRow]) -> Iterator[Remark]:
    unread, missing, unknown, several, torn = [], [], [], [], []
    for place, row in enumerate(rows):
        # Where an agency gives only the day of reporting, what stands there is what cannot be read.
        words = row.words("date") or row.words("recorded") or row.words("received")
        if row.when.is_known:
            if _is_several(row.when, words):
                several.append(row)
        elif _goes_on(row, rows[place - 1] if place else None):
            torn.append(row)
        elif not words:
            missing.append(row)
        elif _UNKNOWN.fullmatch(words):
            unknown.append(row)
        else:
            unread.append(row)
    for sort, held, one, many, ask in (
        (RemarkSort.UNREADABLE_DATE, unread, "1 date is unreadable", "{} dates are unreadable", "When was it?"),
        (RemarkSort.NO_DATE, missing, "1 entry has no date", "{} entries have no date", "When was it?"),
        (
            RemarkSort.DATE_UNKNOWN,
            unknown,
            "1 entry says that its date is not known",
            "{} entries say that their date is not known",
            "Is the year known, or what it came before or after?",
        ),
        (
            RemarkSort.SEVERAL_DATES,
            several,
            "1 entry has several dates in one cell",
            "{} entries have several dates in one cell",
            "Was it one thing that went on, or several? If several, please give each a row.",
        ),
        (
            RemarkSort.GOES_ON,
            torn,
            "1 row has nothing but words, and seems to go on from the row above it",
            "{} rows have nothing but words, and seem to go on from the row above them",
            "Please put each into the row that it belongs to, or give it a date.",
        ),
    ):
        if held:
            counted = one if len(held) == 1 else many.format(len(held))
            yield Remark(sort, f"{counted}: {_rows(held)}. {ask}", tuple(held))


def _is_several(when: PartialDate, words: str) -> bool:
    if when.precision is not Precision.RANGE or not _SEPARATES.search(words):
        return False
    # Under a heading that says the year, days stand without it.
    return sum(found.date.is_day for found in find_dates(words)) > 1 or len(_DAY_AND_MONTH.findall(words)) > 1


def _row_by_row(rows: Sequence[ReturnRow]) -> Iterator[Remark]:
    sourceless = [
        row
        for place, row in enumerate(rows)
        if _has_column(row, "source", "reference")
        and not (row.words("source") or row.words("reference"))
        and not _goes_on(row, rows[place - 1] if place else None)
    ]
    if sourceless:
        has = "has" if len(sourceless) == 1 else "have"
        yield Remark(
            RemarkSort.NO_SOURCE,
            f"{_capital(_rows(sourceless))} {has} no source. Where does your agency hold it?",
            tuple(sourceless),
        )
    wordless = [row for row in rows if not row.what]
    if wordless:
        has = "has" if len(wordless) == 1 else "have"
        yield Remark(
            RemarkSort.NO_WORDS,
            f"{_capital(_rows(wordless))} {has} no words. What happened?",
            tuple(wordless),
        )
    early = [row for row in rows if _ends_first(row)]
    if early:
        ends = "ends before it begins" if len(early) == 1 else "end before they begin"
        yield Remark(RemarkSort.ENDS_FIRST, f"{_capital(_rows(early))} {ends}. Which date is right?", tuple(early))
    for row in rows:
        if row.candidate.question and row.when.is_known and row not in early and row.what:
            yield Remark(RemarkSort.QUESTION, f"Row {row.number}: {row.candidate.question}", (row,))


def _ends_first(row: ReturnRow) -> bool:
    ended = row.candidate.ended
    return ended is not None and row.when.is_known and ended.certainly_before(row.when)


def _period(rows: Sequence[ReturnRow], asked: Asked) -> Iterator[Remark]:
    sure = [row for row in rows if not row.when.is_unsure]
    ahead = [row for row in sure if asked.on and row.when.earliest and row.when.earliest > asked.on]
    if ahead:
        is_ = "is" if len(ahead) == 1 else "are"
        yield Remark(
            RemarkSort.AHEAD,
            f"{_capital(_rows(ahead))} {is_} dated after the day on which this was read. Which day was it?",
            tuple(ahead),
        )
    if asked.period is None:
        return
    first, last = asked.period
    outside = [
        row
        for row in sure
        if row not in ahead
        and ((row.when.latest and row.when.latest < first) or (row.when.earliest and row.when.earliest > last))
    ]
    if outside:
        is_ = "is" if len(outside) == 1 else "are"
        yield Remark(
            RemarkSort.OUTSIDE,
            f"{_capital(_rows(outside))} {is_} outside the days that the review looks at ({write_day(first)} to "
            f"{write_day(last)}). Is the date right, and is it wanted as background?",
            tuple(outside),
        )


def _twice(rows: Sequence[ReturnRow]) -> Iterator[Remark]:
    alike: dict[tuple[object, ...], list[ReturnRow]] = defaultdict(list)
    for row in rows:
        if row.what:
            when = (row.when.earliest, row.when.latest, row.when.from_time)
            alike[(*(when if row.when.is_known else (normalised(row.when.written),)), normalised(row.what))].append(row)
    for held in alike.values():
        if len(held) > 1:
            yield Remark(
                RemarkSort.TWICE,
                f"{_capital(_rows(held))} say the same of the same day. Did it happen more than once, or was a row "
                "copied?",
                tuple(held),
            )


def _same_day(rows: Sequence[ReturnRow]) -> Iterator[Remark]:
    by_day: dict[date, list[ReturnRow]] = defaultdict(list)
    for row in rows:
        if row.when.is_day and row.when.earliest is not None:
            by_day[row.when.earliest].append(row)
    for day, held in sorted(by_day.items()):
        unplaced = [row for row in held if row.when.from_time is None and row.candidate.sequence is None]
        distinct = {normalised(row.what) for row in held}
        if unplaced and len(held) > 1 and len(distinct) > 1:
            without = "no times" if len(unplaced) == len(held) else f"no time for {_rows(unplaced)}"
            yield Remark(
                RemarkSort.SAME_DAY,
                f"{_capital(_rows(held))} are all of {write_day(day)}, with {without} and no order. In which order did "
                "they happen? Please number them in the column Order.",
                tuple(held),
                day,
                day,
            )


def _silences(reading: ReturnReading, asked: Asked) -> Iterator[Remark]:
    """Stretches of the days asked about without any entry that can have been in them."""
    if asked.period is None:
        return
    first, last = asked.period
    spans = sorted(
        (max(start, first), min(end, last))
        for row in reading.rows
        for start, end in _bounds(row.when)
        if end >= first and start <= last
    )
    reached = first - timedelta(days=1)
    for start, end in [*spans, (last + timedelta(days=1), last)]:
        if (start - reached).days - 1 >= asked.long_silence:
            empty = (reached + timedelta(days=1), start - timedelta(days=1))
            if not _is_declared_empty(reading, empty):
                yield Remark(
                    RemarkSort.SILENCE,
                    f"Nothing between {_between(*empty)}: is that so? If it is, please say so under "
                    f"“{SEARCHED_SHEET}”.",
                    (),
                    *empty,
                )
        reached = max(reached, end)


def _bounds(when: PartialDate) -> Iterator[tuple[date, date]]:
    """The days in which an entry can have been. Of one that is only told before or after a day, that day: its agency
    wrote something then, and one such entry must not hide a silence of years.
    """
    start, end = when.earliest or when.latest, when.latest or when.earliest
    if start is not None and end is not None:
        yield start, end


def _between(first: date, last: date) -> str:
    """ "6 May and 20 October 2013": the year once if it is one."""
    start = write_day(first)
    if first.year == last.year:
        start = start.removesuffix(f" {first.year}")
    return f"{start} and {write_day(last)}"


_SLACK = timedelta(days=7)
"""An agency writes "nothing between May and October" and not the day after its last entry."""


def _is_declared_empty(reading: ReturnReading, empty: tuple[date, date]) -> bool:
    """Whether every system that was searched is said to hold nothing in those days."""
    return bool(reading.searched) and all(
        any(start <= empty[0] + _SLACK and end >= empty[1] - _SLACK for start, end in one.nothing)
        for one in reading.searched
    )


def _coverage(reading: ReturnReading, asked: Asked) -> Iterator[Remark]:
    half = [one for one in reading.searched if not one.declares]
    if half:
        named = "; ".join(f"“{one.written}” ({one.place})" for one in half)
        yield Remark(
            RemarkSort.PARTLY_DECLARED,
            f"What was searched is said without both its days, or with days that cannot be read: {named}. From which "
            "day to which was it searched?",
        )
    elif reading.covers is None:
        apart = "the systems that you name were searched for different days, and none of them all" * bool(
            reading.searched
        )
        yield Remark(
            RemarkSort.NOT_DECLARED,
            f"The return does not say for which days your agency searched{f': {apart}' if apart else ''}. Which "
            "systems were searched, from which day to which? Until it is said, where there is no entry nothing can be "
            "told.",
        )
    elif asked.period is not None:
        first, last = asked.period
        start, end = reading.covers
        if start > first or end < last:
            yield Remark(
                RemarkSort.PARTLY_DECLARED,
                f"All that you name was searched only from {write_day(start)} to {write_day(end)}; the review looks at "
                f"{write_day(first)} to {write_day(last)}. What of the rest?",
                (),
                start,
                end,
            )


def _outside(document: Document, asked: Asked) -> Iterator[Remark]:
    """Words that somebody wrote outside the tables of the form: they are kept, and are no entries."""
    written = words_outside(document, (*asked.questions, asked.agency, *asked.also))
    if written:
        yield Remark(RemarkSort.WORDS_OUTSIDE, ask_about_outside(written))


def _rows(rows: Sequence[ReturnRow]) -> str:
    """ "row 14", "rows 2, 9 and 31", or with the table where there are several."""
    by_table: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        by_table[row.table].append(row.number)
    parts = []
    for table, numbers in by_table.items():
        words = f"row {numbers[0]}" if len(numbers) == 1 else f"rows {_listed(map(str, sorted(numbers)))}"
        parts.append(words if len(by_table) == 1 else f"{words} of {table}")
    return _listed(parts)


def _listed(words: Iterable[str]) -> str:
    held = list(words)
    return held[0] if len(held) == 1 else f"{', '.join(held[:-1])} and {held[-1]}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
