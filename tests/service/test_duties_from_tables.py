"""Duties out of tables as agencies write them: what a person would reckon by hand, to the day, over bank holidays."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.service.papers import case_of_agencies, empty_store

Run = Callable[..., tuple[int, str, str]]
Rows = Sequence[tuple[str, str]]

COUNCIL, POLICE, COURT = "Northshire Children's Services", "Northshire Police", "Northshire Family Court"
HOSPITAL, PARTNERS = "St Brida's Hospital", "Northshire Safeguarding Partnership"
KINDS = {
    COUNCIL: "childrens_social_care",
    POLICE: "police",
    COURT: "court",
    HOSPITAL: "hospital",
    PARTNERS: "safeguarding_partnership",
}
_CONFERENCE = ("03/02/2025", "MARAC held. Victim Dana Bell, perpetrator Lee Webb.")
_ASSAULT = ("12/05/2025", "Domestic abuse incident: Lee Webb assaulted Dana Bell at the address.")
NOTHING = (("02/12/2024", "Address label printed again."),)
# Easter Monday was 21 April 2025, and 5 May and 26 May were bank holidays.
RECKONED = [
    pytest.param(
        "initial-conference-in-time",
        ("met late", "2025-05-02", "2025-05-02"),
        {
            COUNCIL: [
                ("09/04/2025", "Strategy discussion held, joint s47 enquiry agreed."),
                ("06/05/2025", "ICPC held."),
            ]
        },
        id="fifteen working days over Easter, and the conference after the May holiday",
    ),
    pytest.param(
        "initial-conference-in-time",
        ("breached and open", "2025-04-24", "2025-05-22"),
        {COUNCIL: [("April 2025", "Strategy discussion held, s47 enquiry to begin.")]},
        id="a month that is all that is known gives an earliest and a latest day",
    ),
    pytest.param(
        "child-protection-plan-begins-the-same-day",
        ("met", "2025-03-03", "2025-03-03"),
        {COUNCIL: [("03/03/2025", "ICPC held, all agreed plan needed.")]},
        id="a conference where all agreed that a plan was needed has begun one",
    ),
    pytest.param(
        "referral-decided-in-time",
        ("met late", "2025-01-09", "2025-01-09"),
        {
            COUNCIL: [
                ("08/01/2025", "Referral received from school."),
                ("10/01/2025", "The manager decided that a strategy discussion should be held."),
                ("20/01/2025", "Strategy discussion held."),
            ]
        },
        id="a decision to hold a strategy discussion is of the day it was taken",
    ),
    pytest.param(
        "first-review-conference-in-time",
        ("met", "2025-02-28", "2025-02-28"),
        {COUNCIL: [("29/11/2024", "ICPC. Child protection plan made."), ("28/02/2025", "RCPC held. Plan continues.")]},
        id="three months from the 29th end with February",
    ),
    pytest.param(
        "assessment-in-time",
        ("met late", "2025-05-08", "2025-05-08"),
        {
            COUNCIL: [
                ("03/03/2025", "Referral received from school."),
                ("04/03/2025", "Decision on referral: assess."),
                ("09/05/2025", "Child and family assessment completed."),
            ]
        },
        id="forty-five working days from the referral",
    ),
    pytest.param(
        "emergency-protection-order-followed-in-time",
        ("met", "2025-04-22", "2025-04-22"),
        {
            COURT: [("14/04/2025", "Emergency protection order made."), ("21/04/2025", "Interim care order made.")],
            COUNCIL: NOTHING,
        },
        id="eight days beginning with the order, to noon after Easter Monday",
    ),
    pytest.param(
        "proceedings-end-in-time",
        ("breached and open", "2025-08-17", "2025-08-17"),
        {COURT: [("17/02/2025", "Care proceedings issued.")], COUNCIL: NOTHING},
        id="twenty-six weeks beginning with the issue",
    ),
    pytest.param(
        "pre-proceedings-end-in-time",
        ("breached and open", "2025-06-23", "2025-06-23"),
        {COUNCIL: [("03/03/2025", "Letter before proceedings issued; pre-proceedings started.")], COURT: NOTHING},
        id="a letter before proceedings begins no proceedings",
    ),
    pytest.param(
        "police-protection-ends-in-time",
        ("met", "2025-04-15", "2025-04-15"),
        {
            POLICE: [
                ("12/04/2025 14:00", "Child taken into police protection."),
                ("14/04/2025 10:00", "Released from police protection."),
            ],
            COUNCIL: NOTHING,
        },
        id="seventy-two hours",
    ),
    pytest.param(
        "serious-incident-notified-in-time",
        ("met", "2025-04-23", "2025-04-23"),
        {
            COUNCIL: [
                (
                    "14/04/2025",
                    "Local authority became aware of serious incident: child seriously harmed, abuse suspected.",
                ),
                ("23/04/2025", "Serious incident notification submitted to the Panel."),
            ]
        },
        id="the day on which the authority knew is no notification",
    ),
    pytest.param(
        "transfer-conference-in-time",
        ("met", "2025-05-08", "2025-05-08"),
        {
            COUNCIL: [
                (
                    "14/04/2025",
                    "Notified by Kestrel Council that the child, on a child protection plan, has moved to our area.",
                ),
                ("06/05/2025", "Transfer-in conference held."),
            ]
        },
        id="another area's word of a child on a plan there",
    ),
    pytest.param(
        "protection-notice-heard-in-time",
        ("met late", "2025-04-16", "2025-04-16"),
        {
            POLICE: [("14/04/2025 10:00", "Domestic abuse protection notice served on Lee Webb.")],
            COURT: [("17/04/2025 10:00", "Application for domestic abuse protection order heard.")],
        },
        id="a notice that the police serve is no landlord's",
    ),
    pytest.param(
        "repeat-referral-to-risk-conference-in-time",
        ("breached and open", "2025-05-19", "2025-05-19"),
        {POLICE: [_CONFERENCE, _ASSAULT]},
        id="a further assault after a conference, of a mother whom only the case file names",
    ),
    pytest.param(
        "repeat-referral-to-risk-conference-in-time",
        ("met", "2025-05-19", "2025-05-19"),
        {POLICE: [_CONFERENCE, _ASSAULT, ("14/05/2025", "Referred to MARAC again.")]},
        id="referred again",
    ),
    pytest.param(
        "rapid-review-in-time",
        ("met", "2025-05-08", "2025-05-08"),
        {
            COUNCIL: [
                (
                    "14/04/2025",
                    "Local authority became aware of a serious incident: child seriously harmed, neglect suspected.",
                )
            ],
            PARTNERS: [("02/05/2025", "Rapid review submitted to the Child Safeguarding Practice Review Panel.")],
        },
        id="a review sent to a panel with a long name",
    ),
]


@pytest.mark.parametrize(("rule", "stands", "papers"), RECKONED)
def test_a_duty_stands_as_a_person_would_reckon_it(
    sightline: Run, folder: Path, tmp_path: Path, rule: str, stands: tuple[str, str, str], papers: dict[str, Rows]
) -> None:
    case_of_agencies(folder, "4 May 2017", papers, KINDS, {2: ("Date of contact", "What happened")})
    store = empty_store(tmp_path / "stores" / "store.sqlite3")
    assert sightline("build", folder, "--store", store, "--accept-proposals")[0] == 0
    code, out, _ = sightline("duties", "--store", store, "--on", "2025-09-01", "--format", "json")
    assert code == 0
    found = [duty for duty in json.loads(out) if duty["rule"] == rule]
    assert [(duty["state"], duty["due"]["earliest"][:10], duty["due"]["latest"][:10]) for duty in found] == [stands]


def test_what_a_conference_decided_by_name_is_of_the_one_child_of_whom_no_name_is_known(
    sightline: Run, folder: Path, tmp_path: Path
) -> None:
    rows = (
        "Date,Event\n04/04/2019,Leo Finch born\n03/03/2025,An initial child protection conference was held. "
        "It was decided that Leo should be subject to a plan under neglect.\n"
    )
    (folder / "rows.csv").write_text(rows, encoding="utf-8")
    store = empty_store(tmp_path / "stores" / "store.sqlite3")
    assert sightline("build", folder, "--store", store, "--accept-proposals")[0] == 0
    _, out, _ = sightline("duties", "--store", store, "--on", "2025-09-01", "--format", "json")
    states = {duty["rule"]: duty["state"] for duty in json.loads(out)}
    assert states["child-protection-plan-begins-the-same-day"] == "met"
