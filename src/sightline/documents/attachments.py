"""The files that came with an e-mail, taken out of it; nothing of them is opened here."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message as Part
from email.parser import BytesParser
from email.policy import compat32
from io import BytesIO

import olefile

from sightline.documents import limits
from sightline.documents.message import header_text

_DATA, _LONG_NAME, _SHORT_NAME = "37010102", "3707", "3704"


@dataclass(frozen=True, slots=True)
class Attachment:
    """One file: the name that it was sent under, and its bytes."""

    name: str
    content: bytes


def attachments_of(data: bytes, suffix: str) -> tuple[Attachment, ...]:
    """What is attached to an e-mail (``suffix`` .eml or .msg); nothing where it cannot be taken apart. Never raises."""
    try:
        found = _of_outlook(data) if suffix.casefold() == ".msg" else _of_mail(data)
    except Exception:  # whatever a hostile message makes a library do: then there is nothing to be taken from it
        return ()
    return tuple(one for one in found[: limits.MAX_MAIL_PARTS] if one.content and len(one.content) <= limits.MAX_BYTES)


def _of_mail(data: bytes) -> list[Attachment]:
    found = []
    whole = BytesParser(policy=compat32).parsebytes(data.lstrip(b"\xef\xbb\xbf\r\n\t "))
    for count, part in enumerate(whole.walk()):
        if count > limits.MAX_MAIL_PARTS:
            break
        name = part.get_filename()
        if name and not part.is_multipart():
            found.append(Attachment(header_text(str(name)), _bytes_of(part)))
    return found


def _bytes_of(part: Part) -> bytes:
    held = part.get_payload(decode=True)
    return held if isinstance(held, bytes) else b""


def _of_outlook(data: bytes) -> list[Attachment]:
    found = []
    with olefile.OleFileIO(BytesIO(data)) as store:
        paths = {"/".join(path).lower(): path for path in store.listdir()}
        for path in sorted(paths):
            folder, _, stream = path.rpartition("/")
            if folder.startswith("__attach_version1.0_") and "/" not in folder and stream == f"__substg1.0_{_DATA}":
                names = (_words(store, paths, folder, tag) for tag in (_LONG_NAME, _SHORT_NAME))
                content = bytes(store.openstream(paths[path]).read())
                found.append(Attachment(next(filter(None, names), ""), content))
    return found


def _words(store: olefile.OleFileIO, paths: dict[str, list[str]], folder: str, tag: str) -> str:
    for ending, codec in (("001f", "utf-16-le"), ("001e", "cp1252")):
        path = paths.get(f"{folder}/__substg1.0_{tag}{ending}".lower())
        if path is not None:
            return bytes(store.openstream(path).read()).decode(codec, "replace").rstrip("\x00")
    return ""
