"""The child's date of birth stands in the head of a paper, seldom in a sentence: it is proposed from there."""

import pytest

from sightline.chronology.candidate import Candidate
from sightline.documents.opening import open_document
from sightline.reading.narrative import read_narrative

LOG = "\n\n01/03/2021 Home visit, feeding well.\n\n29/03/2021 Mum tearful at clinic.\n"


@pytest.fixture
def births(tmp_path):
    def read(head: str, rest: str = LOG) -> list[Candidate]:
        path = tmp_path / "record.txt"
        path.write_text(head + rest, encoding="utf-8")
        return [one for one in read_narrative(open_document(path)).candidates if one.kind == "birth"]

    return read


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("HEALTH VISITING RECORD\nName: Ayla Demir    DOB: 14.02.2021    NHS: 999 000 1234", "Ayla Demir"),
        ("Pupil: Kian O'Mabey  DOB 14/02/2021  Year 3", "Kian O'Mabey"),
        ("Re: Rosa TREW (d.o.b. 14 February 2021)", "Rosa TREW"),
        ("TREW, Rosa  Date of birth: 14/02/2021", "TREW, Rosa"),
        ("Child: Rosa Trew\nDate of birth: 14/02/2021", "Rosa Trew"),
        ("Child 1: Anne-Marie St Clair, born 14/2/21", "Anne-Marie St Clair"),
    ],
)
def test_the_head_gives_a_birth_with_its_passage_and_whose_it_is(births, head, name):
    (birth,) = births(head)
    assert (str(birth.occurred.earliest), str(birth.occurred.latest)) == ("2021-02-14", "2021-02-14")
    (person,) = birth.mentions
    assert (person.as_written, person.role) == (name, "subject")
    (source,) = birth.sources
    assert source.passage == (head + LOG)[source.start : source.end]
    assert birth.text == source.passage


@pytest.mark.parametrize(
    "head",
    [
        "Mother: Selin Demir DOB 02/09/2009",
        "Suspect: Darren TOLLEY DOB 14/02/2005",
        "Patient: Selin Demir, date of birth 02/09/1996",
        "DOB 14/02/2021",
        "Seen by the nurse. The form gives DOB 14/02/2021",
    ],
    ids=["mother", "suspect", "grown up", "nobody", "nobody named in its sentence"],
)
def test_a_parent_a_grown_up_and_nobody_in_particular_give_none(births, head):
    assert births(head) == []


def test_a_birth_that_a_sentence_tells_is_not_told_twice(births):
    assert len(births("Name: Rosa Trew DOB 14/02/2021", "\n\nRosa was born on 14 February 2021 at home.\n")) == 1


def test_somebody_who_was_of_age_by_the_first_day_told_is_no_child_here(births):
    assert births("Name: Rosa Trew DOB 01/03/2003") == []
    assert len(births("Name: Rosa Trew DOB 30/03/2003")) == 1


TURNED_18 = "\n\n20/04/2025 Home visit, Dev seen.\n\n10/08/2025 Dev rang the duty team.\n"


@pytest.mark.parametrize(
    "head",
    [
        "Chronology: Dev Harker, born 10 May 2007",
        "Name: Dev Harker    DOB: 10.05.2007",
        "Dev Harker (d.o.b. 10 May 2007)",
    ],
)
def test_a_child_who_comes_of_age_while_its_paper_runs_on_keeps_its_birth(births, head):
    (birth,) = births(head, TURNED_18)
    assert str(birth.occurred.earliest) == "2007-05-10"
    assert [one.as_written for one in birth.mentions] == ["Dev Harker"]


@pytest.mark.parametrize(
    "head",
    [
        "Selin Harker DOB 10/05/2007\nAyla Harker DOB 14/02/2025",
        "Mother: Selin Harker DOB 10/05/2007",
        "Selin Harker DOB 10/05/2007\nDarren Webb DOB 01/01/1999",
        "Selin Harker DOB 01/03/2004",
    ],
    ids=["a young parent beside her child", "called a mother", "beside a grown up", "long of age"],
)
def test_nobody_else_who_came_of_age_is_taken_for_the_child_of_the_paper(births, head):
    assert "Selin Harker" not in {one.as_written for birth in births(head, TURNED_18) for one in birth.mentions}
