"""Words that hold a thing back from having happened wherever they stand: doubt, talk, untruth, what was to be.

The verb of a sentence is looked at in not_happened. Here is what needs none: a note that opens with "?" or "Possible",
"perhaps", "the idea of", "talk of an order", "an unfounded report", "an appointment was made for".
"""

from __future__ import annotations

import re
from enum import StrEnum

from sightline.wording.sieve import Sieved


class Doubt(StrEnum):
    """In what way it is held back."""

    SUPPOSED = "supposed"
    TALK = "talk"
    UNTRUE = "untrue"
    TO_COME = "to come"
    THOUGHT_OF = "thought of"


_LEAD = r"[\s\-•*\"“'‘:;,(]*(?:\(?\d{1,3}(?:\.\d{1,2})*[.)]?\s+)?"
_OPENS_IN_DOUBT = re.compile(
    rf"{_LEAD}(?:\?\s*(?=\w)|(?:query|quer(?:ied|ying)|possibl[ey]|perhaps|maybe|suspected|presumed|probabl[ey]|"
    r"conceivably)\b(?!\s+(?:that|because)\b))",
    re.I,
)
_SEEMS = re.compile(
    r"\b(?:it|there)\s+(?:seems?|seemed|appears?|appeared|looks?|looked)\b|\b(?:perhaps|maybe|possibly)\b", re.I
)
_SUSPECTED = re.compile(r"\b(?:is|was|are|were|been|being)\s+(?:\w+\s+)?suspected\s+(?:of|to)\b", re.I)
_IDEA = (
    r"(?:possibility|prospect|question|idea|risk|option|chance|likelihood|danger|suggestion|talk|proposal|notion|"
    r"thought|mention|rumours?|threat|fear|hope|offer|promise)"
)
_AN_IDEA = re.compile(
    rf"{_LEAD}(?:(?:the|an?|any|some|her|his|their|much)\s+)?(?:[\w-]+\s+)?{_IDEA}s?\s+(?:of|that|about)\b"
    rf"|{_LEAD}there(?:['’]s|\s+(?:is|are|was|were|has|have|had)(?:\s+(?:also\s+)?been)?)\s+(?:\w+\s+){{0,2}}?"
    rf"{_IDEA}s?\s+(?:of|that|about)\b"
    rf"|[^.;,]{{3,40}}\b(?:noted|mentioned|heard|reported|raised|discussed)\s+(?:some |the |any )?{_IDEA}s?\s+(?:of|"
    rf"that|about)\b"
    r"|[^.;,]{3,70}\b(?:was|were|is|been|being)\s+(?:\w+\s+)?(?:mooted|floated|ruled out|decided against|talked of)\b",
    re.I,
)
_NOT_TRUE = Sieved(
    r"\b(?:unfounded|untrue|false|malicious|fabricated|fictitious|invented|baseless|"
    r"mistaken)\s+(?:\w+\s+)?(?:reports?|claims?|"
    r"allegations?|rumou?rs?|accounts?|stor(?:y|ies)|complaints?|calls?|referrals?)\b|\b(?:is|are|was|"
    r"were)\s+(?:\w+ly\s+)?"
    r"(?:untrue|unfounded|false|a lie|lies|a myth|made up|invented|fabricated)\b|\bmade up the\b",
    re.I,
)
_MADE_FOR = re.compile(
    r"\b(?:appointments?|appts?|slots?|places?|dates?|reviews?|visits?|scans?|meetings?|interviews?|beds?|sessions?|"
    r"assessments?|conferences?)\s+(?:(?!and\b|but\b)\w+\s+){0,3}?(?:(?:was|were|has been|had been|have been|is)\s+)?"
    r"(?:made|offered|sent|given|arranged|booked|issued|set|reserved)\s+(?:(?!and\b|but\b)\w+\s+){0,3}?for\b"
    r"|\b(?:was|were|been|is|are)\s+invited\s+(?:to|for|in)\b",
    re.I,
)
_FACES = re.compile(
    r"\bfac(?:es|ing|e|ed)\s+(?:(?:immediate|possible|imminent|an?|the|further|criminal|being)\s+)*(?:evict\w*|"
    r"charges?|"
    r"prosecution|removal|trial|homelessness|deport\w*|prison|jail|redundancy|prospect|sentence|\w+ed)\b",
    re.I,
)
_THOUGHT_OF = re.compile(
    r"\b(?:contemplat\w+|consider(?:s|ed|ing)?|think(?:s|ing)? (?:of|about)|thought (?:of|about)|toy(?:ed|ing) with|"
    r"dream(?:s|t|ed|ing)? (?:of|about)|imagin\w+|fantasis\w+(?: about)?|dread\w*|no memory of|no recollection of)\s+"
    r"(?:(?:him|her|them|his|their|the|it)\s+)?\w+ing\b"
    r"|\b(?:dreamt|dreamed|imagin(?:es|ed)|pretend(?:s|ed)|fantasis(?:es|ed)|guess(?:es|ed))\s+(?:that\s+)?"
    r"(?:he|she|they|it|(?-i:[A-Z])\w+)\b|\b(?:dispute[sd]?|disputing)\s+(?:him\s+|her\s+)?\w+ing\b",
    re.I,
)
_WHO_IS_SAID = re.compile(
    r"\b(?:who|which)\s+(?:is|was|are|were|had been|has been)\s+(?:\w+ly\s+)?(?:said|alleged|reported|believed|thought|"
    r"rumoured|claimed|suspected|accused|understood|feared)\s+(?:to|of)\b[^,;.]*",
    re.I,
)


def doubted(plain: str, at: int) -> Doubt | None:
    """How ``plain`` holds back what it tells at ``at``; None where it does not."""
    if _NOT_TRUE.search(plain) is not None:
        return Doubt.UNTRUE
    if _AN_IDEA.match(plain) is not None:
        return Doubt.TALK
    if (hit := _MADE_FOR.search(plain) or _FACES.search(plain)) is not None and _is_near(plain, hit.start(), at):
        return Doubt.TO_COME
    if (hit := _THOUGHT_OF.search(plain)) is not None and hit.start() <= at:
        return Doubt.THOUGHT_OF
    if _OPENS_IN_DOUBT.match(plain) is not None:
        return Doubt.SUPPOSED
    hit = _SEEMS.search(plain) or _SUSPECTED.search(plain)
    return Doubt.SUPPOSED if hit is not None and hit.start() <= at and _is_near(plain, hit.start(), at) else None


def is_said_aside(plain: str, at: int) -> bool:
    """Whether what stands at ``at`` is only said of somebody in passing: "Mr P, who is alleged to have hit her"."""
    return any(hit.start() <= at < hit.end() for hit in _WHO_IS_SAID.finditer(plain))


_ANOTHER_CLAUSE = re.compile(r"[;:]|,\s+(?:and|but|so)\b|\b(?:because|although|after|when|since|but)\b", re.I)


def _is_near(plain: str, one: int, other: int) -> bool:
    low, high = sorted((one, other))
    return _ANOTHER_CLAUSE.search(plain, low, high) is None
