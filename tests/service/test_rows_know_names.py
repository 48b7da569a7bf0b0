"""The rows of a table are read with the names of the case: a first name that no list holds is a person all the same."""

from __future__ import annotations

from pathlib import Path

from sightline.service.records.building.case_file import CaseFile
from sightline.service.records.building.opened import find, open_file, read_file

ROWS = "Date,Event\n12/05/2021,Orrella seen at home and well.\n13/05/2021,Missed appointment. Text sent.\n"


def _named(known: tuple[str, ...], folder: Path) -> set[str]:
    path = folder / "health visitor.csv"
    path.write_text(ROWS, "utf-8")
    found = find(folder, path)
    read = read_file(found, open_file(found), CaseFile(), known=known)
    return {mention.as_written for row in read.rows for mention in row.mentions}


def test_a_name_of_the_case_is_a_person_in_a_table(tmp_path: Path) -> None:
    assert "Orrella" in _named(("Orrella",), tmp_path)
    assert "Orrella" not in _named((), tmp_path)
