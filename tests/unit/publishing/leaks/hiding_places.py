"""Finished files with one thing hidden in one place each, made with the libraries that write and by hand."""

# ruff: noqa: E501 (a file a line)
from __future__ import annotations

import base64
import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

import docx
import openpyxl
import pypdf
from docx.shared import Pt
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    TextStringObject,
)

NAME = "Jorvan Pethick"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)

Made = tuple[str, bytes]


# -- Word ------------------------------------------------------------------------------------------------------------
def word(change: Callable[[Any], object] | None = None, **properties: str) -> bytes:
    """A small Word document as python-docx writes it, without the picture of its template."""
    document = docx.Document()
    document.add_heading("Combined chronology", 1)
    document.add_paragraph("The mother was seen at home on day 12.")
    core = document.core_properties
    core.author = core.last_modified_by = core.comments = ""
    for name, value in properties.items():
        setattr(core, name, value)
    if change is not None:
        change(document)
    made = io.BytesIO()
    document.save(made)
    return without(made.getvalue(), "docProps/thumbnail.jpeg")


def without(data: bytes, *names: str) -> bytes:
    """An archive without some of its members."""
    return repacked(data, lambda name, content: None if name in names else content)


def repacked(data: bytes, change: Callable[[str, bytes], bytes | None], **more: bytes) -> bytes:
    """An archive with its members changed, and more of them."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            content = change(member.filename, old.read(member))
            if content is not None:
                new.writestr(member.filename, content)
        for name, content in more.items():
            new.writestr(name.replace("__", "/").replace("--", "."), content)
    return made.getvalue()


def word_with(xml: str) -> bytes:
    """A Word document with more XML at the beginning of its body."""

    def change(name: str, content: bytes) -> bytes:
        return content.replace(b"<w:body>", b"<w:body>" + xml.encode(), 1) if name == "word/document.xml" else content

    return repacked(word(), change)


def word_and(**parts: str | bytes) -> bytes:
    """A Word document with more parts."""
    more = {name: part.encode() if isinstance(part, str) else part for name, part in parts.items()}
    return repacked(word(), lambda _, content: content, **more)


def _paragraph(*runs: str, of: str = "t") -> str:
    return "<w:p>" + "".join(f'<w:r><w:{of} xml:space="preserve">{run}</w:{of}></w:r>' for run in runs) + "</w:p>"


def _part(root: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{W}">{inner}</w:{root}>'


def _table(document: Any) -> None:
    document.add_table(2, 2).cell(1, 1).text = NAME


def _nested(document: Any) -> None:
    document.add_table(1, 1).cell(0, 0).add_table(1, 1).cell(0, 0).text = NAME


def _header(document: Any) -> None:
    document.sections[0].header.paragraphs[0].text = NAME


def _first_footer(document: Any) -> None:
    document.sections[0].different_first_page_header_footer = True
    document.sections[0].first_page_footer.paragraphs[0].text = NAME


def _tiny(document: Any) -> None:
    run = document.add_paragraph().add_run(NAME)
    run.font.hidden = True
    run.font.size = Pt(1)


def _style(document: Any) -> None:
    document.styles.add_style(f"{NAME} heading", 1)


def _picture(document: Any) -> None:
    document.add_picture(io.BytesIO(PIXEL))
    document.inline_shapes[0]._inline.docPr.set("descr", f"a photograph of {NAME}")


def _bold(document: Any) -> None:
    paragraph = document.add_paragraph("Seen: Jor")
    paragraph.add_run("van Pet").bold = True
    paragraph.add_run("hick, well.")


def _box(inner: str) -> str:
    return (
        '<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent>'
        f"{inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )


WORD: dict[str, Callable[[], Made]] = {
    "a paragraph": lambda: ("a.docx", word(lambda d: d.add_paragraph(f"told {NAME} so"))),
    "a heading": lambda: ("a.docx", word(lambda d: d.add_heading(NAME, 2))),
    "a table's cell": lambda: ("a.docx", word(_table)),
    "a table in a table": lambda: ("a.docx", word(_nested)),
    "the header": lambda: ("a.docx", word(_header)),
    "the first page's footer": lambda: ("a.docx", word(_first_footer)),
    "hidden text of one point": lambda: ("a.docx", word(_tiny)),
    "a style's name": lambda: ("a.docx", word(_style)),
    "runs within the name": lambda: ("a.docx", word(_bold)),
    "alternative text": lambda: ("a.docx", word(_picture)),
    "the author": lambda: ("a.docx", word(author=NAME)),
    "the last author": lambda: ("a.docx", word(last_modified_by=NAME)),
    "the title": lambda: ("a.docx", word(title=f"Review of {NAME}")),
    "the keywords": lambda: ("a.docx", word(keywords="jorvan, pethick")),
    "a tracked deletion": lambda: (
        "a.docx",
        word_with(f'<w:p><w:del w:id="9" w:author="x">{_paragraph(NAME, of="delText")[5:-6]}</w:del></w:p>'),
    ),
    "a deletion within a name": lambda: (
        "a.docx",
        word_with(
            '<w:p><w:r><w:t>told Jor</w:t></w:r><w:del w:id="9" w:author="x"><w:r><w:delText>van Pe</w:delText></w:r>'
            '</w:del><w:ins w:id="8" w:author="x"><w:r><w:t>gensen and Bri</w:t></w:r></w:ins><w:r><w:t>thick so</w:t></w:r></w:p>'
        ),
    ),
    "a name whose middle is deleted": lambda: (
        "a.docx",
        word_with(
            '<w:p><w:r><w:t>the Pet</w:t></w:r><w:del w:id="9" w:author="x"><w:r><w:delText>hic</w:delText></w:r>'
            "</w:del><w:r><w:t>k file</w:t></w:r></w:p>"
        ),
    ),
    "a name that something is inserted into": lambda: (
        "a.docx",
        word_with(
            '<w:p><w:r><w:t>the Peth</w:t></w:r><w:ins w:id="9" w:author="x"><w:r><w:t>er and the ch</w:t></w:r>'
            "</w:ins><w:r><w:t>ick</w:t></w:r></w:p>"
        ),
    ),
    "a tracked insertion": lambda: (
        "a.docx",
        word_with(f'<w:p><w:ins w:id="9" w:author="x"><w:r><w:t>{NAME}</w:t></w:r></w:ins></w:p>'),
    ),
    "the author of a change": lambda: (
        "a.docx",
        word_with(f'<w:p><w:ins w:id="9" w:author="{NAME}"><w:r><w:t>seen</w:t></w:r></w:ins></w:p>'),
    ),
    "a text box": lambda: ("a.docx", word_with(_box(_paragraph(NAME)))),
    "a text box within a text box": lambda: ("a.docx", word_with(_box(_box(_paragraph("Jorvan ", "Pethick"))))),
    "a bookmark's name": lambda: ("a.docx", word_with('<w:bookmarkStart w:id="5" w:name="Jorvan_Pethick_1"/>')),
    "a field's code": lambda: (
        "a.docx",
        word_with(f'<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;C:\\{NAME}.docx&quot; "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'),
    ),
    "a comment": lambda: (
        "a.docx",
        word_and(**{"word__comments--xml": _part("comments", f'<w:comment w:id="1" w:author="x">{_paragraph(NAME)}</w:comment>')}),
    ),
    "the initials of a comment": lambda: (
        "a.docx",
        word_and(**{"word__comments--xml": _part("comments", '<w:comment w:id="1" w:author="x" w:initials="JP"/>')}),
    ),
    "a footnote": lambda: (
        "a.docx",
        word_and(**{"word__footnotes--xml": _part("footnotes", f'<w:footnote w:id="2">{_paragraph(NAME)}</w:footnote>')}),
    ),
    "an endnote": lambda: (
        "a.docx",
        word_and(**{"word__endnotes--xml": _part("endnotes", f'<w:endnote w:id="2">{_paragraph(NAME)}</w:endnote>')}),
    ),
    "the glossary": lambda: (
        "a.docx",
        word_and(**{"word__glossary__document--xml": _part("glossaryDocument", _paragraph(NAME))}),
    ),
    "a custom property": lambda: (
        "a.docx",
        word_and(**{"docProps__custom--xml": f'<Properties><property name="Child"><lpwstr>{NAME}</lpwstr></property></Properties>'}),
    ),
    "a custom property's name": lambda: (
        "a.docx",
        word_and(**{"docProps__custom--xml": '<Properties><property name="Pethick"><lpwstr>x</lpwstr></property></Properties>'}),
    ),
    "custom XML": lambda: ("a.docx", word_and(**{"customXml__item9--xml": f"<case><child>{NAME}</child></case>"})),
    "the names of custom XML": lambda: ("a.docx", word_and(**{"customXml__item9--xml": "<case><JorvanPethick/></case>"})),
    "a link's target": lambda: (
        "a.docx",
        word_and(**{"word___rels__settings--xml--rels": '<Relationships><Relationship Id="rId9" TargetMode="External" Target="file:///S:/Cases/Pethick%20J/a.dotx"/></Relationships>'}),
    ),
    "a workbook embedded": lambda: ("a.docx", word_and(**{"word__embeddings__sheet1--xlsx": workbook(lambda b: b.active.append([NAME]))})),
    "a PDF embedded": lambda: ("a.docx", word_and(**{"word__embeddings__oleObject1--bin": pdf(f"told {NAME} so")})),
    "an e-mail embedded": lambda: (
        "a.docx",
        word_and(**{"word__embeddings__a--eml": b"From: x\nSubject: =?utf-8?b?" + base64.b64encode(NAME.encode()) + b"?=\n\nHello"}),
    ),
    "a picture's comment": lambda: ("a.docx", word_and(**{"word__media__a--jpg": b"\xff\xd8\xff\xfe\0\x10" + NAME.encode() + b"\xff\xd9"})),
    "behind a picture's end": lambda: ("a.docx", word_and(**{"word__media__a--png": PIXEL + NAME.encode()})),
    "an alternative form of another Office": lambda: (
        "a.docx",
        word_with(f'<w:p><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Fallback>{_paragraph(NAME)[5:-6]}</mc:Fallback></mc:AlternateContent></w:p>'),
    ),
    "an older version in a part of its own": lambda: ("a.docx", word_and(**{"word__document2--xml": _part("document", _paragraph(NAME))})),
    "a document variable": lambda: (
        "a.docx",
        word_and(**{"word__settings2--xml": _part("settings", f'<w:docVars><w:docVar w:name="x" w:val="{NAME}"/></w:docVars>')}),
    ),
    "a choice that a list offers": lambda: (
        "a.docx",
        word_with(f'<w:p><w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="{NAME}" w:value="1"/></w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt></w:p>'),
    ),
}  # fmt: skip


# -- Excel -----------------------------------------------------------------------------------------------------------
def workbook(change: Callable[[Any], object]) -> bytes:
    """A small workbook as openpyxl writes it."""
    book = openpyxl.Workbook()
    book.properties.creator = ""
    book.active.append(["When", "What happened"])
    book.active.append(["day 12", "The mother was seen at home."])
    change(book)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _hidden_sheet(book: Any) -> None:
    sheet = book.create_sheet("old")
    sheet["C7"] = NAME
    sheet.sheet_state = "veryHidden"


def _hidden_row(book: Any) -> None:
    book.active["B9"] = NAME
    book.active.row_dimensions[9].hidden = True


def _hidden_column(book: Any) -> None:
    book.active["H2"] = NAME
    book.active.column_dimensions["H"].hidden = True


def _note(book: Any) -> None:
    book.active["A2"].comment = Comment(f"ask {NAME}", "x")


def _note_author(book: Any) -> None:
    book.active["A2"].comment = Comment("ask", NAME)


def _defined(book: Any) -> None:
    book.defined_names["Jorvan_Pethick"] = DefinedName("Jorvan_Pethick", attr_text="Sheet!$A$1")


def _header_of_sheet(book: Any) -> None:
    book.active.oddHeader.center.text = NAME


def _list_of_choices(book: Any) -> None:
    rule = DataValidation("list", formula1=f'"{NAME},other"')
    rule.add("A1")
    book.active.add_data_validation(rule)


def _prompt(book: Any) -> None:
    rule = DataValidation("whole", prompt=f"as {NAME} said", promptTitle="x")
    rule.add("A1")
    book.active.add_data_validation(rule)


def _link(book: Any) -> None:
    book.active["A2"].hyperlink = "https://example.invalid/Jorvan%20Pethick"


def _title_of_sheet(book: Any) -> None:
    book.create_sheet("J Pethick")


def _formula(book: Any) -> None:
    book.active["D4"] = '="Jor"&"van"&" "&"Pethick"'


def _creator(book: Any) -> None:
    book.properties.creator = NAME


def _far(book: Any) -> None:
    book.active["XFD1048576"] = NAME


def _unused(data: bytes) -> bytes:
    strings = f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{NAME}</t></si></sst>'
    return repacked(data, lambda _, content: content, **{"xl__sharedStrings--xml": strings.encode()})


EXCEL: dict[str, Callable[[], Made]] = {
    "a cell": lambda: ("a.xlsx", workbook(lambda b: b.active.append([NAME]))),
    "a hidden sheet": lambda: ("a.xlsx", workbook(_hidden_sheet)),
    "a hidden row": lambda: ("a.xlsx", workbook(_hidden_row)),
    "a hidden column": lambda: ("a.xlsx", workbook(_hidden_column)),
    "the last cell of all": lambda: ("a.xlsx", workbook(_far)),
    "a note": lambda: ("a.xlsx", workbook(_note)),
    "a note's author": lambda: ("a.xlsx", workbook(_note_author)),
    "a defined name": lambda: ("a.xlsx", workbook(_defined)),
    "a header": lambda: ("a.xlsx", workbook(_header_of_sheet)),
    "a list of choices": lambda: ("a.xlsx", workbook(_list_of_choices)),
    "what is said when a cell is chosen": lambda: ("a.xlsx", workbook(_prompt)),
    "a link": lambda: ("a.xlsx", workbook(_link)),
    "a sheet's name": lambda: ("a.xlsx", workbook(_title_of_sheet)),
    "a formula": lambda: ("a.xlsx", workbook(_formula)),
    "the creator": lambda: ("a.xlsx", workbook(_creator)),
    "a text that no cell uses": lambda: ("a.xlsx", _unused(workbook(lambda b: None))),
    "a threaded comment": lambda: (
        "a.xlsx",
        repacked(workbook(lambda b: None), lambda _, c: c, **{"xl__threadedComments__threadedComment1--xml": f"<ThreadedComments><threadedComment ref='A1'><text>{NAME}</text></threadedComment></ThreadedComments>".encode()}),
    ),
    "somebody who commented": lambda: (
        "a.xlsx",
        repacked(workbook(lambda b: None), lambda _, c: c, **{"xl__persons__person--xml": f'<personList><person displayName="{NAME}" id="1"/></personList>'.encode()}),
    ),
    "another workbook": lambda: (
        "a.xlsx",
        repacked(workbook(lambda b: None), lambda _, c: c, **{"xl__externalLinks___rels__externalLink1--xml--rels": b'<Relationships><Relationship Id="r" Target="Pethick/returns.xlsx"/></Relationships>'}),
    ),
    "what is kept of another workbook": lambda: (
        "a.xlsx",
        repacked(workbook(lambda b: None), lambda _, c: c, **{"xl__externalLinks__externalLink1--xml": f'<externalLink><sheetData><row r="1"><cell r="A1"><v>{NAME}</v></cell></row></sheetData></externalLink>'.encode()}),
    ),
    "alternative text": lambda: (
        "a.xlsx",
        repacked(workbook(lambda b: None), lambda _, c: c, **{"xl__drawings__drawing1--xml": f'<wsDr><cNvPr id="1" name="x" descr="{NAME}"/></wsDr>'.encode()}),
    ),
    "the memory of a pivot": lambda: (
        "a.xlsx",
        repacked(workbook(lambda b: None), lambda _, c: c, **{"xl__pivotCache__pivotCacheDefinition1--xml": f'<pivotCacheDefinition><sharedItems><s v="{NAME}"/></sharedItems></pivotCacheDefinition>'.encode()}),
    ),
    "what a change log kept": lambda: (
        "a.xlsx",
        repacked(workbook(lambda b: None), lambda _, c: c, **{"xl__revisions__revisionLog1--xml": f'<revisions><rcc><oc r="A1" t="inlineStr"><is><t>{NAME}</t></is></oc></rcc></revisions>'.encode()}),
    ),
}  # fmt: skip


# -- PDF -------------------------------------------------------------------------------------------------------------
def pdf(
    words: str = "The mother was seen at home on day 12.",
    change: Callable[[Any], object] | None = None,
    how: str = "50 700 Td",
) -> bytes:
    """A PDF of one page as pypdf writes it."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(595, 842)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): writer._add_object(font)})}
    )
    content = DecodedStreamObject()
    escaped = words.replace("(", r"\(").replace(")", r"\)")
    content.set_data(f"BT /F1 12 Tf {how} ({escaped}) Tj ET".encode("latin-1"))
    page[NameObject("/Contents")] = writer._add_object(content)
    writer.metadata = None
    if change is not None:
        change(writer)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _annotated(subtype: str, key: str) -> Callable[[Any], None]:
    def change(writer: Any) -> None:
        note = DictionaryObject({
            NameObject("/Type"): NameObject("/Annot"), NameObject("/Subtype"): NameObject(subtype),
            NameObject("/Rect"): ArrayObject([FloatObject(0)] * 4), NameObject(key): TextStringObject(NAME),
        })  # fmt: skip
        writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(note)])

    return change


