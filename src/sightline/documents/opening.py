"""Opening one file of a folder: a Document, or a Refusal that says in a sentence why not. Never an exception."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable
from pathlib import Path

from sightline.documents import (
    limits,
    mail,
    markdown,
    outlook,
    plain_text,
    portable,
    rich_text,
    web_page,
    word,
    workbook,
)
from sightline.documents.document import Document, Writing
from sightline.documents.refusal import CannotRead, Refusal
from sightline.documents.sniffing import Sort, sniff

_EXPECTED = {
    ".docx": "docx",
    ".docm": "docx",
    ".dotx": "docx",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".xltx": "xlsx",
    ".pdf": "pdf",
    ".csv": "csv",
    ".tsv": "csv",
    ".tab": "csv",
    ".txt": "txt",
    ".text": "txt",
    ".log": "txt",
    ".md": "md",
    ".markdown": "md",
    ".rtf": "rtf",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".eml": "eml",
    ".msg": "msg",
}
_CALLED = {
    "docx": "a Word document",
    "xlsx": "an Excel workbook",
    "pdf": "a PDF",
    "csv": "a table in plain text (CSV)",
    "txt": "plain text",
    "md": "Markdown",
    "rtf": "rich text",
    "html": "a web page",
    "eml": "an e-mail",
    "msg": "an Outlook message",
}
_READERS: dict[str, Callable[[bytes, Writing, str], None]] = {
    "docx": word.read,
    "xlsx": workbook.read,
    "pdf": portable.read,
    "rtf": rich_text.read,
    "html": web_page.read,
    "eml": mail.read,
    "msg": outlook.read,
    "md": markdown.read,
    "text": plain_text.read,
}
_SETTINGS = {"case.toml", "desktop.ini", "thumbs.db"}


def is_ignorable(path: Path) -> bool:
    """Whether a file of a case folder is no document at all: hidden, Office's lock file, the case's own settings."""
    name = path.name
    return name.startswith((".", "~$")) or name.casefold() in _SETTINGS or name.endswith(("~", ".lock"))


def open_document(path: Path) -> Document | Refusal:
    """Read a file as what it really is. Whatever is wrong with it comes back as a Refusal; nothing is raised."""
    path = Path(path)
    name = _printable(path.name)
    try:
        data = _bytes_of(path)
        suffix = path.suffix.casefold()
        sort = sniff(data, suffix)
        writing = Writing(name, hashlib.sha256(data).hexdigest(), sort.format)
        _READERS[sort.format](data, writing, suffix)
        _warn(writing, sort, suffix)
        document = writing.finished()
        if not document.text.strip():
            raise CannotRead("there is no text in it", "check that it is the right file and send it again")
        return document
    except CannotRead as problem:
        return Refusal(name, problem.place, problem.reason, problem.what_to_do)
    except (MemoryError, RecursionError):
        return Refusal(
            name, "", "it is too large or too deeply nested to be read", "split it, or copy its words into a new file"
        )
    except Exception:  # whatever a hostile file makes a library do, the other documents must still be read
        return Refusal(
            name, "", "it could not be read: it seems to be damaged", "open it, save a new copy, and try again"
        )


def _bytes_of(path: Path) -> bytes:
    try:
        found = path.stat()
    except FileNotFoundError:
        what = "it is a link to a file that is not there" if path.is_symlink() else "the file is not there"
        raise CannotRead(what, "put the file itself in the folder") from None
    except (OSError, ValueError):
        raise CannotRead("it cannot be opened", "check the file and your permission to read it") from None
    if stat.S_ISDIR(found.st_mode):
        raise CannotRead("this is a folder, not a document", "put its documents in the case's folder")
    if not stat.S_ISREG(found.st_mode):
        raise CannotRead("this is not an ordinary file", "remove it from the folder")
    if found.st_size == 0:
        raise CannotRead("the file is empty", "ask the sender for it again")
    if found.st_size > limits.MAX_BYTES:
        raise CannotRead(
            f"it is {found.st_size / 1024 / 1024:.0f} MB, and files above {limits.MAX_BYTES // 1024 // 1024} MB are "
            "not read",
            "split it, or remove the pictures from it",
        )
    try:
        with path.open("rb") as file:
            data = file.read(limits.MAX_BYTES + 1)
    except OSError:
        raise CannotRead("you do not have permission to read it", "ask for permission, or copy it again") from None
    if not data.strip(b"\x00 \t\r\n\x0b\x0c\xef\xbb\xbf\xff\xfe"):
        raise CannotRead("the file is empty", "ask the sender for it again")
    return data


def _warn(writing: Writing, sort: Sort, suffix: str) -> None:
    expected = _EXPECTED.get(suffix)
    if expected != writing.format and (expected or suffix not in ("", ".txt")):
        called = f"Its name ends in {suffix}" if suffix else "Its name has no ending"
        writing.warn(f"{called} but it is {_CALLED[writing.format]}; it was read as that.")
    if sort.macros:
        writing.warn("It contains macros. They were not run, and are not needed to read it.")


def _printable(name: str) -> str:
    return name.encode("utf-8", "replace").decode("utf-8")
