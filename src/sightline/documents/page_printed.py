"""The lines of a PDF as they stand printed, with their places."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pypdfium2
from pypdfium2 import raw

from sightline.documents.page_columns import LEAST_ROWS, OPENS_WITH_A_DAY
from sightline.documents.page_lines import Line

_DIVIDES = {0x02: "-", 0xFFFE: "-"}
"""What the library writes for the hyphen of a word that the end of a line divides."""

_GAP = 1.2
"""Heights of a line: a gap as wide as that stands between two columns, and not between two words."""


class PrintedPages:
    """The pages of one PDF. What cannot be opened gives no lines, and nothing is raised."""

    def __init__(self, path: str) -> None:
        try:
            self._pages: Any = pypdfium2.PdfDocument(path)
        except pypdfium2.PdfiumError:
            self._pages = None

    def lines(self, number: int) -> list[Line]:
        """The lines of a page, counted from 1, in the order in which they were written; none where it holds none."""
        if self._pages is None:
            return []
        try:
            page = self._pages[number - 1]
            text = page.get_textpage()
            made = list(_lines(text))
            text.close()
            page.close()
        except (pypdfium2.PdfiumError, IndexError, ValueError):
            return []
        return made


def _lines(text: Any) -> list[Line]:
    made: list[tuple[Line, list[tuple[int, str]]]] = []
    held: list[tuple[int, str]] = []
    for place, letter in enumerate(_letters(text)):
        if letter not in "\r\n\f":
            held.append((place, letter))
        elif held:
            made.extend((line, held) for line in _line(text, held))
            held = []
    made.extend((line, held) for line in _line(text, held))
    if sum(OPENS_WITH_A_DAY.match(line.text) is not None for line, _ in made) < LEAST_ROWS:
        return [line for line, _ in made]  # no table of days: where its gaps are costs as much as the rest together
    return [replace(line, cells=_parted(text, line, letters)) for line, letters in made]


def _parted(text: Any, line: Line, letters: list[tuple[int, str]]) -> tuple[tuple[float, str], ...]:
    """The pieces of a line between wide gaps."""
    cells: list[tuple[float, str]] = []
    held = ""
    begins, ended, was_blank = line.left, line.left, False
    for place, letter in letters:
        if letter.isspace():
            was_blank = bool(held)
            continue
        if was_blank or not held:
            left = text.get_charbox(place, loose=True)[0]
            if held and left - ended > _GAP * line.height:
                cells.append((begins, held))
                held, begins = "", left
            elif held:
                held += " "
        held += letter
        was_blank = False
        ended = text.get_charbox(place, loose=True)[2]
    return (*cells, (begins, held)) if held else tuple(cells)


def _letters(text: Any) -> str:
    """Every letter of a page, so that its place in the string is its number on the page."""
    count = text.count_chars()
    letters = str(text.get_text_range())
    if len(letters) != count:  # letters beyond the first 65,536 stand there as two, and some are left out
        letters = "".join(chr(raw.FPDFText_GetUnicode(text, place)) for place in range(count))
    return letters.translate(_DIVIDES)


def _line(text: Any, held: list[tuple[int, str]]) -> list[Line]:
    """One line, or none where nothing but blanks stands on it."""
    while held and held[-1][1].isspace():
        held.pop()
    begin = next((number for number, (_, letter) in enumerate(held) if not letter.isspace()), len(held))
    held = held[begin:]
    if not held:
        return []
    left, bottom, right, top = text.get_charbox(held[0][0], loose=True)
    stop = next((number for number, (_, letter) in enumerate(held) if letter.isspace()), len(held)) - 1
    end = text.get_charbox(held[stop][0], loose=True)[2]
    right = max(right, text.get_charbox(held[-1][0], loose=True)[2])
    return [Line("".join(letter for _, letter in held), left, right, top, bottom, max(0.0, end - left))]
