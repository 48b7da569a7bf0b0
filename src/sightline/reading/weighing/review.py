"""What a published review says of what was done: its findings and recommendations."""

from __future__ import annotations

import re

from sightline.reading.sentences.speech import Speech
from sightline.reading.statements.statement import Statement
from sightline.wording.sieve import Sieved

_SHOULD = Sieved(r"\b(?:should|must|needs? to|is recommended|recommends?)\b(?! have)", re.I)
FINDING_TITLE = Sieved(r"\b(?:finding|analysis|learning|lesson|theme|conclusion|appraisal|what (?:was|we) learn)", re.I)
_RECOMMENDING_TITLE = Sieved(r"\brecommendation", re.I)
RECOMMENDS = Sieved(r"\b(?:recommendations?|recommend(?:s|ed))\b[^.]*\b(?:should|that)\b", re.I)
LACK = Sieved(
    r"\b(?:no (?:one|agency|professional|evidence|record)|nobody|did not|was not|were not|without|failed|missed|"
    r"opportunit\w+|lack of|never)\b",
    re.I,
)
LOOKED_AT = re.compile(r"\breview (?:has )?(?:considered|examined|looked at|explored) (?:whether|how|what|the)\b", re.I)
EVALUATES = re.compile(
    r"\b(?:good practice|best practice|poor\b|missed opportunit\w+|opportunit(?:y|ies)\b[^.]{0,50}\bmissed|"
    r"too (?:ready|quick|slow|"
    r"reliant|much|little|focused|optimistic|narrow)|over-?(?:optimis|relian|reli)\w+|los[te] (?:sight|focus)|"
    r"insufficient\w*|"
    r"inadequate\w*|variable|inconsistent\w*|not (?:always|sufficiently|fully|enough|well|clear|consistently|"
    r"adequately|robust)|"
    r"lack(?:ed|ing|s)? (?:of )?|failed to|failings?|failures?|could have|should have|took at face value|"
    r"at face value|"
    r"unchallenged|challenge[ds]?\b|weak(?:ness\w*)?|strengths?|effective(?:ly|ness)?|timely|delay(?:s|ed)? in|"
    r"assum(?:ed|ption)\w*|"
    r"professional curiosity|curious|inquisitive|invisible|voice of the child|lived experience|silo\w*|"
    r"drift(?:ed)?|start again|"
    r"normalis\w+|minimis\w+|disguised compliance|commendable|well[- ](?:coordinated|documented|managed|recorded)|"
    r"accepted (?:the|her|his|their|what|without)|relied on|never used|nobody asked|no one asked|no (?:agency|"
    r"professional|"
    r"practitioner|single|evidence|record|strategy|assessment|one)|none of|(?:was|were|had) (?:not|never)\b|"
    r"did not\b|without)",
    re.I,
)


def stands_under_recommendations(statement: Statement) -> bool:
    """Whether the title above it says that recommendations follow."""
    return _RECOMMENDING_TITLE.search(statement.piece.title) is not None


def is_recommended(statement: Statement) -> bool:
    """Whether it says, under a title of recommendations, what should be done."""
    return stands_under_recommendations(statement) and says_what_should_be(statement.plain)


def says_what_should_be(plain: str) -> bool:
    """Whether it says what should, must or needs to be done from now on; never what should have been."""
    return _SHOULD.search(plain) is not None


def is_review_speaking(said: Speech) -> bool:
    """Whether a review speaks: what it says is its finding."""
    return said.sort == "agency" and bool(re.search(r"\b(?:review|report)$", said.who, re.I))
