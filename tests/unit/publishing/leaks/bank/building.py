"""How the files of the bank are built: a thing hidden in one place each."""

# ruff: noqa: E501 (a part a line)
# mypy: ignore-errors
from __future__ import annotations

import zlib

from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from tests.unit.publishing.leaks.small_files import PIXEL, pdf, repacked, word, word_and, workbook

HIDDEN_RUN = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>x9 </w:t></w:r>"


def run(text, props=""):
    return f'<w:r>{"<w:rPr>" + props + "</w:rPr>" if props else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs):
    return "<w:p>" + "".join(runs) + "</w:p>"


def row_xml(*cells):
    return "<w:tr>" + "".join(f"<w:tc>{paragraph(run(one))}</w:tc>" for one in cells) + "</w:tr>"


def table_xml(*rows):
    return "<w:tbl>" + "".join(row_xml(*one) for one in rows) + "</w:tbl>"


def word_table(*rows):
    def change(document):
        table = document.add_table(len(rows), len(rows[0]))
        for at, row in enumerate(rows):
            for along, words in enumerate(row):
                table.cell(at, along).text = words

    return word(change)


def linked(target):
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" '
        f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="{target}" '
        'TargetMode="External"/></Relationships>'
    )
    return word_and(**{"word___rels__settings--xml--rels": rels})


def png(*chunks):
    made = b"\x89PNG\r\n\x1a\n"
    rest = PIXEL[8:]
    header, others = rest[:25], rest[25:]
    more = b"".join(
        len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big") for kind, body in chunks
    )
    return made + header + more + others


def jpeg(*segments):
    made = b"\xff\xd8"
    for marker, body in segments:
        made += bytes([0xFF, marker]) + (len(body) + 2).to_bytes(2, "big") + body
    return made + b"\xff\xd9"


def exif(text, wide=False):
    body = text.encode("utf-16-le") if wide else text.encode() + b"\0"
    tag = 0x9C9D if wide else 0x013B
    kind = 1 if wide else 2
    tiff = (
        b"II*\0\x08\0\0\0\x01\0"
        + tag.to_bytes(2, "little")
        + kind.to_bytes(2, "little")
        + len(body).to_bytes(4, "little")
    )
    return b"Exif\0\0" + tiff + (26).to_bytes(4, "little") + b"\0\0\0\0" + body


def chart(inner):
    return (
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
        f'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">{inner}</c:chartSpace>'
    )


def ole(name, content):
    """A package as Office embeds any file: its name, its old path, its bytes."""
    body = (
        b"\x02\0"
        + name.encode()
        + b"\0"
        + b"C:\\old\\"
        + name.encode()
        + b"\0"
        + b"\0\0\x03\0"
        + b"\x08\0\0\0C:\\tmp\\x\0"
    )
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\0" * 504
        + body
        + len(content).to_bytes(4, "little")
        + content
        + b"\0" * 512
    )


def cells(*rows):
    def change(book):
        for row in rows:
            book.active.append(list(row))

    return lambda: ("a.xlsx", workbook(change))


def cell_holding(at, value):
    def change(book):
        book.active[at] = value

    return lambda: ("a.xlsx", workbook(change))


def header_code(text):
    def change(book):
        book.active.oddHeader.center.text = text

    return lambda: ("a.xlsx", workbook(change))


def native(value, shown):
    def change(book):
        book.active["C3"] = value
        book.active["C3"].number_format = shown

    return lambda: ("a.xlsx", workbook(change))


def defined_as(name, text):
    def change(book):
        book.defined_names[name] = DefinedName(name, attr_text=text)

    return lambda: ("a.xlsx", workbook(change))


def sheet_named(name):
    return lambda: ("a.xlsx", workbook(lambda book: book.create_sheet(name)))


def list_of_choices(formula):
    def change(book):
        rule = DataValidation("list", formula1=formula)
        rule.add("A1")
        book.active.add_data_validation(rule)

    return lambda: ("a.xlsx", workbook(change))


def part_of_book(name, content):
    def made():
        data = workbook(lambda book: None)
        return "a.xlsx", repacked(
            data, lambda _, old: old, **{name: content.encode() if isinstance(content, str) else content}
        )

    return made


def swapped(member, old, new):
    def made():
        data = workbook(lambda book: None)
        return "a.xlsx", repacked(data, lambda name, was: was.replace(old, new, 1) if name == member else was)

    return made


X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = "xl/worksheets/sheet1.xml"


