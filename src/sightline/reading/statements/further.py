"""Further facts that are told in the very words of a statement."""

from __future__ import annotations

import re
from dataclasses import replace

from sightline.reading.sentences.clauses import (
    quotations,
)
from sightline.reading.sentences.decided import CONFERENCES, OF_A_CONFERENCE
from sightline.reading.sentences.finite import FINITE
from sightline.reading.sentences.not_happened import Manner, not_happened
from sightline.vocabulary.natures import Nature
from sightline.wording.suggest import Part, Suggestion

_A_TRIAL = re.compile(
    r"(?:(?:after|at the end of|following|during)\s+)?(?:(?:an?|the)\s+)?[\w-]+[\s-](?:day|week|month)s?[\s-]trial\b"
    r"(?:\s+at\s+(?:[A-Z][\w'’-]+\s+){1,4}[Cc]ourt)?|a trial of [\w-]+ (?:days|weeks|months)"
)


_TOLD_BY_OTHERS = frozenset({"court_testimony", "witness_account", "emergency_call", "domestic_abuse_incident"})
_SOON = 30
_MADE_IN_VAIN = {"visit_failed": ("visit", "health_visitor_contact"), "appointment_missed": ("health_visitor_contact",)}
"""What was tried and failed is not done as well: "Unannounced home visit: curtains drawn, no response"."""


_CHILD_HEARD = re.compile(
    r"\b(?:the )?voice of an? (?:\w+ )?(?:child|girl|boy|toddler|daughter|son)\b"
    r"|\b(?:an?|the|his|her|their) (?:\w+ )?(?:child|girl|boy|toddler|baby|daughter|son)(?:['’]s voice)?\b",
    re.I,
)


def _child_heard(plain: str, part: Part) -> tuple[int, int]:
    """Where it is told that a child was heard, with the words that are quoted of the child."""
    begin = part.why[0].start
    quoted = next((one for one in quotations(plain) if one[0] <= begin < one[1]), None)
    if quoted is None:
        quoted = next((one for one in quotations(plain) if 0 <= one[0] - part.why[0].end < _SOON), None)
    if quoted is None:
        return part.start, part.end
    heard = [hit.start() for hit in _CHILD_HEARD.finditer(plain, 0, quoted[0]) if quoted[0] - hit.end() < _SOON]
    return (heard[0] if heard else min(begin, quoted[0])), quoted[1]


def further(plain: str, suggestion: Suggestion) -> tuple[Part, ...]:
    """Further facts in the same words: what has a finite verb of its own, or passes the statement on to an agency."""
    kept = []
    for part in suggestion.parts:
        words = plain[part.start : part.end]
        if part.kind == "child_voice" and part.why and suggestion.kind in _TOLD_BY_OTHERS:
            # A neighbour or a recording tells of what a child said: the child's words are a fact of their own.
            start, end = _child_heard(plain, part)
            kept.append(replace(part, start=start, end=end, nature=Nature.ACCOUNT, fields={}))
            continue
        if any(start < part.end and part.start < end for start, end in quotations(plain)):
            continue
        if part.kind in _MADE_IN_VAIN.get(suggestion.kind, ()):
            continue
        if part.kind == "name_asserted":
            kept.append(part)
            continue
        if part.kind in OF_A_CONFERENCE and suggestion.kind in CONFERENCES:
            # "ICPC held, Ivy subject to CP plan": what it decided, with a verb or without.
            kept.append(part)
            continue
        phrase = part.why[0].phrase.casefold() if part.why else ""
        if part.kind == "child_voice" and suggestion.kind == "account_given" and phrase.startswith("disclos"):
            # One and the same telling.
            continue
        if part.nature in (Nature.EVENT, Nature.OBSERVATION) and (told := not_happened(words)) is not None:
            # "..., who went on denying it all through the hearing": no part of it is the hearing.
            denied = told.manner is Manner.DENIAL
            kind, nature = ("account_given", Nature.ACCOUNT) if denied else ("action_agreed", Nature.DECISION)
            kept.append(replace(part, kind=kind, nature=nature, fields={}, is_about=False))
            continue
        if part.kind == "trial" and part.why and re.search(r"\b(?:day|week|month)s?\b", part.why[0].phrase, re.I):
            # "Convicted after a six-week trial": the trial is told by these words alone.
            hit = _A_TRIAL.search(plain, max(0, part.why[0].start - 20))
            if hit is not None:
                kept.append(replace(part, start=hit.start(), end=hit.end()))
            continue
        if part.kind == suggestion.kind or not FINITE.search(words) or len(words.split()) > 0.75 * len(plain.split()):
            continue
        kept.append(part)
    return tuple(kept)
