"""A day that stands once over its entries, and what stands over a table, are read as what they are."""

from __future__ import annotations

from pathlib import Path

from sightline.documents import Document, open_document
from sightline.intake.tables import read_tables
from sightline.reading.narrative import read_narrative
from tests.service.twelve_returns import writing


def opened(path: Path, content: bytes) -> Document:
    path.write_bytes(content)
    found = open_document(path)
    assert isinstance(found, Document)
    return found


def test_a_day_alone_in_the_column_of_dates_is_that_of_the_entries_without_a_date_below_it(tmp_path: Path) -> None:
    rows = (
        ("When", "Entry", "Record"),
        ("Tuesday 7 May 2013", "", ""),
        ("", "Weighed at the clinic.", "Red book"),
        ("", "The mother declines a referral.", "File"),
        ("9 May 2013", "Nobody at home.", "File"),
        ("", "A card was left.", "File"),
    )
    reading = read_tables(opened(tmp_path / "a.csv", writing.comma_table(rows)))
    told = [(one.text, str(one.occurred.earliest)) for one in reading.candidates]
    assert told[:2] == [("Weighed at the clinic.", "2013-05-07"), ("The mother declines a referral.", "2013-05-07")]
    assert told[2] == ("Nobody at home.", "2013-05-09")
    assert told[3] == ("A card was left.", "None"), "a day with words of its own lends it to nothing"


def test_a_day_without_words_whose_next_row_has_a_day_of_its_own_stays_a_row_to_ask_about(tmp_path: Path) -> None:
    rows = (("Date", "What happened"), ("7 May 2013", ""), ("9 May 2013", "Nobody at home."))
    reading = read_tables(opened(tmp_path / "a.csv", writing.comma_table(rows)))
    assert [one.question for one in reading.candidates] == ["This row has a date but no words. What happened?", ""]


def test_what_the_source_is_and_when_it_was_made_is_no_event(tmp_path: Path) -> None:
    for line in (
        "Extract of 12/03/2014",
        "CHRONOLOGY filed on behalf of the Local Authority, 30 October 2014",
        "Summary printed 12 November 2014",
        "Ms W and Child N. Extract made on 16/04/2018",
    ):
        document = opened(tmp_path / "a.txt", f"{line}\n\nOn 3 May 2013 nobody was at home.".encode())
        reading = read_narrative(document)
        assert [str(one.occurred.earliest) for one in reading.candidates if one.occurred.is_known] == ["2013-05-03"]
        assert reading.own_date is not None


def test_the_number_that_a_system_prints_over_each_record_is_no_statement(tmp_path: Path) -> None:
    words = (
        b"Record 1 of 2\nDate: 12/07/2013\nText: Nobody was at home.\n\nRecord 2 of 2\nDate: 13/07/2013\nText: Seen.\n"
    )
    reading = read_narrative(opened(tmp_path / "a.txt", words))
    assert not any("Record" in one.text for one in reading.candidates)
