"""Blank returns: what they ask, what they never do, and that an empty one is never read as anybody's record."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from sightline.documents import open_document
from sightline.intake import is_return, read_tables
from sightline.intake.returns import Asked, RemarkSort, read_return
from sightline.publishing.returns import ReturnForm, blank_excel, blank_word
from sightline.vocabulary.return_form import COLUMNS, LEAVE_OUT, SEARCHED_COLUMNS

FORM = ReturnForm(
    "RR-2014-07",
    "Tamsin, born February 2012",
    "Marlshire Police",
    (date(2012, 7, 1), date(2014, 5, 1)),
    (("Tamsin", "child"), ("Carys", "mother")),
    ("Was the child seen?", "On 4 May 2013 nobody came: who knew?"),
    ("Marlshire Housing", 'Eastwater, "General" Hospital'),
    background="Her own childhood, in one row.",
    due=date(2025, 12, 5),
    send_to="The business manager",
)
BLANK = {"docx": blank_word, "xlsx": blank_excel}


def _opened(suffix: str, folder: Path, form: ReturnForm = FORM):
    path = folder / f"form.{suffix}"
    path.write_bytes(BLANK[suffix](form))
    return open_document(path)


@pytest.mark.parametrize("suffix", BLANK)
def test_a_form_holds_columns_days_persons_questions_guidance_and_what_to_leave_out(
    suffix: str, tmp_path: Path
) -> None:
    text = _opened(suffix, tmp_path).text
    wanted = [column.heading for column in COLUMNS] + [column.guidance for column in COLUMNS]
    wanted += [*SEARCHED_COLUMNS, *LEAVE_OUT, *FORM.questions, "Carys", "mother", "1 July 2012 to 1 May 2014"]
    wanted += ["RR-2014-07", "Marlshire Police", "5 December 2025", "The business manager", FORM.background]
    for words in wanted:
        assert words in text, words


@pytest.mark.parametrize("suffix", BLANK)
def test_an_empty_form_is_nobodys_record(suffix: str, tmp_path: Path) -> None:
    document = _opened(suffix, tmp_path)
    reading = read_tables(document)
    assert is_return(document)
    assert reading.candidates == ()
    assert reading.refusals == ()
    assert reading.persons == ()
    assert reading.period is None, "the days that are asked about are not what an agency declares"
    back = read_return(document, Asked(questions=FORM.questions))
    assert {one.sort for one in back.remarks} == {RemarkSort.NO_ROWS, RemarkSort.NOT_DECLARED}
    assert not back.can_be_taken
    assert (back.reference, back.agency, back.version) == ("RR-2014-07", "Marlshire Police", 1)


@pytest.mark.parametrize("suffix", BLANK)
def test_the_same_form_gives_the_same_bytes_and_says_nothing_of_its_making(suffix: str) -> None:
    content = BLANK[suffix](FORM)
    assert content == BLANK[suffix](replace(FORM))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert [one for one in archive.namelist() if one.startswith("docProps")] == ["docProps/core.xml"]
        assert b"creator" not in archive.read("docProps/core.xml")
        assert not [one for one in archive.namelist() if "vba" in one.lower()]


def test_a_sheet_refuses_nothing_that_is_typed_and_keeps_dates_as_they_are_written() -> None:
    page = openpyxl.load_workbook(io.BytesIO(blank_excel(FORM)))["Chronology"]
    checks = page.data_validations.dataValidation
    assert checks
    assert all(one.errorStyle != "stop" for one in checks if one.showErrorMessage)
    listed = next(one for one in checks if one.type == "list")
    assert listed.formula1 == "\"Marlshire Housing,Eastwater  'General' Hospital\""
    assert {page.cell(row=row, column=1).number_format for row in range(3, 20)} == {"@"}
    assert page.freeze_panes == "B3"


def test_a_form_says_which_columns_every_row_needs_and_marks_its_header() -> None:
    tables = Document(io.BytesIO(blank_word(FORM))).tables
    guidance = {row.cells[0].text: row.cells[1].text for row in tables[2].rows}
    needed = {heading for heading, words in guidance.items() if words.endswith("Needed in every row.")}
    assert needed == {"Date", "What happened", "Source of information"}
    assert [cell.text for cell in tables[3].rows[0].cells] == [column.heading for column in COLUMNS]
    assert len(tables[3].rows) == 41


@pytest.mark.parametrize("suffix", BLANK)
def test_a_form_that_is_filled_in_is_read_without_a_remark(suffix: str, tmp_path: Path) -> None:
    row = (
        "4 May 2013",
        "14:30",
        "",
        "",
        "Carys rang. Tamsin was seen.",
        "Carys",
        "Case record",
        "None needed",
        "",
        "",
        "",
        "",
    )
    searched = (
        "Case record",
        "1 July 2012",
        "1 May 2014",
        "1 July 2012 to 3 May 2013; between 5 May 2013 and 1 May 2014",
    )
    path = tmp_path / f"filled.{suffix}"
    if suffix == "docx":
        document = Document(io.BytesIO(blank_word(FORM)))
        for cells, words in ((document.tables[3].rows[1].cells, row), (document.tables[4].rows[1].cells, searched)):
            for cell, word in zip(cells, words, strict=True):
                cell.text = word
        document.save(path)
    else:
        book = openpyxl.load_workbook(io.BytesIO(blank_excel(FORM)))
        for page, number, words in (("Chronology", 3, row), ("What we searched", 2, searched)):
            for column, word in enumerate(words, 1):
                book[page].cell(row=number, column=column).value = word or None
        book.save(path)
    asked = Asked(
        "RR-2014-07",
        "Marlshire Police",
        period=FORM.asked,
        names=("Tamsin", "Carys"),
        questions=FORM.questions,
        version=1,
    )
    back = read_return(open_document(path), asked)
    assert [remark.sentence for remark in back.remarks] == []
    assert [(one.what, one.when.earliest) for one in back.rows] == [("Carys rang. Tamsin was seen.", date(2013, 5, 4))]
    assert back.covers == FORM.asked
