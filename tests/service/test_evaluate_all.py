"""The rules over every child of a store: those with an open purpose, the same again, and as known on a past day."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from sightline.service.store_path import runs_beside
from tests.service.papers import case_toml

pytest.importorskip("pyarrow")
Run = Callable[..., tuple[int, str, str]]


def _rows(path: Path, *rows: str) -> None:
    path.write_text("Date of event,Kind,Event detail\n" + "".join(f"{row}\n" for row in rows), encoding="utf-8")


@pytest.fixture
def path(sightline: Run, tmp_path: Path) -> Path:
    store = tmp_path / "store.sqlite3"
    for name, rows in (
        ("Hollis", ("01/03/2025,child_protection_plan_start,The plan begins", "10/03/2025,visit,Visit to the home")),
        ("Bramble", ("04/04/2025,hospital_attendance,Seen with a cough",)),
    ):
        folder = tmp_path / name
        folder.mkdir()
        case_toml(folder, f'[case]\nname = "{name}"\n[[child]]\nname = "{name} Reed"\nborn = 2023-02-03\n')
        _rows(folder / "Aldermoor Children's Social Care.csv", *rows)
        code, _, said = sightline("build", folder, "--store", store, "--accept-proposals")
        assert code == 0, said
    return store


def _told(sightline: Run, path: Path, *words: str) -> dict[str, object]:
    code, out, said = sightline("evaluate", "--all", "--store", path, "--format", "json", *words)
    assert code == 0, said
    return json.loads(out)


def _prompted(sightline: Run, path: Path, child: str) -> set[str]:
    code, out, said = sightline("duties", child, "--store", path, "--format", "json")
    assert code == 0, said
    return {item["rule"] for item in json.loads(out)}


def test_only_a_child_with_an_open_purpose_is_looked_at_and_gets_the_same_findings(sightline: Run, path: Path) -> None:
    told = _told(sightline, path)
    assert (told["children"], told["asked"]) == (1, 1)
    assert len({item["child"] for item in told["findings"]}) == 1
    assert _prompted(sightline, path, "Hollis Reed") <= {item["rule"] for item in told["findings"]}


def test_the_same_again_asks_nobody_anew_and_says_the_same(sightline: Run, path: Path) -> None:
    first = _told(sightline, path)
    second = _told(sightline, path)
    assert second["asked"] == 0
    assert second["findings"] == first["findings"]


def test_two_workers_say_what_one_says(sightline: Run, path: Path) -> None:
    assert (
        _told(sightline, path, "--workers", "2", "--known-at", "2025-06-01")["findings"]
        == (_told(sightline, path, "--known-at", "2025-06-01")["findings"])
    )


def test_before_the_plan_began_nobody_had_a_reason_to_look(sightline: Run, path: Path) -> None:
    assert _told(sightline, path, "--known-at", "2025-02-01")["children"] == 0


@pytest.mark.in_a_file
def test_what_is_kept_is_the_owners_alone_and_goes_with_the_store(sightline: Run, path: Path) -> None:
    _told(sightline, path)
    home = runs_beside(path)
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert not list(home.glob("*/snapshot"))
    assert sightline("delete", "--store", path, "--yes")[0] == 0
    assert not home.exists()


def test_a_number_set_locally_is_asked_of_everybody_too(sightline: Run, path: Path) -> None:
    from datetime import date

    from sightline.service.casework import actions

    def due(told: dict[str, object]) -> list[object]:
        return [
            item["due"]["earliest"] for item in told["findings"] if item["rule"] == "child-protection-visit-in-time"
        ]  # type: ignore[index, attr-defined]

    before = due(_told(sightline, path))
    (name,) = [one for one in _names("child-protection-visit-in-time") if one.endswith("days")]
    written = {"valid_from": date(2020, 1, 1), "decided_by": "Larkfield partnership", "document": "Minutes, item 5"}
    actions.set_number(name, 3, by="A. Worker", **written)
    after = due(_told(sightline, path, "--workers", "2"))
    assert before
    assert after
    assert after[0] < before[0]


def _names(code: str) -> tuple[str, ...]:
    from sightline.rulebook.language.rules import parameters_of
    from sightline.rulebook.registry import ALL

    return parameters_of(next(rule for rule in ALL if rule.code == code))
