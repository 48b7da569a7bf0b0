"""What a hostile or damaged file repeats without end is read in time that grows with its length, and not its square."""

from __future__ import annotations

import time

import pytest

from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative
from sightline.reading.statements import statements as cutting
from sightline.reading.statements.statements import LONGEST_SENTENCE

_REPEATED = (
    "was told that ", "and she saw that he ", "on 3 May she fell, ", "in 2015 one of her children ", "x, ", " \t", "(",
    "Aa", "there was talk of ", "who is said to have ", "again and again ",
)  # fmt: skip
_SHORT, _MANY_TIMES = 4_000, 4
_MOST = 9.0
"""Four times as long takes about four times as long; a square would take sixteen times. Processor time, no clock."""
_TOO_SHORT_TO_TELL = 0.25
"""Seconds."""


def _text(repeated: str, length: int) -> str:
    told = (repeated * (length // len(repeated) + 1))[:length]
    return f"12/03/2021 She was seen. On 3 May 2020 she {told} was hit.\n14/03/2021 She was seen."


def _seconds(repeated: str, length: int) -> float:
    document = Document("n.txt", "sha", "txt", f"{_text(repeated, length)}\n")
    began = time.process_time()
    read_narrative(document, agency_kind="childrens_social_care", known=("Marta Kowalczyk",))
    return time.process_time() - began


@pytest.mark.parametrize("repeated", _REPEATED)
def test_reading_takes_longer_as_the_text_does_and_not_as_its_square(repeated: str) -> None:
    _seconds(repeated, _SHORT)  # so that every pattern is compiled
    long = min(_seconds(repeated, _SHORT * _MANY_TIMES) for _ in range(2))
    short = min(_seconds(repeated, _SHORT) for _ in range(2))
    assert long < _TOO_SHORT_TO_TELL or long < _MOST * short


@pytest.mark.parametrize("repeated", _REPEATED)
def test_no_stretch_longer_than_a_sentence_is_ever_weighed_and_none_twice(
    repeated: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    of_a_sentence = cutting.statements_of

    def counted(piece, start, words, *others):
        seen.append(len(words))
        return of_a_sentence(piece, start, words, *others)

    monkeypatch.setattr(cutting, "statements_of", counted)
    text = _text(repeated, 12_000)
    read_narrative(Document("n.txt", "sha", "txt", f"{text}\n"), agency_kind="childrens_social_care")
    assert seen
    assert max(seen) <= LONGEST_SENTENCE
    assert sum(seen) <= len(text)
