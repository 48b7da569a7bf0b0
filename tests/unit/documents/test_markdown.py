"""Markdown: words without marks, lines as lines, tables, numbers as written, front matter."""

from __future__ import annotations

import time

import pytest

from sightline.documents import limits
from tests.unit.documents.files import blocks_of, grid_of, opened


def words(path, text: str) -> list[str]:
    return [block for _, block in blocks_of(opened(path, text))]


def test_words_are_read_without_their_marks(tmp_path):
    text = "# Review\n\nShe **denied** it, _twice_, and [said](http://x) `so` &amp; <b>left</b>.  \nNext\\*\n\n"
    text += "![a scan](x.png)\n"
    found = opened(tmp_path / "a.md", text)
    assert found.format == "md"
    assert blocks_of(found) == [
        ("heading", "Review"), ("paragraph", "She denied it, twice, and said so & left.\nNext*"),
        ("paragraph", "a scan"),
    ]  # fmt: skip


def test_notes_written_without_minding_markdown_stay_as_they_are(tmp_path):
    text = "4 May 2014 visit, no reply\n5 May 2014 call * see file_note_2 *\n\n4. May was quiet\n\n    06/05 - seen\n"
    assert words(tmp_path / "a.md", text) == [
        "4 May 2014 visit, no reply\n5 May 2014 call * see file_note_2 *", "4. May was quiet", "06/05 - seen",
    ]  # fmt: skip


def test_lists_keep_numbers_as_written_and_quotations_their_marks(tmp_path):
    text = "- one\n- two\n\n7) seven\n8) eight\n\n   more of eight\n\n> said\n> so\n"
    assert words(tmp_path / "a.md", text) == [
        "one", "two", "7) seven", "8) eight", "more of eight", "> said\n> so",
    ]  # fmt: skip


def test_tables_have_cells(tmp_path):
    found = opened(
        tmp_path / "a.md", "x\n\n| Date | **Event** |\n|---|:-:|\n| 1/2/14 | Seen `ok` |\n| 2/2/14 |\n\nAfter\n"
    )
    assert grid_of(found) == [["Date", "Event"], ["1/2/14", "Seen ok"], ["2/2/14", ""]]
    assert [text for _, text in blocks_of(found)] == ["x", "After"]


def test_plain_front_matter_becomes_properties_and_other_front_matter_stays(tmp_path):
    found = opened(tmp_path / "a.md", "---\ntitle: 'A review'\nDate: 4 May 2014\n---\n\nText\n")
    assert found.properties["title"] == "A review"
    assert found.properties["date"] == "4 May 2014"
    assert found.text == "Text\n"
    assert "epoch: 9" in opened(tmp_path / "b.md", "---\nepoch: 9\n---\n\nText\n").text
    assert "He was seen" in opened(tmp_path / "c.md", "---\nHe was seen\n---\n\nText\n").text


def test_pieces_of_web_page_are_read_as_words(tmp_path):
    assert words(tmp_path / "a.md", "<div>\nBoxed <b>words</b>\n</div>\n\nAfter\n\n<!-- gone -->\n") == [
        "Boxed words",
        "After",
    ]


@pytest.mark.parametrize(
    "text",
    ["[" * 50_000, "*a " * 50_000, "> " * 50_000 + "x", "`" * 50_000 + "x", "- " * 20_000 + "x", "[a]: b\n" * 20_000,
     "|a" * 20_000 + "\n" + "|-" * 20_000 + "\n" + "|b\n" * 3000, "![[](" * 10_000, "<b " * 30_000, "&amp" * 30_000],
)  # fmt: skip
def test_hostile_marks_take_no_longer_than_others(tmp_path, text):
    began = time.monotonic()
    (tmp_path / "a.md").write_text(text + "\n\nwords\n")
    assert "words" in opened(tmp_path / "a.md", text + "\n\nwords\n").text
    assert time.monotonic() - began < 20


def test_a_very_long_file_is_read_as_plain_text(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "MAX_MARKDOWN_CHARACTERS", 100)
    found = opened(tmp_path / "a.md", "**He** was seen.\n" * 20)
    assert "**He** was seen." in found.text
    assert any("plain text" in warning for warning in found.warnings)
