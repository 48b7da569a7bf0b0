"""What a PDF's table does not list: objects of earlier savings, and bytes that belong to no object."""

from __future__ import annotations

import re
import zlib

from sightline.publishing.leaks import markup, pictures
from sightline.publishing.leaks.found_places import Places
from sightline.publishing.leaks.portable_streams import read_drawing, read_unknown
from sightline.publishing.leaks.portable_strings import strings_in

_OBJECT = re.compile(rb"(?<![0-9])(\d{1,10})[ \r\n\t\0]+(\d{1,5})[ \r\n\t\0]+obj\b")
_FONT_LETTERS = re.compile(rb"<[0-9A-Fa-f\s]{4,}>\s*(?:Tj|\]|-?\d)")
_MOST_STREAM = 60_000_000


def read_lost(found: Places, where: str, data: bytes, live: set[int]) -> None:
    """Objects that no table lists any more, and bytes that belong to no object."""
    at = 0
    outside: list[bytes] = []
    for match in _OBJECT.finditer(data):
        if match.start() < at:
            continue
        outside.append(data[at : match.start()])
        end = data.find(b"endobj", match.end())
        end = len(data) if end < 0 else end
        at = end + 6
        if match.start() in live or any(offset in live for offset in range(match.start() - 2, match.start())):
            continue
        _lost_object(found, f"{where}, object {int(match.group(1))} that is no longer used", data[match.end() : end])
    outside.append(data[at:])
    left = re.sub(rb"\d{10} \d{5} [nf]\s*", b"", b"\n".join(outside))
    left = re.sub(rb"(?m)^\s*(?:xref|trailer|startxref|%%EOF|\d+(?: \d+)?|%PDF-[\d.]+|%[\x80-\xff]+)\s*$", b"", left)
    if left.strip():
        found.sweep(f"{where}, bytes that belong to no object", left)
        embedded = [spot for mark in (b"PK\x03\x04", b"\x89PNG") if (spot := left.find(mark)) >= 0]
        if embedded:
            found.within(f"{where}, bytes that belong to no object", "", left[min(embedded) :])


def _lost_object(found: Places, where: str, body: bytes) -> None:
    start = re.search(rb"stream\r?\n", body)
    head = body[: start.start()] if start else body
    for words in strings_in(head):
        found.add(where, words)
    if not start or b"/XRef" in head:
        return
    content = body[start.end() : body.rfind(b"endstream") if b"endstream" in body else len(body)]
    if b"/FlateDecode" in head or b"/Fl " in head:
        try:
            content = zlib.decompressobj().decompress(content, _MOST_STREAM)
        except zlib.error:
            found.cannot(where, "it cannot be unpacked")
            return
    elif b"/Filter" in head and b"/DCTDecode" not in head:
        found.cannot(where, "it is packed in a way that has no reading here", content)
        return
    if b"/Image" in head or b"/DCTDecode" in head:
        found.cannot(where, pictures.LOOK, content)
    elif b"/EmbeddedFile" in head:
        found.within(f"{where}, a file attached", "", content)
    elif markup.looks_like_xml(content):
        markup.read(found, f"{where}, metadata", content)
    elif b"BT" in content and (b"Tj" in content or b"TJ" in content):
        read_drawing(found, where, content)
        if _FONT_LETTERS.search(content):
            found.cannot(where, "it draws words with letters that are no longer to be told")
    elif b"/Length1" not in head and b"begincmap" not in content:
        for words in strings_in(content) if b"/ObjStm" in head else ():
            found.add(where, words)
        read_unknown(found, where, content)
