"""What a conference decides, and the words that tell its decision."""

from __future__ import annotations

import re

CONFERENCES = frozenset({"initial_child_protection_conference", "review_child_protection_conference"})
OF_A_CONFERENCE = frozenset({"child_protection_plan_start", "child_protection_plan_end"})
"""What only a conference decides."""
_DECIDED = re.compile(
    r"(?:agreed|decided|determined|concluded|decision|unanimous(?:ly)?|should (?:be|become|no longer))\b", re.I
)


def is_decision(kind: str, words: str) -> bool:
    """Whether ``words``, which tell ``kind``, give what a conference decided and not what is only planned: "agreed that
    both should be made subject to a plan". Nothing but its decision is read from such words."""
    return kind in OF_A_CONFERENCE and _DECIDED.match(words) is not None
