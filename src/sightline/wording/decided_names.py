"""First names alone of whom a plan or an order is told: "Ava to be subject to a CP plan", "plan ended for Ava".

A first name that the case does not know is nobody in prose. Here it must be somebody, for a child's own file tells of
brothers and sisters as well, and what was decided of them is not decided of the child.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sightline.wording.sieve import Sieved
from sightline.wording.suggestion.names import CAPITAL, NOT_NAMES, SMALL, is_given_name

_ONE = rf"[{CAPITAL}][{SMALL}]+(?:['’-][{CAPITAL}]?[{SMALL}]{{2,}})*"
_MATTER = r"(?:plans?|orders?|thresholds?|CPP?|ICO|ISO|EPO|SGO|CO|SO|CAO|CIN)"
_WHAT = re.compile(
    rf"\b{_MATTER}\b|\bsubjects? (?:of|to)\b|\b(?:step(?:ped)? down|registered|section 20|s\.?20|looked after|"
    r"place[ds]?|placement|foster|accommodated|police protection)\b",
    re.I,
)
_DOES = (
    # "Grace is not a plan" tells of nobody; "Grace is on a plan" does.
    r"(?:to (?:be|become|remain|continue)|was|were|is(?! (?:not |no )?(?:an? |the )?(?:plan|order)\b)|are|"
    r"be?c[ao]mes?|made|placed|put|remain\w*|continu\w*|did|does|"
    r"should|will|has|had|accommodated|moved|taken|discharged|returned|subject|not|only|alone|needs?|requires?|meets?)\b"
)
_SUBJECT = Sieved(rf"(?<![\w'’-])(?P<name>{_ONE})(?=(?:\s+(?:and|&)\s+{_ONE})?\s+{_DOES})")
_AND = Sieved(rf"(?<![\w'’-])(?P<name>{_ONE})(?=\s+(?:and|&)\s+{_ONE}\s+{_DOES})")
_OWN = Sieved(rf"(?<![\w'’-])(?P<name>{_ONE})(?=['’]s?\s+(?:\w+\s+){{0,2}}(?:{_MATTER}|name)\b)")
_OF = Sieved(
    rf"\b(?:for|of|re|regarding|on|not|to)\s+(?P<name>{_ONE})"
    r"(?=\s*(?:$|[.,;:)]|\b(?:to|and|only|alone|but|not|was|under)\b))"
)
_LABEL = Sieved(
    rf"(?:^|[.;:\n|,–-]\s*)(?P<name>{_ONE})(?=\s*[:–-]\s)|[:–-]\s*(?P<last>{_ONE})(?=\s*(?:$|[;.\n]))", re.M
)
_SURNAME_BEHIND = re.compile(rf"\s+[{CAPITAL}][{SMALL}]+")
_GROWN_BEFORE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|SW|HV|IRO|PC|DC|mother|mum|father|dad|parents?|partner|worker|chair|visitor|manager|nan|"
    r"gran\w*|aunt|uncle|carers?|by|with|from)[,:]?\s+(?:\w+\s+and\s+)?$"
)
_GIVEN_BEFORE = re.compile(rf"(?P<given>[{CAPITAL}][{SMALL}]+)\s+$")
_STOP = re.compile(r"[.\n](?=\s|$)")


def names_decided_of(text: str) -> Iterator[tuple[int, int]]:
    """Where a usual first name stands alone of which the same sentence tells a plan, an order or the like."""
    if _WHAT.search(text) is None:
        return
    found: set[tuple[int, int]] = set()
    for shape in (_SUBJECT, _AND, _OWN, _OF, _LABEL):
        for hit in shape.finditer(text):
            span = hit.span("last" if hit.groupdict().get("last") else "name")
            if _is_a_first_name_alone(text, *span) and _WHAT.search(_sentence(text, *span)):
                found.add(span)
    yield from sorted(found)


def _is_a_first_name_alone(text: str, start: int, end: int) -> bool:
    word = text[start:end]
    if word in NOT_NAMES or not is_given_name(word) or _SURNAME_BEHIND.match(text, end):
        return False
    before = text[max(0, start - 24) : start]
    given = _GIVEN_BEFORE.search(before)
    if given is not None and given["given"] not in NOT_NAMES and is_given_name(given["given"]):
        return False  # "Claire James was ...": the second word of a name
    return _GROWN_BEFORE.search(before) is None


def _sentence(text: str, start: int, end: int) -> str:
    begins = max((hit.end() for hit in _STOP.finditer(text, max(0, start - 300), start)), default=max(0, start - 300))
    stop = _STOP.search(text, end)
    return text[begins : stop.start() if stop is not None else len(text)]
