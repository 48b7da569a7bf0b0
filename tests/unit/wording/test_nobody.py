"""What nobody did was not done."""

import pytest

from sightline.wording.suggest import suggest


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Nobody told the GP about the bruise.", "information_shared"),
        ("Nobody had told the GP.", "information_shared"),
        ("None of the staff told the GP.", "information_shared"),
        ("Neither of them informed CSC.", "information_shared"),
        ("Nobody who visited told the GP.", "information_shared"),
        ("No-one visited the child.", "visit"),
        ("Nobody from police attended.", "police_incident"),
    ],
)
def test_what_nobody_did_is_not_taken_for_done(text: str, denied: str) -> None:
    suggestion = suggest(text)
    assert denied not in {suggestion.kind, *suggestion.also, *(part.kind for part in suggestion.parts)}
    assert "recipient" not in suggestion.fields


def test_only_the_agency_that_was_told_is_a_recipient() -> None:
    suggestion = suggest("Nobody told the GP but HV informed CSC.")
    assert suggestion.kind == "information_shared"
    assert suggestion.fields["recipient"].value == ["childrens_social_care"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Nobody told the GP about the bruise.", "injury"), ("Nobody home. SW visited the child at school.", "visit")],
)
def test_what_nobody_spoke_of_and_what_came_after_still_stand(text: str, kind: str) -> None:
    suggestion = suggest(text)
    assert kind in {suggestion.kind, *(part.kind for part in suggestion.parts)}
