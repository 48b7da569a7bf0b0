"""What all e-mails have in common, however they are stored: the lines at the head, the attachments, the own date."""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from sightline.chronology.partial_date import write_day
from sightline.documents.document import Writing, clean
from sightline.documents.encodings import decode_named
from sightline.documents.refusal import CannotRead

_HERE = ZoneInfo("Europe/London")
_YEARS = range(1985, 2100)
_WORD = re.compile(r"=\?([\w.:()+-]{1,40})(?:\*[\w-]{1,20})?\?([bBqQ])\?([^?\n]{0,5000})\?=")
_BETWEEN = re.compile(r"(\?=)[ \t]+(?==\?[\w.:()*+-]{1,60}\?[bBqQ]\?)")
_SHOWN = 40


@dataclass(slots=True)
class Message:
    """The head of one message, as written. ``sent`` is its date as written; ``instant`` what that says, if anything.

    ``pictures`` counts what is shown among the words. ``attachments`` are names of
    all that is not read with it.
    """

    sender: str = ""
    to: str = ""
    copied: str = ""
    blind: str = ""
    subject: str = ""
    sent: str = ""
    instant: datetime | None = None
    attachments: list[str] = field(default_factory=list)
    pictures: int = 0


def write_head(message: Message, writing: Writing, *, is_inside: bool) -> None:
    """Write the lines at the head as a mail program prints them, and for the outer message what is known of it."""
    if is_inside:
        writing.gap()
        writing.block("-----Original Message-----", "message header")
    shown = shown_here(message.instant) if message.instant else message.sent
    lines = (
        ("From", message.sender),
        ("Sent", shown),
        ("To", message.to),
        ("Cc", message.copied),
        ("Bcc", message.blind),
        ("Subject", message.subject),
        ("Attachments", "; ".join(message.attachments[:_SHOWN])),
    )
    writing.block("\n".join(f"{name}: {said}" for name, said in lines if said), "message header")
    writing.gap()
    if is_inside:
        return
    for name, said in (("from", message.sender), ("subject", message.subject)):
        if said:
            writing.properties[name] = said
    if message.instant:
        writing.properties["sent"] = message.instant.isoformat()
    elif message.sent:
        writing.warn(f"Its date is not written as a mail program writes one (\u201c{message.sent[:60]}\u201d).")


def tell_of_attachments(message: Message, writing: Writing) -> None:
    """Say what came with the message and is not in its text, so that nothing is lost silently."""
    names = [f"\u201c{name}\u201d" for name in message.attachments[:_SHOWN]]
    more = len(message.attachments) - len(names)
    if more:
        names.append(f"{more} more")
    if len(names) == 1:
        writing.warn(f"It has an attachment, {names[0]}, which is not read with it: save it into the folder too.")
    elif names:
        writing.warn(
            f"It has {len(message.attachments)} attachments, which are not read with it: {', '.join(names)}. "
            "Save them into the folder too."
        )
    if message.pictures:
        writing.warn(
            f"{message.pictures} {'picture stands' if message.pictures == 1 else 'pictures stand'} among its words; "
            "words in pictures are not read."
        )


def instant_of(written: str) -> datetime | None:
    """The instant that a Date header gives, with its distance from UTC if it has one; None if it gives none."""
    try:
        found = parsedate_to_datetime(written[:200])
        year = rf"\b(?:{found.year}|[A-Za-z]{{3,9}}[ -]{found.year % 100:02})\b"  # the parser makes 2001 of "0001"
        return found if found.year in _YEARS and re.search(year, written) else None
    except (ValueError, TypeError, OverflowError, IndexError, AttributeError):
        return None


def shown_here(instant: datetime) -> str:
    """An instant as a clock on a wall in the United Kingdom shows it; one without a distance from UTC as it stands."""
    local = instant.astimezone(_HERE) if instant.tzinfo else instant
    return f"{write_day(local.date())} {local:%H:%M}"


def header_text(written: str) -> str:
    """A header in readable words on one line: folded lines joined, words in other character sets decoded."""
    raw = written.encode("utf-8", "surrogateescape")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")
    text = _BETWEEN.sub(r"\1", " ".join(text.split()))
    pieces: list[str] = []
    at = 0
    held, held_as = b"", ""
    for hit in _WORD.finditer(text):
        between = text[at : hit.start()]
        label = hit.group(1).lower()
        if held and (between or label != held_as):
            pieces.append(_decoded(held, held_as))
            held = b""
        pieces.append(between)
        held, held_as = held + _unpacked(hit.group(2), hit.group(3)), label
        at = hit.end()
    pieces += [_decoded(held, held_as), text[at:]]
    return " ".join(clean("".join(pieces)).split())


def _unpacked(way: str, words: str) -> bytes:
    try:
        if way in "bB":
            letters = re.sub(r"[^A-Za-z0-9+/]", "", words)
            return binascii.a2b_base64(letters + "=" * (-len(letters) % 4))
        return binascii.a2b_qp(words.encode("utf-8", "replace"), header=True)
    except (binascii.Error, ValueError):
        return words.encode("utf-8", "replace")


def _decoded(data: bytes, label: str) -> str:
    try:
        return decode_named(data, label)[0] if data else ""
    except CannotRead:
        return data.decode("latin-1")
