"""What a person is told of how a return was read: which rows are left out, which column was taken for which, and what
stands in the file beside its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sightline.chronology.partial_date import write_day
from sightline.documents.document import Beside, Document
from sightline.intake.columns import normal
from sightline.intake.return_forms import is_of_the_form, is_return
from sightline.intake.returns.shapes import Remark, RemarkSort
from sightline.intake.said_columns import COLUMN_WORDS, Said, keys
from sightline.intake.table_reading import ColumnCell, RowTaken, TableReading
from sightline.vocabulary.return_form import COLUMNS
from sightline.wording.lists import first_of, listed, shortened

_PLAIN = {
    "date": {"date", "dates", "dated", "datetime"},
    "event": {
        "event", "events", "happened", "detail", "details", "description", "summary", "incident", "narrative", "entry",
        "contact", "concern", "chronology", "information", "note", "notes", "visit",
    },
}  # fmt: skip
"""Words of a heading by which anybody knows what stands below it: such a column is not asked about."""
_OF_THE_FORM = frozenset(normal(column.heading) for column in COLUMNS)
_ALONE, _REMARK = "stands alone, without a date or words of an event", "is a remark about the table"
_SHOWN, _LONGEST = 12, 300


def missing_rows(reading: TableReading) -> int:
    """How many rows of its tables are in no entry."""
    return sum(one.rows for one in reading.left) + sum(note.why == _ALONE for note in reading.notes)


def missing(reading: TableReading) -> Iterator[Remark]:
    """First of all, in numbers: how many rows were read, how many were not, and which."""
    count = missing_rows(reading)
    if not count:
        return
    rows = len(reading.rows)
    alone = [note for note in reading.notes if note.why == _ALONE]
    which = [f"{_counted(one.rows, 'row')} of {one.name} (“{one.words}”: {one.why})" for one in reading.left]
    which += [f"{note.place} (“{_short(note.text)}”)" for note in alone]
    yield Remark(
        RemarkSort.ROWS_MISSING,
        f"{_counted(rows + count, 'row')} stand in its tables: {rows} {_were(rows)} read, {count} {_were(count)} not. "
        f"Not read: {listed(which)}. If something happened in them, please give their columns headings such as Date, "
        "What happened and Source of information, and send it again.",
    )


def columns_read(rows: Sequence[RowTaken], said: Said) -> Iterator[Remark]:
    """Which column was taken for what, where neither the headings nor a person plainly says so: then it is asked."""
    first: dict[str, RowTaken] = {}
    for row in rows:
        first.setdefault(row.table, row)
    for table, row in first.items():
        named = [cell for cell in row.cells if cell.heading.strip()]
        known = keys(one.heading for one in named)
        open_ones = [cell for key, cell in zip(known, named, strict=True) if key not in said]
        if not (open_ones if row.unheaded else any(map(_is_unusual, open_ones))):
            continue
        held = [(cell, _as(cell.role)) for cell in named]
        read = [f"“{cell.heading}” as {said}" for cell, said in held if said]
        kept = [f"“{cell.heading}”" for cell, said in held if not said]
        beside = f"; {listed(kept)} {'is' if len(kept) == 1 else 'are'} kept beside the words" if kept else ""
        yield Remark(
            RemarkSort.COLUMNS_READ,
            f"We read the columns of {table} so: {listed(read)}{beside}. Is that so? If not, please head them Date, "
            "What happened and Source of information, and send it again.",
        )


def _as(role: str) -> str:
    return "the source" if role == "reference" else COLUMN_WORDS.get(role, "")


def _is_unusual(cell: ColumnCell) -> bool:
    plain = _PLAIN.get(cell.role)
    heading = normal(cell.heading)
    return plain is not None and heading not in _OF_THE_FORM and not plain & set(heading.split())


def searched_in_words(reading: TableReading) -> Iterator[Remark]:
    """Which lines were taken to say what was searched, and so are no entries."""
    said = [one for one in reading.searched if one.said_in_words and one.earliest and one.latest]
    if said:
        each = [
            f"“{_short(one.written)}” ({one.place}): {one.system}, {write_day(one.earliest)} to {write_day(one.latest)}"
            f"{', nothing found' if one.nothing else ''}"
            for one in said
            if one.earliest and one.latest
        ]
        yield Remark(
            RemarkSort.SEARCHED_SAID,
            f"We read as what was searched, and as no entry: {'; '.join(each)}. Is that so?",
        )


def beside_rows(document: Document, reading: TableReading) -> Iterator[Remark]:
    """Sheets, merged cells, comments, struck-out words, running headers and lines about a table: each with what was
    done with it.
    """
    if not is_return(document):
        yield from _sheets(document, reading)
    yield from _merged(document, reading)
    comments = [
        f"{one.place}: “{_short(one.words)}”" if one.place else f"“{_short(one.words)}”"
        for one in _of(document, "comment")
    ]
    yield from _said(comments, "1 comment stands in it and was", "{} comments stand in it and were")
    struck = [f"“{_short(one.words)}”" for one in _of(document, "struck out")]
    yield from _said(
        struck,
        "1 passage is deleted as a tracked change and was",
        "{} passages are deleted as tracked changes and were",
    )
    stamps = [
        f"“{_short(words)}”"
        for words in document.stamps
        if any(map(str.isalpha, words)) and not is_of_the_form(words) and not _is_the_title(words, document)
    ]
    yield from _said(
        stamps, "1 line at the head or foot of its pages was", "{} lines at the head or foot of its pages were"
    )
    lines = [f"{note.place}: “{_short(note.text)}”" for note in reading.notes if note.why == _REMARK]
    yield from _said(lines, "1 line is a remark about a table and was", "{} lines are remarks about a table and were")


def _is_the_title(words: str, document: Document) -> bool:
    """Whether a running line of a form only says again what the review is called, as the form's first line does."""
    return is_return(document) and f"Return: {' '.join(words.split())}" in " ".join(document.text.split())


