"""Every format of a combined chronology: what stands in it, what does not, and the same bytes for the same input.

Word and Excel files are read here by other libraries than those that wrote them.
"""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pypdf
import pytest
from docx import Document
from lxml import etree
from openpyxl.utils import get_column_letter

from sightline.documents import open_document
from sightline.publishing.combined.comma_separated import combined_csv
from sightline.publishing.combined.court import court_word, for_court
from sightline.publishing.combined.excel import PRINTED, combined_excel
from sightline.publishing.combined.lanes import as_png, in_figures, lanes_of
from sightline.publishing.combined.portable import CannotMakePdf, combined_pdf
from sightline.publishing.combined.shape import MUST_BE_READ, CombinedChronology, CombinedRow
from sightline.publishing.combined.word import combined_word
from tests.unit.publishing.combined.invented import invented_chronology

WRITERS = {
    "docx": combined_word,
    "xlsx": combined_excel,
    "csv": combined_csv,
    "pdf": combined_pdf,
    "court": court_word,
}
DAY = date(2013, 5, 4)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def whole() -> CombinedChronology:
    return invented_chronology(160)


@pytest.fixture(scope="module")
def written(whole: CombinedChronology) -> dict[str, bytes]:
    return {name: write(whole) for name, write in WRITERS.items()}


def _row(**more: object) -> CombinedRow:
    held: dict[str, object] = {"when": "4 May 2013", "earliest": DAY, "latest": DAY, "what": "A call."} | more
    return CombinedRow("POL 1", "l-1", agency_letters="POL", agency="Police", **held)  # type: ignore[arg-type]


def _small(*rows: CombinedRow, **more: object) -> CombinedChronology:
    held: dict[str, object] = {"rows": rows} | more
    return CombinedChronology("A title", "Rapid review", "2013", "panel", "The panel", DAY, **held)  # type: ignore[arg-type]


def _text(content: bytes, suffix: str, folder: Path) -> str:
    if suffix == "pdf":
        return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages).split())
    path = folder / f"file.{suffix}"
    path.write_bytes(content)
    opened = open_document(path)
    return " ".join(opened.text.split())  # type: ignore[union-attr]


@pytest.mark.parametrize("name", WRITERS)
def test_the_same_chronology_gives_the_same_bytes(
    name: str, whole: CombinedChronology, written: dict[str, bytes]
) -> None:
    assert WRITERS[name](replace(whole)) == written[name]


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "csv", "pdf"])
def test_every_row_stands_in_every_format(
    suffix: str, whole: CombinedChronology, written: dict[str, bytes], tmp_path: Path
) -> None:
    text = re.sub(r"\s", "", _text(written[suffix], suffix, tmp_path))
    for row in whole.all_rows:
        assert re.sub(r"\s", "", row.reference) in text
        # A page's end and a narrow column cut words in a PDF as it is extracted; each piece must be there.
        for piece in row.what.split() if suffix == "pdf" else [re.sub(r"\s", "", row.what)]:
            assert piece in text, row.reference


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "pdf"])
def test_gaps_contradictions_comments_findings_and_the_matrix_stand_in_it(
    suffix: str, whole: CombinedChronology, written: dict[str, bytes], tmp_path: Path
) -> None:
    text = re.sub(r"\s", "", _text(written[suffix], suffix, tmp_path))
    sentences = [gap.sentence for gap in whole.gaps] + [one.text for one in whole.comments]
    sentences += [one.subject for one in whole.contradictions] + [one.text for one in whole.findings]
    sentences += [one.text for one in whole.recommendations] + [whole.matrix[0].reference, "no evidence"]
    for sentence in sentences:
        assert re.sub(r"\s", "", sentence) in text, sentence


@pytest.mark.parametrize("name", WRITERS)
def test_each_says_that_a_person_must_read_every_line(name: str, written: dict[str, bytes], tmp_path: Path) -> None:
    suffix = "docx" if name == "court" else name
    assert MUST_BE_READ in _text(written[name], suffix, tmp_path)


