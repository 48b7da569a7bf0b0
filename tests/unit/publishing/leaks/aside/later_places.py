"""A third of the files of the bank, drawn by chance. Nothing is tuned on them: only their sums are looked at."""

# ruff: noqa: E501 (a file a line)
# mypy: ignore-errors
from __future__ import annotations

from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, TextStringObject

from tests.unit.publishing.leaks.bank.building import (
    HIDDEN_RUN,
    X,
    cell_holding,
    cells,
    chart,
    defined_as,
    drawn,
    header_code,
    inline_layer,
    native,
    ole,
    paragraph,
    part_of_book,
    picture_in_pdf,
    put,
    run,
    sheet_named,
    word_table,
)
from tests.unit.publishing.leaks.small_files import W, pdf, word, word_and, word_with

WORD = {
    "a word torn over two cells": ("uncle", lambda: ("a.docx", word_table(["the uncle Bartho", "lomew drove"]))),
    "an address over cells": ("home", lambda: ("a.docx", word_table(["14", "Larch", "Close"]))),
    "a number, a figure a cell": ("nhs", lambda: ("a.docx", word_table(list("9990041237")))),
    "a name over paragraphs": ("uncle", lambda: ("a.docx", word_with(paragraph(run("Bartho")) + paragraph(run("lomew was there"))))),
    "an address over paragraphs": ("home", lambda: ("a.docx", word_with(paragraph(run("14")) + paragraph(run("Larch")) + paragraph(run("Close"))))),
    "hidden runs between": ("uncle", lambda: ("a.docx", word_with(paragraph(run("Bartho"), HIDDEN_RUN, run("lomew drove"))))),
    "hidden runs around a date": ("days", lambda: ("a.docx", word_with(paragraph(run("23"), HIDDEN_RUN, run(" March "), HIDDEN_RUN, run("2014"))))),
    "a tab in the middle": ("uncle", lambda: ("a.docx", word_with("<w:p><w:r><w:t>Bartho</w:t><w:tab/><w:t>lomew</w:t></w:r></w:p>"))),
    "a soft hyphen and a line break": ("uncle", lambda: ("a.docx", word_with("<w:p><w:r><w:t>Bartho</w:t><w:softHyphen/><w:br/><w:t>lomew</w:t></w:r></w:p>"))),
    "capitals by format": ("uncle", lambda: ("a.docx", word_with(paragraph(run("bartholomew fenn drove", "<w:smallCaps/>"))))),
    "a merge source": ("home", lambda: ("a.docx", word_and(**{"word__settings9--xml": f'<w:settings xmlns:w="{W}"><w:mailMerge><w:query w:val="SELECT * FROM `14 Larch Close$`"/></w:mailMerge></w:settings>'}))),
    "an alternative chunk": ("uncle", lambda: ("a.docx", word_and(**{"word__afchunk1--html": "<html><body>Bartho<b>lomew</b></body></html>"}))),
    "a chart's data": ("days", lambda: ("a.docx", word_and(**{"word__charts__chart1--xml": chart("<c:cat><c:numRef><c:numCache><c:formatCode>dd/mm/yyyy</c:formatCode><c:pt idx='0'><c:v>41721</c:v></c:pt></c:numCache></c:numRef></c:cat>")}))),
    "an embedded package's name": ("home", lambda: ("a.docx", word_and(**{"word__embeddings__oleObject1--bin": ole("review 14 Larch.docx", b"x")}))),
    "a date a person chose": ("days", lambda: ("a.docx", word_with('<w:p><w:sdt><w:sdtPr><w:date w:fullDate="2014-03-23T00:00:00Z"/></w:sdtPr><w:sdtContent><w:r><w:t>then</w:t></w:r></w:sdtContent></w:sdt></w:p>'))),
}  # fmt: skip

