"""A record without a day of its own was written by that of its stamp or of its newest entry; nothing counts from it."""

from __future__ import annotations

import pytest

from sightline.documents import open_document
from sightline.reading.narrative import read_narrative

_LOG = "\n\n03/05/22 10:15  Home visit. Mother seen.\n\n11/05/22 14:00  Call to school, no reply.\n"


def _own(tmp_path, text):
    path = tmp_path / "record.txt"
    path.write_text(text, encoding="utf-8")
    found = read_narrative(open_document(path)).own_date
    return "" if found is None else f"{found.date.earliest}"


@pytest.mark.parametrize(
    "head",
    [
        "Contact record\nPrinted 14 Jun 2022 11:02 by R. Tamsin (HV)",
        "Full record - printed by reception 14-Jun-2022 08:41",
        "Chronology for one pupil\nExported from ConcernTrack 14/06/2022 08:12 by D. Amble (DSL). Not to be copied on.",
        "OCCURRENCE SUMMARY\nProduced for panel by PSE 4471 Dorn    14/06/22",
        "PERSON RECORD\nExtracted for CP conf 23JUN22 by PSI 70114 on 14JUN22. OFFICIAL",
        "Case notes\nAddress: 4 Alder Court.    Extract prepared 14 June 2022 for CSC (DC 2281)",
        "Record\nPrinted 14/06/2022 by PSE 7703. RESTRICTED",
    ],
)
def test_the_day_of_a_stamp_is_by_when_a_record_had_been_written(tmp_path, head):
    assert _own(tmp_path, head + _LOG) == "2022-06-14"


def test_the_newest_entry_of_a_log_without_a_stamp_is_by_when_it_had_been_written(tmp_path):
    assert _own(tmp_path, "Contact record" + _LOG) == "2022-05-11"


def test_the_newest_entry_stands_first_in_a_log_that_goes_back(tmp_path):
    log = "11/05/22 14:00  Call to school, no reply.\n\n03/05/22 10:15  Home visit, mother seen.\n"
    assert _own(tmp_path, f"Journal (newest first)\n\n{log}") == "2022-05-11"


@pytest.mark.parametrize(
    "line",
    [
        "Extract for CP conference 23/06/22",
        "Report typed 10/06/22 and sent to social care",
    ],
)
def test_a_day_that_a_record_was_made_for_is_not_the_day_of_the_record(tmp_path, line):
    assert _own(tmp_path, f"Contact record\n{line}{_LOG}") in ("", "2022-05-11")


@pytest.mark.parametrize(
    "head",
    [
        "Record of strategy meeting\nDate and time: Thursday 9 June 2022, 10.00\nPresent: A Orr (chair), B Finn (SW)\n",
        "DISTRICT MARAC\nThursday 9th June 2022 - County Hall. RESTRICTED\nAttended: Police, IDVA, Housing\n",
        "Core group\nHeld at the Hub on 9 June 2022\nPresent: A Orr, B Finn\nCirculated 14.06.22\n",
    ],
)
def test_the_record_of_a_meeting_is_of_the_day_of_the_meeting(tmp_path, head):
    assert _own(tmp_path, f"{head}\nMother said that she had moved out on 2 May.\n") == "2022-06-09"


def test_nothing_is_counted_from_the_day_of_printing(tmp_path):
    path = tmp_path / "record.txt"
    head = "Contact record\nPrinted 14/06/2022 by PSE 7703\nMother moved out last week."
    path.write_text(head + _LOG, encoding="utf-8")
    reading = read_narrative(open_document(path))
    moved = [one for one in reading.candidates if "moved out" in one.text]
    assert all(not one.occurred.is_known for one in moved)
    assert {str(one.recorded.earliest) for one in moved} == {"2022-06-14"}, (
        "by when it had been written down at the latest"
    )
    assert {str(one.recorded.earliest) for one in reading.candidates} == {"2022-05-03", "2022-05-11", "2022-06-14"}
