"""Who acts in a sentence, by the words of the field: the mother, the health visitor, a named person."""

from __future__ import annotations

import re

from sightline.chronology.names_of_days import MONTHS, WEEKDAYS
from sightline.identity.disagreement.telling.sentence import Sentence

_ROLES: tuple[tuple[str, str], ...] = (
    ("grandmother", r"(?:maternal\s+|paternal\s+)?(?:grandmother|grandma|nan(?:ny|a)?|gran(?:ny)?|MGM|PGM)"),
    ("grandfather", r"(?:maternal\s+|paternal\s+)?(?:grandfather|grandad|granddad|grandpa|MGF|PGF)"),
    (
        "partner",
        r"(?:mother['’]s\s+|mum['’]s\s+|her\s+)?(?:partner|boyfriend|husband|fianc[eé])|step-?father|step-?dad",
    ),
    ("stepmother", r"step-?mother|step-?mum|girlfriend"),
    ("foster carer", r"foster\s+(?:carer|mother|father)|foster\s+parents?"),
    ("mother", r"mother|mum(?:my)?|birth\s+mother"),
    ("father", r"father|dad(?:dy)?|birth\s+father"),
    ("aunt", r"aunt(?:ie|y)?"),
    ("uncle", r"uncle"),
    ("brother", r"(?:older\s+|elder\s+|half-|big\s+|younger\s+|little\s+)?brother"),
    ("sister", r"(?:older\s+|elder\s+|half-|big\s+|younger\s+|little\s+)?sister"),
    ("cousin", r"cousin"),
    ("neighbour", r"neighbours?|lady\s+next\s+door|man\s+next\s+door"),
    ("friend", r"(?:family\s+)?friend"),
    ("school nurse", r"school\s+nurse"),
    ("health visitor", r"health\s+visitor|HV"),
    ("midwife", r"(?:community\s+)?midwi(?:fe|ves)"),
    ("nurse", r"nurse"),
    (
        "head",
        r"(?:deputy\s+)?head\s*(?:teacher|master|mistress)|head\s+of\s+(?:year|pastoral|house)|deputy\s+head|DSL",
    ),
    ("teaching assistant", r"teaching\s+assistant|TA"),
    ("teacher", r"(?:class\s+)?teacher"),
    ("social worker", r"social\s+workers?|SW|S/W"),
    ("police", r"police(?:\s+officers?)?|officers?|PC|constable"),
    ("doctor", r"doctor|GP|paediatrician|consultant|registrar"),
    ("paramedic", r"paramedics?|ambulance\s+(?:crew|staff)"),
    ("nursery worker", r"nursery\s+(?:nurse|worker|staff|manager)|key\s*worker"),
    ("school", r"school|nursery"),
    ("landlord", r"landlord|housing\s+officer"),
    ("passer-by", r"passer-?by|dog\s+walker|postman|stranger|member\s+of\s+(?:the\s+)?public"),
)
_ROLE = re.compile("|".join(rf"(?P<r{at}>\b(?:{words})\b)" for at, (_, words) in enumerate(_ROLES)), re.I)
_NEAR = 70
_PERSON = re.compile(
    r"\b(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?([A-Z][a-z]+(?:[-'’][A-Z][a-z]+)?)(?:\s+([A-Z][a-z]+(?:[-'’][A-Z][a-z]+)?))?\b"
)
_NO_PERSON = frozenset(
    [
        *(name.lower() for name in (*MONTHS, *WEEKDAYS)),
        "the",
        "on",
        "in",
        "at",
        "when",
        "after",
        "before",
        "she",
        "he",
        "they",
        "it",
        "his",
        "her",
        "their",
        "this",
        "that",
        "a",
        "an",
        "both",
        "one",
        "two",
        "told",
        "said",
        "seen",
        "no",
        "not",
        "child",
        "visit",
        "meeting",
    ]
)


def role_at(text: str) -> str:
    """The last role that a text names, or empty."""
    found = ""
    for hit in _ROLE.finditer(text):
        found = _ROLES[int(str(hit.lastgroup)[1:])][0]
    return found


def roles_in(text: str) -> list[tuple[int, int, str]]:
    """Every role that a text names, with its place."""
    return [(*hit.span(), _ROLES[int(str(hit.lastgroup)[1:])][0]) for hit in _ROLE.finditer(text)]


def agent_before(sentence: Sentence, start: int, end: int) -> frozenset[str]:
    """Whoever stands last before these words in their clause: a role, or a named person; else behind "from" or "by"."""
    clause = re.split(r"[;:]|\.\s", sentence.text[max(0, start - _NEAR) : start])[-1]
    if role := role_at(clause):
        return frozenset({role})
    named = [hit for hit in _PERSON.finditer(clause) if hit.group(1).casefold() not in _NO_PERSON]
    if named:
        return frozenset(part.casefold() for part in named[-1].groups() if part)
    behind = re.match(r"\s+(?:by|from)\s+(?:\w+\s+){0,2}", sentence.text[end:])
    if behind and (role := role_at(sentence.text[end : end + behind.end() + 20])):
        return frozenset({role})
    return frozenset()
