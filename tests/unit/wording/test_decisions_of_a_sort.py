"""A decision that a duty asks for is told only by its own words: what it is about, and that it was decided."""

import tomllib
from pathlib import Path

import pytest

from sightline.wording.suggest import suggest

_ROWS = tomllib.loads((Path(__file__).parent / "decisions_of_a_sort.toml").read_text(encoding="utf-8"))
_SORTS = {"longer_assessment", "long_plan", "repeated_plan"}
_NOT_TOLD = {
    "Repeat CPP (previous ended 2023). HoS decision: pre-proceedings, previous plan did not hold.",
    "2nd plan in two years. CP manager's decision: new work with father this time, not parenting course again.",
    (
        "On a CP plan for the second time, service manager agreed that a psychological assessment of mum is needed "
        "as part of plan."
    ),
}
"""Decisions that the words leave out: a duty is then not met, and a person is asked."""


def _sorts(row: str) -> set[str]:
    read = suggest(row, agency_kind="childrens_social_care", children=("Noah",))
    decisions = [one for one in (read, *read.parts) if one.kind == "decision"]
    return {str(one.fields["type"].value) for one in decisions if "type" in one.fields} & _SORTS


@pytest.mark.parametrize("row", _ROWS["none"]["rows"])
def test_what_is_no_such_decision_is_not_taken_for_one(row: str) -> None:
    assert _sorts(row) == set()


@pytest.mark.parametrize(
    ("sort", "row"), [(sort, row) for sort in sorted(_SORTS) for row in _ROWS[sort]["rows"] if row not in _NOT_TOLD]
)
def test_a_decision_is_of_the_sort_that_its_words_say(sort: str, row: str) -> None:
    assert _sorts(row) == {sort}


def test_that_a_plan_has_run_for_so_long_is_not_that_one_begins() -> None:
    row = "Subject to CP plan for over 18 months: CP manager's decision is to continue to RCPC in June."
    read = suggest(row, agency_kind="childrens_social_care")
    assert "child_protection_plan_start" not in {read.kind, *(part.kind for part in read.parts)}
