"""PDF: pages as they read, and every object, earlier versions and what nothing points to any more included."""

from __future__ import annotations

import io
import re
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from sightline.publishing.leaks import pictures
from sightline.publishing.leaks.found_places import Places
from sightline.publishing.leaks.page_lines import without_repeated
from sightline.publishing.leaks.portable_lost import read_lost
from sightline.publishing.leaks.portable_streams import read_stream
from sightline.publishing.leaks.portable_strings import LITERAL, text_of
from sightline.publishing.leaks.portable_words import Words

_PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
_KEPT = re.compile(rb"(/[^\s/<>\[\]()%{}]+)?\s*(" + LITERAL.pattern + rb"|(?<!<)<[0-9A-Fa-f\s]+>)", re.DOTALL)
_NAMES = re.compile(rb"/[^\s/<>\[\]()%{}]{3,}")
_NO_WORDS = frozenset({"/O", "/U", "/OE", "/UE", "/Perms", "/CheckSum"})
_NO_WORDS_OF_THE_FILE = _NO_WORDS | {"/ID"}
"""The file's own number is no words; the number of a part of it can be."""
_CALLED = {
    "/Contents": "words of a note",
    "/Alt": "alternative text",
    "/ActualText": "what a reader is told instead",
    "/Title": "title",
    "/Author": "author",
    "/Subject": "subject",
    "/Keywords": "keywords",
    "/V": "value of a field",
    "/T": "name of a field or author of a note",
    "/URI": "target of a link",
    "/F": "name of a file",
    "/UF": "name of a file",
    "/RC": "words of a note",
}


def read(found: Places, where: str, data: bytes) -> None:
    """Every page and object of a PDF."""
    before = f"{where} › PDF" if where else "PDF"
    reader = _opened(found, before, data)
    live: set[int] = set()
    if reader is not None:
        words = Words()
        _pages(found, before, reader, words, count=not where)
        live = _objects(found, before, reader, data, words)
    _earlier(found, before, data)
    read_lost(found, before, data, live)


def _opened(found: Places, where: str, data: bytes) -> PdfReader | None:
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            found.cannot(where, "it is protected by a password")
            return None
        _ = len(reader.pages)
    except Exception as problem:
        found.cannot(where, f"it cannot be opened ({type(problem).__name__})", data)
        return None
    return reader


def _pages(found: Places, where: str, reader: PdfReader, words: Words, *, count: bool) -> None:
    texts = [_page(found, f"{where}, page {number}", page, words) for number, page in enumerate(reader.pages, 1)]
    for number, text in enumerate(without_repeated(texts), 1):
        found.follows(f"{where}, pages", f"{where}, page {number}", text)
    if count:
        found.pages = max(found.pages, len(reader.pages))


def _page(found: Places, where: str, page: PageObject, words: Words) -> str:
    """The words of one page; where they are not certain, as another reading has them too."""
    text = ""
    try:
        drawn = words.drawn(_content(page), page.get("/Resources"))
        text = drawn.text
        found.add(where, text)
        for other in drawn.otherwise:
            found.add(f"{where}, as it is seen", other)
        if drawn.pictures:
            found.cannot(where, pictures.LOOK)
        if not drawn.certain:
            text = page.extract_text()
            found.add(where, text)
            letters = sum(map(str.isalnum, text))
            strange = sum(letter == "\ufffd" or ord(letter) < 9 or 0xE000 <= ord(letter) < 0xF900 for letter in text)
            if strange > 0.02 * letters:
                found.cannot(where, "it draws words with letters that do not say what they stand for")
    except Exception as problem:
        found.cannot(where, f"its words cannot be read ({type(problem).__name__})")
    return text


def _content(page: PageObject) -> bytes:
    """What a page is drawn by, in one piece; a page may be drawn by several streams."""
    held = page.get("/Contents")
    whole = held.get_object() if held is not None else None
    if isinstance(whole, ArrayObject):
        return b"\n".join(one.get_object().get_data() for one in whole if one.get_object() is not None)
    return whole.get_data() if isinstance(whole, StreamObject) else b""


def _objects(found: Places, where: str, reader: PdfReader, data: bytes, words: Words) -> set[int]:
    """Every object that the file's own table lists. Gives where in the file they begin."""
    live: set[int] = set()
    numbers: set[tuple[int, int]] = set()
    for generation, listed in reader.xref.items():
        for number, offset in listed.items():
            numbers.add((number, generation))
            live.add(offset)
    numbers |= {(number, 0) for number in reader.xref_objStm}
    shown = {page.indirect_reference.idnum for page in reader.pages if page.indirect_reference is not None}
    drawn = {number for page in reader.pages for number in _contents(page)}
    names: set[str] = set()
    plain = _scanned(found, where, reader, data, names) if not reader.is_encrypted else set()
    for number, generation in sorted(numbers):
        if number in plain:
            continue
        try:
            held = reader.get_object(IndirectObject(number, generation, reader))
        except Exception:
            found.cannot(f"{where}, object {number}", "it cannot be read")
            continue
        if held is None:
            continue
        here = f"{where}, object {number}"
        _walk(found, here, "", held, names)
        if isinstance(held, StreamObject):
            read_stream(found, here, held, words, is_page=number in drawn)
        elif isinstance(held, DictionaryObject) and held.get("/Type") == "/Page" and number not in shown:
            page = PageObject(reader)
            page.update(held)
            _page(found, f"{here}, a page that is no longer shown", page, words)
    try:
        _walk(found, f"{where}, trailer", "", reader.trailer, names, _NO_WORDS_OF_THE_FILE)
    except Exception:
        found.cannot(f"{where}, trailer", "it cannot be read")
    for name in sorted(names):
        found.add(f"{where}, a name in its markup", name, technical=True)
    return live


