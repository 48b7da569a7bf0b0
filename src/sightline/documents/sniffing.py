"""What a file really is, from its first bytes and its structure; its name is only a hint."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass

from sightline.documents.refusal import CannotRead

SAVE_WORD = "open it in Word and save it as .docx"
SAVE_EXCEL = "open it in Excel and save it as .xlsx"

_PICTURES = (
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"BM", "BMP"),
)
_MEDIA = ((b"ID3", "sound"), (b"OggS", "sound"), (b"RIFF", "sound, film or picture"), (b"\x1aE\xdf\xa3", "film"))
_PACKED = ((b"\x1f\x8b", "gzip"), (b"7z\xbc\xaf\x27\x1c", "7-Zip"), (b"Rar!", "RAR"), (b"BZh", "bzip2"))
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADERS = rb"(?:From [^\n]{3,200}\n)?(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*)*"
_MAIL_HEADER = re.compile(rb"\A" + _HEADERS + rb"(?:Received|Return-Path|MIME-Version|Message-ID|Delivered-To):", re.I)
_HEADER = re.compile(rb"\A(?:From [^\n]{3,200}\n)?[A-Za-z][A-Za-z0-9-]{1,60}:", re.I)
_WEB = (b"<!doctype html", b"<html", b"<head", b"<body", b"<table", b"<div", b"<meta", b"<title")


@dataclass(frozen=True, slots=True)
class Sort:
    """What a file is: ``format`` "docx", "xlsx", "pdf", "rtf", "html", "eml", "msg", "md" or "text" (a table or
    narrative, as its reader finds); ``macros`` where it carries any."""

    format: str
    macros: bool = False


def sniff(data: bytes, suffix: str) -> Sort:
    """What the bytes are. Raises CannotRead with what to do for everything that is not read."""
    head = data[:2048]
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _package(data)
    if head.startswith(_OLE):
        return _compound(data)
    if b"%PDF-" in head[:1024]:
        return Sort("pdf")
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{\\rtf"):
        return Sort("rtf")
    _refuse_media(head)
    return Sort(_marked_up(head, suffix) or ("md" if suffix in (".md", ".markdown") else "text"))


def _package(data: bytes) -> Sort:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, IndexError):
        raise CannotRead(
            "it is damaged or was cut off: its packaging cannot be opened",
            "ask the sender for it again, or open it in Word or Excel and save a new copy",
        ) from None
    names = {name.lower() for name in names}
    if "word/document.xml" in names or any(re.fullmatch(r"word/document\d*\.xml", name) for name in names):
        return Sort("docx", "word/vbaproject.bin" in names)
    if "xl/workbook.xml" in names:
        return Sort("xlsx", "xl/vbaproject.bin" in names)
    if "xl/workbook.bin" in names:
        raise CannotRead("this is a binary Excel workbook (.xlsb), which is not read", SAVE_EXCEL)
    if "ppt/presentation.xml" in names:
        raise CannotRead("this is a PowerPoint presentation, which is not read", "copy its words into a Word document")
    if "content.xml" in names and "mimetype" in names:
        raise CannotRead("this is an OpenDocument file, which is not read yet", "save it as .docx or .xlsx")
    if "[content_types].xml" in names:
        raise CannotRead(
            "it looks like an Office file but its main part is missing",
            "open it in Word or Excel and save a new copy, or ask the sender for it again",
        )
    raise CannotRead("this is a zip archive, not a document", "unpack it and put the documents in the folder")


def _compound(data: bytes) -> Sort:
    """An Outlook message is read; whatever else an old compound file is, is refused."""

    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("__properties_version1.0") or holds("__substg1.0"):
        return Sort("msg")
    if holds("EncryptedPackage") or holds("EncryptionInfo"):
        raise CannotRead(
            "it is protected by a password", "open it, remove the password (File, Info, Protect) and save it again"
        )
    if holds("WordDocument"):
        raise CannotRead("this is an old Word document (.doc), which is not read", SAVE_WORD)
    if holds("Workbook") or holds("Book"):
        raise CannotRead("this is an old Excel workbook (.xls), which is not read", SAVE_EXCEL)
    if holds("PowerPoint Document"):
        raise CannotRead("this is an old PowerPoint file, which is not read", "copy its words into a Word document")
    raise CannotRead("this is an old Office file, which is not read", "save it as .docx or .xlsx")


def _refuse_media(head: bytes) -> None:
    for mark, name in _PICTURES:
        if head.startswith(mark) and (mark != b"BM" or b"\x00" in head[:64]):
            raise CannotRead(
                f"this is a picture ({name}), and words in pictures are not read",
                "type out what it says, or run text recognition (OCR) and save the result as .docx or .txt",
            )
    if head[4:12] in (b"ftypheic", b"ftypmif1", b"ftypheix"):
        raise CannotRead("this is a picture (HEIC), and words in pictures are not read", "type out what it says")
    if head[4:8] == b"ftyp":
        raise CannotRead("this is a film or sound recording, which is not read", "type out what it says")
    for mark, name in _MEDIA:
        if head.startswith(mark) and b"\x00" in head:
            raise CannotRead(f"this is {name}, which is not read", "type out what it says")
    for mark, name in _PACKED:
        if head.startswith(mark):
            raise CannotRead(f"this is a {name} archive, not a document", "unpack it and put the documents here")
    if head.startswith((b"MZ", b"\x7fELF")):
        raise CannotRead("this is a program, not a document", "remove it from the folder, and tell your IT team")


def _marked_up(head: bytes, suffix: str) -> str:
    """Whether text is a web page or an e-mail: "html", "eml" or "". Raises CannotRead for other markup."""
    start = head.lstrip(b"\xef\xbb\xbf \r\n\t")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = head.decode("utf-16", "ignore").lstrip().encode()
    lowered = start[:1024].lower()
    is_page = lowered.startswith(_WEB) or (
        lowered.startswith((b"<?xml", b"<!--", b"<!doctype")) and b"<html" in lowered
    )
    if is_page and (suffix not in (".md", ".markdown") or lowered.startswith(_WEB[:2])):
        return "html"
    is_xml = suffix == ".xml" and re.match(rb"<[a-z]", lowered) is not None
    if is_xml or lowered.startswith((b"<?xml", b"<!doctype", b"<!entity")):
        raise CannotRead("this is an XML file, which is not read yet", "save it as .docx, .xlsx or .csv")
    is_mail = _MAIL_HEADER.match(start) is not None or (suffix == ".eml" and _HEADER.match(start) is not None)
    if suffix in (".mht", ".mhtml") or (is_mail and b"from: <saved by" in lowered):
        raise CannotRead("this is a web archive (.mht), which is not read", "open it and save it as .html or .docx")
    if start.startswith((b"!BDN", b"\x78\x9f\x3e\x22")):
        raise CannotRead(
            "this holds messages in a form of Outlook's own (.pst or winmail.dat), which is not read",
            "open it in Outlook and save each message as .msg or .eml",
        )
    if is_mail:
        return "eml"
    return "html" if suffix in (".html", ".htm", ".xhtml") else ""
