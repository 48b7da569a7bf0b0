"""Finished files with one thing hidden in one place each, made with the libraries that write and by hand."""

# ruff: noqa: E501 (a file a line)
from __future__ import annotations

import base64
import gzip
import io
from collections.abc import Callable

import pypdf

from tests.unit.publishing.leaks.hidden_in_excel import EXCEL
from tests.unit.publishing.leaks.hidden_in_pdf import PDF
from tests.unit.publishing.leaks.hidden_in_word import WORD
from tests.unit.publishing.leaks.small_files import NAME, PIXEL, Made, pdf, word, word_and, zipped


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
