"""A thing hidden in each of some places more, written after the check had been mended for the first ones."""

# ruff: noqa: E501
from __future__ import annotations

import base64
import gzip
import io
import json

import pypdf
from pypdf.generic import ArrayObject, NumberObject

from tests.unit.publishing.leaks.stranger import pdf_making as q
from tests.unit.publishing.leaks.stranger.excel_places import S, add, book, cell
from tests.unit.publishing.leaks.stranger.making import NS, N, p, part, story, wd, word, zipped
from tests.unit.publishing.leaks.stranger.pdf_places import PDF as PDF_BEFORE

WORD = {
    "a name of which the middle is deleted": wd(
        body='<w:p><w:r><w:t>Seen: Ot</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>til</w:delText></w:r></w:del>'
        "<w:r><w:t>ie today</w:t></w:r></w:p>"
    ),
    "a name into which letters are inserted": wd(
        body='<w:p><w:r><w:t>Seen: Ot</w:t></w:r><w:ins w:id="1" w:author="a"><w:r><w:t>wxyz</w:t></w:r></w:ins>'
        "<w:r><w:t>tilie today</w:t></w:r></w:p>"
    ),
    "smart tag": wd(body='<w:p><w:smartTag w:element="Ottilie"><w:r><w:t>x</w:t></w:r></w:smartTag></w:p>'),
    "custom element": wd(body='<w:customXml w:uri="urn:x" w:element="Ottilie"><w:p/></w:customXml>'),
    "permission": wd(body='<w:p><w:permStart w:id="1" w:ed="k.oyelaran@example.gov.uk"/></w:p>'),
    "image data title": wd(
        body='<w:p><w:r><w:pict><v:shape><v:imagedata o:title="Ottilie 2"/></v:shape></w:pict></w:r></w:p>'
    ),
    "shape's alt": wd(body='<w:p><w:r><w:pict><v:shape alt="seen with Ottilie"/></w:pict></w:r></w:p>'),
    "move range": wd(body='<w:p><w:moveFromRangeStart w:id="1" w:name="move1" w:author="Ottilie"/></w:p>'),
    "cell inserted by": wd(
        body=f'<w:tbl><w:tr><w:tc><w:tcPr><w:cellIns w:id="1" w:author="Ottilie"/></w:tcPr>{p("a")}</w:tc></w:tr></w:tbl>'
    ),
    "numbering change": wd(
        body='<w:p><w:pPr><w:numPr><w:numberingChange w:id="1" w:original="Ottilie 1"/></w:numPr></w:pPr></w:p>'
    ),
    "list entries": wd(
        body='<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="Ottilie"/></w:ddList></w:ffData></w:fldChar></w:r></w:p>'
    ),
    "mailto field": wd(
        body='<w:p><w:r><w:instrText>HYPERLINK "mailto:o.penhallow@example.com?subject=Otti</w:instrText></w:r><w:r><w:instrText>lie"</w:instrText></w:r></w:p>'
    ),
    "comment over two paragraphs": story(
        "word/comments.xml", "comments", f'<w:comment w:id="1" w:author="a">{p("Ottilie")}{p("Penhallow")}</w:comment>'
    ),
    "text box in a header": story(
        "word/header2.xml",
        "hdr",
        f"<w:p><w:r><w:pict><v:textbox><w:txbxContent>{p(N)}</w:txbxContent></v:textbox></w:pict></w:r></w:p>",
    ),
    "header split by tab": story(
        "word/header2.xml", "hdr", "<w:p><w:r><w:t>Otti</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>lie</w:t></w:r></w:p>"
    ),
    "manager": part("docProps/app.xml", "<Properties><Manager>Katherine Oyelaran</Manager></Properties>"),
    "link base": part(
        "docProps/app.xml", "<Properties><HyperlinkBase>file:///H:/Ottilie/</HyperlinkBase></Properties>"
    ),
    "recipients": part(
        "word/recipientData.xml",
        f'<w:recipients {NS}><w:recipientData><w:uniqueTag w:val="{base64.b64encode(b"Ottilie Grace").decode()}"/></w:recipientData></w:recipients>',
    ),
    "bibliography": part(
        "customXml/item2.xml",
        '<b:Sources xmlns:b="x"><b:Source><b:Author><b:Last>Penhallow</b:Last><b:First>Ottilie</b:First></b:Author></b:Source></b:Sources>',
    ),
    "ink": part(
        "word/ink/ink1.xml",
        '<inkml:ink xmlns:inkml="x"><inkml:annotation type="recognised">Ottilie</inkml:annotation></inkml:ink>',
    ),
    "packed in custom XML": part(
        "customXml/item3.xml", f"<a>{base64.b64encode(gzip.compress(b'about Ottilie')).decode()}</a>"
    ),
    "chart's formula": part("word/charts/chart2.xml", "<c:chart xmlns:c='x'><c:f>'Ottilie rows'!$A$1</c:f></c:chart>"),
    "anchor's link tip": wd(
        body='<w:p><w:r><w:drawing><wp:anchor><wp:docPr id="1" name="x"><a:hlinkClick tooltip="Ottilie"/></wp:docPr></wp:anchor></w:drawing></w:r></w:p>'
    ),
    "write protection": part(
        "word/settings.xml",
        f'<w:settings {NS}><w:writeProtection w:recommended="1"/><w:documentProtection w:edit="Ottilie"/></w:settings>',
    ),
    "hidden by style only": wd(
        body='<w:p><w:r><w:rPr><w:rStyle w:val="Hidden"/></w:rPr><w:t>Ottilie</w:t></w:r></w:p>'
    ),
    "a zip in base64 in a variable": part(
        "word/settings.xml",
        f'<w:settings {NS}><w:docVars><w:docVar w:name="a" w:val="{base64.b64encode(zipped({"a.txt": "seen Ottilie"})).decode()}"/></w:docVars></w:settings>',
    ),
    "sql of a mail merge": part(
        "word/settings.xml",
        f"<w:settings {NS}><w:mailMerge><w:query w:val=\"SELECT * FROM x WHERE n='Ottilie'\"/></w:mailMerge></w:settings>",
    ),
    "two properties": part(
        "docProps/custom.xml",
        '<Properties><property name="first"><lpwstr>Otti</lpwstr></property><property name="second"><lpwstr>lie</lpwstr></property></Properties>',
    ),
    "binary with the name in UTF-16BE": wd(
        parts={"word/activeX/activeX1.bin": b"\1\2" + N.encode("utf-16-be") + b"\3"}
    ),
    "xml in latin with a wrong label": wd(
        parts={"customXml/item4.xml": '<?xml version="1.0" encoding="UTF-8"?><a>Siobh\xe1n</a>'.encode("latin-1")}
    ),
    "name in greek letters in a footer": story(
        "word/footer3.xml", "ftr", p("\u039f\u03c4\u03c4\u03b9\u03bb\u03b9\u03b5")
    ),
    "address in the middle of a letter": wd(
        body=p(
            "Dear Dr A, thank you for seeing this mother. Since the weekend she has been at 112 Quarry Bank Road, which must not be passed on. Yours"
        )
    ),
}

