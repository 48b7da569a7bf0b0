"""Small folders in each agency's short words, from the table to the question or the duty."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.service.papers import case_of_agencies, empty_store

Run = Callable[..., tuple[int, str, str]]

_FOLDERS = tomllib.loads((Path(__file__).parent / "everyday_folders.toml").read_text(encoding="utf-8"))["folder"]
_AGENCIES = {
    "CSC": ("Larkshire Children's Services", "childrens_social_care"),
    "POL": ("Larkshire Police", "police"),
    "HOS": ("Larkshire Infirmary", "hospital"),
    "SCH": ("Tern Hill Primary School", "school"),
    "HV": ("Larkshire Health Visiting", "health_visiting"),
    "GP": ("Dyer Street Surgery", "general_practice"),
    "NUR": ("Little Acorns Nursery", "early_years"),
    "CRT": ("Larkshire Family Court", "court"),
    "MW": ("Larkshire Maternity", "midwifery"),
    "PAR": ("Larkshire Safeguarding Partnership", "safeguarding_partnership"),
    "DA": ("Haven Advice", "domestic_abuse_service"),
    "PRO": ("Larkshire Probation", "probation"),
}


@pytest.mark.parametrize("case", _FOLDERS, ids=lambda case: case["name"])
def test_a_small_folder_raises_and_owes_what_a_person_would_say(
    sightline: Run, folder: Path, tmp_path: Path, case: dict[str, Any]
) -> None:
    papers = {_AGENCIES[short][0]: [(day, words) for day, words in rows] for short, rows in case["papers"].items()}
    case_of_agencies(folder, case["born"], papers, dict(_AGENCIES.values()), {2: ("Date", "Event")})
    store = empty_store(tmp_path / "stores" / "store.sqlite3")
    assert sightline("build", folder, "--store", store, "--accept-proposals")[0] == 0
    on = case.get("on", "2025-09-01")
    prompts = json.loads(sightline("prompts", "--store", store, "--on", on, "--format", "json")[1])
    raised = {found["ref"] for found in prompts if found["answer"] == "yes"}
    assert set(case.get("raised", ())) <= raised
    assert not set(case.get("quiet", ())) & raised
    duties = json.loads(sightline("duties", "--store", store, "--on", on, "--format", "json")[1])
    for rule, state, due in case.get("duties", ()):
        stands = [(duty["state"], duty["due"]["latest"][:10]) for duty in duties if duty["rule"] == rule]
        assert stands == [(state, due)], rule
