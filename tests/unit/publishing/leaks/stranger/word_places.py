"""A thing hidden in each place of a Word document."""

# ruff: noqa: E501
from __future__ import annotations

import base64
import bz2
import gzip
import lzma
import zlib

from tests.unit.publishing.leaks.stranger.making import (
    NS,
    RN,
    N,
    ch,
    ole,
    p,
    part,
    png,
    story,
    vba_compressed,
    wd,
    word,
    zipped,
)
from tests.unit.publishing.leaks.stranger.word_making import deep, extra, locked, member_comment, orphan, targz, twin

RTF = r"{\rtf1\ansi\ansicpg1252 Seen: Ot\b t\b0 ilie today. {\info{\author x}}}"
RTF_HEX = r"{\rtf1\ansi Seen: \'4f\'74\'74\'69\'6c\'69\'65 today.}"
RTF_U = r"{\rtf1\ansi\uc1 Seen: \u79?\u116?\u116?\u105?\u108?\u105?\u101? today.}"

WORD = {
    "body": wd(body=p(N)),
    "two runs": wd(body="<w:p><w:r><w:t>Otti</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>lie</w:t></w:r></w:p>"),
    "run with proof error and bookmark between": wd(
        body='<w:p><w:r><w:t>Otti</w:t></w:r><w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/><w:r><w:t>lie</w:t></w:r></w:p>'
    ),
    "letter by letter over runs": wd(body="<w:p>" + "".join(f"<w:r><w:t>{c}</w:t></w:r>" for c in N) + "</w:p>"),
    "with optional hyphen": wd(body="<w:p><w:r><w:t>Otti</w:t><w:softHyphen/><w:t>lie</w:t></w:r></w:p>"),
    "with no-break hyphen": wd(body="<w:p><w:r><w:t>Penhallow</w:t><w:noBreakHyphen/><w:t>Birch</w:t></w:r></w:p>"),
    "letter as symbol": wd(body='<w:p><w:r><w:sym w:font="Arial" w:char="004F"/><w:t>ttilie</w:t></w:r></w:p>'),
    "over a line break": wd(body="<w:p><w:r><w:t>Ottilie</w:t><w:br/><w:t>Penhallow</w:t></w:r></w:p>"),
    "partly deleted partly inserted": wd(
        body='<w:p><w:r><w:t>Ott</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>ilie</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>er</w:t></w:r></w:ins></w:p>'
    ),
    "inserted, then deleted": wd(
        body='<w:p><w:ins w:id="1" w:author="a"><w:del w:id="2" w:author="a"><w:r><w:delText>Ottilie</w:delText></w:r></w:del></w:ins></w:p>'
    ),
    "moved from": wd(body='<w:p><w:moveFrom w:id="1" w:author="a"><w:r><w:t>Ottilie</w:t></w:r></w:moveFrom></w:p>'),
    "table cell": wd(body=f"<w:tbl><w:tr><w:tc>{p(N)}</w:tc></w:tr></w:tbl>"),
    "deleted table row": wd(
        body=f'<w:tbl><w:tr><w:trPr><w:del w:id="1" w:author="a"/></w:trPr><w:tc>{p(N)}</w:tc></w:tr></w:tbl>'
    ),
    "table caption": wd(
        body=f'<w:tbl><w:tblPr><w:tblCaption w:val="{N}"/><w:tblDescription w:val="x"/></w:tblPr><w:tr><w:tc>{p("a")}</w:tc></w:tr></w:tbl>'
    ),
    "split over two cells": wd(body=f"<w:tbl><w:tr><w:tc>{p('Ottilie')}</w:tc><w:tc>{p('seen')}</w:tc></w:tr></w:tbl>"),
    "header": story("word/header1.xml", "hdr", p(N)),
    "footer": story("word/footer1.xml", "ftr", p(N)),
    "footnote": story("word/footnotes.xml", "footnotes", f'<w:footnote w:id="1">{p(N)}</w:footnote>'),
    "endnote": story("word/endnotes.xml", "endnotes", f'<w:endnote w:id="1">{p(N)}</w:endnote>'),
    "comment": story("word/comments.xml", "comments", f'<w:comment w:id="1" w:author="a">{p(N)}</w:comment>'),
    "comment author": story(
        "word/comments.xml", "comments", f'<w:comment w:id="1" w:author="Katherine Oyelaran">{p("ok")}</w:comment>'
    ),
    "comment initials": story(
        "word/comments.xml", "comments", f'<w:comment w:id="1" w:author="a" w:initials="SMP">{p("ok")}</w:comment>'
    ),
    "deletion's author": wd(
        body='<w:p><w:del w:id="1" w:author="Ottilie"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>'
    ),
    "formatting change's author": wd(
        body='<w:p><w:pPr><w:pPrChange w:id="1" w:author="Ottilie"><w:pPr/></w:pPrChange></w:pPr></w:p>'
    ),
    "hidden text": wd(body="<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Ottilie</w:t></w:r></w:p>"),
    "white text": wd(body='<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>Ottilie</w:t></w:r></w:p>'),
    "text box of shapes": wd(
        body=f"<w:p><w:r><w:drawing><wps:wsp><wps:txbx><w:txbxContent>{p(N)}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></w:r></w:p>"
    ),
    "text box of VML, split": wd(
        body="<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>Otti</w:t></w:r><w:r><w:t>lie</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    ),
    "WordArt": wd(body='<w:p><w:r><w:pict><v:shape><v:textpath string="Ottilie"/></v:shape></w:pict></w:r></w:p>'),
    "alternative text": wd(
        body='<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Ottilie in the garden"/></wp:inline></w:drawing></w:r></w:p>'
    ),
    "alternative title": wd(
        body='<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" title="Ottilie"/></wp:inline></w:drawing></w:r></w:p>'
    ),
    "drawing's name": wd(
        body='<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Ottilie.jpg"/></wp:inline></w:drawing></w:r></w:p>'
    ),
    "content control title": wd(
        body=f'<w:sdt><w:sdtPr><w:alias w:val="{N}"/></w:sdtPr><w:sdtContent>{p("a")}</w:sdtContent></w:sdt>'
    ),
    "content control tag": wd(
        body=f'<w:sdt><w:sdtPr><w:tag w:val="child_{N}"/></w:sdtPr><w:sdtContent>{p("a")}</w:sdtContent></w:sdt>'
    ),
    "content control list": wd(
        body=f'<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="{N}" w:value="1"/></w:dropDownList></w:sdtPr><w:sdtContent>{p("a")}</w:sdtContent></w:sdt>'
    ),
    "content control binding": wd(
        body=f'<w:sdt><w:sdtPr><w:dataBinding w:xpath="/case/child[@name=\'{N}\']" w:storeItemID="x"/></w:sdtPr><w:sdtContent>{p("a")}</w:sdtContent></w:sdt>'
    ),
    "date control": wd(
        body=f'<w:sdt><w:sdtPr><w:date w:fullDate="2017-01-26T00:00:00Z"/></w:sdtPr><w:sdtContent>{p("day 1228")}</w:sdtContent></w:sdt>'
    ),
    "checkbox form field": wd(
        body='<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Ottilie"/><w:statusText w:type="text" w:val="x"/></w:ffData></w:fldChar></w:r></w:p>'
    ),
    "form field's help": wd(
        body='<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:helpText w:type="text" w:val="Ottilie"/></w:ffData></w:fldChar></w:r></w:p>'
    ),
    "form field's default": wd(
        body='<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:textInput><w:default w:val="Ottilie"/></w:textInput></w:ffData></w:fldChar></w:r></w:p>'
    ),
    "field's data": wd(
        body=f'<w:p><w:r><w:fldChar w:fldCharType="begin"><w:fldData>{base64.b64encode("Ottilie".encode("utf-16-le")).decode()}</w:fldData></w:fldChar></w:r></w:p>'
    ),
    "field code over runs": wd(
        body='<w:p><w:r><w:instrText> INCLUDETEXT "C:\\\\Ott</w:instrText></w:r><w:r><w:instrText>ilie.docx" </w:instrText></w:r></w:p>'
    ),
    "field result": wd(body='<w:p><w:fldSimple w:instr=" AUTHOR "><w:r><w:t>Ottilie</w:t></w:r></w:fldSimple></w:p>'),
    "index entry": wd(body='<w:p><w:r><w:instrText> XE "Penhallow:Ottilie" </w:instrText></w:r></w:p>'),
    "bookmark": wd(body='<w:p><w:bookmarkStart w:id="1" w:name="_Ottilie_1"/><w:bookmarkEnd w:id="1"/></w:p>'),
    "link": wd(
        rels='<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.com/Ot%74ilie" TargetMode="External"/>'
    ),
    "link's tip": wd(
        body='<w:p><w:hyperlink w:anchor="x" w:tooltip="Ottilie"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>'
    ),
    "link's anchor": wd(body='<w:p><w:hyperlink w:anchor="Ottilie"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>'),
    "custom XML": part("customXml/item1.xml", "<case><n>Ottilie</n></case>"),
    "custom XML, the element's name": part("customXml/item1.xml", "<case><Ottilie/></case>"),
    "custom XML, a namespace": part("customXml/item1.xml", '<case xmlns:q="urn:Ottilie"/>'),
    "custom XML, CDATA split": part("customXml/item1.xml", "<case><n><![CDATA[Otti]]><![CDATA[lie]]></n></case>"),
    "custom XML, comment": part("customXml/item1.xml", "<case><!-- Ottilie --></case>"),
    "custom XML, instruction": part("customXml/item1.xml", "<?x Ottilie?><case/>"),
    "custom XML, utf-16": wd(
        parts={
            "customXml/item1.xml": '<?xml version="1.0" encoding="UTF-16"?><case><n>Ottilie</n></case>'.encode("utf-16")
        }
    ),
    "custom XML, latin, with an accent": wd(
        parts={
            "customXml/item1.xml": '<?xml version="1.0" encoding="ISO-8859-1"?><case><n>Siobhán</n></case>'.encode(
                "latin-1"
            )
        }
    ),
    "custom XML, number entities": part("customXml/item1.xml", "<case><n>&#79;&#x74;&#116;ilie</n></case>"),
    "custom XML, base64 text": part(
        "customXml/item1.xml", f"<case><n>{base64.b64encode(b'Ottilie Grace').decode()}</n></case>"
    ),
    "custom XML, an entity of the document type": part(
        "customXml/item1.xml", '<!DOCTYPE case [<!ENTITY a "Otti"><!ENTITY b "&a;lie">]><case><n>&b;</n></case>'
    ),
    "custom XML, not well-formed": part("customXml/item1.xml", "<case><n>Ottilie<n></case"),
    "custom XML, attribute split by entity": part("customXml/item1.xml", '<case n="Otti&#108;ie"/>'),
    "custom XML properties": part("customXml/itemProps1.xml", '<ds:datastoreItem xmlns:ds="x" ds:itemID="Ottilie"/>'),
    "core author": part(
        "docProps/core.xml",
        '<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Katherine Oyelaran</dc:creator></cp:coreProperties>',
    ),
    "core keywords": part(
        "docProps/core.xml",
        '<cp:coreProperties xmlns:cp="x"><cp:keywords>ottilie; review</cp:keywords></cp:coreProperties>',
    ),
    "core created day of the case": part(
        "docProps/core.xml",
        '<cp:coreProperties xmlns:cp="x"><cp:contentStatus>died 26/01/2017</cp:contentStatus></cp:coreProperties>',
    ),
    "app company": part("docProps/app.xml", "<Properties><Company>Wexcombeshire County Council</Company></Properties>"),
    "app titles of parts": part(
        "docProps/app.xml",
        "<Properties><TitlesOfParts><vector><lpstr>Ottilie</lpstr></vector></TitlesOfParts></Properties>",
    ),
    "app template": part("docProps/app.xml", "<Properties><Template>Ottilie.dotm</Template></Properties>"),
    "custom property's name": part(
        "docProps/custom.xml", '<Properties><property name="Ottilie"><i4>1</i4></property></Properties>'
    ),
    "custom property, NHS number as a number": part(
        "docProps/custom.xml", '<Properties><property name="n"><r8>9991234578</r8></property></Properties>'
    ),
    "document variable": part(
        "word/settings.xml",
        f'<w:settings {NS}><w:docVars><w:docVar w:name="a" w:val="Ottilie"/></w:docVars></w:settings>',
    ),
    "attached template": wd(
        parts={
            "word/_rels/settings.xml.rels": f'<Relationships xmlns="{RN}"><Relationship Id="rId1" Type="x/attachedTemplate" Target="file:///C:/Profiles/koyelaran/T.dotm" TargetMode="External"/></Relationships>'
        }
    ),
    "mail merge source": part(
        "word/settings.xml",
        f'<w:settings {NS}><w:mailMerge><w:connectString w:val="Data Source=H:\\Ottilie\\list.xlsx"/></w:mailMerge></w:settings>',
    ),
    "people": part(
        "word/people.xml",
        f'<w15:people {NS}><w15:person w15:author="Katherine Oyelaran"><w15:presenceInfo w15:providerId="AD" w15:userId="S::k.oyelaran@wexcombeshire.gov.uk::1"/></w15:person></w15:people>',
    ),
    "style name": part(
        "word/styles.xml",
        f'<w:styles {NS}><w:style w:type="paragraph" w:styleId="a"><w:name w:val="Ottilie quote"/></w:style></w:styles>',
    ),
    "style's other names": part(
        "word/styles.xml",
        f'<w:styles {NS}><w:style w:styleId="a"><w:name w:val="a"/><w:aliases w:val="b,Ottilie"/></w:style></w:styles>',
    ),
    "theme": part(
        "word/theme/theme1.xml",
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Ottilie"/>',
    ),
    "font": part("word/fontTable.xml", f'<w:fonts {NS}><w:font w:name="Ottilie Hand"/></w:fonts>'),
    "list text": part(
        "word/numbering.xml",
        f'<w:numbering {NS}><w:abstractNum><w:lvl><w:lvlText w:val="Ottilie %1"/></w:lvl></w:abstractNum></w:numbering>',
    ),
    "web settings": part(
        "word/webSettings.xml",
        f'<w:webSettings {NS}><w:frameset><w:frame><w:name w:val="Ottilie"/></w:frame></w:frameset></w:webSettings>',
    ),
    "printer settings": wd(
        parts={"word/printerSettings1.bin": "\\\\printsrv\\Wexcombeshire-2nd".encode("utf-16-le") + b"\0" * 40}
    ),
    "glossary": story(
        "word/glossary/document.xml",
        "glossaryDocument",
        f"<w:docParts><w:docPart><w:docPartPr><w:name w:val='x'/></w:docPartPr><w:docPartBody>{p(N)}</w:docPartBody></w:docPart></w:docParts>",
    ),
    "chart label": part(
        "word/charts/chart1.xml",
        '<c:chart xmlns:c="x" xmlns:a="y"><c:title><a:p><a:r><a:t>Otti</a:t></a:r><a:r><a:t>lie</a:t></a:r></a:p></c:title></c:chart>',
    ),
    "chart's kept values": part(
        "word/charts/chart1.xml",
        '<c:chart xmlns:c="x"><c:strCache><c:pt idx="0"><c:v>Ottilie</c:v></c:pt></c:strCache></c:chart>',
    ),
    "chart's workbook": wd(parts={"word/embeddings/Microsoft_Excel_Sheet1.xlsx": b""}),
    "SmartArt": part(
        "word/diagrams/data1.xml",
        '<d:m xmlns:d="x" xmlns:a="y"><d:pt><d:t><a:p><a:r><a:t>Ottilie</a:t></a:r></a:p></d:t></d:pt></d:m>',
    ),
    "formula": wd(body="<w:p><m:oMath><m:r><m:t>Otti</m:t></m:r><m:r><m:t>lie</m:t></m:r></m:oMath></w:p>"),
    "ruby": wd(
        body="<w:p><w:r><w:ruby><w:rt><w:r><w:t>Ottilie</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>x</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"
    ),
    "fallback": wd(
        body=f'<w:p><w:r><mc:AlternateContent><mc:Choice Requires="x"><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>{N}</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>'
    ),
    "altChunk html": wd(parts={"word/afchunk1.htm": "<p>Ott<b>ilie</b></p>"}),
    "altChunk mht": wd(
        parts={
            "word/afchunk1.mht": b"MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>Ott=\nilie</p>"
        }
    ),
    "altChunk rtf": wd(parts={"word/afchunk1.rtf": RTF}),
    "altChunk rtf, hex": wd(parts={"word/afchunk1.rtf": RTF_HEX}),
    "altChunk rtf, u": wd(parts={"word/afchunk1.rtf": RTF_U}),
    "altChunk docx": wd(parts={"word/afchunk1.docx": word(body=p(N))}),
    "macro": wd(
        parts={"word/vbaProject.bin": ole({"VBA": vba_compressed("Sub x()\n' look at Ottilie's file\nEnd Sub")})}
    ),
    "object packed": wd(
        parts={"word/embeddings/oleObject1.bin": ole({"\x01Ole10Native": b"\0\0\0\0\2\0Ottilie.txt\0C:\\x\0"})}
    ),
    "object, two-byte letters": wd(parts={"word/embeddings/oleObject1.bin": ole({"Contents": N.encode("utf-16-le")})}),
    "object holding a zip": wd(parts={"word/embeddings/oleObject1.bin": ole({"Package": word(body=p(N))})}),
    "thumbnail": wd(parts={"docProps/thumbnail.jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF\0\x01\x01\0\0\1\0\1\0\0\xff\xd9"}),
    "a picture (its letters cannot be read)": wd(parts={"word/media/image1.png": png()}),
    "picture's text chunk": wd(parts={"word/media/image1.png": png(ch(b"tEXt", b"Comment\0Ottilie"))}),
    "picture's packed text": wd(
        parts={"word/media/image1.png": png(ch(b"zTXt", b"Comment\0\0" + zlib.compress(b"Ottilie")))}
    ),
    "picture's XMP": wd(
        parts={"word/media/image1.png": png(ch(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta>Ottilie</x:xmpmeta>"))}
    ),
    "picture's EXIF": wd(
        parts={
            "word/media/image1.jpg": b"\xff\xd8\xff\xe1\x00\x40Exif\0\0II*\0\x08\0\0\0\1\0\x9b\x9c\1\0\x0e\0\0\0\x1a\0\0\0\0\0\0\0"
            + N.encode("utf-16-le")
            + b"\0" * 20
            + b"\xff\xd9"
        }
    ),
    "after the picture's end": wd(parts={"word/media/image1.png": png(extra=b"Ottilie")}),
    "picture's file name": wd(parts={"word/media/Ottilie.png": png()}),
    "drawn picture (svg)": wd(
        parts={"word/media/image1.svg": "<svg xmlns='http://www.w3.org/2000/svg'><title>Ottilie</title></svg>"}
    ),
    "drawn picture, packed (emz)": wd(parts={"word/media/image1.emz": gzip.compress(N.encode("utf-16-le"))}),
    "drawn picture (emf)": wd(parts={"word/media/image1.emf": b"\1\0\0\0" + N.encode("utf-16-le")}),
    "a sound": wd(parts={"word/media/media1.mp3": b"ID3\3\0\0\0\0\0\x20TIT2\0\0\0\x0a\0\0\0Ottilie"}),
    "a member's name": part("word/Ottilie.xml", "<a/>"),
    "a folder's name": wd(parts={"word/Ottilie/": ""}),
    "the package's comment": wd(comment=b"Ottilie"),
    "before the package": wd(prefix=b"Ottilie\n"),
    "after the package": wd(suffix=b"Ottilie\n"),
    "of a twin member, the first": lambda: ("published.docx", twin(N, "the child")),
    "of a twin member, the second": lambda: ("published.docx", twin("the child", N)),
    "a member gone from the list": lambda: ("published.docx", orphan()),
    "a member's extra field": lambda: ("published.docx", extra()),
    "a member's comment": lambda: ("published.docx", member_comment()),
    "a locked member": lambda: ("published.docx", locked()),
    "a locked file": lambda: (
        "published.docx",
        ole({"EncryptionInfo": b"\4\0\4\0", "EncryptedPackage": bytes(range(256)) * 8}),
    ),
    "a relation's name": wd(rels='<Relationship Id="Ottilie" Type="x" Target="y"/>'),
    "content types": wd(more_types='<Override PartName="/word/Ottilie.xml" ContentType="application/xml"/>'),
    "a signature": part(
        "_xmlsignatures/sig1.xml", "<Signature><SignatureText>Katherine Oyelaran</SignatureText></Signature>"
    ),
    "ribbon": part("customUI/customUI.xml", '<customUI><button label="Ottilie"/></customUI>'),
    "sensitivity label": part(
        "docMetadata/LabelInfo.xml", '<clbl:labelList xmlns:clbl="x"><clbl:label id="Ottilie"/></clbl:labelList>'
    ),
    "task's text": part(
        "word/documenttasks/documenttasks1.xml", '<t:Tasks xmlns:t="x"><t:SetTitle title="ring Siobhan"/></t:Tasks>'
    ),
    "comment, extended": part(
        "word/commentsExtensible.xml", '<c><x dateUtc="2017-01-26T04:15:00Z" who="Ottilie"/></c>'
    ),
    "a member without an ending, packed": wd(parts={"word/data": zlib.compress(b"Ottilie " * 3)}),
    "7z": wd(parts={"word/embeddings/a.7z": b"7z\xbc\xaf\x27\x1c" + bytes(range(64))}),
    "tar in zip in docx": lambda: (
        "published.docx",
        word(parts={"word/embeddings/a.zip": zipped({"b.tgz": targz({"c.txt": b"Ottilie"})})}),
    ),
    "ten deep": lambda: ("published.docx", word(parts={"word/embeddings/a.zip": deep(10)})),
    "xz": wd(parts={"word/a.xz": lzma.compress(b"Ottilie")}),
    "bz2": wd(parts={"word/a.bz2": bz2.compress(b"Ottilie")}),
    "mail": wd(
        parts={
            "word/embeddings/a.eml": b"Subject: =?utf-8?B?T3R0aWxpZQ==?=\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"
            + base64.b64encode(b"hello")
        }
    ),
    "mail's body": wd(
        parts={
            "word/embeddings/a.eml": b"Subject: x\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"
            + base64.b64encode(b"hello Ottilie")
        }
    ),
    "open document": wd(
        parts={
            "word/embeddings/a.odt": zipped(
                {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<o><p>Otti<s>lie</s></p></o>"}
            )
        }
    ),
    "NHS number over three cells": wd(
        body="<w:tbl><w:tr>" + "".join(f"<w:tc>{p(x)}</w:tc>" for x in ("999", "123", "4578")) + "</w:tr></w:tbl>"
    ),
    "a day over three cells": wd(
        body="<w:tbl><w:tr>" + "".join(f"<w:tc>{p(x)}</w:tc>" for x in ("26", "January", "2017")) + "</w:tr></w:tbl>"
    ),
    "phone over two paragraphs": wd(body=p("07700") + p("900725")),
    "address over four paragraphs": wd(body=p("27") + p("Tannery") + p("Lane")),
    "name down a column, a letter a row": wd(
        body="<w:tbl>" + "".join(f"<w:tr><w:tc>{p(c)}</w:tc><w:tc>{p('seen')}</w:tc></w:tr>" for c in N) + "</w:tbl>"
    ),
    "phonetic guide in a comment's date": story(
        "word/comments.xml",
        "comments",
        f'<w:comment w:id="1" w:author="a" w:date="2017-01-26T00:00:00Z">{p("ok")}</w:comment>',
    ),
}
