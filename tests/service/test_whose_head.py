"""Whose a paper is, by its own head: never by who was there, had a copy, or is only spoken of in it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from sightline.service.records.building.case_file import CaseFile
from sightline.service.records.building.opened import find, open_file, read_file

PAPERS = tomllib.loads(Path(__file__).with_name("whose_heads.toml").read_text("utf-8"))["paper"]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper["text"].split("\n")[0][:50])
def test_a_paper_is_whose_head_says_so_and_else_it_is_asked(paper: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / f"paper.{paper['suffix']}"
    path.write_text(paper["text"], "utf-8")
    found = find(tmp_path, path)
    read = read_file(found, open_file(found), CaseFile())
    assert (read.named.kind if read.named else "") == paper["whose"]


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("WESTERLEIGH CONSTABULARY    OCCURRENCE SUMMARY    Nominals: VENN Karl", "Westerleigh Constabulary"),
        ("NORTH WOLD POLICE          PUBLIC PROTECTION NOTICE", "North Wold Police"),
        ("HOLDERBY POLICE // PERSON RECORD // LINKED OCCURRENCES", "Holderby Police"),
        ("NORTH HOLDERBY COUNCIL    CHILDREN'S SERVICES", "North Holderby Council, Children's Services"),
        ("Millrace Homes - tenancy file notes", "Millrace Homes"),
        ("EMIS Web - Full consultation record", "GP"),
    ],
)
def test_an_agency_is_called_by_its_name_and_nothing_else_of_the_line(head: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / "paper.txt"
    path.write_text(f"{head}\n\n12/05/2021 Mia was seen at home.\n", "utf-8")
    found = find(tmp_path, path)
    read = read_file(found, open_file(found), CaseFile())
    assert read.named is not None
    assert read.named.name == name
