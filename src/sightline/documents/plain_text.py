"""Plain text: narrative, tables in CSV or separated by tabs, and the tables people draw with upright bars."""

from __future__ import annotations

import csv
import re
from collections import Counter

from sightline.documents.comma_tables import comma_table
from sightline.documents.document import RawCell, Writing, clean
from sightline.documents.encodings import decode

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_ROWS = 200
_RULE = re.compile(r"[\s|:+=-]+")
csv.field_size_limit(10_000_000)


def read(data: bytes, writing: Writing, suffix: str) -> None:
    """Write a text file: as a table if its name or its shape says so, else as narrative. Raises CannotRead."""
    text, encoding, warnings = decode(data)
    writing.properties["encoding"] = encoding
    for sentence in warnings:
        writing.warn(sentence)
    text = clean(text)
    named_table = suffix in (".csv", ".tsv", ".tab", ".xlsx", ".xls", ".xlsm")
    delimiter = _delimiter(text, named_table)
    if delimiter and (named_table or _is_plainly_a_table(text, delimiter)):
        writing.format = "csv"
        writing.properties["delimiter"] = delimiter
        _write_table(text, delimiter, writing)
    else:
        writing.format = "txt"
        write_narrative(text, writing)


def _write_table(text: str, delimiter: str, writing: Writing) -> None:
    rows = []
    for number, cells in enumerate(_parsed(text, delimiter, writing), 1):
        if number == 1 and re.fullmatch(r"sep=.?", delimiter.join(cells).strip(), re.I):
            continue
        if delimiter == "|" and cells and not cells[0].strip():
            cells = cells[1:-1] if len(cells) > 1 and not cells[-1].strip() else cells[1:]
        if delimiter == "|" and all(not cell.strip() or _RULE.fullmatch(cell) for cell in cells):
            continue
        if any(cell.strip() for cell in cells):
            rows.append((number, [RawCell(cell) for cell in cells]))
    writing.table("table 1", rows)


def _parsed(text: str, delimiter: str, writing: Writing | None) -> list[list[str]]:
    """The rows. A quotation mark that is never closed would swallow the rest, so quotes are then taken as they are."""
    lines = text.replace("\f", "\n").split("\n")
    try:
        rows = list(csv.reader((line + "\n" for line in lines), delimiter=delimiter, strict=True))
        if not any(len(cell) > 20_000 and cell.count("\n") > 50 for row in rows for cell in row):
            return [[cell.rstrip("\n") for cell in row] for row in rows]
    except csv.Error:
        pass
    if writing is not None:
        writing.warn("Its quotation marks do not pair up, so each line was read as one row; check long cells.")
    loose = (next(iter(csv.reader([line], delimiter=delimiter)), []) for line in lines)
    return [[cell.strip() for cell in row] for row in loose]


def _delimiter(text: str, named_table: bool) -> str:
    """The mark that parts the cells: the one that gives most rows the same number of cells; "" if none does."""
    sample = "\n".join(text[:200_000].split("\n")[: _SAMPLE_ROWS * 2])
    told = re.match(r"sep=(.)\s*$", sample.split("\n", 1)[0], re.I)
    if told:
        return told.group(1)
    best, best_score = "", 0.0
    for delimiter in _DELIMITERS:
        counts = [len(row) for row in _parsed(sample, delimiter, None)[:_SAMPLE_ROWS] if any(row)]
        wide = Counter(count for count in counts if count > 1)
        if not wide:
            continue
        _, times = wide.most_common(1)[0]
        score = times / len(counts) + sum(count > 1 for count in counts) / len(counts) / 2
        if score > best_score:
            best, best_score = delimiter, score
    return best if best_score > (0.0 if named_table else 1.0) else ""


def _is_plainly_a_table(text: str, delimiter: str) -> bool:
    """Whether text that is not called a table is one: at least three rows, all of the same three or more cells."""
    rows = [row for row in _parsed(text[:200_000], delimiter, None) if any(cell.strip() for cell in row)]
    if delimiter == "|":
        return False  # drawn tables stand among narrative and are found there
    if len(text) > 200_000:
        rows = rows[:-1]
    widths = {len(row) for row in rows}
    return len(rows) >= 3 and len(widths) == 1 and widths.pop() >= 3 and all(len(cell) <= 60 for cell in rows[0])


def write_narrative(text: str, writing: Writing) -> None:
    """Write running text: its pages where form feeds part them, and the tables that are drawn in it."""
    pages = text.split("\f")
    for number, page in enumerate(pages, 1):
        start = writing.length
        _write_with_drawn_tables(page, writing)
        if len(pages) > 1:
            writing.page(number, start)


def _write_with_drawn_tables(text: str, writing: Writing) -> None:
    """Narrative; runs of two or more lines drawn as "| cell | cell |" and of comma-separated cells are tables."""
    pending: list[str] = []
    drawn: list[tuple[int, str]] = []

    def put_drawn() -> None:
        rows = [(number, line.strip().strip("|").split("|")) for number, line in drawn if not _RULE.fullmatch(line)]
        if len(rows) >= 2:
            put_pending()
            made = [(number, [RawCell(cell) for cell in cells]) for number, cells in rows]
            writing.table(f"table {writing.table_count + 1}", made)
        else:
            pending.extend(line for _, line in drawn)
        drawn.clear()

    def put_pending() -> None:
        if any(line.strip() for line in pending):
            writing.text("\n".join(pending))
        pending.clear()

    lines = text.split("\n")
    behind = 0
    for number, line in enumerate(lines, 1):
        if number <= behind:
            continue
        if line.count(",") > 1 and (commas := comma_table(lines, number - 1)) is not None:
            if drawn:
                put_drawn()
            put_pending()
            rows, behind = commas
            made = [(number + place, [RawCell(cell) for cell in row]) for place, row in enumerate(rows)]
            writing.table(f"table {writing.table_count + 1}", made)
            continue
        stripped = line.strip()
        if len(stripped) > 2 and stripped.startswith("|") and stripped.endswith("|") and stripped.count("|") > 2:
            drawn.append((number, line))
            continue
        if drawn:
            put_drawn()
        pending.append(line)
    if drawn:
        put_drawn()
    put_pending()
