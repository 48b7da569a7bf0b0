"""A thread of messages told apart: each with who wrote it, to whom and when, and the lines that are its own.

Read are the header lines of a mail program ("From: ... Sent: ... Subject: ..."), the line over a quotation ("On 3 May
2019 at 10:02, A Name wrote:"), and lines quoted with ">". A line belongs to the message of its depth of quotation;
what is quoted with no line that says whose it is belongs to nobody and is of no day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sightline.wording.dates import FoundDate

_FIELD = re.compile(
    r"[ \t>]*\**(?P<name>from|to|cc|bcc|sent|date|subject|reply-to|importance|attachments?|mime-version|message-id|"
    r"content-[\w-]+|x-[\w-]+|received|sender|return-path|in-reply-to|references|thread-[\w-]+|user-agent)\**[ \t]*:"
    r"(?P<value>[^\n]*)",
    re.I,
)
_WROTE = re.compile(
    r"[ \t>]*(?:On|Am|At)\b(?P<when>[^\n]{6,90}?)[,:]?[ \t]*(?:\n[ \t>]*)?"
    r"(?P<who>[^\n<>,]{2,60}?)[ \t]*(?:[<(\[][^\n]*[>)\]])?[ \t]*(?:\n[ \t>]*)?(?:wrote|writes|"
    r"said)[ \t]*:[ \t]*(?=\n|$)"
)
_RULE = re.compile(
    r"[ \t>]*(?:[-_*]{2,}[ \t]*(?:original|forwarded)[^\n]*|begin forwarded message:?[^\n]*|_{8,}[ \t]*)$", re.I
)
_DEPTH = re.compile(r"[ \t]{0,3}((?:>[ \t]?)*)")
_ADDRESS = re.compile(r"\s*[<\[(](?:mailto:)?[^<>\[\]()]*@[^<>\[\]()]*[>\])]|\s*[\w.+-]+@[\w.-]+")


@dataclass(frozen=True, slots=True)
class Message:
    """One message. ``start`` to ``end`` are its header or the line that introduces it; ``sent`` is None where it gives
    no date. ``sender`` and ``recipients`` are as written, with their offsets. ``depth``: how deeply it is quoted."""

    start: int
    end: int
    depth: int
    sender: tuple[str, int, int] | None
    recipients: tuple[tuple[str, int, int], ...]
    subject: str
    sent: FoundDate | None

    @property
    def is_unnamed(self) -> bool:
        """Whether it is only quoted, and nothing says whose message it is or of which day."""
        return self.start == self.end


@dataclass(frozen=True, slots=True)
class Stretch:
    """``text[start:end]`` are lines of one message, without its header; ``message`` None before the first."""

    start: int
    end: int
    message: Message | None


def stretches(text: str, dates: Sequence[FoundDate]) -> list[Stretch]:
    """The text in order without the headers; a single stretch where it holds no message."""
    lines = [(hit.start(), hit.end()) for hit in re.finditer(r"[^\n]*\n?", text) if hit.end() > hit.start()]
    by_depth: dict[int, Message] = {}
    found: list[Stretch] = []
    at = 0
    while at < len(lines):
        start, end = lines[at]
        if _RULE.match(text[start:end].rstrip("\n")):
            at += 1
            continue
        header = _header(text, lines, at, dates) or _quotation(text, lines, at, dates)
        if header is not None:
            message, at = header
            if by_depth:
                # A message below another may be quoted whole under its header: its marked lines are then its own. Where
                # words without a mark follow them, they are what it answers, and those words are its own.
                own = _lines_of_the_message(text, lines, at, dates)
                if own and all(_depth(line) > message.depth for line in own):
                    message = replace(message, depth=_depth(own[0]))
            by_depth = {depth: held for depth, held in by_depth.items() if depth < message.depth}
            by_depth[message.depth] = message
            continue
        depth = _depth(text[start:end])
        message_here = next((by_depth[one] for one in sorted(by_depth, reverse=True) if one <= depth), None)
        if message_here is not None and message_here.depth < depth and text[start:end].strip(" \t\n>"):
            # Quoted, and no line says by whom: not of the day of whoever quotes it.
            message_here = Message(start, start, depth, None, (), "", None)
            by_depth = {each: held for each, held in by_depth.items() if each < depth} | {depth: message_here}
        elif message_here is not None and message_here.depth > depth:
            by_depth = {each: held for each, held in by_depth.items() if each <= depth}
        if found and found[-1].message is message_here and found[-1].end == start:
            found[-1] = Stretch(found[-1].start, end, message_here)
        else:
            found.append(Stretch(start, end, message_here))
        at += 1
    return found


def _lines_of_the_message(
    text: str, lines: Sequence[tuple[int, int]], at: int, dates: Sequence[FoundDate]
) -> list[str]:
    """The lines with words from ``at`` to the next header."""
    found = []
    for place in range(at, len(lines)):
        line = text[slice(*lines[place])]
        if not line.strip(" \t\n>") or _RULE.match(line.rstrip("\n")):
            continue
        if _header(text, lines, place, dates) is not None or _quotation(text, lines, place, dates) is not None:
            break
        found.append(line)
    return found


def _depth(line: str) -> int:
    hit = _DEPTH.match(line)
    return hit.group(1).count(">") if hit else 0


def _header(
    text: str, lines: Sequence[tuple[int, int]], at: int, dates: Sequence[FoundDate]
) -> tuple[Message, int] | None:
    """A block of header lines that begins there, and the line after it."""
    names: dict[str, tuple[int, int]] = {}
    last = at
    while last < len(lines):
        hit = _FIELD.match(text, *lines[last])
        if hit is not None:
            names.setdefault(hit.group("name").lower(), (hit.start("value"), hit.end("value")))
        elif not (names and re.match(r"[ \t>]+[^\s>]", text[slice(*lines[last])]) and text[lines[last][0]] in " \t"):
            break
        last += 1
    if "from" not in names or not names.keys() & {"to", "sent", "date", "subject"}:
        return None
    start, end = lines[at][0], lines[last - 1][1]
    end = start + len(text[start:end].rstrip())
    when = names.get("sent") or names.get("date")
    sent = _first(dates, *when) if when else None
    subject = text[slice(*names["subject"])].strip() if "subject" in names else ""
    made = Message(
        start, end, _depth(text[slice(*lines[at])]), _person(text, *names["from"]),
        tuple(one for name in ("to", "cc") if name in names for one in _people(text, *names[name])), subject, sent,
    )  # fmt: skip
    return made, last


def _quotation(
    text: str, lines: Sequence[tuple[int, int]], at: int, dates: Sequence[FoundDate]
) -> tuple[Message, int] | None:
    hit = _WROTE.match(text, lines[at][0])
    if hit is None:
        return None
    last = at
    while last < len(lines) and lines[last][0] < hit.end():
        last += 1
    depth = _depth(text[slice(*lines[at])])
    following = next((text[slice(*line)] for line in lines[last:] if text[slice(*line)].strip(" \t\n>")), "")
    sent = _first(dates, hit.start(), hit.end())
    if sent is None and not re.search(r"\d", hit.group("when")):
        return None
    who = _person(text, hit.start("who"), hit.end("who"))
    return Message(hit.start(), hit.end(), max(depth, _depth(following)), who, (), "", sent), last


def _first(dates: Sequence[FoundDate], start: int, end: int) -> FoundDate | None:
    return next((one for one in dates if start <= one.start and one.end <= end and one.date.is_known), None)


def _person(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    return next(iter(_people(text, start, end)), None)


def _people(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """The names of an address line, without their addresses."""
    found = []
    for hit in re.finditer(r"[^;,\n]+", text[start:end]):
        words = _ADDRESS.sub("", hit.group())
        words = re.sub(r"\s*[(\[][^)\]]*[)\]]?", "", words).strip(" \t\"'>")
        if re.search(r"[A-Za-z]{2}", words):
            where = text.index(words, start + hit.start())
            found.append((words, where, where + len(words)))
    return found
