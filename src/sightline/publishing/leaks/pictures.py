"""Pictures: the words that they carry beside what they show. What they show no machine here reads: a person looks."""

from __future__ import annotations

import zlib

from sightline.publishing.leaks.found_places import Places

_STARTS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*", b"BM")
LOOK = "it is a picture, and no machine reads what a picture shows: look at it"


def is_picture(data: bytes) -> bool:
    """Whether the bytes are a picture of a kind that is known."""
    return data.startswith(_STARTS) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP") or data[40:44] == b" EMF"


def read(found: Places, where: str, data: bytes) -> None:
    """The words that a picture carries, and that it must be looked at."""
    found.cannot(where, LOOK, data)
    if data.startswith(_STARTS[0]):
        _chunks(found, where, data)
    elif data.startswith(b"\xff\xd8\xff"):
        end = data.rfind(b"\xff\xd9")
        found.sweep(f"{where}, words inside the picture's file", data[: data.find(b"\xff\xda")])
        _after(found, where, data[end + 2 :] if end > 0 else b"")
    else:
        found.sweep(f"{where}, words inside the picture's file", data)


def _chunks(found: Places, where: str, data: bytes) -> None:
    at = 8
    words = f"{where}, words inside the picture's file"
    while at + 8 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        kind, content = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        at += 12 + length
        if kind == b"zTXt":
            key, _, packed = content.partition(b"\0")
            found.sweep(words, key + b"\n" + _inflated(packed[1:]))
        elif kind == b"iTXt":
            key, _, rest = content.partition(b"\0")
            language, _, text = rest[2:].partition(b"\0")
            title, _, text = text.partition(b"\0")
            text = _inflated(text) if rest[:1] == b"\1" else text
            found.add(words, b" \n".join((key, language, title, text)).decode("utf-8", "replace"), technical=True)
        elif kind not in (b"IDAT", b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"pHYs", b"IEND"):
            found.sweep(words, content)
        if kind == b"IEND":
            break
    _after(found, where, data[at:])


def _after(found: Places, where: str, data: bytes) -> None:
    if len(data.strip(b"\0\r\n ")) >= 3:
        found.within(f"{where}, after the picture's end", "", data)


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, 1_000_000)
    except zlib.error:
        return data
