"""Columns that are called as a field of the row's stated kind fill that field in, and nothing else."""

from __future__ import annotations

import pytest

from sightline.chronology.fact import FieldValue
from sightline.documents.document import Cell
from sightline.intake.named_fields import answered_in_columns, named_fields


def _told(kind: str, **columns: str) -> dict[str, object]:
    cells = [(heading.replace("__", " "), Cell(words, 0, len(words))) for heading, words in columns.items()]
    return {name: field.value for name, field in named_fields(kind, cells).items()}


@pytest.mark.parametrize(("words", "value"), [("Yes", True), ("n", False), ("TRUE", True), ("0", False)])
def test_yes_and_no_are_read_in_the_usual_ways(words: str, value: bool) -> None:
    assert _told("domestic_abuse_incident", Child__heard=words) == {"child_heard": value}


def test_a_choice_goes_by_its_code_or_its_words() -> None:
    assert _told("injury", type="Bruise") == {"type": "bruise"}
    assert _told("injury", Type="hair_loss") == {"type": "hair_loss"}


def test_several_values_stand_in_one_cell() -> None:
    assert _told("core_group", Attendees="school; health visitor") == {"attendees": ["school", "health visitor"]}


@pytest.mark.parametrize(
    ("heading", "words"),
    [("child_heard", "perhaps"), ("risk_grade", "amber"), ("weather", "wet")],
)
def test_what_the_field_cannot_take_fills_nothing_in(heading: str, words: str) -> None:
    assert _told("domestic_abuse_incident", **{heading: words}) == {}


@pytest.mark.parametrize(("answer", "left"), [("no", {"child_seen": False}), ("see notes", {})])
def test_what_a_column_answers_is_never_overruled_by_the_words_of_the_row(answer: str, left: dict[str, object]) -> None:
    read = {"child_seen": FieldValue(True)}
    found = answered_in_columns("visit", read, [("Child seen", Cell(answer, 0, len(answer)))])
    assert {name: field.value for name, field in found.items()} == left
