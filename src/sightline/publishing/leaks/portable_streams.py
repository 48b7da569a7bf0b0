"""The streams of a PDF: what pages are drawn by, metadata, files attached, pictures."""

from __future__ import annotations

import re

from pypdf.generic import StreamObject

from sightline.publishing.leaks import markup, pictures
from sightline.publishing.leaks.found_places import Places
from sightline.publishing.leaks.portable_strings import text_of, words_drawn
from sightline.publishing.leaks.portable_words import Words

_MARKS = re.compile(rb"/[^\s/<>\[\]()%{}]{4,60}")
_SPOKEN = re.compile(rb"/(?:ActualText|Alt|E|Contents|T)\s*(\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]+>)", re.DOTALL)


def read_stream(found: Places, where: str, held: StreamObject, words: Words, *, is_page: bool) -> None:
    """One stream, by what it says of itself and what it holds. ``is_page``: a page is drawn by it, and was read."""
    kind, subtype = held.get("/Type"), held.get("/Subtype")
    if subtype == "/Image":
        raw = getattr(held, "_data", b"")
        found.cannot(where, pictures.LOOK, bytes(raw))
        if bytes(raw).startswith(b"\xff\xd8"):
            found.sweep(f"{where}, words inside the picture's file", bytes(raw)[:70_000])
        return
    if kind in ("/XRef",):
        return
    try:
        content = held.get_data()
    except Exception as problem:
        found.cannot(where, f"it cannot be unpacked ({type(problem).__name__})")
        return
    if not found.unpacked(len(content)):
        found.cannot(where, "it unpacks to far more than a document holds")
        return
    if kind == "/EmbeddedFile" or "/Params" in held:
        found.within(f"{where}, a file attached", "", content)
    elif subtype == "/Form":
        made = words.drawn(content, held.get("/Resources"))
        found.add(f"{where}, words drawn apart from the page", made.text)
        if not made.certain:
            found.cannot(where, "it draws words with letters that do not say what they stand for")
        read_drawing(found, where, content)
    elif _is_font(held, content):
        return
    elif markup.looks_like_xml(content):
        markup.read(found, f"{where}, metadata", content)
    elif kind == "/ObjStm":
        return
    elif b"BT" in content or b"BDC" in content:
        read_drawing(found, where, content, is_page=is_page)
    elif b"beginbfchar" not in content and b"beginbfrange" not in content and b"begincmap" not in content:
        read_unknown(found, where, content)


def _is_font(held: StreamObject, content: bytes) -> bool:
    starts = (b"\0\1\0\0", b"OTTO", b"true", b"ttcf", b"%!PS-AdobeFont", b"%!FontType", b"\1\0\4")
    return (
        "/Length1" in held
        or held.get("/Subtype") in ("/Type1C", "/CIDFontType0C", "/OpenType")
        or content.startswith(starts)
    )


def read_unknown(found: Places, where: str, content: bytes) -> None:
    """A stream that says nothing of what it is: what is a file is read as one, words are looked for in the rest."""
    if content[:4] in (b"PK\x03\x04", b"%PDF") or pictures.is_picture(content):
        found.within(where, "", content)
    else:
        found.sweep(where, content)
        if _is_sealed(content):
            found.cannot(where, "it is of a kind that has no reading here", content)


def _is_sealed(content: bytes) -> bool:
    """Whether bytes are no text and no table of colours: a sound, a film, something packed."""
    if content[36:40] == b"acsp" or len(content) < 24:
        return False
    plain = sum(byte in b"\t\n\r\f" or 32 <= byte < 127 for byte in content[:4000])
    return plain < 0.7 * len(content[:4000])


def read_drawing(found: Places, where: str, content: bytes, *, is_page: bool = False) -> None:
    """What a page's drawing says beside what it draws: alternative texts, and strings in letters of one byte."""
    for match in _SPOKEN.finditer(content):
        found.add(f"{where}, what a reader is told instead", text_of(match.group(1)))
    found.add(
        f"{where}, as drawn" if not is_page else f"{where}, not drawn",
        words_drawn(content, shown=not is_page),
        technical=True,
    )
    for name in set(_MARKS.findall(content)):
        found.add(f"{where}, the name of a mark", name[1:].decode("utf-8", "replace"), technical=True)
    for line in re.findall(rb"(?m)^%[^\r\n]{3,}", content):
        found.add(f"{where}, a remark", line.decode("latin-1"), technical=True)
