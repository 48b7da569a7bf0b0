"""E-mail files (.eml): who wrote to whom and when, and what; messages attached to it in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message as Part
from email.parser import BytesFeedParser
from email.policy import compat32

from sightline.documents import limits
from sightline.documents.document import Writing, clean
from sightline.documents.encodings import decode_named
from sightline.documents.message import Message, header_text, instant_of, tell_of_attachments, write_head
from sightline.documents.packages import damaged
from sightline.documents.plain_text import write_narrative
from sightline.documents.refusal import CannotRead
from sightline.documents.web_page import holds_rows, write_page

_PIECE = 1 << 16
_LONG_HEADER = re.compile(rb"^content-(?:type|disposition)[ \t]*:[^\r\n]*(?:(?:\r\n|\r|\n)[ \t][^\r\n]*)*", re.I | re.M)
_SEVERAL = re.compile(rb"^From [^\r\n]{3,200}\d\d:\d\d[^\r\n]{0,40}\r?\n[\w-]{2,40}:", re.M)
_SIGNATURES = frozenset(
    (
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "application/pgp-signature",
        "application/pgp-keys",
    )
)
_LOCKED = frozenset(("application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted"))
_READ = frozenset(("text/plain", "text/html", "text/enriched", "text/richtext"))
_STUB = 200
"""A plain text shorter than this beside a far longer web page only says that the page should be looked at instead."""


def read(data: bytes, writing: Writing, suffix: str) -> None:
    """Write an e-mail: its head as lines, then its words. Raises CannotRead."""
    data = data.lstrip(b"\xef\xbb\xbf\r\n\t ")
    if data.startswith(b"From "):
        if len(_SEVERAL.findall(data)) > 1:
            raise CannotRead(
                "this is a mailbox with several messages in it", "save each message as a file of its own (.eml)"
            )
        data = data.partition(b"\n")[2]
    whole = _parsed(data, writing)
    if not any(whole.get(name) for name in ("from", "date", "subject", "to", "received")):
        raise damaged("the lines that say who wrote it, to whom and when are missing")
    reader = _Reader(writing)
    reader.message(whole, 0)


def _parsed(data: bytes, writing: Writing) -> Part:
    """The parts. Bytes are handed over piece by piece, so that a message made to take for ever can be stopped."""
    if any(len(hit.group()) > limits.MAX_MAIL_HEADER for hit in _LONG_HEADER.finditer(data)):
        raise damaged("one of its headers is longer than any mail program writes")
    parser = BytesFeedParser(policy=compat32)
    for start in range(0, len(data), _PIECE):
        parser.feed(data[start : start + _PIECE])
        writing.keep_time()
    return parser.close()


class _Reader:
    """Writes a message, and the messages within it. ``_count`` counts the parts met."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        self._count = 0

    def message(self, whole: Part, depth: int) -> None:
        """One message: its head, its words, the messages attached to it."""
        head = _head_of(whole)
        texts: list[tuple[str, str]] = []
        inside: list[Part] = []
        self._sort(whole, head, texts, inside, depth)
        write_head(head, self._writing, is_inside=depth > 0)
        before = self._writing.length
        for sort, text in texts:
            if sort == "html":
                write_page(text, self._writing)
            else:
                write_narrative(text, self._writing)
        if self._writing.length == before and not inside:
            self._writing.warn("There are no words in it below its head.")
        tell_of_attachments(head, self._writing)
        for one in inside:
            self.message(one, depth + 1)

    def _sort(self, part: Part, head: Message, texts: list[tuple[str, str]], inside: list[Part], depth: int) -> None:
        """What each part is: words of this message, a message within it, an attachment, a picture."""
        self._count += 1
        self._writing.keep_time()
        if self._count > limits.MAX_MAIL_PARTS:
            raise CannotRead(
                f"it has more than {limits.MAX_MAIL_PARTS:,} parts", "save the messages in it as files of their own"
            )
        if depth > limits.MAX_MAIL_DEPTH:
            raise CannotRead(
                "it holds messages within messages too deep to be read",
                "save the innermost as files of their own (.eml)",
            )
        sort, held = part.get_content_type(), part.get_payload()
        if sort in _LOCKED and not _is_only_signed(part):
            raise CannotRead(
                "it is encrypted", "open it in the mail program, and save or forward it without encryption"
            )
        if isinstance(held, list) and held and sort == "message/rfc822":
            inside.extend(held[:1])
        elif isinstance(held, list) and sort == "multipart/alternative":
            self._alternatives(held, head, texts, inside, depth)
        elif isinstance(held, list):
            for child in held:
                self._sort(child, head, texts, inside, depth + 1)
        elif sort.startswith("multipart/") or (sort in _READ and not _is_attached(part, texts)):
            texts.append(_words(part, self._writing))
        elif sort not in _SIGNATURES:
            if part.get_content_maintype() == "image" and part.get("content-id") and not _is_told_attached(part):
                head.pictures += 1
            else:
                head.attachments.append(_name(part))

    def _alternatives(
        self, held: list[Part], head: Message, texts: list[tuple[str, str]], inside: list[Part], depth: int
    ) -> None:
        """The same words several ways: as plain text if that says anything, else as a web page.

        The web page where it holds a table of rows: as plain text a mail program puts each cell on a line of its own,
        and no reader can tell again what belongs to which row.
        """
        ways: list[list[tuple[str, str]]] = []
        for child in held:
            ways.append([])
            self._sort(child, head, ways[-1], inside, depth + 1)
        filled = [way for way in ways if any(text.strip() for _, text in way)]
        plain = next((way for way in filled if way[0][0] == "plain"), None)
        page = next((way for way in filled if way[0][0] == "html"), None)
        if plain and page and sum(len(text.strip()) for _, text in plain) < _STUB and _is_far_longer(page, plain):
            plain = None
        if plain and page and any(holds_rows(text) for _, text in page):
            plain = None
        texts.extend(plain or page or [])


