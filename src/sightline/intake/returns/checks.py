"""What is asked back about a return: a sentence a matter, which the agency can act on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from sightline.chronology.partial_date import PartialDate, write_day
from sightline.documents.document import Document
from sightline.documents.refusal import Refusal
from sightline.intake.columns import normal
from sightline.intake.return_forms import ask_about_outside, is_return, words_outside
from sightline.intake.returns.how_read import beside_rows, columns_read, missing, searched_in_words
from sightline.intake.returns.left_out import to_leave_out
from sightline.intake.returns.own_names import own_names
from sightline.intake.returns.persons import other_child, unknown_persons
from sightline.intake.returns.row_checks import checked_rows
from sightline.intake.returns.shapes import Asked, Remark, RemarkSort, ReturnReading
from sightline.intake.table_reading import TableReading
from sightline.vocabulary.return_form import (
    COLUMNS,
    EVENTS_SHEET,
    SEARCHED_SHEET,
)
from sightline.wording.lists import listed


def cannot_open(refusal: Refusal) -> Remark:
    """The remark on a file that could not be opened."""
    return Remark(RemarkSort.CANNOT_OPEN, refusal.sentence)


def checked(reading: ReturnReading, document: Document, asked: Asked, table: TableReading) -> ReturnReading:
    """The reading with all that must be asked, in the order in which a person would ask it."""
    whose = [*_whose(reading, asked), *other_child(reading.rows, document.text, asked.names)]
    made = [
        *whose,
        *missing(table),
        *columns_read(table.rows, asked.columns),
        *_columns(reading),
        *checked_rows(reading.rows, asked),
        *unknown_persons(reading.rows, asked.names),
        *own_names(reading.rows, asked.persons),
        *to_leave_out(reading.rows, asked),
        *_silences(reading, asked),
        *_coverage(reading, asked),
        *searched_in_words(table),
        *(Remark(RemarkSort.REFUSED, refusal.sentence) for refusal in reading.refusals),
        *_outside(document, asked),
        *beside_rows(document, table),
        *(Remark(RemarkSort.WARNING, warning) for warning in document.warnings if not _is_said(warning, document)),
    ]
    if not reading.rows:
        rest = [one for one in made[len(whose) :] if one.sort not in _ABOUT_ROWS]
        nothing = RemarkSort.NO_ROWS if reading.covers is None else RemarkSort.NOTHING_HELD
        made = [*whose, Remark(nothing, _why_no_rows(reading, document)), *rest]
    return replace(reading, remarks=tuple(made))


def _is_said(warning: str, document: Document) -> bool:
    """Whether the remarks on what stands beside the rows say it already, and in more words."""
    has_comments = any(one.sort == "comment" for one in document.beside)
    return has_comments and "omment" in warning and "not read" in warning


def _why_no_rows(reading: ReturnReading, document: Document) -> str:
    """What stands in the file instead of entries, and what to send."""
    if reading.covers is not None:
        systems = listed([f"“{one.system}”" for one in reading.searched] or ["what your agency holds"])
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
            where = "" if len(by_table) == 1 else f" in {listed(lacking)}"
            yield Remark(
                RemarkSort.COLUMN_MISSING,
                f"There is no column “{column.heading}”{where}. Please put it back, with something in every row.",
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
