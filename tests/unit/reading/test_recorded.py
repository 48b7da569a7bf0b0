"""By when something had been written down: the day of its entry in running notes, of the paper in everything else."""

import pytest

from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative

NOTES = """Health visitor records

03/11/2023 Home visit. Seen with mother. Weight 6.2 kg.
28/11/2023 Home visit. Two small bruises seen on left shin.
14/02/2024 Late entry for 12/02/2024: saw mother in clinic, tearful.
20/02/2024 Telephone call from mother, she is well.
"""


def recorded(text, **given):
    found = read_narrative(Document("notes.txt", "sha", "txt", text), **given).candidates
    return {one.text: one.recorded.written if one.recorded is not None else None for one in found}


def day_of(words, days):
    (day,) = {day for text, day in days.items() if words in text}
    return day


def test_an_entry_of_running_notes_was_written_on_the_day_that_it_stands_under():
    days = recorded(NOTES, agency_kind="health_visiting")
    assert day_of("bruises", days) == "28/11/2023"
    assert day_of("Weight", days) == "03/11/2023"


def test_an_entry_that_was_added_afterwards_is_known_only_from_the_last_day_of_the_notes():
    assert day_of("tearful", recorded(NOTES, agency_kind="health_visiting")) == "20/02/2024"


@pytest.mark.parametrize(
    "paper",
    [
        "Report for conference\nDate of report: 1 March 2024\n\n03/11/2023 Home visit. Two bruises seen.\n",
        "Minutes of strategy meeting held on 1 March 2024\n\n03/11/2023 Home visit. Two bruises seen.\n",
    ],
)
def test_the_list_of_days_in_a_report_was_written_on_the_day_of_the_report(paper):
    assert "03/11/2023" not in recorded(paper, agency_kind="childrens_social_care").values()
