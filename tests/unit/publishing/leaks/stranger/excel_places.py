"""A thing hidden in each place of a workbook."""

# ruff: noqa: E501
from __future__ import annotations

import base64
import io
import struct
import zipfile
from datetime import date

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, NamedStyle
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table

from tests.unit.publishing.leaks.stranger.making import (
    CT,
    RN,
    N,
    ole,
    png,
    vba_compressed,
    zipped,
)


def book(change=None, after=None):
    def made():
        b = openpyxl.Workbook()
        b.properties.creator = ""
        s = b.active
        s.title = "Rows"
        s["A1"] = "when"
        s["B1"] = "what"
        s["A2"] = "day 12"
        s["B2"] = "The child was seen."
        if change:
            change(b, s)
        out = io.BytesIO()
        b.save(out)
        d = out.getvalue()
        return "published.xlsx", after(d) if after else d

    return made


def add(parts=None, edits=()):
    def after(d):
        z = zipfile.ZipFile(io.BytesIO(d))
        m = {n: z.read(n) for n in z.namelist()}
        for name, old, new in edits:
            assert old.encode() in m[name], (name, old, m[name][:600])
            m[name] = m[name].replace(old.encode(), new.encode(), 1)
        m.update(parts or {})
        return zipped(m)

    return book(after=after)


S = "xl/worksheets/sheet1.xml"


def hidden_sheet(b, s, state="hidden"):
    t = b.create_sheet("x")
    t["A1"] = N
    t.sheet_state = state


def hid_row(b, s):
    s["A9"] = N
    s.row_dimensions[9].hidden = True


def hid_col(b, s):
    s["H2"] = N
    s.column_dimensions["H"].hidden = True


def valid(b, s):
    d = DataValidation(type="list", formula1='"Ottilie,other"')
    s.add_data_validation(d)
    d.add("A5")


def valid_tip(b, s):
    d = DataValidation(type="whole", prompt="see Ottilie", promptTitle="x")
    s.add_data_validation(d)
    d.add("A5")


def valid_err(b, s):
    d = DataValidation(type="whole", error="see Ottilie")
    s.add_data_validation(d)
    d.add("A5")


def cond(b, s):
    s.conditional_formatting.add("A1:A9", FormulaRule(formula=['$A1="Ottilie"']))


def fmt(b, s):
    s["A5"] = 3
    s["A5"].number_format = '0" for Ottilie"'


def nstyle(b, s):
    n = NamedStyle(name="Ottilie")
    b.add_named_style(n)
    s["A5"].style = "Ottilie"


def filt(b, s):
    s.auto_filter.ref = "A1:B9"
    s.auto_filter.add_filter_column(0, ["Ottilie"])


def tbl(b, s):
    s.add_table(Table(displayName="Ottilie1", ref="A1:B2"))


def cell(at, v):
    def c(b, s):
        s[at] = v

    return c


def three(vals, row=9):
    def c(b, s):
        for i, v in enumerate(vals):
            s.cell(row, 1 + i, v)

    return c


def link(b, s):
    s["A5"] = "x"
    s["A5"].hyperlink = "https://example.com/O%74tilie"


def linktip(b, s):
    s["A5"] = "x"
    s["A5"].hyperlink = Hyperlink(ref="A5", location="Rows!A1", tooltip="Ottilie")


def date_cell(b, s):
    s["A5"] = date(2017, 1, 26)
    s["A5"].number_format = "ddd"


def rich(b, s):
    s["A5"] = CellRichText("Otti", TextBlock(InlineFont(b=True), "lie"))


def protect(b, s):
    s.protection.sheet = True
    s["A5"] = N


def chart(b, s):
    c = BarChart()
    c.title = "Ottilie"
    c.add_data(Reference(s, min_col=1, min_row=1, max_row=3))
    s.add_chart(c, "D4")


def scen(b, s):
    pass


