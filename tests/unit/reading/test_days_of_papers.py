"""The day of a paper from where papers write it, and entries whose day stands behind the weeks of a pregnancy."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import docx

from sightline.chronology.candidate import Candidate
from sightline.documents.document import Document
from sightline.documents.opening import open_document
from sightline.reading.narrative import NarrativeReading, read_narrative


def read(text: str, agency: str | None = None) -> NarrativeReading:
    return read_narrative(Document("note.txt", "sha", "txt", f"{text}\n"), agency_kind=agency)


def telling(reading: NarrativeReading, words: str) -> Candidate:
    return next(one for one in reading.candidates if words in one.text)


def word_file(folder: Path, header: str, *paragraphs: str) -> NarrativeReading:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = header
    for words in paragraphs:
        made.add_paragraph(words)
    held = BytesIO()
    made.save(held)
    path = folder / "minutes.docx"
    path.write_bytes(held.getvalue())
    return read_narrative(open_document(path))


_MINUTES = (
    "Record of Strategy Meeting",
    "Present: Bronagh Keane (chair), DS Sattar",
    "He was arrested yesterday evening.",
)


def test_a_meeting_whose_day_stands_only_in_the_head_of_a_word_file_speaks_from_it(tmp_path: Path) -> None:
    reading = word_file(tmp_path, "Westhaven Children's Services  Strategy Meeting held 4 December 2023", *_MINUTES)
    assert telling(reading, "arrested").occurred.earliest == date(2023, 12, 3)
    assert telling(reading, "arrested").occurred.latest == date(2023, 12, 3)


def test_what_is_told_to_the_meeting_is_of_its_day_and_not_of_what_was_told_before_it(tmp_path: Path) -> None:
    words = "Both parents were arrested on 15 November. Ms Horvat told conference that she has separated from Mr Ruzic."
    reading = word_file(tmp_path, "Conference held 1 December 2022", "Record of Conference", _MINUTES[1], words)
    assert telling(reading, "separated").occurred.earliest == date(2022, 12, 1)


def test_the_day_on_which_minutes_were_produced_or_of_the_next_meeting_is_not_that_of_the_meeting(
    tmp_path: Path,
) -> None:
    for header in ("Document produced 11/12/2023", "Next strategy meeting 11 December 2023", "Printed 11/12/2023"):
        assert not telling(word_file(tmp_path, header, *_MINUTES), "arrested").occurred.is_known


def test_a_judgment_says_when_it_was_handed_down_beside_when_it_was_heard() -> None:
    reading = read(
        "IN THE FAMILY COURT AT TARNFOLD   Case No: TF20C00417\nBefore HER HONOUR JUDGE ELPHICK\n"
        "Hearing dates: 8-12 March 2021     Judgment handed down: 19 March 2021\n\n"
        "1. Isla was born on 2 May 2019. I find that the father caused the burns."
    )
    assert reading.own_date is not None
    assert reading.own_date.date.earliest == date(2021, 3, 19)


def test_an_attendance_is_labelled_by_its_time_where_no_colon_stands() -> None:
    form = "EMERGENCY DEPARTMENT CASUALTY CARD\n{}   Mode: taxi\n\nTRIAGE: Right arm swollen and tender."
    assert telling(read(form.format("Arrived 03/12/2023 04:12")), "swollen").occurred.earliest == date(2023, 12, 3)
    assert not telling(read(form.format("Arrived 03/12/2023")), "swollen").occurred.is_known


_ANTENATAL = (
    "Community midwifery notes\n\n"
    "Previous baby in care of his grandmother since Aug 2020 under an order, and a worker was involved then too.\n\n"
    "4/1 Attended with Tyrell. He answered for Amara throughout.\n\n"
    "25/40 - 3.3.22 Seen alone. Bruise to left forearm.\n\n"
    "28/40 - 24.3.22 DNA. No answer.\n\n"
    "29+1 1.4.22 Neighbour told her on Tuesday that he dragged Amara up the path.\n\n"
    "Late entry 3/5 for 28/4: seen in triage, fracture of the right arm. Offered to stay, declined.\n\n"
    "31/40 - 11.4.22 Assessment opened."
)


def test_an_entry_opens_behind_the_weeks_of_a_pregnancy() -> None:
    reading = read(_ANTENATAL, "midwifery")
    assert telling(reading, "dragged Amara").occurred.earliest == date(2022, 3, 29)
    assert telling(reading, "Bruise").occurred.earliest == date(2022, 3, 3)


def test_a_late_entry_is_not_of_the_day_of_the_entry_above_it() -> None:
    assert not telling(read(_ANTENATAL, "midwifery"), "fracture of the right arm").occurred.is_known


def test_a_year_told_in_prose_above_a_log_is_not_that_of_its_days() -> None:
    assert not telling(read(_ANTENATAL, "midwifery"), "answered for Amara").occurred.is_known


def test_what_came_before_a_dated_thing_has_not_its_date() -> None:
    reading = read(
        "His elder child, Caden, was placed for adoption in 2015 "
        "after injuries for which his mother, Ms Pratt, was convicted."
    )
    assert not [one for one in reading.candidates if one.kind == "injury" and one.occurred.is_known]