EXCEL = {
    "table column": add(
        {"xl/tables/table9.xml": "<table><tableColumns><tableColumn name='Ottilie'/></tableColumns></table>"}
    ),
    "query table": add({"xl/queryTables/queryTable1.xml": "<queryTable name='Ottilie'/>"}),
    "protected range": add(
        edits=[
            (
                S,
                "</worksheet>",
                "<protectedRanges><protectedRange name='Ottilie' sqref='A1'/></protectedRanges></worksheet>",
            )
        ]
    ),
    "web publish": add(
        edits=[(S, "</worksheet>", "<webPublishItems><webPublishItem title='Ottilie'/></webPublishItems></worksheet>")]
    ),
    "sparkline": add(
        edits=[(S, "</worksheet>", "<extLst><ext><s><f>Ottilie!A1:A9</f></s></ext></extLst></worksheet>")]
    ),
    "comment in runs": add(
        {
            "xl/comments9.xml": "<comments><authors><author>x</author></authors><commentList><comment ref='A1'><text><r><t>Ot</t></r><r><t>til</t></r><r><t>ie</t></r></text></comment></commentList></comments>"
        }
    ),
    "dxf format": add(
        {"xl/styles9.xml": "<styleSheet><dxfs><dxf><numFmt formatCode='\"Ottilie\"'/></dxf></dxfs></styleSheet>"}
    ),
    "name in a formula by code": book(cell("A5", '=UNICHAR(79)&"ttil"&LOWER("IE")')),
    "reversed by formula": book(cell("A5", '=MID("xxOttiliexx",3,7)')),
    "date text formula": book(cell("A5", "=DATE(2017,1,26)")),
    "phone cut by format": book(cell("A5", 447700900725)),
    "ole link": add(
        {
            "xl/externalLinks/externalLink9.xml": "<externalLink><oleLink progId='x'><oleItems><oleItem name='Ottilie'/></oleItems></oleLink></externalLink>"
        }
    ),
    "slicer's cache": add(
        {
            "xl/slicerCaches/slicerCache1.xml": "<slicerCacheDefinition><data><tabular><items><i x='0' n='Ottilie'/></items></tabular></data></slicerCacheDefinition>"
        }
    ),
    "name over two rows of one column": book(
        lambda b, s: (s.__setitem__("D4", "Ottilie"), s.__setitem__("D5", "Penhallow"))
    ),
    "a sheet of macros": add(
        {
            "xl/macrosheets/sheet9.xml": "<macrosheet><sheetData><row r='1'><c r='A1' t='str'><v>Ottilie</v></c></row></sheetData></macrosheet>"
        }
    ),
}