EXCEL = {
    "cell": book(cell("A5", N)),
    "hidden sheet": book(hidden_sheet),
    "very hidden sheet": book(lambda b, s: hidden_sheet(b, s, "veryHidden")),
    "hidden row": book(hid_row),
    "hidden column": book(hid_col),
    "far cell": book(cell("XFD1048576", N)),
    "name": book(lambda b, s: b.defined_names.add(DefinedName("Ottilie_rows", attr_text="Rows!$A$1"))),
    "name's comment": book(
        lambda b, s: b.defined_names.add(DefinedName("r", attr_text="Rows!$A$1", comment="Ottilie"))
    ),
    "name that holds a word": book(lambda b, s: b.defined_names.add(DefinedName("r", attr_text='"Ottilie"'))),
    "comment": book(lambda b, s: setattr(s["A2"], "comment", Comment("Ottilie", "x"))),
    "comment's author": book(lambda b, s: setattr(s["A2"], "comment", Comment("ok", "Katherine Oyelaran"))),
    "threaded comment": add(
        {
            "xl/threadedComments/threadedComment1.xml": "<ThreadedComments><threadedComment ref='A1'><text>Ottilie</text></threadedComment></ThreadedComments>"
        }
    ),
    "persons": add(
        {
            "xl/persons/person.xml": "<personList><person displayName='Katherine Oyelaran' userId='koyelaran@example.gov.uk'/></personList>"
        }
    ),
    "list to choose from": book(valid),
    "message at a cell": book(valid_tip),
    "error at a cell": book(valid_err),
    "conditional format": book(cond),
    "number format": book(fmt),
    "sheet name": book(lambda b, s: b.create_sheet("Ottilie")),
    "style": book(nstyle),
    "filter": book(filt),
    "table's name": book(tbl),
    "pivot cache": add(
        {
            "xl/pivotCache/pivotCacheDefinition1.xml": "<pivotCacheDefinition refreshedBy='koyelaran'><cacheFields><cacheField name='x'><sharedItems><s v='Ottilie'/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>"
        }
    ),
    "pivot records": add(
        {"xl/pivotCache/pivotCacheRecords1.xml": "<pivotCacheRecords><r><s v='Otti&#108;ie'/></r></pivotCacheRecords>"}
    ),
    "refreshed by": add(
        {"xl/pivotCache/pivotCacheDefinition1.xml": "<pivotCacheDefinition refreshedBy='Katherine Oyelaran'/>"}
    ),
    "external link": add(
        {
            "xl/externalLinks/_rels/externalLink1.xml.rels": f"<Relationships xmlns='{RN}'><Relationship Id='r' Type='x' Target='file:///H:/Ottilie/list.xlsx' TargetMode='External'/></Relationships>"
        }
    ),
    "external link's kept values": add(
        {
            "xl/externalLinks/externalLink1.xml": "<externalLink><sheetData><row><cell r='A1' t='str'><v>Ottilie</v></cell></row></sheetData></externalLink>"
        }
    ),
    "connection": add(
        {"xl/connections.xml": "<connections><connection name='x' description='Ottilie'/></connections>"}
    ),
    "query": add(
        {
            "customXml/item1.xml": "<DataMashup>"
            + base64.b64encode(
                b"\0\0\0\0" + struct.pack("<I", 0) + zipped({"Formulas/Section1.m": 'section; shared x = "Ottilie";'})
            ).decode()
            + "</DataMashup>"
        }
    ),
    "string that no cell uses": add({"xl/sharedStrings.xml": "<sst><si><t>a</t></si><si><t>Ottilie</t></si></sst>"}),
    "string's reading aid": add(
        {"xl/sharedStrings.xml": "<sst><si><t>x</t><rPh sb='0' eb='1'><t>Ottilie</t></rPh></si></sst>"}
    ),
    "rich text": book(rich),
    "protected sheet": book(protect),
    "author": book(lambda b, s: setattr(b.properties, "creator", "Katherine Oyelaran")),
    "last changed by": book(lambda b, s: setattr(b.properties, "lastModifiedBy", "koyelaran")),
    "title": book(lambda b, s: setattr(b.properties, "title", "Ottilie")),
    "code name": book(lambda b, s: setattr(s.sheet_properties, "codeName", "Ottilie")),
    "view's name": add(
        edits=[
            (
                "xl/workbook.xml",
                "</workbook>",
                "<customWorkbookViews><customWorkbookView name='Ottilie' guid='x'/></customWorkbookViews></workbook>",
            )
        ]
    ),
    "path of the book": add(
        edits=[
            (
                "xl/workbook.xml",
                "</workbook>",
                "<x15ac:absPath xmlns:x15ac='y' url='C:\\Users\\koyelaran\\'/></workbook>",
            )
        ]
    ),
    "shared with": add(
        edits=[("xl/workbook.xml", "</workbook>", "<fileSharing userName='Katherine Oyelaran'/></workbook>")]
    ),
    "scenario": add(
        edits=[
            (
                S,
                "</worksheet>",
                "<scenarios><scenario name='Ottilie' user='a'><inputCells r='A1' val='1'/></scenario></scenarios></worksheet>",
            )
        ]
    ),
    "header": book(lambda b, s: setattr(s.oddHeader.left, "text", "Ottilie")),
    "first page's footer": book(lambda b, s: setattr(s.firstFooter.center, "text", "Ottilie")),
    "header with its marks inside": add(
        edits=[
            (
                S,
                "</worksheet>",
                '<headerFooter><oddHeader>&amp;LOtti&amp;"Arial,Bold"lie</oddHeader></headerFooter></worksheet>',
            )
        ]
    ),
    "link": book(link),
    "link's tip": book(linktip),
    "formula": book(cell("A5", '="Ot"&"til"&"ie"')),
    "formula of letters": book(cell("A5", '=CHAR(79)&CHAR(116)&"tilie"')),
    "formula's kept value": add(
        edits=[(S, "</sheetData>", "<row r='9'><c r='A9' t='str'><f>B1</f><v>Ottilie</v></c></row></sheetData>")]
    ),
    "inline string": add(
        edits=[
            (
                S,
                "</sheetData>",
                "<row r='9'><c r='A9' t='inlineStr'><is><r><t>Otti</t></r><r><t>lie</t></r></is></c></row></sheetData>",
            )
        ]
    ),
    "NHS number as a number": book(cell("A5", 9991234578)),
    "telephone as a number": book(cell("A5", 7700900725)),
    "NHS number in powers": add(
        edits=[(S, "</sheetData>", "<row r='9'><c r='A9'><v>9.991234578E9</v></c></row></sheetData>")]
    ),
    "day as a number": book(cell("A5", 42761)),
    "day as a date": book(date_cell),
    "day with a time as a number": book(cell("A5", 42761.177)),
    "over three cells": book(three(["999", "123", "4578"])),
    "numbers over three cells": book(three([999, 123, 4578])),
    "day over three cells": book(three([26, 1, 2017])),
    "day over three cells in words": book(three([26, "January", 2017])),
    "name over two cells": book(three(["Otti", "lie"])),
    "name down a column": book(lambda b, s: [s.cell(20 + i, 4, c) for i, c in enumerate(N)]),
    "chart title": book(chart),
    "drawing's text": add(
        {"xl/drawings/drawing1.xml": "<xdr:wsDr xmlns:xdr='x' xmlns:a='y'><a:t>Otti</a:t><a:t>lie</a:t></xdr:wsDr>"}
    ),
    "drawing's description": add(
        {"xl/drawings/drawing1.xml": "<xdr:wsDr xmlns:xdr='x'><xdr:cNvPr id='1' name='y' descr='Ottilie'/></xdr:wsDr>"}
    ),
    "old drawing": add(
        {"xl/drawings/vmlDrawing1.vml": "<xml><v:textbox><div><font>Ottilie</font></div></v:textbox></xml>"}
    ),
    "control's list": add(
        {"xl/ctrlProps/ctrlProp1.xml": "<formControlPr><itemLst><item val='Ottilie'/></itemLst></formControlPr>"}
    ),
    "printer": add(
        {"xl/printerSettings/printerSettings1.bin": "\\\\Wexcombeshire-2nd".encode("utf-16-le") + b"\0" * 30}
    ),
    "macro": add({"xl/vbaProject.bin": ole({"VBA": vba_compressed("Sub x()\n' for Ottilie's file\nEnd Sub")})}),
    "revision log": add(
        {
            "xl/revisions/revisionLog1.xml": "<revisions><rcc rId='1'><oc r='A1' t='inlineStr'><is><t>Ottilie</t></is></oc></rcc></revisions>"
        }
    ),
    "revision users": add({"xl/revisions/userNames.xml": "<users><userInfo name='Katherine Oyelaran'/></users>"}),
    "calculation chain": add({"xl/calcChain.xml": "<calcChain><c r='A1' i='1' x='Ottilie'/></calcChain>"}),
    "custom property of a sheet": add({"xl/customProperty1.bin": N.encode("utf-16-le")}),
    "slicer": add({"xl/slicers/slicer1.xml": "<slicers><slicer caption='Ottilie'/></slicers>"}),
    "metadata": add({"xl/metadata.xml": "<metadata><metadataStrings><s v='Ottilie'/></metadataStrings></metadata>"}),
    "rich value": add({"xl/richData/rdrichvalue.xml": "<rvData><rv><v>Ottilie</v></rv></rvData>"}),
    "ignored tail of a sheet": add(
        edits=[(S, "</worksheet>", "<extLst><ext uri='x'><y>Ottilie</y></ext></extLst></worksheet>")]
    ),
    "picture": add({"xl/media/image1.png": png()}),
    "tab with two names": book(lambda b, s: b.create_sheet("Tilly notes")),
    "print titles": book(lambda b, s: b.create_sheet("Penhallow")),
    "grouped outline": book(lambda b, s: (s.row_dimensions.group(30, 32, hidden=True), s.__setitem__("A31", N))),
    "font of no size": book(
        lambda b, s: (s.__setitem__("A31", N), setattr(s["A31"], "font", Font(size=1, color="FFFFFF")))
    ),
    "strings in another encoding": add(
        {
            "xl/sharedStrings2.xml": "<?xml version='1.0' encoding='utf-16'?><sst><si><t>Ottilie</t></si></sst>".encode(
                "utf-16"
            )
        }
    ),
    "binary workbook": lambda: (
        "published.xlsb",
        zipped(
            {
                "[Content_Types].xml": f"<Types xmlns='{CT}'/>",
                "xl/sharedStrings.bin": b"\x9f\1\x08\1\0\0\0\1\0\0\0\x13\x13\0\x07\0\0\0" + N.encode("utf-16-le"),
            }
        ),
    ),
}
