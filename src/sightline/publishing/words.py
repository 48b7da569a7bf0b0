"""Sentences that go with everything that leaves."""

import unicodedata

NOT_FOR_REAL_FAMILIES = (
    "Not for real families: access control has not been built into this version. "
    "A person must read every line before it is shared."
)
"""Stands on every page and in every export of this version."""

REPLAY = "This does not show that anyone should have acted differently or that harm would have been prevented."
"""Stands wherever the records are shown as they were known on a past day."""

NO_EVIDENCE = "No evidence of receipt in the records you can see is not evidence that they did not know."
"""Stands wherever the records are shown as one agency had them."""


def printable(words: str) -> str:
    """Words without what steers a terminal or turns the direction of writing: a document must not do either."""
    return "".join(" " if unicodedata.category(one) == "Cc" or one in _TURNS else one for one in words)


_TURNS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
