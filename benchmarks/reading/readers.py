"""Who is measured: Sightline's reader on a document alone, and a regular expression that knows only what a date is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from benchmarks.reading.matching import Proposal
from sightline.chronology.candidate import Candidate
from sightline.documents.document import Document
from sightline.documents.opening import open_document
from sightline.documents.refusal import Refusal
from sightline.reading.narrative import read_narrative
from sightline.wording.dates import find_dates


@dataclass(frozen=True)
class Read:
    """What one reader makes of one document. ``own_date``: ``earliest/latest``, "" if none, "refused", or None."""

    proposals: tuple[Proposal, ...]
    own_date: str | None = None


def opened(path: Path) -> Document | None:
    """The document, or None if it cannot be opened."""
    document = open_document(path)
    return None if isinstance(document, Refusal) else document


def ours(document: Document | None) -> Read:
    """Sightline on this document alone: nobody has said whose it is, when it was written or who the people are."""
    if document is None:
        return Read((), "refused")
    reading = read_narrative(document)
    own = reading.own_date
    return Read(
        tuple(_proposal(one, document.text) for one in reading.candidates),
        "" if own is None else f"{own.date.earliest or ''}/{own.date.latest or ''}",
    )


def _proposal(candidate: Candidate, text: str) -> Proposal:
    spans = [(s.start, s.end) for s in candidate.sources if s.start is not None and s.end is not None]
    return Proposal(
        spans=tuple(spans),
        words=" ".join(source.passage for source in candidate.sources),
        kind=candidate.kind,
        nature=candidate.nature.value,
        earliest=candidate.occurred.earliest,
        latest=candidate.occurred.latest,
        dated_by=candidate.occurred.written,
        people=tuple(mention.as_written for mention in candidate.mentions),
        fields={name: str(value.value).lower() if isinstance(value.value, bool) else str(value.value)
                for name, value in candidate.fields.items()},
        holds=bool(spans) and all(
            s.start is not None and s.end is not None and text[s.start : s.end] == s.passage != ""
            for s in candidate.sources
        ),
        asks=bool(candidate.question),
    )  # fmt: skip


_SENTENCE = re.compile(r"[^\s](?:[^.!?\n]|[.!?](?=\S)|\n(?!\s*\n))*[.!?]?")
_HAS_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}/\d{1,2}/\d{2}\b")


def date_pattern(document: Document | None) -> Read:
    """The bare baseline: each sentence that a year stands in is an event on the first date in it.

    The date is read with our own grammar of explicit dates, so that what is measured is the idea, not the parsing.
    """
    if document is None:
        return Read(())
    made = []
    for match in _SENTENCE.finditer(document.text):
        words = match.group()
        if not _HAS_YEAR.search(words):
            continue
        first = next((found.date for found in find_dates(words) if found.date.is_known), None)
        made.append(
            Proposal(
                spans=(match.span(),),
                words=words,
                nature="event",
                earliest=first.earliest if first else None,
                latest=first.latest if first else None,
                dated_by=first.written if first else "",
            )
        )
    return Read(tuple(made))
