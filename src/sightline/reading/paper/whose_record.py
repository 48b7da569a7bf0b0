"""Whose record a document is by its own heading, so that "H/V" in a health visitor's notes is her contact.

Only a help for reading words: who holds what is for the case file and a person to say.
"""

from __future__ import annotations

import re

_HEADS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "health_visiting",
        re.compile(
            r"\bhealth[- ]visit\w+\b[^\n]{0,30}\b(?:record|notes?|service|contacts?|team|chronology)|"
            r"\bchild health record\b|"
            r"\b0-19 (?:service|team)|^\W*HV(?:\s+\w+)?:|\b(?:record|notes) of (?:the )?health visitor|"
            r"\bparent[- ]held record\b|"
            r"\bcommunity health (?:record|notes)",
            re.I | re.M,
        ),
    ),
    (
        "police",
        re.compile(
            r"\b(?:constabulary|police)\b[^\n]{0,60}\b(?:log|record|report|print\w*|command)|\b(?:occurrence|"
            r"incident|custody|CAD) "
            r"(?:log|record|report|summary)\b|\bcommand (?:and|&) control\b|\bcrime report\b",
            re.I,
        ),
    ),
    (
        "school",
        re.compile(
            r"\b(?:school|academy|primary|college)\b[^\n]{0,60}\b(?:log|record|chronology|concerns?)\b|"
            r"\bCPOMS\b|\bMyConcern\b",
            re.I,
        ),
    ),
    ("midwifery", re.compile(r"\b(?:maternity|midwifery|antenatal) (?:record|notes?|service)", re.I)),
    (
        "general_practice",
        re.compile(r"\b(?:GP|surgery|medical centre|practice) (?:record|notes|consultations?)\b", re.I),
    ),
    (
        "childrens_social_care",
        re.compile(
            r"\b(?:children['’]s (?:social care|services)|social (?:care|work))\b[^\n]{0,60}\b(?:record\w*|"
            r"notes?|log|chronology)\b",
            re.I,
        ),
    ),
)
_HEAD = 400


def whose_record(text: str) -> str | None:
    """The code of the agency whose record ``text`` calls itself in its first lines; None where it does not say."""
    head = text[:_HEAD]
    found = [(hit.start(), code) for code, pattern in _HEADS if (hit := pattern.search(head)) is not None]
    return min(found)[1] if found else None