def test_every_page_is_footed_with_version_day_reader_and_digest(
    whole: CombinedChronology, written: dict[str, bytes]
) -> None:
    said = ("Version: panel", "28 November 2025", whole.reader, whole.digest)
    for page in pypdf.PdfReader(io.BytesIO(written["pdf"])).pages:
        text = " ".join(page.extract_text().split())
        assert all(one in text for one in said)
        assert re.search(r"Page \d+ of \d+", text)
    for section in Document(io.BytesIO(written["docx"])).sections:
        foot = "".join(section.footer._element.itertext())
        assert all(one in foot for one in said)
        assert "Page" in foot
        assert {one.get(f"{W}instr").strip() for one in section.footer._element.iter(f"{W}fldSimple")} == {
            "PAGE",
            "NUMPAGES",
        }
    for page in openpyxl.load_workbook(io.BytesIO(written["xlsx"])):
        foot = page.oddFooter.left.text
        assert all(one in foot for one in (said[0], said[1], said[3]))
        assert page.oddFooter.right.text == "&P of &N"


@pytest.mark.parametrize("name", ["docx", "xlsx", "court"])
def test_nothing_is_known_of_its_making(name: str, written: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(written[name])) as archive:
        assert not archive.comment
        about = [one for one in archive.namelist() if one.startswith(("docProps/", "customXml/"))]
        assert about == ["docProps/core.xml"]
        core = etree.fromstring(archive.read("docProps/core.xml"))
        assert {etree.QName(one).localname for one in core} == {"title", "version"}
        for entry in archive.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            if entry.filename.endswith((".xml", ".rels")):
                body = archive.read(entry)
                etree.fromstring(body)
                assert b"rsid" not in body
                assert b"openpyxl" not in body
                assert b"python-docx" not in body


def test_a_pdf_is_tagged_and_names_no_maker(whole: CombinedChronology, written: dict[str, bytes]) -> None:
    read = pypdf.PdfReader(io.BytesIO(written["pdf"]))
    root = read.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert "/StructTreeRoot" in root
    assert dict(read.metadata or {}) == {"/Title": whole.title}
    described = root["/Metadata"].get_object().get_data()
    assert b"pdfuaid" in described
    assert b"Producer" not in described


def test_where_the_part_that_draws_pdf_is_missing_a_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(CannotMakePdf, match="export Word and save it as PDF"):
        combined_pdf(_small(_row()))


def test_a_word_file_has_real_headings_marked_headers_and_a_language(written: dict[str, bytes]) -> None:
    document = Document(io.BytesIO(written["docx"]))
    headings = [one.text for one in document.paragraphs if one.style.name.lower().startswith("heading 1")]
    assert headings[:4] == [
        "Persons",
        "Questions",
        "Agencies, and the letters and colours that stand for them",
        "Chronology",
    ]
    assert any(one.style.name == "Numbered Paragraph" for one in document.paragraphs)
    for table in document.tables:
        first = table._tbl.tr_lst[0]
        assert first.find(f".//{W}tblHeader") is not None
        assert table._tbl.tblPr.find(f"{W}tblCaption").get(f"{W}val")
    assert document.styles.element.find(f".//{W}lang").get(f"{W}val") == "en-GB"
    rows = next(table for table in document.tables if len(table.rows) > 100)
    assert all(row.find(f".//{W}cantSplit") is not None for row in rows._tbl.tr_lst)
    assert {section.orientation for section in document.sections} == {0, 1}


def test_pictures_say_in_words_what_they_show(written: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(written["docx"])) as archive:
        found = re.findall(rb'<wp:docPr [^>]*descr="([^"]+)"', archive.read("word/document.xml"))
    assert len(found) == 1
    assert b"CSC 16" in found[0]
    with zipfile.ZipFile(io.BytesIO(written["xlsx"])) as archive:
        assert found[0] in archive.read("xl/drawings/drawing1.xml")


def test_a_version_that_hides_days_has_a_picture_of_the_order_and_of_no_days(whole: CombinedChronology) -> None:
    rows = tuple(replace(row, earliest=None, latest=None, when="aged one") for row in whole.rows)
    hidden = replace(whole, rows=rows, period_from=None, period_to=None)
    lanes = lanes_of(hidden)
    assert lanes is not None
    assert (lanes.first, lanes.last) == (None, None)
    assert sum(len(lane.marks) for lane in lanes.lanes) == len(rows)
    assert all(tick.words.isdigit() for tick in lanes.ticks)
    assert "no days" in lanes.key
    headings, counted = in_figures(hidden)
    assert (headings[0], headings[1].split()[0], headings[-1].split()[-1]) == ("Agency", "1", str(len(rows)))
    assert sum(int(one) for row in counted for one in row[1:]) == len(rows)
    elsewhen = tuple(replace(row, when="aged two") for row in rows)
    assert as_png(lanes) == as_png(lanes_of(replace(hidden, rows=elsewhen)) or lanes), "days move nothing in it"
    assert lanes_of(replace(hidden, rows=())) is None
    with zipfile.ZipFile(io.BytesIO(combined_word(hidden))) as archive:
        assert [one for one in archive.namelist() if "media" in one]
        assert b"Entries of each agency in their order" in archive.read("word/document.xml")


