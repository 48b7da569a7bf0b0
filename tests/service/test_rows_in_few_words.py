"""Rows in few words, as other hands write them, from the table to the question or the duty; many cases in one store."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from tests.service.papers import case_of_agencies, case_toml, empty_store

Run = Callable[..., tuple[int, str, str]]
Papers = Mapping[str, Sequence[tuple[str, str]]]

COUNCIL, POLICE, HOSPITAL = "Aldcaster Children's Services", "Aldcaster Constabulary", "Aldcaster General Hospital"
SCHOOL, MIDWIVES, VISITORS = "Marlpit Primary School", "Aldcaster Maternity Unit", "Aldcaster Health Visiting"
KINDS = {
    COUNCIL: "childrens_social_care",
    POLICE: "police",
    HOSPITAL: "hospital",
    SCHOOL: "school",
    MIDWIVES: "midwifery",
    VISITORS: "health_visiting",
}
NOTHING = (("02/12/2024", "Address label printed again."),)

RAISED: dict[str, tuple[str, str, Papers]] = {
    "a sign for a broken bone, and a cut in three letters": (
        "R02",
        "4 June 2022",
        {
            HOSPITAL: (
                ("11/02/2025", "Att ED with mum. # L clavicle, ?fell from sofa. Sling, # clinic."),
                ("02/04/2025", "ED. 3cm lac to forehead, glued. D/C home with advice."),
            )
        },
    ),
    "a fall from anything, some days ago": (
        "R04",
        "15 March 2019",
        {HOSPITAL: (("08/03/2025", "ED: buckle # radius. Dad says came off the trampoline three days ago."),)},
    ),
    "the day to which somebody is bailed is no further day of bail": (
        "R42",
        "6 June 2018",
        {POLICE: (("05/08/2025", "Craig Tully bailed to 10/10/2025, conditions not to contact Dana Bell."),)},
    ),
    "advice that proceedings be issued begins none": (
        "R37",
        "2 February 2020",
        {
            COUNCIL: (
                ("03/02/2025", "Legal gateway meeting: advice is to enter pre-proceedings."),
                ("12/05/2025", "Legal planning meeting. Solicitor advised that proceedings be issued."),
            )
        },
    ),
    "fetched from foster carers and not brought back": (
        "R41",
        "3 March 2021",
        {
            COUNCIL: (
                ("02/12/2024", "Became looked after, s.20 agreement signed by mother."),
                ("14/02/2025", "Ms Bell collected the child from the foster carers and would not bring him back."),
            )
        },
    ),
    "what a meeting agreed that somebody is to do by a day": (
        "R46",
        "6 June 2020",
        {
            COUNCIL: (
                ("02/05/2025", "Core group agreed that the family support worker is to visit by 09/05/2025."),
                ("12/06/2025", "Address label printed again."),
            )
        },
    ),
}
QUIET: dict[str, tuple[str, str, Papers]] = {
    "a theft that names nobody is no late word of an incident near the child": (
        "R24",
        "12 December 2019",
        {POLICE: (("09/03/2025", "Attended report of theft of pram from communal hallway."),), COUNCIL: NOTHING},
    ),
    "checks that came back": (
        "R13",
        "12 September 2021",
        {
            COUNCIL: (
                ("15/01/2025", "Child in need plan agreed and started."),
                ("10/03/2025", "Checks on Gareth Lowe completed with police and health. Nothing of concern returned."),
            ),
            VISITORS: (("03/03/2025", "Mo's new b/f Gareth Lowe now living at the address."),),
        },
    ),
    "done, told in the row of the visit at which it was done": (
        "R46",
        "6 June 2020",
        {
            COUNCIL: (
                ("02/05/2025", "Core group agreed that the family support worker is to visit by 09/05/2025."),
                ("08/05/2025", "Family support worker visited and fitted the gates, action complete."),
            )
        },
    ),
    "bitten by another child": (
        "R12",
        "2 February 2023",
        {SCHOOL: (("14/02/2025", "Bitten by another child at snack time, small mark on arm."),), COUNCIL: NOTHING},
    ),
}
# Easter Monday was 21 April 2025, and 5 and 26 May were bank holidays.
RECKONED: dict[str, tuple[str, str, tuple[str, str], Papers]] = {
    "that the authority knows is not that it told": (
        "serious-incident-notified-in-time",
        "4 May 2018",
        ("breached and open", "2025-06-10"),
        {COUNCIL: (("03/06/2025", "Became aware of a serious incident (serious harm, neglect suspected)."),)},
    ),
    "harm that became known to the authority": (
        "serious-incident-notified-in-time",
        "4 May 2018",
        ("met late", "2025-06-10"),
        {
            COUNCIL: (
                ("03/06/2025", "Serious harm to the child, suspected abuse, became known to the local authority."),
                ("11/06/2025", "SIN submitted."),
            )
        },
    ),
    "a plan that starts": (
        "child-protection-plan-begins-the-same-day",
        "4 May 2018",
        ("met", "2025-06-10"),
        {
            COUNCIL: (
                ("10/06/2025", "ICPC: unanimous decision for a child protection plan, emotional abuse."),
                ("10/06/2025", "CP plan starts, emotional abuse."),
            )
        },
    ),
    "the child by her first name alone": (
        "six-to-eight-week-contact-in-time",
        "11 March 2025",
        ("met late", "2025-05-06"),
        {
            MIDWIVES: (("11/03/2025", "{first} born, NVD, 3.4kg."),),
            VISITORS: (("07/05/2025", "6-8/52 contact: {first} seen, smiling."),),
        },
    ),
    "looked after, the agreement beside it": (
        "care-plan-in-time",
        "4 May 2018",
        ("met late", "2025-05-15"),
        {
            COUNCIL: (
                ("30/04/2025", "Became looked after, s.20 agreement signed by Ms Bell."),
                ("30/04/2025", "Foster placement started."),
                ("16/05/2025", "Care plan approved."),
            )
        },
    ),
    "a report of a medical is no second medical": (
        "medical-report-in-time",
        "4 May 2018",
        ("met", "2025-06-23"),
        {
            HOSPITAL: (("17/06/2025", "Child protection medical by Dr Frost."),),
            COUNCIL: (("23/06/2025", "CP medical report now in."),),
        },
    ),
}
_FIRST = ("Amara", "Jakub", "Tilly", "Yusuf", "Rhys", "Poppy", "Leo", "Esme")


def _build(sightline: Run, tmp_path: Path, cases: Mapping[str, tuple[str, Papers]]) -> tuple[Path, dict[str, str]]:
    """All cases in one store, and the child of each by the case's name."""
    store = empty_store(tmp_path / "stores" / "store.sqlite3")
    children = {}
    for number, (name, (born, papers)) in enumerate(cases.items()):
        first = _FIRST[number]
        said = {agency: [(day, words.format(first=first)) for day, words in rows] for agency, rows in papers.items()}
        folder = tmp_path / f"case-{number}"
        folder.mkdir()
        written = case_of_agencies(folder, born, said, KINDS, {2: ("Date", "Event")}).read_text(encoding="utf-8")
        case_toml(folder, written.replace("Wren Bell", f"{first} Bell"))
        code, _, told = sightline("build", folder, "--store", store, "--accept-proposals")
        assert code == 0, told
        children[name] = f"{first} Bell"
    return store, children


