"""Every file of a folder either opens as what it is, or is refused in one clear sentence."""

from __future__ import annotations

import io
import os
import re
import time
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from pypdf import PdfWriter

from sightline.documents import Document, Refusal, is_ignorable, limits, open_document
from tests.unit.documents.files import packed, pdf_of, word_bytes


def refused(path: Path) -> Refusal:
    found = open_document(path)
    assert isinstance(found, Refusal), found
    assert found.document == path.name
    assert found.sentence.count("\n") == 0
    assert found.sentence.endswith(".")
    assert found.reason
    assert found.what_to_do
    assert "Traceback" not in found.sentence
    return found


def taken(path: Path) -> Document:
    found = open_document(path)
    assert isinstance(found, Document), found
    return found


def put(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
_PK = b"PK\x03\x04"


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.docx", b"", "empty"),
        ("blank.txt", b" \n\t \r\n", "empty"),
        ("nul.txt", b"\x00" * 4000, "empty"),
        ("locked.docx", _OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("old.doc", _OLE + "WordDocument".encode("utf-16-le"), "old Word"),
        ("old.xls", _OLE + "Workbook".encode("utf-16-le"), "old Excel"),
        ("old.ppt", _OLE + "PowerPoint Document".encode("utf-16-le"), "PowerPoint"),
        ("mail.msg", _OLE + "__properties_version1.0".encode("utf-16-le"), "damaged"),
        ("what.doc", _OLE, "old Office"),
        ("cut.docx", _PK + b"\x00" * 300, "damaged"),
        ("photo.jpg", b"\xff\xd8\xff\xe0" + b"\x00" * 100, "picture"),
        ("photo.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 100, "picture"),
        ("phone.heic", b"\x00\x00\x00\x18ftypheic" + b"\x00" * 100, "picture"),
        ("blank.rtf", b"{\\rtf1\\ansi }", "no text"),
        ("page.html", b"\xef\xbb\xbf<!DOCTYPE html><html>", "no text"),
        ("page.mht", b"From: <Saved by a browser>\nMIME-Version: 1.0\n\nHello", "web archive"),
        ("mail.pst", b"!BDN" + b"\x00" * 100, "Outlook's own"),
        ("mail.eml", b"MIME-Version: 1.0\n\nHello", "damaged"),
        ("data.xml", b"<?xml version='1.0'?><a/>", "XML"),
        ("film.mp4", b"\x00\x00\x00\x18ftypmp42" + b"\x00" * 100, "film"),
        ("run.exe", b"MZ\x90\x00" + b"\x00" * 100, "program"),
        ("pack.gz", b"\x1f\x8b\x08" + b"\x00" * 50, "archive"),
        ("noise.bin", bytes(range(256)) * 40, "not a kind of file"),
        ("cut.pdf", b"%PDF-1.7\n" + b"\x01" * 300, "damaged"),
    ],
)
def test_what_is_not_read_is_refused_in_a_sentence(tmp_path, name, data, says):
    assert says in refused(put(tmp_path / name, data)).sentence


def test_a_password_on_a_pdf_is_named(tmp_path):
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "locked.pdf")
    assert "password" in refused(tmp_path / "locked.pdf").sentence


def test_a_scanned_pdf_asks_for_text_recognition(tmp_path):
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(tmp_path / "scan.pdf")
    assert "OCR" in refused(tmp_path / "scan.pdf").sentence


def test_a_zip_bomb_is_not_unpacked(tmp_path):
    many = packed({"word/document.xml": b"<a/>", "word/big.xml": b"A" * (limits.RATIO_FROM_BYTES * 2)})
    assert "zip bomb" in refused(put(tmp_path / "bomb.docx", many)).sentence
    crowd = packed({"xl/workbook.xml": b"<a/>"} | {f"xl/{n}.xml": b"" for n in range(limits.MAX_MEMBERS)})
    assert "zip bomb" in refused(put(tmp_path / "crowd.xlsx", crowd)).sentence


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_in_any_part_are_refused(tmp_path, encoding):
    laughs = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'.encode(encoding)
    for part in ("word/document.xml", "word/header1.xml", "docProps/core.xml"):
        data = word_bytes(docx.Document(), replace={part: laughs})
        assert "entities" in refused(put(tmp_path / "xxe.docx", data)).sentence


def test_names_that_climb_out_of_a_package_are_harmless(tmp_path):
    document = docx.Document()
    document.add_paragraph("Hello")
    data = word_bytes(document, replace={"../../climbed.xml": b"<a/>"})
    assert "Hello" in taken(put(tmp_path / "a.docx", data)).text
    assert not (tmp_path.parent / "climbed.xml").exists()


