"""Outlook messages: properties in Unicode or a code page, the three bodies, recipients, attachments, damage."""

from __future__ import annotations

from datetime import UTC, datetime

import compressed_rtf
import pytest

from sightline.documents import Document, open_document
from tests.unit.documents.files import hold_laws, opened, refusal
from tests.unit.documents.outlook_files import message_bytes, message_folder

SUBJECT, BODY, PAGE, RICH, SENDER, ADDRESS, HEADERS, CLASS = 0x37, 0x1000, 0x1013, 0x1009, 0x42, 0x5D02, 0x7D, 0x1A
FILE_NAME, CONTENT_ID = 0x3707, 0x3712
SENT = datetime(2014, 6, 4, 23, 30, tzinfo=UTC)


def test_the_head_and_the_words_are_read(tmp_path):
    data = message_bytes(
        {SUBJECT: "Rowan – visit", BODY: "Seen.\r\n\r\nWell.\r\n", SENDER: "Ann Bell", ADDRESS: "ann@school.example"},
        sent=SENT,
        recipients=[(1, "Duty", "duty@council.example"), (1, "Bo", ""), (2, "Eve", "/O=X/CN=EVE"), (3, "Flo", "")],
    )
    found = opened(tmp_path / "a.msg", data)
    assert found.text == (
        "From: Ann Bell <ann@school.example>\nSent: 5 June 2014 00:30\nTo: Duty <duty@council.example>; Bo\nCc: Eve\n"
        "Bcc: Flo\nSubject: Rowan – visit\n\nSeen.\n\nWell.\n"
    )
    assert found.format == "msg"
    assert found.properties["sent"] == "2014-06-04T23:30:00+00:00"


def test_the_date_that_travelled_with_the_message_is_preferred(tmp_path):
    headers = "Received: x\r\nDate: Fri, 4 Apr 2014 10:32:05 +0100\r\n"
    found = opened(tmp_path / "a.msg", message_bytes({BODY: "x", HEADERS: headers}, sent=SENT))
    assert "Sent: 4 April 2014 10:32\n" in found.text


def test_words_in_a_code_page_are_read(tmp_path):
    found = opened(tmp_path / "a.msg", message_bytes({SUBJECT: "Łódź", BODY: "zażółć"}, codepage=1250))
    assert "Łódź" in found.text
    assert "zażółć" in found.text


def test_without_plain_words_the_page_and_then_the_rich_text_are_read(tmp_path):
    page = {SUBJECT: "s", PAGE: b"<p>Hi <b>there</b></p><p>caf\xe9</p>"}
    assert opened(tmp_path / "a.msg", message_bytes(page)).text.endswith("\nHi there\ncafé\n")
    rich = rb"{\rtf1\ansi\fromhtml1 {\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Hello "
    rich += rb"{\*\htmltag72 </p>}\htmlrtf\par}\htmlrtf0 You}"
    packed = message_bytes({SUBJECT: "s", RICH: compressed_rtf.compress(rich)})
    assert [line.strip() for line in opened(tmp_path / "b.msg", packed).text.split("\n")[-3:]] == ["Hello", "You", ""]


def test_a_table_of_rows_is_read_as_one_where_the_plain_words_have_lost_it(tmp_path):
    plain = "Date\r\nEvent\r\n1 May 2021\r\nSeen at home"
    table = b"<table><tr><td>Date</td><td>Event</td></tr><tr><td>1 May 2021</td><td>Seen at home</td></tr></table>"
    document = opened(tmp_path / "a.msg", message_bytes({SUBJECT: "s", BODY: plain, PAGE: table}))
    [read] = document.tables
    assert [[cell.text for cell in row.cells] for row in read.rows][1] == ["1 May 2021", "Seen at home"]
    beside = {SUBJECT: "s", BODY: plain, PAGE: b"<table><tr><td>logo</td></tr></table>"}
    assert not opened(tmp_path / "b.msg", message_bytes(beside)).tables, "a frame of one cell is no table of rows"


def test_attachments_are_named_and_messages_within_are_read(tmp_path):
    inner = message_folder({SUBJECT: "Inner", BODY: "Inner words.", SENDER: "Bo"}, sent=SENT)
    data = message_bytes(
        {SUBJECT: "Outer", BODY: "Outer words. " + "x" * 5000},
        attachments=[{FILE_NAME: "report.docx"}, {FILE_NAME: "image001.png", CONTENT_ID: "a@b"}, inner],
    )
    found = opened(tmp_path / "a.msg", data)
    assert found.text.index("Outer words.") < found.text.index("From: Bo") < found.text.index("Inner words.")
    assert "Sent: 5 June 2014 00:30" in found.text
    assert any("“report.docx”" in warning for warning in found.warnings)
    assert any("1 picture" in warning for warning in found.warnings)


def test_an_encrypted_message_says_so(tmp_path):
    data = message_bytes({SUBJECT: "s", CLASS: "IPM.Note.SMIME"}, attachments=[{FILE_NAME: "smime.p7m"}])
    assert "encrypted" in refusal(tmp_path / "a.msg", data)


def test_rich_text_that_cannot_be_unpacked_is_refused(tmp_path):
    data = message_bytes({SUBJECT: "s", RICH: compressed_rtf.compress(rb"{\rtf1 x}" * 30)[:-9] + b"\x00" * 9})
    assert "unpacked" in refusal(tmp_path / "a.msg", data)


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.9, 0.99])
def test_a_message_that_was_cut_off_is_refused_or_says_what_is_missing(tmp_path, share):
    data = message_bytes({SUBJECT: "s", BODY: "words " * 3000, SENDER: "Ann"}, sent=SENT)
    path = tmp_path / "a.msg"
    path.write_bytes(data[: int(len(data) * share)])
    found = open_document(path)
    if isinstance(found, Document):
        hold_laws(found)
        assert found.warnings
