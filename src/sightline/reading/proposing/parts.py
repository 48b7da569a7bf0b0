"""Further facts in the very words of a statement, each a candidate of its own beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sightline.chronology.candidate import Candidate
from sightline.chronology.fact import Extent, Source
from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Document
from sightline.reading.sentences.told_now import has_happened
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.only_told import only_told
from sightline.reading.weighing.weighed import HAPPENED, SAY_IT_THEMSELVES
from sightline.vocabulary.natures import Nature
from sightline.wording.dates import FoundDate
from sightline.wording.suggest import Part

_NEW_STATEMENT = re.compile(
    r";|,?\s(?:and|but|while)\s+(?:there|they|she|he|it|the|her|his|their|(?-i:I|We|we)|[A-Z][a-z]+)\b"
)


_BACK_OVER = re.compile(r"[,;]?\s(?:and|but|then)\s+(?:then\s+|later\s+)?(?:on|in|at)\s+(?:the\s+)?$")


def _own_of_part(statement: Statement, start: int, end: int) -> FoundDate | None:
    """The date that a further fact writes in its own words, where it is not that of the whole statement alone."""
    inside = [one for one in statement.dates if start <= one.start and one.end <= end]
    return inside[0] if len(inside) == 1 and len(statement.dates) > 1 else None


def _tells_its_own_time(whole: Candidate, statement: Statement, start: int, end: int) -> bool:
    """Whether a further fact has a time of its own that does not date the whole: "strategy meeting tomorrow"."""
    used = whole.told_from.words if whole.told_from is not None else whole.occurred.written
    return any(
        start <= one.start and one.end <= end and not one.describes and " ".join(one.words.split()) != used
        for one in statement.relatives
    )


_AFTER_IT = re.compile(
    r"\b(?:after|following|at the end of|during|throughout|over|in)\s+(?:an?|the)\s+[\w-]+(?:\s[\w-]+)?\s+trial\b", re.I
)
_TOLD_ONCE = frozenset({"account_given", "witness_account"})
_LEAD_IN = 14
"""Characters before the words of a part, in which may stand what leads to them ("at the end of")."""


def parts_of(document: Document, whole: Candidate, statement: Statement) -> Iterator[Candidate]:
    """A candidate for each further fact in the words of a statement, which is ``whole``."""
    for number, part in enumerate(statement.parts, 1):
        if (part.kind, part.nature) == (whole.kind, whole.nature) and part.kind in _TOLD_ONCE:
            continue
        nature = part.nature
        if nature in HAPPENED and whole.nature not in HAPPENED and part.kind not in SAY_IT_THEMSELVES:
            if statement.piece.agreed:
                continue
            told = only_told(statement.plain)
            of_another_child = whole.kind == "earlier_child_harmed_or_removed"
            if of_another_child or (told is not None and told.governs and told.end <= part.start):
                nature = Nature.ACCOUNT  # it is told with the whole, and by the same
        start, end = statement.start + part.start, statement.start + part.end
        words = document.text[start:end]
        written = whole.occurred
        if written.is_known and not written.basis and written.written not in " ".join(words.split()):
            # The day stands in the statement and not in these words of it.
            written = replace(written, basis=f"its sentence says “{written.written}”")
        own = _own_of_part(statement, start, end)
        if own is not None:
            written = replace(own.date, written=" ".join(own.date.written.split()))
        elif _tells_its_own_time(whole, statement, start, end):
            written = PartialDate.unknown()
        dated = own is not None or (
            written.is_known
            and _date_reaches(document.text, whole, statement, start, end)
            and not _is_what_it_came_after(statement, part)
        )
        yield replace(
            whole,
            occurred=written if dated else PartialDate.unknown(),
            extent=(own.extent if own is not None else whole.extent) if dated else Extent.POINT,
            key=f"{whole.key} / part {number}",
            kind=part.kind,
            nature=nature,
            text=words,
            sources=(
                Source(document.name, whole.sources[0].locator, words, start, end),
                *whole.sources[1:],
            ),
            mentions=tuple(
                one for one in whole.mentions if one.start is not None and start <= one.start and (one.end or 0) <= end
            ),
            fields={name: value.moved(statement.start) for name, value in part.fields.items()},
            question="" if dated else "Its sentence dates something else. When was this?",
            part_of=whole.key,
            about=whole.key if part.is_about else "",
            match_text=" ".join(words.split()),
            why=tuple(reason.phrase for reason in part.why),
            told_from=whole.told_from if dated and own is None else None,
        )


def _is_what_it_came_after(statement: Statement, part: Part) -> bool:
    """ "Placed for adoption in 2015 after injuries": the injuries were before, on no day that is told."""
    if len(statement.dates) != 1 or not part.why:
        return False
    behind = statement.dates[0].end - statement.start
    return (
        re.search(r"\b(?:after|following)\b[^,;.]*$", statement.plain[behind : part.start + part.why[0].start], re.I)
        is not None
    )


def _date_reaches(text: str, whole: Candidate, statement: Statement, start: int, end: int) -> bool:
    """Whether the date of a statement is also that of a further fact in it, which stands at ``start`` to ``end``.

    A date that stands inside does not reach over "and" or "but" to a statement with a subject of its own, nor back
    from a verb of its own ("pleaded guilty and on 4 May was sentenced").
    """
    written = whole.position
    words = text[start:end]
    if _AFTER_IT.search(text[max(0, start - _LEAD_IN) : end]) and whole.kind != "trial":
        # "Found guilty on Tuesday after a six-week trial": the trial was not on that Tuesday alone.
        return False
    if whole.occurred.is_known and has_happened(words) and not any(start <= one.start < end for one in statement.dates):
        return False
    if statement.opens_entry and any(one.start < start and one.end > statement.start for one in statement.dates):
        # "1/6/16 Letter dated 27 May: case closed": the letter came on the first, what it tells was by the second.
        return False
    if end <= written and _BACK_OVER.search(text[end:written]):
        return False
    if written - statement.start <= 25 or start <= written:
        return True
    return _NEW_STATEMENT.search(text, written + len(whole.occurred.written), start + 24) is None
