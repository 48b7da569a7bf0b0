"""Shapes of tables that strangers sent and the first reading did not know."""

from __future__ import annotations

from datetime import date

from sightline.chronology.partial_date import Precision
from sightline.documents import Document
from sightline.documents.document import Cell, Row, Table
from sightline.intake import read_tables
from tests.unit.intake.shapes import csv_file, excel_file, parts, read, stated, word_file


def test_days_alone_take_the_month_of_the_heading_above(tmp_path):
    path = word_file(
        tmp_path / "m.docx",
        [
            ["Date", "Event"],
            ["March 2014", ""],
            ["3rd", "Home visit"],
            ["Tues 4", "Call"],
            ["Weds 4", "Wrong weekday"],
            ["9/2/15", "Own date"],
            ["some time", "No date at all"],
        ],
    )
    rows = [row.occurred for row in stated(read(path))]
    assert [row.earliest for row in rows] == [
        date(2014, 3, 3), date(2014, 3, 4), date(2014, 3, 4), date(2015, 2, 9), None,
    ]  # fmt: skip
    assert rows[0].written == "3rd"
    assert "heading above" in rows[0].basis
    assert rows[2].precision is Precision.UNSURE


def test_a_heading_that_is_no_month_or_year_lends_nothing(tmp_path):
    rows = [["Date", "Event"], ["March 2014", ""], ["Spring 2014", ""], ["3rd", "Home visit"]]
    (row,) = stated(read(word_file(tmp_path / "m.docx", rows)))
    assert not row.occurred.is_known


def _page(number, position, *rows):
    made, text = [], ""
    for at, cells in enumerate(rows, 1):
        placed = []
        for words in cells:
            placed.append(Cell(words, position + len(text), position + len(text) + len(words)))
            text += words + " | "
        made.append(Row(at, tuple(placed)))
    name = f"page {number}, table 1"
    return Table(name, tuple(made), position, position + len(text), number), text


def _document(*pages):
    tables, text = [], ""
    for number, rows in enumerate(pages, 1):
        table, words = _page(number, len(text), *rows)
        tables.append(table)
        text += words
    return Document(name="a.pdf", sha256="0", format="pdf", text=text, tables=tuple(tables))


HEAD = ("Date", "Event", "Outcome")


def test_a_row_torn_by_the_end_of_a_page_is_one_row_with_both_passages():
    document = _document(
        [HEAD, ("3/5/14", "Neighbour rang. Occupant", "Filed")],
        [HEAD, ("", "would not open.", ""), ("4/5/14", "Second call.", "None")],
    )
    torn, second = stated(read_tables(document))
    assert torn.text == "Neighbour rang. Occupant would not open."
    assert [source.passage for source in torn.sources] == ["Neighbour rang. Occupant", "would not open."]
    assert all(document.text[one.start : one.end] == one.passage for one in torn.sources)
    assert second.occurred.earliest == date(2014, 5, 4)


def test_a_row_without_a_date_further_down_a_page_stays_a_row_of_its_own():
    document = _document(
        [HEAD, ("3/5/14", "Neighbour rang.", "")], [HEAD, ("4/5/14", "Second call.", ""), ("", "Seen later.", "")]
    )
    assert [row.text for row in stated(read_tables(document))] == ["Neighbour rang.", "Second call.", "Seen later."]


def test_two_tables_side_by_side_are_two(tmp_path):
    rows = [
        ["Date", "Event", None, "Date", "Event"],
        ["1/2/14", "Tenancy signed", None, "3/4/15", "Notice served"],
        ["2/2/14", "Repair", None, None, None],
    ]
    found = stated(read(excel_file(tmp_path / "s.xlsx", Sheet1=rows)))
    assert sorted((row.occurred.earliest, row.text) for row in found) == [
        (date(2014, 2, 1), "Tenancy signed"),
        (date(2014, 2, 2), "Repair"),
        (date(2015, 4, 3), "Notice served"),
    ]
    assert len({row.key for row in found}) == 3


def test_entries_typed_into_one_cell_are_further_facts_on_their_own_days(tmp_path):
    words = "3/5 - mother rang, upset.\n4/5 - visited, nobody in; 6/5/14: seen at school."
    reading = read(csv_file(tmp_path / "e.csv", [["Date", "Event"], ["3/5/14", words], ["7/5/14", "Call"]]))
    assert [row.text for row in stated(reading)] == [words, "Call"]
    assert {part.occurred.earliest for part in parts(reading)} == {date(2014, 5, 4), date(2014, 5, 6)}


