"""Wherever in a finished file a name can stand, the leak check finds it; what it cannot read stops the file."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from time import process_time

import pytest

from sightline.publishing.leaks.check import check
from sightline.publishing.leaks.finding import LeakSort, Report
from sightline.publishing.leaks.hidden import hidden_in
from sightline.publishing.leaks.places import places
from sightline.publishing.versions.cast import REMOVE, Cast, CastEntry, Sort, Version
from tests.unit.publishing.leaks.hidden_in_pdf import PDF
from tests.unit.publishing.leaks.hiding_places import ALL, UNREADABLE
from tests.unit.publishing.leaks.small_files import PIXEL, Made, pdf, word, word_and, word_with, words_in, workbook

CHILD = CastEntry("c", Sort.PERSON, "Jorvan Pethick", shows={Version.FAMILY: REMOVE})
HIDDEN = hidden_in(Cast((CHILD,)), Version.FAMILY)


def _checked(made: Made) -> Report:
    return check(*made, HIDDEN)


@pytest.mark.parametrize("made", ALL.values(), ids=ALL.keys())
def test_a_hidden_name_is_found_wherever_it_stands(made: Callable[[], Made]) -> None:
    found = [one for one in _checked(made()).findings if one.entry == "c"]
    assert found
    assert all(one.where and one.why and one.found for one in found)


@pytest.mark.parametrize("made", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_what_cannot_be_read_stops_the_file(made: Callable[[], Made]) -> None:
    report = _checked(made())
    assert [one for one in report.findings if one.sort is LeakSort.UNREAD]
    assert report.stops()


@pytest.mark.parametrize(
    "made",
    [
        ("a.docx", word()),
        ("a.xlsx", workbook(lambda book: None)),
        ("a.pdf", pdf()),
        ("a.csv", b"when,what\nday 1,seen\n"),
    ],
    ids=["Word", "Excel", "PDF", "CSV"],
)
def test_a_file_that_hides_nothing_is_let_through(made: Made) -> None:
    assert _checked(made).findings == ()


@pytest.mark.parametrize(
    ("made", "where"),
    [
        (ALL["Word: a tracked deletion"], "body"),
        (ALL["Word: a comment"], "comments"),
        (ALL["Word: alternative text"], "alternative text"),
        (ALL["Excel: a hidden row"], "cell B9, hidden row"),
        (ALL["Excel: a hidden sheet"], "hidden sheet old, cell C7"),
        (ALL["PDF: the page"], "page 1"),
        (ALL["PDF: an attachment"], "a file attached"),
        (ALL["other: a CSV's cell"], "row 2, column 2"),
        (ALL["other: the file's name"], "the file's name"),
    ],
)
def test_a_finding_says_where_a_person_has_to_look(made: Callable[[], Made], where: str) -> None:
    assert any(where in one.where for one in _checked(made()).findings if one.entry == "c")


def test_a_picture_that_was_drawn_from_the_version_is_not_looked_at_again() -> None:
    made = ("a.docx", word_and(**{"word__media__a--png": PIXEL}))
    assert check(*made, HIDDEN).findings
    assert check(*made, HIDDEN, drawn=[hashlib.sha256(PIXEL).hexdigest()]).findings == ()


def test_a_check_that_fails_lets_nothing_leave(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("sightline.publishing.leaks.check.places", broken)
    report = check("a.txt", b"x", HIDDEN)
    assert not report.complete
    assert report.stops()
    assert [one.sort for one in report.findings] == [LeakSort.UNREAD]


def test_a_reader_that_fails_leaves_a_place_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("sightline.publishing.leaks.texts.read", broken)
    assert [one.where for one in places("a.txt", b"x").unread] == ["the file"]


def test_a_name_beside_a_page_that_is_still_shown_is_found_by_another_reader_too() -> None:
    """The words of a page are read by our own reader: pypdf's must be among them."""
    import io

    import pypdf

    data = PDF["letters of a font of its own"]()[1]
    theirs = pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text()
    ours = next(one.text for one in places("a.pdf", data).read if one.where.endswith("page 1"))
    assert words_in(theirs) == words_in(ours) == ["Jorvan", "Pethick"]


def test_one_thing_in_one_paragraph_or_one_cell_is_one_thing_to_decide() -> None:
    words = "It was Jorvan who rang, and he was told."
    paragraph = f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"
    for made in (("a.docx", word_with(paragraph)), ("a.csv", f'POL 1,"{words}"\r\n'.encode())):
        found = [one for one in _checked(made).findings if one.entry == "c"]
        assert len(found) == 1, [one.where for one in found]


@pytest.mark.parametrize("mark", ["<ab ", "<a b='", "<!--", "<![CDATA[", "</a "])
def test_a_page_of_marks_that_are_never_closed_stops_in_moments(mark: str) -> None:
    began = process_time()
    data = (mark * (60_000 // len(mark)) + "Jorvan").encode()
    report = check("a.html", data, HIDDEN)
    assert process_time() - began < 8
    assert "c" in {one.entry for one in report.findings}
