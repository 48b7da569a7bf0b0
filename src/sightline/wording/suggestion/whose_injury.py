"""Whether an injury that a row tells of is a grown-up's: the record kind is for an injury seen on the child.

"Mum arrived with a black eye", "D PELL had a cut lip", "bruising to Ms Reed's neck": what happened to her, and never a
mark on the child. Where the words do not say whose it is, it may be the child's and is kept.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sightline.wording.people import PersonMention
from sightline.wording.suggestion.pattern import BY_NAME

_GROWN_UP = frozenset(
    {
        "mother",
        "father",
        "partner",
        "former_partner",
        "stepparent",
        "grandparent",
        "neighbour",
        "victim",
        "alleged_perpetrator",
    }
)
_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Miss)\b", re.IGNORECASE)
_INITIALLED = re.compile(r"\b(?P<initial>[A-Z])\.?\s[A-Z]{2,}(?:[-'’][A-Z]{2,})?\b")
_A_WORKER = re.compile(r"\b(?:member of staff|staff member|member of the public|teacher|TA|officer)\b", re.IGNORECASE)
_NOT_THE_ONE = re.compile(
    r"\b(?:by|with|from|to|for|of|saw|told|rang|and)\s+(?:the\s+|his\s+|her\s+|their\s+)?$", re.IGNORECASE
)
"""Before somebody who stands in a sentence about another: "he was seen by his father with a burn"."""
_DID_IT = re.compile(r"\s+(?:(?-i:[A-Z])[\w'’-]+\s+){0,2}(?:had\s+|has\s+|then\s+)?$")
_THEMSELVES = re.compile(r"\w+\s+(?:his|her|their)\s+(?:own\s+)?\w+", re.IGNORECASE)
_BRIEFLY = re.compile(
    r"\s*(?:was\s+)?(?:seen|treated|examined|reviewed|attended)(?:\s+(?:in|at|by)\s+[\w&]+)?\s*[,:]\s*(?:[\w'’]+\s+){0,3}$",
    re.IGNORECASE,
)
_HAS = re.compile(
    r"\s*(?:(?-i:[A-Z])[\w'’-]+\s+){0,2}(?:\([^()]{0,20}\)\s*)?"
    r"(?:(?:was|were|is|also|now|then|again|has|had|who|had also|has also)\s+){0,3}"
    r"(?:had|has|have|with|sustained|suffered|suffering|bleeding|treated for|"
    r"(?:seen|found|left|noted|arrived|arrives|appeared|opened the door|answered the door)\s+(?:\w+\s+){0,3}?with)"
    r"\b[^.;,:|\n]{0,40}?$",
    re.IGNORECASE,
)
_INJURY = re.compile(
    r"\b(?:bruis\w*|cuts?|graze\w*|black eyes?|marks?|burns?|fractur\w*|swollen|swelling|lump|injur\w*|wounds?|"
    r"scratch\w*|scald\w*|lacerat\w*)\b",
    re.IGNORECASE,
)
_COMES = re.compile(
    r"\s*(?:has\s+|had\s+|who\s+)?(?:presented|presents|presenting|attended|attends|came)\b[^.;,:|\n]{0,40}?$",
    re.IGNORECASE,
)
"""Of a mother in a school's record her own injury; a hospital's is about its patient, whom she may have brought."""
_PATIENTS = ("hospital", "ambulance", "general_practice", "health_visiting", "midwifery")
_HIS, _HER = (
    re.compile(rf"[^.;:|\n]{{0,30}}?\b(?:to|on|under|over|around|of|cut|burnt|grazed)\s+{whose}\b", re.IGNORECASE)
    for whose in ("his", "her")
)
_OF_ANOTHER = {"mother": _HIS, "father": _HER}
"""By who is told of, the words of an injury that cannot be theirs: a mother's is not "to his leg"."""
_OF = re.compile(r"['’]s?\s+(?:\w+\s+){0,3}$")
_ON = re.compile(
    r"\s*(?:\w+\s+){0,2}?(?:to|on|of|around|over|under|above|below)\s+(?:the\s+|his\s+|her\s+)?(?:\w+\s+(?:of|on)\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)


def is_a_grown_ups(
    text: str,
    seen: str,
    injury: tuple[int, int],
    within: tuple[int, int],
    people: Sequence[PersonMention],
    children: Sequence[str],
    agency_kind: str | None,
) -> bool:
    """Whether the injury at the places ``injury`` is said to be a grown-up's, as told ``within`` a sentence.

    ``seen``: the text with the case's children called "child"; ``people``: who is mentioned; ``children``: what the
    children are called; ``agency_kind``: whose record it is.
    """
    start, end = injury
    if agency_kind == "midwifery" and _HER.match(text, start) and not _a_child_in(seen, people, *within):
        return True
    has = [_HAS, _BRIEFLY] if agency_kind in _PATIENTS else [_HAS, _BRIEFLY, _COMES]
    for first, last, role in _grown_ups(text, within, people, children):
        if last <= start:
            between = text[last:start]
            if _OF.fullmatch(between):
                return True
            if _NOT_THE_ONE.search(text, max(0, first - 24), first) or _a_child_in(
                seen[last:start], people, last, start
            ):
                continue
            of_another = _OF_ANOTHER.get(role)
            if of_another is not None and of_another.match(text, start):
                continue
            by_themselves = _DID_IT.fullmatch(between) and _THEMSELVES.match(text, start)
            if by_themselves or any(one.match(between) for one in has):
                return True
        elif first >= end and _ON.fullmatch(text[end:first]) and not _a_child_in(seen[end:first], people, end, first):
            return True
    return False


def is_only_a_grown_ups(text: str, people: Sequence[PersonMention], agency_kind: str | None = None) -> bool:
    """Whether every injury in ``text`` is said to be a grown-up's, and there is one. ``people``: who is mentioned."""
    told = [
        is_a_grown_ups(text, text, match.span(), (0, len(text)), people, (), agency_kind)
        for match in _INJURY.finditer(text)
    ]
    return bool(told) and all(told)


def _grown_ups(
    text: str, within: tuple[int, int], people: Sequence[PersonMention], children: Sequence[str]
) -> list[tuple[int, int, str]]:
    since, to = within
    found = [
        (one.start, one.end, one.role)
        for one in people
        if since <= one.start < to and (one.role in _GROWN_UP or _TITLED.match(one.as_written))
    ]
    found += [(*match.span(), "") for match in _A_WORKER.finditer(text, since, to)]
    initials = {name[0].upper() for name in children if name}
    if initials:
        found += [
            (*match.span(), "")
            for match in _INITIALLED.finditer(text, since, to)
            if match.group("initial") not in initials
        ]
    return found


def _a_child_in(seen: str, people: Sequence[PersonMention], since: int, to: int) -> bool:
    """Whether a child stands between, whose injury it then is: "Mum arrived with the child, who had a bruise"."""
    return BY_NAME * 2 in seen or any(
        since <= one.start < to and one.role in ("child", "subject", "sibling", "unborn_child") for one in people
    )
