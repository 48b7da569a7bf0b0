"""A Word file, from its first paragraph to its bytes.

Written straight as XML, and not through a library's template, because such a template brings thumbnails, authors,
revision marks and a thousand styles; what stands in these files must be known to the last byte.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources

from sightline.publishing.office.packing import core_properties, escaped, packed

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_SPACES = f'xmlns:w="{_W}" xmlns:r="{_R}"'
_TWIPS = 567
"""In a centimetre."""
_EMU = 360_000
"""In a centimetre, for pictures."""
A4 = (21.0, 29.7)
MARGIN = 1.5
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


_AFTER_TABLE = '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>'
"""Two tables that touch would be one."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph within a cell. ``anchor``: the name of a bookmark around it, or empty. ``label``: words in bold that
    stand before.
    """

    words: str
    style: str = "TableText"
    anchor: str = ""
    label: str = ""
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of several paragraphs. ``fill`` and ``edge``: the colour of its ground and of a broad line at its left, as
    six hexadecimal figures, or empty.
    """

    lines: tuple[Line, ...]
    fill: str = ""
    edge: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. ``width`` in centimetres."""

    heading: str
    width: float


class WordFile:
    """Gathers paragraphs, tables and pictures, and gives the file's bytes.

    ``header`` and ``footer``: what stands at the head and the foot of every page, a line each; "Page x of y" is added
    to the last line of the foot.
    """

    def __init__(self, title: str, version: str, *, header: Sequence[str], footer: Sequence[str]) -> None:
        self._title, self._version = title, version
        self._header, self._footer = tuple(header), tuple(footer)
        self._body: list[str] = []
        self._pictures: list[bytes] = []
        self._anchors: set[str] = set()
        self._landscape = False

    # -- paragraphs ----------------------------------------------------------------------------------------------
    def paragraph(self, words: str, style: str = "Normal", *, label: str = "", anchor: str = "") -> None:
        """A paragraph in that style; ``label`` stands before it in bold."""
        self._body.append(self._one(Line(words, style, anchor, label)))

    def heading(self, words: str, level: int = 1) -> None:
        """A heading; those of level 1 are numbered."""
        self.paragraph(words, f"Heading{level}")

    # -- tables --------------------------------------------------------------------------------------------------
    def table(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[str | Cell]],
        *,
        name: str,
        description: str = "",
        style: str = "TableText",
    ) -> None:
        """A table whose first row is its header, repeated on every page and marked as such.

        ``name`` and ``description`` are what a screen reader says before it. A row is not torn by a page's end.
        """
        widths = [round(column.width * _TWIPS) for column in columns]
        out = [
            f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
            'w:noHBand="1" w:noVBand="1"/>'
            f'<w:tblCaption w:val="{escaped(name)}"/>'
            + (f'<w:tblDescription w:val="{escaped(description)}"/>' if description else "")
            + "</w:tblPr><w:tblGrid>",
            *(f'<w:gridCol w:w="{width}"/>' for width in widths),
            "</w:tblGrid>",
            "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>",
            *(
                self._cell(Cell((Line(column.heading, "TableHead"),)), width)
                for column, width in zip(columns, widths, strict=True)
            ),
            "</w:tr>",
        ]
        for row in rows:
            out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
            for cell, width in zip(row, widths, strict=True):
                held = cell if isinstance(cell, Cell) else Cell((Line(cell, style),))
                out.append(self._cell(held, width))
            out.append("</w:tr>")
        out.append("</w:tbl>")
        self._body.extend((*out, _AFTER_TABLE))

    def _cell(self, cell: Cell, width: int) -> str:
        about = f'<w:tcW w:w="{width}" w:type="dxa"/>'
        if cell.edge:
            line = f'<w:left w:val="single" w:sz="48" w:space="0" w:color="{cell.edge}"/>'
            about += f"<w:tcBorders>{line}</w:tcBorders>"
        if cell.fill:
            about += f'<w:shd w:val="clear" w:color="auto" w:fill="{cell.fill}"/>'
        if cell.edge:
            about += '<w:tcMar><w:left w:w="125" w:type="dxa"/></w:tcMar>'
        lines = "".join(self._one(line) for line in cell.lines) or self._one(Line(""))
        return f"<w:tc><w:tcPr>{about}</w:tcPr>{lines}</w:tc>"

    def _one(self, line: Line) -> str:
        colour = f'<w:rPr><w:color w:val="{line.colour}"/></w:rPr>' if line.colour else ""
        runs = _run(line.words, colour) if line.words else ""
        if line.label:
            runs = _run(f"{line.label} ", '<w:rPr><w:rStyle w:val="Strong"/></w:rPr>') + runs
        if line.anchor:
            number = len(self._anchors)
            if line.anchor in self._anchors:
                raise ValueError(f"the anchor {line.anchor} stands twice")
            self._anchors.add(line.anchor)
            runs = f'<w:bookmarkStart w:id="{number}" w:name="{line.anchor}"/>{runs}<w:bookmarkEnd w:id="{number}"/>'
        return f'<w:p><w:pPr><w:pStyle w:val="{line.style}"/></w:pPr>{runs}</w:p>'

    # -- pictures ------------------------------------------------------------------------------------------------
    def picture(self, png: bytes, width: float, height: float, alternative: str) -> None:
        """A picture, its size in centimetres, with what a screen reader says instead."""
        self._pictures.append(png)
        number = len(self._pictures)
        across, down = round(width * _EMU), round(height * _EMU)
        self._body.append(
            "<w:p><w:r><w:drawing>"
            '<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
            'distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{across}" cy="{down}"/>'
            f'<wp:docPr id="{number}" name="Picture {number}" descr="{escaped(alternative)}"/>'
            '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
            '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
            '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
            f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}" descr="{escaped(alternative)}"/>'
            "<pic:cNvPicPr/></pic:nvPicPr>"
            f'<pic:blipFill><a:blip r:embed="rPicture{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
            "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        )

    # -- sections and the whole ----------------------------------------------------------------------------------
    def turn(self, *, landscape: bool) -> None:
        """From here on, pages across or upright."""
        if landscape != self._landscape:
            if self._body:
                # The paragraph that ends a section is the one after a table if there is one, lest it take a new page.
                if self._body[-1] == _AFTER_TABLE:
                    self._body.pop()
                self._body.append(f'<w:p><w:pPr><w:pStyle w:val="AfterTable"/>{self._section()}</w:pPr></w:p>')
            self._landscape = landscape

    @property
    def width(self) -> float:
        """How wide the writing is on the pages that are now being written, in centimetres."""
        return (A4[1] if self._landscape else A4[0]) - 2 * MARGIN

    def _section(self) -> str:
        across, down = (A4[1], A4[0]) if self._landscape else A4
        margin = round(MARGIN * _TWIPS)
        turned = ' w:orient="landscape"' if self._landscape else ""
        return (
            '<w:sectPr><w:headerReference w:type="default" r:id="rHeader"/>'
            '<w:footerReference w:type="default" r:id="rFooter"/><w:type w:val="nextPage"/>'
            f'<w:pgSz w:w="{round(across * _TWIPS)}" w:h="{round(down * _TWIPS)}"{turned}/>'
            f'<w:pgMar w:top="1021" w:right="{margin}" w:bottom="1134" w:left="{margin}" '
            'w:header="454" w:footer="397" w:gutter="0"/></w:sectPr>'
        )

    def content(self) -> bytes:
        """The whole file."""
        template = resources.files("sightline.publishing.office").joinpath("word_template")
        parts = {
            "word/document.xml": (
                f"{_XML}<w:document {_SPACES}><w:body>{''.join(self._body)}{self._section()}</w:body></w:document>"
            ).encode(),
            "word/header1.xml": f"{_XML}<w:hdr {_SPACES}>{_lines(self._header, 'Header')}</w:hdr>".encode(),
            "word/footer1.xml": (
                f"{_XML}<w:ftr {_SPACES}>{_lines(self._footer, 'Footer', numbered=True)}</w:ftr>"
            ).encode(),
            "docProps/core.xml": core_properties(self._title, self._version),
            "_rels/.rels": _relationships(
                ("rDocument", f"{_TYPE}officeDocument", "word/document.xml"),
                (
                    "rCore",
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                    "docProps/core.xml",
                ),
            ),
        }
        for name in ("styles", "numbering", "settings"):
            parts[f"word/{name}.xml"] = template.joinpath(f"{name}.xml").read_bytes()
        for number, png in enumerate(self._pictures, 1):
            parts[f"word/media/picture{number}.png"] = png
        parts["word/_rels/document.xml.rels"] = _relationships(
            *((f"r{name.title()}", f"{_TYPE}{name}", f"{name}.xml") for name in ("styles", "numbering", "settings")),
            ("rHeader", f"{_TYPE}header", "header1.xml"),
            ("rFooter", f"{_TYPE}footer", "footer1.xml"),
            *(
                (f"rPicture{number}", f"{_TYPE}image", f"media/picture{number}.png")
                for number in range(1, len(self._pictures) + 1)
            ),
        )
        parts["[Content_Types].xml"] = _content_types(parts)
        return packed(parts)


def _run(words: str, properties: str = "") -> str:
    pieces = []
    for number, piece in enumerate(escaped(words).split("\n")):
        broken = "<w:br/>" if number else ""
        held = "<w:tab/>".join(f'<w:t xml:space="preserve">{part}</w:t>' if part else "" for part in piece.split("\t"))
        pieces.append(f"{broken}{held}")
    return f"<w:r>{properties}{''.join(pieces)}</w:r>"


def _lines(lines: Sequence[str], style: str, *, numbered: bool = False) -> str:
    made = []
    for place, words in enumerate(lines or ("",)):
        page = ""
        if numbered and place == len(lines or ("",)) - 1:
            page = f"{_run(' · Page ' if words else 'Page ')}{_field('PAGE')}{_run(' of ')}{_field('NUMPAGES')}"
        made.append(f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{_run(words) if words else ""}{page}</w:p>')
    return "".join(made)


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _relationships(*held: tuple[str, str, str]) -> bytes:
    inner = "".join(f'<Relationship Id="{key}" Type="{sort}" Target="{target}"/>' for key, sort, target in held)
    return (
        f'{_XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}'
        "</Relationships>"
    ).encode()


def _content_types(parts: dict[str, bytes]) -> bytes:
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    sorts = {
        "word/document.xml": f"{main}document.main+xml",
        "word/styles.xml": f"{main}styles+xml",
        "word/numbering.xml": f"{main}numbering+xml",
        "word/settings.xml": f"{main}settings+xml",
        "word/header1.xml": f"{main}header+xml",
        "word/footer1.xml": f"{main}footer+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    inner = "".join(f'<Override PartName="/{name}" ContentType="{sort}"/>' for name, sort in sorted(sorts.items()))
    png = '<Default Extension="png" ContentType="image/png"/>' if any(n.endswith(".png") for n in parts) else ""
    return (
        f'{_XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{png}{inner}</Types>'
    ).encode()
