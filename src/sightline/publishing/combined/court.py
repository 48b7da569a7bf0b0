"""A court chronology: number, date, event and document reference. Neutral, and of the last two years by default.

What a court is given holds no comment and no significance, nor what the partnership made of the records: so everything
else of the combined chronology is taken out before a line is written, and the digest is that of what is left.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sightline.chronology.partial_date import write_day
from sightline.publishing.combined.anchors import file_anchor
from sightline.publishing.combined.columns import footing_lines
from sightline.publishing.combined.shape import MUST_BE_READ, CombinedChronology, CombinedRow
from sightline.publishing.office.word_file import Cell, Column, Line, WordFile

YEARS = 2
"""How far back a court chronology goes unless it is asked otherwise (dossier 5.1, where it is law from memory)."""


def for_court(chronology: CombinedChronology, *, until: date | None = None, years: int = YEARS) -> CombinedChronology:
    """The chronology with nothing in it but what a court chronology holds.

    ``until``: the last day; the last day of the latest entry if not given. An entry stays if it can have been within
    the years before that day: a date that is not exact never drops it. Entries of which no date is known stay too.
    Raises ValueError for no years.
    """
    if years < 1:
        raise ValueError("a court chronology covers at least one year")
    last = until or max((row.latest for row in chronology.rows if row.latest), default=None)
    first = _years_before(last, years) if last else None
    kept = [row for row in chronology.rows if _can_be_within(row, first, last)]
    words = f"{write_day(first)} to {write_day(last)}" if first and last else chronology.period
    return CombinedChronology(
        title=chronology.title,
        kind_of_review="Court chronology",
        period=words,
        version=chronology.version,
        reader=chronology.reader,
        made_on=chronology.made_on,
        period_from=first,
        period_to=last,
        rows=tuple(_neutral(row) for row in kept),
        undated_rows=tuple(_neutral(row) for row in chronology.undated_rows),
        notices=chronology.notices,
    )


def court_word(chronology: CombinedChronology, *, until: date | None = None, years: int = YEARS) -> bytes:
    """The court chronology as the bytes of a .docx."""
    held = for_court(chronology, until=until, years=years)
    file = WordFile(held.title, held.version, header=(f"{held.title}. {MUST_BE_READ}",), footer=footing_lines(held))
    file.paragraph(held.title, "Title", anchor=file_anchor(held.digest))
    file.paragraph(f"Court chronology: {held.period}", "Subtitle")
    for notice in (MUST_BE_READ, *(one for one in held.notices if one != MUST_BE_READ)):
        file.paragraph(notice, "Notice")
    columns = (Column("No.", 1.2), Column("Date", 2.7), Column("Event", file.width - 9.3), Column("Document", 5.4))
    rows = [_cells(number, row) for number, row in enumerate(held.rows, 1)]
    file.table(columns, rows, name="Court chronology", description="One row an event, in order of time.")
    if held.undated_rows:
        file.paragraph("Events of which no date is known", "PlainHeading")
        undated = [_cells(number, row) for number, row in enumerate(held.undated_rows, len(held.rows) + 1)]
        file.table(columns, undated, name="Events of which no date is known")
    return file.content()


def _cells(number: int, row: CombinedRow) -> list[str | Cell]:
    when = [row.when or "not known", *([row.time] if row.time and row.time not in row.when else [])]
    when += [f"to {row.ended}"] if row.ended and f"to {row.ended}" not in row.when else []
    when += ["(doubted by the writer)"] if row.unsure else []
    return [str(number), Cell(tuple(Line(one) for one in when)), row.what, row.source]


def _neutral(row: CombinedRow) -> CombinedRow:
    return replace(
        row,
        source=_document(row),
        document="",
        received=(),
        standing="",
        group="",
        contradicted=False,
        key_event="",
        significance="",
        child_seen="",
        voice="",
        action="",
        people=(),
        date_note="",
    )


def _document(row: CombinedRow) -> str:
    """What a court finds the document by: what its agency calls it, never where a row stood in a return. Where the row
    names none, or its number is hidden, its agency's record and the number by which the row is quoted.
    """
    ours = f"{row.agency} record, paragraph {row.reference}"
    if not row.document:
        return ours
    return f"{row.document} ({ours})" if "[" in row.document else row.document


def _can_be_within(row: CombinedRow, first: date | None, last: date | None) -> bool:
    if row.unsure or first is None or last is None:
        return True
    return not ((row.latest is not None and row.latest < first) or (row.earliest is not None and row.earliest > last))


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
