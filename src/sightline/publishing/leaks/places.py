"""Every place of a finished file in which words can stand, seen or not; and every place that cannot be read.

The file is read from its bytes with nothing that wrote it: archives and XML part by part, PDFs object by object. What
has no reading here is a place that cannot be read, and stops the file.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field

from sightline.publishing.leaks.codes import decodings

MOST_DEPTH = 6
"""How deep files within files are read; what lies deeper cannot be read."""

MOST_BYTES = 300 * 1024 * 1024
"""How many bytes are unpacked of one file, all its archives and streams together."""


@dataclass(frozen=True, slots=True)
class Place:
    """``where`` in words, and the text there. ``is_technical``: no reader sees it as text (an attribute, the name of a
    part): days stand there that say nothing of a case, so that only days of the case are looked for.
    """

    where: str
    text: str
    is_technical: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """A place that cannot be read, and why. ``digest``: SHA-256 of what stands there, as what Sightline drew has it."""

    where: str
    why: str
    digest: str = ""


@dataclass
class Places:
    """What was found while a file was taken apart. ``drawn``: digests of pictures that were drawn from the version
    itself, and hold nothing that it does not show. ``streams``: what follows what, in rows, columns and paragraphs.
    """

    drawn: frozenset[str] = frozenset()
    read: list[Place] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    pages: int = 0
    streams: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    _known: dict[tuple[str, bool], int] = field(default_factory=dict)
    _bytes: int = 0
    _depth: int = 0

    def add(self, where: str, text: str | None, *, technical: bool = False) -> None:
        """A text, and whatever stands in it in code. The same text is kept at its first places only."""
        if not text or not text.strip():
            return
        seen = self._known.get((text, technical), 0)
        self._known[text, technical] = seen + 1
        if seen >= 3:
            return
        self.read.append(Place(where, text, technical))
        if seen:
            return
        for how, decoded in decodings(text):
            if isinstance(decoded, str):
                self.add(f"{where}, {how}", decoded, technical=technical)
            else:
                self.within(f"{where}, {how}", "", decoded)

    def follows(self, stream: str, where: str, text: str | None) -> None:
        """That a text stands after the one before it in a row, a column, a page: a name can be split over both."""
        if text and text.strip():
            self.streams.setdefault(stream, []).append((where, text))

    def cannot(self, where: str, why: str, data: bytes = b"") -> None:
        """A place that cannot be read. Words are still looked for in its bytes."""
        digest = hashlib.sha256(data).hexdigest() if data else ""
        if digest and digest in self.drawn:
            return
        self.unread.append(Unread(where, why, digest))

    def within(self, where: str, name: str, data: bytes) -> None:
        """A file within the file."""
        if not data:
            return
        if self._depth >= MOST_DEPTH:
            self.cannot(where, "files lie too deep within files")
            return
        self._depth += 1
        try:
            read_into(self, where, name, data)
        finally:
            self._depth -= 1

    def unpacked(self, size: int) -> bool:
        """Counts what is unpacked; False as soon as it is too much."""
        self._bytes += size
        return self._bytes <= MOST_BYTES

    def sweep(self, where: str, data: bytes) -> None:
        """The words that stand openly in bytes of any kind, with one byte or two to the letter."""
        for words in _strings(data):
            self.add(where, words, technical=True)


_ASCII = re.compile(rb"[\x20-\x7e\t\xa0-\xff]{4,}")
_WIDE = re.compile(rb"(?:[\x20-\x7e\t\xa0-\xff]\x00){4,}")
_WIDE_BIG = re.compile(rb"(?:\x00[\x20-\x7e\t\xa0-\xff]){4,}")


def _strings(data: bytes) -> list[str]:
    found = [match.decode("latin-1") for match in _ASCII.findall(data)]
    found += [match.decode("utf-16-le", "replace") for match in _WIDE.findall(data)]
    found += [match.decode("utf-16-be", "replace") for match in _WIDE_BIG.findall(data)]
    return found


def places(file_name: str, data: bytes, *, drawn: frozenset[str] = frozenset()) -> Places:
    """Every place of a file, its own name among them. Nothing is raised for a file that cannot be read: that is a place
    that cannot be read.
    """
    made = Places(drawn)
    made.add("the file's name", file_name, technical=True)
    if not data:
        made.cannot("the file", "it is empty")
        return made
    made.within("", file_name, data)
    return made


def read_into(found: Places, where: str, name: str, data: bytes) -> None:
    """Reads a file of any kind by what its bytes are, and by its name only where they do not say."""
    # Each reader needs this module; they are named here and not at its head.
    from sightline.publishing.leaks import archives, pictures, portable, texts

    here = where or "the file"
    try:
        if data[:4] in (b"PK\x03\x04", b"PK\x05\x06") or (b"PK\x05\x06" in data[-66000:] and b"PK\x01\x02" in data):
            archives.read(found, where, data)
        elif b"%PDF-" in data[:1100]:
            portable.read(found, where, data)
        elif pictures.is_picture(data):
            pictures.read(found, here, data)
        elif data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
            archives.read_old_office(found, here, data)
        elif data[:2] == b"\x1f\x8b":
            archives.read_packed(found, here, data)
        else:
            texts.read(found, where, name, data)
    except Exception as problem:  # whatever goes wrong, the place is unread and the file stops
        found.cannot(here, f"reading it failed ({type(problem).__name__})", data)
        found.sweep(here, data)
