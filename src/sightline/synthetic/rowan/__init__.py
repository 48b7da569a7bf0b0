"""The Rowan family: six agencies and the council, each with a piece, over about eighteen months.

Read in one file, nothing here looks alarming. Read together: a child comes home under a supervision order with no
child protection plan beside it; a new partner is known by name to three agencies and checked by none; two police
incidents reach children's social care weeks later; three explanations are given for one bruise.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sightline.chronology.partial_date import Precision
from sightline.synthetic import paper
from sightline.synthetic.rowan.council import COUNCIL_ROWS
from sightline.synthetic.rowan.others import HEALTH_VISITING_ROWS, HOSPITAL_ROWS, NURSERY_ROWS
from sightline.synthetic.rowan.police import POLICE_FIRST_ROWS, POLICE_ROWS
from sightline.synthetic.rowan.prose import CASE, LETTER, MINUTES
from sightline.synthetic.truth import Family, Happening, Row
from sightline.vocabulary.kinds import KINDS

FOLDER = "Rowan"
COUNCIL = "Marlshire Children's Social Care"
POLICE = "Marlshire Police"
HOSPITAL = "Eastwater General Hospital"
HEALTH_VISITING = "Marlshire Health Visiting Service"
NURSERY = "Little Otters Nursery"
SURGERY = "Hallow Bridge Surgery"

_COUNCIL_FILE = "Social care chronology.docx"
_POLICE_FIRST_FILE = "Police chronology v1.xlsx"
_POLICE_FILE = "Police chronology v2 FINAL.xlsx"
_HOSPITAL_FILE = "Eastwater hospital export.csv"
_HEALTH_VISITING_FILE = "Health visitor chronology.docx"
_NURSERY_FILE = "Little Otters nursery log.xlsx"
_LETTER_FILE = "Letter from GP 20 August 2025.pdf"
_MINUTES_FILE = "Strategy discussion minutes.docx"
_DAMAGED_FILE = "Housing file.docx"


def write(root: Path) -> list[Path]:
    """Writes the family's folder under ``root``."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    council = _write_council(folder / _COUNCIL_FILE)
    return [
        paper.plain_text(folder / "case.toml", CASE),
        council,
        _write_police(folder / _POLICE_FIRST_FILE, POLICE_FIRST_ROWS, "10/10/2025"),
        _write_police(folder / _POLICE_FILE, POLICE_ROWS, "24/11/2025"),
        _write_hospital(folder / _HOSPITAL_FILE),
        _write_health_visiting(folder / _HEALTH_VISITING_FILE),
        _write_nursery(folder / _NURSERY_FILE),
        paper.pdf_page(folder / _LETTER_FILE, LETTER),
        paper.word_prose(folder / _MINUTES_FILE, "Minutes of strategy discussion", MINUTES),
        paper.damaged(folder / _DAMAGED_FILE, council),
    ]


def _write_council(path: Path) -> Path:
    headings = (
        "Date of event",
        "Kind",
        "Event detail",
        "Child's voice",
        "Action taken",
        "Author / role",
        "Date recorded",
    )
    rows = [
        (
            row.when.written,
            KINDS[row.kind].label,
            row.text,
            row.more["Child's voice"],
            row.more["Action taken"],
            row.more["Author / role"],
            row.recorded,
        )
        for row in COUNCIL_ROWS
    ]
    return paper.word_table(
        path,
        "Marlshire Children's Social Care: chronology for Rowan Pell, born 17/09/2024",
        headings,
        rows,
        before=("Prepared for the initial child protection conference. Period: June 2024 to November 2025.",),
        after=("Entries are taken from the electronic case record.",),
    )


