"""What a paper says of itself is no event; what a message leaves unsaid of the year is taken from its date."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.documents import open_document
from sightline.documents.document import Document
from sightline.reading.layout.furniture import is_general
from sightline.reading.narrative import read_narrative
from sightline.vocabulary.natures import Nature


def _read(tmp_path, text):
    path = tmp_path / "note.txt"
    path.write_text(text, encoding="utf-8")
    return read_narrative(open_document(path))


@pytest.mark.parametrize(
    "line",
    [
        "Period covered: 1 January 2018 to 30 June 2019",
        "This chronology covers the period from March 2014 to May 2016",
        "Timeframe: 1 September 2019 to 31 January 2022",
        "Review: family K   Version: 0.3 DRAFT     Review date: 01/12/2021",
        "* NFA = no further action. Chronology compiled on 12 June 2021 by the team manager.",
        "Completed by J Smith on 3 May 2014",
        "Deadline for returns: 12 July 2023",
        "Please complete one sheet for each agency and return by 14 March 2022",
        "Chronology period: 01.04.2015 - 31.03.2017 (completed 5th May 2017 by T Example)",
    ],
)
def test_a_line_about_the_paper_is_no_event(tmp_path, line):
    found = _read(tmp_path, f"A heading\n\n{line}\n\nMother rang.").candidates
    assert [one.text for one in found if one.text != "Mother rang."] == []


@pytest.mark.parametrize(
    "line",
    [
        "The core assessment was completed on 3 May 2014.",
        "Signed a written agreement on 3 May 2014.",
        "Review held 3 May 2014.",
        "Final hearing 3 May 2014",
        "Please note she was seen on 3 May 2014 without injury.",
        "The report was completed on 3 May 2014 and shared with the school by the health visitor.",
        "The period between March and May 2014 was settled.",
    ],
)
def test_an_event_in_the_same_words_stays_one(tmp_path, line):
    dated = [one for one in _read(tmp_path, f"A heading\n\n{line}\n").candidates if not one.part_of]
    assert dated
    assert all(one.occurred.is_known for one in dated)


EMAIL = """From: a@school.example
To: b@council.example
Sent: 18 November 2020 16:22
Subject: T

T said on Monday 16th November that she was cold. {}
"""


def test_a_day_without_a_year_in_a_message_has_the_year_of_the_message(tmp_path):
    (found,) = [one for one in _read(tmp_path, EMAIL.format("She may move.")).candidates if one.kind != "message"]
    assert found.occurred.earliest == found.occurred.latest == date(2020, 11, 16)
    assert "date of the message" in found.occurred.basis


def test_a_day_without_a_year_long_before_a_message_shows_what_it_counts_from(tmp_path):
    reading = _read(tmp_path, EMAIL.format("He left on 3 May."))
    (found,) = [one for one in reading.candidates if "He left" in one.text]
    (message,) = [one for one in reading.candidates if one.kind == "message"]
    assert found.occurred.earliest == date(2020, 5, 3)
    assert "18 November 2020" in found.occurred.basis
    assert found.told_from.to == message.key


def test_narrative_in_a_box_is_read(tmp_path):
    import docx

    document = docx.Document()
    document.add_table(1, 1).cell(0, 0).text = "On 3 May 2014 she was seen at home."
    document.save(str(tmp_path / "a.docx"))
    (found,) = [c for c in read_narrative(open_document(tmp_path / "a.docx")).candidates if not c.part_of]
    assert found.occurred.earliest == date(2014, 5, 3)


def test_a_line_that_opens_with_a_date_that_cannot_be_read_does_not_take_the_date_above_it(tmp_path):
    text = "Service log\n\nMarch 2020 - by phone only.\n9 June - Home delivery.\n"
    text += "29 Feb 2021 - Tested positive.\n4 May 2021 - Left.\n"
    reading = _read(tmp_path, text)
    found = {one.text: one.occurred.written for one in reading.candidates if one.occurred.is_known}
    assert found == {"March 2020 - by phone only.": "March 2020", "4 May 2021 - Left.": "4 May 2021"}
    assert any("9 June" in one.words for one in reading.unread)


@pytest.mark.parametrize(
    ("text", "general"),
    [
        ("Reminder: staff must log every mark the same day.", True),
        ("All staff are reminded to sign in.", True),
        ("Local guidance at the time required that any bruise be discussed with a paediatrician.", True),
        ("Staff need to see him.", False),
        ("Nursery staff should have rung.", False),
    ],
)
def test_what_every_worker_is_told_is_about_no_child(text, general):
    assert is_general(text) is general


@pytest.mark.parametrize(
    "text",
    [
        "No appointment was made.",
        "We have no record of a Mr Dace at this practice.",
        "No notification was made to children's social care.",
        "She was never asked who lived there.",
    ],
)
def test_what_an_agency_left_undone_is_told_and_has_not_happened(text):
    letter = f"Orchard Surgery\n\n6 October 2020\n\nDear colleague\n\n{text}\n\nYours sincerely\n"
    one = next(one for one in read_narrative(Document("a.txt", "sha", "txt", letter)).candidates if text in one.text)
    assert one.nature is not Nature.EVENT
