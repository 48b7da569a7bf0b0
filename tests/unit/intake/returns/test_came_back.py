"""An exported Word file that comes back: exactly the rows that were edited, and none else."""

from __future__ import annotations

import copy
import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument

from sightline.documents import Refusal
from sightline.intake.returns import CameBack, NotOurs, came_back
from sightline.publishing.combined.shape import CombinedChronology
from sightline.publishing.combined.word import combined_word
from tests.unit.publishing.combined.invented import invented_chronology

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def chronology() -> CombinedChronology:
    return invented_chronology(160)


@pytest.fixture(scope="module")
def exported(chronology: CombinedChronology) -> bytes:
    return combined_word(chronology)


def _opened(content: bytes) -> WordDocument:
    return Document(io.BytesIO(content))


def _saved(document: WordDocument) -> bytes:
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def _rows(document: WordDocument):
    """The rows of the table of dated entries, its header left out."""
    return next(table for table in document.tables if len(table.rows) > 100)._tbl.tr_lst[1:]


def _cell(row, column: int):
    return row.tc_lst[column]


def _write(cell, words: str) -> None:
    """New words in the first run of a cell, as an editor that splits runs would leave them."""
    texts = list(cell.iter(f"{W}t"))
    texts[0].text, rest = words[: len(words) // 2], words[len(words) // 2 :]
    run = copy.deepcopy(texts[0].getparent())
    run.find(f"{W}t").text = rest
    texts[0].getparent().addnext(run)
    for other in texts[1:]:
        other.text = ""


def _came(exported: bytes, edited: bytes) -> CameBack:
    found = came_back(exported, edited)
    assert isinstance(found, CameBack)
    return found


def test_a_file_that_nobody_edited_has_no_changes(exported: bytes) -> None:
    assert _came(exported, exported) == CameBack()
    assert _came(exported, _saved(_opened(exported))) == CameBack()


def test_five_edited_rows_are_exactly_five_changes(chronology: CombinedChronology, exported: bytes) -> None:
    document = _opened(exported)
    rows = _rows(document)
    wanted = {}
    for place, column, words in (
        (3, 2, "The visit was on another day."),
        (40, 4, "The manager was told."),
        (77, 1, "5 March 2013"),
        (78, 6, "Case record, page 12"),
        (120, 2, "Tamsin was not seen."),
    ):
        wanted[chronology.rows[place].reference] = words
        _write(_cell(rows[place], column), words)
    found = _came(exported, _saved(document))
    assert {one.reference: one.after.split("\n")[0] for one in found.changes} == wanted
    assert len(found.changes) == 5
    assert (found.added, found.removed, found.questions) == ((), (), ())
    assert [one.column for one in found.changes] == ["What happened", "Action taken", "When", "Source", "What happened"]
    assert found.changes[0].before == chronology.rows[3].what


def test_rows_that_were_moved_are_no_changes(exported: bytes) -> None:
    document = _opened(exported)
    rows = _rows(document)
    rows[5].addprevious(rows[60])
    rows[100].addnext(rows[2])
    assert _came(exported, _saved(document)) == CameBack()


def test_added_and_removed_rows_are_told(chronology: CombinedChronology, exported: bytes) -> None:
    document = _opened(exported)
    rows = _rows(document)
    fresh = copy.deepcopy(rows[8])
    for mark in list(fresh.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        mark.getparent().remove(mark)
    for column, words in ((0, ""), (1, "9 May 2013"), (2, "A letter came that nobody had answered before.")):
        _write(fresh.tc_lst[column], words)
    for cell in fresh.tc_lst[3:]:
        for text in cell.iter(f"{W}t"):
            text.text = ""
    rows[8].addnext(fresh)
    rows[20].getparent().remove(rows[20])
    found = _came(exported, _saved(document))
    assert found.removed == (chronology.rows[20].reference,)
    assert len(found.added) == 1
    assert found.added[0]["What happened"] == "A letter came that nobody had answered before."
    assert found.changes == ()


def test_a_row_whose_reference_was_damaged_is_asked_about_and_still_found(
    chronology: CombinedChronology, exported: bytes
) -> None:
    document = _opened(exported)
    row = _rows(document)[30]
    reference = chronology.rows[30].reference
    _write(_cell(row, 0), "see above")
    _write(_cell(row, 2), "Other words.")
    found = _came(exported, _saved(document))
    assert [(one.reference, one.column) for one in found.changes] == [(reference, "What happened")]
    (question,) = found.questions
    assert question.startswith(f"The reference of {reference} now reads “see above”. It is taken for {reference}")


def test_a_row_that_lost_reference_and_mark_is_known_by_its_words_and_asked_about(
    chronology: CombinedChronology, exported: bytes
) -> None:
    document = _opened(exported)
    place = next(i for i, row in enumerate(chronology.rows) if len(row.what) > 120 and row.group)
    row = _rows(document)[place]
    for mark in list(row.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        mark.getparent().remove(mark)
    _write(_cell(row, 0), "")
    _write(_cell(row, 2), chronology.rows[place].what + " Added.")
    found = _came(exported, _saved(document))
    assert found.rows == (chronology.rows[place].reference,)
    assert "lost its reference" in found.questions[0]
    assert (found.added, found.removed) == ((), ())


def test_where_every_hidden_mark_was_lost_the_references_and_the_foot_still_tell(
    chronology: CombinedChronology, exported: bytes
) -> None:
    document = _opened(exported)
    _write(_cell(_rows(document)[12], 2), "Other words.")
    parts = {}
    with zipfile.ZipFile(io.BytesIO(_saved(document))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = re.sub(rb"<w:bookmark(?:Start|End)[^>]*/>", b"", parts["word/document.xml"])
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, body in parts.items():
            archive.writestr(name, body)
    found = _came(exported, held.getvalue())
    assert found.rows == (chronology.rows[12].reference,)


def test_a_row_that_was_copied_gives_a_question_and_no_lost_change(
    chronology: CombinedChronology, exported: bytes
) -> None:
    document = _opened(exported)
    row = _rows(document)[15]
    copied = copy.deepcopy(row)
    for mark in list(copied.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        mark.getparent().remove(mark)
    _write(_cell(copied, 2), "What happened on the next day, written over a copy of the row.")
    row.addnext(copied)
    found = _came(exported, _saved(document))
    assert found.changes == ()
    assert [one["What happened"] for one in found.added] == [
        "What happened on the next day, written over a copy of the row."
    ]
    assert chronology.rows[15].reference in found.questions[0]


def test_tracked_changes_count_as_if_they_were_accepted(chronology: CombinedChronology, exported: bytes) -> None:
    document = _opened(exported)
    cell = _cell(_rows(document)[9], 2)
    run = next(cell.iter(f"{W}r"))
    gone = run.makeelement(f"{W}del", {f"{W}id": "9", f"{W}author": "A"})
    run.addnext(gone)
    fresh = copy.deepcopy(run)
    fresh.find(f"{W}t").text = "Put in its place."
    gone.append(run)
    run.find(f"{W}t").tag = f"{W}delText"
    inserted = gone.makeelement(f"{W}ins", {f"{W}id": "10", f"{W}author": "A"})
    inserted.append(fresh)
    gone.addnext(inserted)
    found = _came(exported, _saved(document))
    assert [(one.reference, one.after) for one in found.changes] == [
        (chronology.rows[9].reference, "Put in its place.")
    ]


def test_words_outside_the_rows_are_told_and_change_nothing(exported: bytes) -> None:
    document = _opened(exported)
    document.paragraphs[1].insert_paragraph_before("Please look at the second page again.")
    found = _came(exported, _saved(document))
    assert found == CameBack(unread=("Please look at the second page again.",))


def test_a_column_that_was_taken_out_changes_no_row(exported: bytes) -> None:
    document = _opened(exported)
    table = next(table for table in document.tables if len(table.rows) > 100)
    for row in table._tbl.tr_lst:
        row.remove(row.tc_lst[3])
    found = _came(exported, _saved(document))
    assert found.changes == ()
    assert found.questions == ("The column “Who” is no longer there. Nothing was changed in it.",)


@pytest.mark.parametrize(
    "changed",
    [{"version": "published"}, {"title": "Another child"}, {"made_on": date(2025, 12, 1)}],
)
def test_a_file_of_another_review_or_version_is_refused_with_a_sentence(
    changed: dict[str, object], chronology: CombinedChronology, exported: bytes
) -> None:
    other = combined_word(replace(chronology, **changed))  # type: ignore[arg-type]
    found = came_back(exported, other)
    assert isinstance(found, NotOurs)
    assert "another review or another version" in found.sentence


def test_what_is_no_export_is_refused_with_a_sentence(exported: bytes) -> None:
    plain = Document()
    plain.add_table(rows=2, cols=3)
    found = came_back(exported, _saved(plain))
    assert isinstance(found, NotOurs)
    assert "Nothing in this file says" in found.sentence
    for content in (b"", b"PK\x03\x04", b"%PDF-1.7", exported[: len(exported) // 2]):
        assert isinstance(came_back(exported, content), Refusal)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_five_rows_edited_in_libreoffice_are_exactly_five_changes(
    chronology: CombinedChronology, exported: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "file.docx"
    path.write_bytes(exported)

    def convert(name: str, suffix: str) -> Path:
        profile = f"-env:UserInstallation=file://{tmp_path}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", suffix, "--outdir", str(tmp_path), name]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return tmp_path / f"file.{suffix}"

    writer = convert(str(path), "odt")
    with zipfile.ZipFile(writer) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}
    content = parts["content.xml"].decode()
    rows = [chronology.rows[place] for place in (2, 33, 64, 95, 126)]
    for number, row in enumerate(rows):
        place = content.index(f">{row.reference}<")
        told = content.index(row.what.split(".")[0].replace("'", "&apos;"), place)
        content = f"{content[:told]}Edited {number}. {content[told:]}"
    parts["content.xml"] = content.encode()
    with zipfile.ZipFile(writer, "w") as archive:
        for entry, body in parts.items():
            archive.writestr(entry, body)
    found = _came(exported, convert(str(writer), "docx").read_bytes())
    assert sorted(found.rows) == sorted(row.reference for row in rows)
    assert len(found.changes) == 5
    assert all(one.column == "What happened" and one.after.startswith("Edited ") for one in found.changes)
    assert (found.added, found.removed, found.questions, found.unread) == ((), (), (), ())


def test_rows_that_were_sorted_without_their_hidden_marks_are_known_by_their_references(exported: bytes) -> None:
    document = _opened(exported)
    rows = list(_rows(document))
    cells = [[copy.deepcopy(cell) for cell in row.tc_lst] for row in rows]
    marks = [list(row.iter(f"{W}bookmarkStart")) for row in rows]
    assert all(marks)
    for place, row in enumerate(rows):  # every row holds the words of the one after it, and keeps its own mark
        for own, other in zip(list(row.tc_lst), cells[(place + 1) % len(rows)], strict=True):
            for mark in (*other.iter(f"{W}bookmarkStart"), *other.iter(f"{W}bookmarkEnd")):
                mark.getparent().remove(mark)
            kept = list(own.iter(f"{W}bookmarkStart"))
            own.addprevious(other)
            if kept:
                other.p_lst[0].insert(0, kept[0])
            own.getparent().remove(own)
    assert _came(exported, _saved(document)) == CameBack()


def test_a_heading_written_otherwise_is_asked_about_once_and_changes_nothing(exported: bytes) -> None:
    document = _opened(exported)
    header = next(table for table in document.tables if len(table.rows) > 100)._tbl.tr_lst[0]
    _write(_cell(header, 2), "What was said")
    found = _came(exported, _saved(document))
    assert (found.changes, found.added, found.removed) == ((), (), ())
    [question] = found.questions
    assert "“What happened” now reads “What was said”" in question


def test_what_a_word_processor_puts_in_the_place_of_what_was_typed_is_no_change_but_capitals_are(
    chronology: CombinedChronology, exported: bytes
) -> None:
    document = _opened(exported)
    rows = _rows(document)
    before = chronology.rows[3].what
    _write(_cell(rows[3], 2), f"\u200d{before.replace(' ', chr(160))}")
    assert _came(exported, _saved(document)) == CameBack()
    _write(_cell(rows[3], 2), before.upper())
    [change] = _came(exported, _saved(document)).changes
    assert change.after == before.upper()


def test_a_cell_that_was_split_off_belongs_to_its_row(chronology: CombinedChronology, exported: bytes) -> None:
    document = _opened(exported)
    row = _rows(document)[3]
    beside = copy.deepcopy(row.tc_lst[-1])
    row.append(beside)
    _write(beside, "Said beside.")
    [change] = _came(exported, _saved(document)).changes
    assert (change.reference, change.column) == (chronology.rows[3].reference, "a cell beside the columns")
    assert change.after.startswith("Said beside.")


def test_a_comment_in_the_margin_is_told_with_its_row(chronology: CombinedChronology, exported: bytes) -> None:
    document = _opened(exported)
    table = next(table for table in document.tables if len(table.rows) > 100)
    document.add_comment(table.rows[4].cells[2].paragraphs[0].runs, "Is this right?", author="R. Reader")
    found = _came(exported, _saved(document))
    assert found.unread == (f"Comment by R. Reader on {chronology.rows[3].reference}: Is this right?",)
    assert (found.changes, found.questions) == ((), ())


def test_a_row_given_the_reference_of_another_is_one_question(chronology: CombinedChronology, exported: bytes) -> None:
    document = _opened(exported)
    _write(_cell(_rows(document)[3], 0), chronology.rows[9].reference)
    found = _came(exported, _saved(document))
    [question] = found.questions
    assert question.startswith(f"The reference of {chronology.rows[3].reference} now reads")
    assert (found.changes, found.added, found.removed) == ((), (), ())
