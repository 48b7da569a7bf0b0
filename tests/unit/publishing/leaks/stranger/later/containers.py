"""Where an outsider would put a sentence: bodies, tables, headers, comments, tracked changes, hidden text, properties,
alternative texts, file names, attached files - in Word, Excel, PDF, CSV and the court's chronology.
"""

from __future__ import annotations

import csv
import html
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import docx
import openpyxl
import pypdf
from openpyxl.comments import Comment
from pypdf.annotations import FreeText

from sightline.publishing.combined.court import court_word
from tests.unit.publishing.combined.invented import invented_chronology

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _word(change: Callable[[Any], object] | None = None, xml: str = "") -> tuple[str, bytes]:
    document = docx.Document()
    document.add_paragraph("The child was seen by the agency.")
    if change:
        change(document)
    made = io.BytesIO()
    document.save(made)
    if not xml:
        return "version.docx", made.getvalue()
    out = io.BytesIO()
    with zipfile.ZipFile(made) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            if name == "word/document.xml":
                data = data.replace(b"<w:sectPr", xml.encode() + b"<w:sectPr", 1)
            after.writestr(name, data)
    return "version.docx", out.getvalue()


def _body(words: str) -> tuple[str, bytes]:
    return _word(lambda d: d.add_paragraph(words))


def _two_runs(words: str) -> tuple[str, bytes]:
    def change(document: Any) -> None:
        paragraph, middle = document.add_paragraph(), len(words) // 2
        paragraph.add_run(words[:middle])
        paragraph.add_run(words[middle:]).italic = True

    return _word(change)


def _table(words: str) -> tuple[str, bytes]:
    def change(document: Any) -> None:
        table = document.add_table(2, 3)
        table.cell(0, 0).text, table.cell(1, 1).text = "Day", words

    return _word(change)


