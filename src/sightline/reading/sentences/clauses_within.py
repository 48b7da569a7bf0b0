"""A fact told only to say when another was, or what it was for, in words that cannot be cut from it.

"She fell ill two weeks after the council had discussed taking her into care" holds a discussion; "last year he was
convicted of killing his son at home more than three years ago" holds a death. The outer statement keeps all its words,
for they say when it was; the inner one is shown by its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sightline.reading.sentences.finite import finite_at, opens_a_statement, opens_with_a_verb
from sightline.reading.sentences.focus import deed_before

_COUNTED = re.compile(
    r"\b(?:(?:just|only|barely|little|some|about|almost|nearly|shortly|soon|immediately|not long|over|under|"
    r"more than|less than|around|within)\s+)*"
    r"(?:(?:an?|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|some)\s+"
    r"(?:hours?|days?|weeks?|fortnight|months?|years?)|shortly|soon|immediately|not long)\s+(?:after|before)\s+",
    re.I,
)
_MOST_OF_A_SUBJECT = 14
_ENOUGH = 6


@dataclass(frozen=True, slots=True)
class Within:
    """``words[:head]`` is the outer statement without the inner, which begins at ``clause`` and goes on to the end.

    ``only_names``: the inner says too little to be a fact, and only names one that is told elsewhere ("she died").
    """

    head: int
    clause: int
    only_names: bool = False


def clause_within(words: str, times: list[int]) -> Within | None:
    """The fact inside ``words``, one stretch of a sentence; None where it holds none. ``times``: where its dates and
    relative dates begin."""
    for hit in _COUNTED.finditer(words):
        head, clause = words[: hit.start()], words[hit.end() :]
        verb = finite_at(clause)
        if finite_at(head) is None or verb is None or len(clause[:verb].split()) > _MOST_OF_A_SUBJECT:
            continue
        if opens_a_statement(clause) or re.match(r"[A-Z]", clause):
            return Within(hit.start(), hit.end(), len(clause.split()) < _ENOUGH)
    last = max(times, default=-1)
    deed = deed_before(words, last) if last >= 0 else None
    if deed is not None and any(one < deed for one in times):
        # Two times, one before the verdict and one behind the deed: each has its own.
        return Within(deed, deed)
    return None


_ASIDE = re.compile(r"[^,;:]{2,80},\s+(?:who|which)\s+(?P<verb>[^,;:()]{5,110}),\s+(?=\S)")


def aside_within(words: str, times: list[int]) -> int | None:
    """Where a clause about the subject ends that is of another day than the rest: "The review, which began last spring,
    is to be published in the autumn". None where there is none, or the sentence tells no time."""
    hit = _ASIDE.match(words)
    if hit is None or not times:
        return None
    return hit.end("verb") if opens_with_a_verb(hit.group("verb")) and finite_at(words[hit.end() :]) == 0 else None
