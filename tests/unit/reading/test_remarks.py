"""A comment in the margin, a note on a page or on a cell is the word of whoever wrote it, and no part of the text."""

from __future__ import annotations

import io
from datetime import date

import docx
import openpyxl
import pypdf
import pytest
from docx.oxml.ns import qn
from openpyxl.comments import Comment
from pypdf.annotations import Text

from sightline.documents import open_document
from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative
from sightline.reading.remarks import NOTHING_OF_A_COMMENT
from sightline.vocabulary.natures import Nature
from tests.unit.documents.files import pdf_of

PARAGRAPHS = (
    "Case note, 4 March 2025",
    "On 3 March 2025 Kian Doyle was seen at home by the social worker, Ann Price.",
    "The father said that he was not living there.",
)


def opened(path) -> Document:
    found = open_document(path)
    assert isinstance(found, Document), found
    return found


def word(path, *comments: tuple[int, str, str, str], deleted: str = "") -> Document:
    made = docx.Document()
    paragraphs = [made.add_paragraph(words) for words in PARAGRAPHS]
    for at, words, author, written in comments:
        comment = made.add_comment(paragraphs[at].runs, words, author=author)
        if written:
            comment._comment_elm.set(qn("w:date"), f"{written}T10:02:00Z")
        else:
            del comment._comment_elm.attrib[qn("w:date")]
    if deleted:
        run = paragraphs[1].add_run(deleted)._r
        gone = run.makeelement(qn("w:del"), {})
        run.addprevious(gone)
        gone.append(run)
        run.find(qn("w:t")).tag = qn("w:delText")
    made.save(path)
    return opened(path)


def told(document: Document, core: str):
    found = [one for one in read_narrative(document).candidates if core in one.text]
    assert len(found) == 1, [one.text for one in found]
    return found[0]


def test_a_comment_is_the_word_of_its_author_on_its_own_day(tmp_path):
    says = "Mum rang me yesterday and told me that Kian has a bruise on his arm."
    document = word(tmp_path / "a.docx", (2, says, "Sue Lowe", "2025-03-10"))
    one = told(document, "bruise")
    assert one.nature not in (Nature.EVENT, Nature.OBSERVATION)
    assert (one.occurred.earliest, one.occurred.latest) in [
        (date(2025, 3, 9),) * 2,
        (date(2025, 3, 10),) * 2,
    ]
    assert ("Sue Lowe", "author") in [(each.as_written, each.role) for each in one.mentions]
    assert "by Sue Lowe on 2025-03-10, beside “The father said" in one.why[0]
    for source in one.sources:
        assert document.text[source.start : source.end] == source.passage
        assert source.locator == "comment 1 by Sue Lowe"


def test_what_a_comment_says_happened_is_not_told_as_having_happened(tmp_path):
    says = "Kian was taken to hospital on 8 March 2025 with a broken arm."
    one = told(word(tmp_path / "a.docx", (1, says, "", "2025-03-10")), "broken arm")
    assert one.nature is Nature.ACCOUNT
    assert "which names no author" in one.why[0]


def test_a_comment_without_a_day_takes_none_from_the_text(tmp_path):
    says = "The police attended yesterday and arrested the father."
    one = told(word(tmp_path / "a.docx", (1, says, "Sue Lowe", "")), "arrested")
    assert not one.occurred.is_known


def test_the_text_is_read_as_it_was_without_the_comment(tmp_path):
    plain = read_narrative(word(tmp_path / "a.docx")).candidates
    says = "He was arrested on 9 March 2025."
    document = word(tmp_path / "b.docx", (1, says, "Sue Lowe", "2025-03-10"))
    with_one = [one for one in read_narrative(document).candidates if not one.key.startswith("comment ")]
    assert [(one.key, one.text, one.occurred, one.mentions) for one in with_one] == [
        (one.key, one.text, one.occurred, one.mentions) for one in plain
    ]
    assert says not in document.without_remarks().text


def test_a_comment_that_states_nothing_is_named_as_left_out(tmp_path):
    document = word(tmp_path / "a.docx", (1, "Spelling?", "Sue Lowe", "2025-03-10"))
    found = [one for one in read_narrative(document).left_out if one.reason == NOTHING_OF_A_COMMENT]
    assert [document.text[one.start : one.end] for one in found] == ["Spelling?"]


def test_what_was_struck_out_stays_out_and_is_named(tmp_path):
    document = word(tmp_path / "a.docx", deleted=" Kian was smacked on 2 March 2025.")
    assert "smacked" not in document.text
    assert any("deleted words were not" in one for one in document.warnings)
    assert [one.words for one in document.beside if one.sort == "struck out"] == ["Kian was smacked on 2 March 2025."]


@pytest.mark.parametrize("author", ["Sue Lowe", ""])
def test_a_note_on_a_page_is_read_as_a_comment(tmp_path, author):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf_of([list(PARAGRAPHS)])))
    note = Text(text="Kian was taken to hospital on 8 March 2025 with a broken arm.", rect=(50, 50, 80, 80))
    if author:
        note[pypdf.generic.NameObject("/T")] = pypdf.generic.TextStringObject(author)
    note[pypdf.generic.NameObject("/M")] = pypdf.generic.TextStringObject("D:20250310101500Z")
    writer.add_annotation(0, note)
    path = tmp_path / "a.pdf"
    writer.write(path)
    document = opened(path)
    one = told(document, "broken arm")
    assert one.nature is Nature.ACCOUNT
    assert "on 2025-03-10, beside “page 1”" in one.why[0]
    assert [(each.written, each.author) for each in document.remarks] == [("2025-03-10", author)]


def test_a_note_on_a_cell_is_read_though_the_sheet_holds_no_prose(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Date", "What happened"])
    sheet.append(["3 March 2025", "Kian was seen at home."])
    sheet["B2"].comment = Comment(
        "Sue Lowe:\nKian was taken to hospital on 8 March 2025 with a broken arm.", "Sue Lowe"
    )
    book.save(tmp_path / "a.xlsx")
    found = read_narrative(opened(tmp_path / "a.xlsx")).candidates
    assert [one.nature for one in found] == [Nature.ACCOUNT]
    assert "by Sue Lowe, beside “cell B2 of sheet Sheet”" in found[0].why[0]