def _header(words: str) -> tuple[str, bytes]:
    def change(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = words

    return _word(change)


def _comment(words: str) -> tuple[str, bytes]:
    def change(document: Any) -> None:
        document.add_comment(document.paragraphs[0].runs[0], text=words, author="chair")

    return _word(change)


def _deletion(words: str) -> tuple[str, bytes]:
    return _word(
        xml='<w:p><w:del w:id="7" w:author="x"><w:r><w:delText xml:space="preserve">'
        f"{html.escape(words)}</w:delText></w:r></w:del></w:p>"
    )


def _insertion(words: str) -> tuple[str, bytes]:
    return _word(
        xml='<w:p><w:ins w:id="7" w:author="x"><w:r><w:t xml:space="preserve">'
        f"{html.escape(words)}</w:t></w:r></w:ins></w:p>"
    )


def _vanished(words: str) -> tuple[str, bytes]:
    return _word(xml=f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{html.escape(words)}</w:t></w:r></w:p>")


def _title(words: str) -> tuple[str, bytes]:
    def change(document: Any) -> None:
        document.core_properties.comments = words

    return _word(change)


def _alternative(words: str) -> tuple[str, bytes]:
    return _word(
        xml='<w:p><w:r><w:drawing><wp:docPr xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        f'wordprocessingDrawing" id="9" name="p" descr="{html.escape(words)}"/></w:drawing></w:r></w:p>'
    )


def _named(words: str) -> tuple[str, bytes]:
    return words.replace("/", " ").replace(":", " ") + ".docx", _word()[1]


def _embedded(words: str) -> tuple[str, bytes]:
    out = io.BytesIO(_word()[1])
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/embeddings/returned.docx", _body(words)[1])
    return "version.docx", out.getvalue()


def _court(words: str) -> tuple[str, bytes]:
    whole = invented_chronology(150)
    rows = list(whole.rows[:6])
    rows[3] = replace(rows[3], what=words)
    return "court.docx", court_word(replace(whole, rows=tuple(rows)))


def _book(change: Callable[[Any], object]) -> tuple[str, bytes]:
    book = openpyxl.Workbook()
    book.active["A1"] = "What happened"
    change(book)
    made = io.BytesIO()
    book.save(made)
    return "version.xlsx", made.getvalue()


def _cell(words: str) -> tuple[str, bytes]:
    def change(book: Any) -> None:
        book.active["C7"].value, book.active["C7"].data_type = words, "s"

    return _book(change)


def _note(words: str) -> tuple[str, bytes]:
    def change(book: Any) -> None:
        book.active["A1"].comment = Comment(words, "x")

    return _book(change)


def _hidden_sheet(words: str) -> tuple[str, bytes]:
    def change(book: Any) -> None:
        sheet = book.create_sheet("old")
        sheet["B2"].value, sheet["B2"].data_type = words, "s"
        sheet.sheet_state = "veryHidden"

    return _book(change)


def _foot(words: str) -> tuple[str, bytes]:
    def change(book: Any) -> None:
        book.active.oddFooter.center.text = words.replace("&", "&&")

    return _book(change)


def _pdf(words: str, title: str = "", alternative: str = "") -> bytes:
    from weasyprint import HTML

    page = f"<html lang=en><title>{html.escape(title or 'A version')}</title><p>The child was seen.</p>"
    page += f"<p>{html.escape(words)}</p>"
    if alternative:
        dot = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E"
        page += f'<img alt="{html.escape(alternative)}" src="{dot}">'
    return bytes(HTML(string=page).write_pdf(pdf_variant="pdf/ua-1"))


def _on_page(words: str) -> tuple[str, bytes]:
    return "version.pdf", _pdf(words)


def _pdf_title(words: str) -> tuple[str, bytes]:
    return "version.pdf", _pdf("No more.", title=words)


def _pdf_alternative(words: str) -> tuple[str, bytes]:
    return "version.pdf", _pdf("No more.", alternative=words)


def _annotation(words: str) -> tuple[str, bytes]:
    writer = pypdf.PdfWriter(io.BytesIO(_pdf("No more.")))
    writer.add_annotation(0, FreeText(text=words, rect=(9, 9, 99, 99)))
    made = io.BytesIO()
    writer.write(made)
    return "version.pdf", made.getvalue()


def _attached(words: str) -> tuple[str, bytes]:
    writer = pypdf.PdfWriter(io.BytesIO(_pdf("No more.")))
    writer.add_attachment("return.xlsx", _cell(words)[1])
    made = io.BytesIO()
    writer.write(made)
    return "version.pdf", made.getvalue()


def _separated(words: str) -> tuple[str, bytes]:
    made = io.StringIO()
    csv.writer(made).writerows([["number", "what"], ["1", words]])
    return "version.csv", made.getvalue().encode("utf-8-sig")


ALL: dict[str, Callable[[str], tuple[str, bytes]]] = {
    "Word, body": _body,
    "Word, two runs": _two_runs,
    "Excel, cell": _cell,
    "PDF, page": _on_page,
    "CSV, cell": _separated,
    "court chronology": _court,
    "Word, table": _table,
    "Word, header": _header,
    "Word, comment": _comment,
    "Word, tracked deletion": _deletion,
    "Excel, note": _note,
    "PDF, title": _pdf_title,
    "Word, tracked insertion": _insertion,
    "Word, hidden text": _vanished,
    "Excel, hidden sheet": _hidden_sheet,
    "PDF, annotation": _annotation,
    "Word, properties": _title,
    "Word, alternative text": _alternative,
    "PDF, alternative text": _pdf_alternative,
    "the file's name": _named,
    "Word, embedded file": _embedded,
    "Excel, foot of the page": _foot,
    "PDF, attached file": _attached,
}
"""Each takes the words and gives the file's name and bytes."""


def in_turn(number: int, words: str) -> tuple[str, tuple[str, bytes]]:
    """The words in the container whose turn it is: its name, and the file."""
    name = list(ALL)[number % len(ALL)]
    return name, ALL[name](words)
