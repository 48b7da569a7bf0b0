"""What is asked back about the rows of a return: their days, sources, words, period and order."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from sightline.chronology.partial_date import PartialDate, Precision, write_day
from sightline.identity.found_again import normalised
from sightline.intake.returns.shapes import Asked, Remark, RemarkSort, ReturnRow
from sightline.wording.dates import find_dates
from sightline.wording.lists import listed

_UNKNOWN = re.compile(r"[\s\-–—./?]*|n/?a|nil|none|not (?:known|recorded|stated|given)|unknown|n/?k|tbc", re.I)
_DAY_AND_MONTH = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\b")
_SEPARATES = re.compile(r"[,;&\n]|\band\b")


def checked_rows(rows: Sequence[ReturnRow], asked: Asked) -> Iterator[Remark]:
    """What is asked about the rows, in the order in which a person would ask it."""
    yield from _dates(rows)
    yield from _row_by_row(rows)
    yield from _period(rows, asked)
    yield from _twice(rows)
    yield from _same_day(rows)


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


def _rows(rows: Sequence[ReturnRow]) -> str:
    """ "row 14", "rows 2, 9 and 31", or with the table where there are several."""
    by_table: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        by_table[row.table].append(row.number)
    parts = []
    for table, numbers in by_table.items():
        words = f"row {numbers[0]}" if len(numbers) == 1 else f"rows {listed(map(str, sorted(numbers)))}"
        parts.append(words if len(by_table) == 1 else f"{words} of {table}")
    return listed(parts)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
