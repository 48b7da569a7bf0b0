"""Families whose documents differ: most of it is set side by side, and what agrees is no contradiction."""

from pathlib import Path

import pytest

from benchmarks.reading.as_a_case import as_a_case
from benchmarks.reading.disagreeing import score_contradictions
from benchmarks.reading.gold import files_in, gold_folders
from sightline.documents import open_document

HERE = Path(__file__).parent / "differing"


@pytest.mark.parametrize(("family", "at_least"), [("pendry", 8), ("quill", 10)])
def test_what_was_planted_is_found_and_nothing_else_is(family, at_least):
    folder = HERE / family
    texts = {path: open_document(path).text for path in files_in(folder)}
    (gold,) = gold_folders(folder, texts)
    assert all(side.spans for one in gold.contradictions for side in one.between)
    scored = score_contradictions(gold.contradictions, as_a_case(folder).contradictions)
    # "November 2021" beside "21 November 2021" is said to differ in exactness alone, which denies nobody's words.
    conflicts = [one for one in scored.misses if one.startswith("FALSE") and "/precision" not in one]
    assert conflicts == []
    assert scored.tally.counts["contradictions expected found"] >= at_least, scored.misses
