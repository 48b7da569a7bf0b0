"""Bytes to text when nobody says how they are encoded, line by line where lines differ."""

from __future__ import annotations

import codecs
import re

from sightline.documents.refusal import CannotRead

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOT_TEXT = bytes(code for code in range(0x20) if code not in (0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B))


def decode(data: bytes) -> tuple[str, str, list[str]]:
    """The text, the encoding's name, and warnings. Raises CannotRead where the bytes are no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text, problem = _decode_as(data, encoding)
            return text, encoding, problem
    silent = _utf16_without_mark(data)
    if silent:
        text, problem = _decode_as(data, silent)
        return text, silent, problem
    warnings: list[str] = []
    control = sum(data[:200_000].count(code) for code in _NOT_TEXT)
    if control > max(3, len(data[:200_000]) // 100):
        raise CannotRead(
            "this is not a kind of file that is read (it is neither text nor a document of a known kind)",
            "open it in the program that made it and save it as .docx, .xlsx, .csv, .pdf or .txt",
        )
    if b"\x00" in data:
        warnings.append("Some characters could not be text (NUL bytes) and were left out.")
    try:
        return data.decode("utf-8"), "utf-8", warnings
    except UnicodeDecodeError:
        return _line_by_line(data, warnings)


def decode_named(data: bytes, label: str) -> tuple[str, str, list[str]]:
    """The text of bytes whose sender names their encoding; a name that is plainly wrong is not believed.

    Only encodings that people write are known: a hostile name could ask for one that runs for ever. Raises CannotRead
    where the bytes are no text.
    """
    encoding = _known(label)
    if not encoding or encoding == "utf-8" or data.startswith(tuple(mark for mark, _ in _MARKS)):
        return decode(data)
    if encoding not in _SEVEN_BITS and not data.isascii():
        try:  # accented letters that are valid UTF-8 are UTF-8: nobody writes such sequences by chance
            return data.decode("utf-8"), "utf-8", []
        except UnicodeDecodeError:
            pass
    text, problem = _decode_as(data, encoding)
    return text, encoding, problem


def _known(label: str) -> str:
    """The codec for an encoding's name as mail and web pages write it; "" if there is none that people use."""
    name = re.sub(r"[^a-z0-9]", "", label.lower()[:40])
    if name in _WESTERN:
        return "cp1252"
    try:
        found = codecs.lookup(label.strip()[:40]).name if label.isascii() else ""
    except (LookupError, ValueError):
        found = {"unicode11utf8": "utf-8", "xsjis": "shift_jis", "windows31j": "cp932", "cp1252": "cp1252"}.get(
            name, ""
        )
    return found if _PEOPLES.fullmatch(found) else ""


_WESTERN = {"iso88591", "latin1", "l1", "ascii", "usascii", "ansix341968", "cp1252", "windows1252", "iso8859115"}
_SEVEN_BITS = {"iso2022_jp", "iso2022_kr", "hz", "utf-7"}
_PEOPLES = re.compile(
    r"utf-8|utf-16(?:-[lb]e)?|iso8859-\d+|cp(?:125\d|437|85[028]|866|874|93[26]|949|950)|koi8-[rut]|mac-roman|"
    r"gbk|gb2312|gb18030|big5(?:hkscs)?|shift_jis|euc_(?:jp|kr)|iso2022_(?:jp|kr)|hz|johab|tis-620"
)


def _decode_as(data: bytes, encoding: str) -> tuple[str, list[str]]:
    try:
        return data.decode(encoding), []
    except UnicodeDecodeError:
        return data.decode(encoding, "replace"), ["Some characters could not be read and are shown as \ufffd."]


def _utf16_without_mark(data: bytes) -> str:
    sample = data[:4000]
    if len(sample) < 8:
        return ""
    odd, even = sample[1::2].count(0), sample[0::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.6 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.6 and odd < half * 0.1:
        return "utf-16-be"
    return ""


def _line_by_line(data: bytes, warnings: list[str]) -> tuple[str, str, list[str]]:
    """Each line as UTF-8 if it can be, else as Windows-1252, which is what older systems here write."""
    lines: list[str] = []
    utf8 = other = 0
    first = 0
    for number, line in enumerate(re.split(rb"(?<=\n)", data), 1):
        try:
            text = line.decode("utf-8")
            utf8 += not line.isascii()
        except UnicodeDecodeError:
            text = line.decode("cp1252", "replace")
            other += 1
            first = first or number
        lines.append(text)
    text = "".join(lines)
    if utf8:
        warnings.append(
            f"The file mixes two encodings: {other} {'line' if other == 1 else 'lines'} (the first is line {first}) "
            "were read as Windows-1252 and the rest as UTF-8; check accented letters and quotation marks there."
        )
    if "\ufffd" in text:
        warnings.append("Some characters could not be read and are shown as \ufffd.")
    return text, "mixed" if utf8 else "cp1252", warnings
