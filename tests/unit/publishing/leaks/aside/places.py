"""Kept aside: files with something hidden in a place, written before the reader. Only the sum is looked at."""
# ruff: noqa: E501

from __future__ import annotations

import base64
import io
import zipfile
import zlib
from collections.abc import Callable

NAME = "Tobias Quillfeather"

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="word/document.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)


def _zipped(members: dict[str, bytes | str], comment: bytes = b"") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
        archive.comment = comment
    return made.getvalue()


def _docx(body: str, **more: bytes | str) -> bytes:
    parts = {name.replace("__", "/").replace("_dot_", "."): content for name, content in more.items()}
    return _zipped(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _RELS,
            "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>',
            **parts,
        }
    )


def _runs(*words: str) -> str:
    return "<w:p>" + "".join(f'<w:r><w:t xml:space="preserve">{word}</w:t></w:r>' for word in words) + "</w:p>"


def _sheet(rows: str, shared: str = "", **more: bytes | str) -> bytes:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {name.replace("__", "/").replace("_dot_", "."): content for name, content in more.items()}
    return _zipped(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _RELS.replace("word/document.xml", "xl/workbook.xml"),
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{relations}"><sheets><sheet name="Rows" sheetId="1" '
            'r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": _RELS.replace("word/document.xml", "worksheets/sheet1.xml").replace(
                '/officeDocument"', '/worksheet"'
            ),
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>',
            "xl/sharedStrings.xml": f'<sst xmlns="{main}">{shared}</sst>',
            **parts,
        }
    )


def _pdf(*objects: bytes, content: bytes = b"BT /F1 12 Tf 50 700 Td (Nothing) Tj ET", more: bytes = b"") -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>%s>>" % more
    listed = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        *objects,
    ]
    made, starts = b"%PDF-1.7\n", []
    for number, one in enumerate(listed, 1):
        starts.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(listed) + 1)
    made += b"".join(b"%010d 00000 n \n" % start for start in starts)
    return made + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(listed) + 1, table)


def _packed(content: bytes, about: bytes = b"") -> bytes:
    packed = zlib.compress(content)
    return b"<</Length %d/Filter/FlateDecode%s>>stream\n%s\nendstream" % (len(packed), about, packed)


def _png_with_words() -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return len(content).to_bytes(4, "big") + kind + content + zlib.crc32(kind + content).to_bytes(4, "big")

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", b"\0\0\0\1\0\0\0\1\x08\0\0\0\0")
        + chunk(b"zTXt", b"Comment\0\0" + zlib.compress(NAME.encode()))
        + chunk(b"IDAT", zlib.compress(b"\0\0"))
        + chunk(b"IEND", b"")
    )


