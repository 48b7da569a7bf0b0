"""A narrative document that holds tables: a log among its paragraphs, a form, a page laid out in columns."""

from docx import Document as WordDocument

from sightline.documents.opening import open_document
from sightline.intake import read_tables
from sightline.reading.narrative import read_narrative

LOG = (
    ("04/05/16", "Home visit. Robin seen, bruise to left cheek."),
    ("11/05/16", "Rang mum, no reply."),
    ("18/05/16 10:00", "Seen at clinic."),
)


def word(folder, rows):
    document = WordDocument()
    document.add_paragraph("Case notes. Robin was placed with foster carers.")
    table = document.add_table(0, len(rows[0]))
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    document.add_paragraph("Case closed on 1 June 2016.")
    path = folder / "notes.docx"
    document.save(path)
    return open_document(path)


def page(folder, body):
    path = folder / "notes.html"
    path.write_text(
        f"<html><body><p>Robin was placed with carers.</p>{body}<p>Case closed on 1 June 2016.</p></body></html>",
        "utf-8",
    )
    return open_document(path)


def html_rows(rows):
    return "<table>" + "".join(f"<tr>{''.join(f'<td>{one}</td>' for one in row)}</tr>" for row in rows) + "</table>"


def days(candidates):
    return [str(one.occurred.earliest) for one in candidates if not one.part_of]


def test_a_log_in_a_table_without_headings_is_read_by_rows_and_by_nobody_twice(tmp_path):
    for document in (word(tmp_path, LOG), page(tmp_path, html_rows(LOG))):
        rows, prose = read_tables(document).candidates, read_narrative(document).candidates
        assert days(rows) == ["2016-05-04", "2016-05-11", "2016-05-18"]
        assert [one.kind for one in prose] == ["placement_start", "case_closed"]
        assert not any("Home visit" in one.text for one in prose)


def test_a_log_in_a_table_of_one_column_is_read_as_its_entries(tmp_path):
    rows = [(f"{day} - {what}",) for day, what in LOG]
    found = read_narrative(word(tmp_path, rows)).candidates
    assert {"2016-05-04", "2016-05-11", "2016-05-18"} <= set(days(found))
    assert read_tables(word(tmp_path, rows)).candidates == ()


def test_what_a_log_tells_between_paragraphs_lends_its_day_to_nothing_behind_it(tmp_path):
    document = page(tmp_path, html_rows(LOG).replace("Seen at clinic.", "Seen at clinic with his mother."))
    placed, closed = read_narrative(document).candidates
    assert not placed.occurred.is_known
    assert str(closed.occurred.earliest) == "2016-06-01"


def test_a_form_with_a_name_and_a_date_of_birth_is_no_chronology(tmp_path):
    form = (("Name", "Robin Teal"), ("DOB", "03/02/2012"), ("School", "Westmere Primary"))
    document = word(tmp_path, form)
    reading = read_tables(document)
    assert reading.candidates == ()
    assert any("Robin Teal" in note.text for note in reading.notes)


def test_prose_in_a_page_laid_out_in_columns_is_read(tmp_path):
    body = html_rows(
        [("Home | News | Sport", "Robin was seen on 4 May 2016 by the doctor. He had a bruise to his left cheek.")]
    )
    found = read_narrative(page(tmp_path, body)).candidates
    assert any(one.kind == "injury" for one in found)
    assert "2016-05-04" in days(found)


def test_a_log_of_one_row_is_left_to_the_tables(tmp_path):
    document = page(
        tmp_path, html_rows([("04/05/16", "Home visit. Robin seen, a bruise to his left cheek was noted.")])
    )
    assert not any("bruise" in one.text for one in read_narrative(document).candidates)
