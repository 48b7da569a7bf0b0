"""What is read out of the words of a return: statements with their days, those without, and sentences left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType

from sightline.chronology.candidate import Candidate
from sightline.documents.document import Document
from sightline.intake.return_forms import is_return
from sightline.intake.returns import Asked, Remark, RemarkSort, ReturnReading, ReturnRow
from sightline.intake.searched_words import is_about_the_search
from sightline.reading.narrative import read_narrative
from sightline.wording.lists import first_of, shortened
from sightline.wording.sentences import sentences

_SHOWN, _LONGEST = 12, 200
_WORDS_OF_A_SENTENCE = 4
"""Of what is left of a sentence: less than that is a name or a number. A whole one counts however short: "Advised."."""
_A_WORD = re.compile(r"[^\W\d_]{4}")
_ENDS = re.compile(r"[.!?][\"”’)]*$")
_NOT_READ = frozenset({"heading", "message header", "comment"})


def with_prose(reading: ReturnReading, document: Document, asked: Asked) -> ReturnReading:
    """The reading with what its words state beside its tables, as the build will read it.

    A letter or report has no table, and can be taken all the same where dated statements are read out of its words:
    each then waits for a person in the chronology, as of any document. One that also says which days were searched does
    not say that nothing was recorded in them.
    """
    if is_return(document) or not document.blocks:
        return reading
    prose = read_narrative(document, agency_kind=asked.agency_kind, known=asked.names)
    told = [one for one in prose.candidates if not is_about_the_search(one, reading.period, reading.searched)]
    made = replace(reading, statements=tuple(_as_row(number, one) for number, one in enumerate(told, 1)))
    instead = (*reading.of_sort(RemarkSort.NO_ROWS), *reading.of_sort(RemarkSort.NOTHING_HELD))
    dated = sum(one.occurred.is_known for one in told)
    left = list(_left_out(document, prose.candidates, reading))
    if reading.rows or not instead:
        beside = [_beside_its_table(made.statements)] if told else []
        return replace(made, remarks=(*reading.remarks, *beside, *left))
    if not dated or any(one.blocks and one not in instead for one in reading.remarks):
        return made
    says = Remark(
        RemarkSort.PROSE,
        f"It has no table of entries: {_counted(dated)} read out of its words by machine."
        f"{_undated(made.statements)} If it is accepted, each waits for a person to confirm it. "
        "To be surer, ask for the form filled in.",
    )
    return replace(made, remarks=(*(says if one in instead else one for one in reading.remarks), *left))


def _as_row(number: int, one: Candidate) -> ReturnRow:
    """A statement in the shape of a row, so that a letter and a table can be compared with one another."""
    cells = MappingProxyType({"date": one.occurred.written, "event": one.text})
    return ReturnRow("its words", number, one.key, one.occurred, cells, one)


def _counted(dated: int) -> str:
    return "1 statement with a date is" if dated == 1 else f"{dated} statements with dates are"


def _undated(rows: Sequence[ReturnRow]) -> str:
    """What is said of the statements that have no date: they stand at the end of the chronology, and none is lost."""
    held = [row.what for row in rows if not row.when.is_known]
    if not held:
        return ""
    one, many = "1 statement has no date and stands", f"{len(held)} statements have no date and stand"
    count = one if len(held) == 1 else many
    return f" {count} among the undated entries: {_quoted(held)}. When was it?"


def _beside_its_table(rows: Sequence[ReturnRow]) -> Remark:
    dated = sum(row.when.is_known for row in rows)
    held = [row.short for row in rows if row.when.is_known]
    also = f" {_counted(dated)} read out of its words by machine: {first_of(held, _SHOWN)}." if dated else ""
    return Remark(
        RemarkSort.STATEMENTS,
        f"It has words beside its table.{also}{_undated(rows)} If it is accepted, each waits for a person.",
    )


def _left_out(document: Document, told: Sequence[Candidate], reading: ReturnReading) -> Iterator[Remark]:
    """Every sentence of which nothing is read, and what is left of one of which only a part is: whoever looks at the
    return sees that nothing is lost without a word.
    """
    spans = [
        (one.start, one.end) for cand in told for one in cand.sources if one.start is not None and one.end is not None
    ]
    spans += [(one.start, one.end) for one in reading.searched if one.start >= 0]
    left = []
    for block in document.blocks:
        if block.kind in _NOT_READ:
            continue
        text = document.text[block.start : block.end]
        for one in sentences(text):
            start, end = block.start + one.start, block.start + one.end
            if not _ENDS.search(" ".join(document.text[start:end].split())):
                continue
            for since, to in _outside(start, end, spans):
                words = " ".join(document.text[since:to].split()).strip(" ,;:–-")
                is_whole = (since, to) == (start, end) and _A_WORD.search(words)
                if is_whole or len(words.split()) >= _WORDS_OF_A_SENTENCE:
                    left.append(words)
    if left:
        count = "1 sentence is" if len(left) == 1 else f"{len(left)} sentences are"
        yield Remark(
            RemarkSort.SENTENCES,
            f"{count} read as no statement and will not be in the chronology: {_quoted(left)}. If something "
            "happened in them, please give it a date and a row.",
        )


def _outside(start: int, end: int, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What of ``start`` to ``end`` stands in none of the spans."""
    at = start
    for first, last in sorted(one for one in spans if one[0] < end and start < one[1]):
        if at < first:
            yield at, first
        at = max(at, last)
    if at < end:
        yield at, end


def _quoted(words: Sequence[str]) -> str:
    return first_of([f"“{shortened(one, _LONGEST)}”" for one in words], _SHOWN)
