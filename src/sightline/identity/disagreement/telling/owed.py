"""What is only owed or planned, and so tells of no doing: "to be held", "should have been completed"."""

from __future__ import annotations

import re

OWED = r"(?:should|ought\s+to|must|to|will|shall|would|could|can|cannot|may|might)\s+(?:not\s+)?(?:(?!have\b)\w+\s+)?"
_OWED = re.compile(rf"\b{OWED}(?:be|have(?:\s+been)?)\s+$", re.I)
_LAST = re.compile(r"(?:\b(?:took|taken|carried|went|gone)\s+)?\b[\w'’-]+$", re.I)


def is_only_owed(words: str) -> bool:
    """Whether the participle that ``words`` end in ("core group to be held") is one of a plan or a reproach."""
    last = _LAST.search(words)
    return last is not None and bool(_OWED.search(words[: last.start()]))
