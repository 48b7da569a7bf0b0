"""What a piece states: its sentences cut into statements, each with what the lexicon makes of it.

A stretch that says nothing of its own is joined to its neighbour, so that a statement keeps its time, place and reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sightline.reading.layout.furniture import is_byline, is_furniture, is_signature, opens_with_furniture
from sightline.reading.layout.passages import CAPTION
from sightline.reading.layout.piece import Piece
from sightline.reading.sentences.clauses import (
    says_something,
)
from sightline.reading.sentences.finite import finite_at
from sightline.reading.sentences.focus import Suggest
from sightline.reading.statements.of_a_sentence import statements_of
from sightline.reading.statements.opening import only_titles, opening_joined, signs_off
from sightline.reading.statements.statement import Statement
from sightline.wording.dates import FoundDate
from sightline.wording.dates.relative_date import RelativeDate
from sightline.wording.sentences import sentences


def statements(
    text: str,
    piece: Piece,
    dates: Sequence[FoundDate],
    relatives: Sequence[RelativeDate],
    suggest: Suggest,
    *,
    in_quotation: bool = False,
) -> list[Statement]:
    """The statements of one piece in order. ``in_quotation``: the piece goes on with what was quoted before it."""
    found: list[Statement] = []
    heading = piece.heading
    begin = heading.begin if heading is not None and heading.inline else piece.start
    open_quote = in_quotation
    first = True
    spans = [
        short
        for one in sentences(_spaced(text[begin : piece.end]))
        for short in _no_longer(text, begin + one.start, begin + one.end)
    ]
    if heading is not None and heading.inline:
        spans = opening_joined(text, spans, dates, suggest)
    for start, end in spans:
        was_open, open_quote = open_quote, _stays_open(text[start:end], open_quote)
        if first and heading is not None and heading.inline:
            # The heading is shown with the first statement under it.
            start = min(piece.start, heading.found.start)
        first = False
        caption = CAPTION.match(text, start, end)
        start = caption.end() if caption else start
        start = opens_with_furniture(text, start, end)
        words = _spaced(text[start:end])
        bare = words[heading.begin - start :] if heading and heading.inline and start <= heading.found.start else words
        inside = [one for one in dates if start <= one.start and one.end <= end]
        if not inside and (is_furniture(bare) or (heading is None and _is_shouted(bare))):
            continue
        if only_titles(heading, start, bare, suggest) or (heading is not None and signs_off(bare, suggest)):
            continue
        if is_byline(bare) or (piece.message is not None and is_signature(bare)):
            continue
        if heading is not None and heading.inline:
            inside = [one for one in inside if one.start >= heading.begin]
        told = [one for one in relatives if start <= one.start and one.end <= end]
        if not (piece.to_do and len(bare.split()) > 1) and not says_something(
            bare, [one for one in inside if one.start >= end - len(bare)], end - len(bare)
        ):
            continue
        found.extend(statements_of(piece, start, words, inside, told, suggest, was_open))
    return found


LONGEST_SENTENCE = 2000
"""Characters. No writer writes such a sentence; what some hundred patterns cost on one grows with its square, so that a
hostile or damaged file would hold the reader up for minutes. Ours."""


def _no_longer(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch, cut at white space where it is longer than any sentence is."""
    while end - start > LONGEST_SENTENCE:
        space = max(text.rfind(mark, start + 1, start + LONGEST_SENTENCE) for mark in " \n\t")
        stop = space if space > start + LONGEST_SENTENCE // 2 else start + LONGEST_SENTENCE
        yield start, stop
        start = stop
    yield start, end


def _is_shouted(words: str) -> bool:
    """A title in capitals: "INCIDENT LOG - WEST DIVISION"."""
    letters = [one for one in words if one.isalpha()]
    big = sum(one.isupper() for one in letters)
    return (
        len(words.split()) >= 3
        and big > 0.6 * len(letters)
        and finite_at(words) is None
        and (len(words.split()) > 5 or not re.search(r"\d", words))
    )


def _spaced(words: str) -> str:
    """The words with line ends, and the marks of quotation behind them, as spaces; every offset stays."""
    return re.sub(r"\n[ \t>]*", lambda hit: " " * len(hit.group()), words)


def _stays_open(words: str, is_open: bool) -> bool:
    """Whether a quotation is still open behind these words."""
    if "“" in words or "”" in words:
        opened, closed = words.rfind("“"), words.rfind("”")
        return opened > closed if opened >= 0 or closed >= 0 else is_open
    return is_open != (words.count('"') % 2 == 1)


def leaves_quotation_open(words: str) -> bool:
    """Whether a quotation opened in these words goes on behind them, in the next paragraph."""
    return _stays_open(words, False)
