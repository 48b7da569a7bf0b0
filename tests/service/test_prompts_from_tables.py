"""Questions that rise from tables as agencies write them: the words read, the people joined, the rule, in one."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.service.papers import case_of_agencies

Run = Callable[..., tuple[int, str, str]]
Rows = Sequence[tuple[str, ...]]

COUNCIL, POLICE, HOSPITAL = "Northshire Children's Services", "Northshire Police", "St Brida's Hospital"
OTHER_HOSPITAL, VISITOR, SURGERY = "Kestrel Infirmary", "Northshire Health Visiting", "Mill Street Surgery"
KINDS = {
    COUNCIL: "childrens_social_care",
    POLICE: "police",
    HOSPITAL: "hospital",
    OTHER_HOSPITAL: "hospital",
    VISITOR: "health_visiting",
    SURGERY: "general_practice",
}
HEADINGS = {2: ("Date", "Event"), 4: ("Date", "Kind", "Event", "Rests on one view")}
NOTHING = (("02/12/2024", "Address label printed again."),)
RAISED = [
    pytest.param(
        "R01",
        "3 March 2025",
        {VISITOR: [("19/05/2025", "Seen at home. Bruise noted to right cheek.")], COUNCIL: NOTHING, HOSPITAL: NOTHING},
        id="a birth that only the case file gives tells that the child was too young to move",
    ),
    pytest.param(
        "R03",
        "3 March 2021",
        {
            HOSPITAL: [("05/02/2025", "Attended A&E with mother. Laceration to chin.")],
            OTHER_HOSPITAL: [("18/03/2025", "Brought to A&E with a swollen, injured wrist.")],
        },
        id="two hospitals of which neither writes where it is",
    ),
    pytest.param(
        "R04",
        "3 March 2021",
        {HOSPITAL: [("05/02/2025", "Attended A&E with a burn. Mother says that it happened two days ago.")]},
        id="days before coming, in the carer's words",
    ),
    pytest.param(
        "R14",
        "3 March 2021",
        {
            POLICE: [("05/02/2025", "Lee Webb bailed until 05/03/2025 with conditions not to go to the home.")],
            COUNCIL: [("20/02/2025", "Social worker has no concerns in relation to Lee Webb.")],
        },
        id="no concerns in relation to somebody whom bail keeps away",
    ),
    pytest.param(
        "R30",
        "3 March 2021",
        {COUNCIL: [("05/02/2025", "Ms Bell was asked to sign a written agreement not to let Mr Webb see Wren.")]},
        id="one signs for what another does",
    ),
    pytest.param(
        "R42",
        "3 March 2021",
        {COUNCIL: [("20/01/2025", "Interim care order made until 30 September 2025.")]},
        id="an end that is written as people write days",
    ),
    pytest.param(
        "R48",
        "3 March 2021",
        {
            COUNCIL: [("02/12/2024", "Child in need plan started.")],
            SURGERY: [("03/01/2025", "Registered with Mill Street Surgery.")],
            VISITOR: [("05/05/2025", "New patient registration at Quay Medical Centre.")],
        },
        id="two practices within six months",
    ),
    pytest.param(
        "R53",
        "3 March 2021",
        {COUNCIL: [("03/03/2025", "CP-IS notification: record accessed by Kestrel Infirmary.")]},
        id="an entry opened elsewhere, and nobody read the notice",
    ),
    pytest.param(
        "R12",
        "12 February 2025",
        {HOSPITAL: [("09/05/2025", "Torn upper lip frenulum found on examination in ED.")], COUNCIL: NOTHING},
        id="a hurt mouth whose words stand apart",
    ),
    pytest.param(
        "R06",
        "3 October 2024",
        {
            HOSPITAL: [
                (
                    "22/03/2025",
                    "Brought in by ambulance, not breathing. Mother's boyfriend Lee Webb was alone with the baby.",
                )
            ]
        },
        id="who was there stands in the next sentence",
    ),
    pytest.param(
        "R15",
        "3 March 2021",
        {
            POLICE: [("12/02/2025", "Intelligence check: Lee Webb has previous conviction for assault in 2019.")],
            COUNCIL: [("03/02/2025", "Lee Webb has moved into the family home.")],
        },
        id="the day of a look at old convictions is not their year",
    ),
    pytest.param(
        "R37",
        "3 March 2021",
        {
            COUNCIL: [
                ("03/02/2025", "Legal advice received: threshold is met, issue proceedings."),
                ("07/04/2025", "Legal advised again that care proceedings should be issued."),
            ],
        },
        id="that proceedings should be issued begins none",
    ),
    pytest.param(
        "R41",
        "3 March 2021",
        {
            COUNCIL: [
                ("06/01/2025", "Became looked after, section 20."),
                ("10/03/2025", "Mother removed the child from foster carers and took him home, unplanned."),
            ]
        },
        id="taken home from foster carers",
    ),
    pytest.param(
        "R45",
        "3 March 2021",
        {COUNCIL: [("04/03/2025", "Core group held. Police and health visitor did not attend. Not quorate.")]},
        id="a core group that was not quorate",
    ),
    pytest.param(
        "R08",
        "3 March 2021",
        {
            COUNCIL: [
                ("05/03/2025", "Concern raised", "Neighbour reports screaming", ""),
                ("14/03/2025", "Decision", "Case closed", "yes"),
            ]
        },
        id="what was decided stands in the words of a row whose kind is stated",
    ),
    pytest.param(
        "R40",
        "3 March 2021",
        {
            COUNCIL: [
                ("02/09/2024", "Child protection plan started, neglect."),
                ("02/12/2024", "Child protection plan ended."),
                ("02/12/2024", "Became looked after, interim care order."),
                ("06/01/2025", "Supervision order made."),
                ("13/01/2025", "Wren returned to her mother's care."),
            ]
        },
        id="a return of whose carer only the earlier plan tells",
    ),
    pytest.param(
        "R35",
        "3 March 2021",
        {
            COUNCIL: [
                ("06/01/2025", "Child in need plan started."),
                ("13/01/2025", "Home visit. House tidy."),
                ("03/02/2025", "Home visit. Mother in good spirits."),
                ("24/02/2025", "Home visit. Discussed rent arrears."),
                ("17/03/2025", "Home visit. Mother tired."),
            ]
        },
        id="four visits that say nothing of the child",
    ),
    pytest.param(
        "R20",
        "3 March 2021",
        {
            SURGERY: [("06/01/2025", "Mother disclosed daily heroin use.")],
            COUNCIL: [("10/02/2025", "Home visit, Wren seen.")],
        },
        id="drugs on record and no assessment at all",
    ),
    pytest.param(
        "R47",
        "3 March 2021",
        {
            COUNCIL: [
                ("06/01/2025", "Case allocated to social worker Ann Reed."),
                ("07/04/2025", "Reallocated to social worker Ben Stone."),
                ("02/06/2025", "Case handed over to Clara Lunn."),
            ]
        },
        id="a case handed over is a new worker and the end of no relationship",
    ),
]
QUIET = [
    pytest.param(
        "R35",
        "3 March 2021",
        {
            COUNCIL: [
                ("06/01/2025", "Child in need plan started."),
                ("13/01/2025", "Home visit. House tidy."),
                ("03/02/2025", 'Home visit. Wren said "I like my new bed".'),
                ("24/02/2025", "Home visit. Discussed rent arrears."),
                ("17/03/2025", "Home visit. Mother tired."),
            ]
        },
        id="what the child said on the day of one of the visits",
    ),
    pytest.param(
        "R23",
        "3 March 2021",
        {
            POLICE: [
                ("10/01/2025", "Domestic incident between Ms Bell and Mr Webb in a car park. No children present."),
                ("12/05/2025", "Domestic argument in the street. No children present."),
            ]
        },
        id="that no children were there does not put the child there",
    ),
    pytest.param(
        "R19",
        "3 March 2021",
        {
            COUNCIL: [
                ("06/01/2025", "Wren made subject of a child protection plan, neglect."),
                ("15/01/2025", "Assessment of mother's mental health completed by the psychiatrist."),
            ]
        },
        id="what is assessed of the mother may be of the mother who has a name",
    ),
    pytest.param(
        "R49",
        "3 March 2021",
        {
            COUNCIL: [
                ("06/01/2025", "Made subject of Northshire child protection plan."),
                ("03/03/2025", "Family moved to a refuge in the area of Kestrelshire County Council."),
                ("04/03/2025", "Kestrelshire County Council informed of the family's move."),
            ]
        },
        id="the other council was told of the move",
    ),
    pytest.param(
        "R02",
        "3 March 2021",
        {
            HOSPITAL: [
                ("14/01/2025", "Brought to Emergency Department with a fractured left wrist."),
                ("28/01/2025", "Fracture clinic: cast check, wrist healing well."),
                ("11/03/2025", "Fracture clinic review, cast removed."),
            ]
        },
        id="a wound that is seen again",
    ),
    pytest.param(
        "R11",
        "12 February 2025",
        {
            VISITOR: [
                ("02/04/2025", "Weight on the 50th centile."),
                ("04/06/2025", "Weighed in clinic: weight has dropped from the 50th to the 9th centile."),
                ("20/06/2025", "Growth review by paediatric dietitian."),
            ],
            SURGERY: NOTHING,
        },
        id="a review that is very like a missed one",
    ),
    pytest.param(
        "R46",
        "3 March 2021",
        {
            COUNCIL: [
                ("04/03/2025", "Core group action: social worker to arrange drug tests by 11/03/2025."),
                ("10/03/2025", "Action completed: drug tests arranged."),
            ]
        },
        id="done, though the words behind it sound planned",
    ),
    pytest.param(
        "R53",
        "3 March 2021",
        {
            COUNCIL: [
                ("05/03/2025", "CP-IS alert: Kestrel Infirmary viewed the record."),
                ("06/03/2025", "CP-IS access notification read by duty social worker."),
            ]
        },
        id="the reading of the notice",
    ),
]


def _raised(sightline: Run, folder: Path, store: Path, born: str, papers: dict[str, Rows]) -> set[str]:
    case_of_agencies(folder, born, papers, KINDS, HEADINGS)
    assert sightline("build", folder, "--store", store, "--accept-proposals")[0] == 0
    code, out, _ = sightline("prompts", "--store", store, "--on", "2025-09-01", "--format", "json")
    assert code == 0
    return {found["ref"] for found in json.loads(out) if found["answer"] == "yes"}


@pytest.mark.parametrize(("ref", "born", "papers"), RAISED)
def test_it_rises_from_the_words(
    sightline: Run, folder: Path, tmp_path: Path, ref: str, born: str, papers: dict[str, Rows]
) -> None:
    assert ref in _raised(sightline, folder, tmp_path / "store.sqlite3", born, papers)


@pytest.mark.parametrize(("ref", "born", "papers"), QUIET)
def test_it_stays_quiet(
    sightline: Run, folder: Path, tmp_path: Path, ref: str, born: str, papers: dict[str, Rows]
) -> None:
    assert ref not in _raised(sightline, folder, tmp_path / "store.sqlite3", born, papers)


def test_a_birth_named_in_a_row_is_no_second_day_of_what_the_row_tells(
    sightline: Run, folder: Path, tmp_path: Path
) -> None:
    store = tmp_path / "store.sqlite3"
    rows = [("26/03/2025", "New birth visit, Wren born 14/03/2025 seen.")]
    _raised(sightline, folder, store, "14 March 2025", {VISITOR: rows})
    facts = json.loads(sightline("chronology", "--store", store, "--format", "json")[1])["facts"]
    told = {(fact["kind"], fact["occurred"]["earliest"]) for fact in facts}
    assert told == {("birth", "2025-03-14"), ("health_visitor_contact", "2025-03-26")}


def test_what_somebody_said_of_a_day_was_not_said_on_that_day(sightline: Run, folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store.sqlite3"
    rows = [("17/01/2025", "Seen in ED, fractured wrist. Father states the fall was on 14/01/2025.")]
    _raised(sightline, folder, store, "3 March 2021", {HOSPITAL: rows})
    facts = json.loads(sightline("chronology", "--store", store, "--format", "json")[1])["facts"]
    told = {(fact["kind"], fact["occurred"]["earliest"]) for fact in facts}
    assert ("account_given", "2025-01-17") in told
    assert ("account_given", "2025-01-14") not in told
    assert ("entry", "2025-01-14") in told
