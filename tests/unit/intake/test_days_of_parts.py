"""Which day the further facts of a row were on, and what is only planned for a later day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.intake.shapes import csv_file, parts, read, stated

HEADER = ["Date", "Event", "Action", "Comment"]


def _read(tmp_path, *row):
    reading = read(csv_file(tmp_path / "a.csv", [HEADER, [*row, *[""] * (4 - len(row))]]))
    return stated(reading)[0], parts(reading)


def _days(found, kind):
    return [one.occurred.earliest for one in found if one.kind == kind]


def test_a_conference_in_the_second_sentence_of_an_action_is_not_on_the_rows_day(tmp_path):
    _, found = _read(tmp_path, "01/03/2021", "Strategy discussion held", "S47 to start. ICPC held 12/03/2021")
    assert _days(found, "initial_child_protection_conference") == [date(2021, 3, 12)]


def test_sentences_of_an_action_with_days_of_their_own_are_facts_of_their_own(tmp_path):
    _, found = _read(
        tmp_path, "01/03/2021", "Strategy discussion held", "Core group held 10/03/2021. ICPC held 12/03/2021"
    )
    assert _days(found, "core_group") == [date(2021, 3, 10)]
    assert _days(found, "initial_child_protection_conference") == [date(2021, 3, 12)]


def test_a_part_never_takes_the_day_of_another_clause(tmp_path):
    _, found = _read(tmp_path, "01/02/2021", "Core group held 15/03/2021; legal planning meeting took place 20/03/2021")
    assert _days(found, "legal_planning_meeting") == [date(2021, 3, 20)]
    assert _days(found, "core_group") == [date(2021, 3, 15)]


def test_of_two_days_in_one_clause_a_part_takes_the_one_beside_it(tmp_path):
    row, found = _read(tmp_path, "20/03/2021", "Core group 15/03/2021; legal planning meeting discussed, no date given")
    assert row.kind == "entry"
    assert _days(found, "core_group") == [date(2021, 3, 15)]
    assert all(one.occurred.earliest == date(2021, 3, 20) for one in found if one.kind == "legal_planning_meeting")


@pytest.mark.parametrize(
    ("action", "event"),
    [
        ("S47 to start. ICPC 12/03/2021", "initial_child_protection_conference"),
        ("Core group 12 March 2021", "core_group"),
        ("ICPC to be held 12/03/2021", "initial_child_protection_conference"),
        ("ICPC booked for 12/03/2021", "initial_child_protection_conference"),
    ],
)
def test_a_meeting_for_a_later_day_is_called_on_the_rows_day_and_not_held(tmp_path, action, event):
    row, found = _read(tmp_path, "01/03/2021", "Strategy discussion held", action)
    assert event not in {row.kind, *(one.kind for one in found)}
    called = [one for one in found if one.kind == "meeting_called"]
    assert [one.occurred.earliest for one in called] == [date(2021, 3, 1)]
    assert called[0].fields["for_when"].passage in action
    assert called[0].fields["for_when"].passage.startswith("12")


def test_a_visit_for_a_later_day_is_an_action_agreed_on_the_rows_day(tmp_path):
    _, found = _read(tmp_path, "01/03/2021", "Mother rang", "Home visit 12/03/2021")
    assert "visit" not in {one.kind for one in found}
    (agreed,) = [one for one in found if one.kind == "action_agreed"]
    assert agreed.occurred.earliest == date(2021, 3, 1)
    assert agreed.fields["due"].passage == "12/03/2021"


def test_a_row_whose_own_words_give_only_a_later_day_has_called_the_meeting(tmp_path):
    row, found = _read(tmp_path, "01/03/2021", "ICPC 12/03/2021")
    assert row.kind == "meeting_called"
    assert row.fields["for_when"].passage == "12/03/2021"
    assert found == []


def test_a_row_of_the_meetings_own_day_holds_it(tmp_path):
    row, _ = _read(tmp_path, "12/03/2021", "ICPC 12/03/2021")
    assert row.kind == "initial_child_protection_conference"


@pytest.mark.parametrize(
    "words",
    [
        "Police told the school by phone about the incident of 2 May 2021",
        "Police told the school by phone regarding an assault on 2 May 2021",
        "Police told the school following the incident on 2 May 2021",
    ],
)
def test_a_telling_is_not_on_the_day_of_what_it_was_about(tmp_path, words):
    row, found = _read(tmp_path, "06/05/2021", words)
    assert row.kind == "information_shared"
    on_the_day = [one for one in found if one.occurred.earliest == date(2021, 5, 2)]
    assert on_the_day
    assert not [one for one in on_the_day if one.kind == "information_shared"]


def test_a_next_review_in_a_comment_is_called_for_its_day(tmp_path):
    _, found = _read(tmp_path, "01/03/2021", "Core group held", "", "Next review 01/09/2021")
    (called,) = found
    assert called.kind == "meeting_called"
    assert called.occurred.earliest == date(2021, 3, 1)
    assert called.fields["for_when"].passage == "01/09/2021"
