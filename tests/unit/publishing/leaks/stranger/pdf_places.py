"""A thing hidden in each place of a PDF."""

from __future__ import annotations

import base64
import zlib

from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    NumberObject,
)

from tests.unit.publishing.leaks.stranger.making import (
    N,
    p,
    word,
)
from tests.unit.publishing.leaks.stranger.pdf_making import (
    SHOW,
    annot,
    attach,
    enc_pdf,
    enc_pdf2,
    form,
    held,
    incremental,
    loose,
    named,
    packed,
    pdf_,
    pg,
    ps,
    root,
    stream,
    told,
    two_pages,
)

PDF = {
    "text": pdf_(text=ps("(Ottilie) Tj")),
    "invisible text": pdf_(text=ps("3 Tr (Ottilie) Tj")),
    "white text": pdf_(text="1 g " + ps("(Ottilie) Tj")),
    "text under a bar": pdf_(text=ps("(Ottilie) Tj") + " 0 g 40 690 200 30 re f"),
    "text off the page": pdf_(text="BT /F1 12 Tf 5000 7000 Td (Ottilie) Tj ET"),
    "kerned": pdf_(text=ps("[(Ot) -20 (ti) 30 (lie)] TJ")),
    "letter by letter": pdf_(
        text="BT /F1 12 Tf " + " ".join(f"1 0 0 1 {50 + 8 * i} 700 Tm ({c}) Tj" for i, c in enumerate(N)) + " ET"
    ),
    "letters placed backwards": pdf_(
        text="BT /F1 12 Tf "
        + " ".join(f"1 0 0 1 {50 + 8 * i} 700 Tm ({c}) Tj" for i, c in reversed(list(enumerate(N))))
        + " ET"
    ),
    "letters down the page": pdf_(
        text="BT /F1 12 Tf " + " ".join(f"1 0 0 1 50 {700 - 14 * i} Tm ({c}) Tj" for i, c in enumerate(N)) + " ET"
    ),
    "turned text": pdf_(text="BT /F1 12 Tf 0 1 -1 0 100 300 Tm (Ottilie) Tj ET"),
    "mirrored order": pdf_(text=ps("(eilittO) Tj")),
    "octal": pdf_(text=ps("(\\117ttilie) Tj")),
    "hex": pdf_(text=ps("<4F7474696C6965> Tj")),
    "quote operator": pdf_(text=ps("14 TL (Ottilie) '")),
    "double quote operator": pdf_(text=ps('1 2 (Ottilie) "')),
    "over two lines": pdf_(text="BT /F1 12 Tf 50 700 Td (seen: Otti-) Tj 0 -14 Td (lie at home) Tj ET"),
    "in a form of its own": pdf_(lambda w: form(w, SHOW), text="/Fx1 Do"),
    "in a form never shown": pdf_(lambda w: form(w, SHOW)),
    "actual text in a stream": pdf_(text="/Span <</ActualText (Ottilie)>> BDC BT /F1 12 Tf 50 700 Td (x) Tj ET EMC"),
    "actual text, two-byte": pdf_(
        text="/Span <</ActualText <FEFF004F007400740069006C00690065>>> BDC BT /F1 12 Tf 50 700 Td (x) Tj ET EMC"
    ),
    "marked content's name": pdf_(text="/Ottilie BMC BT /F1 12 Tf 50 700 Td (x) Tj ET EMC"),
    "comment in a stream": pdf_(text=ps("(x) Tj") + "\n% Ottilie\n"),
    "never painted string": pdf_(text=ps("(Ottilie) pop (x) Tj")),
    "packed with Flate": pdf_(lambda w: packed(w, ["FlateDecode"], zlib.compress(SHOW))),
    "packed with ASCIIHex": pdf_(lambda w: packed(w, ["ASCIIHexDecode"], SHOW.hex().encode() + b">")),
    "packed with ASCII85 and Flate": pdf_(
        lambda w: packed(w, ["ASCII85Decode", "FlateDecode"], base64.a85encode(zlib.compress(SHOW)) + b"~>")
    ),
    "packed with RunLength": pdf_(lambda w: packed(w, ["RunLengthDecode"], bytes([len(SHOW) - 1]) + SHOW + b"\x80")),
    "packed in an unknown way": pdf_(lambda w: packed(w, ["MysteryDecode"], zlib.compress(SHOW))),
    "note": pdf_(lambda w: annot(w, Subtype=named("Text"), Contents=told(N))),
    "note's author": pdf_(lambda w: annot(w, Subtype=named("Text"), Contents=told("ok"), T=told("Katherine Oyelaran"))),
    "note in rich text": pdf_(
        lambda w: annot(w, Subtype=named("FreeText"), RC=told("<body><p>Ott<b>ilie</b></p></body>"))
    ),
    "note's subject": pdf_(lambda w: annot(w, Subtype=named("Text"), Subj=told(N))),
    "note's look": pdf_(
        lambda w: annot(
            w,
            Subtype=named("FreeText"),
            AP=held(N=stream(w, SHOW, Subtype=named("Form"), Resources=pg(w)["/Resources"])),
        )
    ),
    "redaction not carried out": pdf_(lambda w: annot(w, Subtype=named("Redact"), OverlayText=told("Ottilie"))),
    "link": pdf_(
        lambda w: annot(
            w, Subtype=named("Link"), A=held(S=named("URI"), URI=ByteStringObject(b"https://example.com/Ot%74ilie"))
        )
    ),
    "launch": pdf_(lambda w: annot(w, Subtype=named("Link"), A=held(S=named("Launch"), F=told("H:/Ottilie.docx")))),
    "form field's value": pdf_(
        lambda w: root(
            w, AcroForm=held(Fields=ArrayObject([w._add_object(held(FT=named("Tx"), T=told("a"), V=told(N)))]))
        )
    ),
    "form field's name": pdf_(
        lambda w: root(w, AcroForm=held(Fields=ArrayObject([w._add_object(held(FT=named("Tx"), T=told(N)))])))
    ),
    "form field's tip": pdf_(
        lambda w: root(
            w, AcroForm=held(Fields=ArrayObject([w._add_object(held(FT=named("Tx"), T=told("a"), TU=told(N)))]))
        )
    ),
    "form's choices": pdf_(
        lambda w: root(
            w,
            AcroForm=held(
                Fields=ArrayObject([w._add_object(held(FT=named("Ch"), T=told("a"), Opt=ArrayObject([told(N)])))])
            ),
        )
    ),
    "XFA": pdf_(
        lambda w: root(
            w,
            AcroForm=held(
                Fields=ArrayObject(), XFA=ArrayObject([told("datasets"), stream(w, b"<xfa><n>Ottilie</n></xfa>")])
            ),
        )
    ),
    "outline": pdf_(lambda w: w.add_outline_item(N, 0)),
    "attachment": attach("a.txt", b"Ottilie"),
    "attachment's name": attach("Ottilie.txt", b"x"),
    "attachment, a Word file": lambda: attach("a.docx", word(body=p(N)))(),
    "attachment, a PDF": lambda: attach("a.pdf", PDF["text"]()[1])(),
    "attachment that nobody can read": attach("a.bin", bytes(range(256)) * 3),
    "attachment's description": pdf_(
        lambda w: root(w, AF=ArrayObject([w._add_object(held(Type=named("Filespec"), F=told("x"), Desc=told(N)))]))
    ),
    "XMP": pdf_(
        lambda w: root(
            w,
            Metadata=stream(
                w,
                b"<x:xmpmeta xmlns:x='a'><dc:title xmlns:dc='b'>Ottilie</dc:title></x:xmpmeta>",
                Type=named("Metadata"),
                Subtype=named("XML"),
            ),
        )
    ),
    "XMP, two-byte": pdf_(
        lambda w: root(
            w, Metadata=stream(w, "<x>Ottilie</x>".encode("utf-16"), Type=named("Metadata"), Subtype=named("XML"))
        )
    ),
    "XMP of a page": pdf_(
        lambda w: pg(w).__setitem__(
            named("Metadata"), stream(w, b"<x>Ottilie</x>", Type=named("Metadata"), Subtype=named("XML"))
        )
    ),
    "title": pdf_(lambda w: w.add_metadata({"/Title": N})),
    "own key of the information": pdf_(lambda w: w.add_metadata({"/Ottilie": "x"})),
    "author": pdf_(lambda w: w.add_metadata({"/Author": "Katherine Oyelaran"})),
    "own date": pdf_(lambda w: w.add_metadata({"/Seen": "D:20170126041500Z"})),
    "named place": pdf_(lambda w: w.add_named_destination(N, 0)),
    "alternative text": pdf_(
        lambda w: root(w, StructTreeRoot=held(K=ArrayObject([held(S=named("Figure"), Alt=told(N))])))
    ),
    "actual text of the tree": pdf_(
        lambda w: root(w, StructTreeRoot=held(K=ArrayObject([held(S=named("P"), ActualText=told(N))])))
    ),
    "expansion": pdf_(lambda w: root(w, StructTreeRoot=held(K=ArrayObject([held(S=named("P"), E=told(N))])))),
    "title of the tree": pdf_(lambda w: root(w, StructTreeRoot=held(K=ArrayObject([held(S=named("P"), T=told(N))])))),
    "id of the tree": pdf_(
        lambda w: root(w, StructTreeRoot=held(K=ArrayObject([held(S=named("P"), ID=ByteStringObject(b"Ottilie"))])))
    ),
    "role of the tree": pdf_(lambda w: root(w, StructTreeRoot=held(RoleMap=held(Ottilie=named("P"))))),
    "user properties": pdf_(
        lambda w: root(
            w,
            StructTreeRoot=held(
                K=ArrayObject(
                    [
                        held(
                            S=named("P"),
                            A=held(O=named("UserProperties"), P=ArrayObject([held(N=told("x"), V=told(N))])),
                        )
                    ]
                )
            ),
        )
    ),
    "an earlier state": pdf_(text=ps("(Ottilie) Tj"), raw=incremental),
    "script": pdf_(lambda w: root(w, OpenAction=held(S=named("JavaScript"), JS=told("app.alert('Ottilie');")))),
    "script of pieces": pdf_(
        lambda w: root(w, OpenAction=held(S=named("JavaScript"), JS=told("app.alert('Ott'+'ilie');")))
    ),
    "script, escaped": pdf_(
        lambda w: root(w, OpenAction=held(S=named("JavaScript"), JS=told("app.alert('\\x4fttilie');")))
    ),
    "page label": pdf_(lambda w: root(w, PageLabels=held(Nums=ArrayObject([NumberObject(0), held(P=told(N))])))),
    "layer's name": pdf_(
        lambda w: root(w, OCProperties=held(OCGs=ArrayObject([w._add_object(held(Type=named("OCG"), Name=told(N)))])))
    ),
    "text in a layer turned off": pdf_(
        lambda w: root(
            w, OCProperties=held(OCGs=ArrayObject([w._add_object(held(Type=named("OCG"), Name=told("a")))]))
        ),
        text="/OC /a BDC " + ps("(Ottilie) Tj") + " EMC",
    ),
    "font's name": pdf_(
        lambda w: pg(w)["/Resources"]["/Font"].__setitem__(
            named("F2"), held(Type=named("Font"), Subtype=named("Type1"), BaseFont=named("OttilieHand"))
        )
    ),
    "colour's name": pdf_(
        lambda w: pg(w)["/Resources"].__setitem__(
            named("ColorSpace"), held(Cs=ArrayObject([named("Separation"), named("Ottilie"), named("DeviceGray")]))
        )
    ),
    "resource's name": pdf_(lambda w: pg(w)["/Resources"].__setitem__(named("ExtGState"), held(Ottilie=held()))),
    "loose object": pdf_(loose),
    "piece information": pdf_(lambda w: pg(w).__setitem__(named("PieceInfo"), held(X=held(Private=held(U=told(N)))))),
    "article": pdf_(lambda w: root(w, Threads=ArrayObject([held(I=held(Title=told(N)))]))),
    "output intent": pdf_(lambda w: root(w, OutputIntents=ArrayObject([held(S=named("GTS"), Info=told(N))]))),
    "collection": pdf_(lambda w: root(w, Collection=held(Schema=held(a=held(N=told(N)))))),
    "base of links": pdf_(lambda w: root(w, URI=held(Base=ByteStringObject(b"https://example.com/Ottilie/")))),
    "language": pdf_(lambda w: root(w, Lang=told("x-Ottilie"))),
    "signature": pdf_(
        lambda w: root(
            w,
            AcroForm=held(
                Fields=ArrayObject(
                    [
                        w._add_object(
                            held(
                                FT=named("Sig"),
                                T=told("s"),
                                V=held(Type=named("Sig"), Name=told("Katherine Oyelaran"), Reason=told("ok")),
                            )
                        )
                    ]
                )
            ),
        )
    ),
    "own key of the catalogue": pdf_(lambda w: root(w, Ottilie=NumberObject(1))),
    "file id": pdf_(raw=lambda d: d.replace(b"trailer\n<<", b"trailer\n<<\n/ID [(Ottilie) (Ottilie)]", 1)),
    "after the end": pdf_(raw=lambda d: d + b"\nOttilie\n"),
    "before the beginning": pdf_(raw=lambda d: b"Ottilie\n" + d),
    "a comment line": pdf_(raw=lambda d: d.replace(b"\n1 0 obj", b"\n%% Ottilie\n1 0 obj", 1)),
    "locked without a word": pdf_(text=ps("(Ottilie) Tj"), raw=enc_pdf),
    "locked with a word": pdf_(raw=enc_pdf2),
    "two-byte string": pdf_(lambda w: w.add_metadata({"/Subject": "Siobhán \u0141"})),
    "picture": pdf_(
        lambda w: pg(w)["/Resources"].__setitem__(
            named("XObject"),
            held(
                Im=stream(
                    w,
                    b"\0\0\0",
                    Subtype=named("Image"),
                    Width=NumberObject(1),
                    Height=NumberObject(1),
                    ColorSpace=named("DeviceRGB"),
                    BitsPerComponent=NumberObject(8),
                )
            ),
        )
    ),
    "inline picture": pdf_(text="BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc EI"),
    "thumbnail of a page": pdf_(
        lambda w: pg(w).__setitem__(
            named("Thumb"),
            stream(
                w,
                b"\0\0\0",
                Subtype=named("Image"),
                Width=NumberObject(1),
                Height=NumberObject(1),
                ColorSpace=named("DeviceRGB"),
                BitsPerComponent=NumberObject(8),
            ),
        )
    ),
    "font without its table of letters": pdf_(
        lambda w: pg(w)["/Resources"]["/Font"].__setitem__(
            named("F1"),
            held(
                Type=named("Font"),
                Subtype=named("Type0"),
                BaseFont=named("X"),
                Encoding=named("Identity-H"),
                DescendantFonts=ArrayObject(
                    [held(Type=named("Font"), Subtype=named("CIDFontType2"), BaseFont=named("X"))]
                ),
            ),
        )
    ),
    "font that names other letters": pdf_(
        lambda w: pg(w)["/Resources"]["/Font"].__setitem__(
            named("F1"),
            held(
                Type=named("Font"),
                Subtype=named("Type1"),
                BaseFont=named("Helvetica"),
                Encoding=held(
                    Differences=ArrayObject(
                        [NumberObject(97), named("O"), named("t"), named("i"), named("l"), named("e")]
                    )
                ),
            ),
        ),
        text=ps("(abbcdce) Tj"),
    ),
    "text drawn as a shading pattern's form": pdf_(
        lambda w: pg(w)["/Resources"].__setitem__(
            named("Pattern"), held(P0=stream(w, SHOW, PatternType=NumberObject(1), Resources=pg(w)["/Resources"]))
        )
    ),
    "glyph program": pdf_(
        lambda w: pg(w)["/Resources"]["/Font"].__setitem__(
            named("F3"),
            held(
                Type=named("Font"),
                Subtype=named("Type3"),
                CharProcs=held(a=stream(w, SHOW)),
                Encoding=held(Differences=ArrayObject([NumberObject(97), named("a")])),
            ),
        )
    ),
    "name written with escapes": pdf_(
        lambda w: root(w, X=named("Ot#74ilie")), raw=lambda d: d.replace(b"/Ot#2374ilie", b"/Ot#74ilie")
    ),
    "viewer's preferences": pdf_(lambda w: root(w, ViewerPreferences=held(X=told(N)))),
    "measure": pdf_(lambda w: pg(w).__setitem__(named("VP"), ArrayObject([held(Name=told(N))]))),
    "sound note": pdf_(lambda w: annot(w, Subtype=named("Sound"), Sound=stream(w, b"\0" * 40, R=NumberObject(8000)))),
    "film": pdf_(
        lambda w: annot(w, Subtype=named("RichMedia"), RichMediaContent=held(Assets=held(Names=ArrayObject([told(N)]))))
    ),
    "over two pages": lambda: two_pages(),
    "cut by the crop box": pdf_(
        lambda w: pg(w).__setitem__(named("CropBox"), ArrayObject([NumberObject(v) for v in (0, 0, 20, 20)])),
        text=ps("(Ottilie) Tj"),
    ),
}
