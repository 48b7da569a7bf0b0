"""A fact that no statement tells, but a line in the head of a paper: a child's birth, the order that a form is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sightline.chronology.candidate import Candidate, Mention
from sightline.chronology.fact import FieldValue, KindStanding, Source, Status
from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Document
from sightline.vocabulary.kinds import KINDS

_NO_FIELDS: Mapping[str, FieldValue] = MappingProxyType({})


def of_the_head(
    document: Document,
    key_of: Callable[[str, PartialDate], str],
    span: tuple[int, int],
    occurred: PartialDate,
    kind: str,
    recorded: PartialDate | None,
    *,
    why: str,
    mentions: tuple[Mention, ...] = (),
    fields: Mapping[str, FieldValue] = _NO_FIELDS,
) -> Candidate:
    """A candidate of ``kind`` whose passage is ``span``. ``key_of``: gives its key by words and date."""
    start, end = span
    words = document.text[start:end]
    return Candidate(
        key=key_of(words, occurred), kind=kind, nature=KINDS[kind].nature, occurred=occurred, text=words,
        sources=(Source(document.name, where(document, start, 0, without="heading"), words, start, end),),
        status=Status.PROPOSED, kind_standing=KindStanding.SUGGESTED, recorded=recorded, mentions=mentions,
        fields=fields, position=start, match_text=" ".join(words.split()), why=(why,),
    )  # fmt: skip


def where(document: Document, start: int, block: int, *, without: str) -> str:
    """Where a passage stands, in words. ``without``: what a place is called that is no numbered paragraph."""
    page = document.page_at(start)
    place = f"paragraph {block}" if block else without
    return f"page {page}, {place}" if page is not None else place
