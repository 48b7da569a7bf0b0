"""Strings as a PDF writes them, and the words that its drawing shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

LITERAL = re.compile(rb"\((?:\\.|[^\\()]|\((?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*\))*\)", re.DOTALL)
_HEX = re.compile(rb"(?<!<)<([0-9A-Fa-f\s]{2,})>")
_SHOWN = re.compile(
    rb"\[(?P<many>(?:[^\[\]()]|\((?:\\.|[^\\()])*\))*)\]\s*TJ|(?P<one>\((?:\\.|[^\\()])*\))\s*(?:Tj|'|\")", re.DOTALL
)


def strings_in(data: bytes) -> Iterator[str]:
    """Every string of a stretch of a PDF's bytes."""
    for match in LITERAL.finditer(data):
        yield text_of(match.group())
    for match in _HEX.finditer(data):
        yield text_of(match.group())


_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def text_of(token: bytes) -> str:
    """The text of a string as a PDF writes it, in brackets or as figures."""
    if token[:1] == b"<":
        figures = re.sub(rb"\s", b"", token[1:-1])
        raw = bytes.fromhex((figures + b"0" * (len(figures) % 2)).decode("ascii"))
    else:

        def undone(match: re.Match[bytes]) -> bytes:
            code = match.group(1)
            if code[:1].isdigit():
                return bytes([int(code, 8) & 255])
            return b"" if code in (b"\n", b"\r", b"\r\n") else _ESCAPES.get(code, code)

        raw = re.sub(rb"\\([0-7]{1,3}|\r\n|.)", undone, token[1:-1], flags=re.DOTALL)
    if raw[:2] == b"\xfe\xff":
        return raw[2:].decode("utf-16-be", "replace")
    if raw[:2] == b"\xff\xfe":
        return raw[2:].decode("utf-16-le", "replace")
    return raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8" if raw[:3] == b"\xef\xbb\xbf" else "latin-1", "replace")


def words_drawn(content: bytes, *, shown: bool = True) -> str:
    """The words that a drawing shows in letters of one byte, a line for each string; with ``shown`` false those of the
    strings that it holds and does not show.
    """
    if not shown:
        return "\n".join(words for words in strings_in(_SHOWN.sub(b" ", content)) if words.strip())
    pieces: list[str] = []
    for match in _SHOWN.finditer(content):
        if match.group("one"):
            pieces.append(text_of(match.group("one")))
            continue
        line: list[str] = []
        for part in re.finditer(rb"\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]+>|-?[\d.]+", match.group("many"), re.DOTALL):
            token = part.group()
            if token[:1] == b"(":
                line.append(text_of(token))
            elif token[:1] in b"-." or token[:1].isdigit():
                try:
                    if float(token) < -150:
                        line.append(" ")
                except ValueError:
                    continue
        pieces.append("".join(line))
    return "\n".join(piece for piece in pieces if piece.strip())
