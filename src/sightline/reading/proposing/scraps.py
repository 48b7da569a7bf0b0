"""What only ends, repeats or goes on with the statement before it, and is shown with it."""

from __future__ import annotations

import re
from dataclasses import replace

from sightline.chronology.candidate import Candidate
from sightline.documents.document import Document
from sightline.reading.sentences.finite import finite_at
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import Weighed
from sightline.vocabulary.natures import Nature

_LONGEST = 700
_FEW_WORDS = 4
_SCRAP = 3
_OF_A_TITLE = 14
_VISITS = frozenset({"visit", "health_visitor_contact"})
_SOMEBODY_WAS_THERE = re.compile(r"\b(?:saw|seen|spoke|spoken|met|observed|discussed|opened|let (?:me|us) in)\b", re.I)
_IN_VAIN = re.compile(
    r"\W*(?:there (?:was|were) )?(?:no (?:reply|answer|response|access)|(?:no[- ]?one|nobody) "
    r"(?:(?:was )?(?:at )?(?:home|in\b(?! the))|answered|came to the door)|"
    r"(?:family |mum |mother |parents? )?(?:were |was )?(?:all )?(?:not (?:at home|in\b(?! the))|out\b(?! of))|"
    r"(?:could|did) not (?:gain|get) (?:access|entry|in)\b|(?:refused|denied) (?:entry|access))"
    r"(?! (?:at first|initially|to begin|when|to (?:my|the|our) (?:calls?|texts?|e-?mails?|letters?|messages?|phone)))",
    re.I,
)
"""What tells, right behind a visit, that nobody was met. "No answer at first" goes on with somebody who came."""


def goes_on(last: Candidate | None, statement: Statement) -> bool:
    """Whether it is the next sentence of what the statement before quotes; it is then shown with it."""
    return last is not None and last.nature in (Nature.ACCOUNT, Nature.OPINION) and not statement.dates


def is_same_again(last: Candidate | None, statement: Statement, weighed: Weighed) -> bool:
    """Whether a few words of an entry only say again what the statement before says: "No access. Card left."."""
    return (
        last is not None
        and statement.piece.heading is not None
        and not (statement.dates or statement.relatives)
        and weighed.kind == last.kind != "entry"
        and weighed.nature is last.nature is Nature.EVENT
        and len(statement.plain.split()) <= _FEW_WORDS
    )


def is_scrap(last: Candidate | None, statement: Statement, weighed: Weighed) -> bool:
    """Whether a few words only end an entry's statement: "Blue coat.", "CPS: insufficient evidence. NFA."."""
    words = statement.plain.split()
    if last is None or statement.piece.heading is None or statement.dates or statement.opens_entry:
        return False
    if statement.relatives or last.part_of or finite_at(statement.plain) is not None:
        return False
    if weighed.kind == "entry":
        return len(words) <= _SCRAP and not statement.suggestion.mentions and weighed.nature is not Nature.DECISION
    return len(words) == 1 and last.kind == "entry" and weighed.nature is Nature.DECISION


def was_in_vain(last: Candidate | None, statement: Statement) -> bool:
    """Whether the visit that the statement before names met nobody: "Announced visit. No answer at door."."""
    return (
        last is not None
        and last.kind in _VISITS
        and last.nature is Nature.EVENT
        and not last.part_of
        and len(last.text.split()) <= _OF_A_TITLE
        and _SOMEBODY_WAS_THERE.search(last.text) is None
        and not statement.dates
        and _IN_VAIN.match(statement.bare) is not None
    )


def shown_with(
    document: Document, last: Candidate, statement: Statement, over_a_line: bool = False
) -> Candidate | None:
    """The candidate before, shown with the statement right behind it; None where something stands between them.

    ``over_a_line``: the one before may stand in the line above, if that is the one which its entry opens with.
    """
    source = last.sources[0]
    start, end = source.start or 0, source.end or 0
    between, heading = document.text[end : statement.start], statement.piece.heading
    together = statement.piece.start <= start < statement.piece.end
    if over_a_line and heading is not None:
        together = together or start <= heading.found.start < end
    if between.strip() or not together or statement.end - start > _LONGEST:
        return None
    words = document.text[start : statement.end]
    return replace(
        last, text=words, sources=(replace(source, passage=words, end=statement.end), *last.sources[1:]),
        match_text=" ".join(words.split()),
    )  # fmt: skip
