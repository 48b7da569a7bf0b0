"""PDF files made by hand, with whatever a place needs."""

from __future__ import annotations

import io

import pypdf
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    EncodedStreamObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from tests.unit.publishing.leaks.stranger.making import (
    N,
)


def told(s):
    return TextStringObject(s)


def named(s):
    return NameObject("/" + s)


def held(**k):
    return DictionaryObject({NameObject("/" + a): b for a, b in k.items()})


def content(w, data, page=0):
    st = DecodedStreamObject()
    st.set_data(data if isinstance(data, bytes) else data.encode("latin-1"))
    return w._add_object(st)


def pdf_(change=None, text="BT /F1 12 Tf 50 700 Td (The child was seen.) Tj ET", raw=None, flate=False, pages=1):
    def made():
        w = pypdf.PdfWriter()
        for _ in range(pages):
            pg = w.add_blank_page(595, 842)
            pg[named("Resources")] = held(
                Font=held(
                    F1=held(
                        Type=named("Font"),
                        Subtype=named("Type1"),
                        BaseFont=named("Helvetica"),
                        Encoding=named("WinAnsiEncoding"),
                    )
                )
            )
            pg[named("Contents")] = content(w, text)
        if change:
            change(w)
        out = io.BytesIO()
        w.write(out)
        d = out.getvalue()
        return "published.pdf", raw(d) if raw else d

    return made


def pg(w):
    return w.pages[0]


def annot(w, **k):
    a = held(Type=named("Annot"), Rect=ArrayObject([NumberObject(x) for x in (0, 0, 9, 9)]), **k)
    pg(w)[named("Annots")] = ArrayObject([w._add_object(a)])


def root(w, **k):
    for a, b in k.items():
        w._root_object[named(a)] = b


def stream(w, data, **k):
    st = DecodedStreamObject()
    st.set_data(data)
    for a, b in k.items():
        st[named(a)] = b
    return w._add_object(st)


def form(w, data, extra="/Fx1 Do"):
    x = stream(
        w,
        data,
        Type=named("XObject"),
        Subtype=named("Form"),
        BBox=ArrayObject([NumberObject(v) for v in (0, 0, 500, 800)]),
        Resources=pg(w)["/Resources"],
    )
    pg(w)["/Resources"][named("XObject")] = held(Fx1=x)


def incremental(d):
    w = pypdf.PdfWriter(io.BytesIO(d), incremental=True)
    w.pages[0][named("Contents")] = content(w, "BT /F1 12 Tf 50 700 Td (The child was seen.) Tj ET")
    out = io.BytesIO()
    w.write(out)
    return out.getvalue()


def packed(w, filters, enc):
    st = EncodedStreamObject()
    st._data = enc
    st[named("Filter")] = ArrayObject([named(f) for f in filters])
    pg(w)[named("Contents")] = w._add_object(st)


SHOW = b"BT /F1 12 Tf 50 700 Td (Ottilie) Tj ET"


def attach(name, data):
    return pdf_(lambda w: w.add_attachment(name, data))


def objstm(d):
    return d


def loose(w):
    w._add_object(held(Note=told(N)))


def enc_pdf(d):
    w = pypdf.PdfWriter(io.BytesIO(d))
    w.encrypt("", "owner")
    out = io.BytesIO()
    w.write(out)
    return out.getvalue()


def enc_pdf2(d):
    w = pypdf.PdfWriter(io.BytesIO(d))
    w.encrypt("user", "owner")
    out = io.BytesIO()
    w.write(out)
    return out.getvalue()


def ps(s):
    return "BT /F1 12 Tf 50 700 Td " + s + " ET"


def two_pages():
    w = pypdf.PdfWriter()
    for t in ("She told her cousin Ottilie", "Penhallow that it hurt"):
        g = w.add_blank_page(595, 842)
        g[named("Resources")] = held(
            Font=held(F1=held(Type=named("Font"), Subtype=named("Type1"), BaseFont=named("Helvetica")))
        )
        g[named("Contents")] = content(w, ps(f"({t}) Tj"))
    out = io.BytesIO()
    w.write(out)
    return "published.pdf", out.getvalue()
