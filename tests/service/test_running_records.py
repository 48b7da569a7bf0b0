"""What a record that is kept as things happen speaks for, and what stands in one line of it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.service.papers import case_of_agencies, case_toml, empty_store

Run = Callable[..., tuple[int, str, str]]

COUNCIL = "Fallowdene Children's Services"
ENTRIES = """
03/03/2025
ICPC held today. Child protection plan made, category neglect.

12/03/2025
Home visit. Wren seen, playing in the garden.

02/06/2025
Home visit. Wren seen and spoken to alone.

10/06/2025
Telephone call to school.
"""
PAPERS = [
    pytest.param("Case recordings - Wren Bell\n", ["met", "met late", "cannot tell"], id="to its last entry"),
    pytest.param(
        "CASE NOTES - Wren Bell\nPrinted 30/06/2025\n",
        ["met", "met late", "breached and open"],
        id="to the day on which it was printed",
    ),
    pytest.param(
        "Dear Mrs Osei,\n\nWe write about the home visits to Wren Bell.\n",
        ["met", "cannot tell", "cannot tell"],
        id="a letter speaks for no time",
    ),
]


@pytest.mark.parametrize(("head", "stands"), PAPERS)
def test_visits_under_a_plan_are_looked_for_in_the_time_that_running_notes_speak_for(
    sightline: Run, folder: Path, tmp_path: Path, head: str, stands: list[str]
) -> None:
    tail = "\nYours sincerely,\nA. Worker\n" if head.startswith("Dear") else ""
    (folder / "notes.txt").write_text(head + ENTRIES + tail, encoding="utf-8")
    agency = f'[[agency]]\nname = "{COUNCIL}"\nkind = "childrens_social_care"\nfiles = ["notes.txt"]\n'
    case_toml(folder, f'[[child]]\nname = "Wren Bell"\nborn = "4 May 2017"\n{agency}')
    store = empty_store(tmp_path / "stores" / "store.sqlite3")
    assert sightline("build", folder, "--store", store, "--accept-proposals")[0] == 0
    out = sightline("duties", "--store", store, "--on", "2025-07-01", "--format", "json")[1]
    assert [one["state"] for one in json.loads(out) if one["ref"] == "C10"] == stands


CONFERENCES = {
    "ICPC. CPP agreed, category physical.": True,
    "Initial child protection conference held - CP plan, neglect": True,
    "ICPC held, outcome CP plan (emotional abuse).": True,
    "ICPC - CPP neglect": True,
    "Initial CP conference: child protection plan under neglect. Core group 28/01.": True,
    "ICPC held today; unanimous CP plan, physical abuse, core group set.": True,
    "Initial conference held, decision was child protection plan": True,
    "ICPC held, no CP plan, CIN plan agreed.": False,
    "ICPC booked for 20/01; SW will recommend CP plan for neglect.": False,
    "ICPC held. Threshold not met for CP plan, step down to early help.": False,
    "RCPC held - CP plan, neglect, to continue.": False,
    "ICPC requested, previous CP plan for neglect ended 2019.": False,
}


@pytest.mark.parametrize(("line", "begins"), CONFERENCES.items())
def test_a_conference_and_its_plan_in_one_line_begin_the_plan(
    sightline: Run, folder: Path, tmp_path: Path, line: str, begins: bool
) -> None:
    papers = {COUNCIL: [("14/01/2025", line)]}
    case_of_agencies(folder, "4 May 2017", papers, {COUNCIL: "childrens_social_care"}, {2: ("Date", "Event")})
    store = empty_store(tmp_path / "stores" / "store.sqlite3")
    assert sightline("build", folder, "--store", store, "--accept-proposals")[0] == 0
    found = json.loads(sightline("duties", "--store", store, "--on", "2025-09-01", "--format", "json")[1])
    stands = {one["rule"]: one["state"] for one in found}
    assert stands.get("first-core-group-in-time") == ("breached and open" if begins else None)
    assert ("long-child-protection-plan-decided-on" in stands) is begins
