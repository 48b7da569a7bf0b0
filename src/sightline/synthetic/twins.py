"""The Corrie family: a plan for unborn twins, then two children and a move across a county border.

Two councils, two police forces and one midwifery service each hold a part. The review conference that fell due
after the move was nobody's.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sightline.chronology.partial_date import Precision
from sightline.synthetic import paper
from sightline.synthetic.truth import Family, Happening, Row, at, on, within
from sightline.vocabulary.kinds import KINDS

FOLDER = "Twins"
FIRST_COUNCIL = "Ostrey County Council Children's Services"
SECOND_COUNCIL = "Marlshire Children's Social Care"
FIRST_POLICE = "Ostrey Constabulary"
SECOND_POLICE = "Marlshire Police"
MIDWIFERY = "Ostrey Midwifery Service"

_FIRST_COUNCIL_FILE = "Ostrey Children's Services.docx"
_SECOND_COUNCIL_FILE = "Marlshire Social Care.xlsx"
_FIRST_POLICE_FILE = "Ostrey Constabulary log.csv"
_SECOND_POLICE_FILE = "Marlshire Police.csv"
_MIDWIFERY_FILE = "Midwifery notes.docx"

BOTH = ""
ADA = "Ada Corrie"
IVO = "Ivo Corrie"


def _row(day: str, kind: str, text: str, child: str = BOTH) -> Row:
    when = on(day)
    return Row(when, text, kind, when.latest, child)


FIRST_COUNCIL_ROWS = (
    _row("2024-11-06", "referral_received", "Referral received from midwifery about unborn twins of Lena Corrie."),
    _row("2024-11-07", "referral_decision", "Decision on the referral: section 47 enquiry."),
    _row(
        "2024-11-14",
        "strategy_discussion",
        "Strategy discussion about the unborn twins. A section 47 enquiry begins.",
    ),
    _row(
        "2024-12-05",
        "initial_child_protection_conference",
        "Pre-birth initial child protection conference. Unanimous for a child protection plan for the unborn twins.",
    ),
    _row(
        "2024-12-05",
        "child_protection_plan_start",
        "Child protection plan begins for the unborn twins under the category of emotional abuse.",
    ),
    _row("2025-02-14", "visit", "Visit on the ward. Ada and Ivo seen."),
    _row(
        "2025-03-04",
        "review_child_protection_conference",
        "First review child protection conference. The plan is to continue.",
    ),
    _row("2025-04-08", "visit", "Visit at home. Ada and Ivo seen. Lena tells them apart by Ivo's curl."),
    _row("2025-06-17", "visit", "Visit at home. Ada seen awake; Ivo asleep in the next room."),
    _row("2025-07-02", "decision", "Decision to end visits on the move. Family said to be moving to Marlshire."),
)
SECOND_COUNCIL_ROWS = (
    _row(
        "2025-08-11",
        "notification_received",
        "Letter received from Ostrey County Council that a family with a child protection plan has moved here.",
    ),
    _row("2025-08-20", "visit", "First visit at 3 Weir Cottages, Saltmere. Ada and Ivo seen.", BOTH),
    _row("2025-10-14", "visit", "Visit at home. Ivo seen. Ada at her aunt's.", IVO),
    _row("2025-11-04", "visit", "Visit at home. Ada and Ivo seen. Both crawling."),
)
FIRST_POLICE_ROWS = (
    Row(
        at("2024-10-27", "21:30"),
        "Domestic incident between Lena CORRIE (pregnant) and Jude HARKER. Pushed against a door. DASH risk "
        "assessment: medium.",
        "domestic_abuse_incident",
        date(2024, 10, 28),
    ),
    Row(
        within("2022-01-01", "2022-12-31", "2022", Precision.YEAR),
        "Jude HARKER convicted of assault on a former partner.",
        "conviction",
        date(2024, 10, 28),
    ),
)
SECOND_POLICE_ROWS = (
    Row(
        at("2025-09-06", "23:05"),
        "Domestic incident at 3 Weir Cottages between Lena CORRIE and a male giving the name Jude HARPER. Two babies "
        "heard crying upstairs. DASH risk assessment: standard.",
        "domestic_abuse_incident",
        date(2025, 9, 6),
    ),
)
MIDWIFERY_ROWS = (
    _row("2024-10-15", "midwifery_contact", "Booking appointment. Twins expected about 4 March 2025."),
    _row("2024-11-05", "midwifery_contact", "Lena came alone. She said that her partner, Jude, pushed her."),
    _row("2025-02-11", "birth", "Ada born at 04:10, first twin, 2.3 kg.", ADA),
    _row("2025-02-11", "birth", "Ivo born at 04:31, second twin, 2.1 kg.", IVO),
    _row("2025-02-13", "diagnosis", "Ivo under the lamp for jaundice. Ada well.", IVO),
    _row("2025-02-20", "midwifery_contact", "Home visit. Ada 2.4 kg and Ivo 2.2 kg, both feeding."),
)

_CASE = """\
# Two children, told apart by name and by order of birth.
[case]
name = "The Corrie twins"
period = { from = "2024-10-01", to = "2025-11-28" }

