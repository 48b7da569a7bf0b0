"""A question that a paper says was put: "asked when the health visitor last saw him" tells of no visit."""

from __future__ import annotations

import re

from sightline.reading.sentences.finite import finite_at
from sightline.wording.sieve import Sieved

_PUTS = Sieved(
    r"\b(?:ask(?:s|ed|ing)?|enquire[sd]?|inquire[sd]?|quer(?:y|ies|ied)|wonder(?:s|ed)?|question(?:s|ed)|"
    r"want(?:s|ed)? to (?:know|find out|check)|need(?:s|ed)? to (?:know|find out|establish)|would like to know)\b"
    r"(?:\s+(?!that\b|to\b|for\b|and\b|but\b)[\w'’.]+){0,5}?(?:\s+(?:as to|about))?\s+"
    r"(?P<question>if|whether|when|who|whom|whose|what|which|why|where|how)\b(?!\s+to\b)",
    re.I,
)
_ANSWERED = re.compile(
    r"(?:[,;–-]|\b(?:and|but))\s+(?:(?:was|were)\s+(?:told|informed|advised)|(?:[\w'’ ]{1,30}?\b)?(?:said|says|replied|"
    r"answered|told|stated|states|explained|confirmed|denied|did not know|was unable|were unable|could not say|"
    r"shrugged))\b"
    r"|;",
    re.I,
)
_TO_BE_ASKED = re.compile(
    r"\W*(?:please\s+|pls\s+|to\s+|can you\s+|could you\s+)?(?:ask|enquire|inquire|wonder|query|question)\b(?!ed)|"
    r"[^.;]{0,40}?\b(?:to|will|should|must|needs? to)\s+(?:ask|enquire|inquire)\b",
    re.I,
)
"""Nobody has asked yet: "Ask school whether there was an injury"."""
_NOT_PUT = re.compile(r"\b(?:nobody|no[ -]one|never|not|nor|none|neither)\b|n['’]t\b", re.I)
_ASKED_OF = re.compile(r"(?:was|were|been|is|are)\s+(?:also\s+|then\s+|again\s+)?$", re.I)


def question_put(words: str) -> int | None:
    """Where the question begins that ``words`` say somebody put; None where they say no such thing, or its answer too.

    Only where the asking is what they say: never of "He left when asked who she was".
    """
    hit = _PUTS.search(words)
    if hit is None or _TO_BE_ASKED.match(words) is not None or _ANSWERED.search(words, hit.end()) is not None:
        return None
    verb = finite_at(words)
    if verb is not None and verb < hit.start() and _ASKED_OF.search(words, verb, hit.start()) is None:
        return None
    if _NOT_PUT.search(words, 0, hit.start()) is not None:
        return None
    if re.search(r"\b(?:when|once|after|before|if|who|which|that)\b", words[: hit.start()], re.I) is not None:
        return None
    return hit.start("question")
