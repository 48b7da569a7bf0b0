"""What PDF/UA-1 (ISO 14289-1) asks for and a machine can look at here: whoever listens to a PDF must be able to use it.

veraPDF cannot be had from Debian or PyPI; two smaller checkers were run by hand (docs/returns.md). These tests hold the
checkpoints that can be read from the file's objects; what a person has to judge (is the order right, does the
alternative text say what the picture shows) they do not.
"""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Iterator
from typing import Any

import pypdf
import pytest
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject

from sightline.publishing.combined.portable import can_make_pdf, combined_pdf
from tests.unit.publishing.combined.invented import invented_chronology

pytestmark = pytest.mark.skipif(not can_make_pdf(), reason="the part that draws PDF is not installed")

_STANDARD = frozenset(
    [
        *(
            "Document",
            "Part",
            "Art",
            "Sect",
            "Div",
            "BlockQuote",
            "Caption",
            "TOC",
            "TOCI",
            "Index",
            "NonStruct",
            "Private",
        ),
        *("P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead"),
        *(
            "TBody",
            "TFoot",
            "Span",
            "Quote",
            "Note",
            "Reference",
            "BibEntry",
            "Code",
            "Link",
            "Annot",
            "Figure",
            "Formula",
        ),
        *("Private", "Formula", "Form", "Em", "Strong", "Artifact"),
    ]
)


@pytest.fixture(scope="module")
def read() -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(combined_pdf(invented_chronology(150))))


def _kids(element: DictionaryObject) -> Iterator[DictionaryObject]:
    kids = element.get("/K")
    kids = kids.get_object() if kids is not None else None
    for one in kids if isinstance(kids, ArrayObject) else [kids]:
        held = one.get_object() if hasattr(one, "get_object") else one
        if isinstance(held, DictionaryObject) and "/S" in held:
            yield held


def _elements(read: pypdf.PdfReader) -> list[tuple[str, DictionaryObject]]:
    """Every element of the structure in its order, with what stands above it."""
    made: list[tuple[str, DictionaryObject]] = []
    waiting = [("", one) for one in reversed(list(_kids(read.root_object["/StructTreeRoot"].get_object())))]
    while waiting:
        above, element = waiting.pop()
        made.append((above, element))
        here = _sort(element)
        waiting += [(here, one) for one in reversed(list(_kids(element)))]
    return made


def _sort(element: DictionaryObject) -> str:
    return str(element["/S"])[1:]


def test_it_says_that_it_is_tagged_in_which_language_and_shows_its_title(read: pypdf.PdfReader) -> None:
    root = read.root_object
    assert root["/MarkInfo"].get_object()["/Marked"].value is True
    assert str(root["/Lang"]).startswith("en")
    assert root["/ViewerPreferences"].get_object()["/DisplayDocTitle"].value is True
    assert read.metadata is not None
    assert read.metadata.title
    described = root["/Metadata"].get_object().get_data().decode()
    assert re.search(r"pdfuaid:part(?:>|=\")1", described)
    assert "dc:title" in described
    assert not read.is_encrypted


def test_its_structure_uses_standard_types_only(read: pypdf.PdfReader) -> None:
    mapped = read.root_object["/StructTreeRoot"].get_object().get("/RoleMap", {})
    sorts = {_sort(one) for _, one in _elements(read)}
    assert {one for one in sorts if one not in _STANDARD and f"/{one}" not in mapped} == set()


def test_headings_begin_with_the_first_and_leave_none_out(read: pypdf.PdfReader) -> None:
    levels = [int(_sort(one)[1]) for _, one in _elements(read) if re.fullmatch(r"H[1-6]", _sort(one))]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_every_picture_has_words_instead(read: pypdf.PdfReader) -> None:
    pictures = [one for _, one in _elements(read) if _sort(one) == "Figure"]
    assert pictures
    assert all(str(one.get("/Alt", one.get("/ActualText", ""))).strip() for one in pictures)


