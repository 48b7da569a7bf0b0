"""Whole small case folders, tables and prose of several agencies, built and asked as a person would ask them."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.service.papers import case_toml, chronology, empty_store

Run = Callable[..., tuple[int, str, str]]

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("case_folders.toml").read_text("utf-8"))["case"]
_LOUD = {"yes", "breached and open", "met late", "breached, then ended"}


@pytest.mark.parametrize("case", CASES, ids=[case["says"] for case in CASES])
def test_a_folder_gives_what_a_person_would_reckon(
    sightline: Run, folder: Path, tmp_path: Path, case: dict[str, Any]
) -> None:
    found = _asked(sightline, _written(folder, case), tmp_path / "stores" / "store.sqlite3", case["on"])
    told = {code: sorted(stands for rule, stands in found if rule == code) for code in case.get("expect", {})}
    assert told == {code: sorted(stands) for code, stands in case.get("expect", {}).items()}
    if case.get("quiet"):
        assert not [(rule, stands) for rule, stands in found if stands in _LOUD]


def _written(folder: Path, case: dict[str, Any]) -> Path:
    words = [f'[[child]]\nname = "{case.get("child", "Wren Bell")}"\nborn = "{case.get("born", "4 May 2017")}"']
    words += [f'[[person]]\nname = "{name}"\nrole = "{role}"' for name, role in case.get("persons", {}).items()]
    for number, paper in enumerate(case["paper"]):
        name = f"{number}.txt" if "text" in paper else f"{number}.csv"
        if "text" in paper:
            (folder / name).write_text(paper["text"], encoding="utf-8")
        else:
            chronology(folder / name, paper["rows"])
        words.append(f'[[agency]]\nname = "{paper["agency"]}"\nkind = "{paper["kind"]}"\nfiles = ["{name}"]')
        if paper.get("declared", True):
            words.append('covers = { from = "2022-01-01", to = "2025-11-28" }')
    case_toml(folder, "\n".join(words) + "\n")
    return folder


def _asked(sightline: Run, folder: Path, path: Path, on: str) -> list[tuple[str, str]]:
    store = empty_store(path)
    assert sightline("build", folder, "--store", store, "--accept-proposals")[0] == 0
    duties = json.loads(sightline("duties", "--store", store, "--on", on, "--format", "json")[1])
    prompts = json.loads(sightline("prompts", "--store", store, "--on", on, "--format", "json")[1])
    asked = [(one["rule"], one["answer"]) for one in prompts if not one["duty"]]
    return [*((one["rule"], one["state"]) for one in duties), *asked]
