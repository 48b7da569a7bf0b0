"""Small files of each format, as the libraries write them and as a test changes them."""

from __future__ import annotations

import base64
import io
import re
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

import docx
import openpyxl
import pypdf
from pypdf.generic import (
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
)

NAME = "Jorvan Pethick"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)

Made = tuple[str, bytes]


def word(change: Callable[[Any], object] | None = None, **properties: str) -> bytes:
    """A small Word document as python-docx writes it, without the picture of its template."""
    document = docx.Document()
    document.add_heading("Combined chronology", 1)
    document.add_paragraph("The mother was seen at home on day 12.")
    core = document.core_properties
    core.author = core.last_modified_by = core.comments = ""
    for name, value in properties.items():
        setattr(core, name, value)
    if change is not None:
        change(document)
    made = io.BytesIO()
    document.save(made)
    return without(made.getvalue(), "docProps/thumbnail.jpeg")


def without(data: bytes, *names: str) -> bytes:
    """An archive without some of its members."""
    return repacked(data, lambda name, content: None if name in names else content)


def repacked(data: bytes, change: Callable[[str, bytes], bytes | None], **more: bytes) -> bytes:
    """An archive with its members changed, and more of them."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            content = change(member.filename, old.read(member))
            if content is not None:
                new.writestr(member.filename, content)
        for name, content in more.items():
            new.writestr(name.replace("__", "/").replace("--", "."), content)
    return made.getvalue()


def word_with(xml: str) -> bytes:
    """A Word document with more XML at the beginning of its body."""

    def change(name: str, content: bytes) -> bytes:
        return content.replace(b"<w:body>", b"<w:body>" + xml.encode(), 1) if name == "word/document.xml" else content

    return repacked(word(), change)


def word_and(**parts: str | bytes) -> bytes:
    """A Word document with more parts."""
    more = {name: part.encode() if isinstance(part, str) else part for name, part in parts.items()}
    return repacked(word(), lambda _, content: content, **more)


def workbook(change: Callable[[Any], object]) -> bytes:
    """A small workbook as openpyxl writes it."""
    book = openpyxl.Workbook()
    book.properties.creator = ""
    book.active.append(["When", "What happened"])
    book.active.append(["day 12", "The mother was seen at home."])
    change(book)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def pdf(
    words: str = "The mother was seen at home on day 12.",
    change: Callable[[Any], object] | None = None,
    how: str = "50 700 Td",
) -> bytes:
    """A PDF of one page as pypdf writes it."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(595, 842)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): writer._add_object(font)})}
    )
    content = DecodedStreamObject()
    escaped = words.replace("(", r"\(").replace(")", r"\)")
    content.set_data(f"BT /F1 12 Tf {how} ({escaped}) Tj ET".encode("latin-1"))
    page[NameObject("/Contents")] = writer._add_object(content)
    writer.metadata = None
    if change is not None:
        change(writer)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def zipped(**members: bytes) -> bytes:
    """An archive of those members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("--", "."), content)
    return made.getvalue()


def packed(content: bytes) -> bytes:
    """Bytes as PDFs and pictures pack them."""
    return zlib.compress(content)


def words_in(text: str) -> list[str]:
    """The words of a text."""
    return re.findall(r"\w+", text)