EXCEL = {
    "a word torn over two cells": ("uncle", cells(["Bartho", "lomew"])),
    "an address over cells": ("home", cells([14, "Larch", "Close"])),
    "a day over cells": ("days", cells([23, 3, 2014])),
    "a day and a month over cells": ("days", cells([23, "March", 2014])),
    "a number over cells": ("nhs", cells([999, "004", 1237])),
    "a day as a number": ("days", native(41721, "General")),
    "UNICHAR": ("uncle", cell_holding("D4", "=" + "&".join(f"_xlfn.UNICHAR({ord(one)})" for one in "Bartholomew"))),
    "MID and REVERSED": ("uncle", cell_holding("D4", '=REPLACE("BartXXlomew",5,2,"ho")')),
    "a formula of cells": ("uncle", cells(["Bartho", "", "", ""], ["lomew", "=A3&A4"])),
    "a header's codes": ("uncle", header_code("&BBartholo&Bmew")),
    "a defined name of a path": ("home", defined_as("src", "'C:\\\\cases\\\\14 Larch Close\\\\[x.xlsx]S'!$A$1")),
    "a sheet's name": ("home", sheet_named("14 Larch Cl")),
    "a pivot's memory in numbers": ("nhs", part_of_book("xl__pivotCache__pivotCacheRecords1--xml", f'<pivotCacheRecords xmlns="{X}"><r><n v="9990041237"/></r></pivotCacheRecords>')),
    "a number's format": ("uncle", native(1, '"Bartholomew"0')),
}  # fmt: skip

PDF = {
    "a word over two lines": ("uncle", drawn("BT /F1 12 Tf 14 TL 50 700 Td (Bartho-) Tj T* (lomew drove) Tj ET")),
    "in the order of a mirror": ("uncle", drawn("BT /F1 12 Tf 1 0 0 1 250 700 Tm " + " ".join(f"1 0 0 1 {250 - 9 * at} 700 Tm ({one}) Tj" for at, one in enumerate(reversed("Bartholomew"))) + " ET")),
    "under a black box": ("uncle", drawn("BT /F1 12 Tf 50 700 Td (told Bartholomew so) Tj ET 0 0 0 rg 40 690 200 30 re f")),
    "a layer that is off": ("uncle", inline_layer()),
    "the name of a place to jump to": ("home", put("/Dests", "/14LarchClose", ArrayObject())),
    "a page's label": ("uncle", put("/PageLabels", DictionaryObject({NameObject("/Nums"): ArrayObject([FloatObject(0), DictionaryObject({NameObject("/P"): TextStringObject("Fenn ")})])}))),
    "what an application left": ("uncle", put("/PieceInfo", "/Word", DictionaryObject({NameObject("/Private"): TextStringObject("c:/users/bfenn")}))),
    "words of a picture": ("", lambda: ("a.pdf", pdf(change=picture_in_pdf))),
    "a file's description": ("home", lambda: ("a.pdf", pdf(change=lambda w: w.add_attachment("review 14 Larch.docx", word())))),
}  # fmt: skip

OTHER = {
    "a CSV's cells": ("uncle", lambda: ("a.csv", b"when,first,last\r\nday 1,Bartholomew,Fenn\r\n")),
    "a CSV that came as UTF-16": ("uncle", lambda: ("a.csv", "when,what\r\nday 1,Bartho\u200blomew\r\n".encode("utf-16"))),
    "a CSV in Mac letters": ("interpreter", lambda: ("a.csv", "when,what\rday 1,Zs\u00f3fia K\u00f6v\u00e1ri\r".encode("mac_roman"))),
    "a CSV with a formula": ("uncle", lambda: ("a.csv", b'when,what\r\nday 1,"=CONCATENATE(""Bartho"",""lomew"")"\r\n')),
    "right to left in HTML": ("uncle", lambda: ("a.html", b"<html><p><bdo dir='rtl'>wemolohtraB</bdo></p></html>")),
    "a text in UTF-32": ("uncle", lambda: ("a.txt", "told Bartholomew so".encode("utf-32"))),
    "an SVG's identifier": ("uncle", lambda: ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><g id='bartholomew-lane'/></svg>")),
    "a file's name of a day": ("days", lambda: ("review 2014-03-23 final.csv", b"a,b\r\n1,2\r\n")),
    "a file's name that is encoded": ("uncle", lambda: ("review%20Bartho%6Comew.csv", b"a,b\r\n1,2\r\n")),
    "a calendar": ("days", lambda: ("a.ics", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20140323T0915Z\r\nSUMMARY:visit\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")),
}  # fmt: skip

ALL = {"Word": WORD, "Excel": EXCEL, "PDF": PDF, "other": OTHER}
