"""Whether a statement or letter is by somebody of the family, who tells of themselves."""

from __future__ import annotations

import re

_MINE = re.compile(
    r"\b[Mm]y (?:son|daughter|children|child|baby|husband|wife|partner|ex|boyfriend|girlfriend|mother|mum|father|"
    r"dad|sister|"
    r"brother|grandson|granddaughter|grandchild(?:ren)?|hair|neck|face|arms?|throat|stomach)\b"
    r"|\b(?:hit|punched|kicked|slapped|dragged|pushed|grabbed|strangled|choked|threatened|bit|shoved|shook|hurt|"
    r"raped) me\b"
    r"|\bI (?:heard|saw|could hear|could see|did not see|didn['’]t see|never saw)\b"
)
_THEIR_POST = re.compile(
    r"\bI am (?:employed|an? (?:\w+ ){0,3}(?:social worker|health visitor|nurse|midwife|doctor|consultant|police|"
    r"constable|"
    r"officer|teacher|practitioner|manager|guardian|solicitor))\b|\bmy (?:team|manager|caseload|qualifications|"
    r"employment)\b",
    re.I,
)


def is_of_a_party(text: str) -> bool:
    """Whether its writer speaks of their own family or body and never of a post that they hold."""
    return _MINE.search(text) is not None and _THEIR_POST.search(text) is None
