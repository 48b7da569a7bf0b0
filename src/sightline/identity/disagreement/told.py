"""Documents as sentences, each with the facts that were read from it: where claims are looked for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sightline.chronology.contradiction import Said
from sightline.chronology.fact import Fact, Status
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.dates import document_date, find_dates
from sightline.wording.sentences import sentences

_SECTION = re.compile(r"^[> \t]{0,40}(?:(?:Date|Sent):|On\b[^\n]{0,40}\b\d{4}\b[^\n]*\bwrote:)[^\n]*", re.I | re.M)
_LONGEST = 1500
_DAY_EXACT = (Precision.MINUTE, Precision.PART_OF_DAY, Precision.DAY)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of one document.

    ``start``: its place in the document's text, None where only a row or a passage is known. ``opening``: the first
    words of its line, which often date an entry. ``written``: when the document, or the message that it is part of,
    was written, if that is told. ``before`` and ``after``: the sentences beside it in the document, or empty.
    """

    document: str
    text: str
    start: int | None
    agency: str
    facts: tuple[Fact, ...]
    opening: str = ""
    written: PartialDate | None = None
    before: str = ""
    after: str = ""

    def say(self, start: int, end: int, value: str) -> Said:
        """What ``text[start:end]`` says, with its place and the fact that was read from there."""
        fact = self._fact_at(start, end)
        return Said(
            fact.lineage or fact.id if fact else "",
            self.document,
            self.text[start:end],
            None if self.start is None else self.start + start,
            None if self.start is None else self.start + end,
            value,
            fact.agency if fact else self.agency,
            self.text,
        )

    def when(self, start: int, end: int) -> PartialDate | None:
        """When what stands there happened: of its fact, else the one date of the sentence, else of the entry."""
        fact = self._fact_at(start, end)
        if fact is not None and fact.occurred.is_known:
            return fact.occurred
        here = dates_in(self.text)
        if len(here) == 1:
            return here[0]
        if here:
            return None
        return entry_date(self.opening)

    def _fact_at(self, start: int, end: int) -> Fact | None:
        """The fact whose passage holds these words most closely."""
        if self.start is None:
            return self.facts[0] if self.facts else None
        first, last = self.start + start, self.start + end
        fits = []
        for fact in self.facts:
            for source in fact.sources:
                if source.document != self.document or source.start is None or source.end is None:
                    continue
                if source.start < last and first < source.end:
                    covers = source.start <= first and last <= source.end
                    fits.append((not covers, not fact.occurred.is_known, source.end - source.start, fact.id, fact))
        return min(fits, key=lambda fit: fit[:4])[4] if fits else None


@lru_cache(maxsize=4096)
def dates_in(text: str) -> tuple[PartialDate, ...]:
    """The explicit dates of a sentence that are known."""
    return tuple(found.date for found in find_dates(text) if found.date.is_known)


@lru_cache(maxsize=4096)
def entry_date(opening: str) -> PartialDate | None:
    """The date that a line begins with ("13/2/19  Phoned in ..."), or None."""
    found = next(iter(find_dates(opening)), None)
    if found is None or not found.date.is_known:
        return None
    return found.date if not opening[: found.start].strip(" \t-*•>#|") else None


def told(facts: Sequence[Fact], texts: Mapping[str, str], own_dates: Mapping[str, PartialDate]) -> tuple[Sentence, ...]:
    """Every sentence of ``texts`` (document to its extracted text), and the passages of facts of other documents.

    ``own_dates``: when documents were written, as far as that is known.

    Facts that were refused, replaced or withdrawn give nothing. The order of facts and of documents changes nothing.
    """
    standing = sorted((fact for fact in facts if fact.is_current), key=lambda fact: fact.id)
    made: list[Sentence] = []
    by_document: dict[str, list[Fact]] = {}
    for fact in standing:
        for source in fact.sources:
            held = by_document.setdefault(source.document, [])
            if fact not in held[-1:]:
                held.append(fact)
    for document in sorted(texts):
        made.extend(_of_text(document, texts[document], by_document.get(document, []), own_dates.get(document)))
    for document in sorted(set(by_document) - set(texts)):
        made.extend(_of_passages(document, by_document[document]))
    return tuple(made)


def _of_text(document: str, text: str, facts: Sequence[Fact], own: PartialDate | None) -> list[Sentence]:
    sections = _sections(text, own)
    starts = [start for start, _ in sections]
    agencies = {fact.agency for fact in facts}
    agency = next(iter(agencies)) if len(agencies) == 1 else ""
    placed = [
        (source.start, source.end, fact.id, fact)
        for fact in facts
        for source in fact.sources
        if source.document == document and source.start is not None and source.end is not None
    ]
    placed.sort(key=lambda item: item[:3])
    placed_at = [start for start, *_ in placed]
    longest = max((end - start for start, end, *_ in placed), default=0)
    made: list[Sentence] = []
    spans = [piece for span in sentences(text) for piece in _pieces(span.start, span.end)]
    for number, span in enumerate(spans):
        first, last = span
        line = text.rfind("\n", 0, first) + 1
        at = bisect_right(starts, first) - 1
        near = placed[bisect_left(placed_at, first - longest) : bisect_left(placed_at, last)]
        here = tuple(dict.fromkeys(fact for start, end, _, fact in near if start < last and first < end))
        words = text[first:last]
        made.append(
            Sentence(
                document,
                words,
                first,
                agency,
                here,
                text[line : line + 60].split("\n")[0],
                sections[at][1] if at >= 0 else None,
                text[slice(*spans[number - 1])] if number else "",
                text[slice(*spans[number + 1])] if number + 1 < len(spans) else "",
            )
        )
    return made


def _pieces(start: int, end: int) -> list[tuple[int, int]]:
    """A stretch without a full stop in pieces: no pattern is to run over a whole book of it."""
    return [(at, min(at + _LONGEST, end)) for at in range(start, end, _LONGEST)]


def _sections(text: str, known: PartialDate | None) -> list[tuple[int, PartialDate | None]]:
    """From which place on which date of writing holds: of the document, and of each message within it."""
    own = document_date(text) if known is None else None
    made: list[tuple[int, PartialDate | None]] = [(0, own.date if own else known)]
    for head in _SECTION.finditer(text):
        dated = [date for date in dates_in(head.group()) if date.precision in _DAY_EXACT]
        if dated:
            made.append((head.start(), dated[0]))
    return made


def _of_passages(document: str, facts: Sequence[Fact]) -> list[Sentence]:
    """Rows: each fact's own words. Parts split out of a row stand in the row and are not told twice."""
    made: dict[tuple[int | None, str], Sentence] = {}
    for fact in facts:
        if fact.status is Status.REJECTED:
            continue
        for source in fact.sources:
            if source.document != document:
                continue
            words = source.passage or fact.text
            key = (source.start, words)
            held = made.get(key)
            together = (*held.facts, fact) if held else (fact,)
            start = source.start if source.passage else None
            made[key] = Sentence(document, words, start, fact.agency, together, "", fact.recorded)
    return [made[key] for key in sorted(made, key=lambda key: (key[0] if key[0] is not None else -1, key[1]))]
