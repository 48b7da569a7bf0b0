"""The page of duties: each stands once under a heading, and what is still to be done is told first, by its day."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.rulebook.findings import State
from sightline.service.web.components.duties_in_order import by_how_they_stand, to_be_done
from sightline.service.web.components.findings import DutyShown, Reasons


def _duty(key: str, state: State, due: date | None = None) -> DutyShown:
    said = dict.fromkeys(("ref", "sentence", "rest", "state", "due", "reason", "calendar", "falls_to", "source"), "")
    return DutyShown(
        key=key,
        anchor=key,
        state_code=state.name.lower(),
        due_earliest=due,
        force="",
        unverified=False,
        note="",
        reasons=Reasons(*((),) * 8),
        **said,
    )


@pytest.mark.parametrize("state", [one for one in State if one is not State.CANNOT_TELL])
def test_a_duty_in_any_state_stands_under_exactly_one_heading(state):
    placed = by_how_they_stand([_duty("a", state), _duty("b", State.MET)])
    assert [one.key for _, listed in placed for one in listed].count("a") == 1


def test_what_cannot_be_told_stands_with_what_is_missing_and_not_here():
    assert by_how_they_stand([_duty("a", State.CANNOT_TELL)]) == []


def test_past_due_comes_first_and_is_not_mixed_with_what_ended_long_ago():
    placed = by_how_they_stand([_duty("old", State.BREACHED_ENDED), _duty("now", State.BREACHED_OPEN)])
    assert [(heading, [one.key for one in listed]) for heading, listed in placed] == [
        ("Past due", ["now"]),
        ("Done late, or past due when the need for it ended", ["old"]),
    ]


def test_what_is_still_to_be_done_stands_by_day_with_what_has_none_last():
    listed = [
        _duty("no day", State.PENDING),
        _duty("next week", State.PENDING, date(2025, 12, 3)),
        _duty("last year", State.BREACHED_OPEN, date(2024, 8, 13)),
        _duty("done", State.MET, date(2024, 1, 1)),
    ]
    assert [one.key for one in to_be_done(listed)] == ["last year", "next week", "no day"]
