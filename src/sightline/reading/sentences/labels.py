"""What the label above or before a statement makes of it: something to come, something feared, or nothing special.

"Contingency", "What are we worried about?", "Options considered:" govern whatever stands under them, as a verb governs
what stands behind it: an item there has not been done, nor come about, by standing there. Labels are told by the word
that they turn on and by their form, never by their whole wording, for forms differ from one agency to the next.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from sightline.reading.layout.piece import Piece
from sightline.reading.sentences.finite import finite_at


class Under(StrEnum):
    """How what stands under a label is to be taken."""

    AS_TOLD = "as told"
    TO_COME = "to come"
    FEARED = "feared"


_TO_COME = re.compile(
    r"\b(?:actions?|action points?|plan|next steps?|to[- ]do|tasks?|follow[- ]?up|recommendations?|proposals?|"
    r"contingenc\w+|"
    r"conditions|expectations|goals?|targets?|objectives?|way forward|bottom lines?|decisions? (?:of|from|"
    r"at) (?:the|this) \w+|decisions|outcomes? (?:sought|wanted|"
    r"desired)|"
    r"desired outcomes?|what (?:needs|has|ought) to (?:happen|change|be done)|what (?:we|you|they|i) (?:will|"
    r"want|need)|"
    r"what (?:should|must|will) (?:happen|be done|change)|requests?|requested|proposed)\b",
    re.I,
)
_FEARED = re.compile(
    r"\b(?:worr(?:y|ies|ied)|dangers?|risks?|harm statement|scenarios?|hypothes[ie]s|worst case|best case|"
    r"options?|what if|"
    r"fears?|warning signs|alternatives?|what (?:would|could|might|may) (?:happen|go wrong)|likelihood|triggers?|"
    r"scaling)\b",
    re.I,
)
_DONE = re.compile(
    r"\b(?:taken|completed?|done|update[sd]?|progress|review(?:ed)?|previous|last|past|since|history|reasons?|"
    r"(?:start|began|begins?|end(?:ed|s)?|made|published|dated?|meeting|conference|assessment completed|score|"
    r"level|rating)|"
    r"type|status|subject (?:of|to)|protective|safety factors|strengths?)\b",
    re.I,
)
"""Words of a label under which things are told that were done: "Actions taken", "Update on the plan"."""
_MARKED = re.compile(r"\s*(?:#{1,6}\s+(?P<hashed>.+?)\s*|\*\*(?P<bold>[^*]+)\*\*:?\s*|(?P<colon>[^:.;!?\n]{2,60}):\s*)")
_ASKED = re.compile(
    r"\W*(?P<asked>(?:what|who|how|why|when|where|which|is|are|has|have|do|does|did|can)\b[^.!?\n]{3,120}\?)\s*", re.I
)
_WHAT = re.compile(
    r"\W*(?P<what>What\s(?:needs|has|would|could|might|will|should|must|we|you|are)\b[^.!?,:;\n]{3,70})\s*"
)
"""A form's question that leaves its mark out: "What needs to change"."""
_PLAIN = re.compile(r"\s*(?P<plain>(?:\d{1,2}(?:\.\d)?[.)]?\s+)?[A-Z][\w '’/&()-]{2,45}?)\s*")
_RUN_IN = re.compile(
    r"(?:^|(?<=[.;!?]\s)|(?<=\.\s\s))[-•*\s]*(?:\*\*(?P<bold>[^*\n]{3,50}?):?\*\*:?|"
    r"(?P<colon>[A-Z][A-Za-z'’ /&-]{2,45}?):|"
    r"(?P<bare>Actions|Plan|Recommendations?|Next steps|Contingency|Risks)(?=\s[A-Z]))(?=\s+\S)",
    re.M,
)
_ENDS = re.compile(
    r"^\s*(?:yours (?:sincerely|faithfully)|kind regards|regards|signed|next (?:core group|meeting)\b)", re.I
)
_MOST_WORDS = 8
_SHORTEST_PLAIN = 4


@dataclass(frozen=True, slots=True)
class _Label:
    at: int
    end: int
    under: Under
    run_in: bool
    line_end: int
    closes: bool = False
    """Whether its own words say that what follows was done."""


