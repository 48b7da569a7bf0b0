"""The control words, groups and encoded letters that rich text is made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    rb"\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\(?P<symbol>[^a-zA-Z])"
    rb"|(?P<brace>[{}])|(?P<breaks>[\r\n\x00]+)|(?P<text>[^\\{}\r\n\x00]{1,4096})|(?P<stray>\\)",
    re.S,
)
_SYMBOLS = {b"~": " ", b"_": "-", b"\t": "\t"}
_CHARSETS = {
    0: "cp1252", 1: "", 2: "symbol", 77: "mac-roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "cp936",
    136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_PAGES = {
    437: "cp437", 850: "cp850", 852: "cp852", 866: "cp866", 874: "cp874", 932: "cp932", 936: "cp936", 949: "cp949",
    950: "cp950", 10000: "mac-roman", 65001: "utf-8", **{page: f"cp{page}" for page in range(1250, 1259)},
}  # fmt: skip

SAID = {
    "emdash": "—", "endash": "–", "lquote": "\u2018", "rquote": "\u2019", "ldblquote": "\u201c", "rdblquote": "\u201d",
    "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ", "tab": "\t", "line": "\n", "lbr": "\n",
    "softline": "\n", "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e", "rtlmark": "\u200f",
}  # fmt: skip
"""Control words that say a letter or a break of the line."""


@dataclass(frozen=True, slots=True)
class Token:
    """``name``: a control word, "{", "}", "*", "'" (a byte: ``number``), "u" (a character), "text" (``data``), ""."""

    name: str
    number: int | None = None
    data: bytes = b""


class Tokens:
    """The tokens of a file, one after another."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = max(0, data.find(b"{\\rtf"))

    def __iter__(self) -> Iterator[Token]:
        while self._at < len(self._data):
            hit = _TOKEN.match(self._data, self._at)
            if hit is None:
                return
            self._at = hit.end()
            yield _token(hit)

    def left(self) -> bytes:
        """What has not been read yet."""
        return self._data[self._at :]

    def pass_over(self, count: int) -> None:
        """Leave out that many bytes of data of another kind."""
        self._at += max(0, count)


def _token(hit: re.Match[bytes]) -> Token:
    kind = hit.lastgroup
    if kind == "text":
        return Token("text", data=hit.group())
    if kind == "byte":
        return Token("'", int(hit.group("byte"), 16))
    if kind == "brace":
        return Token(hit.group().decode())
    if kind == "symbol":
        symbol = hit.group("symbol")
        if symbol == b"*":
            return Token("*")
        if symbol in b"\r\n":
            return Token("par")
        if symbol in b"\\{}":
            return Token("text", data=symbol)
        return Token("text", data=_SYMBOLS[symbol].encode()) if symbol in _SYMBOLS else Token("")
    if hit.group("word"):
        return Token(hit.group("word").decode(), int(hit.group("number")) if hit.group("number") else None)
    return Token("")


def codec_of(name: str, number: int, default: str) -> str:
    """The codec that a control word about character sets asks for."""
    if name == "fcharset":
        return _CHARSETS.get(number, "") or default
    if name in ("ansicpg", "cpg"):
        return _PAGES.get(number, default)
    return {"mac": "mac-roman", "pc": "cp437", "pca": "cp850"}.get(name, default)


class Decoder:
    """Bytes and Unicode escapes to letters; letters of several bytes, and pairs of escapes, are put together."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._codec = ""
        self._units: list[int] = []
        self._skip = 0

    def byte(self, value: int, codec: str, put: Callable[[str], None]) -> None:
        """One byte given in hexadecimal."""
        if self._skip:
            self._skip -= 1
            return
        self._held(bytes((value,)), codec, put)

    def text(self, data: bytes, codec: str, put: Callable[[str], None]) -> None:
        """Letters as they stand."""
        if self._skip:
            passed = min(self._skip, len(data))
            self._skip -= passed
            data = data[passed:]
        if data:
            self._held(data, codec, put)

    def unicode(self, value: int, skip: int, put: Callable[[str], None]) -> None:
        """A character by its number; the ``skip`` characters that follow stand in for it and are left out."""
        self._end_bytes(put)
        self._units.append(value & 0xFFFF)
        self._skip = skip
        if not 0xD800 <= self._units[-1] < 0xDC00:
            self._end_units(put)

    def end(self, put: Callable[[str], None]) -> None:
        """Something other than letters follows."""
        self._end_bytes(put)
        self._end_units(put)

    def forget(self) -> None:
        """A group begins or ends: nothing stands in for a character any more."""
        self._skip = 0

    def _held(self, data: bytes, codec: str, put: Callable[[str], None]) -> None:
        self._end_units(put)
        if codec != self._codec or len(self._bytes) > 100_000:
            self._end_bytes(put)
        self._codec = codec
        self._bytes += data

    def _end_bytes(self, put: Callable[[str], None]) -> None:
        if self._bytes:
            data = bytes(self._bytes)
            self._bytes.clear()
            if self._codec == "symbol":
                put("".join(chr(code) if code < 0x80 else "•" for code in data))
            else:
                put(data.decode(self._codec or "cp1252", "replace"))

    def _end_units(self, put: Callable[[str], None]) -> None:
        if self._units:
            data = b"".join(unit.to_bytes(2, "little") for unit in self._units)
            self._units.clear()
            put(data.decode("utf-16-le", "replace"))