def _write_police(path: Path, rows: tuple[Row, ...], printed: str) -> Path:
    return paper.workbook(
        path,
        "Chronology",
        f"MARLSHIRE POLICE - chronology re Rowan PELL - printed {printed}",
        ("Ref", "Date", "Time", "Persons", "Details of incident", "Action taken"),
        [
            (
                row.more["Ref"],
                row.when.earliest,
                row.more["Time"],
                row.more["Persons"],
                row.text,
                row.more["Action taken"],
            )
            for row in rows
        ],
        group_headings=(("Report", 3), ("What police hold", 3)),
        after=("OFFICIAL-SENSITIVE. Check before onward disclosure.",),
    )


def _write_hospital(path: Path) -> Path:
    return paper.csv_table(
        path,
        ("Date of attendance", "Time", "Event detail", "Brought by", "Diagnosis and outcome"),
        [
            (row.when.earliest, row.more["Time"], row.text, row.more["Brought by"], row.more["Diagnosis and outcome"])
            for row in HOSPITAL_ROWS
        ],
        encoding="cp1252",
    )


def _write_health_visiting(path: Path) -> Path:
    return paper.word_table(
        path,
        "Marlshire Health Visiting Service - Chronology",
        ("Date/time", "Event", "Child's voice", "Action taken", "Author/role", "Date recorded"),
        [
            (
                row.when.written,
                row.text,
                row.more["Child's voice"],
                row.more["Action taken"],
                row.more["Author/role"],
                row.recorded,
            )
            for row in HEALTH_VISITING_ROWS
        ],
        before=("Child: Rowan Pell", "A question mark means that the date is not certain."),
    )


def _write_nursery(path: Path) -> Path:
    return paper.workbook(
        path,
        "Log",
        "Little Otters Nursery - what we have noticed about Rowan P",
        ("When", "What we saw or were told", "What we did", "Staff"),
        [
            (
                row.when.earliest if row.when.precision is Precision.DAY else row.when.written,
                row.text,
                row.more["What we did"],
                row.more["Staff"],
            )
            for row in NURSERY_ROWS
        ],
    )


def _told(agency: str, document: str, rows: tuple[Row, ...]) -> tuple[Happening, ...]:
    return tuple(Happening(agency, document, row) for row in rows)


FAMILY = Family(
    folder=FOLDER,
    children=("Rowan Pell",),
    agencies=(COUNCIL, POLICE, HOSPITAL, HEALTH_VISITING, NURSERY, SURGERY),
    happenings=(
        *_told(COUNCIL, _COUNCIL_FILE, COUNCIL_ROWS),
        *_told(POLICE, _POLICE_FILE, POLICE_ROWS),
        *_told(HOSPITAL, _HOSPITAL_FILE, HOSPITAL_ROWS),
        *_told(HEALTH_VISITING, _HEALTH_VISITING_FILE, HEALTH_VISITING_ROWS),
        *_told(NURSERY, _NURSERY_FILE, NURSERY_ROWS),
    ),
    known=(
        (COUNCIL, date(2025, 6, 30), "shouting and a child crying", False),
        (COUNCIL, date(2025, 7, 28), "shouting and a child crying", False),
        (COUNCIL, date(2025, 7, 29), "shouting and a child crying", True),
        (COUNCIL, date(2025, 9, 29), "a woman screaming", False),
        (COUNCIL, date(2025, 9, 30), "a woman screaming", True),
        (COUNCIL, date(2025, 9, 1), "new partner Cal stays", False),
        (POLICE, date(2025, 9, 1), "bruising to left ear", False),
        (HOSPITAL, date(2025, 7, 6), "bruising to left ear", True),
        (HEALTH_VISITING, date(2025, 7, 15), "bruising to left ear", False),
        (NURSERY, date(2025, 9, 18), "new partner Cal stays", False),
    ),
    prompts=("R40", "R13", "R24"),
    duties=(
        ("C04", "met"),
        ("C04", "met late"),
        ("C08", "met"),
        ("C30", "met"),
        ("C30", "met late"),
        ("C35", "met late"),
        ("C40", "met"),
    ),
    quarantined=(_DAMAGED_FILE,),
    superseded=("Child seen asleep", "41 Tannery Close"),
)
