"""Lists of what somebody is to do: under "Actions", behind "Plan:", in a table of actions with their owners.

What stands there has not been done by standing there. Whether an item says that it was done all the same is for whoever
weighs it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sightline.reading.layout.piece import Piece

_WORDS = (
    r"(?:agreed |immediate |outstanding |further |safety |our |the )?(?:actions?|action points?|action plan|"
    r"next steps|plan|"
    r"follow[- ]?up|tasks|to[- ]do)(?: agreed| points?| outstanding| arising| required| to take| needed| list|"
    r" for follow[- ]?up)*"
)
_TITLE = re.compile(rf"\W*(?:\d{{1,2}}(?:\.\d)?[.)]?\s+)?(?:[\w ]{{2,24}} (?:and|&) )?{_WORDS}\s*:?\W*", re.I)
_LEAD = re.compile(rf"\W*{_WORDS}\s*(?::|[–-]\s)", re.I)
_QUESTION = re.compile(r"(?:what|who|how|why|when|where|which|is|are|has|have|do|does|did)\b[^.!?\n]{3,120}\?", re.I)
_ASKS_FOR = re.compile(
    r"\W*what\b[^?]{0,40}\b(?:needs? to (?:happen|change|be done)|should (?:happen|be done)|(?:do|"
    r"would) you (?:want|like|recommend)|"
    r"are you (?:asking|requesting)|action is (?:needed|requested)|outcome)\b",
    re.I,
)
_ITEM = re.compile(r"\s*(?:[-•▪●◦*·‣–]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+")
_LEADS_TO = re.compile(
    r"\b(?:(?:agreed|decided|resolved|recommend(?:s|ed)|proposed|proposes|requested|ordered|directed|required|"
    r"undertakes?|"
    r"undertook|planned|plans|intend(?:s|ed)|hop(?:es|ed))(?:\s+(?:that|to|as follows|by \w+|with \w+|upon|on))*"
    r"|(?:the following|these)\s+(?:\w+\s+)?(?:actions?|steps?|recommendations?|conditions?|tasks?|"
    r"measures?)\b[^.:\n]{0,40}"
    r"|(?:will|must|should|shall|would|is to|are to|needs? to|ha(?:s|ve) to)(?:\s+(?:also|then|now|be|"
    r"include))*)\s*:\s*$"
    r"|(?:^|\n)\W*(?:(?:bail |licence |contingency )?conditions|contingency(?: plan)?|recommendations|requests|"
    r"expectations)\s*:\s*$",
    re.I,
)
"""The last words before a list whose items are all to be: "It was agreed that:", "The parents must:"."""
_OPEN_END = re.compile(r"(?:[;,]|[;,]\s*(?:and|or)|[^.!?\s])\s*$", re.I)


def marked(text: str, cut: Sequence[Piece], tasks: Sequence[tuple[int, int]]) -> list[Piece]:
    """The pieces, those of lists of what is to be done marked so. ``tasks``: the cells that tables of actions have."""
    found: list[Piece] = []
    goes_on = is_asked = led = False
    before: Piece | None = None
    for piece in cut:
        # The label may stand before the piece on its line: "Plan: 1. HV to ring the ward".
        line = text.rfind("\n", 0, piece.start) + 1
        words = text[piece.start : piece.end]
        whole = text[line : piece.end]
        same = before is not None and before.heading == piece.heading and before.message is piece.message
        if before is None or piece.title != before.title:
            led = _LEADS_TO.search(f"{piece.title.rstrip(' :')}:") is not None
        else:
            led = same and _goes_on_from(text[before.start : before.end], words, within=led)
        if _LEAD.match(words) or _LEAD.match(whole):
            goes_on = True
        elif not (goes_on and same and _ITEM.match(words)):
            goes_on = False
        if _QUESTION.fullmatch(words.strip()) or piece.title != (before.title if before is not None else ""):
            # "What do you think needs to happen?", until the form asks the next.
            is_asked = _ASKS_FOR.match(words) is not None or _ASKS_FOR.match(piece.title) is not None
        in_table = any(start <= piece.start < end for start, end in tasks)
        titled = not tasks and bool(piece.title) and _TITLE.fullmatch(piece.title) is not None
        before = piece
        if goes_on or in_table or titled or is_asked or led:
            piece = replace(piece, to_do=goes_on or in_table or titled or led, asked_for=is_asked, agreed=led)
        found.append(piece)
    return found


def _goes_on_from(before: str, words: str, *, within: bool) -> bool:
    """Whether ``words`` are an item of the list that the piece before leads to, or of the one that it stands in."""
    if _LEADS_TO.search(before) is not None:
        return True
    return within and (_ITEM.match(words) is not None or _OPEN_END.search(before) is not None)
