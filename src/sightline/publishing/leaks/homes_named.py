"""Homes that no street gives away: a caravan by its number, "neighbour at no. 14", "The Old Forge", a named pitch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sightline.publishing.leaks.landmarks import listed_landmarks

_NUMBERED = re.compile(
    r"\b(?i:caravan|plot|mooring|chalet|static|(?:mobile\s+home|park\s+home)|(?:pitch|unit)(?=[^.;\n]{0,40}\b(?:site|park)\b))"
    r"\s+(?i:no\.?\s*|number\s+)?\d{1,3}[a-zA-Z]?\b(?!\s*(?:%|of\b|metres?|miles?|yards?|years?|weeks?|:))"
    r"(?:,?\s+(?i:on|at|in|of)\s+(?i:the\s+)?[A-Z][\w'’-]+(?:\s+(?:[A-Z][\w'’-]+|site|park))*)?"
)
_AT_A_NUMBER = re.compile(
    r"\b(?:neighbours?|occup(?:ant|ier)s?|tenants?|residents?|live[sd]?|living|lodg(?:es|ed|ing)|family|couple|lady|"
    r"(?:wo)?m[ae]n|people|person|house|home|address|door|stay(?:s|ed|ing)?|visit(?:s|ed)?|mov(?:ed|ing))"
    r"(?:\s+(?!at\b|from\b|of\b|in\b|to\b)\w+){0,2}\s+(?:at|from|of|in|to)\s+(?:no\.?|nr\.?|num(?:ber)?\.?)\s*"
    r"\d{1,4}[a-z]?\b(?!\s*(?:of|on|in)\b|\.\d|[-/]\d)"
    r"|\b(?:gave|giving|given)\s+(?:as\s+)?(?:no\.?|num(?:ber)?\.?)\s*\d{1,4}[a-z]?\s+as\b",
    re.IGNORECASE,
)
_DWELLING = (
    r"(?:Forge|Rectory|Vicarage|Smithy|Mill|Barn|Stables|Granary|Maltings|Cottage|Farm|Manor|Parsonage|Priory|Bothy|Byre|"
    r"Lodge|Oast|Presbytery|Manse|Almshouses?|Orchard|(?:[A-Z][a-z]+\s?)?[Hh]ouse|[A-Z][a-z]+house)"
)
_ONCE_PUBLIC = (
    r"(?:School|Chapel|Church|Bakery|Dairy|Post\s+Office|Police\s+Station|Station|Brewery|Creamery|Laundry|Tannery|Foundry|"
    r"Cooperage|Hall|Engine\s+House|Signal\s+Box|Reading\s+Room|Pound|Quarry|Bank|Inn|Library|Hospital|Surgery)"
)
_NAMED = re.compile(
    rf"\b[Tt]he\s+(?:(?:Old|Former)\s+(?:{_DWELLING}|{_ONCE_PUBLIC})|"
    rf"(?:New|Little|Red|Black|Green|Upper|Lower|Round|Long|Stone|Thatched|White(?!\s+House\b))\s+{_DWELLING})\b"
    r"(?:,\s+[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,2})?"
)
_ONCE_SOMETHING = r"(?:old|former|converted|disused|derelict)"
_LIVES_IN = (
    r"(?:live[sd]?|living|stay(?:s|ed|ing)?|squat(?:s|ted|ting)?|mov(?:ed|es|ing)|rent(?:s|ed|ing)?|sle(?:eps?|pt)|placed|"
    r"lodg(?:es|ed|ing)|home|house|flat|room|address|rehoused|housed)"
)
_PLACED_BY = (
    r"(?:school|nursery|pre-?school|playgroup|surgery|hostel|refuge|children['’]s\s+(?:home|centre)|contact\s+centre|"
    r"family\s+centre|childminder|care\s+home|college|b\s?&\s?b|guest\s?house)"
)


def homes_named(plain: str) -> Iterator[tuple[int, int]]:
    """Where a text tells a home, or where a child is taught, without any street."""
    for pattern in (_NUMBERED, _NAMED, *_by_landmarks()):
        for match in pattern.finditer(plain):
            yield match.span()
    for match in _AT_A_NUMBER.finditer(plain):
        yield match.span()


@cache
def _by_landmarks() -> tuple[re.Pattern[str], ...]:
    rare = listed_landmarks("rare")
    return (
        re.compile(
            rf"\b{_LIVES_IN}\b(?:\s+\w+){{0,3}}?\s+(?:in|at|to|into|inside)\s+(?:the|an?)\s+{_ONCE_SOMETHING}\s+"
            rf"(?:{rare}|school|church|chapel|pub|inn|forge|rectory|vicarage|bakery|barn|schoolhouse|post\s+office|station)\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b{_PLACED_BY}\s+(?:which\s+)?(?:is\s+|was\s+)?(?:just\s+|right\s+)?"
            r"(?:by|near|next\s+to|opposite|behind|under|beneath|beside|below|above|facing|across\s+from|at\s+the\s+back\s+of|"
            rf"overlooking)\s+the\s+(?:\w+\s+)?(?:{rare})\b",
            re.IGNORECASE,
        ),
    )