def _appearance(writer: Any) -> None:
    form = DecodedStreamObject()
    form.set_data(f"BT /F1 9 Tf ({NAME}) Tj ET".encode())
    form.update({NameObject("/Type"): NameObject("/XObject"), NameObject("/Subtype"): NameObject("/Form"),
                 NameObject("/Resources"): writer.pages[0]["/Resources"]})  # fmt: skip
    note = DictionaryObject({
        NameObject("/Type"): NameObject("/Annot"), NameObject("/Subtype"): NameObject("/Stamp"),
        NameObject("/Rect"): ArrayObject([FloatObject(0)] * 4),
        NameObject("/AP"): DictionaryObject({NameObject("/N"): writer._add_object(form.flate_encode())}),
    })  # fmt: skip
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(note)])


def _tree(writer: Any) -> None:
    figure = DictionaryObject({NameObject("/S"): NameObject("/Figure"), NameObject("/Alt"): TextStringObject(NAME)})
    root = DictionaryObject(
        {NameObject("/Type"): NameObject("/StructTreeRoot"), NameObject("/K"): writer._add_object(figure)}
    )
    writer.root_object[NameObject("/StructTreeRoot")] = writer._add_object(root)


def _layer(writer: Any) -> None:
    layer = DictionaryObject(
        {NameObject("/Type"): NameObject("/OCG"), NameObject("/Name"): TextStringObject(f"{NAME} old")}
    )
    held = writer._add_object(layer)
    writer.root_object[NameObject("/OCProperties")] = DictionaryObject({
        NameObject("/OCGs"): ArrayObject([held]),
        NameObject("/D"): DictionaryObject({NameObject("/OFF"): ArrayObject([held])}),
    })  # fmt: skip