def _of(document: Document, sort: str) -> list[Beside]:
    return list(dict.fromkeys(one for one in document.beside if one.sort == sort))


def _said(shown: Sequence[str], one: str, many: str) -> Iterator[Remark]:
    if shown:
        what = one if len(shown) == 1 else many.format(len(shown))
        yield Remark(
            RemarkSort.BESIDE,
            f"{what} not read as an entry: {first_of(shown, _SHOWN)}. If something happened there, give it a row.",
        )


def _sheets(document: Document, reading: TableReading) -> Iterator[Remark]:
    sheets = [table.name for table in document.tables if table.name.startswith("sheet ")]
    if len(sheets) < 2:
        return
    counted = [
        f"“{name.removeprefix('sheet ')}” ({_counted(_rows_of(reading, name), 'entry', 'entries')})" for name in sheets
    ]
    yield Remark(RemarkSort.BESIDE, f"It has {len(sheets)} sheets: {listed(counted)}. Is that so?")


def _rows_of(reading: TableReading, table: str) -> int:
    return sum(row.table == table or row.table.startswith(f"{table} ") for row in reading.rows)


def _merged(document: Document, reading: TableReading) -> Iterator[Remark]:
    """Rows that take words from a cell merged over several of them."""
    taken = {(row.table, row.number) for row in reading.rows}
    held = [
        (table.name, row.number)
        for table in document.tables
        for row in table.rows
        if (table.name, row.number) in taken and any(cell.merged == "down" and cell.text.strip() for cell in row.cells)
    ]
    if held:
        where = listed([f"row {number} of {table}" for table, number in held[:_SHOWN]])
        more = f" and {len(held) - _SHOWN} more" if len(held) > _SHOWN else ""
        takes = "1 row takes" if len(held) == 1 else f"{len(held)} rows take"
        yield Remark(
            RemarkSort.BESIDE,
            f"{takes} the words of a cell that is merged with the one above: {where}{more}. Is that meant, the date "
            "among them?",
        )


def _counted(number: int, one: str, many: str = "") -> str:
    return f"1 {one}" if number == 1 else f"{number} {many or one + 's'}"


def _were(number: int) -> str:
    return "was" if number == 1 else "were"


def _short(words: str) -> str:
    return shortened(words, _LONGEST)
