"""Where a paper says whose notes follow, and over how much of it that stands."""

from pathlib import Path

import docx
import openpyxl

from sightline.documents.opening import open_document
from sightline.reading.paper.whose_notes import heads


def over(path: Path, words: str) -> list[str]:
    """What stands over the first place of these words, the nearest first."""
    document = open_document(path)
    at = document.text.index(words)
    found = [one for one in heads(document) if one.start <= at < one.end]
    return [one.words for one in sorted(found, key=lambda one: (-one.rank, -one.start))]


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "notes.txt"
    path.write_text(text)
    return path


def test_a_title_and_a_label_stand_over_the_whole_paper(tmp_path):
    path = written(tmp_path, "Northshire Council\nCase notes of Ruby Pell\n\n3 March 2025\nCore group held.\n")
    assert "Case notes of Ruby Pell" in over(path, "Core group")
    path = written(tmp_path, "Child: Ruby Pell\nDOB: 04/05/2019\n\n10/02/2025 Core group held.\n")
    assert over(path, "Core group")[0] == "Ruby Pell"


def test_an_entry_is_no_head_of_what_follows_it(tmp_path):
    path = written(tmp_path, "Notes\n\n3 March 2025 Visit to Ruby Pell\n\n4 March 2025\nCore group held.\n")
    assert not any("Ruby" in one for one in over(path, "Core group"))
    path = written(tmp_path, "3 March 2025 Notes of Ruby Pell\n\n4 March 2025\nCore group held.\n")
    assert not any("Ruby" in one for one in over(path, "Core group"))


def test_each_section_has_the_head_that_stands_over_it(tmp_path):
    file = docx.Document()
    file.sections[0].header.paragraphs[0].text = "Child: Ruby Pell"
    for child in ("Ruby Pell", "Jonah Pell"):
        file.add_heading(f"Case record of {child}", 1)
        table = file.add_table(rows=1, cols=2)
        table.rows[0].cells[0].text, table.rows[0].cells[1].text = "03/03/2025", f"Core group of {child[0]}"
    path = tmp_path / "both.docx"
    file.save(path)
    assert over(path, "Core group of R")[0] == "Case record of Ruby Pell"
    assert over(path, "Core group of J")[0] == "Case record of Jonah Pell"
    assert over(path, "Core group of J")[-1] == "Child: Ruby Pell"


def test_a_sheet_is_headed_by_its_name(tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "Ruby Pell"
    book.active.append(["03/03/2025", "Core group held"])
    book.create_sheet("Jonah Pell").append(["04/03/2025", "Letter sent"])
    book.save(tmp_path / "file.xlsx")
    assert over(tmp_path / "file.xlsx", "Core group") == ["Ruby Pell"]
    assert over(tmp_path / "file.xlsx", "Letter sent") == ["Jonah Pell"]


def test_a_row_of_a_table_that_names_a_child_is_no_head(tmp_path):
    path = tmp_path / "rows.csv"
    path.write_text("Child,Date,Event\nRuby Pell,03/03/2025,Core group held\nJonah Pell,04/03/2025,Letter sent\n")
    assert not any("Ruby" in one for one in over(path, "Letter sent"))


def test_the_subject_of_a_message_stands_over_it(tmp_path):
    path = tmp_path / "mail.eml"
    path.write_text("From: a@b.uk\nTo: c@b.uk\nSubject: Ruby Pell - core group\n\nThe core group was held today.\n")
    assert "Ruby Pell - core group" in over(path, "core group was held")
