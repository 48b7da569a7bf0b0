"""The dated entries of a log, whatever its layout: lines that open with a date and whose shape comes back.

A line that opens so and whose day cannot be told (no year anywhere) still ends the entry above it. Lists of births, of
documents and of contents are no entries, nor is a shape that comes once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from sightline.wording.date_shapes import month_heading, shaped_date, year_named
from sightline.wording.entries_between import entries_between
from sightline.wording.entry_days import add_years, day_of
from sightline.wording.openings import ENDED, Line, OpenedLine, Opening, lines_of, opens
from sightline.wording.paragraph_numbers import counts_paragraphs, paragraphs_numbered

_NO_LABEL = re.compile(
    r"\b(?:birth|born|d\.?o\.?b|sent|print\w*|publish\w*|report|review|letter|due|next|signed|issued?|until|export\w*|"
    r"approved|expir\w*|death|closed|today|admission|discharge|started?|ended|form|version)\b",
    re.I,
)
_OF_THE_RECORDING = re.compile(
    r"\b(?:record(?:ed|ing)?|enter(?:ed)?|logg(?:ed|ing)|creat(?:ed|ion)|input|reported|written|typed|updated)\b", re.I
)
_BIRTHS = re.compile(r"\b(?:d\.?o\.?b|births?|born|contents|documents|bundle|index|appendi\w+|references)\b", re.I)
_LABELLED = re.compile(r"[ \t]*(?P<name>[A-Za-z][A-Za-z /&’'-]{1,28}?)(?:[ ]?(?:no\.?|id|#)?[ ]?\d*)[ ]*:[ \t]*")
_TOLD_UNDER = re.compile(
    r"(?:record|details?|notes?|description|summary|content|narrative|text|history|what happened|action\w*|"
    r"outcome|analysis|plan|comments?|account|concern)\b",
    re.I,
)
_PARAGRAPH = re.compile(r"(?:(?!\n[ \t]*\n).)+", re.S)
_FEWEST = 2
_FEWEST_WEAK = 3
_MOST_LABELLED = 8
_MOST_IN_TITLE = 8


@dataclass(frozen=True)
class Entries:
    """The entries of a log: ``opened`` by where their first line begins; ``passed`` are lines that say only when an
    entry was recorded. Empty if the document is no log."""

    opened: Mapping[int, Opening] = field(default_factory=dict)
    passed: frozenset[int] = frozenset()


NO_ENTRIES = Entries()


def entries_of(text: str, blocks: Sequence[tuple[int, int]]) -> Entries:
    """The dated entries of a document; none if it is no log. ``blocks`` are its paragraphs."""
    lines = list(lines_of(text, blocks))
    seen: list[OpenedLine] = []
    contexts: list[tuple[int, int | None, int | None]] = []
    for number, line in enumerate(lines):
        words = text[line.start : line.end]
        if (heading := month_heading(words)) is not None:
            contexts.append((line.start, *heading))
            continue
        found = opens(text, line)
        if found is not None and not _is_listed(text, lines, number, seen):
            seen.append(found)
    numbered = paragraphs_numbered(text[line.start : line.end] for line in lines)
    taken = _one_of_two([one for one in seen if not (numbered and counts_paragraphs(text, one))])
    kept = _repeated(text, taken) if taken else []
    if not kept:
        return NO_ENTRIES
    labels = _with_tops(text, lines, kept)
    add_years(kept, contexts, year_named(_titles(text[: kept[0].line.start])))
    passed = frozenset(one.line.start for one in seen if one not in taken)
    made = _made(text, kept, len(blocks))
    made |= entries_between(text, lines, seen, kept, made)
    return Entries(made, (passed | labels) - made.keys())


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Where the paragraphs of a plain text stand, parted by empty lines."""
    return [hit.span() for hit in _PARAGRAPH.finditer(text) if hit.group().strip()]


def label_of_what_is_told(text: str, start: int, end: int) -> int:
    """Where the words behind a label such as "Record:" or "Details:" begin; ``start`` if the line has none."""
    hit = _LABELLED.match(text, start, end)
    if hit is None or not _TOLD_UNDER.fullmatch(hit.group("name").strip()):
        return start
    return hit.end()


def _titles(head: str) -> str:
    """What stands above a log, without lines that stamp the paper or say when somebody was born."""
    return "\n".join(line for line in head.split("\n") if not _NO_LABEL.search(line))


def _is_listed(text: str, lines: Sequence[Line], number: int, seen: Sequence[OpenedLine]) -> bool:
    """Whether the line stands in a list of births, of documents or of what the paper holds."""
    at = number - 1
    while at >= 0 and any(one.line is lines[at] for one in seen[-1:]):
        return False
    above = []
    begin = lines[number].start
    while at >= 0 and number - at <= 30:
        words = text[lines[at].start : lines[at].end]
        if shaped_date(text, lines[at].start, lines[at].end) is None:
            above.append(words)
            break
        at -= 1
    near = above[0] if above else ""
    return (
        bool(_BIRTHS.search(near)) and len(near.split()) <= 8 and not re.search(r"\w{2}[.!?]$", near.strip()[:-1])
    ) or (
        re.search(r"\b(?:d\.?o\.?b|born|date of birth)\b", text[begin : lines[number].end], re.I) is not None
        and len(text[begin : lines[number].end].split()) <= 8
    )


