"""What a log says of days other than its entries' own, and what stands in it without telling anything."""

from datetime import date

import pytest

from sightline.chronology.candidate import Candidate
from sightline.chronology.fact import Nature
from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative
from sightline.wording.dates import find_dates

LOG = """Fernhill School - safeguarding record
Exported from Notekeeper 28/03/2023 08:12 by M. Orr (DSL). Not to be copied on.

#1   Mon 06/03/23   [MO]   Category: Attendance
Tia was absent. Rang mum, who said Tia had a cold.
#2   Thu 09/03/23   [MO]   Category: Meeting
Mum came in. Review meeting: 29 March. If Tia is not in by ten, ring the social worker.
#3   Fri 10/03/23   [RB]   Category: Concern
Not seen him myself, but Tia talks of a man with a car. Update 13/03/23: Tia was seen with him.
"""


def read(text: str) -> tuple[Candidate, ...]:
    return read_narrative(Document("log.txt", "sha", "txt", text)).candidates


def with_words(words: str) -> Candidate:
    return next(one for one in read(LOG) if words in one.text)


def test_a_day_ahead_of_its_entry_has_not_happened():
    planned = with_words("29 March")
    assert planned.occurred.earliest == date(2023, 3, 29)
    assert planned.nature is Nature.DECISION


def test_what_is_to_be_done_if_something_happens_has_not_happened():
    assert with_words("ring the social worker").nature is not Nature.EVENT


def test_the_head_of_a_log_and_the_stamp_of_its_printing_tell_nothing():
    assert not [one for one in read(LOG) if "Exported" in one.text or "Fernhill School" in one.text]


def test_what_a_writer_has_not_seen_is_no_observation():
    assert with_words("Not seen him").nature is Nature.ACCOUNT


def test_the_label_behind_the_day_is_no_statement():
    assert not [one for one in read(LOG) if "Category" in one.text]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Seen 03SEP19 by PC Orton", date(2019, 9, 3)),
        ("rang 3-Sep-19 and said", date(2019, 9, 3)),
        ("1/ 02DEC22 1312 - INTEL", date(2022, 12, 2)),
    ],
)
def test_a_day_written_as_one_word_is_read(words: str, day: date):
    assert [one.date.earliest for one in find_dates(words)] == [day]
