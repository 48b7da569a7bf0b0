"""A Word document with one thing hidden in one place each."""

# ruff: noqa: E501 (a file a line)
from __future__ import annotations

import base64
import io
from collections.abc import Callable
from typing import Any

from docx.shared import Pt

from tests.unit.publishing.leaks.small_files import NAME, PIXEL, Made, W, pdf, word, word_and, word_with, workbook


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
