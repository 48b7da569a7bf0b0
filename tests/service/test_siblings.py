"""Whoever a row names, it stands in the chronology of a child of the case; a sibling's is not counted as theirs."""

from pathlib import Path

import pytest

from tests.service.papers import READER, built, case_toml, chronology, rows_of, whole

ONE = '[[child]]\nname = "Tamsin Orrell"\nborn = "3 January 2021"\n'
TWO = ONE + '\n[[child]]\nname = "Joel Orrell"\nborn = "5 May 2018"\n'
ROWS = [
    ("01/11/2021", "Home visit. Tamsin 10 months old twin brother Toby seen. Both well."),
    ("02/11/2021", "Brother Jake bruised"),
    ("03/11/2021", "Twin Toby has a rash"),
    ("04/11/2021", "Her sister was taken to hospital with a burn."),
    ("05/11/2021", "Twin 2 not brought to clinic"),
    ("06/11/2021", "Half-sister Ellie Orrell attended A&E with a fracture"),
    ("07/11/2021", "The twins were seen at home, both asleep"),
    ("08/11/2021", "Mother did not answer the door"),
    ("09/11/2021", "Joel excluded from school"),
]


def _texts(child: str | None = None) -> list[str]:
    return sorted(fact.text for fact in rows_of(whole(child).current))


@pytest.mark.parametrize("declared", [ONE, TWO, ONE + "twin = 1\n"])
def test_together_the_childrens_chronologies_are_all_facts_of_the_case(
    store: Path, folder: Path, declared: str
) -> None:
    from sightline.service.records import loading, queries

    case_toml(folder, declared)
    chronology(folder / "health visitor.csv", ROWS)
    built(folder)
    (found,) = queries.cases(viewer=READER)
    shown = {
        fact.id
        for child in queries.children(viewer=READER)
        for fact in queries.chronology(child.id, viewer=READER).facts
    }
    everything = loading.without_earlier(tuple(loading.facts_of(found.id)))
    assert shown == {fact.id for fact in everything}


def test_a_row_about_a_brother_is_shown_and_not_said_to_be_about_the_child(store: Path, folder: Path) -> None:
    case_toml(folder, ONE)
    chronology(folder / "health visitor.csv", ROWS)
    built(folder)
    held = whole()
    assert _texts() == sorted(text for _, text in ROWS)
    about = {fact.text: held.child.id in fact.children for fact in rows_of(held.current)}
    assert about[ROWS[0][1]]
    assert not about["Brother Jake bruised"]
    assert not about["Twin Toby has a rash"]
    assert not about["Twin 2 not brought to clinic"]
    assert about["Mother did not answer the door"]


def test_building_again_for_another_child_loses_no_row(store: Path, folder: Path) -> None:
    from sightline.service.records import queries

    chronology(folder / "health visitor.csv", ROWS)
    built(folder, child="Tamsin Orrell")
    before = _texts()
    built(folder, child="Joel Orrell")
    after = {
        fact.text
        for child in queries.children(viewer=READER)
        for fact in rows_of(queries.chronology(child.id, viewer=READER).current)
    }
    assert before == sorted(after) == sorted(text for _, text in ROWS)


def test_a_conference_in_one_childs_notes_is_not_said_to_be_a_brothers(store: Path, folder: Path) -> None:
    from sightline.service.records import queries

    case_toml(folder, TWO)
    rows = [("03/03/2025", "Initial child protection conference held, child protection plan made.")]
    for child in ("Tamsin Orrell", "Joel Orrell"):
        (folder / child).mkdir()
    chronology(folder / "Tamsin Orrell" / "social care.csv", rows)
    chronology(folder / "Joel Orrell" / "social care.csv", [("04/03/2025", "Nursery telephoned, Joel is well.")])
    built(folder)
    kinds = {
        child.name: {
            fact.kind for fact in queries.chronology(child.id, viewer=READER).facts if child.id in fact.children
        }
        for child in queries.children(viewer=READER)
    }
    assert "initial_child_protection_conference" in kinds["Tamsin Orrell"]
    assert "initial_child_protection_conference" not in kinds["Joel Orrell"]


def test_a_brothers_file_of_the_same_name_in_his_own_folder_is_no_version_of_his_sisters(
    store: Path, folder: Path
) -> None:
    case_toml(folder, TWO)
    both = ("20/05/2025", "Telephoned the school about the summer fair.")
    for child, text in (("Tamsin", "Core group held."), ("Joel", "Letter sent to the nursery.")):
        (folder / child).mkdir()
        chronology(folder / child / "recordings.csv", [("04/03/2025", text), both])
    built(folder)
    assert "Core group held." in _texts("Tamsin Orrell")
    assert "Letter sent to the nursery." in _texts("Joel Orrell")
