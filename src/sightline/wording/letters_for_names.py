"""Letters and numbers by which judgments and reviews call people: "A was crying", "Professional 1", "Adult S"."""

from __future__ import annotations

import re

PSEUDONYM = re.compile(
    r"\b(?P<sort>Professional|Practitioner|Worker|Adult|Parent|Carer|Sibling|Relative|Partner|Neighbour)"
    r"\s+(?:\d{1,2}|[A-Z])\b(?![.]\d)"
)
"""As a review calls whoever it does not name: "Professional 1", "Adult S"."""
ROLE_OF_SORT = {
    "Professional": "professional", "Practitioner": "professional", "Worker": "professional", "Parent": "parent",
    "Carer": "carer", "Sibling": "sibling", "Relative": "relative", "Partner": "partner", "Neighbour": "neighbour",
}  # fmt: skip
_NOT_AN_INITIAL = re.compile(
    r"\b(?:class|vitamin|hepatitis|plan|level|grade|group|type|section|part|appendix|annex)\s+$", re.I
)
_INITIAL_GOES_ON = re.compile(
    r"['’]s\b|[,.;:)]|\s+[\"“]|\s+(?:and|or|was|is|had|has|did|does|would|could|will|should|may|might|were|to|on|with|at|in|from|"
    r"when|by|who|as|for|but|that|then|also|never|not|came|went|said|told|cried|died|fell|lived|moved|because|after|before|"
    r"while|during|since|until|rolled|slept|woke|screamed|suffered|left|returned|stayed)\b"
)
"""What goes on behind the letter A where it stands for somebody: never a noun."""


def is_initial(text: str, start: int) -> bool:
    """Whether a single letter that is known to stand for somebody does so here."""
    if start and text[start - 1] in ".'’":
        return False
    if text[start] != "A":
        return True
    if _NOT_AN_INITIAL.search(text, max(0, start - 12), start):
        return False
    return _INITIAL_GOES_ON.match(text, start + 1) is not None
