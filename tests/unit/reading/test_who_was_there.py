"""Who was at a meeting: lists, tables and prose give people and agencies at the meeting, and no events."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import docx
import pytest

from sightline.chronology.candidate import Candidate
from sightline.documents.document import Document
from sightline.documents.opening import open_document
from sightline.reading.narrative import read_narrative


def _read(text: str) -> list[Candidate]:
    return list(read_narrative(Document("a.txt", "sha", "txt", text)).candidates)


_BY_TELEPHONE = (
    "MINUTES\n\nA strategy discussion took place by telephone between DS Carr (Thornvale Police) and Ann Lowe (team "
    "manager) on 12 May 2023. It was agreed that a joint section 47 enquiry would be undertaken.\n"
)
_HELD_ON = (
    "Strategy discussion\n\nHeld on 14 May 2023\n\nA strategy discussion took place between DS Carr (Thornvale "
    "Police) and Ann Lowe (team manager). It was agreed that a single assessment would be completed.\n"
)
_CORE_GROUP = (
    "Minutes of Core Group held at Larch Centre, 3 July 2023\n\nPresent:\nHana Iqbal - Social Worker\n"
    "Paula Drewitt - Health Visitor\n\nApologies:\nBeth Orme - School\n\nThe plan was reviewed.\n"
)


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (_BY_TELEPHONE, "strategy_discussion", date(2023, 5, 12)),
        (_HELD_ON, "strategy_discussion", date(2023, 5, 14)),
        (_CORE_GROUP, "core_group", date(2023, 7, 3)),
    ],
)
def test_minutes_in_prose_give_their_meeting_once_and_on_its_day(text: str, kind: str, day: date) -> None:
    (meeting,) = [one for one in _read(text) if one.kind == kind]
    assert meeting.occurred.earliest == meeting.occurred.latest == day


def test_a_meeting_that_is_to_be_held_gives_no_day_to_the_minutes_before_it() -> None:
    text = "Core group notes\n\nThe plan was reviewed. The next core group will be held on 3 July 2023.\n"
    assert [one for one in _read(text) if one.kind == "core_group"] == []


def test_whoever_sent_apologies_was_not_there() -> None:
    (meeting,) = [one for one in _read(_CORE_GROUP) if one.kind == "core_group"]
    assert meeting.fields["attendees"].value == ["childrens_social_care", "health_visiting"]
    assert "Beth Orme" not in {one.as_written for one in meeting.mentions}


def test_the_agency_of_everybody_in_a_list_with_brackets_was_there() -> None:
    text = (
        "Minutes\n\nA strategy discussion took place between DS Carr (Thornvale Police CAIT), Ann Lowe (advocate) and "
        "Dr Menon (consultant paediatrician) on 12 May 2023.\n"
    )
    (meeting,) = [one for one in _read(text) if one.kind == "strategy_discussion"]
    assert meeting.fields["attendees"].value == ["police", "hospital"]


def _minutes(folder: Path, rows: list[list[str]]) -> Document:
    made = docx.Document()
    made.add_paragraph("Initial Child Protection Conference")
    made.add_paragraph("Date of conference: 30 May 2023")
    table = made.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    made.add_paragraph("Decision: Mia to be subject of a child protection plan under the category of neglect.")
    made.save(str(folder / "icpc.docx"))
    opened = open_document(folder / "icpc.docx")
    assert isinstance(opened, Document)
    return opened


def test_a_table_of_who_was_there_gives_people_and_agencies_and_no_events(tmp_path: Path) -> None:
    document = _minutes(
        tmp_path,
        [
            ["Name", "Role", "Agency", "Present / Apologies"],
            ["Hana Iqbal", "Social Worker", "Children's Social Care", "Present"],
            ["DC Mo Farrell", "Officer", "Fellside Police", "Present"],
            ["Beth Orme", "Headteacher", "Beckfoot School", "Apologies"],
            ["Kerrin Vale", "Mother", "", "Present"],
        ],
    )
    made = read_narrative(document)
    assert sorted(one.kind for one in made.candidates) == [
        "child_protection_plan_start", "initial_child_protection_conference",
    ]  # fmt: skip
    plan, conference = sorted(made.candidates, key=lambda one: one.kind)
    assert conference.fields["attendees"].value == ["childrens_social_care", "police"]
    assert {(one.as_written, one.role) for one in conference.mentions} >= {
        ("Hana Iqbal", "professional"), ("Kerrin Vale", "mother"),
    }  # fmt: skip
    assert "Beth Orme" not in {one.as_written for one in conference.mentions}
    assert ("Beth Orme", "professional") in {(one.as_written, one.role) for one in made.named}
    assert plan.occurred.earliest == date(2023, 5, 30)


def test_the_minutes_of_a_review_do_not_date_the_plan_that_an_earlier_conference_began() -> None:
    text = (
        "Minutes of the review child protection conference held on 4 September 2023\n\nPresent: SW, HV, school\n\n"
        "Ada was made subject to a child protection plan under the category of neglect. The plan is to continue.\n"
    )
    assert not [
        one for one in _read(text)
        if one.kind == "child_protection_plan_start" and one.occurred.earliest == date(2023, 9, 4)
    ]  # fmt: skip


def test_a_status_in_brackets_begins_no_plan() -> None:
    for text in ("Mia (CP plan - neglect) absent.", "Leo (6, CP plan for neglect) late again."):
        assert not [one for one in _read(f"School log\n\n4 May 2023\n{text}\n") if one.kind.endswith("_start")]
