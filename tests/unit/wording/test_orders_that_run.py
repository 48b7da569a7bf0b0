"""Orders that go on, that a court gave more time, or on whose word they were made; and what only sounds like it."""

from __future__ import annotations

import pytest

from sightline.wording.suggest import Suggestion, suggest


def _read(text: str) -> Suggestion:
    return suggest(text, agency_kind="childrens_social_care")


@pytest.mark.parametrize(
    "text",
    [
        "ICO remains in force.",
        "Care order still in force.",
        "The supervision order continues.",
        "Ava is subject to a care order.",
        "Under an interim supervision order.",
        "The interim care order runs until 30/05/2025.",
    ],
)
def test_an_order_that_goes_on_is_no_order_made_then(text: str) -> None:
    read = _read(text)
    assert read.kind == "order_made"
    assert read.fields["only_runs"].value is True


@pytest.mark.parametrize(
    "text",
    [
        "The judge extended the EPO until 17/02/2025.",
        "The court granted a seven day extension of the emergency protection order.",
        "EPO extended by 7 days.",
    ],
)
def test_an_order_that_is_given_more_time_is_extended(text: str) -> None:
    read = _read(text)
    assert read.kind == "order_ended"
    assert read.fields["how"].value == "extended"


def test_of_two_orders_in_a_row_the_one_that_ended_was_not_made() -> None:
    read = _read("Emergency protection order ended, interim care order made.")
    made = [one for one in (read, *read.parts) if one.kind == "order_made"]
    assert [one.fields["order_type"].value for one in made] == ["interim_care_order"]


@pytest.mark.parametrize("text", ["Conference held for Ava.", "Strategy meeting held for Ava.", "Review held for Ava."])
def test_a_meeting_that_is_held_for_a_child_is_no_arrest(text: str) -> None:
    read = _read(text)
    assert "arrest" not in {read.kind, *(part.kind for part in read.parts)}


def test_a_man_who_is_held_for_assault_is() -> None:
    assert _read("Rik Shaw held for assault.").kind == "arrest"


@pytest.mark.parametrize("text", ["Dispute resolution appointment.", "DRA at family court, adjourned."])
def test_an_appointment_to_settle_what_parents_differ_about_is_a_hearing_and_no_escalation(text: str) -> None:
    read = _read(text)
    assert read.kind == "court_hearing"
    assert "escalation" not in {part.kind for part in read.parts}


def test_a_dispute_between_agencies_is_an_escalation() -> None:
    assert _read("Dispute resolution process invoked with health about threshold.").kind == "escalation"
