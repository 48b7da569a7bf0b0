"""The record of a meeting or an assessment is that meeting, on the day that a field of its head gives."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative

_KINDS = (
    "initial_child_protection_conference", "review_child_protection_conference", "core_group", "strategy_discussion",
    "looked_after_review", "return_home_interview", "health_assessment",
)  # fmt: skip


def dated(text: str) -> list[tuple[str, date | None]]:
    read = read_narrative(Document("record.txt", "sha", "txt", text)).candidates
    return [(one.kind, one.occurred.earliest) for one in read if one.kind in _KINDS and one.occurred.is_known]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Core Group Meeting\nDate of meeting: 12/03/2024\nAttended by: SW, HV\n\nHome conditions improved.\n",
            "core_group",
        ),
        (
            "LAC REVIEW - RECORD OF MEETING\nDate of meeting | 12 March 2024\nPresent | carer, SW\n",
            "looked_after_review",
        ),
        (
            "Strategy Discussion Record\nDate of meeting: 12 March 2024\nParticipants: police, CSC\n",
            "strategy_discussion",
        ),
        ("Return Home Interview\nDate of interview: 12 March 2024\nInterviewed by: T. Moss\n", "return_home_interview"),
        (
            "Health assessment for looked after child\nDate of assessment   12 March 2024\nAssessing doctor  Dr Rao\n",
            "health_assessment",
        ),
        (
            "INITIAL HEALTH ASSESSMENT\nDate of assessment: 12/03/2024\nCompleted by: Dr Rao\n\nWell.\n",
            "health_assessment",
        ),
    ],
)
def test_a_record_that_only_its_title_names_is_of_the_day_in_its_head(text: str, kind: str) -> None:
    assert dated(text) == [(kind, date(2024, 3, 12))]


@pytest.mark.parametrize(
    "text",
    [
        "Report for initial child protection conference\nDate of conference: 12 March 2024\nPresent family: mother\n",
        "AGENDA\nCore Group\nDate of meeting: 12 March 2024\nAttendees: all\n1. Welcome\n",
        "Invitation to Review Child Protection Conference\nDate of meeting: 12 March 2024\nChair: Iris Bell\n",
        "Core Group\nDate of meeting: 12 March 2024\nPresent: SW only. Cancelled as nobody else attended.\n",
        "Initial health assessment\nDate of assessment: 12 March 2024\nCompleted by: nobody, was not brought\n",
    ],
)
def test_what_is_written_for_a_meeting_or_of_one_that_was_not_held_gives_none(text: str) -> None:
    assert dated(text) == []


def test_the_record_of_a_conference_tells_what_it_came_to() -> None:
    text = (
        "Review Child Protection Conference\n\nDate of meeting: 4 June 2024\nChair: I. Bell\n\n"
        "The conference heard that conditions have improved. It was agreed that Ruby should no longer be subject to a "
        "plan.\n"
    )
    read = read_narrative(Document("record.txt", "sha", "txt", text)).candidates
    told = {one.kind: one for one in read}
    assert told["review_child_protection_conference"].fields["outcome"].value == "end"
    assert told["child_protection_plan_end"].occurred.earliest == date(2024, 6, 4)


def test_what_a_form_says_was_taken_as_action_was_done() -> None:
    text = "Police log 4412\n03/05/2024 21:40 Officers attended. Actions taken: male arrested, PPN submitted.\n"
    read = read_narrative(Document("log.txt", "sha", "txt", text)).candidates
    assert {"arrest", "notification_sent"} <= {one.kind for one in read}
    assert "action_agreed" not in {one.kind for one in read}


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("Social worker to visit the home by 4.00 pm on 30 August.", "30 August"),
        ("Social worker to visit the home by 16:00 on 30 August.", "30 August"),
        ("Social worker to visit the home by 10am on Friday.", "Friday"),
        ("Social worker to visit the home by noon, 30 August.", "30 August"),
        ("Social worker to visit the home by 4.9.24.", "4.9.24"),
        ("Social worker to visit the home by 4.00 pm.", ""),
    ],
)
def test_a_time_of_day_is_not_the_day_by_which_something_is_due(words: str, due: str) -> None:
    text = f"Strategy discussion record\nDate of meeting: 28 August 2024\n\nActions agreed:\n1. {words}\n"
    read = read_narrative(Document("record.txt", "sha", "txt", text)).candidates
    (one,) = [each for each in read if each.kind == "action_agreed" and "visit" in each.text]
    assert (one.fields["due"].value if "due" in one.fields else "") == due


def test_weekdays_of_a_stay_are_not_counted_on_from_the_day_of_discharge() -> None:
    text = (
        "DISCHARGE SUMMARY\nPatient: Ruby Lamb\nAdmitted: Monday 3 June 2024\nDischarged: Friday 7 June 2024\n\n"
        "On Tuesday she was seen by the safeguarding team. Strategy meeting held on Thursday.\n"
    )
    read = read_narrative(Document("summary.txt", "sha", "txt", text)).candidates
    assert max(one.occurred.latest for one in read if one.occurred.latest) <= date(2024, 6, 7)


def test_the_worker_named_in_a_field_makes_no_second_interview() -> None:
    text = "Return Home Interview\nDate of interview: 3 May 2024\nInterviewed by: T. Moss\n\nRuby was at a friend's.\n"
    read = read_narrative(Document("record.txt", "sha", "txt", text)).candidates
    assert [one.kind for one in read].count("return_home_interview") == 1