def _scanned(found: Places, where: str, reader: PdfReader, data: bytes, names: set[str]) -> set[int]:
    """The numbers of the objects that hold nothing but strings and names: they are many, and are read at once."""
    done: set[int] = set()
    for listed in reader.xref.values():
        for number, offset in listed.items():
            body = data[offset : data.find(b"endobj", offset)]
            if re.match(rb"\s*%d\s+\d+\s+obj\b" % number, body) and b"stream" not in body and not _PAGE.search(body):
                _scan(found, f"{where}, object {number}", body, names)
                done.add(number)
    for holder in {holder for holder, _ in reader.xref_objStm.values()}:
        stream = reader.get_object(IndirectObject(holder, 0, reader))
        if isinstance(stream, StreamObject):
            done |= _scan_packed(found, f"{where}, objects packed in {holder}", stream, names)
    return done


def _scan_packed(found: Places, where: str, stream: StreamObject, names: set[str]) -> set[int]:
    """Objects that are packed together: numbers and places stand first, then one object after another."""
    content, first = stream.get_data(), int(stream.get("/First", 0))
    listed = [int(one) for one in content[:first].split()]
    pairs = list(zip(listed[::2], listed[1::2], strict=False))
    done: set[int] = set()
    ends = sorted(place for _, place in pairs)
    after = dict(zip(ends, [*ends[1:], len(content)], strict=True))
    kept: list[bytes] = []
    for number, place in pairs:
        body = content[first + place : first + after[place]]
        if not _PAGE.search(body):
            kept.append(body)
            done.add(number)
    _scan(found, where, b"\n".join(kept), names)
    return done


def _scan(found: Places, where: str, body: bytes, names: set[str]) -> None:
    for match in _KEPT.finditer(body):
        key = (match.group(1) or b"").decode("latin-1")
        if key in _NO_WORDS:
            continue
        called = _CALLED.get(key, key.lstrip("/") or "text")
        found.add(f"{where}, {called}", text_of(match.group(2)), technical=key not in _CALLED)
    for name in set(_NAMES.findall(body)):
        if len(name) > 3:
            plain = re.sub(rb"#([0-9A-Fa-f]{2})", lambda code: bytes([int(code.group(1), 16)]), name[1:])
            names.add(plain.decode("utf-8", "replace"))


def _walk(
    found: Places, where: str, key: str, held: Any, names: set[str], no_words: frozenset[str] = _NO_WORDS
) -> None:
    """Strings and names of one object; what it points to is read by itself."""
    if isinstance(held, TextStringObject):
        found.add(f"{where}, {_CALLED.get(key, key.lstrip('/') or 'text')}", str(held), technical=key not in _CALLED)
    elif isinstance(held, ByteStringObject):
        if key not in no_words:
            found.sweep(f"{where}, {_CALLED.get(key, key.lstrip('/') or 'text')}", bytes(held))
    elif isinstance(held, NameObject):
        if len(held) > 3:
            names.add(str(held)[1:])
    elif isinstance(held, DictionaryObject):
        for inner, value in dict.items(held):
            if len(inner) > 3:
                names.add(str(inner)[1:])
            _walk(found, where, str(inner), value, names, no_words)
    elif isinstance(held, ArrayObject):
        for value in list.__iter__(held):
            _walk(found, where, key, value, names, no_words)


def _contents(page: PageObject) -> list[int]:
    """The numbers of the objects that a page is drawn by."""
    contents = page.get("/Contents")
    listed = [page.raw_get("/Contents")] if contents is not None else []
    whole = contents.get_object() if contents is not None else None
    if isinstance(whole, ArrayObject):
        listed += list(list.__iter__(whole))
    return [one.idnum for one in listed if isinstance(one, IndirectObject)]


def _earlier(found: Places, where: str, data: bytes) -> None:
    """What the file was before it was last saved, as often as it was saved onto itself."""
    ends = [match.end() for match in re.finditer(rb"%%EOF", data)]
    linear = b"/Linearized" in data[:2048]
    for number, end in enumerate(ends[:-1], 1):
        if linear and number == 1:
            continue
        here = f"{where}, earlier version {number}"
        try:
            reader = PdfReader(io.BytesIO(data[:end] + b"\n"), strict=False)
            if reader.is_encrypted and not reader.decrypt(""):
                found.cannot(here, "it is protected by a password")
                continue
            words = Words()
            _pages(found, here, reader, words, count=False)
            _objects(found, here, reader, data[:end], words)
        except Exception as problem:
            found.cannot(here, f"it cannot be read ({type(problem).__name__})")
