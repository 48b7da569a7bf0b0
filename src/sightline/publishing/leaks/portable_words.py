"""The words that a page of a PDF draws, wherever it draws them: off the page, in white, invisible, on a hidden layer.

Places on the page are only looked at to tell lines and columns apart. A font whose letters say nothing of what they
stand for leaves the reading uncertain, and the page is then read in another way.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from typing import Any

from pypdf._codecs import adobe_glyphs, charset_encoding
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, StreamObject

from sightline.publishing.leaks.page_lines import in_order_of_place

_TOKEN = re.compile(
    rb"(?P<text>\((?:\\.|[^\\()]|\((?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*\))*\))|(?P<open><<)|(?P<shut>>>)|(?P<hex><[0-9A-Fa-f\s]*>)|(?P<mark>[\[\]])|"
    rb"(?P<name>/[^\s/<>\[\]()%{}]*)|(?P<number>[-+]?(?:\d+\.?\d*|\.\d+))|(?P<word>[A-Za-z'\"][A-Za-z0-9*]*|T\*)|%[^\r\n]*",
    re.DOTALL,
)  # fmt: skip
_INLINE = re.compile(rb"(?<![A-Za-z])BI\b.*?\bID\s.*?\sEI(?![A-Za-z])", re.DOTALL)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_LINES = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGES = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])")
_APART = -180
"""A step of so many thousandths of the letters' height to the right stands for a space."""
_MOST_FORMS = 8


@dataclass
class _Font:
    """What the codes of a font stand for. ``known``: it says so itself, or goes by a usual encoding."""

    letters: dict[int, str]
    width: int = 1
    known: bool = True
    by_code: dict[int, str] | None = None
    """What its codes stand for by its encoding, where the table for copying says otherwise: one of the two lies."""
    drawn: dict[bytes, str] = field(default_factory=dict)
    """Strings that were drawn before: kerning cuts words into the same few pieces again and again."""


@dataclass
class Drawn:
    """``text``: the words of a page. ``certain``: every letter of them is known. ``pictures``: it holds pictures in
    its own lines. ``otherwise``: the same as seen, where it is drawn in another order or copies as other letters.
    """

    text: str
    certain: bool
    pictures: bool
    otherwise: tuple[str, ...] = ()


