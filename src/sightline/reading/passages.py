"""A narrative cut into passages: sentences, and in logs the entries that begin with their date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sightline.documents.document import Document
from sightline.wording.dates import FoundDate
from sightline.wording.sentences import sentences

_AFTER_HEADING = re.compile(
    r"[ \t]*(?:$|\n|[-–—:|;\t]|\[|\(|(?:at[ \t]+)?\d{1,2}[:.]?\d{2}[ \t]*(?:h|hrs|hours|am|pm)?\b|  )", re.I
)
_BEFORE_HEADING = re.compile(
    r"(?:[•▪●◦*·‣–-]|\(?\d{1,3}[.)])?[ \t]*(?:(?:date|on|entry)[ \t]*:?[ \t]*)?(?:\w+day,?[ \t]+)?", re.I
)
_CAPTION = re.compile(
    r"(?:photograph|picture|image|photo)s?:[^.\n]{0,80}?(?:/|\b)"
    r"(?:PA|AP|AFP|EPA|SWNS|Reuters|Getty(?: Images)?|Rex|Alamy)(?=[A-Z“\"][a-z])",
    re.I,
)
_UNREAD_HEADING = re.compile(
    r"(?<=\n)[ \t]*\d{1,2}(?:st|nd|rd|th)?(?:[ ]+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|[/.]\d{1,2})"
    r"(?:[ /.,]*\d{2,4})?[ \t]*[-–—:](?=[ \t]*\w)",
    re.I,
)
_LINE_ENDED = re.compile(r"(?:^|[.!?:;\"”’)\]|])\s*$")


@dataclass(frozen=True, slots=True)
class Passage:
    """``text[start:end]``, and the place where a person finds it.

    ``heading``: the date that the passage stands under, where it is the entry of a log.
    """

    start: int
    end: int
    locator: str
    heading: FoundDate | None = None


def passages(document: Document, dates: Sequence[FoundDate]) -> list[Passage]:
    """Every passage of the narrative of ``document`` in order; tables are not part of it.

    An entry ("04/05/14 - home visit. Child seen.") is one passage under its date; the sentences of an entry that give
    further dates of their own are passages as well.
    """
    text = document.text
    found: list[Passage] = []
    open_heading: tuple[FoundDate, int] | None = None
    for number, (start, end) in enumerate(narrative_blocks(document), 1):
        inside = [date for date in dates if start <= date.start and date.end <= end]
        heads = [date for date in inside if is_heading(text, start, date)]
        starts = [_line_start(text, start, head.start) for head in heads]
        first = starts[0] if starts else end
        if text[start:first].strip():
            if open_heading is not None:
                head, begin = open_heading
                found.append(_trimmed(document, number, begin, first, head))
            spans = [(start + s.start, start + s.end) for s in sentences(text[start:first])]
            found.extend(_trimmed(document, number, begin, stop) for begin, stop in spans)
        open_heading = None
        for head, begin, stop in zip(heads, starts, [*starts, end][1:], strict=True):
            other = _UNREAD_HEADING.search(text, head.end, stop)
            if other is not None:
                # A line that opens with a date that cannot be read ("9 June - ...") is no part of this entry.
                found.append(_trimmed(document, number, begin, other.start(), head))
                for span in sentences(text[other.start() : stop]):
                    found.append(_trimmed(document, number, other.start() + span.start, other.start() + span.end))
                continue
            if not re.search(r"\w{2}", text[head.end : stop]):
                open_heading = (head, begin)
                continue
            found.append(_trimmed(document, number, begin, stop, head))
            for span in sentences(text[begin:stop]):
                own = [d for d in inside if begin + span.start <= d.start < begin + span.end and d is not head]
                if own and not begin + span.start <= head.start < begin + span.end:
                    found.append(_trimmed(document, number, begin + span.start, begin + span.end))
    return found


def narrative_blocks(document: Document) -> list[tuple[int, int]]:
    """Where narrative stands, by paragraph; all of the text outside tables if the document tells no blocks apart."""
    boxed = [
        (cell.start, cell.end)
        for table in document.tables
        if all(sum(bool(cell.text.strip()) for cell in row.cells if not cell.merged) < 2 for row in table.rows)
        for row in table.rows
        for cell in row.cells
        if cell.text.strip() and not cell.merged
    ]  # a box drawn around narrative, or a sheet used as a page: no table
    if document.blocks or boxed:
        return sorted([*((block.start, block.end) for block in document.blocks), *boxed])
    gaps: list[tuple[int, int]] = []
    position = 0
    for table in sorted(document.tables, key=lambda one: one.start):
        gaps.append((position, table.start))
        position = max(position, table.end)
    gaps.append((position, len(document.text)))
    found = []
    for start, end in gaps:
        for hit in re.finditer(r"(?:(?!\n[ \t]*\n).)+", document.text[start:end], re.S):
            if hit.group().strip():
                found.append((start + hit.start(), start + hit.end()))
    return found


def is_heading(text: str, block: int, date: FoundDate) -> bool:
    """Whether the entry of a log begins with this date, at the beginning of its line."""
    line = text.rfind("\n", block, date.start) + 1 or block
    before = text[line : date.start].lstrip()
    if not _BEFORE_HEADING.fullmatch(before):
        return False
    above = text[block:line].rstrip()
    previous = above[above.rfind("\n") + 1 :]
    follows = text[date.end : date.end + 40]
    if _AFTER_HEADING.match(follows):
        return bool(_LINE_ENDED.search(previous)) or len(previous) < 50 or bool(re.match(r"\s*[-–—:|\t]", follows))
    # "12/02/2016 21:40 Call from ...": no mark between, but a new sentence begins, and the line above had ended.
    opens = re.match(r"[ \t]+(?:[A-Z\"“]|\d)", follows) and not re.search(r"\bon\b", before, re.I)
    return bool(opens) and bool(_LINE_ENDED.search(previous))


def _line_start(text: str, block: int, offset: int) -> int:
    return max(block, text.rfind("\n", block, offset) + 1)


def _trimmed(document: Document, block: int, start: int, end: int, heading: FoundDate | None = None) -> Passage:
    while start < end and document.text[start].isspace():
        start += 1
    while end > start and document.text[end - 1].isspace():
        end -= 1
    # A caption's credit glued to the sentence after it ("Photograph: A Name/PAThe couple ...") is no part of it.
    caption = _CAPTION.match(document.text, start, end)
    start = caption.end() if caption else start
    page = document.page_at(start)
    where = f"page {page}, paragraph {block}" if page is not None else f"paragraph {block}"
    return Passage(start, end, where, heading)
