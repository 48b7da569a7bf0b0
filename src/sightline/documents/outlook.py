"""Outlook messages (.msg): a compound file whose streams are the message's properties (MS-OXMSG)."""

from __future__ import annotations

import io
import struct
from datetime import UTC, datetime, timedelta
from email.parser import HeaderParser
from email.policy import compat32

import compressed_rtf
import olefile

from sightline.documents import limits, rich_text
from sightline.documents.document import Writing
from sightline.documents.encodings import decode_named
from sightline.documents.message import Message, header_text, instant_of, tell_of_attachments, write_head
from sightline.documents.packages import damaged
from sightline.documents.plain_text import write_narrative
from sightline.documents.refusal import CannotRead
from sightline.documents.web_page import holds_rows, write_page

_ATTACHMENT, _RECIPIENT = "__attach_version1.0_#", "__recip_version1.0_#"
_FIXED = "__properties_version1.0"
_SUBJECT, _BODY, _PAGE, _PACKED, _HEADERS, _CLASS = 0x0037, 0x1000, 0x1013, 0x1009, 0x007D, 0x001A
_SENT, _DELIVERED = 0x0039, 0x0E06
_DISPLAYED = {1: 0x0E04, 2: 0x0E03, 3: 0x0E02}
_EMBEDDED = "__substg1.0_3701000D"
_LONG_NAME, _SHORT_NAME, _DISPLAY_NAME, _METHOD, _CONTENT_ID = 0x3707, 0x3704, 0x3001, 0x3705, 0x3712
_MOST_WORDS = 1 << 20
_PAGES = {65001: "utf-8", 20127: "cp1252", 28591: "cp1252", 1200: "cp1252"}
_ERRORS = (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, struct.error, OverflowError)


def read(data: bytes, writing: Writing, suffix: str) -> None:
    """Write an Outlook message: its head as lines, then its words. Raises CannotRead."""
    try:
        store = olefile.OleFileIO(io.BytesIO(data))
        streams = {"/".join(path).lower(): path for path in store.listdir(streams=True, storages=False)}
    except _ERRORS:
        raise damaged("its packaging cannot be opened") from None
    reader = _Reader(store, streams, writing)
    reader.message("", 0)


