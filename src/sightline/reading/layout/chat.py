"""The lines of an exported chat: each with its time and its sender, who is its author and not part of what it says.

"[14/03/2023, 09:14:41] A Name (TM): Ring the police" asks somebody to ring; read with its beginning it is a sentence
about the sender. No app's layout is known here: what makes a chat is that line after line opens so.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LINE = re.compile(
    r"^[ \t>]*[\[(]?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]{2,8} \d{4}),?[ T]+"
    r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ ]?[ap]\.?m\.?)?[\])]?[ \t]*[-–—]?[ \t]*"
    r"(?P<who>~?[ ]?\+?[\w.'’-]+(?:[ ][\w.'’&/()-]+){0,5}?)[ ]?:[ \t]+(?=\S)",
    re.I | re.M,
)
_LINES_OF_A_CHAT = 3
_SENDERS_OF_A_CHAT = 2


def past_the_sender(text: str, line: int, begin: int) -> int:
    """Where what was written begins in the line that begins at ``line``: behind ``begin``, and in a chat the sender."""
    return max(begin, _chat(text).get(line, begin))


@lru_cache(maxsize=4)
def _chat(text: str) -> dict[int, int]:
    """For each line of a chat, by its beginning, where its words begin; empty where the text holds no chat."""
    hits = list(_LINE.finditer(text))
    senders = {hit.group("who").casefold() for hit in hits}
    if len(hits) < _LINES_OF_A_CHAT or not _SENDERS_OF_A_CHAT <= len(senders) < len(hits):
        return {}
    return {hit.start(): hit.end() for hit in hits}
