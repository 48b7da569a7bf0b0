# ruff: noqa: E501, ISC004 - documents read worse when they are broken into lines
"""Documents of every format, made by code, from which the fuzzer makes its damaged and hostile ones."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import EmailMessage

import compressed_rtf
import docx
import openpyxl

from tests.unit.documents.files import pdf_of, word_bytes, word_xml
from tests.unit.documents.outlook_files import message_bytes, message_folder

_NOTES = (
    "Health visitor's notes\n\n4 May 2014 - home visit, no reply.\n05/05/14: mother said that he fell. “Stop it.”\n\n"
    "| Date | Event |\n|---|---|\n| 1/2/14 | Seen |\n| 2/2/14 | Not seen |\n\nשלום caf\u00e9\n\n- one\n- two\n"
)


def _txt() -> list[bytes]:
    return [
        _NOTES.encode(),
        _NOTES.encode("utf-16"),
        _NOTES.encode("cp1252", "replace"),
        b"Page one\x0cPage two\r\nend",
    ]


def _md() -> list[bytes]:
    rich = (
        '---\ntitle: Notes\n---\n# Review\n\nShe **denied** _it_ ([law](http://x.example "t")). ![scan](a.png)\n\n'
        "1. one\n2. two\n   * deep\n\n> said\n>> so\n\n```py\ncode\n```\n\n<div>\n<b>boxed</b>\n</div>\n\n[a]: <b> 'c'\n\n"
        "Title\n===\n\n    indented\n\n| A | B |\n|:--|--:|\n| `x|y` | **b** |\n\n~~gone~~ \\* &amp; <http://a.example>  \nend\n"
    )
    return [rich.encode(), _NOTES.encode()]


def _csv() -> list[bytes]:
    return [
        b'Date,Event,Who\r\n1/2/14,"Seen, ""well""\nat home",HV\r\n2/2/14,No reply,\r\n',
        "sep=;\nDate;Event\n1/2/14;café\n".encode("cp1252"),
        b"Date\tEvent\tWho\n1/2/14\tSeen\tHV\n",
        b"|Date|Event|\n|---|---|\n|1/2/14|Seen|\n",
    ]


def _html() -> list[bytes]:
    page = (
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Trial &amp; more</title><style>p{}</style></head><body>"
        "<header><a href=/>Home</a></header><nav><a href=/a>News</a></nav><article><h1>Trial</h1><p>He <b>denied</b> it<sup>2</sup>,"
        "&ldquo;no&rdquo;.<br>Twice.</p><table><caption>Log</caption><tr><th>Date<th>What<tr><td rowspan=2>1/2/14<td>Seen"
        "<tr><td colspan=2>No</table><aside><a>x</a></aside><pre>a  b\nc</pre><time datetime=2014-04-04></time></article>"
        "<form><input value=x><select><option>a<option selected>b</select><textarea>t</textarea></form>"
        "<p style='display:none'>h</p><del>d</del><s>s</s><footer>End</footer></body></html>"
    )
    return [
        page.encode(),
        b"<html><meta charset=windows-1252><div>caf\xe9<table><tr><td><table><tr><td>a<td>b</table></table>",
    ]


def _rtf() -> list[bytes]:
    return [
        rb"{\rtf1\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0 Arial;}{\f1\fcharset238 CE;}}{\stylesheet{\s1 heading 1;}}"
        rb"{\info{\title Notes}{\author A}}{\header Anytown\par}\pard\s1 Visits\par\pard Caf\'e9 \u8217\'92s {\v hid}{\b bold}\tab x\line y"
        rb"{\footnote note}\par{\f1 \'b3}{\field{\*\fldinst HYPERLINK}{\fldrslt link}}{\pict\bin3 abc}"
        rb"\trowd\clvmgf\cellx1\cellx2\intbl Date\cell Seen\cell\row\trowd\clvmrg\cellx1\cellx2\intbl\cell No\cell\row\pard "
        rb"{\shp{\*\shpinst{\shptxt Box\par}}}{\upr{a}{\*\ud{\u347?}}}{\deleted gone}\u-10179?\u-8704? end\par}"
    ]


def _eml() -> list[bytes]:
    message = EmailMessage()
    message["From"], message["To"] = "Ann Bell <ann@school.example>", "Duty <duty@council.example>, b@c.example"
    message["Subject"], message["Date"] = "Rowan – café", "Fri, 4 Apr 2014 10:32:05 +0100"
    message.set_content("Seen on 4 May.\n> quoted é\n", cte="quoted-printable")
    message.add_alternative("<p>Seen <b>well</b></p><blockquote type=cite>old</blockquote>", subtype="html")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="report é.pdf")
    inner = EmailMessage()
    inner["From"], inner["Date"] = "x@y.example", "Tue, 1 Apr 2014 09:00:00 +0000"
    inner.set_content("Inner words.\n", cte="base64")
    message.add_attachment(inner)
    flowed = (
        b"Received: x\nFrom: =?utf-8?B?w6k=?= =?iso-8859-1?Q?_=E9?= <a@b.example>\nSubject: one\n two\nDate: 4 Dec 2014 09:05 -0000\n"
        b"Content-Type: text/plain; charset=windows-1252; format=flowed; delsp=yes\n\nHe was \nseen caf\xe9.\n> You \n> asked\n-- \nAnn\n"
    )
    return [message.as_bytes(), flowed]


def _msg() -> list[bytes]:
    sent = datetime(2014, 4, 4, 9, 32, tzinfo=UTC)
    inner = message_folder({0x37: "Inner", 0x1000: "Inner words."}, sent=sent)
    rich = compressed_rtf.compress(rb"{\rtf1\ansi\fromhtml1 {\*\htmltag64 <p>}Hello\par}")
    return [
        message_bytes(
            {0x37: "Visit", 0x1000: "Seen.\r\n" * 9, 0x42: "Ann", 0x5D02: "ann@a.example", 0x7D: "Date: 4 Apr 2014 10:32 +0100\n"},
            sent=sent, recipients=[(1, "Duty", "d@c.example"), (2, "Eve", "")], attachments=[{0x3707: "a.docx"}, inner],
        ),
        message_bytes({0x37: "café", 0x1013: b"<p>Hi <b>there</b>"}, codepage=1252),
        message_bytes({0x37: "rich", 0x1009: rich}),
    ]  # fmt: skip


def _docx() -> list[bytes]:
    document = docx.Document()
    document.add_heading("Chronology", 1)
    document.add_paragraph("Seen on 4 May 2014.")
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "down"
    table.cell(2, 0).merge(table.cell(2, 1)).text = "across"
    document.sections[0].header.paragraphs[0].text = "Anytown"
    small = word_xml(
        "<w:p><w:r><w:t>Seen</w:t><w:tab/></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p><w:tbl><w:tr><w:tc>"
        "<w:tcPr><w:gridSpan w:val='2'/><w:vMerge w:val='restart'/></w:tcPr><w:p><w:r><w:t>Date</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        footnotes="<w:footnote><w:p><w:r><w:t>n</w:t></w:r></w:p></w:footnote>",
    )
    return [word_bytes(document), small]


def _xlsx() -> list[bytes]:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Date", "Event", "Number"])
    sheet.append([datetime(2014, 5, 4), "Seen", 1.5])  # noqa: DTZ001 - Excel's days have no zone
    sheet.append(["5/5/14", "=1+1", True])
    sheet.merge_cells("A4:B5")
    book.create_sheet("Two")["C3"] = "far"
    held = io.BytesIO()
    book.save(held)
    return [held.getvalue()]


def _pdf() -> list[bytes]:
    return [
        pdf_of([["Seen on 4 May 2014", "Second line"], ["Page two"]]),
        pdf_of([["Log"]], ruled=[["Date", "Event"], ["1/2/14", "Seen"], ["2/2/14", "No reply"]]),
    ]


SEEDS: dict[str, Callable[[], list[bytes]]] = {
    "txt": _txt, "md": _md, "csv": _csv, "html": _html, "rtf": _rtf, "eml": _eml, "msg": _msg, "docx": _docx,
    "xlsx": _xlsx, "pdf": _pdf,
}  # fmt: skip

_ANY = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\n\n", b"\x0c", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b"9" * 30,
    b"-1", b"4294967295", b"4 May 2014", b"\xe2\x80\xae", b"\x1a", b"A" * 3000, b" " * 2000,
)  # fmt: skip
TOKENS: dict[str, tuple[bytes, ...]] = {
    "txt": (b"| a | b |\n", b"|---|\n", b"\t", b"From: a\n", b"Received: x\n", b"<html>"),
    "md": (b"**", b"_", b"`", b"```\n", b"> ", b"- ", b"1. ", b"[", b"](", b"![", b"<div>\n", b"|", b"\n|---|---|\n", b"---\n",
           b"#", b"===\n", b"\\", b"&#0;", b"<!--", b"[a]: b\n", b"    ", b"\t", b"<br>", b"&lt;", b"* * *\n"),
    "csv": (b'"', b",", b";", b"\t", b"sep=,\n", b'""', b"|", b"\r"),
    "html": (b"<table>", b"<tr>", b"<td colspan=9 rowspan=9>", b"</table>", b"<div>", b"</div>", b"<p>", b"<b>", b"<script>",
             b"</script>", b"<!--", b"-->", b"<nav>", b"<main>", b"<article>", b"<aside>", b"<pre>", b"<br>", b"&#0;", b"&#xD800;",
             b"<![CDATA[", b"<svg>", b"<del>", b"<h1>", b"<select>", b"<option>", b"<template>", b"hidden", b"<th>", b"<meta charset=",
             b"utf-16", b"role=main", b"<sup>1</sup>", b"<?xml encoding='x'?>", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"<blockquote>"),
    "rtf": (b"{", b"}", b"\\", b"\\u55296?", b"\\u-1?", b"\\'ff", b"\\bin9 ", b"\\*", b"\\trowd", b"\\cell ", b"\\row ", b"\\cellx1",
            b"\\intbl ", b"\\par ", b"\\uc9", b"{\\*\\shpinst", b"{\\shptxt", b"{\\footnote", b"\\v ", b"{\\upr", b"{\\*\\ud",
            b"\\clvmrg", b"\\pard", b"\\f1 ", b"{\\fonttbl", b"\\fcharset128", b"\\nestrow", b"{\\header ", b"\\page ", b"\\deleted "),
    "eml": (b"Content-Type: multipart/mixed; boundary=b\n\n--b\n", b"--b--\n", b"Content-Type: message/rfc822\n\n", b"=?utf-8?B?",
            b"?=", b"=?x?Q?=ZZ?=", b"Content-Transfer-Encoding: base64\n", b"boundary=", b"charset=utf-7", b"charset*0=x;", b";", b'"',
            b"filename*=utf-8''%ff", b"=\n", b"Date: 1 Jan 0001\n", b"Content-Type: text/html\n\n", b"format=flowed", b"From ", b"\t",
            b"multipart/alternative", b"uuencode", b"begin 644 a\n"),
    "msg": (b"\xfe\xff\xff\xff", b"\xff\xff\xff\xff", b"\x00" * 8, b"_\x00_\x00", b"\x01\x00\x00\x00", b"LZFu", b"MELA"),
    "docx": (b"<w:p>", b"</w:p>", b"<w:tbl>", b"<w:tc>", b"<w:gridSpan w:val='99'/>", b"<w:vMerge/>", b"&#0;", b"<!DOCTYPE a>"),
    "xlsx": (b"<c r='ZZ99'>", b"<v>1e999</v>", b"t='s'", b"<mergeCell ref='A1:XFD9'/>", b"&#0;", b"<f>", b"nan", b"s='99'"),
    "pdf": (b"endobj", b"stream\n", b"endstream", b"<<", b">>", b"/Kids [1 0 R]", b"/Parent 1 0 R", b"1 0 R", b"/Filter /FlateDecode",
            b"/Encrypt", b"BT", b"ET", b"re S", b"Tj", b"(", b")", b"/Length 99999", b"%PDF-1.7", b"xref", b"/Prev 9"),
}  # fmt: skip
TOKENS = {name: tokens + _ANY for name, tokens in TOKENS.items()}