class _Reader:
    """Reads properties of the message, its recipients and attachments, each a folder of the compound file."""

    def __init__(self, store: olefile.OleFileIO, streams: dict[str, list[str]], writing: Writing) -> None:
        self._store, self._streams, self._writing = store, streams, writing
        self._folders = sorted({path.rpartition("/")[0] for path in streams})
        self._count = 0
        self._codec = "cp1252"

    def message(self, at: str, depth: int) -> None:
        """The message in the folder ``at`` ("" or with its slash), and those embedded in it."""
        if depth > limits.MAX_MAIL_DEPTH:
            raise CannotRead(
                "it holds messages within messages too deep to be read", "save the innermost as files of their own"
            )
        fixed = self._fixed(at, 24 if depth else 32)
        page = fixed.get(0x3FFD, fixed.get(0x3FDE, 0)) & 0xFFFFFFFF
        self._codec = _PAGES.get(page, f"cp{page}")
        head = self._head(at, fixed)
        inside = self._attachments(at, head)
        write_head(head, self._writing, is_inside=depth > 0)
        before = self._writing.length
        self._body(at)
        if self._writing.length == before:
            if "smime" in self._words(at, _CLASS).lower() or "rpmsg" in self._words(at, _CLASS).lower():
                raise CannotRead("it is encrypted", "open it in Outlook, and save or forward it without encryption")
            if not inside:
                self._writing.warn("There are no words in it below its head.")
        tell_of_attachments(head, self._writing)
        for one in inside:
            self.message(one, depth + 1)

    # -- parts ---------------------------------------------------------------------------------------------
    def _head(self, at: str, fixed: dict[int, int]) -> Message:
        headers = HeaderParser(policy=compat32).parsestr(self._words(at, _HEADERS)[: limits.MAX_MAIL_HEADER])
        sent = header_text(str(headers.get("date") or ""))
        instant = instant_of(sent) or _instant(fixed.get(_SENT, 0)) or _instant(fixed.get(_DELIVERED, 0))
        to: dict[int, list[str]] = {1: [], 2: [], 3: []}
        for folder in self._within(at, _RECIPIENT):
            sort = self._fixed(folder, 8).get(0x0C15, 1) & 0x3
            name, address = self._words(folder, _DISPLAY_NAME), self._words(folder, 0x39FE)
            to.get(sort, to[1]).append(_person(name, address or self._words(folder, 0x3003)))
        sender = _person(
            self._words(at, 0x0042) or self._words(at, 0x0C1A),
            self._words(at, 0x5D02) or self._words(at, 0x5D01) or self._words(at, 0x0C1F),
        )
        named = {sort: "; ".join(filter(None, names)) for sort, names in to.items()}
        to_whom, copied, blind = (named[sort] or self._words(at, shown) for sort, shown in _DISPLAYED.items())
        return Message(
            sender=_one_line(sender or header_text(str(headers.get("from") or ""))),
            to=_one_line(to_whom),
            copied=_one_line(copied),
            blind=_one_line(blind),
            subject=_one_line(self._words(at, _SUBJECT)),
            sent=sent,
            instant=instant,
        )

    def _attachments(self, at: str, head: Message) -> list[str]:
        inside = []
        for folder in self._within(at, _ATTACHMENT):
            if any(path.startswith(f"{folder}{_EMBEDDED}/".lower()) for path in self._streams):
                inside.append(f"{folder}{_EMBEDDED}/".lower())
                continue
            name = next(
                filter(None, (self._words(folder, tag) for tag in (_LONG_NAME, _SHORT_NAME, _DISPLAY_NAME))), ""
            )
            is_picture = name.lower().endswith((".png", ".jpg", ".jpeg", ".gif", ".bmp"))
            if is_picture and self._words(folder, _CONTENT_ID):
                head.pictures += 1
            else:
                head.attachments.append(_one_line(name)[:120] or "a part without a name")
        return inside

    def _body(self, at: str) -> None:
        """Its words as plain text, else from its web page, else from its rich text; from its web page where that
        holds a table of rows, which plain text does not keep.
        """
        plain = self._words(at, _BODY, limits.MAX_BYTES)
        page = self._words(at, _PAGE, limits.MAX_BYTES) or self._page(at)
        if plain.strip() and not (page.strip() and holds_rows(page)):
            write_narrative(plain.replace("\r\n", "\n").replace("\f", "\n"), self._writing)
            return
        if page.strip():
            write_page(page, self._writing)
            return
        packed = self._stream(at, f"{_PACKED:04x}0102", limits.MAX_PACKED_RICH_TEXT)
        if packed:
            try:
                rich = compressed_rtf.decompress(packed)
            except Exception:  # the library raises plain Exceptions
                raise damaged("the words of the message cannot be unpacked") from None
            rich_text.read(rich, self._writing, ".rtf")

    def _page(self, at: str) -> str:
        data = self._stream(at, f"{_PAGE:04x}0102", limits.MAX_BYTES)
        return decode_named(data, self._codec)[0] if data else ""

    # -- properties ----------------------------------------------------------------------------------------
    def _within(self, at: str, prefix: str) -> list[str]:
        """The folders of that sort directly below. Each counts towards how many parts a message may have."""
        found = dict.fromkeys(
            at + folder[len(at) :].split("/")[0] + "/"
            for folder in self._folders
            if folder.startswith(at + prefix.lower())
        )
        self._count += len(found)
        if self._count > limits.MAX_MAIL_PARTS:
            raise CannotRead(
                f"it has more than {limits.MAX_MAIL_PARTS:,} parts", "save the messages in it as files of their own"
            )
        return list(found)

    def _fixed(self, at: str, header: int) -> dict[int, int]:
        """Properties of fixed size, by their numbers: 16 bytes each, after a header."""
        data = self._read(f"{at}{_FIXED}".lower(), _MOST_WORDS)
        return {
            tag >> 16: value
            for tag, _, value in struct.iter_unpack("<IIQ", data[header : header + (len(data) - header) // 16 * 16])
        }

    def _words(self, at: str, tag: int, most: int = _MOST_WORDS) -> str:
        """A property in words: as Unicode if it is there so, else in the message's own code page."""
        data = self._stream(at, f"{tag:04x}001f", most)
        if data:
            return data.decode("utf-16-le", "replace").rstrip("\x00")
        data = self._stream(at, f"{tag:04x}001e", most)
        try:
            return decode_named(data, self._codec)[0].rstrip("\x00") if data else ""
        except CannotRead:
            return data.decode("cp1252", "replace")

    def _stream(self, at: str, name: str, most: int) -> bytes:
        return self._read(f"{at}__substg1.0_{name}".lower(), most)

    def _read(self, path: str, most: int) -> bytes:
        self._writing.keep_time()
        found = self._streams.get(path)
        if found is None:
            return b""
        try:
            if self._store.get_size(found) > most:
                self._writing.warn("A part of it is larger than any message's, and was left out.")
                return b""
            return bytes(self._store.openstream(found).read())
        except _ERRORS:
            self._writing.warn("A part of it is damaged and was left out: ask the sender for it again.")
            return b""


def _instant(ticks: int) -> datetime | None:
    """Tenths of microseconds since 1601, in UTC; None where that is no day on which anybody sent an e-mail."""
    try:
        found = datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=ticks // 10)
    except OverflowError:
        return None
    return found if 1985 <= found.year < 2100 else None


def _person(name: str, address: str) -> str:
    name, address = name.strip("\x00 '\""), address.strip("\x00 ")
    is_address = "@" in address and not address.startswith("/")  # Exchange's own addresses tell a reader nothing
    return f"{name} <{address}>" if name and is_address and name != address else name or (address if is_address else "")


def _one_line(text: str) -> str:
    return " ".join(text.replace("\x00", "").split())
