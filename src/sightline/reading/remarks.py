"""Comments in the margin, notes on a page and notes on a cell: each is read by itself, as the word of whoever wrote it.

A comment is no part of what it comments on: its day is the day of the comment, its "he" is nobody of the text, and what
it says happened is what its writer said. What the text says stays as it was read without it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from sightline.chronology.candidate import Candidate, Mention
from sightline.chronology.fact import Source
from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Block, Document, Remark
from sightline.reading.unread import LeftOut
from sightline.vocabulary.natures import Nature
from sightline.wording.lists import shortened

NOTHING_OF_A_COMMENT = "a comment in the margin: no words in it were taken for a statement about the case"
_SHOWN = 80
_HAPPENED = (Nature.EVENT, Nature.OBSERVATION)

Read = Callable[[Document, PartialDate | None, tuple[str, ...]], Iterable[Candidate]]


def remarks_read(document: Document, names: tuple[str, ...], read: Read, after: int) -> tuple[
    tuple[Candidate, ...], tuple[LeftOut, ...]
]:  # fmt: skip
    """What the comments of ``document`` state, and those that state nothing. ``names``: whom the text itself names;
    ``after``: the places in order that the statements of the text have taken."""
    told: list[Candidate] = []
    silent: list[LeftOut] = []
    for number, remark in enumerate(document.remarks, 1):
        words = document.text[remark.start : remark.end]
        alone = replace(
            document, text=words, pages=(), tables=(), blocks=(Block(0, len(words)),), remarks=(), beside=(),
            properties=MappingProxyType({}), stamps=(),
        )  # fmt: skip
        made = [_of(one, remark, number, after + len(told)) for one in read(alone, _day(remark), names)]
        told.extend(made)
        if not made:
            silent.append(LeftOut(remark.start, remark.end, NOTHING_OF_A_COMMENT))
    return tuple(told), tuple(silent)


def _day(remark: Remark) -> PartialDate | None:
    try:
        return PartialDate.on(date.fromisoformat(remark.written))
    except ValueError:
        return None


def _of(candidate: Candidate, remark: Remark, number: int, position: int) -> Candidate:
    by, key = remark.start, f"comment {number}: {{}}".format
    whose = f" by {remark.author}" if remark.author else ", which names no author"
    when = f" on {remark.written}" if _day(remark) is not None else ""
    about = f", beside \u201c{shortened(remark.about, _SHOWN)}\u201d" if remark.about else ""
    said_by = (Mention(remark.author, "author"),) if remark.author else ()
    told_from = candidate.told_from
    if told_from is not None and told_from.start is not None and told_from.end is not None:
        told_from = replace(told_from, start=told_from.start + by, end=told_from.end + by)
    return replace(
        candidate,
        key=key(candidate.key),
        part_of=key(candidate.part_of) if candidate.part_of else "",
        about=key(candidate.about) if candidate.about else "",
        nature=Nature.ACCOUNT if candidate.nature in _HAPPENED else candidate.nature,
        sources=tuple(_moved(one, by, f"comment {number}{whose}") for one in candidate.sources),
        mentions=(*(_shifted(one, by) for one in candidate.mentions), *said_by),
        fields=MappingProxyType({name: one.moved(by) for name, one in candidate.fields.items()}),
        position=position,
        why=(f"a comment in the margin{whose}{when}{about}", *candidate.why),
        told_from=told_from,
    )


def _moved(source: Source, by: int, locator: str) -> Source:
    if source.start is None or source.end is None:
        return replace(source, locator=locator)
    return replace(source, locator=locator, start=source.start + by, end=source.end + by)


def _shifted(mention: Mention, by: int) -> Mention:
    if mention.start is None or mention.end is None:
        return mention
    return replace(mention, start=mention.start + by, end=mention.end + by)
