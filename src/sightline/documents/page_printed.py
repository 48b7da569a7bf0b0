"""The lines of a PDF as they stand printed, with their places."""

from __future__ import annotations

from typing import Any

import pypdfium2
from pypdfium2 import raw

from sightline.documents.page_lines import Line

_DIVIDES = {0x02: "-", 0xFFFE: "-"}
"""What the library writes for the hyphen of a word that the end of a line divides."""


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
    made: list[Line] = []
    held: list[tuple[int, str]] = []
    for place, letter in enumerate(_letters(text)):
        if letter not in "\r\n\f":
            held.append((place, letter))
        elif held:
            made.extend(_line(text, held))
            held = []
    made.extend(_line(text, held))
    return made


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
