"""What tells nothing of a case is left out, and only where it is all that a sentence says."""

from __future__ import annotations

import pytest

from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative
from sightline.wording.lexicon_file import load
from sightline.wording.ordinary import is_ordinary

_LEFT_OUT = [text for group in load().ordinary for text in group.examples]
_KEPT = [text for group in load().ordinary for text in group.not_examples]


@pytest.mark.parametrize("text", _LEFT_OUT)
def test_an_example_of_the_ordinary_is_left_out(text: str) -> None:
    assert is_ordinary(text)
    document = Document("note.txt", "sha", "txt", text + "\n")
    read = read_narrative(document, agency_kind="childrens_social_care")
    assert not read.candidates


@pytest.mark.parametrize("text", _KEPT)
def test_what_says_more_than_the_ordinary_is_not_left_out(text: str) -> None:
    assert not is_ordinary(text)


def test_what_gives_a_day_is_kept_however_ordinary() -> None:
    document = Document("note.txt", "sha", "txt", "On 14 March 2022 mum was grateful.\n")
    assert read_narrative(document, agency_kind="childrens_social_care").candidates
