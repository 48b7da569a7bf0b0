"""A folder built again, added to, or sent again in part."""

import shutil
from pathlib import Path

from tests.families.told import ROWAN, build, run


def _lines(store: Path) -> list[str]:
    told = run("chronology", "--store", store, "--format", "csv")
    assert told.returncode == 0, told.stderr
    return sorted(told.stdout.splitlines())


def test_building_again_changes_nothing(documents: Path, tmp_path: Path) -> None:
    store = tmp_path / "again.sqlite3"
    build(ROWAN, documents, store)
    before = _lines(store)
    again = build(ROWAN, documents, store)
    assert again.report["taken"] == []
    assert _lines(store) == before


def test_a_document_that_comes_later_makes_the_same_chronology(documents: Path, tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    shutil.copytree(ROWAN.folder_in(documents), folder / ROWAN.folder)
    late = folder / ROWAN.folder / "Police chronology v2 FINAL.xlsx"
    late.rename(tmp_path / late.name)
    store = tmp_path / "late.sqlite3"
    build(ROWAN, folder, store)
    (tmp_path / late.name).rename(late)
    added = build(ROWAN, folder, store)
    assert [(taken["document"], taken["revises"]) for taken in added.report["taken"]] == [
        ("Police chronology v2 FINAL.xlsx", "Police chronology v1.xlsx")
    ]
    texts = "\n".join(_lines(store))
    assert "child heard screaming" in texts
    assert "Child seen asleep" not in texts


def test_until_a_person_confirms_no_question_rests_on_what_a_machine_read(documents: Path, tmp_path: Path) -> None:
    unchecked = build(ROWAN, documents, tmp_path / "unchecked.sqlite3")
    raised = {found["ref"] for found in unchecked.ask("prompts", "Rowan Pell") if found["answer"] == "yes"}
    assert "R13" not in raised
    assert unchecked.ask("chronology", "Rowan Pell")["read_by_machine"] is False
