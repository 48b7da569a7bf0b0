"""Text that stands in a code that any machine undoes: base64, per cent signs, entities, escapes, spelling alphabets."""

from __future__ import annotations

import base64
import binascii
import html
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import unquote

from sightline.publishing.leaks.formulas import what_it_makes
from sightline.publishing.versions.ordinary import listed

_BASE64 = re.compile(r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{8,}={0,2}(?![A-Za-z0-9+/_=-])")
_BASE32 = re.compile(
    r"(?<![A-Za-z0-9])(?=[A-Z2-7]{0,40}[2-7=])(?:[A-Z2-7]{8})+(?:[A-Z2-7]{2}={6}|[A-Z2-7]{4}={4}|[A-Z2-7]{5}={3}|[A-Z2-7]{7}=)?(?![A-Za-z0-9=])"
)
_BASE64_LINES = re.compile(r"(?<![A-Za-z0-9+/])(?:[A-Za-z0-9+/]{40,}\r?\n)+[A-Za-z0-9+/]{1,}={0,2}")
_HEX = re.compile(r"(?<![0-9A-Za-z])(?:0x)?(?:[0-9A-Fa-f]{2}[\s:]?){5,}(?![0-9A-Za-z])")
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z]{2,8});?")
_ESCAPED = re.compile(r"\\u\{?[0-9A-Fa-f]{4,6}\}?|\\x[0-9A-Fa-f]{2}|_x[0-9A-Fa-f]{4}_|\\'[0-9A-Fa-f]{2}")
_QUOTED = re.compile(r"=[0-9A-F]{2}|=\r?\n")
_FORMULA = re.compile(r'"\s*&|&\s*"|\b(?:CHAR|UNICHAR|CONCAT\w*|TEXTJOIN|REPLACE|SUBSTITUTE|MID|DATE)\(')
_UTF7 = re.compile(r"\+([A-Za-z0-9+/]{3,})-?")
_MORSE = re.compile(r"(?<![.\-\w])[.-]{1,4}(?:[ /]{1,3}[.-]{1,4}){3,}(?![.\-\w])")
_MORSE_LETTERS = {
    code: letter
    for letter, code in zip(
        "abcdefghijklmnopqrstuvwxyz0123456789",
        re.findall(
            r"\S+",
            ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- "
            "--.. ----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----.",
        ),
        strict=True,
    )
}
_SPOKEN = listed("alphabet")
_SPOKEN_FIGURES = {
    "zero": "0", "one": "1", "two": "2", "three": "3", "tree": "3", "four": "4", "five": "5", "fife": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "niner": "9",
}  # fmt: skip
_SAID = "|".join(sorted((*_SPOKEN, *_SPOKEN_FIGURES), key=len, reverse=True))
_SPELLED = re.compile(
    rf"(?<![a-z])(?:(?:{_SAID}|\d)(?![a-z])[\s,./-]*){{4,}}",
    re.IGNORECASE,
)
_SPOKEN_WORD = re.compile(r"x-ray|[a-z]+|\d", re.IGNORECASE)
_LETTER_FOR = re.compile(
    r"(?<![A-Za-z])(?:[A-Za-z](?:\s+(?:(?:for|as\s+in)\s+[A-Za-z]+|again|once\s+more))?(?:[\s,;.]+(?:and\s+)?|$)){4,}",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"(?<![A-Za-z])([A-Za-z])(?:\s+(?:(?:for|as\s+in)\s+[A-Za-z]+|again|once\s+more))?(?![A-Za-z])", re.IGNORECASE
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_STEERS = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b.?")
_STRUCK = re.compile(r"[^\x08]\x08")
_TWICE = re.compile(
    "[\u00c2-\u00c5\u00d0\u00d1][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
_PUNYCODE = re.compile(r"xn--([a-z0-9-]{3,60})", re.IGNORECASE)
_MAGIC = (b"PK\x03\x04", b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0", b"\x1f\x8b\x08")
_MOST = 40 * 1024 * 1024


def decodings(text: str) -> Iterator[tuple[str, str | bytes]]:
    """What a text holds in code, each with what the code is called. Bytes where it is a file."""
    if _CONTROL.search(text):
        yield "without what steers a terminal", _without_control(text)
    if not text.isascii() and _TWICE.search(text):
        with suppress(UnicodeError):
            yield "read in the letters that it was written in", text.encode("cp1252").decode("utf-8")
    if "xn--" in text:
        for match in _PUNYCODE.finditer(text):
            with suppress(UnicodeError):
                yield "an address of the net, its letters undone", match.group(1).encode().decode("punycode")
    if "%" in text and _PERCENT.search(text):
        plain = unquote(text, errors="replace")
        if plain != text:
            yield "with per cent signs undone", plain
    if "&" in text and _ENTITY.search(text):
        plain = html.unescape(text)
        if plain != text:
            yield "with entities undone", plain
    if ("\\" in text or "_x" in text) and _ESCAPED.search(text):
        yield "with escapes undone", _ESCAPED.sub(_unescaped, text)
    if "=" in text and re.search(r"=(?:[4-7C][0-9A-F]|\r?\n)", text):
        yield "with quoted-printable undone", _quoted(text)
    if _FORMULA.search(text) and len(text) < 8_000:
        for made in what_it_makes(text, {}):
            yield "what its formula makes", made
    if "+" in text and _UTF7.search(text):
        plain = _UTF7.sub(_from_utf7, text)
        if plain != text:
            yield "with UTF-7 undone", plain
    for match in _MORSE.finditer(text):
        plain = "".join(_MORSE_LETTERS.get(one, "") for one in match.group().split())
        if len(plain) > 3:
            yield "in Morse letters", plain
    for match in _SPELLED.finditer(text):
        words = [one.lower() for one in _SPOKEN_WORD.findall(match.group())]
        letters = sum(one in _SPOKEN for one in words)
        if letters >= 3 or (letters == 2 and len(words) >= 4):  # figures alone are spelled by nothing
            yield "in a spelling alphabet", "".join(_SPOKEN_FIGURES.get(one, one[0]) for one in words).upper()
    for match in _LETTER_FOR.finditer(text):
        if len(re.findall(r"\b(?:for|as\s+in)\b", match.group(), re.IGNORECASE)) >= 3:
            yield "spelled letter by letter", "".join(_LETTER.findall(match.group()))
    for match in _BASE64_LINES.finditer(text[:_MOST]):
        yield from _from_base64(re.sub(r"\s", "", match.group()))
    for match in _BASE64.finditer(text[:_MOST]):
        yield from _from_base64(match.group())
        if "/" in match.group() and len(match.group()) < 2_000:  # a step of an address by itself
            for step in match.group().split("/"):
                if len(step) >= 8:
                    yield from _from_base64(step)
    for match in _BASE32.finditer(text[:_MOST]):
        with suppress(binascii.Error, ValueError):
            yield from _words("in base32", base64.b32decode(match.group()))
    for match in _HEX.finditer(text[:_MOST]):
        digits = re.sub(r"^0x|[\s:]", "", match.group())
        if (len(digits) % 2 == 0 and not digits.isdigit()) or (
            digits.isdigit() and re.fullmatch(r"(?:[2-7]\d)+", digits)
        ):
            yield from _words("in hexadecimal", bytes.fromhex(digits) if len(digits) % 2 == 0 else b"")


def _without_control(text: str) -> str:
    """A text as a terminal shows it: colours and jumps left out, what was struck out gone."""
    plain = _STEERS.sub("", text)
    while "\x08" in plain:
        fewer = _STRUCK.sub("", plain)
        plain = fewer if fewer != plain else plain.replace("\x08", "")
    return _CONTROL.sub("", plain)


def _unescaped(match: re.Match[str]) -> str:
    code = int(re.sub(r"[^0-9A-Fa-f]", "", match.group().replace("_x", "").lstrip("\\ux'")), 16)
    return chr(code) if code < 0x110000 else ""


def _from_utf7(match: re.Match[str]) -> str:
    bare = match.group(1)
    try:
        plain = base64.b64decode(bare + "=" * (-len(bare) % 4)).decode("utf-16-be", "strict")
    except (binascii.Error, UnicodeError):
        try:
            plain = base64.b64decode(bare + "=" * (-len(bare) % 4))[: len(bare) * 6 // 16 * 2].decode("utf-16-be")
        except (binascii.Error, UnicodeError):
            return match.group()
    return plain if plain and all(letter.isprintable() and letter < "\u2100" for letter in plain) else match.group()


def _quoted(text: str) -> str:
    raw = _QUOTED.sub(
        lambda m: chr(int(m.group()[1:], 16)) if len(m.group()) == 3 and m.group()[1] != "\r" else "", text
    )
    try:
        return raw.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return raw


def _from_base64(token: str) -> Iterator[tuple[str, str | bytes]]:
    bare = token.rstrip("=").replace("-", "+").replace("_", "/")
    if len(bare) % 4 == 1 or bare.isdigit():
        return
    try:
        data = base64.b64decode(bare + "=" * (-len(bare) % 4), validate=True)
    except (binascii.Error, ValueError):
        return
    yield from _words("in base64", data)


def _words(how: str, data: bytes) -> Iterator[tuple[str, str | bytes]]:
    """What was decoded, if it is words or a file; most of what looks like a code is none."""
    # Two or three bytes of a beginning stand inside other bytes by chance.
    places = (data.find(magic, 0, 64 if len(magic) > 3 else len(magic)) for magic in _MAGIC)
    held = min((at for at in places if at >= 0), default=-1)
    if held >= 0:
        yield how, data[held:]
        return
    if data[:1] == b"x":
        with suppress(zlib.error):
            yield from _words(f"{how}, unpacked", zlib.decompressobj().decompress(data, _MOST))
            return
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1"):
        try:
            text = data.decode(encoding)
        except UnicodeError:
            continue
        if encoding == "utf-8" and all(letter.isprintable() or letter in "\n\r\t" for letter in text):
            yield how, text
            return
        usual = sum((letter.isalnum() and letter < "\u0250") or letter in " .,'-@/:;\n\r\t()" for letter in text)
        if len(text) >= 3 and usual >= 0.9 * len(text) and any(letter.isalpha() for letter in text):
            yield how, text
            return