def _field(writer: Any) -> None:
    field = DictionaryObject(
        {
            NameObject("/FT"): NameObject("/Tx"),
            NameObject("/T"): TextStringObject("child"),
            NameObject("/V"): TextStringObject(NAME),
        }
    )
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject(
        {NameObject("/Fields"): ArrayObject([writer._add_object(field)])}
    )


def _xmp(writer: Any) -> None:
    stream = DecodedStreamObject()
    stream.set_data(
        b'<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>'
        + NAME.encode()
        + b"</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    stream.update({NameObject("/Type"): NameObject("/Metadata"), NameObject("/Subtype"): NameObject("/XML")})
    writer.root_object[NameObject("/Metadata")] = writer._add_object(stream)


def _script(writer: Any) -> None:
    action = DictionaryObject(
        {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject(f'say("{NAME}")')}
    )
    writer.root_object[NameObject("/OpenAction")] = writer._add_object(action)


def _lost(writer: Any) -> None:
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 12 Tf ({NAME}) Tj ET".encode())
    writer._add_object(stream.flate_encode())


def _saved_again() -> bytes:
    first = pdf(f"told {NAME} so")
    writer = pypdf.PdfWriter(io.BytesIO(first), incremental=True)
    content = DecodedStreamObject()
    content.set_data(b"BT /F1 12 Tf 50 700 Td (told the child so) Tj ET")
    writer.pages[0][NameObject("/Contents")] = writer._add_object(content)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


PDF: dict[str, Callable[[], Made]] = {
    "the page": lambda: ("a.pdf", pdf(f"told {NAME} so")),
    "far off the page": lambda: ("a.pdf", pdf(NAME, how="-9000 -9000 Td")),
    "in white": lambda: ("a.pdf", pdf(NAME, how="1 1 1 rg 50 700 Td")),
    "drawn as nothing": lambda: ("a.pdf", pdf(NAME, how="3 Tr 50 700 Td")),
    "a letter at a time": lambda: ("a.pdf", pdf("", how="50 700 Td " + " ".join(f"({letter}) Tj 7 0 Td" for letter in NAME))),
    "a note": lambda: ("a.pdf", pdf(change=_annotated("/Text", "/Contents"))),
    "a note's author": lambda: ("a.pdf", pdf(change=_annotated("/Text", "/T"))),
    "a note's rich text": lambda: ("a.pdf", pdf(change=_annotated("/FreeText", "/RC"))),
    "how a stamp looks": lambda: ("a.pdf", pdf(change=_appearance)),
    "an outline": lambda: ("a.pdf", pdf(change=lambda w: w.add_outline_item(title=NAME, page_number=0))),
    "the author": lambda: ("a.pdf", pdf(change=lambda w: w.add_metadata({"/Author": NAME}))),
    "a property of its own": lambda: ("a.pdf", pdf(change=lambda w: w.add_metadata({"/Pethick": "x"}))),
    "XMP": lambda: ("a.pdf", pdf(change=_xmp)),
    "an attachment": lambda: ("a.pdf", pdf(change=lambda w: w.add_attachment("a.csv", f"when,what\n1,{NAME}\n".encode()))),
    "an attachment's name": lambda: ("a.pdf", pdf(change=lambda w: w.add_attachment("Pethick.csv", b"when,what\n"))),
    "a document attached": lambda: ("a.pdf", pdf(change=lambda w: w.add_attachment("a.docx", word(author=NAME)))),
    "a field's value": lambda: ("a.pdf", pdf(change=_field)),
    "alternative text": lambda: ("a.pdf", pdf(change=_tree)),
    "a hidden layer's name": lambda: ("a.pdf", pdf(change=_layer)),
    "a link": lambda: ("a.pdf", pdf(change=lambda w: w.add_uri(0, "https://example.invalid/jorvan-pethick", [0, 0, 9, 9]) if hasattr(w, "add_uri") else _annotated("/Link", "/URI")(w))),
    "a script": lambda: ("a.pdf", pdf(change=_script)),
    "a stream that nothing uses": lambda: ("a.pdf", pdf(change=_lost)),
    "what it was before it was saved again": lambda: ("a.pdf", _saved_again()),
    "after its end": lambda: ("a.pdf", pdf() + b"\n% " + NAME.encode()),
    "before its beginning": lambda: ("a.pdf", b"% " + NAME.encode() + b"\n" + pdf()),
    "what a reader is told instead": lambda: ("a.pdf", pdf("x", how=f"/Span <</ActualText ({NAME})>> BDC 50 700 Td")),
    "letters of a font of its own": lambda: ("a.pdf", _own_letters()),
}  # fmt: skip


def _own_letters() -> bytes:
    """Letters by number, told only by the font's own table."""
    codes = {letter: number for number, letter in enumerate(sorted(set(NAME)), 1)}
    table = "\n".join(f"<{number:04X}> <{ord(letter):04X}>" for letter, number in codes.items())
    cmap = f"begincmap\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n{len(codes)} beginbfchar\n{table}\nendbfchar\nendcmap"
    drawn = "".join(f"{codes[letter]:04X}" for letter in NAME)

    def change(writer: Any) -> None:
        told = DecodedStreamObject()
        told.set_data(cmap.encode())
        font = DictionaryObject({
            NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type0"), NameObject("/BaseFont"): NameObject("/X"),
            NameObject("/Encoding"): NameObject("/Identity-H"), NameObject("/ToUnicode"): writer._add_object(told),
        })  # fmt: skip
        writer.pages[0]["/Resources"]["/Font"][NameObject("/F1")] = writer._add_object(font)
        content = DecodedStreamObject()
        content.set_data(f"BT /F1 12 Tf 50 700 Td [<{drawn[:12]}> 20 <{drawn[12:]}>] TJ ET".encode())
        writer.pages[0][NameObject("/Contents")] = writer._add_object(content.flate_encode())

    return pdf(change=change)


# -- everything else -------------------------------------------------------------------------------------------------
def zipped(**members: bytes) -> bytes:
    """An archive of those members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("--", "."), content)
    return made.getvalue()


def _no_longer_listed() -> bytes:
    """An archive one member of which is in no list."""
    data = zipped(**{"a--txt": b"x", "b--txt": f"told {NAME} so, and then again".encode()})
    second = data.rindex(b"PK\x01\x02")
    end = data.rindex(b"PK\x05\x06")
    tail = bytearray(data[end:])
    tail[8:10] = tail[10:12] = (1).to_bytes(2, "little")
    tail[12:16] = (second - data.index(b"PK\x01\x02")).to_bytes(4, "little")
    return data[:second] + bytes(tail)


OTHER: dict[str, Callable[[], Made]] = {
    "a CSV's cell": lambda: ("a.csv", f"when,what\r\nday 1,told {NAME}\r\n".encode()),
    "a CSV's heading": lambda: ("a.csv", f"when,{NAME}\r\nday 1,x\r\n".encode("utf-8-sig")),
    "a text": lambda: ("a.txt", f"told {NAME} so".encode()),
    "a text in UTF-16": lambda: ("a.txt", f"told {NAME} so".encode("utf-16-le")),
    "an HTML page": lambda: ("a.html", f"<html><body><p>told {NAME}</p></body></html>".encode()),
    "an HTML comment": lambda: ("a.html", f"<html><!-- {NAME} --><body></body></html>".encode()),
    "what HTML says of itself": lambda: ("a.html", f'<html><head><meta name="author" content="{NAME}"></head></html>'.encode()),
    "alternative text of HTML": lambda: ("a.html", f'<html><img alt="{NAME}" src="x.png"></html>'.encode()),
    "marks within a word of HTML": lambda: ("a.html", b"<html><p>Jor<em>van</em> Pet<span>hi</span>ck</p></html>"),
    "a script of HTML": lambda: ("a.html", f'<html><script>let child = "{NAME}"</script></html>'.encode()),
    "what HTML hides": lambda: ("a.html", f'<html><p style="display:none">{NAME}</p><template>{NAME}</template></html>'.encode()),
    "entities": lambda: ("a.html", b"<html><p>&#74;orv&#x61;n Peth&#105;ck</p></html>"),
    "a picture's own words in HTML": lambda: ("a.html", b'<html><img src="data:image/svg+xml;base64,' + base64.b64encode(f"<svg><desc>{NAME}</desc></svg>".encode()) + b'"></html>'),
    "JSON": lambda: ("a.json", f'{{"rows": [{{"what": "told {NAME}"}}]}}'.encode()),
    "a name in JSON": lambda: ("a.json", b'{"jorvan_pethick": 1}'),
    "one of two names that are alike": lambda: ("a.json", f'{{"a": "{NAME}", "a": "x"}}'.encode()),
    "a zip": lambda: ("a.zip", zipped(**{"a--txt": NAME.encode()})),
    "a zip within a zip": lambda: ("a.zip", zipped(**{"a--zip": zipped(**{"b--txt": NAME.encode()})})),
    "a name within a zip": lambda: ("a.zip", zipped(**{"Pethick--txt": b"x"})),
    "what a zip no longer lists": lambda: ("a.zip", _no_longer_listed()),
    "a gzip": lambda: ("a.gz", gzip.compress(NAME.encode())),
    "the file's name": lambda: ("Jorvan Pethick - published.pdf", pdf()),
    "initials in the file's name": lambda: ("JP_published_v3.docx", word()),
    "SVG": lambda: ("a.svg", b"<svg><text><tspan>Jor</tspan><tspan>van</tspan> <tspan>Pethick</tspan></text></svg>"),
    "XML": lambda: ("a.xml", f'<?xml version="1.0"?><a><b c="{NAME}"/></a>'.encode()),
    "OpenDocument": lambda: ("a.odt", zipped(**{"content--xml": b"<o xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><text:p>Jor<text:span>van</text:span> Pethick</text:p></o>"})),
    "a text packed and written in letters": lambda: ("a.txt", b"x: " + base64.b64encode(gzip.compress(NAME.encode()))),
}  # fmt: skip

ALL: dict[str, Callable[[], Made]] = {
    **{f"Word: {name}": made for name, made in WORD.items()},
    **{f"Excel: {name}": made for name, made in EXCEL.items()},
    **{f"PDF: {name}": made for name, made in PDF.items()},
    **{f"other: {name}": made for name, made in OTHER.items()},
}


# -- what cannot be read ---------------------------------------------------------------------------------------------
def _locked() -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(pdf()))
    writer.encrypt("secret", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _bad_member() -> bytes:
    data = bytearray(zipped(**{"a--txt": b"some words that are packed " * 20}))
    data[45] ^= 0xFF
    return bytes(data)


UNREADABLE: dict[str, Callable[[], Made]] = {
    "nothing at all": lambda: ("a.docx", b""),
    "bytes of no kind": lambda: ("a.bin", bytes(range(256)) * 20),
    "a PDF with a password": lambda: ("a.pdf", _locked()),
    "a PDF that was cut off": lambda: ("a.pdf", pdf()[:200]),
    "an archive that was cut off": lambda: ("a.docx", word()[:2000]),
    "a member that cannot be unpacked": lambda: ("a.zip", _bad_member()),
    "XML that is not well formed": lambda: ("a.docx", word_and(**{"word__x--xml": "<a><b></a>"})),
    "XML with entities of its own": lambda: ("a.docx", word_and(**{"word__x--xml": '<!DOCTYPE a [<!ENTITY n "x">]><a>&n;</a>'})),
    "a picture": lambda: ("a.docx", word_and(**{"word__media__a--png": PIXEL})),
    "macros": lambda: ("a.docx", word_and(**{"word__vbaProject--bin": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600})),
    "a picture in rich text": lambda: ("a.rtf", rb"{\rtf1 seen {\pict 89504e47}}"),
    "JSON that is none": lambda: ("a.json", b"{'a': 1}"),
    "files too deep within files": lambda: ("a.zip", _deep()),
    "a stream packed in an unknown way": lambda: ("a.pdf", pdf().replace(b"%%EOF", b"9 0 obj\n<</Filter/Unheard/Length 4>>stream\nabcd\nendstream\nendobj\n%%EOF")),
}  # fmt: skip


def _deep() -> bytes:
    made = NAME.encode()
    for _ in range(10):
        made = zipped(**{"a--zip": made})
    return made


def packed(content: bytes) -> bytes:
    """Bytes as PDFs and pictures pack them."""
    return zlib.compress(content)


def words_in(text: str) -> list[str]:
    """The words of a text."""
    return re.findall(r"\w+", text)
