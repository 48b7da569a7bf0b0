"""Writes files as agencies really send them: tables within tables, two rows of headings, tracked changes, e-mails."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from email.message import EmailMessage
from typing import Any

from docx import Document
from openpyxl import Workbook
from openpyxl.comments import Comment

from tests.unit.documents.files import word_bytes

Grid = Sequence[Sequence[Any]]


def comma_table(rows: Grid, *, separator: str = ",", encoding: str = "utf-8", above: Sequence[str] = ()) -> bytes:
    """A table with separators, lines above it."""
    out = io.StringIO(newline="")
    for line in above:
        out.write(f"{line}\r\n")
    csv.writer(out, delimiter=separator).writerows(rows)
    return out.getvalue().encode(encoding)


def put_table(place: Any, rows: Grid) -> Any:
    """A table added to a Word document or a cell of one."""
    table = place.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = str(words)
    return table


def word(build: Callable[[Any], None], replace: Mapping[str, bytes] | None = None) -> bytes:
    """A Word document that ``build`` puts together."""
    document = Document()
    build(document)
    return word_bytes(document, replace)


def workbook(sheets: Mapping[str, Grid], finish: Callable[[Any], None] | None = None) -> bytes:
    """A workbook of these sheets; ``finish`` merges, hides and comments."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    if finish is not None:
        finish(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def comment(cell: Any, words: str, by: str = "Reviewer") -> None:
    """A comment in a cell of a workbook."""
    cell.comment = Comment(words, by)


def rich_text(paragraphs: Sequence[str], rows: Grid, after: Sequence[str] = ()) -> bytes:
    """Rich text with one table."""
    width = 9000 // len(rows[0])
    edges = "".join(rf"\cellx{width * (i + 1)}" for i in range(len(rows[0])))
    lines = [rf"{_escaped(words)}\par" for words in paragraphs]
    lines += [rf"\trowd{edges}" + "".join(rf"\intbl {_escaped(c)}\cell " for c in row) + r"\row" for row in rows]
    lines += [rf"\pard {_escaped(words)}\par" for words in after]
    return (r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}" + "\n".join(lines) + "}").encode("cp1252")


def _escaped(words: str) -> str:
    return "".join(rf"\u{ord(one)}?" if ord(one) > 127 else rf"\{one}" if one in "\\{}" else one for one in words)


def web_page(title: str, rows: Grid, before: str = "") -> bytes:
    """A page of a system as saved from its browser."""
    head = "".join(f"<th>{words}</th>" for words in rows[0])
    body = "".join("<tr>" + "".join(f"<td>{words}</td>" for words in row) + "</tr>" for row in rows[1:])
    return (
        f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{before}</p>"
        f"<table><tr>{head}</tr>{body}</table></body></html>"
    ).encode()


def mail(words: str, attachments: Mapping[str, bytes], *, sent: str, by: str, subject: str) -> bytes:
    """An e-mail with what is attached to it."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"], message["Date"] = by, "reviews@example.org", subject, sent
    message.set_content(words)
    for name, data in attachments.items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def with_changes(document: bytes, changes: Mapping[str, str]) -> bytes:
    """A Word document in whose text each of these words is replaced by XML: runs inserted, deleted, commented."""
    import zipfile

    from tests.unit.documents.files import packed

    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts["word/document.xml"].decode()
    for words, xml in changes.items():
        assert text.count(words) == 1, words
        text = text.replace(words, xml)
    return packed(parts | {"word/document.xml": text.encode()})
