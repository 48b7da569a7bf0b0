"""Tables of web pages: those that hold records, told from those that only lay a page out; joined cells as joined."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Protocol

from sightline.documents import limits
from sightline.documents.document import RawCell, Writing
from sightline.documents.page_furniture import is_hidden
from sightline.documents.refusal import CannotRead

_GROUPS = ("thead", "tbody", "tfoot")
_MOST_ACROSS = 63
_MOST_COLUMNS = 1_000


class Sink(Protocol):
    """Where the blocks and tables of a page go."""

    def block(self, text: str, kind: str) -> None:
        """Take a block of text of this kind."""

    def table(self, rows: list[Any]) -> None:
        """Take the rows of a table that holds records."""


def is_data(table: Any) -> bool:
    """Whether a table holds records. A frame round other tables, or a single column without a heading, lays out."""
    if (table.get("role") or "").strip().lower() in ("presentation", "none"):
        return False
    rows = [[cell for cell in row if isinstance(cell.tag, str)] for row in _rows(table)]
    widest = max((len(row) for row in rows), default=0)
    has_heads = any(cell.tag == "th" for row in rows for cell in row)
    if widest < 2 and not has_heads:
        return False
    return has_heads or next((inner for inner in table.iter("table") if inner is not table), None) is None


def has_rows(table: Any) -> bool:
    """Whether two rows of a table or more have two filled cells or more."""
    filled = (sum(any(words.strip() for words in cell.itertext()) for cell in row) for row in _rows(table))
    return sum(count >= 2 for count in filled) >= 2


def rows_of(
    table: Any, words: Callable[[Any], str], writing: Writing
) -> tuple[list[Any], list[tuple[int, list[RawCell]]]]:
    """What stands in the table outside its rows (its caption; stray words), and its rows, counted from 1."""
    outside: list[Any] = [table.text] if (table.text or "").strip() else []
    for child in table:
        if child.tag not in (*_GROUPS, "tr", "colgroup", "col", "script", "style"):
            outside.append(child)
        if (child.tail or "").strip():
            outside.append(child.tail)
        if child.tag in _GROUPS:
            outside += [grandchild for grandchild in child if grandchild.tag not in ("tr", "script", "style")]
    made: list[tuple[int, list[RawCell]]] = []
    carried: dict[int, int] = {}
    count = 0
    for number, row in enumerate((row for row in _rows(table) if not is_hidden(row)), 1):
        cells: list[RawCell] = []
        for cell in row:
            if not isinstance(cell.tag, str) or is_hidden(cell):
                continue
            _carry(cells, carried)
            across = _whole(cell.get("colspan"), _MOST_ACROSS)
            down = _whole(cell.get("rowspan"), limits.MAX_ROWS)
            stray = f" {cell.tail.strip()}" if (cell.tail or "").strip() else ""
            at = len(cells)
            cells.append(RawCell(words(cell) + stray))
            cells.extend(RawCell(merged="across") for _ in range(across - 1))
            if down > 1:
                carried.update(dict.fromkeys(range(at, at + across), down - 1))
                carried.update(dict.fromkeys(range(at + 1, at + across), 1 - down))
            if len(cells) > _MOST_COLUMNS:
                raise CannotRead(
                    f"a table in it has more than {_MOST_COLUMNS:,} columns", "split it into smaller files"
                )
        while any(left and place >= len(cells) for place, left in carried.items()):
            if not carried.get(len(cells)):
                cells.append(RawCell())  # the row stops short of a cell that reaches down past it
            _carry(cells, carried)
        count += len(cells)
        if count > limits.MAX_CELLS:
            raise CannotRead(f"its tables have more than {limits.MAX_CELLS:,} cells", "split it into smaller files")
        writing.keep_time()
        if cells:
            made.append((number, cells))
    return outside, made


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in _GROUPS:
            yield from (row for row in child if row.tag == "tr")


def _carry(cells: list[RawCell], carried: dict[int, int]) -> None:
    """Add the cells that reach down from rows above, as far as they stand next. Negative: also joined across."""
    while left := carried.get(len(cells), 0):
        place = len(cells)
        cells.append(RawCell(merged="down" if left > 0 else "across"))
        carried[place] = left - 1 if left > 0 else left + 1


def _whole(written: str | None, most: int) -> int:
    written = (written or "").strip()[:6]
    return max(1, min(int(written), most)) if written.isascii() and written.isdigit() else 1