def test_an_excel_date_is_real_only_where_the_day_is_exact_and_beyond_doubt() -> None:
    rows = (
        _row(),
        replace(_row(when="May 2013"), latest=date(2013, 5, 31), earliest=date(2013, 5, 1), reference="POL 2"),
        replace(_row(when="?4 May 2013"), unsure=True, reference="POL 3"),
    )
    sheet = openpyxl.load_workbook(io.BytesIO(combined_excel(_small(*rows))))["Chronology"]
    dates = [sheet.cell(row=number, column=2) for number in (2, 3, 4)]
    assert [cell.is_date for cell in dates] == [True, False, False]
    assert [cell.value for cell in dates[1:]] == ["May 2013", "?4 May 2013"]
    assert sheet.freeze_panes == "B2"
    assert sheet.print_title_rows == "$1:$1"
    assert [*sheet.tables] == ["Chronology"]


@pytest.mark.parametrize("words", ["=1+1", "+44 7700 900000", "-5", "@SUM(A1)", "  =HYPERLINK(1)"])
def test_no_cell_can_be_a_formula(words: str) -> None:
    chronology = _small(_row(what=words, source=words, people=(words,)))
    sheet = openpyxl.load_workbook(io.BytesIO(combined_excel(chronology)))["Chronology"]
    cell = sheet["D2"]
    assert (cell.data_type, cell.value) == ("s", words)
    lines = list(csv.reader(io.StringIO(combined_csv(chronology).decode("utf-8-sig"))))
    assert lines[1][3] == f"'{words}"


def test_csv_begins_with_its_mark_and_ends_lines_as_spreadsheets_do(written: dict[str, bytes]) -> None:
    assert written["csv"].startswith(b"\xef\xbb\xbfReference,Date")
    assert b"\r\n" in written["csv"]


def test_what_no_office_file_may_hold_breaks_none() -> None:
    odd = 'a\x00b\x0bc\ud800d\ufffee & <b> "q" \u202eturned\u202c\nline two\tend'
    chronology = replace(_small(_row(what=odd)), title=odd)
    for write in WRITERS.values():
        assert write(chronology)
    paragraphs = Document(io.BytesIO(combined_word(chronology))).tables[1].rows[1].cells[2].text
    assert "\u202e" not in paragraphs
    assert "line two" in paragraphs


def test_a_row_that_has_its_only_words_in_one_column_leaves_the_others_out() -> None:
    headings = [cell.text for cell in Document(io.BytesIO(combined_word(_small(_row())))).tables[1].rows[0].cells]
    assert headings == ["Ref.", "When", "What happened", "Source"]


def test_a_court_chronology_holds_no_comment_no_significance_and_nothing_that_the_partnership_made(
    whole: CombinedChronology, tmp_path: Path
) -> None:
    court = for_court(whole)
    made = (court.comments, court.findings, court.matrix, court.groups, court.episodes, court.questions, court.gaps)
    assert not any(made)
    assert not any(row.significance or row.key_event or row.standing or row.received for row in court.all_rows)
    text = _text(court_word(whole), "docx", tmp_path)
    for words in ("First sight of the injury", "Ros Ellery", "Key event", "Same event"):
        assert words not in text
    assert court.digest in "".join(Document(io.BytesIO(court_word(whole))).sections[0].footer._element.itertext())


def test_a_court_chronology_cites_documents_and_never_where_a_row_stood_in_a_return() -> None:
    place = "return.xlsx, sheet Chron, row 4"
    rows = (
        replace(_row(source=f"Case note 14; {place}"), document="Case note 14"),
        replace(_row(source=place), reference="POL 2"),
        replace(_row(source=f"[number removed]; {place}"), document="[number removed]", reference="POL 3"),
    )
    agency = rows[0].agency
    assert [row.source for row in for_court(_small(*rows)).rows] == [
        "Case note 14",
        f"{agency} record, paragraph POL 2",
        f"[number removed] ({agency} record, paragraph POL 3)",
    ]
    assert "sheet Chron" not in Document(io.BytesIO(court_word(_small(*rows)))).tables[0]._element.xml


