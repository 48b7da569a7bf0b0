"""Documents as sentences, each with the facts that were read from it: where claims are looked for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from sightline.chronology.fact import Fact, Status
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.identity.disagreement.telling.dating import Place, died_on, heads, places, published_on, year_in
from sightline.identity.disagreement.telling.headings import headed
from sightline.identity.disagreement.telling.rows import beside_rows, is_of_row, rows_in, told_in_rows
from sightline.identity.disagreement.telling.sentence import Sentence, dates_in, may_date_more
from sightline.wording.dates import document_date
from sightline.wording.sentences import sentences

_SECTION = re.compile(r"^[> \t]{0,40}(?:(?:Date|Sent):|On\b[^\n]{0,40}\b\d{4}\b[^\n]*\bwrote:)[^\n]*", re.I | re.M)
_NEWLINE = re.compile(r"\n[ \t]*")
_FORM_LINE = re.compile(r"[>*\s-]*(?:[A-Z][\w/&'’() -]{1,40}:\**[ \t]+\S|Dear\s[^\n]{2,60}(?:\n|$))")
"""A line as forms have it (what is asked, a colon, what is answered), or the one that opens a letter."""
_DATED_LINE = re.compile(r"[>*\s-]*\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b")
_SHORT_LINE = 60
"""Letters under which a line before a date was not broken off for want of room."""
_LONGEST = 1500
_DAY_EXACT = (Precision.MINUTE, Precision.PART_OF_DAY, Precision.DAY)


def told(
    facts: Sequence[Fact],
    texts: Mapping[str, str],
    own_dates: Mapping[str, PartialDate],
    tables: Collection[str] = (),
) -> tuple[Sentence, ...]:
    """Every sentence of ``texts`` (document to its extracted text), and the passages of facts of other documents.

    ``own_dates``: when documents were written, as far as that is known. ``tables``: the documents of which rows were
    read, which are told row by row.

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
    deaths = {document: day for document in texts if (day := died_on(texts[document])) is not None}
    agreed = next(iter(deaths.values())) if len(set(deaths.values())) == 1 else None
    for document in sorted(texts):
        held_here, text = by_document.get(document, []), texts[document]
        death = deaths.get(document, agreed)
        own = own_dates.get(document)
        if document in tables:
            rows = rows_in(document, text, held_here)
            in_rows = {fact.id for row in rows for fact in row.facts}
            made.extend(told_in_rows(document, text, rows, own or _own_of(text)))
            text = beside_rows(text, rows)
            held_here = [fact for fact in held_here if fact.id not in in_rows]
        made.extend(_of_text(document, text, held_here, own, death))
    for document in sorted(set(by_document) - set(texts)):
        made.extend(_of_passages(document, by_document[document]))
    return tuple(made)


def _of_text(
    document: str, text: str, facts: Sequence[Fact], own: PartialDate | None, death: date | None
) -> list[Sentence]:
    own = own or published_on(text)
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
    entries = heads(text, own.earliest if own else None)
    if sections[0][1] is None and len(entries) < 2 and (day := headed(text)) is not None:
        sections[0] = (0, day)
        own = day
    entry_starts = [start for start, _ in entries]
    cursor: PartialDate | None = None
    year = next((day.earliest.year for day in (own, sections[0][1]) if day and day.earliest), None)
    section = -1
    made: list[Sentence] = []
    spans = [
        piece
        for span in sentences(text)
        for line in _form_lines(text, span.start, span.end)
        for piece in _pieces(*line)
    ]
    for number, span in enumerate(spans):
        first, last = span
        line = text.rfind("\n", 0, first) + 1
        at = bisect_right(starts, first) - 1
        near = placed[bisect_left(placed_at, first - longest) : bisect_left(placed_at, last)]
        here = tuple(dict.fromkeys(fact for start, end, _, fact in near if start < last and first < end))
        words = text[first:last]
        written = sections[at][1] if at >= 0 else None
        if at != section or _begins_anew(text, first):
            cursor = None
            section = at
            if written is not None and written.earliest is not None and at > 0:
                year = written.earliest.year
        # An entry may open inside the sentence, after the heading of its page.
        of = bisect_right(entry_starts, last - 1) - 1
        entry = entries[of][1] if of >= 0 else None
        if entry is not None and entry.earliest is not None:
            year = entry.earliest.year
        told_of = _not_to_come(
            places(words, entry=entry, written=written, cursor=cursor, year=year, death=death), entry or written
        )
        year = year_in(words, told_of, year)
        around = cursor
        cursor = next(
            (one.date for one in reversed(told_of) if may_date_more(words, one)),
            cursor,
        )
        made.append(
            Sentence(
                document,
                words,
                first,
                agency,
                here,
                text[line : line + 60].split("\n")[0],
                written,
                text[slice(*spans[number - 1])] if number else "",
                text[slice(*spans[number + 1])] if number + 1 < len(spans) else "",
                entry,
                text[entries[of][0] : first] if of >= 0 else "",
                at > 0,
                True,
                told_of,
                around,
            )
        )
    return made


def _not_to_come(told_of: Sequence[Place], written: PartialDate | None) -> tuple[Place, ...]:
    """The dates without what can only be the year before's: "since Christmas", written in February."""
    if written is None or written.latest is None:
        return tuple(told_of)
    return tuple(
        one
        for one in told_of
        if one.date.precision is not Precision.AFTER or one.date.earliest is None or one.date.earliest <= written.latest
    )


def _begins_anew(text: str, first: int) -> bool:
    """Whether a new part of the document begins here: what was told before dates nothing in it."""
    return bool(
        re.match(
            r"\s*(?:#{1,4}\s|(?:\d{1,2}\.)\s+[A-Z][a-z]+(?:\s+[a-z]+){0,3}\n)", text[max(0, first - 2) : first + 60]
        )
    )


def _form_lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A stretch cut at each line of a form ("Legal status: section 20") and before each entry that opens with its day.

    The lines at the head of a paper have no full stop between them: read as one sentence, the day of one would date
    what the next says, and each would seem to qualify the others.
    """
    made, first = [], start
    for newline in _NEWLINE.finditer(text, start, end):
        line, at = max(first, text.rfind("\n", 0, newline.start()) + 1), newline.end()
        before = text[line : newline.start()]
        if at < end and (
            _FORM_LINE.match(text, at, end)
            or _FORM_LINE.match(before)
            or (len(before) < _SHORT_LINE and _DATED_LINE.match(text, at, end))
        ):
            made.append((first, newline.start()))
            first = at
    return [*made, (first, end)]


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
            borne = places(words, entry=None, written=fact.recorded, cursor=None, year=None)
            of_row = next((one.occurred for one in together if is_of_row(one)), None)
            made[key] = Sentence(
                document, words, start, fact.agency, together, "", fact.recorded, entry=of_row, places=borne
            )
    return [made[key] for key in sorted(made, key=lambda key: (key[0] if key[0] is not None else -1, key[1]))]


def _own_of(text: str) -> PartialDate | None:
    own = document_date(text)
    return own.date if own else published_on(text) or headed(text)