def drawn(content):
    def change(writer):
        made = DecodedStreamObject()
        made.set_data(content.encode("latin-1"))
        writer.pages[0][NameObject("/Contents")] = writer._add_object(made.flate_encode())

    return lambda: ("a.pdf", pdf(change=change))


def two_pages(first, second):
    def change(writer):
        page = writer.add_blank_page(595, 842)
        page[NameObject("/Resources")] = writer.pages[0]["/Resources"]
        for one, words in ((writer.pages[0], first), (page, second)):
            made = DecodedStreamObject()
            made.set_data(f"BT /F1 12 Tf 50 700 Td ({words}) Tj ET".encode("latin-1"))
            one[NameObject("/Contents")] = writer._add_object(made)

    return lambda: ("a.pdf", pdf(change=change))


def lying_letters(writer):
    """A font whose table of letters says other letters than it draws."""
    table = "\n".join(
        f"<{ord(one):02X}> <{ord(other):04X}>" for one, other in zip("Bartholmew", "qwertyuiop", strict=True)
    )
    told = DecodedStreamObject()
    told.set_data(
        f"begincmap\n1 begincodespacerange <00> <FF> endcodespacerange\n10 beginbfchar\n{table}\nendbfchar\nendcmap".encode()
    )
    font = writer.pages[0]["/Resources"]["/Font"]["/F1"].get_object()
    font[NameObject("/ToUnicode")] = writer._add_object(told)
    content = DecodedStreamObject()
    content.set_data(b"BT /F1 12 Tf 50 700 Td (Bartholomew) Tj ET")
    writer.pages[0][NameObject("/Contents")] = writer._add_object(content)


def differences(writer):
    font = writer.pages[0]["/Resources"]["/Font"]["/F1"].get_object()
    names = ArrayObject([FloatObject(1), *(NameObject("/" + one) for one in "BARTHOLMEW")])
    names[0] = NumberObject(1)
    font[NameObject("/Encoding")] = DictionaryObject(
        {NameObject("/Type"): NameObject("/Encoding"), NameObject("/Differences"): names}
    )
    order = {one: number for number, one in enumerate("BARTHOLMEW", 1)}
    content = DecodedStreamObject()
    content.set_data(
        b"BT /F1 12 Tf 50 700 Td <" + "".join(f"{order[one]:02X}" for one in "BARTHOLOMEW").encode() + b"> Tj ET"
    )
    writer.pages[0][NameObject("/Contents")] = writer._add_object(content)


def put(*path_and_value):
    *path, value = path_and_value

    def change(writer):
        at = writer.root_object
        for name in path[:-1]:
            at = at.setdefault(NameObject(name), DictionaryObject())
        at[NameObject(path[-1])] = value

    return lambda: ("a.pdf", pdf(change=change))


def widget(**keys):
    def change(writer):
        made = {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/FT"): NameObject("/Ch"),
            NameObject("/Rect"): ArrayObject([FloatObject(0)] * 4),
        }
        made |= {NameObject("/" + name): value for name, value in keys.items()}
        writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(DictionaryObject(made))])

    return lambda: ("a.pdf", pdf(change=change))


def inline_layer():
    def change(writer):
        layer = writer._add_object(
            DictionaryObject({NameObject("/Type"): NameObject("/OCG"), NameObject("/Name"): TextStringObject("draft")})
        )
        writer.root_object[NameObject("/OCProperties")] = DictionaryObject(
            {
                NameObject("/OCGs"): ArrayObject([layer]),
                NameObject("/D"): DictionaryObject({NameObject("/OFF"): ArrayObject([layer])}),
            }
        )
        writer.pages[0]["/Resources"][NameObject("/Properties")] = DictionaryObject({NameObject("/L1"): layer})
        content = DecodedStreamObject()
        content.set_data(b"/OC /L1 BDC BT /F1 12 Tf 50 700 Td (told Bartholomew so) Tj ET EMC")
        writer.pages[0][NameObject("/Contents")] = writer._add_object(content)

    return lambda: ("a.pdf", pdf(change=change))


def picture_in_pdf(writer):
    image = DecodedStreamObject()
    image.set_data(b"\xff" * 3)
    image.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Image"),
            NameObject("/Width"): FloatObject(1),
            NameObject("/Height"): FloatObject(1),
            NameObject("/ColorSpace"): NameObject("/DeviceRGB"),
            NameObject("/BitsPerComponent"): FloatObject(8),
        }
    )
    writer.pages[0]["/Resources"][NameObject("/XObject")] = DictionaryObject(
        {NameObject("/I1"): writer._add_object(image)}
    )
