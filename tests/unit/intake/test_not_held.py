"""A row whose system gives the kind of what was booked: asked for, planned or called off is not held."""

import pytest

from sightline.intake.not_held import is_not_held


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("care_plan", "requested from team manager; not yet written"),
        ("care_plan", "Not yet agreed with parents"),
        ("visit", "planned for next Tuesday"),
        ("visit", "Visit not yet made"),
        ("core_group", "Booked for 4 May"),
        ("placement_plan", "Draft placement plan"),
        ("child_protection_medical", "CP medical to be carried out"),
        ("health_assessment", "IHA overdue"),
        ("looked_after_review", "Review cancelled. IRO unwell"),
    ],
)
def test_what_was_only_asked_for_planned_or_called_off_was_not_held(kind: str, words: str) -> None:
    assert is_not_held(kind, words, {})


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("visit", "Planned visit completed, Wren seen"),
        ("visit", "Home visit"),
        ("core_group", "held as planned"),
        ("core_group", "Core group held, next to be booked"),
        ("health_assessment", "IHA overdue, completed today"),
        ("care_plan", "Care plan agreed. Copy requested by the court"),
        ("visit_failed", "Visit cancelled by mother"),
    ],
)
def test_what_took_place_was_held_whatever_else_its_row_says(kind: str, words: str) -> None:
    assert not is_not_held(kind, words, {})
