"""What a risk conference heard or set, told without its name: "four actions were set for the high-risk victim".

Whoever harmed a victim learns from an advocate's being allocated, or from a conference's actions, that she was
discussed at one. The cast takes out the name; what is left of the sentence is for a person to take out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ABUSE = r"(?:domestic\s+(?:abuse|violence)|DA|DV|DVA)"
_ADVOCATE = rf"(?:IDVAs?|IDAAs?|ISVAs?|independent\s+{_ABUSE}\s+(?:advocate|advis[eo]r|advisory\s+service)s?)"
_MEETING = r"(?:conference|meeting|panel|forum)"
_HEARD = (
    r"(?:heard|discussed|tabled|listed|presented|considered|reviewed|"
    r"referred|re-?referred|raised|flagged|taken|put)"
)
_COUNT = r"(?:an?|the|several|some|\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_SET = r"(?:set|agreed|given|allocated|made|raised|recorded|issued|assigned|circulated)"
_SURE = re.compile(
    rf"\b(?:an|the|her|his|their|mother['’]?s?|own|with|to|by|from|via|through|allocated|assigned)\s+{_ADVOCATE}\b"
    rf"(?!\s+(?:trains?|training|service\s+(?:trains?|is\s+funded|has\s+a\s+waiting))|\s+\w+\s+training)"
    rf"|\b{_ADVOCATE}\s+(?:services?\s+)?(?:\w+\s+){{0,3}}?(?:allocat|assign|accept|appoint|declin|engag|support|contact|refer|"
    r"involve|visit|rang|called|saw|spoke|attend|report|said|told|met|advis|helped|to\s+(?:call|ring|contact|see|support))\w*"
    rf"|\b(?:allocat|assign|appoint|refer|introduc|offer)\w*\s+(?:\w+\s+){{0,3}}?{_ADVOCATE}\b"
    rf"|\bhigh[-\s]risk\s+(?:(?:{_ABUSE}|repeat)\s+)*(?:victims?|survivors?)\b|\b(?:victims?|survivors?)\s+at\s+high\s+risk\b"
    rf"|\b(?:high[-\s]risk|multi[-\s]?agency)\s+{_ABUSE}\s+(?:{_MEETING}|list|referral|case)s?\b"
    rf"|\b{_HEARD}\s+(?:\w+\s+){{0,2}}?(?:at|to|by|for|in|on)\s+(?:the\s+|a\s+)?(?:next\s+|fortnightly\s+|monthly\s+|local\s+)*"
    rf"(?:high[-\s]risk|{_ABUSE})\s+(?:{_ABUSE}\s+)?(?:{_MEETING}|list|agenda)s?\b"
    rf"|\b{_HEARD}\s+(?:together\s+)?(?:with|alongside|among|amongst|as\s+one\s+of)\s+{_COUNT}\s+(?:other\s+)?cases\b"
    r"|\bas\s+(?:a\s+)?(?:visible\s+|very\s+)?high[-\s]risk\s+" + _ABUSE + r"\b"
    r"|\bSafe\s?Lives\s+(?:DASH|criteria|threshold|checklist)\b|\b(?:1[4-9]|2[0-4])\s+(?:ticks|yes(?:es)?)\b",
    re.IGNORECASE,
)
"""What hardly anything but a risk conference, or what leads to one, is told by."""
_PERHAPS = re.compile(
    rf"\b(?:the|that|this|last|next|their)\s+conference(?:['’]s)?\s+(?:actions?|action\s+plan|minutes|flag|list|chair|heard|"
    rf"was\s+told|{_SET})\b"
    rf"|\bactions?\s+(?:\w+\s+){{0,2}}?(?:of|from|set\s+(?:by|at)|agreed\s+(?:by|at))\s+(?:the\s+)?(?:last\s+|next\s+)?conference\b"
    rf"|\b(?:case|mother|father|victim|she|he|they|family|couple)\s+(?:\w+\s+){{0,2}}?{_HEARD}\s+(?:at|to|for|by)\s+"
    rf"(?:the\s+)?(?:next\s+|last\s+|fortnightly\s+|monthly\s+)?conference\b"
    r"|\bconference\s+heard\b",
    re.IGNORECASE,
)
_IN_ABUSE = re.compile(
    rf"\b(?:victims?|perpetrators?|{_ADVOCATE}|DASH|{_ABUSE}|high[-\s]risk|non-?molestation|refuge|stalking)\b"
    rf"|\b{_COUNT}\s+actions?\s+(?:was|were\s+)?(?:{_SET})\b[^.\n]{{0,40}}\b(?:victim|mother|her)\b",
    re.IGNORECASE,
)
_OF_PROTECTION = re.compile(
    r"\b(?:child\s+protection|case\s+conference|CP\s+conference|ICPC|RCPC|(?:initial|review|strategy|core\s+group)\b|family\s+group|"
    r"subject\s+to\s+a?\s*(?:child\s+protection\s+)?plan|category|categories)",
    re.IGNORECASE,
)
_ACTIONS = re.compile(
    rf"\b{_COUNT}\s+actions?\s+(?:was|were|had\s+been)\s+{_SET}\b|\b{_SET}\s+{_COUNT}\s+actions\b"
    r"|\b(?:heard|discussed)\s+at\s+(?:the|a|that)\s+(?:conference|meeting|panel|forum)\b",
    re.IGNORECASE,
)
_TAKEN_OUT = re.compile(r"\[words removed\]", re.IGNORECASE)


def risk_content(plain: str) -> Iterator[tuple[int, int]]:
    """Where a text tells what a risk conference heard or set, or that an advocate was given to a victim.

    "The conference's actions" can be a child protection conference's: it counts where nothing near it says so. Actions
    that were set, and what was heard at a meeting, count only where abuse is spoken of or words were taken out.
    """
    for match in _SURE.finditer(plain):
        yield match.span()
    for match in _PERHAPS.finditer(plain):
        around = plain[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if _IN_ABUSE.search(around) or not (_OF_PROTECTION.search(around) or _is_said_of_decisions(match.group())):
            yield match.span()
    for match in _ACTIONS.finditer(plain):
        around = plain[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if (_IN_ABUSE.search(around) or _TAKEN_OUT.search(around)) and not _OF_PROTECTION.search(around):
            yield match.span()


_NEAR = 120


def _is_said_of_decisions(words: str) -> bool:
    """Whether words are as well said of any conference: who chairs it, its minutes, what it heard."""
    return re.search(r"\b(?:chair|minutes|heard|told|for|to)\b", words, re.IGNORECASE) is not None
