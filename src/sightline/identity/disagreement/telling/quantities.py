"""Numbers with a unit and lengths of time as a sentence gives them, each with what stands beside it in its clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sightline.identity.disagreement.telling.amounts import SPAN, Span, end_of, span_of, start_of
from sightline.identity.disagreement.telling.ideas import ideas_in
from sightline.identity.disagreement.telling.units import Unit, unit_written, units_pattern

_AMOUNT = re.compile(
    r"(?P<about>\b(?:about|approx(?:imately)?\.?|around|nearly|over|under|almost|some|roughly)\s+)?(?P<money>£\s?)?(?<![\d.,/:-])"
    r"(?P<amount>\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d+)?)\s*"
    rf"(?P<unit>{units_pattern(plain_only=True)})?(?![\w/:.]\d|\w)",
    re.I,
)
_SPAN = re.compile(rf"\b{SPAN}", re.I)
_NOT_LASTING = re.compile(
    r"^\s*(?:old\b|ago\b|later\b|earlier\b|before\b|after\b|afterwards\b|of\s+age|-old|pregnant|gestation|premature|"
    r"early|notice|centile)",
    re.I,
)
_FOR = re.compile(r"\bfor\s+(?:just\s+|only\s+|nearly\s+)?$", re.I)
_NO_STRETCH = re.compile(
    r"\b(?:aged?|every|each|in|next|last|past|once|twice|times|at|is|(?:was|were)\s+(?:then\s+)?(?:only\s+)?)\s*$"
    r"|(?:\b(?:mornings?|afternoons?|evenings?|days?|nights?|hours?|sessions?|visits?|pounds|pence|half-days?)|£\s?[\d,.]+)\s+$",
    re.I,
)
"""What stands before a length that is none: "five mornings a week", "£60 a week", "once a fortnight"."""
_STILL_TO_COME = re.compile(r"\b(?:expected|due|likely|planned|hop(?:es|ed|ing))\s+to\b[^.;]*$", re.I)
_TARGET = re.compile(r"\b(?:should|target|expected|at\s+least|aim|below|above|limit|increase\w*|reduc\w*|from)\b", re.I)
_CLAUSE = re.compile(r"[;.]\s|\bbut\b")
_REACH = 60
_ROUND = 0.5


LASTING = frozenset({"dose", "share"})
"""What stays as it is for weeks: two entries need not be of one day."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity: of what dimension, how much in its smallest unit, within what, and what stands beside it."""

    of: str
    start: int
    end: int
    least: float
    most: float
    is_about: bool
    value: str
    beside: frozenset[str]


@lru_cache(maxsize=8192)
def quantities_in(text: str) -> tuple[Quantity, ...]:
    """Every quantity of a text, in order of its sort."""
    return (*_amounts(text), *_stretches(text))


def _amounts(text: str) -> Iterator[Quantity]:
    for hit in _AMOUNT.finditer(text):
        if _TARGET.search(_clause(text, hit.start(), hit.start())):
            continue
        unit = Unit("money", 1.0) if hit.group("money") else unit_written(hit.group("unit") or "")
        if unit is None:
            continue
        of, factor = unit.of, unit.factor
        digits = hit.group("amount").replace(",", "")
        amount = float(digits)
        slack = _ROUND * 10.0 ** -len(digits.partition(".")[2])
        yield Quantity(
            of,
            hit.start(),
            hit.end(),
            (amount - slack) * factor,
            (amount + slack) * factor,
            bool(hit.group("about")),
            hit.group().strip(),
            ideas_in(_clause(text, hit.start(), hit.end())).words,
        )


def _stretches(text: str) -> Iterator[Quantity]:
    for hit in _SPAN.finditer(text):
        span = span_of(hit)
        start, end = start_of(hit), end_of(hit)
        if span is None or (_NOT_LASTING.match(text[end:]) and not _FOR.search(text[:start])):
            continue
        if _NO_STRETCH.search(text[:start]) or _STILL_TO_COME.search(text[max(0, start - 40) : start]):
            continue
        least, most = _bounds(span)
        beside = ideas_in(_clause(text, start, end)).words
        yield Quantity("time", start, end, least, most, span.about, text[start:end].strip(), beside)


def _bounds(span: Span) -> tuple[float, float]:
    unit = span.days / span.number
    slack = 0.5 if span.unit in ("day", "night") else 0.6
    # Six days of school are more than a week; three weeks are no fortnight.
    return span.days - slack * unit, span.days * (1.45 if span.unit == "day" and span.number > 4 else 1) + slack * unit


def _clause(text: str, start: int, end: int) -> str:
    before = _CLAUSE.split(text[max(0, start - _REACH) : start])[-1]
    return f"{before} {_CLAUSE.split(text[end : end + _REACH])[0]}" if end > start else before