@pytest.mark.parametrize(("cases", "rises"), [(RAISED, True), (QUIET, False)], ids=["raised", "quiet"])
def test_a_question_rises_or_not_from_few_words(
    sightline: Run, tmp_path: Path, cases: dict[str, tuple[str, str, Papers]], rises: bool
) -> None:
    store, children = _build(sightline, tmp_path, {name: (born, papers) for name, (_, born, papers) in cases.items()})
    wrong = []
    for name, (ref, _, _) in cases.items():
        code, out, said = sightline(
            "prompts", children[name], "--store", store, "--on", "2025-09-01", "--format", "json"
        )
        assert code == 0, said
        raised = {found["ref"] for found in json.loads(out) if found["answer"] == "yes"}
        if (ref in raised) is not rises:
            wrong.append((name, ref, sorted(raised)))
    assert wrong == []


def test_a_duty_stands_as_reckoned_from_few_words(sightline: Run, tmp_path: Path) -> None:
    cases = {name: (born, papers) for name, (_, born, _, papers) in RECKONED.items()}
    store, children = _build(sightline, tmp_path, cases)
    wrong = []
    for name, (rule, _, stands, _) in RECKONED.items():
        code, out, said = sightline(
            "duties", children[name], "--store", store, "--on", "2025-09-01", "--format", "json"
        )
        assert code == 0, said
        found = [(duty["state"], duty["due"]["latest"][:10]) for duty in json.loads(out) if duty["rule"] == rule]
        if found != [stands]:
            wrong.append((name, found))
    assert wrong == []


def test_the_day_on_which_bail_ends_is_no_day_on_which_somebody_was_bailed(sightline: Run, tmp_path: Path) -> None:
    name = "the day to which somebody is bailed is no further day of bail"
    _, born, papers = RAISED[name]
    store, _ = _build(sightline, tmp_path, {name: (born, papers)})
    facts = json.loads(sightline("chronology", "--store", store, "--format", "json")[1])["facts"]
    assert [(fact["kind"], fact["occurred"]["earliest"]) for fact in facts] == [("bail_start", "2025-08-05")]
