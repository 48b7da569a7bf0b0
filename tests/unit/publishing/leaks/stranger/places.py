"""Every place of the bank, with the entry that a finding must name."""

from __future__ import annotations

from tests.unit.publishing.leaks.stranger.excel_places import EXCEL, book, cell, hidden_sheet
from tests.unit.publishing.leaks.stranger.making import (
    N,
    word,
)
from tests.unit.publishing.leaks.stranger.other_places import OTHER
from tests.unit.publishing.leaks.stranger.pdf_places import PDF
from tests.unit.publishing.leaks.stranger.word_places import WORD


def _sheet():
    return book(cell("A5", N))()[1]


WORD["chart's workbook"] = lambda: (
    "published.docx",
    word(parts={"word/embeddings/Microsoft_Excel_Sheet1.xlsx": _sheet()}),
)
WORD["chart's workbook, a hidden sheet"] = lambda: (
    "published.docx",
    word(parts={"word/embeddings/Microsoft_Excel_Sheet1.xlsx": book(hidden_sheet)()[1]}),
)
ANY = {
    "comment author": "worker",
    "core author": "worker",
    "core created day of the case": "days",
    "app company": "county",
    "custom property, NHS number as a number": "nhs",
    "attached template": "worker",
    "people": "worker",
    "printer settings": "county",
    "a signature": "worker",
    "task's text": "mother",
    "comment initials": "mother",
    "date control": "days",
    "NHS number over three cells": "nhs",
    "a day over three cells": "days",
    "phone over two paragraphs": "mobile",
    "address over four paragraphs": "home",
    "phonetic guide in a comment's date": "days",
    "custom XML, latin, with an accent": "mother",
    "comment's author": "worker",
    "persons": "worker",
    "refreshed by": "worker",
    "author": "worker",
    "last changed by": "worker",
    "path of the book": "worker",
    "shared with": "worker",
    "revision users": "worker",
    "NHS number as a number": "nhs",
    "telephone as a number": "mobile",
    "NHS number in powers": "nhs",
    "day as a number": "days",
    "day as a date": "days",
    "day with a time as a number": "days",
    "over three cells": "nhs",
    "numbers over three cells": "nhs",
    "day over three cells": "days",
    "day over three cells in words": "days",
    "printer": "county",
    "note's author": "worker",
    "own date": "days",
    "signature": "worker",
    "two-byte string": "mother",
    "csv windows": "mother",
    "csv old dos": "mother",
    "csv mac": "mother",
    "csv cyrillic": "father",
    "html named letters": "mother",
    "json number": "nhs",
    "json number in powers": "nhs",
    "json day in parts": "days",
    "json milliseconds": "days",
    "file name packed with a day": "days",
    "csv three fields of a day": "days",
    "csv three fields of a number": "nhs",
}
# things that cannot be read: any stop will do
CANNOT = {
    "custom XML, an entity of the document type",
    "csv cyrillic",
    "macro",
    "thumbnail",
    "a picture (its letters cannot be read)",
    "7z",
    "ten deep",
    "a sound",
    "a locked member",
    "a locked file",
    "a member without an ending, packed",
    "drawn picture, packed (emz)",
    "drawn picture (emf)",
    "picture",
    "inline picture",
    "thumbnail of a page",
    "packed in an unknown way",
    "attachment that nobody can read",
    "locked with a word",
    "font without its table of letters",
    "sound note",
    "film",
    "unknown kind",
    "empty",
    "a torn docx",
    "a torn pdf",
    "old Word",
    "old Excel",
    "binary workbook",
    "of a twin member, the first",
    "of a twin member, the second",
    "a member gone from the list",
    "object packed",
    "xz",
    "bz2",
}
ALL = {
    form: {k: ("" if k in CANNOT else ANY.get(k, "child"), v) for k, v in held.items()}
    for form, held in (("Word", WORD), ("Excel", EXCEL), ("PDF", PDF), ("other", OTHER))
}