def test_tables_are_made_of_rows_and_every_heading_says_what_it_heads(read: pypdf.PdfReader) -> None:
    elements = _elements(read)
    above = {"TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}}
    assert all(up in above[_sort(one)] for up, one in elements if _sort(one) in above)
    headings = [one for _, one in elements if _sort(one) == "TH"]
    assert headings
    assert all("/Scope" in _attributes(one) for one in headings)


def _attributes(element: DictionaryObject) -> dict[str, Any]:
    held = element.get("/A")
    held = held.get_object() if held is not None else None
    made: dict[str, Any] = {}
    for one in held if isinstance(held, ArrayObject) else [held]:
        shape = one.get_object() if hasattr(one, "get_object") else one
        if isinstance(shape, DictionaryObject):
            made |= dict(shape)
    return made


def test_nothing_is_drawn_that_is_neither_tagged_nor_marked_as_decoration(read: pypdf.PdfReader) -> None:
    for number, page in enumerate(read.pages, 1):
        open_ = 0
        for _, operator in ContentStream(page.get_contents(), read).operations:
            open_ += operator in (b"BDC", b"BMC")
            open_ -= operator == b"EMC"
            assert open_ or operator not in (b"Tj", b"TJ", b"'", b'"', b"Do"), f"page {number} draws outside its tags"


def test_whatever_is_tagged_stands_in_the_structure(read: pypdf.PdfReader) -> None:
    """The foot of a page is decoration: nobody wants to hear it between two entries."""
    pages = {page.indirect_reference.idnum: set() for page in read.pages if page.indirect_reference}  # type: ignore[var-annotated]
    for _, element in _elements(read):
        kids = element.get("/K")
        kids = kids.get_object() if kids is not None else []
        for one in kids if isinstance(kids, ArrayObject) else [kids]:
            if isinstance(one, int):
                pages[element.raw_get("/Pg").idnum].add(int(one))
    for page in read.pages:
        assert page.indirect_reference is not None
        for operands, operator in ContentStream(page.get_contents(), read).operations:
            if operator == b"BDC" and "/MCID" in operands[1]:
                assert int(operands[1]["/MCID"]) in pages[page.indirect_reference.idnum]


def test_every_page_leads_back_to_its_tags_and_goes_by_them(read: pypdf.PdfReader) -> None:
    tree = read.root_object["/StructTreeRoot"].get_object()["/ParentTree"].get_object()
    keys = {int(one) for one in tree["/Nums"][::2]}
    for page in read.pages:
        assert int(page["/StructParents"]) in keys
        if "/Annots" in page:
            assert page.get("/Tabs") == "/S"


def test_every_letter_can_be_read_and_every_font_is_in_the_file(read: pypdf.PdfReader) -> None:
    for page in read.pages:
        for held in page["/Resources"].get_object().get("/Font", DictionaryObject()).values():
            font = held.get_object()
            assert "/ToUnicode" in font
            inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            described = inner["/FontDescriptor"].get_object()
            assert any(key.startswith("/FontFile") for key in described)


def test_its_headings_are_its_bookmarks(read: pypdf.PdfReader) -> None:
    def titles(held: list[Any]) -> Iterator[str]:
        for one in held:
            if isinstance(one, list):
                yield from titles(one)
            else:
                yield str(one.title)

    marks = list(titles(read.outline))
    assert len(marks) == sum(bool(re.fullmatch(r"H[1-6]", _sort(one))) for _, one in _elements(read))
    assert all(mark.strip() for mark in marks)


def test_links_say_where_they_lead(read: pypdf.PdfReader) -> None:
    for page in read.pages:
        for held in page.get("/Annots", ()):
            note = held.get_object()
            assert note["/Subtype"] != "/Link" or note.get("/Contents") or "/StructParent" in note


def test_a_table_that_goes_on_overleaf_is_one_table_and_its_headings_are_heard_once(read: pypdf.PdfReader) -> None:
    tables = [one for _, one in _elements(read) if _sort(one) == "Table"]
    rows = [sum(_sort(row) == "TR" for group in _kids(one) for row in _kids(group)) for one in tables]
    entries = len(invented_chronology(150).rows)
    assert rows.count(entries + 1) == 1, "every dated entry and one row of headings"
    heads = [sum(_sort(group) == "THead" for group in _kids(one)) for one in tables]
    assert set(heads) <= {0, 1}
    assert len(tables) < len(read.pages)
