"""What ends being looked after, as notes say it, and what is only planned, refused or somebody else's."""

import pytest

from sightline.wording.suggest import suggest


def kinds(text: str) -> set[str]:
    """The kinds that a sentence tells of."""
    found = suggest(text)
    return {found.kind, *(part.kind for part in found.parts)}


@pytest.mark.parametrize(
    "text",
    [
        "Section 20 ends. Ruby returns home to father.",
        "S.20 accommodation ceased.",
        "Mother ended the section 20 agreement.",
        "Accommodation ended.",
        "Decision: section 20 to end today.",
        "Ruby no longer in care.",
        "Ruby is no longer accommodated.",
    ],
)
def test_an_end_that_is_stated_or_decided_ends_being_looked_after(text):
    assert "looked_after_end" in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Plan for section 20 to end on 3 May.",
        "Section 20 will end on 3 May.",
        "Section 20 has not ended.",
        "Agreed that section 20 ends on 3 May.",
        "Mother wants section 20 to end now.",
        "The family's temporary accommodation ended.",
        "Mother was no longer in care at 16.",
        "Application to discharge the care order.",
    ],
)
def test_an_end_that_is_planned_refused_or_of_something_else_does_not(text):
    assert "looked_after_end" not in kinds(text)


def test_a_placement_that_ended_with_the_child_at_home_tells_of_both():
    assert kinds("Placement ended, home to mother.") >= {"placement_end", "return_home"}
    assert "return_home" not in kinds("Placement ended; moved to a new foster placement.")


def test_a_looked_after_visit_is_a_visit_and_no_review():
    assert kinds("Looked after visit.") == {"visit"}


@pytest.mark.parametrize(
    "text",
    [
        "Tess went home to mum for the weekend and returned to her carers on Sunday.",
        "She went home to her mother for two nights.",
        "Tess returned home to mother for overnight contact.",
        "Respite: Tess returned to her mother's care for two nights.",
    ],
)
def test_a_stay_of_some_nights_is_no_return_home_and_no_end_of_being_missing(text):
    assert kinds(text).isdisjoint({"return_home", "missing_end"})


def test_a_return_home_stays_one():
    assert "return_home" in kinds("Tess returned home to mother today.")
    assert "return_home" in kinds("She went home to her mother in April.")
