"""Which column is which, told by what stands in them, where the headings alone do not say it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from sightline.documents.document import Cell, Row
from sightline.intake.columns import column_names, normal
from sightline.intake.headers import Column, Header, never_a_date

_WORDS_OF_AN_EVENT = 3
_LONGEST_DAY = 20
"""Letters of a day on its own; words that also tell of a day are longer."""
_RECORD = frozenset({"record", "records", "document"})
"""Headings of where a thing is written down; over sentences, of what was."""
_SENTENCE = re.compile(r"(?:\w[\w'’-]*[\s,]+){3,}[\w'’-]+[.!?]|(?:\S+\s+){7,}\S")
_PLACE = re.compile(
    r"\b(?:p|pp|page|pages|para|paragraph|folio|tab|sheet|row)\.?\s*\d|\.(?:docx?|pdf|xlsx?|msg|eml)\b", re.I
)
_NOTES = frozenset({"note", "comment", "remark"})
"""Headings of a comment beside an event; in a table that has no other words, of the event itself. Never "Analysis"."""


def told_by_contents(header: Header, rows: Sequence[Row], readable: Callable[[Cell], bool]) -> Header:
    """The header with the wordiest column nobody foresaw as the event's, if none is: "Nature of contact" among them.
    A column of days ("Left") tells of no event.

    One column for the whole table, so that its rows do not tell now of this and now of that.
    """
    header = _told_as_record(_numbered(header, rows), rows)
    if header.all_of("event") or header.all_of("agency_event"):
        return header
    kinds = header.all_of("kind")
    notes = [i for i in header.all_of("comment") if normal(header.columns[i].heading) in _NOTES]
    unforeseen = [
        i
        for i in header.all_of("")
        if not column_names().is_none(header.columns[i].heading) and not _holds_days(_filled(rows, i), readable)
    ]
    told = {i: [cell.text.split() for cell in _filled(rows, i)] for i in (*kinds, *notes, *unforeseen)}
    wordy = [
        (sum(map(len, words)), -i)
        for i, words in told.items()
        if words and (i not in kinds or (len(kinds) == 1 and _is_wordy(words)))
    ]
    if any(_is_wordy(told.get(i, ())) for i in unforeseen):
        wordy = [one for one in wordy if -one[1] not in notes]
    if not wordy or max(wordy)[0] < _WORDS_OF_AN_EVENT:
        return header
    index = -max(wordy)[1]
    columns = list(header.columns)
    columns[index] = Column("event", columns[index].heading)
    return replace(header, columns=tuple(columns), told_inferred=True)


def _told_as_record(header: Header, rows: Sequence[Row]) -> Header:
    """The header with "Record" as a column of what happened, where sentences stand in it and no places to look."""
    columns = list(header.columns)
    for index in header.all_of("source"):
        cells = _filled(rows, index)
        if normal(columns[index].heading) not in _RECORD or not cells:
            continue
        sentences = [cell for cell in cells if _SENTENCE.search(cell.text) and not _PLACE.search(cell.text)]
        if 2 * len(sentences) >= len(cells):
            columns[index] = Column("event", columns[index].heading)
    return replace(header, columns=tuple(columns))


def _holds_days(cells: Sequence[Cell], readable: Callable[[Cell], bool]) -> bool:
    return 2 * sum(map(readable, cells)) > len(cells)


def _is_wordy(told: Sequence[Sequence[str]]) -> bool:
    """Whether cells, each split into its words, tell enough to be events."""
    return bool(told) and sum(map(len, told)) >= _WORDS_OF_AN_EVENT * len(told)


def _numbered(header: Header, rows: Sequence[Row]) -> Header:
    """The header without a running number that holds no figures: "Order" may head the orders that a court made."""
    columns = list(header.columns)
    for index in header.all_of("sequence"):
        cells = _filled(rows, index)
        if cells and not any(letter.isdigit() for cell in cells for letter in cell.text):
            columns[index] = Column("" if header.all_of("event") else "event", columns[index].heading)
    return replace(header, columns=tuple(columns))


def dated_by_contents(header: Header, rows: Sequence[Row], readable: Callable[[Cell], bool]) -> Header:
    """The header with a column nobody foresaw taken for the date's, if it has none and dates stand in that column.

    "From" over no day at all heads who sent something, and is no date's.
    """
    columns = list(header.columns)
    for index in header.all_of("date"):
        cells = _filled(rows, index)
        is_day = any(readable(cell) or any(map(str.isdigit, cell.text)) for cell in cells)
        if cells and not is_day and normal(columns[index].heading) == "from":
            columns[index] = Column("", columns[index].heading)
    header = replace(header, columns=tuple(columns))
    held = [cell for index in header.all_of("date") for cell in _filled(rows, index)]
    in_parts = header.all_of("year") or header.all_of("month")
    if (header.all_of("date") and not held) or (held and (any(map(readable, held)) or in_parts)):
        return header
    # A heading that elsewhere heads what happened ("Attendance") heads days where nothing but days stands below it.
    for index in (*header.all_of(""), *header.all_of("event")):
        cells = _filled(rows, index)
        if never_a_date(header.columns[index].heading) or not cells:
            continue
        if header.columns[index].role and any(len(cell.text) > _LONGEST_DAY for cell in cells):
            continue
        if sum(map(readable, cells)) >= len(cells) * 0.6:
            columns = [Column("", one.heading) if one.role == "date" else one for one in header.columns]
            columns[index] = Column("date", columns[index].heading)  # "Day | Date seen": the one says only Friday
            return replace(header, columns=tuple(columns))
    return header


def _filled(rows: Sequence[Row], index: int) -> list[Cell]:
    return [row.cells[index] for row in rows if index < len(row.cells) and row.cells[index].text.strip()]


def ended_by_contents(header: Header, rows: Sequence[Row], readable: Callable[[Cell], bool]) -> Header:
    """The header without an end date where none of several cells under it is one: "Discharge: Home" says where to."""
    columns = list(header.columns)
    for index in header.all_of("ended"):
        cells = _filled(rows, index)
        if cells and not any(readable(cell) or any(map(str.isdigit, cell.text)) for cell in cells):
            columns[index] = Column("", columns[index].heading)
    return replace(header, columns=tuple(columns))
