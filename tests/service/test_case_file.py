"""case.toml: what is right counts, what is wrong is said with its line and what to do."""

from datetime import date

import pytest

from sightline.service.records.building.case_file import read_case_file

_WHOLE = """
[case]
name = "Review 7"
period = { from = 2013-01-01, to = "1 May 2014" }

[[child]]
name = "Child J"
born = "July 2012"
also_known_as = ["J"]
twin = 1

[[person]]
name = "Ms A"
role = "Mother"

[[agency]]
name = "Northshire Police"
kind = "police"
files = ["Police*", "ppu/*.docx"]
covers = { from = "2013-01-01", to = "May 2014" }

[[document]]
file = "letter.pdf"
agency = "Northshire Police"
dated = 2014-05-06
standing = "agency"
"""


def test_everything_that_is_documented_is_read() -> None:
    case = read_case_file(_WHOLE.encode())
    assert case.problems == ()
    assert case.name == "Review 7"
    assert case.period is not None
    assert case.period[0] is not None
    assert case.period[0].earliest == date(2013, 1, 1)
    (child,) = case.children
    assert (child.name, child.also_known_as, child.twin) == ("Child J", ("J",), 1)
    assert child.born is not None
    assert (child.born.earliest, child.born.latest) == (date(2012, 7, 1), date(2012, 7, 31))
    assert case.persons[0].role == "mother"
    (agency,) = case.agencies
    assert agency.covers is not None
    assert agency.covers[1].latest == date(2014, 5, 31)
    document = case.document("letter.pdf")
    assert document is not None
    assert document.dated is not None


@pytest.mark.parametrize("name", ["police log.csv", "POLICE.XLSX", "below/police.csv", "ppu/notes.docx"])
def test_a_pattern_finds_an_agencys_files(name: str) -> None:
    found = read_case_file(_WHOLE.encode()).agency_of(name)
    assert found is not None
    assert found.name == "Northshire Police"


def test_a_file_declared_by_itself_has_its_agency() -> None:
    found = read_case_file(_WHOLE.encode()).agency_of("letter.pdf")
    assert found is not None
    assert found.kind == "police"
    assert read_case_file(_WHOLE.encode()).agency_of("gp.csv") is None


@pytest.mark.parametrize(
    ("words", "place", "says"),
    [
        ('[[child]]\nname = "J"\nborn = "soon"\n', "line 3", "born"),
        ('[[child]]\nname = "J"\n\n[[child]]\nborn = "2012"\n', "line 4", "no name"),
        ("[[child]]\nname = 7\n", "line 2", "quotation marks"),
        ('[[agency]]\nname = "X"\nkind = "hospitl"\n', "line 3", "hospitl"),
        ('[[agency]]\nname = "X"\ncovers = { from = "2014", to = "2013" }\n', "line 3", "ends before"),
        ('[[agency]]\nname = "X"\ncovers = { from = "2014" }\n', "line 3", "both"),
        ('[[person]]\nname = "X"\nrole = "boss"\n', "line 3", "boss"),
        ('[[document]]\nfile = "x"\nstanding = "gossip"\n', "line 3", "gossip"),
        ('[[document]]\nagency = "x"\n', "line 1", "no file"),
        ('[case]\nnam = "x"\n', "line 2", "nam"),
        ('[cases]\nname = "x"\n', "line 1", "cases"),
        ('[[child]]\nname = "J"\nborn = "29 February 2013"\n', "line 3", "born"),
        ('[[child]]\nname = "J"\ntwin = "first"\n', "line 3", "twin"),
    ],
)
def test_what_is_wrong_is_said_with_its_line_and_what_to_do(words: str, place: str, says: str) -> None:
    (problem,) = read_case_file(words.encode()).problems
    assert problem.document == "case.toml"
    assert problem.place == place
    assert says in problem.reason
    assert problem.what_to_do


def test_one_wrong_entry_loses_none_of_the_others() -> None:
    case = read_case_file(b'[[child]]\nname = "J"\nborn = "soon"\n[[agency]]\nname = "X"\nkind = "police"\n')
    assert case.children[0].name == "J"
    assert case.children[0].born is None
    assert case.agencies[0].kind == "police"


@pytest.mark.parametrize("data", [b"[[child]\n", b'name = "x', b"\xff\xfe\x00x", b"\x00", b"a = 1\na = 2\n"])
def test_what_is_no_toml_is_refused_whole_and_raises_nothing(data: bytes) -> None:
    case = read_case_file(data)
    assert len(case.problems) == 1
    assert case.children == ()


def test_a_file_saved_by_notepad_is_read() -> None:
    assert read_case_file('\ufeff[case]\nname = "Réview"\n'.encode()).name == "Réview"
    assert read_case_file('[case]\nname = "Réview"\n'.encode("cp1252")).name == "Réview"
