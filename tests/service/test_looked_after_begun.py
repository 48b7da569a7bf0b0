"""A child becomes looked after by an order or a placement, whoever wrote it down, and its clocks run from there."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.service.papers import case_of_agencies, empty_store

Run = Callable[..., tuple[int, str, str]]
Rows = Sequence[tuple[str, str]]

COUNCIL, POLICE, COURT, SCHOOL = "Fallowdene Children's Services", "Fallowdene Police", "Fallowdene Court", "Larkrise"
KINDS = {COUNCIL: "childrens_social_care", POLICE: "police", COURT: "court", SCHOOL: "school"}
NOTHING = (("02/12/2024", "Address label printed again."),)
# Easter Monday was 21 April 2025, and 5 May and 26 May were bank holidays.
BEGUN = [
    pytest.param(
        {
            COURT: [("03/03/2025", "Emergency protection order granted.")],
            COUNCIL: [
                ("03/03/2025", "Child placed with foster carers under EPO."),
                ("02/05/2025", "First LAC review held."),
            ],
        },
        [("met late", "2025-03-31")],
        [("breached and open", "2025-03-31")],
        id="an emergency protection order, and foster carers under it",
    ),
    pytest.param(
        {
            COURT: [("10/03/2025", "Interim care order made.")],
            COUNCIL: [("12/03/2025", "Placed with maternal aunt, reg 24 temporary approval given 11/03/2025.")],
        },
        [("breached and open", "2025-04-07")],
        [("breached and open", "2025-04-07")],
        id="an interim care order, two days before the child went to an aunt",
    ),
    pytest.param(
        {COUNCIL: [("06/01/2025", "Placed with foster carers Mr and Mrs Iqbal.")]},
        [("breached and open", "2025-02-03")],
        [("breached and open", "2025-02-03")],
        id="foster carers, and nobody wrote on what basis",
    ),
    pytest.param(
        {
            POLICE: [("05/04/2025 21:30", "Wren Bell taken into police protection (s46).")],
            COUNCIL: [
                ("05/04/2025", "EDT: placed with emergency foster carer Mrs Osei following police protection."),
                ("07/04/2025", "Mother signed s20 agreement; Wren remains with foster carer."),
            ],
        },
        [("breached and open", "2025-05-08")],
        [("breached and open", "2025-05-08")],
        id="placed by night after police protection, and section 20 signed two days later",
    ),
    pytest.param(
        {SCHOOL: [("06/01/2025", "Wren placed with foster carers.")], COUNCIL: NOTHING},
        [("cannot tell", None)],
        [("cannot tell", None)],
        id="a school's word of foster carers says not since when",
    ),
    pytest.param(
        {
            POLICE: [
                ("05/04/2025 21:30", "Wren Bell taken into police protection."),
                ("06/04/2025 09:00", "Police protection ended, Wren returned to mother."),
            ],
            COUNCIL: NOTHING,
        },
        [],
        [],
        id="police protection for one night makes nobody looked after",
    ),
    pytest.param(
        {COURT: [("10/03/2025", "Supervision order made for 12 months.")], COUNCIL: NOTHING},
        [],
        [],
        id="a supervision order makes nobody looked after",
    ),
    pytest.param(
        {COUNCIL: [("06/01/2025", "Wren staying with family friend while mother in hospital.")]},
        [],
        [],
        id="a stay that the family arranged",
    ),
]


@pytest.mark.parametrize(("papers", "review", "health"), BEGUN)
def test_what_begins_being_looked_after_starts_its_clocks(
    sightline: Run,
    folder: Path,
    tmp_path: Path,
    papers: dict[str, Rows],
    review: list[tuple[str, str | None]],
    health: list[tuple[str, str | None]],
) -> None:
    found = _duties(sightline, folder, tmp_path, papers)
    assert [(one["state"], one["due"]["latest"]) for one in found if one["ref"] == "C25"] == review
    assert [(one["state"], one["due"]["latest"]) for one in found if one["ref"] == "C22"] == health


def test_a_missing_beginning_stands_once_with_every_clock_that_waits_for_it(
    sightline: Run, folder: Path, tmp_path: Path
) -> None:
    rows = [("06/01/2025", "LAC review held. Wren settled."), ("17/02/2025", "PEP meeting held.")]
    found = _duties(sightline, folder, tmp_path, {COUNCIL: rows})
    waiting = {one["key"] for one in found if one["state"] == "cannot tell" and "became looked after" in one["reason"]}
    assert len(waiting) > 3
    assert all(one["wanted_from"] == ["childrens_social_care"] for one in found if one["key"] in waiting)
    store = tmp_path / "stores" / "store.sqlite3"
    things = json.loads(sightline("cannot-tell", "--store", store, "--format", "json")[1])
    [missing] = [one for one in things if "became looked after" in one["sentence"]]
    assert missing["agency"] == "childrens_social_care"
    assert waiting <= set(missing["keys"])
    for command in ("duties", "cannot-tell", "prompts"):
        out = sightline(command, "--store", store)[1]
        assert out.count("on which day the child became looked after") == 1, command
        assert out.count("waits: Initial health assessment (C22)") == 1, command


def test_what_one_rule_leaves_open_many_times_is_one_answer_that_holds_them_all(
    sightline: Run, folder: Path, tmp_path: Path
) -> None:
    actions = ("complete a referral to nursery", "complete the genogram", "write to housing", "finish the assessment")
    rows = [
        (f"{day:02d}/02/2025", f"Core group held. Action: social worker to {words} by {day + 7:02d}/02/2025.")
        for day, words in zip((3, 5, 10, 12), actions, strict=True)
    ]
    papers = {COUNCIL: rows, SCHOOL: [("26/02/2025", "Action done.")]}
    _duties(sightline, folder, tmp_path, papers, covers=False)
    store = tmp_path / "stores" / "store.sqlite3"
    told = json.loads(sightline("prompts", "--store", store, "--format", "json")[1])
    untold = [one for one in told if one["rule"] == "action-not-done" and one["answer"] == "cannot tell"]
    assert len(untold) == len({tuple(one["missing_agencies"]) for one in untold})
    assert sum(len(one["keys"]) for one in untold) == len({key for one in untold for key in one["keys"]}) > 1


def _duties(sightline: Run, folder: Path, tmp_path: Path, papers: dict[str, Rows], covers: bool = True) -> list[dict]:  # type: ignore[type-arg]
    case = case_of_agencies(folder, "4 May 2017", papers, KINDS, {2: ("Date", "Event")})
    if not covers:
        words = case.read_text(encoding="utf-8").splitlines()
        case.write_text("\n".join(line for line in words if not line.startswith("covers")) + "\n", encoding="utf-8")
    store = empty_store(tmp_path / "stores" / "store.sqlite3")
    assert sightline("build", folder, "--store", store, "--accept-proposals")[0] == 0
    code, out, _ = sightline("duties", "--store", store, "--on", "2025-09-01", "--format", "json")
    assert code == 0
    found: list[dict] = json.loads(out)  # type: ignore[type-arg]
    return found
