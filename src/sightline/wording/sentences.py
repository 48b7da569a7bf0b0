"""Prose cut into sentences, with exact offsets.

Made for records: a full stop glued to the next sentence ends it ("7 June 2019.All day"), the stop of "Dr.",
"c." or "2.30pm" does not, and an empty line or a bullet always does.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sightline.wording.tokens import word_set


class Span(NamedTuple):
    """``text[start:end]``, without white space at either end."""

    start: int
    end: int


_ABBREVIATIONS = word_set(
    "mr mrs ms miss b dr prof rev fr sgt det insp supt cllr st no nos tel ref approx c ca circa e.g i.e eg ie "
    "etc vs viz dept dob d.o.b para paras p pp s ss reg regs art fig vol inc ed eds cf al jan feb mar apr jun jul "
    "aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"
)
_NEVER_LAST = word_set("b mr mrs ms dr prof rev sgt insp supt cllr e.g i.e eg ie vs viz cf c ca circa approx")

_STOP = re.compile(
    r"[.!?…]+[\"'”’)\]]*|\n[ \t\r\f\v]*\n\s*|\n(?=[ \t]*(?:[•▪●◦*·‣–-]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t])"
)
_OPENS_WITH_A_DATE = re.compile(r"(?:c\.?\s?|ca\.?\s|circa\s)(?=\d|[A-Z])|w/[cbe]\b|\?d")
"""What opens a sentence with a small letter: "c. March 2021", "w/c 4 March", "?d 2019"."""
_WORD_BEFORE = re.compile(r"[^\W_](?:[^\W_]|\.)*$")


def sentences(text: str) -> list[Span]:
    """The sentences of a text in order. They do not overlap, and only white space lies between them."""
    found: list[Span] = []
    start = 0
    for stop in _STOP.finditer(text):
        mark = stop.group()
        if mark[0] != "\n" and not _ends_sentence(text, start, stop):
            continue
        end = stop.start() if mark[0] == "\n" else stop.end()
        _add(found, text, start, end)
        start = stop.end()
    _add(found, text, start, len(text))
    return found


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Span(start, end))


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    following = text[stop.end() : stop.end() + 1]
    if not following:
        return True
    mark = stop.group()
    before = text[max(start, stop.start() - 24) : stop.start()]
    if not before.strip():
        # A mark with nothing before it ("?22 May 2016", "...") opens a sentence rather than ends one.
        return False
    if following.isspace():
        rest = text[stop.end() : stop.end() + 80].lstrip()
        if not rest:
            return True
        if mark[0] != ".":
            return not rest[0].islower()
        return _stop_before_space(before, rest)
    # Glued: only a full stop between a word, year or bracket and a capital letter or quotation mark ends a sentence.
    if mark[0] == "?" and text[stop.start() - 1 : stop.start()].isspace():
        # "Impression: ?NAI": the mark doubts what it stands before.
        return False
    if mark[0] in "!?":
        return following.isupper() or following in '“‘"('
    if not (following.isupper() or following in "“‘"):
        return False
    word = _WORD_BEFORE.search(before)
    letters = word.group() if word else ""
    return not (len(letters) == 1 and letters.isalpha()) and "." not in letters


def _stop_before_space(before: str, rest: str) -> bool:
    word = _WORD_BEFORE.search(before)
    written = word.group() if word else ""
    lower = written.lower()
    if rest[0].islower() and (
        len(written) < 2 or lower in _ABBREVIATIONS or "." in written or not _OPENS_WITH_A_DATE.match(rest)
    ):
        # "p.m. on", "approx. three": the sentence goes on; a new one does not begin with a small letter.
        return False
    if lower in _NEVER_LAST:
        return False
    if lower in _ABBREVIATIONS:
        # "Sept. 2014", "No. 4", "St. Mary": it goes on before a number; months and days also end sentences.
        return not rest[0].isdigit() and lower not in {"st", "no", "nos", "ref", "tel", "dob", "d.o.b", "para", "paras"}
    if len(written) == 1 and written.isalpha() and written.isupper() and written != "I":
        # An initial: "J. Smith".
        return not rest[0].isupper()
    if lower in {"a.m", "p.m", "am", "pm"}:
        return rest[0].isupper()
    line_number = lower.replace(".", "").isdigit() and before.strip() == written
    # "4.12. The worker": the number of a paragraph stays with it.
    return not line_number