def _head_of(part: Part) -> Message:
    def said(name: str) -> str:
        written = [value for key, value in part.raw_items() if key.lower() == name]
        return header_text(", ".join(written) if name in ("to", "cc", "bcc") else written[0]) if written else ""

    sent = said("date")
    return Message(
        sender=said("from") or said("sender"),
        to=said("to"),
        copied=said("cc"),
        blind=said("bcc"),
        subject=said("subject"),
        sent=sent,
        instant=instant_of(sent),
    )


def _words(part: Part, writing: Writing) -> tuple[str, str]:
    """The words of a part and whether they are "plain" or "html"."""
    data = _bytes(part)
    try:
        text, _, warnings = decode_named(data, _parameter(part, "charset")) if data else ("", "", [])
    except CannotRead:
        text, warnings = data.decode("cp1252", "replace"), ["Some of its words could not be decoded; check them."]
    for sentence in warnings:
        writing.warn(sentence)
    if part.get_content_type() == "text/html":
        return "html", text
    text = clean(text).replace("\f", "\n")
    if part.get_content_type() in ("text/enriched", "text/richtext"):
        text = re.sub(r"<[^<>\n]{1,40}>", "", text)
    if _parameter(part, "format").lower() == "flowed":
        text = "\n".join(_unwrapped(text.split("\n"), _parameter(part, "delsp").lower() == "yes"))
    return "plain", text


def _bytes(part: Part) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AssertionError):
        data = None
    if isinstance(data, bytes):
        return data
    return str(part.get_payload()).encode("utf-8", "surrogateescape")


def _unwrapped(lines: list[str], without_space: bool) -> Iterator[str]:
    """Lines that a mail program broke, whole again (RFC 3676); each keeps its marks of quotation."""
    held: list[str] = []
    held_depth = 0
    for line in lines:
        marks = re.match(r">*", line).group()  # type: ignore[union-attr]
        words = line[len(marks) :].removeprefix(" ")
        if held and (len(marks) != held_depth or words == "-- "):
            yield _marked(held_depth) + "".join(held)
            held = []
        held_depth = len(marks)
        if words.endswith(" ") and words != "-- ":
            held.append(words[:-1] if without_space else words)
        else:
            yield _marked(held_depth) + "".join([*held, words])
            held = []
    if held:
        yield _marked(held_depth) + "".join(held)


def _marked(depth: int) -> str:
    return ">" * depth + " " if depth else ""


def _parameter(part: Part, name: str) -> str:
    try:
        found = part.get_param(name) or ""
    except (ValueError, LookupError, TypeError, IndexError):
        return ""
    return str(found[2] if isinstance(found, tuple) else found).strip().strip("'\"")


def _name(part: Part) -> str:
    try:
        written = part.get_filename() or ""
    except (ValueError, LookupError, TypeError, IndexError):
        written = ""
    return header_text(str(written))[:120] or f"a part without a name ({part.get_content_type()[:60]})"


def _is_told_attached(part: Part) -> bool:
    return str(part.get("content-disposition") or "").strip().lower().startswith("attachment")


def _is_attached(part: Part, texts: list[tuple[str, str]]) -> bool:
    return _is_told_attached(part) or (bool(texts) and _name(part).find("a part without a name") != 0)


def _is_only_signed(part: Part) -> bool:
    return _parameter(part, "smime-type").lower() in ("signed-data", "certs-only")


def _is_far_longer(page: list[tuple[str, str]], plain: list[tuple[str, str]]) -> bool:
    seen = Writing("", "", "html")
    for _, text in page:
        write_page(text, seen)
    return seen.length > 3 * sum(len(text.strip()) for _, text in plain) + _STUB
