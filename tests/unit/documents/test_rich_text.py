"""Rich text: letters however written, paragraphs, tables, notes; hidden and deleted words left out and told."""

from __future__ import annotations

import time

import pytest

from tests.unit.documents.files import blocks_of, grid_of, opened, refusal

START = r"{\rtf1\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0 Arial;}{\f1\fcharset238 Arial CE;}{\f2\fcharset128 Mincho;}}"


def text(path, body: str) -> str:
    return opened(path, f"{START}{body}}}").text


@pytest.mark.parametrize(
    ("body", "reads"),
    [
        (r"caf\'e9", "café"),
        (r"\u8217\'92s \u233?t\u233?", "’s été"),
        (r"{\uc2 \u26085\'93\'fa x}", "日 x"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"{\f1 \'b3\'f3d\'9f}", "łódź"),
        (r"{\f2 \'93\'fa\'96\'7b}", "日本"),
        (r"a\~b\_c\-d\emdash e\lquote x\rquote\tab y", "a b-cd—e‘x’\ty"),
        (r"braces \{ \} and \\", "braces { } and \\"),
        ("line\nbroken in the file", "linebroken in the file"),
        (r"{\field{\*\fldinst HYPERLINK \\l here}{\fldrslt the link}}", "the link"),
        (r"{\upr{narrow}{\*\ud{wide \u347?}}}", "wide ś"),
        (r"{\*\unknownthing gone}kept", "kept"),
        (r"\u1488?\u1489?", "אב"),
    ],
)
def test_letters_are_read_however_they_are_written(tmp_path, body, reads):
    assert text(tmp_path / "a.rtf", body) == reads + "\n"


def test_paragraphs_headings_headers_and_properties(tmp_path):
    body = (
        r"{\stylesheet{\s0 Normal;}{\s1 heading 1;}}{\info{\title Notes}{\author A Bell}{\operator x}}"
        r"{\header Anytown Health\par}{\footer Page 1}\pard\s1 Visits\par\pard\plain Seen.\line Well.\par\par Then.\par"
    )
    found = opened(tmp_path / "a.rtf", START + body + "}")
    assert blocks_of(found) == [("heading", "Visits"), ("paragraph", "Seen.\nWell."), ("paragraph", "Then.")]
    assert found.stamps == ("Anytown Health", "Page 1")
    assert dict(found.properties) == {"title": "Notes", "author": "A Bell"}


def test_hidden_and_deleted_words_are_left_out_and_told(tmp_path):
    found = opened(tmp_path / "a.rtf", START + r"She {\v secretly }said {\deleted not }so.\v0 {\revised Yes.}}")
    assert found.text == "She said so.Yes.\n"
    assert len(found.warnings) == 2


def test_notes_boxes_and_comments(tmp_path):
    body = (
        r"Main{\footnote {\super 1} A note.} text.{\annotation Is it right?}"
        r"{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt Boxed.\par}}"
        r"{\shprslt{\*\do\dptxbx{\dptxbxtext Boxed.}}}}"
        r"\par After.\par{\pict\pngblip 89504e47}"
    )
    found = opened(tmp_path / "a.rtf", START + body + "}")
    assert blocks_of(found) == [
        ("paragraph", "Main text."), ("footnote", "1 A note."), ("text box", "Boxed."), ("paragraph", "After."),
    ]  # fmt: skip
    assert any("comments" in warning for warning in found.warnings)
    assert any("pictures" in warning for warning in found.warnings)


def test_tables_have_cells_with_their_joins(tmp_path):
    row = r"\trowd{}\intbl {}\cell {}\cell\row "
    body = (
        r"Before\par "
        + row.format(r"\clvmgf\cellx1\cellx2", "Date", "Seen\\par well")
        + row.format(r"\clvmrg\cellx1\cellx2", "", "No reply")
        + r"\pard After\par "
        + row.format(r"\clmgf\cellx1\clmrg\cellx2", "Wide", "")
        + r"\pard\par "
        + row.format(r"\cellx1\cellx2", "Other", "table")
    )
    found = opened(tmp_path / "a.rtf", START + body + "}")
    assert grid_of(found) == [["Date", "Seen\nwell"], ["Date", "No reply"]]
    assert grid_of(found, 1) == [["Wide", ""]]
    assert grid_of(found, 2) == [["Other", "table"]]
    assert [cell.merged for cell in found.tables[0].rows[1].cells] == ["down", ""]
    assert found.text.index("Before") < found.tables[0].start < found.text.index("After")


def test_data_of_another_kind_is_passed_over(tmp_path):
    assert text(tmp_path / "a.rtf", r"a{\pict\bin5 {}}\\}b") == "ab\n"


def test_a_file_that_was_cut_off_says_so(tmp_path):
    found = opened(tmp_path / "a.rtf", START + r"Seen. {\b He was")
    assert found.text == "Seen. He was\n"
    assert any("cut off" in warning for warning in found.warnings)


def test_nul_bytes_and_what_follows_the_end_are_left_out(tmp_path):
    assert opened(tmp_path / "a.rtf", START.encode() + b"Se\x00en.}\x00\x00garbage").text == "Seen.\n"


@pytest.mark.parametrize(
    "data", ["{" * 100_000, r"{\b" * 100_000, r"{\*\shpinst{\shptxt" * 50_000, r"{\upr{\*\ud" * 50_000]
)
def test_groups_nested_without_end_are_refused_in_time(tmp_path, data):
    began = time.monotonic()
    assert "nested" in refusal(tmp_path / "a.rtf", START + data)
    assert time.monotonic() - began < 10


def test_numbers_beyond_all_bounds_do_no_harm(tmp_path):
    assert text(tmp_path / "a.rtf", r"\uc999999999 a\f-999999999 b\u99999999?\outlinelevel9999999999 c").startswith(
        "ab"
    )


def test_more_columns_than_a_table_has_are_refused(tmp_path):
    assert "columns" in refusal(tmp_path / "a.rtf", START + r"\trowd" + r"x\cell " * 2000 + "}")