PDF = {
    "button caption": q.pdf_(lambda w: q.annot(w, Subtype=q.named("Widget"), MK=q.held(CA=q.told(N)))),
    "stamp's name": q.pdf_(lambda w: q.annot(w, Subtype=q.named("Stamp"), Name=q.named("Ottilie"))),
    "contents in pieces": q.pdf_(
        lambda w: w.pages[0].__setitem__(
            q.named("Contents"), ArrayObject([q.content(w, "BT /F1 12 Tf 50 700 Td (Ott"), q.content(w, "ilie) Tj ET")])
        )
    ),
    "string over a line": q.pdf_(text="BT /F1 12 Tf 50 700 Td (Ott\\\nilie) Tj ET"),
    "object stream": q.pdf_(
        lambda w: w.add_metadata({"/Subject": N}),
        raw=lambda d: (lambda w, o: (w.write(o), o.getvalue())[1])(pypdf.PdfWriter(io.BytesIO(d)), io.BytesIO()),
    ),
    "soft mask": q.pdf_(
        lambda w: w.pages[0]["/Resources"].__setitem__(
            q.named("ExtGState"),
            q.held(
                G=q.held(
                    SMask=q.held(
                        G=q.stream(
                            w,
                            q.SHOW,
                            Type=q.named("XObject"),
                            Subtype=q.named("Form"),
                            Resources=w.pages[0]["/Resources"],
                        )
                    )
                )
            ),
        )
    ),
    "spider": q.pdf_(
        lambda w: q.root(w, SpiderInfo=q.held(C=ArrayObject([q.held(S=q.told("https://example.com/Ottilie"))])))
    ),
    "layer's creator": q.pdf_(
        lambda w: q.root(
            w,
            OCProperties=q.held(
                OCGs=ArrayObject(
                    [
                        w._add_object(
                            q.held(
                                Type=q.named("OCG"),
                                Name=q.told("a"),
                                Usage=q.held(CreatorInfo=q.held(Creator=q.told("Katherine Oyelaran"))),
                            )
                        )
                    ]
                )
            ),
        )
    ),
    "hidden note's reply": q.pdf_(
        lambda w: q.annot(w, Subtype=q.named("Text"), F=NumberObject(2), Contents=q.told("rang about Ottilie"))
    ),
    "go to another file": q.pdf_(
        lambda w: q.annot(
            w,
            Subtype=q.named("Link"),
            A=q.held(
                S=q.named("GoToR"), F=q.held(Type=q.named("Filespec"), F=q.told("x.pdf"), UF=q.told("Ottilie.pdf"))
            ),
        )
    ),
    "submit form": q.pdf_(
        lambda w: q.annot(
            w, Subtype=q.named("Widget"), A=q.held(S=q.named("SubmitForm"), F=q.told("https://example.com/ottilie"))
        )
    ),
    "attached zip": q.attach("a.zip", zipped({"x/y.txt": "see Ottilie"})),
    "attached workbook": lambda: q.attach("a.xlsx", book(cell("B9", N))()[1])(),
    "xml in a stream of no type": q.pdf_(
        lambda w: w._add_object(q.stream(w, b"<rdf><n>Ottilie</n></rdf>").get_object())
    ),
    "scaled to nothing": q.pdf_(text="BT /F1 0.01 Tf 50 700 Td (Ottilie) Tj ET"),
    "clipped": q.pdf_(text="q 0 0 1 1 re W n BT /F1 12 Tf 50 700 Td (Ottilie) Tj ET Q"),
    "word spaced letters": q.pdf_(text="BT /F1 12 Tf 6 Tc 50 700 Td (Ottilie) Tj ET"),
    "letters by spaces": q.pdf_(text="BT /F1 12 Tf 50 700 Td (O t t i l i e) Tj ET"),
    "a PDF in a Word in a PDF": lambda: q.attach(
        "a.docx", word(parts={"word/embeddings/b.pdf": PDF_BEFORE["text"]()[1]})
    )(),
}