@dataclass
class Words:
    """Reads pages of one file. Fonts are read once each."""

    _fonts: dict[int, _Font] = field(default_factory=dict)
    _by_code: bool = False

    def drawn(self, content: bytes, resources: Any) -> Drawn:
        """The words that a content stream draws with the fonts of its resources, forms that it calls included."""
        pieces: list[str] = []
        state = {"certain": True, "pictures": False, "two tables": False}
        placed: list[tuple[float, float, str]] = []
        self._draw(content, resources, pieces, state, 0, placed)
        otherwise: list[str] = []
        if any(abs(a[0] - b[0]) < 0.5 and b[1] < a[1] - 0.5 for a, b in itertools.pairwise(placed)):
            otherwise.append(in_order_of_place(placed))
        if state["two tables"] and not self._by_code:
            by_code = Words(_by_code=True).drawn(content, resources)
            otherwise += [by_code.text, *by_code.otherwise]
        return Drawn("".join(pieces), state["certain"], state["pictures"], tuple(otherwise))

    def _draw(
        self,
        content: bytes,
        resources: Any,
        pieces: list[str],
        state: dict[str, bool],
        depth: int,
        placed: list[tuple[float, float, str]],
    ) -> None:
        if _INLINE.search(content):
            state["pictures"] = True
            content = _INLINE.sub(b" ", content)
        held = _whole(resources)
        fonts = _whole(held.get("/Font")) if held else {}
        forms = _whole(held.get("/XObject")) if held else {}
        font: _Font | None = None
        numbers: list[float] = []
        strings: list[str] = []
        name = b""
        y: float | None = None
        at = [0.0, 0.0, 1.0, 1.0, 0.0]  # x and y of the line, how far a step goes in each, and the step between lines
        for match in _TOKEN.finditer(content):
            kind, token = match.lastgroup, match.group()
            if kind == "text" or kind == "hex":
                strings.append(self._string(token, font, state))
            elif kind == "number":
                number = float(token)
                if strings and number < _APART:
                    strings.append(" ")
                numbers.append(number)
                if len(numbers) > 8:
                    del numbers[:-6]
            elif kind == "name":
                name = token
            elif kind == "word":
                _moved(at, token, numbers)
                if strings and token in (b"Tj", b"TJ", b"'", b'"'):
                    placed.append((at[1], at[0], "".join(strings)))
                if token in (b"Tj", b"TJ"):
                    pieces.extend(strings)
                elif token in (b"'", b'"'):
                    pieces.append("\n")
                    pieces.extend(strings)
                elif token == b"Tf":
                    font = self._font(_get(fonts, name))
                elif token in (b"Td", b"TD"):
                    pieces.append("\n" if len(numbers) >= 2 and abs(numbers[-1]) > 0.01 else " ")
                elif token == b"Tm":
                    now = numbers[-1] if numbers else 0.0
                    pieces.append(" " if y is not None and abs(now - y) < 0.5 else "\n")
                    y = now
                elif token in (b"T*", b"BT"):
                    pieces.append("\n" if token == b"T*" else " ")
                elif token == b"Do" and depth < _MOST_FORMS:
                    form = _whole(_get(forms, name))
                    if isinstance(form, StreamObject) and form.get("/Subtype") == "/Form":
                        pieces.append("\n")
                        self._draw(form.get_data(), form.get("/Resources", resources), pieces, state, depth + 1, placed)
                        pieces.append("\n")
                strings = []
                numbers = []

    def _string(self, token: bytes, font: _Font | None, state: dict[str, bool]) -> str:
        if font is not None and token in font.drawn:
            return font.drawn[token]
        raw = _raw(token)
        if font is None:
            return raw.decode("latin-1")
        if not font.known and raw:
            state["certain"] = False
        if font.by_code is not None:
            state["two tables"] = True
        width = font.width
        codes = raw if width == 1 else [int.from_bytes(raw[at : at + width], "big") for at in range(0, len(raw), width)]
        made = []
        for code in codes:
            letter = (font.by_code if self._by_code and font.by_code is not None else font.letters).get(code)
            if letter is None:
                state["certain"] = False
                letter = "\ufffd"
            made.append(letter)
        text = "".join(made)
        if font.known and font.by_code is None and "\ufffd" not in text:
            font.drawn[token] = text
        return text

    def _font(self, held: Any) -> _Font | None:
        about = _whole(held)
        if not isinstance(about, DictionaryObject):
            return None
        key = id(about)
        if key not in self._fonts:
            self._fonts[key] = _read_font(about)
        return self._fonts[key]


def _whole(held: Any) -> Any:
    return held.get_object() if hasattr(held, "get_object") else held


def _get(held: Any, name: bytes) -> Any:
    return held.get(name.decode("latin-1")) if held else None


def _raw(token: bytes) -> bytes:
    if token[:1] == b"<":
        figures = re.sub(rb"\s", b"", token[1:-1])
        return bytes.fromhex((figures + b"0" * (len(figures) % 2)).decode("ascii"))

    def undone(match: re.Match[bytes]) -> bytes:
        code = match.group(1)
        return bytes([int(code, 8) & 255]) if code[:1].isdigit() else _ESCAPES.get(code, code)

    return _ESCAPED.sub(undone, token[1:-1])


def _read_font(about: DictionaryObject) -> _Font:
    composite = about.get("/Subtype") == "/Type0"
    letters: dict[int, str] = {} if composite else _encoding(about)
    width, known = (2, False) if composite else (1, True)
    by_code: dict[int, str] | None = None
    stream = _whole(about.get("/ToUnicode"))
    if isinstance(stream, StreamObject):
        told, width_told = _to_unicode(stream.get_data())
        if not composite and _says_otherwise(about, letters, told):
            by_code = dict(letters)
        letters.update(told)
        width, known = (width_told or width, True) if composite else (1, True)
    elif not composite and about.get("/Subtype") == "/Type3":
        known = False
    return _Font(letters, width, known, by_code)


