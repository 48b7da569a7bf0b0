"""What is said of everybody of a sort, or of how an office runs, and so of nobody in the case.

A policy, a notice, a textbook sentence; a laptop, a permit, a room.
"""

from __future__ import annotations

import re

_OF_A_SORT = (
    r"(?:(?:an?|any|every|each|your)\s+(?:\w+\s+)?(?:child|baby|infant|parent|carer|family|person|patient|pupil|victim|"
    r"tenant|worker|practitioner|adult|woman)|"
    r"(?<!the )(?<!both )(?<!her )(?<!his )(?<!their )(?<!these )(?<!our )(?<!two )"
    r"(?<!three )(?<!my )(?:children|babies|infants|families|patients|pupils|victims|tenants|parents and carers|"
    r"young people|"
    r"vulnerable adults|workers|practitioners|professionals))\b"
)
_NOW_OR_ALWAYS = re.compile(
    r"\b(?:is|are|can|may|must|should(?!\s+have)|will|shall|needs?|requires?|means?|includes?|considers?|involves?|shares?|"
    r"offers?|helps?|begins?|starts?|matters?|appl(?:y|ies)|follow(?:s|ed)?|cry|tell|learn|die|live)\b",
    re.I,
)
_SORT = re.compile(rf"\b{_OF_A_SORT}", re.I)
_SOMEBODY = re.compile(
    r"\b(?:he|she|they|him|her|his|hers|their|them|I|we|me|us|our|my|mum|mam|dad|mother|father|nan|gran|sibling|brother|sister|"
    r"partner|boyfriend|today|yesterday|now|currently|this (?:child|baby|family))\b",
    re.I,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|has been|have been|said|told|saw|went|came|took|gave|left|made|met|rang|found|asked|"
    r"attended|"
    r"reported|disclosed|denied)\b",
    re.I,
)
_ABSTRACT = re.compile(
    r"(?!(?:the|this|that|these|no|there|it|school|nursery|police|hospital|ward|GP|HV|SW|CSC|MASH|mum|dad|child|baby|house|home|"
    r"bedroom|attendance|contact|placement(?! matching)|risk to|concern)\b)"
    r"(?:[A-Z]?[a-z]+\s+){0,2}[A-Za-z]?[a-z]+(?:ing|ion|ity|ment|ness|ship|tice)s?\s+(?:means?|considers?|requires?|involves?|includes?|matters?|should|must|"
    r"is (?:about|key|essential|important|vital|a))\b"
)
_OFFICE = re.compile(
    r"(?:(?:new|old|the|our|my|a|foster carer|staff|team|car|visitor|court)\s+){0,3}(?:laptops?|password|portal|"
    r"templates?|index|"
    r"genogram|parking|permits?|mileage|annual leave|leave dates|TOIL|invoices?|finance(?: query)?|expenses|"
    r"stationery|printer|"
    r"photocopier|rota|badges?|key fob|refreshments|tea|coffee|biscuits|lunch|meeting room|car park|diary|calendar|"
    r"next of kin|"
    r"contact details|demographics|clustering|log|worksheet|intranet|bank holiday|training day|team (?:meeting|day)|"
    r"away day)\b"
    r"(?![^.;]*\b(?:he|she|mum|dad|mother|father|child|baby|threw|stole|hit)\b)[^.;]{0,60}[.;]?\s*$",
    re.I,
)
_COURTESY = re.compile(
    r"(?:it was (?:nice|lovely|good|great|a pleasure) to (?:meet|see|talk)|sorry (?:I|to have|that I|for)\b|"
    r"I(?:['’]ll| will) be in touch|"
    r"(?:I )?hope (?:you|that you|this|all)\b|looking forward to|in an emergency\b|(?:return |"
    r"come back )?if\b[^.;]{3,80}\b(?:call|ring|dial|phone)\s+(?:999|111|101)\b|(?:to|please) report\b)",
    re.I,
)
_HEADING = re.compile(
    r"(?:section|part|item|appendix|annex|form|question)\s+(?:[A-Z]|\d{1,2})\s*[:.–-]\s*[^.;]{3,60}[.]?\s*$", re.I
)


def is_for_everybody(words: str, *, names_somebody: bool) -> bool:
    """Whether ``words`` speak of everybody of a sort, or of the office. ``names_somebody``: they name a person."""
    plain = words.strip(" \t\n>*-–—•")
    if _OFFICE.match(plain) or _COURTESY.match(plain) or _HEADING.match(plain):
        return not names_somebody
    if names_somebody or _SOMEBODY.search(plain) or _PAST.search(plain) or re.search(r"\d", plain):
        return False
    return bool(_ABSTRACT.match(plain) or (_SORT.search(plain) and _NOW_OR_ALWAYS.search(plain)))
