"""A PDF with one thing hidden in one place each."""

# ruff: noqa: E501 (a file a line)
from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pypdf
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    TextStringObject,
)

from tests.unit.publishing.leaks.small_files import NAME, Made, pdf, word


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
