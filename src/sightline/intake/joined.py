"""Words of one row put together from several cells, which still know where in the document each stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sightline.chronology.fact import FieldValue
from sightline.documents.document import Cell


@dataclass(frozen=True, slots=True)
class Joined:
    """``text`` and, for each cell in it, where the cell begins in the text. Cells stand in full and in order."""

    text: str
    cells: tuple[tuple[int, Cell], ...]

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Where ``text[start:end]`` stands in the document, or None if it does not lie within one cell."""
        for begins, cell in self.cells:
            if begins <= start and end <= begins + len(cell.text):
                return cell.start + start - begins, cell.start + end - begins
        return None

    def field(self, value: FieldValue) -> FieldValue:
        """A field whose offsets count this text, with offsets that count the document's."""
        if value.start is None or value.end is None:
            return value
        place = self.place(value.start, value.end)
        return FieldValue(value.value, value.passage, *(place or (None, None)))


def joined(cells: Sequence[Cell]) -> Joined:
    """The cells' words, each a sentence of its own."""
    pieces: list[str] = []
    placed: list[tuple[int, Cell]] = []
    length = 0
    for cell in cells:
        if not cell.text.strip():
            continue
        if pieces:
            goes_on = cell.text.lstrip()[:1].islower()
            glue = " " if goes_on or pieces[-1].rstrip().endswith((".", "!", "?", ":", ";")) else ". "
            pieces.append(glue)
            length += len(glue)
        placed.append((length, cell))
        pieces.append(cell.text)
        length += len(cell.text)
    return Joined("".join(pieces), tuple(placed))