def test_a_court_chronology_goes_back_two_years_and_never_drops_a_date_that_may_be_within_them() -> None:
    rows = (
        _row(when="3 May 2011", earliest=date(2011, 5, 3), latest=date(2011, 5, 3)),
        replace(_row(when="2011", earliest=date(2011, 1, 1), latest=date(2011, 12, 31)), reference="POL 2"),
        replace(_row(when="?2010", earliest=date(2010, 1, 1), latest=date(2010, 1, 1)), unsure=True, reference="POL 3"),
        replace(_row(), reference="POL 4"),
    )
    undated = replace(_row(when="", earliest=None, latest=None), reference="POL 5")
    kept = for_court(_small(*rows, undated_rows=(undated,)))
    assert [row.reference for row in kept.all_rows] == ["POL 2", "POL 3", "POL 4", "POL 5"]
    longer = for_court(_small(*rows), years=3)
    assert [row.reference for row in longer.rows] == ["POL 1", "POL 2", "POL 3", "POL 4"]
    assert for_court(_small(*rows), until=date(2011, 6, 1)).rows[0].reference == "POL 1"
    with pytest.raises(ValueError, match="at least one year"):
        for_court(_small(), years=0)


def test_no_month_along_the_lanes_is_written_over_the_edge(whole: CombinedChronology) -> None:
    ends = replace(whole, period_from=date(2012, 7, 1), period_to=date(2014, 5, 1))
    lanes = lanes_of(ends)
    assert lanes is not None
    assert lanes.ticks[0].words == "Jul 2012"
    assert lanes.ticks[-1].words == "", "the first of May stands at the very edge"
    assert lanes.ticks[-2].words == "Apr"


def test_the_lanes_count_every_dated_row_of_the_period_once(whole: CombinedChronology) -> None:
    lanes = lanes_of(whole)
    assert lanes is not None
    headings, counted = in_figures(whole)
    drawn = {lane.letters: len(lane.marks) for lane in lanes.lanes}
    assert {row[0]: sum(map(int, row[1:])) for row in counted} == drawn
    assert sum(drawn.values()) + lanes.undrawn == len(whole.rows)
    assert headings[1] == "Jul to Sep 2012"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(("name", "suffix"), [("docx", "docx"), ("xlsx", "xlsx"), ("court", "docx")])
def test_libreoffice_opens_it(name: str, suffix: str, written: dict[str, bytes], tmp_path: Path) -> None:
    path = tmp_path / f"file.{suffix}"
    path.write_bytes(written[name])
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert len(pypdf.PdfReader(tmp_path / "file.pdf").pages) > 5


def test_an_end_that_stands_in_the_dates_own_words_is_not_said_twice() -> None:
    said = _row(when="4 May 2013 to 6 May 2013", ended="6 May 2013", time="10:00")
    table = Document(io.BytesIO(combined_word(_small(said)))).tables[1]
    assert table.rows[1].cells[1].text == "4 May 2013 to 6 May 2013\n10:00"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_no_page_is_empty(tmp_path: Path) -> None:
    chronology = replace(invented_chronology(160), episodes=(), comments=(), findings=(), recommendations=())
    path = tmp_path / "file.docx"
    path.write_bytes(combined_word(chronology))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    for page in pypdf.PdfReader(tmp_path / "file.pdf").pages:
        assert len(page.extract_text()) > 400


def test_what_a_workbook_prints_is_wide_enough_for_no_more_than_letters_that_can_be_read() -> None:
    book = openpyxl.load_workbook(io.BytesIO(combined_excel(invented_chronology(150))))
    page = book["Chronology"]
    for other in book.worksheets:
        if other is not page and other.title not in ("Along time", "In their order"):
            wide = [other.column_dimensions[letter].width for letter in other.column_dimensions]
            assert sum(wide) <= 156, other.title
    printed = [page.column_dimensions[get_column_letter(number)].width for number in range(1, PRINTED + 1)]
    assert sum(printed) <= 155, "at 200 characters LibreOffice shrinks letters of 10 points to 5 on A4"
    assert page.cell(row=2, column=2).alignment.horizontal == "left"
    about = book["About"]
    told = next(row for row in range(1, about.max_row + 1) if about.cell(row=row, column=1).value == "Who had what")
    assert about.row_dimensions[told].height > 30, "words that go over three lines are not cut off"
    assert book["Who had what"].cell(row=2, column=4).value.splitlines()[0] in ("own record", "no evidence", "received")
