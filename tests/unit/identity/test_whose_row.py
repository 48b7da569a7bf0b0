"""A row of a list of patients is about the patient whom its column names, and a mother's fracture is no baby's."""

from __future__ import annotations

import pytest

from sightline.chronology.candidate import Mention
from sightline.identity.persons import DeclaredPerson, Statement
from sightline.identity.settle import settle

_CHILD = DeclaredPerson("Wren Hollis")
_MOTHER = Statement("file.txt", "m", "Mother: Laura Hollis", (Mention("Laura Hollis", "mother", 8, 20),))
_WORKER = Statement("file.txt", "w", "Social worker: Sara Doyle", (Mention("Sara Doyle", "professional", 15, 25),))


@pytest.mark.parametrize(
    ("written", "text", "is_the_childs"),
    [
        (("Laura Hollis",), "Fractured wrist", False),
        (("HOLLIS Laura",), "Fractured wrist", False),
        (("Hollis", "Laura"), "Fractured wrist", False),
        (("Mum",), "Fractured wrist", False),
        (("Wren Hollis",), "Fractured wrist", True),
        (("Sara Doyle",), "Fractured wrist", True),
        (("Laura Hollis",), "Brought Wren with a fractured wrist", True),
    ],
)
def test_an_injury_is_of_the_one_in_the_column_of_patients_if_one_of_the_family(
    written: tuple[str, ...], text: str, is_the_childs: bool
) -> None:
    whose = tuple(Mention(one, "mother" if one == "Mum" else "", is_whose=True) for one in written)
    row = Statement("list.csv", "1", text, whose, "hospital_attendance")
    part = Statement("list.csv", "2", text, (), "injury", part_of="1")
    found = settle([_MOTHER, _WORKER, row, part], declared=[_CHILD])
    (child,) = found.children_of_case
    assert {child in found.children["list.csv", key] for key in ("1", "2")} == {is_the_childs}
    assert found.children["list.csv", "2"]
