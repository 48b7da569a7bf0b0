"""Whose words a document is: the service itself before what runs it, and one kind's name is no proof of one agency."""

from pathlib import Path

import pytest

from sightline.publishing.chronology_json import chronology_json
from tests.service.papers import HEALTH, ONE_CHILD, POLICE, built, case_toml, chronology, rows_of, whole


@pytest.mark.parametrize(
    ("title", "kind", "name"),
    [
        (
            "Northshire NHS Trust \u2013 Health Visitor chronology",
            "health_visiting",
            "Northshire NHS Trust, Health Visitor",
        ),
        ("Marshland NHS Foundation Trust: Midwifery", "midwifery", "Marshland NHS Foundation Trust, Midwifery"),
        ("Northshire Hospital NHS Trust chronology", "hospital", "Northshire Hospital NHS Trust"),
        ("Northshire Ambulance Service NHS Trust", "ambulance", "Northshire Ambulance Service NHS Trust"),
        ("Northshire Council - Housing", "housing", "Northshire Council, Housing"),
        ("Northshire LSCB - Police chronology", "police", "Police"),
        ("Northshire Police - chronology re Wren Hollis", "police", "Northshire Police"),
        ("Return of Northshire Housing", "housing", "Northshire Housing"),
        (
            "Return of: Northshire Police. Review reference: RR-2014-07. Version of this form: 1",
            "police",
            "Northshire Police",
        ),
    ],
)
def test_a_title_names_the_service_before_what_runs_it(store: Path, title: str, kind: str, name: str) -> None:
    from sightline.service.records.building.whose import from_title

    named = from_title(title)
    assert named is not None
    assert (named.kind, named.name) == (kind, name)


@pytest.mark.parametrize(
    ("path", "title", "kind", "name"),
    [
        ("Police/occurrence.txt", "Occurrence report 4422", "police", "Police"),
        ("Larkfield Primary School/2022/log.txt", "Concern log", "school", "Larkfield Primary School"),
        ("Sent in/GP/records.txt", "Patient summary", "general_practice", "GP"),
        ("Police/letter.txt", "Larkfield Primary School – letter", "school", "Larkfield Primary School"),
        ("Bundle one/log.txt", "Concern log", "", ""),
    ],
    ids=["only a kind", "two folders down", "a short name", "its own title first", "nobody"],
)
def test_papers_sorted_into_folders_are_of_the_agency_the_folder_is_called_after(
    store: Path, path: str, title: str, kind: str, name: str
) -> None:
    from sightline.service.records.building.case_file import CaseFile
    from sightline.service.records.building.whose import of_document

    named = of_document(path, title, CaseFile())
    assert (named.kind, named.name) == (kind, name) if kind else named is None


def test_two_services_of_one_trust_are_two_agencies(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    for service, number in (("Health Visitor", 2), ("Midwifery", 3)):
        (folder / f"paper {number}.txt").write_text(
            f"Northshire NHS Trust - {service}\n\nOn {number} March 2021 mother was seen at home.\n", encoding="utf-8"
        )
    built(folder)
    held = whole()
    assert {held.agencies[fact.agency].kind for fact in held.current} == {"health_visiting", "midwifery"}
    assert not any("Health visiting" in gap.sentence and "No records" in gap.sentence for gap in held.gaps)


def _two(folder: Path) -> None:
    chronology(folder / "Police.csv", POLICE)
    chronology(folder / "Northshire Police.csv", [("01/02/2021", "Officers spoke to father at the station.")])


def test_a_name_that_only_says_the_kind_is_kept_apart_and_asked_about(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    _two(folder)
    report = built(folder)
    held = whole()
    assert {held.agencies[fact.agency].name for fact in rows_of(held.current)} == {"Police", "Northshire Police"}
    assert any("Police and Northshire Police" in question for question in report.questions)
    case_toml(folder, ONE_CHILD + '[[agency]]\nname = "Northshire Police"\nkind = "police"\nfiles = ["*police.csv"]\n')
    report = built(folder)
    held = whole()
    assert {held.agencies[fact.agency].name for fact in rows_of(held.current)} == {"Northshire Police"}
    assert not any("Police and Northshire Police" in question for question in report.questions)


def test_it_is_the_same_whichever_came_first(store: Path, folder: Path, tmp_path: Path) -> None:
    from tests.service.papers import empty_store

    case_toml(folder, ONE_CHILD)
    chronology(folder / "Northshire Police.csv", [("01/02/2021", "Officers spoke to father at the station.")])
    built(folder)
    _two(folder)
    built(folder)
    one_by_one = chronology_json(whole())
    empty_store(tmp_path / "other" / "store.sqlite3")
    built(folder)
    assert chronology_json(whole()) == one_by_one


def test_in_an_agencys_own_document_its_kind_means_itself(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    chronology(
        folder / "Northshire Police.csv",
        [("01/02/2021", "Police", "Officers spoke to father."), ("02/02/2021", "GP", "Seen with a cough.")],
        ("Date", "Agency", "Event"),
    )
    built(folder)
    held = whole()
    assert {held.agencies[fact.agency].name for fact in rows_of(held.current)} == {"Northshire Police", "GP"}


def test_records_of_nobody_knows_whom_are_not_called_missing(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    chronology(folder / "visits.csv", HEALTH)
    built(folder)
    (said,) = [gap.sentence for gap in whole().gaps if "Health visiting" in gap.sentence]
    assert "not known" in said


@pytest.mark.parametrize("name", ["thread_nursery.eml", "police_emails.msg", "mails/GP letter.EML"])
def test_with_whom_a_mail_was_written_does_not_make_it_theirs(store: Path, name: str) -> None:
    from sightline.service.records.building.case_file import CaseFile
    from sightline.service.records.building.whose import of_document

    assert of_document(name, "", CaseFile()) is None
    said = of_document(name.rpartition(".")[0] + ".txt", "", CaseFile())
    assert said is not None