def _one_of_two(seen: Sequence[OpenedLine]) -> list[OpenedLine]:
    """Of two dates that open one entry, the day on which it was and not that on which it was recorded."""
    labelled = {one.label for one in seen if one.label}
    if not any(not _OF_THE_RECORDING.search(one) for one in labelled):
        return list(seen)
    return [one for one in seen if not (one.label and _OF_THE_RECORDING.search(one.label))]


def _repeated(text: str, seen: Sequence[OpenedLine]) -> list[OpenedLine]:
    """Those whose shape comes back, with something told under each; and in a log, what opens a line as plainly."""
    told = [
        one
        for one, below in zip(seen, [*seen[1:], None], strict=True)
        if _tells(text, one, below.line.start if below is not None else len(text))
    ]
    counts = Counter(one.shape for one in told if one.strength)
    for one in told:
        if not one.strength:
            counts[one.shape] += 1
    shapes = set()
    for shape, count in counts.items():
        weakest = max(one.strength for one in told if one.shape == shape)
        if count >= (_FEWEST if weakest > 1 else _FEWEST_WEAK):
            shapes.add(shape)
    if not shapes:
        return []
    first = min(one.line.start for one in seen if one.shape in shapes)
    return [
        one
        for one in seen
        if one.shape in shapes
        or (one.line.start > first and one.shaped.is_full and not one.label and _leads_on(text, one))
    ]


def _leads_on(text: str, one: OpenedLine) -> bool:
    """Whether a line in an entry opens a part of it on another day: "Update 31/01/23: found"."""
    behind = text[one.shaped.end : one.line.end]
    return bool(re.match(r"[ \t]*(?:(?:at )?\d{1,2}[:.]?\d{2}[ \t]*(?:hrs|h|am|pm)?)?[ \t]*[:–—-]", behind))


def _tells(text: str, one: OpenedLine, stop: int) -> bool:
    return len(re.findall(r"[^\W\d_]{2,}", text[one.begin : min(stop, one.begin + 400)])) >= 2


def _with_tops(text: str, lines: Sequence[Line], kept: Sequence[OpenedLine]) -> frozenset[int]:
    """An entry in a block of labels begins with the first of them: "Author: ..." above "Date: ...". Returns where the
    lines begin that only label it."""
    place = {line.start: number for number, line in enumerate(lines)}
    names: list[list[tuple[str, int]]] = []
    labels: set[int] = set()
    for one in kept:
        above: list[tuple[str, int]] = []
        at = place[one.line.start]
        while one.label and at and (name := _label_of_entry(text, lines[at - 1], one)):
            at -= 1
            above.append((name, lines[at].start))
        labels.update(start for _, start in above)
        names.append(above)
        at = place[one.line.start] + 1
        while one.label and at < len(lines) and _label_of_entry(text, lines[at], one):
            labels.add(lines[at].start)
            at += 1
    firsts = Counter(above[-1][0] for above in names if above)
    for one, above in zip(kept, names, strict=True):
        if above and firsts[above[-1][0]] >= _FEWEST:
            one.top = above[-1][1]
    return frozenset(labels)


def _label_of_entry(text: str, line: Line, one: OpenedLine) -> str:
    """The name of the label that the line is ("Author: R Bell"); nothing if it is none or tells what happened."""
    hit = _LABELLED.match(text, line.start, line.end) if line.block == one.line.block else None
    name = hit.group("name").casefold().strip() if hit else ""
    if hit is None or _TOLD_UNDER.match(name) or len(text[hit.end() : line.end].split()) > _MOST_LABELLED:
        return ""
    return "" if re.search(r"\w[.!?]\s*$", text[hit.end() : line.end]) else name


def _made(text: str, kept: Sequence[OpenedLine], blocks: int) -> dict[int, Opening]:
    widest = max((after.line.block - one.line.block for one, after in pairwise(kept)), default=1)
    widest += len(kept) == _FEWEST  # one gap alone hardly tells how long an entry may be
    made: dict[int, Opening] = {}
    for number, one in enumerate(kept):
        last = min(blocks, one.line.block + max(widest, 1) - 1)
        if number + 1 < len(kept):
            last = kept[number + 1].line.block
        if one.alone and number + 1 == len(kept):
            last = max(last, one.line.block + 1)
        found = day_of(text, one)
        rest = text[one.begin : one.line.end].strip()
        below = text[one.line.end : kept[number + 1].top if number + 1 < len(kept) else len(text)]
        titled = len(rest.split()) <= _MOST_IN_TITLE and not ENDED.search(rest) and bool(below.strip())
        opening = Opening(one.top, found, one.begin, one.alone or one.top != one.line.start, last, titled)
        made[one.top] = opening
        if one.top != one.line.start:
            made[one.line.start] = replace(opening, line=one.line.start, alone=one.alone)
    return made
