"""Archives, Word and Excel files among them: every member, listed or not, and what lies between."""

from __future__ import annotations

import gzip
import io
import re
import struct
import zipfile
import zlib

import olefile

from sightline.publishing.leaks import markup, sheets
from sightline.publishing.leaks.found_places import Places

_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    ValueError,
    RuntimeError,
    struct.error,
)
_MOST_MEMBERS = 10_000
_PARTS = (
    (re.compile(r"word/document\d*\.xml$"), "body"),
    (re.compile(r"word/header\d*\.xml$"), "header"),
    (re.compile(r"word/footer\d*\.xml$"), "footer"),
    (re.compile(r"word/footnotes\.xml$"), "footnotes"),
    (re.compile(r"word/endnotes\.xml$"), "endnotes"),
    (re.compile(r"word/comments\w*\.xml$"), "comments"),
    (re.compile(r"word/glossary/"), "glossary"),
    (re.compile(r"word/people\.xml$"), "list of authors"),
    (re.compile(r"docProps/custom\.xml$", re.I), "custom properties"),
    (re.compile(r"docProps/", re.I), "document properties"),
    (re.compile(r"customXml/", re.I), "custom XML"),
    (re.compile(r"\.rels$"), "links"),
)


def read(found: Places, where: str, data: bytes) -> None:
    """Every member of an archive."""
    here = where or "the file"
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except _ERRORS:
        found.cannot(here, "it is an archive that cannot be opened", data)
        found.sweep(here, data)
        return
    if len(members) > _MOST_MEMBERS:
        found.cannot(here, "it has more parts than a document has", data)
        return
    names = {member.filename for member in members}
    kind = "Word document" if "word/document.xml" in names else "workbook" if "xl/workbook.xml" in names else "archive"
    before = f"{where} › {kind}" if where else kind
    found.add(f"{before}, its own comment", archive.comment.decode("utf-8", "replace"))
    workbook = sheets.Workbook(found, before, archive) if kind == "workbook" else None
    for member in members:
        _member(found, before, archive, member, workbook)
    if workbook is not None:
        workbook.unused()
    _between(found, before, data, members)
    if kind in ("Word document", "workbook") and not where:
        written = sum(len(place.text) for place in found.read if not place.is_technical)
        found.pages = max(found.pages, 1, written // 3000)


def _member(
    found: Places, before: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo, workbook: sheets.Workbook | None
) -> None:
    name = member.filename
    part = next((said for shape, said in _PARTS if shape.search(name)), f"part {name}")
    where = f"{before}, {part}"
    found.add(f"{before}, name of a part", name, technical=True)
    found.add(f"{where}, remark of its member", member.comment.decode("utf-8", "replace"))
    if member.extra:
        found.sweep(f"{where}, extra field of its member", member.extra)
    if member.is_dir():
        return
    if member.flag_bits & 0x1:
        found.cannot(where, "it is protected by a password")
        return
    if not found.unpacked(member.file_size):
        found.cannot(where, "it unpacks to far more than a document holds")
        return
    try:
        with archive.open(member) as opened:
            content = opened.read(member.file_size + 1)
    except _ERRORS:
        found.cannot(where, "it cannot be unpacked")
        return
    if workbook is not None and workbook.takes(name, content):
        return
    if name.endswith((".xml", ".rels", ".vml", ".svg")) or markup.looks_like_xml(content):
        if content.strip():
            markup.read(found, where, content)
        return
    if len(content) > 1:
        found.within(where, name, content)


def _between(found: Places, where: str, data: bytes, members: list[zipfile.ZipInfo]) -> None:
    """What lies before, between and after the members: an archive can hold more than its list names."""
    taken: list[tuple[int, int]] = []
    for member in members:
        at = member.header_offset
        if data[at : at + 4] != b"PK\x03\x04":
            at = data.find(b"PK\x03\x04", at)
            if at < 0:
                continue
        length, extra = struct.unpack("<HH", data[at + 26 : at + 30])
        begins = at + 30 + length + extra
        local = data[at + 30 : at + 30 + length].decode("utf-8", "replace")
        if local != member.filename:
            found.add(f"{where}, second name of a part", local, technical=True)
        if extra:
            found.sweep(f"{where}, extra field of a member", data[at + 30 + length : begins])
        taken.append((at, begins + member.compress_size))
    listing = data.rfind(b"PK\x05\x06")
    central = data.find(b"PK\x01\x02", max((end for _, end in taken), default=0))
    if central < 0:
        central = listing
    end = listing + 22 + int.from_bytes(data[listing + 20 : listing + 22], "little") if listing >= 0 else len(data)
    taken.append((central, end))
    at = 0
    for start, stop in sorted(taken):
        if start - at > 2:
            _left_over(found, where, data[at:start])
        at = max(at, stop)
    if len(data) - at > 2:
        _left_over(found, where, data[at:])


def _left_over(found: Places, where: str, data: bytes) -> None:
    here = f"{where}, bytes that belong to none of its parts"
    found.sweep(here, data)
    for match in re.finditer(rb"PK\x03\x04", data):
        at = match.start()
        if at + 30 > len(data):
            continue
        method = int.from_bytes(data[at + 8 : at + 10], "little")
        length, extra = struct.unpack("<HH", data[at + 26 : at + 30])
        content = data[at + 30 + length + extra :]
        if method == 8:
            try:
                content = zlib.decompressobj(-15).decompress(content, 20_000_000)
            except zlib.error:
                found.cannot(here, "a part that the archive no longer lists cannot be unpacked")
                continue
        found.within(f"{here}, a part that the archive no longer lists", "", content)
    if not data.startswith(b"PK\x07\x08") and data[:4] != b"PK\x03\x04" and len(data.strip(b"\0\r\n ")) > 24:
        found.within(here, "", data)


def read_packed(found: Places, where: str, data: bytes) -> None:
    """A gzip file."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as opened:
            content = opened.read(100_000_000)
    except _ERRORS:
        found.cannot(where, "it is packed and cannot be unpacked", data)
        return
    found.sweep(f"{where}, its own header", data[:200])
    if not found.unpacked(len(content)):
        found.cannot(where, "it unpacks to far more than a document holds")
        return
    if content[257:262] == b"ustar":
        found.cannot(where, "it is a tape archive, which has no reading here", content)
        found.sweep(where, content)
        return
    found.within(f"{where}, unpacked", "", content)


def read_old_office(found: Places, where: str, data: bytes) -> None:
    """A file of the kind that Office wrote before 2007, or that holds an embedded object: its streams, one by one."""
    with olefile.OleFileIO(io.BytesIO(data)) as opened:
        for path in opened.listdir(streams=True, storages=False):
            named = "/".join(path)
            content = opened.openstream(path).read()
            found.add(f"{where}, name of a stream", named, technical=True)
            here = f"{where}, stream {path[-1].strip(chr(1))}"
            if path[-1] == "\x01Ole10Native":
                found.sweep(here, content[:2000])
                _inside(found, here, content)
            elif path[-1] in ("Package", "CONTENTS", "EmbeddedOdf"):
                found.within(here, "", content)
            else:
                found.sweep(here, content)
                _inside(found, here, content)
    found.cannot(
        where, "it is of an older kind (or holds macros or an embedded object) that is not read for certain", data
    )


def _inside(found: Places, where: str, content: bytes) -> None:
    starts = [at for mark in (b"PK\x03\x04", b"%PDF-", b"\x89PNG") if (at := content.find(mark)) >= 0]
    if starts:
        found.within(where, "", content[min(starts) :])