FILES: dict[str, Callable[[], tuple[str, bytes]]] = {
    "docx: runs of one letter": lambda: ("a.docx", _docx(_runs(*NAME))),
    "docx: a symbol between": lambda: ("a.docx", _docx(_runs("Tobi", "as Quill", "feather was seen"))),
    "docx: content control's tag": lambda: (
        "a.docx",
        _docx(f'<w:sdt><w:sdtPr><w:tag w:val="{NAME}"/></w:sdtPr><w:sdtContent>{_runs("x")}</w:sdtContent></w:sdt>'),
    ),
    "docx: an old paragraph's author": lambda: (
        "a.docx",
        _docx(f'<w:p><w:pPr><w:pPrChange w:id="1" w:author="{NAME}"><w:pPr/></w:pPrChange></w:pPr></w:p>'),
    ),
    "docx: a moved stretch": lambda: (
        "a.docx",
        _docx(f'<w:p><w:moveFrom w:id="1" w:author="a"><w:r><w:t>{NAME}</w:t></w:r></w:moveFrom></w:p>'),
    ),
    "docx: a field's code": lambda: (
        "a.docx",
        _docx(
            '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> QUOTE "Tobias Quill</w:instrText></w:r>'
            '<w:r><w:instrText>feather" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        ),
    ),
    "docx: a part that nothing points to": lambda: (
        "a.docx",
        _docx(_runs("x"), word__old_dot_xml=f'<w:document xmlns:w="{_W}"><w:body>{_runs(NAME)}</w:body></w:document>'),
    ),
    "docx: custom XML in UTF-16": lambda: (
        "a.docx",
        _docx(
            _runs("x"),
            customXml__item1_dot_xml=f'<?xml version="1.0" encoding="UTF-16"?><a>{NAME}</a>'.encode("utf-16"),
        ),
    ),
    "docx: a comment of the XML": lambda: ("a.docx", _docx(f"<!-- {NAME} -->{_runs('x')}")),
    "docx: a processing instruction": lambda: ("a.docx", _docx(f"<?note {NAME}?>{_runs('x')}")),
    "docx: a member's own name": lambda: (
        "a.docx",
        _docx(_runs("x"), **{"word__media__Tobias Quillfeather_dot_txt": "x"}),
    ),
    "docx: a text file inside": lambda: (
        "a.docx",
        _docx(_runs("x"), word__embeddings__a_dot_bin=NAME.encode("utf-16-le")),
    ),
    "docx: a workbook inside a zip inside": lambda: (
        "a.docx",
        _docx(
            _runs("x"),
            word__embeddings__a_dot_bin=_zipped(
                {"b.xlsx": _sheet(f'<row r="1"><c r="A1" t="inlineStr"><is><t>{NAME}</t></is></c></row>')}
            ),
        ),
    ),
    "docx: a picture's own text": lambda: ("a.docx", _docx(_runs("x"), word__media__i_dot_png=_png_with_words())),
    "zip: its comment": lambda: ("a.zip", _zipped({"a.txt": "x"}, comment=NAME.encode())),
    "docx: after its end": lambda: ("a.docx", _docx(_runs("x")) + NAME.encode()),
    "docx: before its beginning": lambda: ("a.docx", NAME.encode() + _docx(_runs("x"))),
    "xlsx: rich runs of a shared string": lambda: (
        "a.xlsx",
        _sheet("", "<si><r><t>Tobi</t></r><r><t>as Quillfeather</t></r></si>"),
    ),
    "xlsx: a header": lambda: (
        "a.xlsx",
        _sheet(
            "",
            xl__worksheets__sheet2_dot_xml=f"<worksheet><headerFooter><oddHeader>&amp;L{NAME}</oddHeader></headerFooter></worksheet>",
        ),
    ),
    "xlsx: what a formula joins": lambda: (
        "a.xlsx",
        _sheet('<row r="1"><c r="A1"><f>"Tobi"&amp;"as Quill"&amp;"feather"</f></c></row>'),
    ),
    "xlsx: a day as a number": lambda: ("a.xlsx", _sheet('<row r="1"><c r="A1"><v>41807</v></c></row>')),
    "xlsx: an NHS number as a number": lambda: ("a.xlsx", _sheet('<row r="1"><c r="A1"><v>4010232137</v></c></row>')),
    "xlsx: a link's target": lambda: (
        "a.xlsx",
        _sheet(
            "",
            xl__worksheets___rels__sheet1_dot_xml_dot_rels='<Relationships><Relationship Id="r" Target="file:///C:/Tobias%20Quillfeather/a.docx"/></Relationships>',
        ),
    ),
    "pdf: a note": lambda: (
        "a.pdf",
        _pdf(b"<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(%s)>>" % NAME.encode(), more=b"/Annots[6 0 R]"),
    ),
    "pdf: a note in UTF-16": lambda: (
        "a.pdf",
        _pdf(
            b"<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents<FEFF%s>>>" % NAME.encode("utf-16-be").hex().encode(),
            more=b"/Annots[6 0 R]",
        ),
    ),
    "pdf: far off the page": lambda: ("a.pdf", _pdf(content=b"BT /F1 12 Tf 9000 9000 Td (%s) Tj ET" % NAME.encode())),
    "pdf: invisible and kerned": lambda: (
        "a.pdf",
        _pdf(content=b"BT /F1 12 Tf 3 Tr 50 700 Td [(To) -20 (bias) -250 (Quill) 15 (feather)] TJ ET"),
    ),
    "pdf: escaped letters": lambda: (
        "a.pdf",
        _pdf(content=b"BT /F1 12 Tf 50 700 Td (\\124obias \\121uillfeather) Tj ET"),
    ),
    "pdf: an attached text": lambda: ("a.pdf", _pdf(_packed(NAME.encode(), b"/Type/EmbeddedFile"))),
    "pdf: an attached archive": lambda: ("a.pdf", _pdf(_packed(_zipped({"a.txt": NAME}), b"/Type/EmbeddedFile"))),
    "pdf: an object that nothing points to": lambda: ("a.pdf", _pdf(b"<</A(%s)>>" % NAME.encode())),
    "pdf: a page that is no longer a page": lambda: (
        "a.pdf",
        _pdf(
            b"<</Type/Page/MediaBox[0 0 595 842]/Contents 7 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            _packed(b"BT /F1 12 Tf 50 700 Td (%s) Tj ET" % NAME.encode()),
        ),
    ),
    "pdf: an earlier revision": lambda: (
        "a.pdf",
        (
            lambda first: (
                first
                + b"4 0 obj\n<</Length 3>>stream\nq Q\nendstream\nendobj\nxref\n4 1\n%010d 00000 n \ntrailer\n<</Size 6/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n"
                % (len(first), first.rindex(b"xref\n0"), len(first) + 58)
            )
        )(_pdf(content=b"BT /F1 12 Tf 50 700 Td (%s) Tj ET" % NAME.encode())),
    ),
    "pdf: after its end": lambda: ("a.pdf", _pdf() + b"%" + NAME.encode()),
    "html: split by marks": lambda: ("a.html", b"<p>To<b>bi</b>as Quill<i>feather</i></p>"),
    "html: a comment": lambda: ("a.html", f"<p>x</p><!-- {NAME} -->".encode()),
    "html: an attribute": lambda: ("a.html", f'<img src="x" data-who="{NAME}">'.encode()),
    "html: a picture's bytes": lambda: (
        "a.html",
        b'<a href="data:text/plain;base64,' + base64.b64encode(f"it was {NAME}".encode()) + b'">x</a>',
    ),
    "json: a key": lambda: ("a.json", ('{"' + NAME + '": 1}').encode()),
    "json: escapes": lambda: ("a.json", b'{"a": "\\u0054obias \\u0051uillfeather"}'),
    "csv: in UTF-16": lambda: ("a.csv", f"when;what\n1;{NAME}\n".encode("utf-16")),
    "csv: a cell over two lines": lambda: ("a.csv", b'when,what\n1,"Tobias\nQuillfeather"\n'),
    "txt: in Windows' letters": lambda: ("a.txt", "caf\u00e9 Tobias Quillfeather \u2019s".encode("cp1252")),
    "its own name": lambda: ("T Quillfeather final.csv", b"when,what\n"),
    "svg inside a docx": lambda: (
        "a.docx",
        _docx(_runs("x"), word__media__a_dot_svg=f"<svg><title>{NAME}</title></svg>"),
    ),
}
