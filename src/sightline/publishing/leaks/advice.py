"""What legal advice said, which is the client's alone: that it was sought may leave, its words may not."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LAWYER = r"(?:counsel|solicitors?|barristers?|lawyers?|legal\s+(?:team|services|department|adviser|advisor))"
_SAYS = r"(?:advis(?:ed|es)|said|says|thought|considers?|considered|opined|recommend(?:ed|s)|concluded|confirmed)"
_SAID = re.compile(
    r"\b(?:legal|counsel['’]?s?|solicitor['’]?s?|barrister['’]?s?)\s+(?:advice|opinion)\b"
    r"(?:\s+(?:from|of|by)\s+[^.:;\n]{1,40}?)?"
    rf"(?:\s*[:–]|\s+(?:(?:is|was)\s+(?:that|to|not\s+to)|that\b|{_SAYS}))"
    rf"|\b{_LAWYER}\s+(?:(?:has|had|have|then|also)\s+)?{_SAYS}\s+(?:that\b|to\b|against\b|not\b|the\s+threshold|threshold)"
    r"|\badvised\s+by\s+(?:legal|counsel|(?:the\s+|our\s+)?solicitors?)\s+(?:that|to|not\s+to|against)\b"
    r"|\blegal\s+(?:planning|gateway)\s+meeting\b[^.\n]{0,40}\bthreshold\b",
    re.IGNORECASE,
)


def legal_advice(plain: str) -> Iterator[tuple[int, int]]:
    """Where a text begins to tell what legal advice said."""
    for match in _SAID.finditer(plain):
        yield match.span()
