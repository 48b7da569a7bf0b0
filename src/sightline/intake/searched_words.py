"""What an agency says in a line or a sentence that it searched: "Searched: GP record 1/1/13-31/12/13, nothing found".

That is no event of the child's life: it says for which days the agency's records were looked through, and with what
result. Only what says nothing else is taken for it. Police search houses, and nurses search for veins: without a word
for records, or "Searched:" at the head of the line, it stays what it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta

from sightline.chronology.candidate import Candidate
from sightline.documents.document import Document
from sightline.intake.period_words import DeclaredPeriod
from sightline.intake.searched import SearchedSystem, sure
from sightline.intake.when import Clock

_DAY = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|"
    r"\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z][a-z]{2,8}\.?,?\s+\d{4}|[A-Z][a-z]{2,8}\.?,?\s+\d{4})"
)
_STRETCH = re.compile(
    rf"(?:\b(?:for|the|period|dates?|days|from|between)\s+)*(?P<first>{_DAY})"
    rf"\s*(?:\bto\b|\bup to\b|\buntil\b|\btill\b|\band\b|[-–—])"
    rf"\s*(?P<last>{_DAY})"
)
_SEARCHED = r"(?:searche[sd]|search|checked|checks|looked through|trawled|interrogated|reviewed)"
_RECORDS = re.compile(
    r"\b(?:records?|files?|notes|systems?|databases?|logs?|registers?|archives?|indexe?s?|e-?mails?|correspondence|"
    r"systmone|system ?one|emis|vision|rio|lorenzo|niche|pnc|pnd|athena|cpoms|my ?concern|liquid ?logic|mosaic|"
    r"carefirst|n?delius|oasys|ics|crm)\b",
    re.I,
)
_OF_RECORDS = re.compile(
    rf"(?:^|\b(?:we|i)\s+(?:have\s+)?(?:also\s+)?){_SEARCHED}\s+(?:of\s+)?(?:[\w’'-]+\s+){{0,5}}?{_RECORDS.pattern}|"
    rf"{_RECORDS.pattern}(?:\s+(?:was|were|has been|have been|is|are))?\s+{_SEARCHED}\b",
    re.I,
)
"""Who searched is the agency itself, and what is a record: its words stand beside one another."""
_DOES = re.compile(
    rf"\b(?:(?:we|i)\s+(?:have\s+)?(?:also\s+)?|(?:was|were|has been|have been|is|are)\s+)?{_SEARCHED}\b(?:\s+of\b)?",
    re.I,
)
_FOUND = re.compile(r"\b(?:found|recovered|seized|located|arrested|detained)\b", re.I)
_SHORTEST_OF_RECORDS = timedelta(days=28)
"""A line headed "Searched:" without a word for records speaks of records only where it spans as long as a review looks
at: nobody searches a house for a month."""
_LABEL = re.compile(
    rf"\s*[-–•*]?\s*(?:(?:what (?:we|was)|systems?|records?|files?|periods?|dates|days)\s+)?{_SEARCHED}"
    r"(?:\s+(?:made|done|undertaken|completed))?\s*[:–—-]\s*",
    re.I,
)
_NOTHING = re.compile(
    r"\b(?:nothing|nil|none|no (?:entr(?:y|ies)|records?|contacts?|trace|results?|information|involvement|other)|"
    r"not known|unknown to us)\b[^.;]*",
    re.I,
)
_ONLY_SO_FAR = re.compile(
    r"\b(?:else|other|further|more|after|before|until|since|prior|except|apart|but|beyond|relevant|significant|adverse|"
    r"concern\w*)\b",
    re.I,
)
_BESIDE = re.compile(
    r"\b(?:the|our|a|an|all|of|on|in|for|by|from|was|were|have|has|been|we|i|and|also|child|children|family|this|"
    r"electronic|paper|clinical|case|held|with|to|period|dates?|days|review|mother|father|adults?|name|names|under|"
    r"service|agency|manual|full|whole|both)\b|[\W\d_]+",
    re.I,
)
_MOST_WORDS_BESIDE = 4
_SENTENCE = re.compile(r"[^.;\n]+(?:\.(?=\d)[^.;\n]+)*[.;]?")


def searched_of(words: str, place: str, clock: Clock, start: int = -1, end: int = -1) -> SearchedSystem | None:
    """What these words say was searched, or None if they say something else, or something else as well.

    ``start`` and ``end``: where they stand in the document.
    """
    plain = " ".join(words.split())
    stretch = _STRETCH.search(plain)
    if stretch is None:
        return None
    # Where the days stand does not matter: a column of dates may hold them, before all that is said.
    rest = f"{plain[: stretch.start()].strip()} ; {plain[stretch.end() :].strip()}".strip(" ;")
    label = _LABEL.match(rest)
    if label is None and not _OF_RECORDS.search(rest):
        return None
    rest = rest[label.end() :] if label is not None else _DOES.sub(" ", rest)
    nothing = _NOTHING.search(rest)
    system = _NOTHING.sub(" ", rest)
    if len(_BESIDE.sub(" ", _RECORDS.sub(" ", system)).split()) > _MOST_WORDS_BESIDE:
        return None
    first, last = (sure(clock.read_date(stretch[name]), first=name == "first") for name in ("first", "last"))
    if first is None or last is None or first > last:
        return None
    if not _RECORDS.search(plain) and last - first < _SHORTEST_OF_RECORDS:
        return None
    if _FOUND.search(system):
        return None
    is_empty = nothing is not None and not _ONLY_SO_FAR.search(nothing.group())
    name = re.sub(r"^\W*(?:of\s+)?(?:the|our)\b", "", system.split(" ; ")[0], flags=re.I)
    name = " ".join(name.split()).strip(" ;,.:–—-") or "records"
    return SearchedSystem(
        name, first, last, plain, place, ((first, last),) if is_empty else (), start, end, said_in_words=True
    )


def searched_outside(document: Document, clock: Clock) -> Iterator[SearchedSystem]:
    """What the lines and sentences outside the tables say was searched."""
    for block in document.blocks:
        text = document.text[block.start : block.end]
        for found in _lines_and_sentences(text):
            start, end = block.start + found[0], block.start + found[1]
            said = searched_of(document.text[start:end], "its words", clock, start, end)
            if said is not None:
                yield said


def _lines_and_sentences(text: str) -> Iterable[tuple[int, int]]:
    for line in re.finditer(r"[^\n]+", text):
        if _LABEL.match(line.group()):
            yield line.span()
        else:
            for one in _SENTENCE.finditer(line.group()):
                yield line.start() + one.start(), line.start() + one.end()


def is_about_the_search(
    statement: Candidate, period: DeclaredPeriod | None, searched: Iterable[SearchedSystem]
) -> bool:
    """Whether a statement read out of prose only says what was searched, or is the title that says what the document
    covers: that is no event.
    """
    if period is not None and period.written and period.written in statement.text:
        return True
    places = [(one.start, one.end) for one in statement.sources if one.start is not None and one.end is not None]
    said = [(one.start, one.end) for one in searched if one.start >= 0]
    return bool(places) and all(
        sum(max(0, min(end, last) - max(start, first)) for first, last in said) >= end - start - _SLACK
        for start, end in places
    )


_SLACK = 3
"""Letters of a bullet or a full stop that one reader counts to a line and the other does not."""
