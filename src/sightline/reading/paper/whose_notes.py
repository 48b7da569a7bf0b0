"""Where a paper says whose notes follow: "Case notes of Ruby", "Child: Ruby", a sheet or a file of her name.

The words alone, with the stretch of text that they stand over; which child they name is settled with the people of the
case. Entries are no heads: what is said of a child on a day is said of that day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sightline.documents.document import Document

_LONGEST = 120
_HEAD_LINES = 14
_CHILD = (
    r"(?:name of (?:the )?(?:subject )?(?:child|young person|pupil|patient|baby)|(?:index |subject )?(?:child|young "
    r"person|pupil|patient|client|service user|subject|baby|unborn)(?:['’]s)?(?: name| details)?|children(?: subject "
    r"of (?:this|the) (?:record|report|conference))?)"
)
_PAPER = r"(?:notes?|records?|recordings?|file|folder|log|chronology|minutes|report|contacts|history|diary|case)"
_LABELLED = re.compile(rf"\W*{_CHILD}\s*(?::|\||–|—|-|\t)\s*(?P<who>\S.*)", re.I)
_ALSO_AT_THE_HEAD = re.compile(
    r"\W*(?:name|full name|re|regarding|subject|in respect of|concerning|about)\s*(?::|\|)\s*(?P<who>\S.*)", re.I
)
_PAPER_OF = re.compile(
    rf"(?P<before>[^.\n]{{0,60}})\b{_PAPER}\b(?:[^.\n]{{0,40}}\b(?:of|for|on|re|about|concerning|in respect of)\b|"
    rf"\s*(?::|\||–|—|-))[:\s]*(?P<who>(?-i:[A-Z]).*)",
    re.I,
)
_NAME_ALONE = re.compile(
    r"\W*(?:[A-Z][\w'’-]+[ \t]+){1,3}[A-Z][\w'’-]+\s*(?:[(,–—-]\s*(?:d\.?o\.?b|born|date of birth|\d|twin)[^\n]*)?\W*"
)
_OTHER_LABEL = re.compile(r"\W*[A-Za-z][A-Za-z/'’ ]{1,30}(?::|\|)")
_DATED = re.compile(
    r"\W*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\d{1,2}(?:st|nd|rd|th)?\s*[/. -]|\d{4}-)|"
    r"\W*date\b",
    re.I,
)
_SUBJECT = re.compile(r"^[^\S\n]*subject\s*:[^\S\n]*(?P<who>\S[^\n]*)", re.I | re.M)


@dataclass(frozen=True, slots=True)
class Head:
    """Words that say whose notes stand from ``start`` to ``end`` of the text. ``rank``: the nearest counts, so that a
    section's goes before the paper's, the paper's before the running header's."""

    start: int
    end: int
    words: str
    rank: int


def heads(document: Document) -> tuple[Head, ...]:
    """Every line of a document that may say whose notes follow, in order."""
    end = len(document.text)
    found = [Head(0, end, stamp[:_LONGEST], 0) for stamp in document.stamps]
    found += [Head(0, end, words, 1) for words in (document.properties.get("title", ""),) if words]
    found += [
        Head(table.start, table.end, table.name.removeprefix("sheet "), 3)
        for table in document.tables
        if table.name.startswith("sheet ")
    ]
    found += _of_lines(document)
    return tuple(found)


def _of_lines(document: Document) -> Iterator[Head]:
    end = len(document.text)
    is_mail = any(block.kind == "message header" for block in document.blocks) or document.format in ("eml", "msg")
    headings = [block for block in document.blocks if block.kind == "heading"]
    at_the_head, sections = True, []
    seen = 0
    for start, line, is_row, stands_alone in _lines(document):
        seen += 1
        heading = any(block.start <= start < block.end for block in headings)
        dated = _DATED.match(line) is not None
        at_the_head = at_the_head and not dated and seen <= _HEAD_LINES
        if len(line) > _LONGEST or (dated and not heading):
            continue
        who = _who(line, at_the_head and not is_mail, is_row)
        if not who and not is_row and (heading or (stands_alone and _NAME_ALONE.fullmatch(line))):
            who = line
        if not who:
            continue
        if at_the_head and not heading:
            yield Head(0, end, who, 2)
        elif dated:
            after = next((block.start for block in headings if block.start > start), end)
            yield Head(start, after, who, 5)
        else:
            sections.append((start, who))
    if is_mail:
        sections += [(hit.start(), hit.group("who")) for hit in _SUBJECT.finditer(document.text)]
    for start, who in sorted(sections):
        yield Head(start, end, who, 4)


def _who(line: str, at_the_head: bool, is_row: bool) -> str:
    """What a line says of whose notes follow; "" where it says nothing of it."""
    labelled = _LABELLED.fullmatch(line)
    if labelled is None and at_the_head:
        labelled = _ALSO_AT_THE_HEAD.fullmatch(line)
    if labelled is not None:
        return "" if is_row and labelled.group("who").count("|") else labelled.group("who")
    if is_row or line.rstrip().endswith("."):
        return ""
    if _PAPER_OF.fullmatch(line) is not None:
        return line
    return line if at_the_head and _OTHER_LABEL.match(line) is None else ""


def _lines(document: Document) -> Iterator[tuple[int, str, bool, bool]]:
    """Each line that is not empty: where it begins, its words, whether of a table, and whether nothing stands beside
    it above and below."""
    text = document.text
    tables = [(table.start, table.end) for table in document.tables]
    paragraphs = {block.start: block.end for block in document.blocks}
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        at = start + len(line) - len(line.lstrip())
        start += len(line) + 1
        if words:
            yield at, words, any(a <= at < b for a, b in tables), paragraphs.get(at, -1) == at + len(words)
