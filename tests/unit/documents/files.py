"""Builders of files for the tests of this folder."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from sightline.documents import Document, Refusal, open_document


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A zip package of these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return made.getvalue()


def word_bytes(document: Any, replace: Mapping[str, bytes] | None = None) -> bytes:
    """A Word document as bytes, with some of its parts replaced or added."""
    saved = io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return packed(parts | dict(replace or {}))


def word_xml(body: str, **others: str) -> bytes:
    """A Word document from the XML of its body; ``others`` are further parts ("footnotes": the XML inside the root)."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    space += ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    parts = {"word/document.xml": f"<w:document {space}><w:body>{body}</w:body></w:document>".encode()}
    for name, inner in others.items():
        parts[f"word/{name}.xml"] = f"<w:{name} {space}>{inner}</w:{name}>".encode()
    return packed(parts)


def pdf_of(pages: Sequence[Sequence[str]], ruled: Sequence[Sequence[str]] = ()) -> bytes:
    """A PDF with these lines on its pages; ``ruled`` is a table with drawn borders on the first page."""
    drawn: list[list[str]] = []
    for number, lines in enumerate(pages):
        drawn.append([_shown(50, 780 - 20 * i, line) for i, line in enumerate(lines)])
        if number == 0:
            for row, cells in enumerate(ruled):
                for column, words in enumerate(cells):
                    left, bottom = 50 + 160 * column, 600 - 20 * row
                    drawn[-1].append(f"{left} {bottom} 160 20 re S")
                    drawn[-1].append(_shown(left + 4, bottom + 6, words, size=8))
    return _drawn(drawn)


def printed(pages: Sequence[Sequence[tuple[float, float, str]]]) -> bytes:
    """A PDF whose pages have these words at these places: points from the left and from the foot."""
    return _drawn([[_shown(*one) for one in page] for page in pages])


def _shown(left: float, bottom: float, words: str, size: int = 10) -> str:
    return f"BT /F1 {size} Tf {left} {bottom} Td ({words}) Tj ET"


def _drawn(pages: Sequence[Sequence[str]]) -> bytes:
    """A PDF of what is drawn on its pages."""
    objects: list[bytes] = []

    def add(data: bytes) -> int:
        objects.append(data)
        return len(objects)

    font = add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    kids: list[int] = []
    parent = len(pages) * 2 + 2
    for drawn in pages:
        stream = "\n".join(drawn).encode()
        content = add(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(
            add(
                b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
                b"/Resources << /Font << /F1 %d 0 R >> >> >>" % (parent, content, font)
            )
        )
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    assert add(b"<< /Type /Pages /Kids [%s] /Count %d >>" % (listed, len(kids))) == parent
    root = add(b"<< /Type /Catalog /Pages %d 0 R >>" % parent)
    made = io.BytesIO(b"")
    made.write(b"%PDF-1.4\n")
    places = []
    for number, data in enumerate(objects, 1):
        places.append(made.tell())
        made.write(b"%d 0 obj\n%s\nendobj\n" % (number, data))
    start = made.tell()
    made.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for place in places:
        made.write(b"%010d 00000 n \n" % place)
    made.write(b"trailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, root, start))
    return made.getvalue()


def opened(path: Path, data: bytes | str) -> Document:
    """The document that these bytes make under this name; every passage law is held to on the way."""
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    found = open_document(path)
    assert isinstance(found, Document), found.sentence
    hold_laws(found)
    return found


def refusal(path: Path, data: bytes | str) -> str:
    """The sentence in which these bytes are refused."""
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    found = open_document(path)
    assert isinstance(found, Refusal), found
    assert found.reason
    assert found.what_to_do
    assert "\n" not in found.sentence
    return found.sentence


def hold_laws(found: Document) -> None:
    """What holds for every document, whatever it was made of: text that can be kept, and places that are in it."""
    found.text.encode()
    assert "\x00" not in found.text
    for table in found.tables:
        assert 0 <= table.start <= table.end <= len(found.text)
        for row in table.rows:
            for cell in row.cells:
                assert found.text[cell.start : cell.end] == cell.text
    for block in found.blocks:
        assert 0 <= block.start < block.end <= len(found.text)
        assert found.text[block.start : block.end].strip()
    last = 0
    for page in found.pages:
        assert last <= page.start <= page.end <= len(found.text)
        last = page.end
    ends = [(block.start, block.end) for block in found.blocks]
    assert ends == sorted(ends)
    for one, next_one in pairwise(ends):
        assert one[1] <= next_one[0]
    for sentence in (*found.warnings, *found.stamps, *found.properties.values()):
        assert isinstance(sentence, str)
        sentence.encode()


def blocks_of(found: Document) -> list[tuple[str, str]]:
    """Its blocks: kind and words."""
    return [(block.kind, found.text[block.start : block.end]) for block in found.blocks]


def grid_of(found: Document, table: int = 0) -> list[list[str]]:
    """The words of a table's cells."""
    return [[cell.text for cell in row.cells] for row in found.tables[table].rows]
