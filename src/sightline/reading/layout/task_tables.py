"""Tables of actions with their owners, of which the reader takes each task as a paragraph: no row of a log."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sightline.documents.document import Document

_TASK = re.compile(
    r"\W*(?:agreed |key )?(?:actions?(?: points?| agreed| required)?|tasks?|what(?: needs to happen)?|"
    r"recommendations?)\W*",
    re.I,
)
_OWNER = re.compile(
    r"\W*(?:who|owner|lead|by whom|responsib\w+|person responsible|by when|due(?: date| by)?|deadline|time ?scales?|"
    r"time ?frame|target date|completed by)\W*",
    re.I,
)


def cells_of_tasks(document: Document) -> Iterator[tuple[int, int]]:
    """Where the cells stand that say what is to be done, in tables whose head names a task and its owner or its day."""
    for table in document.tables:
        rows = [row for row in table.rows if not row.is_empty]
        head = [cell.text for cell in rows[0].cells] if rows else []
        column = next((number for number, words in enumerate(head) if _TASK.fullmatch(words)), None)
        if column is None or not any(_OWNER.fullmatch(words) for words in head):
            continue
        for row in rows[1:]:
            cell = row.cells[column] if column < len(row.cells) else None
            if cell is not None and len(cell.text.split()) > 1 and not cell.merged:
                yield cell.start, cell.end