OTHER = {
    "csv with semicolons": lambda: ("a.csv", b"when;what\r\n1;Ottilie\r\n"),
    "csv with a comment line": lambda: ("a.csv", b"# for Ottilie\r\nwhen,what\r\n1,2\r\n"),
    "csv uneven": lambda: ("a.csv", b'when,what\r\n1,2,3,4,Otti"lie\r\n'),
    "jsonld context": lambda: ("a.jsonld", json.dumps({"@context": {"Ottilie": "http://x"}}).encode()),
    "json in utf-16": lambda: ("a.json", json.dumps({"a": N}).encode("utf-16")),
    "ndjson": lambda: ("a.json", b'{"a":"x"}\n{"a":"Ott\\u0069lie"}\n'),
    "html aria": lambda: ("a.html", b"<html><p aria-label='Ottilie'>x</p></html>"),
    "html base": lambda: ("a.html", b"<html><base href='https://example.com/Ottilie/'></html>"),
    "html noscript": lambda: ("a.html", b"<html><noscript>Ottilie</noscript></html>"),
    "html css url": lambda: ("a.html", b'<html><p style="background:url(Ottilie.png)">x</p></html>'),
    "html percent twice": lambda: ("a.html", b"<html><a href='?q=%254fttilie'>x</a></html>"),
    "html conditional comment": lambda: ("a.html", b"<html><!--[if IE]><p>Ot<b>tilie</b></p><![endif]--></html>"),
    "html reversed": lambda: (
        "a.html",
        b"<html><p style='unicode-bidi:bidi-override;direction:rtl'>eilittO</p></html>",
    ),
    "file name with a code": lambda: ("T3R0aWxpZQ==.csv", b"a,b\r\n"),
    "file name of initials": lambda: ("OGPB chronology.csv", b"a,b\r\n"),
    "ics": lambda: ("a.ics", b"BEGIN:VEVENT\r\nSUMMARY:visit Ot\r\n tilie\r\nEND:VEVENT\r\n"),
    "vcf": lambda: ("a.vcf", b"BEGIN:VCARD\r\nN;ENCODING=QUOTED-PRINTABLE:Ott=69lie\r\nEND:VCARD\r\n"),
    "tiff": lambda: ("a.tif", b"II*\0" + b"\0" * 40),
    "heic": lambda: ("a.heic", b"\0\0\0\x18ftypheic" + bytes(range(256))),
}
GOLD = {
    "permission": "worker",
    "manager": "worker",
    "layer's creator": "worker",
    "xml in latin with a wrong label": "",
    "tiff": "",
    "heic": "",
    "address in the middle of a letter": "refuge",
    "date text formula": "days",
    "phone cut by format": "mobile",
}

ALL = {
    form: {name: (GOLD.get(name, "child"), made) for name, made in held.items()}
    for form, held in (("Word", WORD), ("Excel", EXCEL), ("PDF", PDF), ("other", OTHER))
}
