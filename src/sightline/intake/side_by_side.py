"""Two tables drawn side by side as one: the same headings twice in one row."""

from __future__ import annotations

from dataclasses import replace

from sightline.documents.document import Row, Table
from sightline.intake.columns import normal
from sightline.intake.headers import header_at

BESIDE = ", beside it "
_ROWS_SEARCHED = 30


def parted(table: Table) -> list[Table]:
    """The tables that stand side by side in this one, left to right; the table itself if it is only one."""
    for index, row in enumerate(table.rows[:_ROWS_SEARCHED]):
        starts = _starts(row)
        if not starts:
            continue
        width = max(len(one.cells) for one in table.rows)
        made = []
        for number, (start, stop) in enumerate(zip(starts, [*starts[1:], width], strict=True)):
            rows = [
                Row(one.number, one.cells[start:stop])
                for at, one in enumerate(table.rows)
                if (at >= index or number == 0) and len(one.cells) > start
            ]
            header = header_at(rows, index if number == 0 else 0)
            if header is None or not header.is_chronology or not header.all_of("date"):
                return [table]
            name = table.name if number == 0 else f"{table.name}{BESIDE}{number}"
            made.append(replace(table, name=name, rows=tuple(rows)))
        return made
    return [table]


def _starts(row: Row) -> list[int]:
    """Where the headings begin again, if all of the row's headings stand in it twice or more in the same order."""
    words = [(index, normal(cell.text)) for index, cell in enumerate(row.cells) if cell.text.strip()]
    if len(words) < 4 or any(row.cells[index].merged for index, _ in words):
        return []
    again = [place for place, (_, word) in enumerate(words) if word == words[0][1]]
    size = again[1] if len(again) > 1 else 0
    if size < 2 or len(words) % size:
        return []
    block = [word for _, word in words[:size]]
    if len(set(block)) < size or any(
        [word for _, word in words[at : at + size]] != block for at in range(0, len(words), size)
    ):
        return []
    return [words[at][0] for at in range(0, len(words), size)]
