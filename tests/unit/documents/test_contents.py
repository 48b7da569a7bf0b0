"""What is found in documents: offsets, merged cells, changes, notes, encodings, right-to-left writing."""

from __future__ import annotations

from datetime import date, time, timedelta

import docx
import openpyxl
import pytest

from sightline.documents import Document, open_document
from tests.unit.documents.files import pdf_of, word_bytes, word_xml


def taken(path, data: bytes) -> Document:
    path.write_bytes(data)
    found = open_document(path)
    assert isinstance(found, Document), found
    for table in found.tables:
        for row in table.rows:
            for cell in row.cells:
                assert found.text[cell.start : cell.end] == cell.text
    for block in found.blocks:
        assert found.text[block.start : block.end].strip()
    return found


def blocks(found: Document) -> list[tuple[str, str]]:
    return [(block.kind, found.text[block.start : block.end]) for block in found.blocks]


def grid(found: Document, table: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in found.tables[table].rows]


def p(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


# -- Word -----------------------------------------------------------------------------------------------------
def test_paragraphs_and_tables_stand_in_their_order(tmp_path):
    document = docx.Document()
    document.add_heading("Chronology", 1)
    document.add_paragraph("Before")
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(1, 1).text = "Date", "Seen\nwell"
    document.add_paragraph("After")
    found = taken(tmp_path / "a.docx", word_bytes(document))
    assert blocks(found) == [("heading", "Chronology"), ("paragraph", "Before"), ("paragraph", "After")]
    assert grid(found) == [["Date", ""], ["", "Seen\nwell"]]
    assert found.text.index("Before") < found.tables[0].start < found.text.index("After")


def test_cells_merged_in_word_keep_their_columns(tmp_path):
    document = docx.Document()
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "down"
    table.cell(2, 0).merge(table.cell(2, 1)).text = "across"
    table.cell(1, 2).text = "last"
    found = taken(tmp_path / "a.docx", word_bytes(document))
    assert grid(found) == [["down", "", ""], ["down", "", "last"], ["across", "", ""]]
    marks = [[cell.merged for cell in row.cells] for row in found.tables[0].rows]
    assert marks == [["", "", ""], ["down", "", ""], ["", "across", ""]]
    assert found.text.count("down") == 1


def test_inserted_words_count_and_deleted_ones_do_not(tmp_path):
    body = (
        "<w:p><w:r><w:t>Seen </w:t></w:r><w:del><w:r><w:delText>well</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>bruised</w:t></w:r></w:ins></w:p>"
    )
    found = taken(tmp_path / "a.docx", word_xml(body))
    assert found.text == "Seen bruised\n"
    assert any("tracked changes" in warning for warning in found.warnings)


def test_words_moved_elsewhere_are_read_once(tmp_path):
    moved = "<w:r><w:t>Moved</w:t></w:r>"
    body = f"<w:p><w:moveFrom>{moved}</w:moveFrom></w:p><w:p><w:moveTo>{moved}</w:moveTo></w:p>"
    assert taken(tmp_path / "a.docx", word_xml(body)).text == "Moved\n"


def test_a_deleted_table_row_is_not_read(tmp_path):
    row = "<w:tr>{}<w:tc>" + p("{}") + "</w:tc><w:tc>" + p("x") + "</w:tc></w:tr>"
    body = "<w:tbl>" + row.format("", "Kept") + row.format("<w:trPr><w:del/></w:trPr>", "Gone") + "</w:tbl>"
    assert grid(taken(tmp_path / "a.docx", word_xml(body))) == [["Kept", "x"]]


def test_text_boxes_footnotes_and_comments(tmp_path):
    body = (
        "<w:p><w:r><w:t>Main</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
        + p("Boxed")
        + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
        + p("Boxed")
        + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    found = taken(
        tmp_path / "a.docx",
        word_xml(
            body,
            footnotes=f"<w:footnote w:type='separator'>{p('-')}</w:footnote><w:footnote>{p('A note')}</w:footnote>",
            comments=f"<w:comment>{p('Is this right?')}</w:comment>",
        ),
    )
    assert blocks(found) == [
        ("paragraph", "Main"),
        ("text box", "Boxed"),
        ("footnote", "A note"),
        ("comment", "Is this right?"),
    ]
    assert any("1 comment " in warning for warning in found.warnings)


def test_headers_and_footers_are_stamps_and_not_text(tmp_path):
    document = docx.Document()
    document.add_paragraph("Main")
    document.sections[0].header.paragraphs[0].text = "Anytown Police 4 May 2014"
    found = taken(tmp_path / "a.docx", word_bytes(document))
    assert found.stamps == ("Anytown Police 4 May 2014",)
    assert "Anytown" not in found.text


def test_a_table_within_a_cell_is_part_of_the_cell(tmp_path):
    inner = "<w:tbl><w:tr><w:tc>" + p("a") + "</w:tc><w:tc>" + p("b") + "</w:tc></w:tr></w:tbl>"
    body = "<w:tbl><w:tr><w:tc>" + p("Date") + "</w:tc><w:tc>" + inner + p("c") + "</w:tc></w:tr></w:tbl>"
    assert grid(taken(tmp_path / "a.docx", word_xml(body))) == [["Date", "a | b\nc"]]


def test_a_frame_around_tables_is_looked_through(tmp_path):
    inner = "<w:tbl><w:tr><w:tc>" + p("Date") + "</w:tc><w:tc>" + p("Event") + "</w:tc></w:tr></w:tbl>"
    found = taken(tmp_path / "a.docx", word_xml("<w:tbl><w:tr><w:tc>" + p("Title") + inner + "</w:tc></w:tr></w:tbl>"))
    assert grid(found) == [["Date", "Event"]]
    assert blocks(found) == [("paragraph", "Title")]


def test_tables_nested_without_end_are_refused(tmp_path):
    deep = p("x")
    for _ in range(400):
        deep = f"<w:tbl><w:tr><w:tc>{deep}</w:tc></w:tr></w:tbl>"
    (tmp_path / "deep.docx").write_bytes(word_xml(deep))
    assert not isinstance(open_document(tmp_path / "deep.docx"), Document)


# -- Excel ----------------------------------------------------------------------------------------------------
def saved(tmp_path, fill) -> Document:
    book = openpyxl.Workbook()
    fill(book.active)
    book.save(tmp_path / "book.xlsx")
    return taken(tmp_path / "book.xlsx", (tmp_path / "book.xlsx").read_bytes())


def test_values_are_written_as_people_read_them(tmp_path):
    values = [date(2014, 4, 1), time(9, 5), 3.0, 2.5, True, "=1/0", timedelta(hours=26, minutes=5), "#REF!"]

    def fill(sheet):
        sheet.append(values)

    found = saved(tmp_path, fill)
    assert grid(found)[0] == ["1 April 2014", "09:05", "3", "2.5", "Yes", "", "26:05", "#REF!"]
    assert any("formula" in warning for warning in found.warnings)


@pytest.mark.parametrize(
    ("shown", "written"), [("mmm-yy", "April 2014"), ("yyyy", "2014"), ("dd/mm/yy", "1 April 2014")]
)
def test_a_date_shown_without_its_day_is_no_day(tmp_path, shown, written):
    def fill(sheet):
        sheet["A1"] = date(2014, 4, 1)
        sheet["A1"].number_format = shown

    assert grid(saved(tmp_path, fill)) == [[written]]


def test_rows_keep_excels_own_numbers_and_hidden_sheets_are_read(tmp_path):
    book = openpyxl.Workbook()
    book.active["A3"] = "x"
    hidden = book.create_sheet("Old")
    hidden.append(["y"])
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    found = taken(tmp_path / "a.xlsx", (tmp_path / "a.xlsx").read_bytes())
    assert found.tables[0].rows[0].number == 3
    assert found.tables[1].name == "sheet Old"
    assert any("hidden" in warning for warning in found.warnings)


def test_hidden_columns_and_rows_with_words_are_read_and_said(tmp_path):
    def fill(sheet):
        for row in (["Date", "Event", "", "Source"], ["1 May 2020", "Seen", "", "informant"], ["2 May 2020", "Rang"]):
            sheet.append(row)
        sheet.column_dimensions["C"].hidden = sheet.column_dimensions["D"].hidden = True
        sheet.row_dimensions[3].hidden = True

    found = saved(tmp_path, fill)
    assert grid(found)[1][3] == "informant"
    [said] = [warning for warning in found.warnings if "hidden" in warning]
    assert "the column D and the row 3 are hidden in Excel" in said


def test_hidden_columns_without_words_are_not_spoken_of(tmp_path):
    def fill(sheet):
        sheet.append(["Date", "Event"])
        sheet.column_dimensions["F"].hidden = True

    assert not any("hidden" in warning for warning in saved(tmp_path, fill).warnings)


def test_a_far_off_cell_costs_nothing(tmp_path):
    def fill(sheet):
        sheet["A1"] = "x"
        sheet["XFD1048576"] = "y"

    found = saved(tmp_path, fill)
    assert [row.number for row in found.tables[0].rows] == [1, 1048576]


# -- plain text -----------------------------------------------------------------------------------------------
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_usual_encodings_are_recognised(tmp_path, encoding):
    words = "Child’s café visit – £5, all seen well on this day at the usual place."
    assert taken(tmp_path / "a.txt", words.encode(encoding)).text.strip() == words


def test_lines_of_different_encodings_are_each_read_and_told(tmp_path):
    data = "naïve\n".encode() + "café\n".encode("cp1252") + b"plain\n"
    found = taken(tmp_path / "a.txt", data)
    assert found.text == "naïve\ncafé\nplain\n"
    assert any("line 2" in warning for warning in found.warnings)


def test_nul_bytes_are_left_out_and_told(tmp_path):
    found = taken(tmp_path / "a.txt", b"Hello\x00 there, and a good many more words besides\n")
    assert found.text == "Hello there, and a good many more words besides\n"
    assert found.warnings


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_are_found(tmp_path, delimiter):
    rows = [["Date", "Event", "Source"], ["1/2/14", "Seen, well", "x"], ["2/2/14", "a; b", "y"]]
    quoted = "\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    assert grid(taken(tmp_path / "a.csv", quoted.encode())) == rows


def test_quoted_lines_stay_in_their_cell_and_loose_quotes_lose_nothing(tmp_path):
    assert grid(taken(tmp_path / "a.csv", b'Date,Event\n1/2/14,"one\ntwo"\n'))[1] == ["1/2/14", "one\ntwo"]
    found = taken(tmp_path / "b.csv", b'Date,Event\n1/2/14,"never closed\n2/2/14,second\n')
    assert [row[0] for row in grid(found)] == ["Date", "1/2/14", "2/2/14"]
    assert any("quotation" in warning for warning in found.warnings)


def test_the_separator_line_of_excel_is_understood(tmp_path):
    assert grid(taken(tmp_path / "a.csv", b"sep=;\nDate;Event\n1/2/14;a,b,c,d\n"))[1] == ["1/2/14", "a,b,c,d"]


def test_narrative_is_not_taken_for_a_table_nor_a_table_for_narrative(tmp_path):
    prose = "On 4 May, mother, who was tired, rang.\n\nOn 5 May, father, who was not, came.\n"
    found = taken(tmp_path / "a.txt", prose.encode())
    assert found.format == "txt"
    assert found.text == prose
    assert len(found.blocks) == 2
    assert taken(tmp_path / "b.txt", b"Date\tEvent\tBy\n1/2/14\tSeen\tHV\n2/2/14\tSeen\tHV\n").format == "csv"


def test_drawn_tables_among_narrative_are_tables(tmp_path):
    found = taken(tmp_path / "a.txt", b"# Title\n\n| Date | Event |\n|---|---|\n| 1/2/14 | Seen |\n\nAfter\n")
    assert grid(found) == [["Date", "Event"], ["1/2/14", "Seen"]]
    assert [words for _, words in blocks(found)] == ["# Title", "After"]


def test_form_feeds_part_pages(tmp_path):
    found = taken(tmp_path / "a.txt", b"One\fTwo\n")
    assert [found.text[page.start : page.end].strip() for page in found.pages] == ["One", "Two"]
    assert found.page_at(found.text.index("Two")) == 2


def test_right_to_left_text_keeps_its_order_and_marks(tmp_path):
    words = "\u202bהאם אמרה\u202c 4 May 2014"
    assert taken(tmp_path / "a.txt", words.encode()).text.strip() == words


# -- PDF ------------------------------------------------------------------------------------------------------
def test_pages_of_a_pdf_are_parted(tmp_path):
    found = taken(tmp_path / "a.pdf", pdf_of([["First page"], ["Second page"]]))
    assert [found.text[page.start : page.end].strip() for page in found.pages] == ["First page", "Second page"]


def test_ruled_tables_of_a_pdf_are_tables_and_not_also_text(tmp_path):
    rows = [["Date", "Event"], ["1/2/14", "Seen"], ["2/2/14", "Called"]]
    found = taken(tmp_path / "a.pdf", pdf_of([["Title"]], ruled=rows))
    assert grid(found) == rows
    assert found.tables[0].name == "page 1, table 1"
    assert found.text.count("Called") == 1
    assert "Title" in found.text


def test_pages_without_text_are_told(tmp_path):
    found = taken(tmp_path / "a.pdf", pdf_of([["Words"], []]))
    assert any("Page 2" in warning for warning in found.warnings)
