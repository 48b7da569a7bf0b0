"""Sightline itself on a document alone, as proposals that can be scored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.reading.matching import Proposal
from sightline.chronology.candidate import Candidate
from sightline.chronology.fact import Source
from sightline.documents.document import Document
from sightline.documents.opening import open_document
from sightline.documents.refusal import Refusal
from sightline.reading.narrative import read_narrative


@dataclass(frozen=True)
class Read:
    """What one reader makes of one document. ``own_date``: ``earliest/latest``, "" if none, or None where the reader
    has no such idea.
    """

    proposals: tuple[Proposal, ...]
    own_date: str | None = None


def opened(paths: Iterable[Path]) -> dict[Path, Document]:
    """The documents that can be opened."""
    found = {path: open_document(path) for path in paths}
    return {path: document for path, document in found.items() if not isinstance(document, Refusal)}


def alone(documents: Mapping[Path, Document]) -> dict[Path, Read]:
    """Each document alone: nobody has said whose it is, when it was written or who the people are."""
    return {path: _read(document) for path, document in documents.items()}


def _read(document: Document) -> Read:
    reading = read_narrative(document)
    own = reading.own_date
    return Read(
        tuple(as_proposal(one, document.text) for one in reading.candidates),
        "" if own is None else f"{own.date.earliest or ''}/{own.date.latest or ''}",
    )


def as_proposal(candidate: Candidate, text: str) -> Proposal:
    """What can be scored of a candidate. ``text``: that of its document."""
    sources = candidate.sources
    spans = tuple((one.start, one.end) for one in sources if one.start is not None and one.end is not None)
    return Proposal(
        spans=spans,
        words=" ".join(one.passage for one in sources),
        kind=candidate.kind,
        nature=candidate.nature.value,
        earliest=candidate.occurred.earliest,
        latest=candidate.occurred.latest,
        dated_by=candidate.occurred.written,
        people=tuple(mention.as_written for mention in candidate.mentions),
        roles=tuple(mention.role for mention in candidate.mentions),
        fields={name: written(value.value) for name, value in candidate.fields.items()},
        holds=bool(spans) and all(_holds(one, text) for one in sources),
        asks=bool(candidate.question),
    )


def _holds(source: Source, text: str) -> bool:
    is_placed = source.start is not None and source.end is not None
    return is_placed and source.passage != "" and text[source.start : source.end] == source.passage


def written(value: object) -> str:
    """A field's value as the gold writes it."""
    return str(value).lower() if isinstance(value, bool) else str(value)
