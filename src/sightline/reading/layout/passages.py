"""A narrative cut into passages: sentences, and in logs the entries that begin with their date."""

from __future__ import annotations

import re

from sightline.documents.document import Document, Table
from sightline.reading.layout.task_tables import cells_of_tasks
from sightline.wording.dates import FoundDate, find_dates

_AFTER_HEADING = re.compile(
    r"[ \t]*(?:$|\n|[-–—:|;\t]|\[|\(|(?:at[ \t]+)?\d{1,2}[:.]?\d{2}[ \t]*(?:h|hrs|hours|am|pm)?\b|  )", re.I
)
_BEFORE_HEADING = re.compile(
    r"(?:[•▪●◦*·‣–-]|\(?\d{1,3}[.)])?[ \t]*(?:(?:date|on|entry)[ \t]*:?[ \t]*)?(?:\w+day,?[ \t]+)?", re.I
)
CAPTION = re.compile(
    r"(?:photograph|picture|image|photo)s?:[^.\n]{0,80}?(?:/|\b)"
    r"(?:PA|AP|AFP|EPA|SWNS|Reuters|Getty(?: Images)?|Rex|Alamy)(?=[A-Z“\"][a-z])",
    re.I,
)
_LINE_ENDED = re.compile(r"(?:^|[.!?:;\"”’)\]|])\s*$")


def narrative_blocks(document: Document) -> list[tuple[int, int]]:
    """Where narrative stands, by paragraph; all of the text outside tables if the document tells no blocks apart."""
    boxed = [
        (cell.start, cell.end)
        for table in document.tables
        if all(sum(bool(cell.text.strip()) for cell in row.cells if not cell.merged) < 2 for row in table.rows)
        or _lays_out_a_page(table)
        or _labels_its_prose(table)
        for row in table.rows
        for cell in row.cells
        if cell.text.strip() and not cell.merged
    ]  # a box drawn around narrative, or a sheet used as a page: no table
    boxed.extend(cells_of_tasks(document))
    if document.blocks or boxed:
        return sorted([*((block.start, block.end) for block in document.blocks), *boxed])
    gaps: list[tuple[int, int]] = []
    position = 0
    for table in sorted(document.tables, key=lambda one: one.start):
        gaps.append((position, table.start))
        position = max(position, table.end)
    gaps.append((position, len(document.text)))
    found = []
    for start, end in gaps:
        for hit in re.finditer(r"(?:(?!\n[ \t]*\n).)+", document.text[start:end], re.S):
            if hit.group().strip():
                found.append((start + hit.start(), start + hit.end()))
    return found


def _lays_out_a_page(table: Table) -> bool:
    """Whether a table of a single row only puts a page's columns side by side: prose in one cell, and a day in none.

    A row whose cell is a day is the row of a log, which tables are read for.
    """
    told = [row for row in table.rows if not row.is_empty]
    if len(told) != 1:
        return False
    cells = [cell.text for cell in told[0].cells if cell.text.strip() and not cell.merged]
    prose = [one for one in cells if len(one.split()) >= _WORDS_OF_PROSE and _SENTENCE.search(one)]
    return bool(prose) and not any(len(one.split()) <= _WORDS_OF_A_DAY and find_dates(one) for one in cells)


def _labels_its_prose(table: Table) -> bool:
    """Whether a table of two columns only puts a label beside each paragraph, as minutes by agenda item do."""
    told = [[cell.text.strip() for cell in row.cells if not cell.merged] for row in table.rows if not row.is_empty]
    if len(told) < _FEWEST_LABELLED or any(len(row) != 2 for row in told):
        return False
    labels = [row[0] for row in told]
    prose = [row[1] for row in told if len(row[1].split()) >= _WORDS_OF_PROSE and _SENTENCE.search(row[1])]
    if any(len(one.split()) > _WORDS_OF_A_DAY or find_dates(one) for one in labels):
        return False
    return 2 * len(prose) > len(told) and not any(
        len(row[1].split()) <= _WORDS_OF_A_DAY and find_dates(row[1]) for row in told
    )


_FEWEST_LABELLED = 3
_SENTENCE = re.compile(r"[a-z]{2}[.!?](?:\s|$)")
_WORDS_OF_PROSE = 8
_WORDS_OF_A_DAY = 6


def is_heading(text: str, block: int, date: FoundDate, *, in_log: bool = False) -> bool:
    """Whether the entry of a log begins with this date, at the beginning of its line. ``in_log``: the document is known
    to be a log, so that "12 May 2016, home visit" is an entry as well."""
    line = text.rfind("\n", block, date.start) + 1 or block
    before = text[line : date.start].lstrip()
    if not _BEFORE_HEADING.fullmatch(before):
        return False
    above = text[block:line].rstrip()
    previous = above[above.rfind("\n") + 1 :]
    follows = text[date.end : date.end + 40]
    if (
        in_log
        and re.match(r"[\W\d]", text[date.start])
        and re.match(r",[ \t]", follows)
        and _LINE_ENDED.search(previous)
    ):
        return True
    if _AFTER_HEADING.match(follows):
        return bool(_LINE_ENDED.search(previous)) or len(previous) < 50 or bool(re.match(r"\s*[-–—:|\t]", follows))
    # "12/02/2016 21:40 Call from ...": no mark between, but a new sentence begins, and the line above had ended.
    if not re.match(r"\W*\d|\w+day\b", text[date.start : date.end], re.I):
        return False
    opens = re.match(r"[ \t]+(?:[A-Z\"“]|\d)", follows) and not re.search(r"\bon\b", before, re.I)
    return bool(opens) and bool(_LINE_ENDED.search(previous))
