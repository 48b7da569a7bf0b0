"""What a row of a table tells of another day than its own: "On Tuesday mum said ...", "came yesterday"."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.documents import open_document
from sightline.intake.tables import read_tables


def _parts(tmp_path, words):
    path = tmp_path / "log.csv"
    path.write_text(
        f'Date,Incident,Staff\n11/12/2023,Seen in class.,JD\n18/12/2023,"{words}",JD\n08/01/2024,Seen again.,JD\n',
        encoding="utf-8",
    )
    found = read_tables(open_document(path)).candidates
    return [one for one in found if one.part_of and one.status == "proposed"]


@pytest.mark.parametrize(
    ("words", "piece", "day"),
    [
        ("Not in. On Tuesday mum said that he had moved in.", "On Tuesday", date(2023, 12, 12)),
        ("Seen. Dad came yesterday and shouted.", "Dad came", date(2023, 12, 17)),
        ("Seen. On Friday he was fine but today he cried.", "On Friday he was fine", date(2023, 12, 15)),
    ],
)
def test_a_sentence_of_another_day_is_told_apart_and_counted_from_its_row(tmp_path, words, piece, day):
    (part,) = [one for one in _parts(tmp_path, words) if one.text.startswith(piece)]
    assert (part.occurred.earliest, part.occurred.latest) == (day, day)
    assert part.told_from is not None
    assert part.told_from.to == part.part_of


def test_a_second_other_day_is_left_to_a_person(tmp_path):
    words = "Not in. On Tuesday mum said he had moved in but he left again on Sunday."
    (part,) = [one for one in _parts(tmp_path, words) if one.text.startswith("he left")]
    assert not part.occurred.is_known
    assert "its row gives another day" in part.question


@pytest.mark.parametrize(
    "words",
    [
        "Seen. Mum said that he fell on Saturday.",
        "Seen. Passed on what he said yesterday to social care.",
        "Seen. Notice came for an incident on Saturday.",
        "Seen. If he is not in on Friday I am to ring.",
        "Seen. Dad to come tomorrow.",
    ],
)
def test_what_is_only_spoken_of_or_to_come_is_no_further_fact_of_another_day(tmp_path, words):
    assert [one.text for one in _parts(tmp_path, words) if "/ day" in one.key] == []


def test_a_form_of_labels_beside_their_values_is_no_chronology(tmp_path):
    path = tmp_path / "form.csv"
    path.write_text(
        "Date/time of incident,14/06/2025 23:20,Date report created,15/06/2025\n"
        "Author,PC 881 Kerr,Supervised,15/06/2025\nShared with the hub,16/06/2025,Review date,15/06/2026\n",
        encoding="utf-8",
    )
    assert read_tables(open_document(path)).candidates == ()