[[child]]
name = "Ada Corrie"
born = "11 February 2025"
twin = 1
also_known_as = ["Ada"]

[[child]]
name = "Ivo Corrie"
born = "11 February 2025"
twin = 2
also_known_as = ["Ivo"]

[[person]]
name = "Lena Corrie"
role = "mother"

[[agency]]
name = "Ostrey County Council Children's Services"
kind = "childrens_social_care"
files = ["Ostrey Children's Services.docx"]
covers = { from = "2024-11-01", to = "2025-11-28" }

[[agency]]
name = "Marlshire Children's Social Care"
kind = "childrens_social_care"
files = ["Marlshire Social Care.xlsx"]
covers = { from = "2024-11-01", to = "2025-11-28" }

[[agency]]
name = "Ostrey Constabulary"
kind = "police"
files = ["Ostrey Constabulary log.csv"]
covers = { from = "2022-01-01", to = "2025-11-28" }

[[agency]]
name = "Marlshire Police"
kind = "police"
files = ["Marlshire Police.csv"]
covers = { from = "2025-07-01", to = "2025-11-28" }

[[agency]]
name = "Ostrey Midwifery Service"
kind = "midwifery"
files = ["Midwifery notes.docx"]
covers = { from = "2024-10-01", to = "2025-02-28" }
"""


def write(root: Path) -> list[Path]:
    """Writes the family's folder under ``root``."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    return [
        paper.plain_text(folder / "case.toml", _CASE),
        paper.word_table(
            folder / _FIRST_COUNCIL_FILE,
            "Ostrey County Council Children's Services - chronology: Unborn Corrie (twins), later Ada and Ivo Corrie",
            ("Date", "Kind", "Event detail", "Date recorded"),
            [(row.when.written, KINDS[row.kind].label, row.text, row.recorded) for row in FIRST_COUNCIL_ROWS],
        ),
        paper.workbook(
            folder / _SECOND_COUNCIL_FILE,
            "Ada and Ivo",
            "Marlshire Children's Social Care: Ada and Ivo Corrie",
            ("Date", "Kind", "Event", "Child", "Date recorded"),
            [
                (row.when.earliest, KINDS[row.kind].label, row.text, row.child or "Ada and Ivo", row.recorded)
                for row in SECOND_COUNCIL_ROWS
            ],
        ),
        _police(folder / _FIRST_POLICE_FILE, FIRST_POLICE_ROWS),
        _police(folder / _SECOND_POLICE_FILE, SECOND_POLICE_ROWS),
        paper.word_table(
            folder / _MIDWIFERY_FILE,
            "Ostrey Midwifery Service: Lena Corrie",
            ("Date", "Event", "Recorded"),
            [(row.when.written, row.text, row.recorded) for row in MIDWIFERY_ROWS],
        ),
    ]


def _police(path: Path, rows: tuple[Row, ...]) -> Path:
    return paper.csv_table(
        path,
        ("Date", "Time", "Incident", "Date recorded"),
        [
            (
                row.when.earliest if row.when.is_day else row.when.written,
                f"{row.when.from_time:%H:%M}" if row.when.from_time else "",
                row.text,
                row.recorded,
            )
            for row in rows
        ],
    )


FAMILY = Family(
    folder=FOLDER,
    children=(ADA, IVO),
    agencies=(FIRST_COUNCIL, SECOND_COUNCIL, FIRST_POLICE, SECOND_POLICE, MIDWIFERY),
    happenings=tuple(
        Happening(agency, document, row)
        for agency, document, rows in (
            (FIRST_COUNCIL, _FIRST_COUNCIL_FILE, FIRST_COUNCIL_ROWS),
            (SECOND_COUNCIL, _SECOND_COUNCIL_FILE, SECOND_COUNCIL_ROWS),
            (FIRST_POLICE, _FIRST_POLICE_FILE, FIRST_POLICE_ROWS),
            (SECOND_POLICE, _SECOND_POLICE_FILE, SECOND_POLICE_ROWS),
            (MIDWIFERY, _MIDWIFERY_FILE, MIDWIFERY_ROWS),
        )
        for row in rows
    ),
    known=(
        (SECOND_COUNCIL, date(2025, 8, 10), "Unanimous for a", False),
        (FIRST_POLICE, date(2025, 9, 30), "Two babies", False),
        (SECOND_POLICE, date(2025, 9, 30), "Pushed against a door", False),
    ),
    duties=(("C04", "met"), ("C08", "breached and open")),
    silent=("R40", "C35", "C40"),
)
