"""What only ends, repeats or goes on with the statement before it, and is shown with it."""

from __future__ import annotations

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


def shown_with(document: Document, last: Candidate, statement: Statement) -> Candidate | None:
    """The candidate before, shown with the statement right behind it; None where something stands between them."""
    source = last.sources[0]
    start, end = source.start or 0, source.end or 0
    between = document.text[end : statement.start]
    if between.strip() or not statement.piece.start <= start < statement.piece.end or statement.end - start > _LONGEST:
        return None
    words = document.text[start : statement.end]
    return replace(
        last, text=words, sources=(replace(source, passage=words, end=statement.end), *last.sources[1:]),
        match_text=" ".join(words.split()),
    )  # fmt: skip
