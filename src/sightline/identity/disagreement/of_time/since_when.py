"""Since when something lasts: how long a couple have been together, a family at its address, a child with its carers.

"For eleven years" and "moved there in the summer of last year" are set side by side as the days on which it began.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, compared
from sightline.identity.disagreement.telling.amounts import SPAN, span_of
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.wording.negation import Standing, stance

_CARERS = r"(?:(?:Mr|Mrs|Ms|and|the|foster|carers?|family|&)\s+)+(?P<carers>[A-Z][a-z]+?)s?\b"
_STREET = (
    r"(?P<street>\d{1,3}[A-Za-z]?\s+(?:[A-Z][a-z'’]+\s+){1,3}(?:Street|Road|Close|Avenue|Lane|Drive|Way|Court|Crescent|"
    r"Terrace|Row|Place|Gardens|Grove|Cottages))"
)
_STATES: tuple[tuple[str, str, str], ...] = (
    (
        "together",
        "since when they have been together",
        r"\b(?:been\s+together|together|in\s+a\s+relationship|a\s+couple|married)\b",
    ),
    ("address", "since when they have lived there", rf"\b(?:at|in|to)\s+{_STREET}"),
    ("carers", "since when the child has been with the carers", rf"\b(?:with|placement:?)\s+{_CARERS}|\b(?=[Pp]laced)"),
)
_FORMS = tuple((code, says, re.compile(words)) for code, says, words in _STATES)
_FOR = re.compile(rf"(?:\W+\w+){{0,4}}?\W+(?:for|of)\s+{SPAN}", re.I)
_ENDED = re.compile(r"\b(?:until|ended|separated|before|next|previous|former|due|will)\b", re.I)
_NOT_A_COUPLE = re.compile(r"\b(?:foster|placed|siblings?|brothers?|sisters?|meeting|met\s+together)\b", re.I)
_MONTH = 31
_SLACK = 0.35
"""Which part of the longer of two stretches the two may differ by where either is told in round words."""
_PLACING = re.compile(r"\b(?:[Pp]laced|with|placement)\b")


def since_when(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two records have one lasting thing begin at two times."""
    began: dict[int, tuple[date, date]] = {}
    claims = []
    for sentence in told:
        for claim, first, last in _claims(sentence, reader):
            began[id(claim)] = (first, last)
            claims.append(claim)

    def differs(one: Claim, other: Claim) -> Sort | None:
        (a, b), (c, d) = began[id(one)], began[id(other)]
        return Sort.CONFLICT if b < c or d < a else None

    return compared(claims, differs, because="Both say since when it is so, and the two beginnings do not meet.")


def _claims(sentence: Sentence, reader: Reader) -> Iterator[tuple[Claim, date, date]]:
    text = sentence.text
    if _ENDED.search(text):
        return
    for code, says, form in _FORMS:
        for hit in form.finditer(text):
            if stance(text, *hit.span()).standing is not Standing.ASSERTED:
                continue
            if code == "together" and _NOT_A_COUPLE.search(text):
                continue
            found = _began(sentence, hit, code)
            if found is None:
                continue
            first, last, end = found
            groups = hit.groupdict()
            key = " ".join((groups.get("street") or "").casefold().split()) if code == "address" else ""
            matter = Matter(f"since {code}", Topic.DATE, says, is_event=False, is_lasting=True)
            value = (
                f"since {first:%d.%m.%Y}" if first == last else f"since between {first:%d.%m.%Y} and {last:%d.%m.%Y}"
            )
            yield reader.claim(matter, key, value, sentence, hit.start(), end), first, last
            break


def _began(sentence: Sentence, hit: re.Match[str], code: str) -> tuple[date, date, int] | None:
    text = sentence.text
    span = _FOR.match(text, hit.end())
    written = sentence.written or sentence.entry
    if span and (length := span_of(span)) and written and written.earliest:
        if length.days < _MONTH:
            return None
        slack = max(_MONTH, length.days * _SLACK)
        middle = written.earliest - timedelta(days=round(length.days))
        return middle - timedelta(days=round(slack)), middle + timedelta(days=round(slack)), span.end()
    for place in sentence.places:
        between = text[hit.end() : place.start]
        if not 0 <= place.start - hit.end() <= 40 or re.search(r"[.;:]", between):
            continue
        since = re.search(r"\bsince\s*$", between) or re.match(r"(?i)since\b", text[place.start : place.end])
        begun = since or (
            code == "carers" and _PLACING.search(hit.group() or text[hit.start() : hit.start() + 8]) and "laced" in text
        )
        if code == "address" and re.search(r"\bmoved\s+(?:in\s*)?$", text[: hit.start()]):
            begun = True
        day = _bounds(place.date)
        if begun and day is not None:
            return day[0], day[1], place.end
    return None


def _bounds(day: PartialDate) -> tuple[date, date] | None:
    if day.earliest is None:
        return None
    if day.precision is Precision.AFTER or day.latest is None:
        return day.earliest, day.earliest
    return day.earliest, day.latest
