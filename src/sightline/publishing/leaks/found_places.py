"""What is found while a file is taken apart: places with words, places that cannot be read, files within files."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
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


Reader = Callable[["Places", str, str, bytes], None]
"""Reads a file (where it is, its name, its bytes) into the places."""


@dataclass
class Places:
    """What was found while a file was taken apart. ``reader``: reads a file of any kind into it. ``drawn``: digests of
    pictures that were drawn from the version itself, and hold nothing that it does not show. ``streams``: what follows
    what, in rows, columns and paragraphs.
    """

    reader: Reader
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
            self.reader(self, where, name, data)
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
