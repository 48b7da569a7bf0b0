"""Reported speech: who is said to have said what, so that an account is not taken for an observation."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

_FAMILY = (
    r"mother|mum(?:my)?|mam|mom|=Mo|father|dad(?:dy)?|=Fa|stepfather|stepmother|step-?\s?(?:father|mother|"
    r"dad|mum)|parents?|"
    r"carers?|grandmother|grandfather|grandparents?|nan|gran|granny|grandma|grandad|MGM|MGF|PGM|PGF|aunt(?:ie)?|uncle|"
    r"partner|ex-?partner|boyfriend|girlfriend|husband|wife|neighbours?|friend|lodger|caller|informant|"
    r"(?:Mr|Mrs|Ms|Miss)\.?\s+[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)?|he|she|they|couple|family|sister|brother|"
    r"relative|victim|"
    r"suspect|tenant|landlord|witness|member of the public|paternal family|maternal family|ex"
)
_CHILD = (
    r"(?<!safeguarding )child|(?<!safeguarding )children|boy|girl|son|daughter|sibling|twin\s?\w?|pupil|baby|toddler"
)
_PROFESSIONAL = (
    r"social worker|SW|health visitor|HV|GP|doctor|consultant|paediatrician|registrar|nurse|midwife|police|officer|"
    r"school|nursery|teacher|headteacher|DSL|key\s?worker|support worker|FSW|IDVA|housing officer|probation officer|"
    r"guardian|foster carers?|solicitor|manager|hospital|ward|staff|paramedics?|CSC|children'?s services|social care|"
    r"(?:Dr|PC|DC|DS|Sgt|Sister|Nurse)\.?\s+[A-Z0-9][\w'’-]*|A&E|ED|MASH|EDT|radiologist|surgeon|"
    r"psychiatrist|landlord's agent"
)
_VERBS = (
    r"says?|said|saying|states?|stated|stating|tells?|told|telling|reports?|reported|reporting|discloses?|disclosed|"
    r"disclosing|allege[sd]?|alleging|claims?|claimed|claiming|explain(?:s|ed|ing)?|advise[sd]?|advising|describe[sd]?|"
    r"describing|den(?:y|ies|ied|ying)|admit(?:s|ted|ting)?|confirm(?:s|ed|ing)?|insist(?:s|ed|ing)?|"
    r"mention(?:s|ed|ing)?|"
    r"suggest(?:s|ed|ing)?|maintain(?:s|ed)|assert(?:s|ed)|gave an account|gives? an account|account(?:s|ed)? for|"
    r"report(?:s|ed)? that|recall(?:s|ed)|believe[sd]?|thinks?|thought|feels?|felt|reckons?|remembers?|"
    r"informs?|informed"
)
_ADVERB = (
    r"(?:\s+(?:also|then|later|has|have|had|now|initially|again|only|both|previously|since|further|repeatedly)){0,3}"
)
_NAME = r"(?:\s+\(?[A-Z][\w'’-]*\)?){0,2}"


def _speaker(words: str) -> str:
    return "(?:" + re.sub(r"=(\w+)", r"(?-i:\1)", words) + ")"


_REPORT = re.compile(
    rf"\b(?:(?P<professional>{_speaker(_PROFESSIONAL)})|(?P<child>{_speaker(_CHILD)})|(?P<family>{_speaker(_FAMILY)}))"
    rf"{_NAME}{_ADVERB},?\s+(?P<verb>{_VERBS})\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:allegedly|alleged(?: to have| that)?|it (?:is|was|has been) (?:alleged|reported|said|claimed)(?: that)?|"
    r"(?:is|was|were|are) (?:reported|alleged|said|understood|believed) to(?: have)?|reportedly|"
    r"according to (?P<by>[\w\s.'’]{2,30}?)[,:]|per (?:mother|father|mum|dad|mgm|parents)|"
    r"history (?:given|from (?:mother|father|mum|dad|carer|parents?))|hx (?:given|from)|account:|"
    r"explanation (?:given|offered|provided))",
    re.IGNORECASE,
)
_LONGEST = 400
"""Characters: reported speech without a full stop is not followed further."""
_END = re.compile(r"[.!?](?=\s|$)|[;\n|]")


@dataclass(frozen=True, slots=True)
class Report:
    """Words that somebody is said to have said: ``start``/``end`` of what was said, ``speaker`` and where it stands.

    ``who`` is "family", "child", "professional" or "" where the text does not say.
    """

    start: int
    end: int
    speaker: str
    speaker_start: int
    speaker_end: int
    who: str
    verb: str


@lru_cache(maxsize=256)
def reports(text: str) -> tuple[Report, ...]:
    """Every stretch of reported speech in ``text``, each reaching to the end of its sentence."""
    found: list[Report] = []
    for match in _REPORT.finditer(text):
        group = next(name for name in ("professional", "child", "family") if match.group(name))
        end = _END.search(text, match.end(), match.end() + _LONGEST)
        found.append(
            Report(
                match.end(),
                end.start() if end else min(len(text), match.end() + _LONGEST),
                match.group(group),
                match.start(group),
                match.end(group),
                group,
                match.group("verb").lower(),
            )
        )
    for match in _PASSIVE.finditer(text):
        end = _END.search(text, match.end(), match.end() + _LONGEST)
        by = match.group("by") or ""
        at = match.start("by") if by else match.start()
        found.append(
            Report(
                match.end(),
                end.start() if end else min(len(text), match.end() + _LONGEST),
                by,
                at,
                at + len(by),
                "",
                match.group().lower(),
            )
        )
    return tuple(sorted(found, key=lambda item: item.start))


def report_around(text: str, start: int) -> Report | None:
    """The innermost reported speech that the character at ``start`` is part of, or None."""
    said = reports(text)
    at = bisect_right(said, start, key=lambda item: item.start)
    return next((item for item in reversed(said[max(0, at - 20) : at]) if start < item.end), None)