def _says_otherwise(about: DictionaryObject, letters: dict[int, str], told: dict[int, str]) -> bool:
    """Whether a font that draws letters by a usual encoding copies as other letters than it draws."""
    described = _whole(about.get("/FontDescriptor"))
    embedded = isinstance(described, DictionaryObject) and any(key.startswith("/FontFile") for key in described)
    if embedded and not about.get("/Encoding"):
        return False
    return any(
        code in letters and len(letters[code]) == 1 and letters[code].isalnum() and letter != letters[code]
        for code, letter in told.items()
        if code > 32
    )


def _moved(at: list[float], token: bytes, numbers: list[float]) -> None:
    """Moves the place of the line as an operator does. What turns or scales the whole page is left alone: only what
    stands in one line is put in order.
    """
    if token == b"BT":
        at[:] = [0.0, 0.0, 1.0, 1.0, at[4]]
    elif token == b"Tm" and len(numbers) >= 6:
        at[:4] = [numbers[-2], numbers[-1], numbers[-6] or 1.0, numbers[-3] or 1.0]
    elif token in (b"Td", b"TD") and len(numbers) >= 2:
        at[0] += numbers[-2] * at[2]
        at[1] += numbers[-1] * at[3]
        if token == b"TD":
            at[4] = -numbers[-1]
    elif token == b"TL" and numbers:
        at[4] = numbers[-1]
    elif token in (b"T*", b"'", b'"'):
        at[1] -= at[4] * at[3]


def _encoding(about: DictionaryObject) -> dict[int, str]:
    encoding = _whole(about.get("/Encoding"))
    base = encoding.get("/BaseEncoding") if isinstance(encoding, DictionaryObject) else encoding
    table = charset_encoding.get(str(base), charset_encoding["/WinAnsiEncoding"])
    letters = {code: letter for code, letter in enumerate(table) if letter}
    for code in range(32, 256):
        letters.setdefault(code, bytes([code]).decode("cp1252", "replace"))
    if isinstance(encoding, DictionaryObject) and isinstance(_whole(encoding.get("/Differences")), ArrayObject):
        code = 0
        for one in _whole(encoding["/Differences"]):
            one = _whole(one)
            if isinstance(one, NameObject):
                letters[code] = _glyph(str(one))
                code += 1
            else:
                code = int(one)
    return letters


def _glyph(name: str) -> str:
    if name in adobe_glyphs:
        return adobe_glyphs[name]
    code = re.fullmatch(r"/(?:uni([0-9A-Fa-f]{4})|u([0-9A-Fa-f]{4,6}))(?:\..*)?", name)
    if code:
        return chr(int(code.group(1) or code.group(2), 16))
    return adobe_glyphs.get(name.partition(".")[0], "\ufffd")


def _to_unicode(data: bytes) -> tuple[dict[int, str], int]:
    letters: dict[int, str] = {}
    width = 0
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", data, re.DOTALL):
        for code, target in _LINES.findall(block):
            letters[int(code, 16)] = _utf16(target)
            width = max(width, len(re.sub(rb"\s", b"", code)) // 2)
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", data, re.DOTALL):
        for first, last, target, listed in _RANGES.findall(block):
            start, end = int(first, 16), min(int(last, 16), int(first, 16) + 70_000)
            width = max(width, len(re.sub(rb"\s", b"", first)) // 2)
            if listed:
                for code, one in zip(range(start, end + 1), re.findall(rb"<([0-9A-Fa-f\s]*)>", listed), strict=False):
                    letters[code] = _utf16(one)
            elif target:
                words = _utf16(target)
                for step in range(end - start + 1):
                    letters[start + step] = words[:-1] + chr(ord(words[-1]) + step) if words else ""
    return letters, width


def _utf16(figures: bytes) -> str:
    plain = re.sub(rb"\s", b"", figures)
    return bytes.fromhex((plain + b"0" * (len(plain) % 2)).decode("ascii")).decode("utf-16-be", "replace")
