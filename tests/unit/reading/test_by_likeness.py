"""Likeness in the reader: it names kinds and doubts; it makes nothing that happened of what did not."""

from __future__ import annotations

import pytest

from sightline.chronology.candidate import Candidate
from sightline.chronology.fact import Source
from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative
from sightline.reading.proposing import proposing
from sightline.vocabulary.natures import Nature
from sightline.wording.lexicon_file import load
from sightline.wording.likeness.example_files import NOTHING
from sightline.wording.likeness.judging import plainly_told

_HAPPENED = (Nature.EVENT, Nature.OBSERVATION)
_UNDONE = [
    one.sentence
    for one in load().likeness.examples
    if one.kind != NOTHING and not one.happened and "\n" not in one.sentence
][::29]


def read(text: str) -> tuple[Candidate, ...]:
    return read_narrative(Document("note.txt", "sha", "txt", text), agency_kind="childrens_social_care").candidates


@pytest.mark.parametrize("text", _UNDONE, ids=lambda text: text[:40])
def test_what_did_not_happen_is_no_event_by_likeness(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    told = {(one.text, one.nature) for one in read(text) if one.nature in _HAPPENED}
    assert all(plainly_told(one.text) for one in read(text) if one.why and one.why[0].startswith("like: "))
    monkeypatch.setattr(proposing, "by_likeness", lambda _statement, _setting, weighed: weighed)
    plain = {(one.text, one.nature) for one in read(text) if one.nature in _HAPPENED}
    for words, _ in told - plain:
        assert plainly_told(words)


@pytest.mark.parametrize(
    "text",
    ["Mother denied that the boiler cupboard lock was ever used on him.", "Clinic will be offered to Ms Orr."],
)
def test_a_denial_or_a_plan_stays_one(text: str) -> None:
    assert not [one for one in read(text) if one.nature in _HAPPENED]


def test_a_kind_that_no_phrase_tells_is_told_by_its_nearest_examples_and_they_are_shown() -> None:
    told = _by_likeness()
    sentences = {one.sentence for one in load().likeness.examples}
    assert told
    for one in told:
        assert one.why[0].removeprefix("like: ").rpartition(" (")[0] in sentences


def _by_likeness() -> list[Candidate]:
    sentences = [one.sentence for one in load().likeness.examples if one.kind != NOTHING and one.happened][::61]
    return [one for text in sentences for one in read(text) if one.why and one.why[0].startswith("like: ")]


def test_what_is_left_out_is_named_with_the_example_that_it_is_like() -> None:
    nothing = next(
        one.sentence
        for one in load().likeness.examples
        if one.kind == NOTHING and not read(one.sentence) and _left(one.sentence)
    )
    text = f"On 14 March 2022 a referral was received from the nursery. {nothing}\n"
    found = read_narrative(Document("note.txt", "sha", "txt", text), agency_kind="childrens_social_care")
    left = {text[one.start : one.end]: one.reason for one in found.left_out}
    assert left == {nothing: left[nothing]}
    assert left[nothing].startswith("like: ")
    assert "states nothing" in left[nothing]
    assert not any(one.start <= place.start < one.end for one in found.left_out for place in _places(found.candidates))


def _left(sentence: str) -> bool:
    text = f"On 14 March 2022 a referral was received from the nursery. {sentence}\n"
    found = read_narrative(Document("note.txt", "sha", "txt", text), agency_kind="childrens_social_care")
    return [text[one.start : one.end] for one in found.left_out if one.reason.startswith("like: ")] == [sentence]


def _places(candidates: tuple[Candidate, ...]) -> list[Source]:
    return [source for one in candidates for source in one.sources]


@pytest.mark.parametrize(
    "text",
    [
        "In January 2024, when N was seven weeks old, a bruise was seen on her left cheek.",
        "There have been two calls. Ngozi was asleep in her cot.",
    ],
)
def test_no_death_and_no_collapse_is_told_without_a_word_of_one(text: str) -> None:
    assert not {one.kind for one in read(text)} & {"death", "collapse"}
