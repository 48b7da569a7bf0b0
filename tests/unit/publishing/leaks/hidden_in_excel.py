"""A workbook with one thing hidden in one place each."""

# ruff: noqa: E501 (a file a line)
from __future__ import annotations

from collections.abc import Callable
from typing import Any

from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from tests.unit.publishing.leaks.small_files import NAME, Made, repacked, workbook


def _hidden_sheet(book: Any) -> None:
    sheet = book.create_sheet("old")
    sheet["C7"] = NAME
    sheet.sheet_state = "veryHidden"


def _hidden_row(book: Any) -> None:
    book.active["B9"] = NAME
    book.active.row_dimensions[9].hidden = True


def _hidden_column(book: Any) -> None:
    book.active["H2"] = NAME
    book.active.column_dimensions["H"].hidden = True


def _note(book: Any) -> None:
    book.active["A2"].comment = Comment(f"ask {NAME}", "x")


def _note_author(book: Any) -> None:
    book.active["A2"].comment = Comment("ask", NAME)


def _defined(book: Any) -> None:
    book.defined_names["Jorvan_Pethick"] = DefinedName("Jorvan_Pethick", attr_text="Sheet!$A$1")


def _header_of_sheet(book: Any) -> None:
    book.active.oddHeader.center.text = NAME


def _list_of_choices(book: Any) -> None:
    rule = DataValidation("list", formula1=f'"{NAME},other"')
    rule.add("A1")
    book.active.add_data_validation(rule)


def _prompt(book: Any) -> None:
    rule = DataValidation("whole", prompt=f"as {NAME} said", promptTitle="x")
    rule.add("A1")
    book.active.add_data_validation(rule)


def _link(book: Any) -> None:
    book.active["A2"].hyperlink = "https://example.invalid/Jorvan%20Pethick"


def _title_of_sheet(book: Any) -> None:
    book.create_sheet("J Pethick")


def _formula(book: Any) -> None:
    book.active["D4"] = '="Jor"&"van"&" "&"Pethick"'


def _creator(book: Any) -> None:
    book.properties.creator = NAME


def _far(book: Any) -> None:
    book.active["XFD1048576"] = NAME


def _unused(data: bytes) -> bytes:
    strings = f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{NAME}</t></si></sst>'
    return repacked(data, lambda _, content: content, **{"xl__sharedStrings--xml": strings.encode()})


EXCEL: dict[str, Callable[[], Made]] = {
    "a cell": lambda: ("a.xlsx", workbook(lambda b: b.active.append([NAME]))),
    "a hidden sheet": lambda: ("a.xlsx", workbook(_hidden_sheet)),
    "a hidden row": lambda: ("a.xlsx", workbook(_hidden_row)),
    "a hidden column": lambda: ("a.xlsx", workbook(_hidden_column)),
    "the last cell of all": lambda: ("a.xlsx", workbook(_far)),
    "a note": lambda: ("a.xlsx", workbook(_note)),
    "a note's author": lambda: ("a.xlsx", workbook(_note_author)),
    "a defined name": lambda: ("a.xlsx", workbook(_defined)),
    "a header": lambda: ("a.xlsx", workbook(_header_of_sheet)),
    "a list of choices": lambda: ("a.xlsx", workbook(_list_of_choices)),
    "what is said when a cell is chosen": lambda: ("a.xlsx", workbook(_prompt)),
    "a link": lambda: ("a.xlsx", workbook(_link)),
    "a sheet's name": lambda: ("a.xlsx", workbook(_title_of_sheet)),
    "a formula": lambda: ("a.xlsx", workbook(_formula)),
    "the creator": lambda: ("a.xlsx", workbook(_creator)),
    "a text that no cell uses": lambda: ("a.xlsx", _unused(workbook(lambda b: None))),
    "a threaded comment": lambda: (
        "a.xlsx",
        repacked(workbook(lambda b: None), lambda _, c: c, **{"xl__threadedComments__threadedComment1--xml": f"<ThreadedComments><threadedComment ref='A1'><text>{NAME}</text></threadedComment></ThreadedComments>".encode()}),
    ),
    "somebody who commented": lambda: (
        "a.xlsx",
        repacked(workbook(lambda b: None), lambda _, c: c, **{"xl__persons__person--xml": f'<personList><person displayName="{NAME}" id="1"/></personList>'.encode()}),
    ),
    "another workbook": lambda: (
        "a.xlsx",
        repacked(workbook(lambda b: None), lambda _, c: c, **{"xl__externalLinks___rels__externalLink1--xml--rels": b'<Relationships><Relationship Id="r" Target="Pethick/returns.xlsx"/></Relationships>'}),
    ),
    "what is kept of another workbook": lambda: (
        "a.xlsx",
        repacked(workbook(lambda b: None), lambda _, c: c, **{"xl__externalLinks__externalLink1--xml": f'<externalLink><sheetData><row r="1"><cell r="A1"><v>{NAME}</v></cell></row></sheetData></externalLink>'.encode()}),
    ),
    "alternative text": lambda: (
        "a.xlsx",
        repacked(workbook(lambda b: None), lambda _, c: c, **{"xl__drawings__drawing1--xml": f'<wsDr><cNvPr id="1" name="x" descr="{NAME}"/></wsDr>'.encode()}),
    ),
    "the memory of a pivot": lambda: (
        "a.xlsx",
        repacked(workbook(lambda b: None), lambda _, c: c, **{"xl__pivotCache__pivotCacheDefinition1--xml": f'<pivotCacheDefinition><sharedItems><s v="{NAME}"/></sharedItems></pivotCacheDefinition>'.encode()}),
    ),
    "what a change log kept": lambda: (
        "a.xlsx",
        repacked(workbook(lambda b: None), lambda _, c: c, **{"xl__revisions__revisionLog1--xml": f'<revisions><rcc><oc r="A1" t="inlineStr"><is><t>{NAME}</t></is></oc></rcc></revisions>'.encode()}),
    ),
}  # fmt: skip