def test_a_package_without_its_main_part_and_one_of_another_sort(tmp_path):
    assert "main part" in refused(put(tmp_path / "a.docx", packed({"[Content_Types].xml": b"<a/>"}))).sentence
    assert "zip archive" in refused(put(tmp_path / "b.zip", packed({"a.docx": b"x"}))).sentence
    assert "PowerPoint" in refused(put(tmp_path / "c.pptx", packed({"ppt/presentation.xml": b"<a/>"}))).sentence
    assert (
        "OpenDocument" in refused(put(tmp_path / "d.odt", packed({"mimetype": b"x", "content.xml": b"<a/>"}))).sentence
    )


def test_files_above_the_limit_are_refused_before_they_are_read(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "MAX_BYTES", 1000)
    assert "MB" in refused(put(tmp_path / "big.txt", b"word " * 300)).sentence


def test_more_text_than_a_document_may_hold_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "MAX_CHARACTERS", 1000)
    assert "characters" in refused(put(tmp_path / "big.txt", b"word " * 300)).sentence


def test_more_cells_than_a_document_may_hold_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "MAX_CELLS", 100)
    assert "cells" in refused(put(tmp_path / "big.csv", b"Date,Event\n" * 300)).sentence


def test_more_rows_than_a_document_may_hold_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "MAX_ROWS", 100)
    assert "rows" in refused(put(tmp_path / "big.csv", b"Date,Event\n" * 300)).sentence


def test_folders_links_and_missing_files(tmp_path):
    assert "folder" in refused(tmp_path).sentence
    assert "not there" in refused(tmp_path / "none.docx").sentence
    (tmp_path / "link.docx").symlink_to(tmp_path / "gone.docx")
    assert "link" in refused(tmp_path / "link.docx").sentence
    os.mkfifo(tmp_path / "pipe")
    assert "not an ordinary file" in refused(tmp_path / "pipe").sentence


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read(tmp_path):
    path = put(tmp_path / "a.txt", b"Hello")
    path.chmod(0)
    assert "permission" in refused(path).sentence


def test_what_goes_wrong_unforeseen_is_still_a_sentence(tmp_path, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError("Rowan Example")

    monkeypatch.setitem(__import__("sightline.documents.opening", fromlist=["_READERS"])._READERS, "text", broken)
    found = refused(put(tmp_path / "a.txt", b"Hello"))
    assert "Rowan" not in found.sentence


@pytest.mark.parametrize(
    ("name", "ignored"),
    [
        ("~$police.docx", True),
        (".hidden.docx", True),
        ("case.toml", True),
        ("Case.TOML", True),
        ("Thumbs.db", True),
        ("police.docx", False),
        ("~notes.txt", False),
    ],
)
def test_what_is_no_document_at_all_is_ignored(name, ignored):
    assert is_ignorable(Path("/case") / name) is ignored


def test_a_file_is_read_as_what_it_is_whatever_it_is_called(tmp_path):
    document = docx.Document()
    document.add_paragraph("Hello")
    word = word_bytes(document)
    book = io.BytesIO()
    workbook = openpyxl.Workbook()
    workbook.active.append(["Date", "Event"])
    workbook.save(book)
    for name, data, format_ in (
        ("a.xlsx", word, "docx"),
        ("b.docx", book.getvalue(), "xlsx"),
        ("c.txt", pdf_of([["Hello"]]), "pdf"),
        ("d.xlsx", b"Date,Event\n1/2/14,Seen\n", "csv"),
        ("e.docx", b"Hello there.\n", "txt"),
        ("f.pdf", b"Hello there.\n", "txt"),
        ("g.doc", word, "docx"),
    ):
        found = taken(put(tmp_path / name, data))
        assert found.format == format_
        assert any(name[1:] in warning for warning in found.warnings)
        assert found.name == name


def test_macros_are_told_and_never_run(tmp_path):
    document = docx.Document()
    document.add_paragraph("Hello")
    data = word_bytes(document, replace={"word/vbaProject.bin": b"\x00" * 50})
    found = taken(put(tmp_path / "a.docm", data))
    assert any("macros" in warning for warning in found.warnings)


def test_the_same_bytes_have_the_same_hash(tmp_path):
    one, two = put(tmp_path / "a.txt", b"Hello"), put(tmp_path / "b.txt", b"Hello")
    assert taken(one).sha256 == taken(two).sha256


def test_hostile_zip_lies_about_sizes_without_harm(tmp_path):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" + b"A" * 5000 + b"</a>")
    data = made.getvalue().replace((5007).to_bytes(4, "little"), (7).to_bytes(4, "little"))
    refused(put(tmp_path / "liar.docx", data))


def test_a_sheet_whose_last_row_is_numbered_beyond_all_rows_is_refused_and_does_not_hang(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Date", "Event"])
    book.save(tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = re.sub(
        rb'<row r="1"', b'<row r="4294967295"', re.sub(rb'(<c r="[A-Z])1"', rb'\g<1>4294967295"', parts[sheet])
    )
    began = time.monotonic()
    assert "beyond the last" in refused(put(tmp_path / "b.xlsx", packed(parts))).sentence
    assert time.monotonic() - began < 10