class Labels:
    """The labels of one document's text."""

    def __init__(self, text: str, headings: Collection[int] = ()) -> None:
        """``headings``: where a line begins that the document itself marks as a heading."""
        found: list[_Label] = []
        at = 0
        for line in text.splitlines(keepends=True):
            if at in headings:
                found.append(_Label(at, at + len(line.rstrip()), _under(line), False, at + len(line)))
            else:
                found.extend(_labels(line, at))
            at += len(line)
        self._text = text
        self._found = sorted(found, key=lambda one: one.at)
        self._starts = [one.at for one in self._found]

    def over(self, start: int, piece: Piece) -> Under:
        """How what begins at ``start`` of the text, in that piece, is to be taken."""
        place = bisect_right(self._starts, start) - 1
        while place >= 0:
            label = self._found[place]
            if piece.heading is not None and label.at < piece.heading.line:
                return Under.AS_TOLD
            if piece.message is not None and label.at < piece.message.start:
                return Under.AS_TOLD
            if label.end > start + _SHORTEST_PLAIN and not label.run_in:
                place -= 1
                continue
            if label.run_in and not label.closes and label.under is Under.AS_TOLD:
                place -= 1
                continue
            if label.run_in and start >= label.line_end and not self._is_listed_on(label.line_end, start):
                place -= 1
                continue
            return label.under
        return Under.AS_TOLD

    def _is_listed_on(self, since: int, start: int) -> bool:
        """Whether all lines from ``since`` to the one of ``start`` are items of the list that a label opened."""
        end = self._text.find("\n", start)
        lines = self._text[since : end if end >= 0 else len(self._text)].strip("\n").split("\n")
        return all(_ITEM.match(line) for line in lines)


_ITEM = re.compile(r"\s*(?:[-•▪●◦*·‣–]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+")


def _labels(line: str, at: int) -> list[_Label]:
    """The labels of one line that begins at ``at``: the line itself, or those that run into its text."""
    bare = line.rstrip("\r\n")
    end = at + len(line)
    if _ENDS.match(bare):
        return [_Label(at, at, Under.AS_TOLD, False, end)]
    whole = _MARKED.fullmatch(bare) or _ASKED.fullmatch(bare) or _WHAT.fullmatch(bare)
    words = next((one for one in whole.groupdict().values() if one), "") if whole is not None else ""
    if whole is not None and words and (whole.re in (_ASKED, _WHAT) or finite_at(words) is None):
        return [_Label(at, at + len(bare), _under(words), False, end)]
    plain = _PLAIN.fullmatch(bare)
    if plain is not None and len(plain["plain"].split()) <= _MOST_WORDS:
        under = _turns_on(plain["plain"]) if not plain["plain"].isupper() else _under(plain["plain"])
        if under is not Under.AS_TOLD or plain["plain"].isupper():
            return [_Label(at, at + len(bare), under, False, end)]
    found = []
    for hit in _RUN_IN.finditer(bare):
        words = hit["bold"] or hit["colon"] or hit["bare"]
        if len(words.split()) <= _MOST_WORDS and finite_at(words.rpartition(" ")[0]) is None:
            done = _DONE.search(words) is not None
            found.append(_Label(at + hit.start(), at + hit.end(), _under(words), True, end, done))
    return found


_DECISIONS = re.compile(r"\W*(?:the\s+)?decisions(?:\s+(?:of|from|at)\s+(?:the|this)\s+\w+)?\W*", re.I)
"""What a review or conference decides is to be done; an item that says that it was done is told so."""


def _under(words: str) -> Under:
    if _DECISIONS.fullmatch(words) is not None:
        return Under.TO_COME
    if _DONE.search(words) is not None:
        return Under.AS_TOLD
    if _FEARED.search(words) is not None:
        return Under.FEARED
    return Under.TO_COME if _TO_COME.search(words) is not None else Under.AS_TOLD


_LAST_WORD = re.compile(
    r"(?:\d[\d.)]*\s+)?(?:(?:agreed|immediate|further|outstanding|proposed|our|the|safety|action|care|discharge|"
    r"contingency|"
    r"danger|identified|potential|possible|future|recommended|current|key|main|risk|next)\s+|[\w'’]+\s+(?:and|&)\s+)*"
    r"(?:actions?|plan|planning|steps?|to[- ]do|tasks?|follow[- ]?up|recommendations?|proposals?|contingenc\w+|"
    r"conditions|"
    r"goals?|targets?|objectives?|risks?|dangers?|worries|scenarios?|hypothes[ie]s|options?|triggers?|"
    r"statements?|decisions)"
    r"(?:\s+(?:identified|agreed|arising|considered|required|needed|(?:of|from|at) (?:the|this) \w+))?",
    re.I,
)


def _turns_on(words: str) -> Under:
    """A line without any mark is a label only where it holds hardly more than the word that it turns on."""
    return _under(words) if _LAST_WORD.fullmatch(words.strip()) is not None else Under.AS_TOLD