def test_entries_typed_into_the_date_cell_are_not_lost(tmp_path):
    words = "3/5/20 - telephone call from mother, very upset about it.\n4/5/20 - rang back, no answer."
    reading = read(word_file(tmp_path / "e.docx", [["Date", "Event"], [words, ""], ["7/5/20", "Call"]]))
    assert stated(reading)[0].text == words
    assert {part.occurred.earliest for part in parts(reading)} == {date(2020, 5, 3), date(2020, 5, 4)}


def test_a_day_told_in_the_words_of_a_row_dated_to_a_month_is_a_further_fact(tmp_path):
    rows = [["Date", "Event"], ["March 2014", "Several calls. On 9 March 2014 he was seen at home."]]
    reading = read(csv_file(tmp_path / "w.csv", rows))
    assert stated(reading)[0].occurred.precision is Precision.MONTH
    assert any(part.occurred.earliest == date(2014, 3, 9) for part in parts(reading))


def test_a_column_with_the_month_first_is_read_so_and_days_that_may_be_either_are_unsure(tmp_path):
    rows = [["Date", "Event"], ["03/25/2021", "a visit"], ["04/30/2021", "a call"], ["05/06/2021", "a letter"]]
    plain, _, either = (row.occurred for row in stated(read(csv_file(tmp_path / "u.csv", rows))))
    assert plain.earliest == plain.latest == date(2021, 3, 25)
    assert (either.earliest, either.latest, either.precision) == (
        date(2021, 5, 6),
        date(2021, 6, 5),
        Precision.UNSURE,
    )


def test_one_month_first_slip_among_days_first_is_asked_about_and_changes_no_other(tmp_path):
    rows = [["Date", "Event"], ["03/25/2021", "a visit"], ["25/03/2021", "a call"], ["05/06/2021", "a letter"]]
    slip, _, other = (row.occurred for row in stated(read(csv_file(tmp_path / "u.csv", rows))))
    assert not slip.is_known
    assert (other.earliest, other.precision) == (date(2021, 6, 5), Precision.DAY)


def test_a_table_that_only_says_when_it_was_reported_bounds_its_rows(tmp_path):
    rows = [["Reported on", "Pupil", "Concern summary"], ["03/02/2023", "D", "Had two phones"]]
    (row,) = stated(read(csv_file(tmp_path / "r.csv", rows)))
    assert (row.occurred.earliest, row.occurred.latest, row.occurred.precision) == (
        None,
        date(2023, 2, 3),
        Precision.BEFORE,
    )
    assert "When was it?" in row.question


def test_a_nature_of_contact_that_tells_in_sentences_is_the_event(tmp_path):
    rows = [["Date", "Nature of contact", "Outcome"], ["1/2/22", "Placed at hostel for the night.", "Moved"]]
    (row,) = stated(read(csv_file(tmp_path / "n.csv", rows)))
    assert row.text == "Placed at hostel for the night."


def test_a_table_without_dates_or_known_columns_is_refused_in_a_sentence(tmp_path):
    rows = [["Alpha", "Beta"], ["Child was hungry and dirty.", "Fed."], ["Nappy rash not treated.", "Told mum."]]
    reading = read(word_file(tmp_path / "x.docx", rows))
    assert reading.candidates == ()
    assert "gives no dates" in reading.refusals[0].sentence


def test_a_sheet_used_as_a_page_is_no_refused_table(tmp_path):
    reading = read(
        excel_file(
            tmp_path / "g.xlsx",
            Guidance=[["Please return by 14 March 2022"], ["Thank you"]],
            Police=[["Date", "Event"], ["1/2/22", "Called"]],
        )
    )
    assert reading.refusals == ()
    assert len(stated(reading)) == 1


def test_a_year_in_a_column_of_its_own_completes_the_dates_beside_and_below_it(tmp_path):
    rows = [["Year", "Date", "Event"], ["2018", "6 Mar", "Moved"], ["", "Jul", "Left"], ["2019", "14 Jan", "Order"]]
    found = [row.occurred for row in stated(read(word_file(tmp_path / "y.docx", rows)))]
    assert [one.earliest for one in found] == [date(2018, 3, 6), date(2018, 7, 1), date(2019, 1, 14)]
    assert found[1].precision is Precision.MONTH
