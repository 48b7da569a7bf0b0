"""The rows of tables as places in a document's text: what stands in them is told row by row, the rest as prose.

A conference's minutes hold both, a heading that dates them and a table of who said what; an export of a system is rows
alone. A row of several sentences is read sentence by sentence, as a note is, and what was split out of it stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sightline.chronology.fact import Fact, RelationType, Source
from sightline.chronology.partial_date import PartialDate
from sightline.identity.disagreement.telling.dating import places
from sightline.identity.disagreement.telling.sentence import Sentence, may_date_more
from sightline.wording.sentences import sentences

_OF_ROW = re.compile(r"\brow\b")
_CELLS = re.compile(r"^[^\n]*\S \| [^\n]*$", re.M)
_NO_NEWLINE = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class Row:
    """What one row says. ``start`` and ``end``: its place in the text; ``fact``: the one that was read from all of it.

    ``facts``: that one and whatever was split out of it.
    """

    start: int
    end: int
    fact: Fact
    facts: tuple[Fact, ...]


def rows_in(document: str, text: str, facts: Sequence[Fact]) -> tuple[Row, ...]:
    """The rows of a document in order, as far as their words stand in ``text``. The order of facts changes nothing."""
    placed = sorted(
        (
            (source.start, -source.end, _is_part(fact), fact.id, fact)
            for fact in facts
            for source in fact.sources
            if source.document == document
            and source.start is not None
            and source.end is not None
            and _OF_ROW.search(source.locator)
            and _stands(source, text)
        ),
        key=lambda one: one[:4],
    )
    made: list[Row] = []
    for start, negative, _, _, fact in placed:
        if made and start < made[-1].end:
            last = made.pop()
            made.append(Row(last.start, max(last.end, -negative), last.fact, (*last.facts, fact)))
        else:
            made.append(Row(start, -negative, fact, (fact,)))
    return tuple(made)


def beside_rows(text: str, rows: Sequence[Row]) -> str:
    """The text with the lines of its table left blank, every other character in its place."""
    held = text
    for start, end in (*_lines_of(text, rows), *(hit.span() for hit in _CELLS.finditer(text))):
        held = held[:start] + _NO_NEWLINE.sub(" ", held[start:end]) + held[end:]
    return held


def _lines_of(text: str, rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    for row in rows:
        last = text.find("\n", row.end)
        yield text.rfind("\n", 0, row.start) + 1, last if last >= 0 else len(text)


def _is_part(fact: Fact) -> bool:
    return any(one.type is RelationType.PART_OF for one in fact.relations)


def _stands(source: Source, text: str) -> bool:
    return bool(source.passage) and text[source.start : source.end] == source.passage


def told_in_rows(document: str, text: str, rows: Sequence[Row], own: PartialDate | None) -> Iterator[Sentence]:
    """Each sentence of each row, of the row's day; a row without one is of the paper's own."""
    for row in rows:
        spans = [(row.start + one.start, row.start + one.end) for one in sentences(text[row.start : row.end])]
        entry = row.fact.occurred if is_of_row(row.fact) else None
        written = row.fact.recorded or own
        around: PartialDate | None = None
        year = next((day.earliest.year for day in (entry, written) if day and day.earliest), None)
        for number, (first, last) in enumerate(spans):
            words = text[first:last]
            told_of = places(words, entry=entry, written=written, cursor=around, year=year)
            yield Sentence(
                document,
                words,
                first,
                row.fact.agency,
                tuple(fact for fact in row.facts if any(_holds(one, document, first, last) for one in fact.sources)),
                "",
                written,
                text[slice(*spans[number - 1])] if number else "",
                text[slice(*spans[number + 1])] if number + 1 < len(spans) else "",
                entry,
                places=told_of,
                around=around,
            )
            around = next((one.date for one in reversed(told_of) if may_date_more(words, one)), around)


def _holds(source: Source, document: str, first: int, last: int) -> bool:
    return (
        source.document == document
        and source.start is not None
        and source.end is not None
        and source.start < last
        and first < source.end
    )


def is_of_row(fact: Fact) -> bool:
    return fact.occurred.is_known and not fact.occurred.is_unsure
