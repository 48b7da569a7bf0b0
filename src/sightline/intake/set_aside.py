"""Tables that are no chronology: how many of their rows are left out, and what a person is told of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sightline.documents.document import Cell, Table
from sightline.documents.refusal import Refusal
from sightline.intake.headers import heads_no_events
from sightline.wording.lists import shortened

_LETTERS_OF_PROSE = 25
_LONGEST_SHOWN = 120
_IF_IT_IS_ONE = "if it is one, give its columns headings such as Date, Event and Source, and send it again"


@dataclass(frozen=True, slots=True)
class LeftTable:
    """A table whose rows were not taken: ``rows`` of them below what stands first, which is shown in ``words``."""

    name: str
    rows: int
    words: str
    why: str


def set_aside(document: str, table: Table, reads: Callable[[Cell], bool]) -> tuple[LeftTable | None, Refusal | None]:
    """What is lost with a table that is no chronology, if anything that could have been an entry is; and the refusal
    where it gives dates. A box that is drawn around narrative is read as narrative, and nothing of it is lost.
    """
    filled = [row for row in table.rows if not row.is_empty]
    if not filled or max(sum(bool(cell.text.strip()) for cell in row.cells) for row in filled) < 2:
        return None, None
    if heads_no_events(table.rows, reads):
        why = "its dates are deadlines or dates of birth and not days on which something happened"
        refusal = Refusal(
            document,
            table.name,
            f"{why}, so its rows were not taken as events",
            "read it in the document itself; if its dates do say when things happened, head their column Date and send "
            "it again",
        )
    elif any(reads(cell) for row in filled for cell in row.cells):
        why = "its columns do not look like a chronology"
        refusal = Refusal(
            document, table.name, f"this table has dates but {why}, so its rows were not taken", _IF_IT_IS_ONE
        )
    elif any(sum(map(str.isalpha, cell.text)) >= _LETTERS_OF_PROSE for row in filled for cell in row.cells):
        why, refusal = "it gives no dates", None
    else:
        return None, None
    heads = len(filled) > 1 and not any(reads(cell) for cell in filled[0].cells)
    words = " | ".join(cell.text for cell in filled[0].cells if cell.text.strip())
    shown = shortened(words, _LONGEST_SHOWN)
    return LeftTable(table.name, len(filled) - heads, shown, why), refusal


def without_dates(document: str, table: Table) -> Refusal:
    """The refusal of a document that has nothing but tables that are no chronology and give no dates."""
    reason = "its columns do not look like a chronology and it gives no dates, so its rows were not taken"
    return Refusal(document, table.name, reason, _IF_IT_IS_ONE)
