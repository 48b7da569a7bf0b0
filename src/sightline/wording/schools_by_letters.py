"""Schools told by letters: "St M's", "OLPS", "in Year 2 at WJS". Whoever knows the town knows the school.

Sightline's own lists, from no source. Letters that the field uses for something else are no school's; other letters
are one where they end as a school's do, or stand where a school's name stands.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from sightline.wording.role_names import is_role_word

_SAINT = re.compile(
    r"(?<![\w'’-])(?:St\.?|Saint)[ \u00a0](?:[A-Z]\.?['’]s|[A-Z]s(?![\w'’])|"
    r"[A-Z]\.?(?=[ \u00a0](?:School|Primary|Nursery|Infants?|Juniors?|Academy|RC|C\.?\s?of\s?E|Pre-?[Ss]chool)\b))"
)
_LETTERS = r"(?<![\w'’&/.-])(?P<letters>[A-Z]{3,5})(?![\w&/-]|\.[A-Z])"
_ENDS_AS_SCHOOLS_DO = re.compile(r"[A-Z]{1,3}(?:PS|JS|IS|NS|HS|GS|JMI|RCS|CES)")
_ENDS_IN_ONE = re.compile(r"[A-Z]{2,4}[SACN]|[A-Z]{2,3}RC")
_BY_ITSELF = re.compile(_LETTERS)
_BEFORE = re.compile(
    r"\b(?:attend(?:s|ed|ing|ance)?(?:\s+(?:at|record|of))?|pupils?\s+(?:of|at)|enrolled\s+(?:at|in)|on\s+roll\s+(?:at|of)|"
    r"(?:head|head\s?teacher|teachers?|DSL|DDSL|SENCO|SENDCO|class|governors?|staff|office|lunchtime|breakfast\s+club|assembly|gates?)"
    r"\s+(?:at|of|from)|(?:year|y)\s?(?:\d{1,2}|one|two|three|four|five|six|R)\s+(?:at|in|of)|reception\s+(?:class\s+)?(?:at|in)|"
    r"(?:nursery|school|preschool|term|place|lessons?|exclu\w+|transition|transfer\w*|started|starts|starting|start|settled|"
    r"joined|moved|moves|moving|taught|seen|report|referral|letter|returned|back)\s+(?:in\s+|over\s+)?(?:at|to|from))"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_ONLY_A_MOVE = re.compile(
    r"\b(?:transfer\w*|started|starts|starting|start|settled|joined|moved|moves|moving|seen|report|referral|letter|returned|back)"
    r"\s+(?:in\s+|over\s+)?(?:at|to|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^(?:['’]s?)?\s+(?:school|primary|nursery|pre-?school|infants?|juniors?|academy|pupils?|head\s?teacher|head\b|teachers?|"
    r"classroom|governors?|playground|after[- ]school|breakfast\s+club|reception\s+class|attendance)\b",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"^(?:['’]s?)?\s+(?:reported|rang|said|told|raised|wrote|noted|referred|sent|recorded|excluded|called|phoned|shared|staff|"
    r"informed|contacted|confirmed|made)\b|^\s+(?:to|and|on|in|at|for|was|were|has|had|have)\b|^\s*[,.;:)]|^\s*$"
)
_REPORTS = re.compile(r"^\s+(?:reported|rang|said|told|raised|wrote|noted|recorded|excluded|phoned|staff|informed)\b")
_OF_PUPILS = re.compile(
    r"\b(?:absen(?:ce|t)s?|attendance|exclu(?:ded|sion)|pupils?|classroom|homework|detention|half[- ]term|lessons?|"
    r"playground)\b",
    re.IGNORECASE,
)
"""What hardly anybody but a school reports."""
_SCHOOLING = re.compile(
    r"\b(?:in\s+(?:september|year\s+\w+|reception|term)|since\s+(?:september|year|reception)|class|pupil|school|nursery|year\s+\d|"
    r"term|teacher|lesson|attendance)\b",
    re.IGNORECASE,
)


@cache
def _of_the_field() -> frozenset[str]:
    """Letters of services, tests, laws, systems and of words that are shouted, which end as a school's might."""
    with (files("sightline.wording") / "schools_by_letters.toml").open("rb") as opened:
        return frozenset(tomllib.load(opened)["of_the_field"].split())


def schools_by_letters(text: str) -> Iterator[tuple[int, int]]:
    """Where a text tells a school by letters alone."""
    for match in _SAINT.finditer(text):
        yield match.span()
    for line in re.finditer(r"[^\n]+", text):
        if line.group().isupper() and " " in line.group():
            continue  # shouted: every word is in capitals
        for match in _BY_ITSELF.finditer(text, line.start(), line.end()):
            letters = match["letters"]
            if letters in _of_the_field() or is_role_word(letters):
                continue
            if _stands_as_a_school(text, match.start(), match.end(), letters, line.group()):
                yield match.span()


def _stands_as_a_school(text: str, start: int, end: int, letters: str, line: str) -> bool:
    before, after = text[max(0, start - 40) : start], text[end : end + 30]
    if _AFTER.match(after):
        return True
    place = _BEFORE.search(before)
    if _ENDS_AS_SCHOOLS_DO.fullmatch(letters):
        return place is not None or _DOES.match(after) is not None
    if place is None:
        return (
            _REPORTS.match(after) is not None and _OF_PUPILS.search(text[end : end + 80].partition(". ")[0]) is not None
        )
    if _ONLY_A_MOVE.search(before):
        return _ENDS_IN_ONE.fullmatch(letters) is not None and _SCHOOLING.search(line) is not None
    return True
