"""What a telling is about: "told about the incident of 2 May" was not told on 2 May."""

from __future__ import annotations

import re

_MATTER = re.compile(
    r"\b(?:about|re:?|regarding|concerning|following|after|relating to|in relation to|in respect of)\s+"
    r"(?P<matter>(?:(?:the|an?|this|that|his|her|their|another)\s+(?:[\w'’-]+\s+){0,3}?"
    r"(?!(?:child|children|baby|mother|mum|father|dad|family|parents?|sibling|brother|sister|boy|girl)\b)[\w'’-]+\s+"
    r"(?:of|on|dated|from)\s+|(?:[\w'’-]+\s+){0,3}?(?:incident|assault|altercation|attack|fight|injury|argument|arrest|"
    r"allegation|disclosure)\s+(?:(?:of|on|dated|from)\s+)?)"
    r"(?:the\s+)?(?:(?:night|evening|morning|afternoon|early hours)\s+of\s+)?)$",
    re.IGNORECASE,
)
_LONGEST = 160


def matter_before(words: str, at: int) -> int | None:
    """Where the matter begins whose day stands at ``at`` ("told about the incident of 2 May"), or None."""
    since = max(0, at - _LONGEST)
    found = _MATTER.search(words[since:at])
    return since + found.start("matter") if found else None
