"""The Quill family: an ordinary childhood of bumps, appointments and nursery, which should raise almost nothing.

There is no ``case.toml``: the child has to be found in the documents.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sightline.chronology.partial_date import Precision
from sightline.synthetic import paper
from sightline.synthetic.truth import Family, Happening, Row, on, within

FOLDER = "Ordinary"
HEALTH_VISITING = "Marlshire Health Visiting Service"
SURGERY = "Sallow Road Surgery"
NURSERY = "Bluebell Corner Nursery"

_HEALTH_VISITING_FILE = "Health visitor notes Elsie Quill.docx"
_SURGERY_FILE = "Sallow Road Surgery.csv"
_NURSERY_FILE = "Bluebell Corner Nursery.xlsx"


def _row(day: str, kind: str, text: str) -> Row:
    return Row(on(day), text, kind)


HEALTH_VISITING_ROWS = (
    _row("2023-02-17", "health_visitor_contact", "New birth visit. Elsie seen. Feeding well. Both parents at home."),
    _row("2023-04-04", "health_visitor_contact", "Six week review. Elsie seen. Smiling."),
    _row("2023-07-11", "growth_measurement", "Weighed at clinic: 6.4 kg, 50th centile."),
    _row(
        "2024-02-13",
        "health_visitor_contact",
        "One year review at home. Elsie seen. Crawling, pulling to stand, says 'dada'.",
    ),
    _row(
        "2025-08-19",
        "health_visitor_contact",
        "Two and a half year review with nursery. Elsie seen. Talks in short sentences.",
    ),
)
SURGERY_ROWS = (
    _row("2023-04-05", "gp_contact", "Six to eight week check. Elsie seen. Normal."),
    _row("2023-04-12", "gp_contact", "First immunisations given."),
    _row("2023-05-10", "gp_contact", "Second immunisations given."),
    _row("2024-01-23", "gp_contact", "Elsie seen with a cough and runny nose. Chest clear. Advice given."),
    _row("2024-02-20", "gp_contact", "One year immunisations given."),
    _row("2025-01-14", "gp_contact", "Elsie seen with an ear infection. Antibiotics."),
)
NURSERY_ROWS = (
    _row(
        "2024-09-03", "education_place_start", "Elsie started at nursery, two days a week. Settled by the second week."
    ),
    _row(
        "2024-11-12",
        "injury",
        "Bump to forehead: ran into the door of the playhouse, seen by staff. Cold flannel. Father told at pick-up.",
    ),
    Row(
        within("2025-01-13", "2025-01-19", "w/c 13/01/2025", Precision.WEEK),
        "Elsie absent with an ear infection. Mother rang on the first morning.",
        "absence",
    ),
    _row("2025-05-20", "injury", "Grazed both knees on the tricycle path, seen by staff. Mother told at pick-up."),
    _row("2025-07-15", "strength", "Summer picnic. Both parents and grandparents came."),
)


def write(root: Path) -> list[Path]:
    """Writes the family's folder under ``root``."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    return [
        paper.word_table(
            folder / _HEALTH_VISITING_FILE,
            "Marlshire Health Visiting Service: chronology for Elsie Quill, date of birth 03/02/2023",
            ("Date", "Event detail"),
            [(row.when.written, row.text) for row in HEALTH_VISITING_ROWS],
        ),
        paper.csv_table(
            folder / _SURGERY_FILE,
            ("Date", "Patient", "Date of birth", "Consultation"),
            [(row.when.written, "QUILL, Elsie", date(2023, 2, 3), row.text) for row in SURGERY_ROWS],
        ),
        paper.workbook(
            folder / _NURSERY_FILE,
            "Elsie",
            "Bluebell Corner Nursery: Elsie Quill",
            ("Date", "Event"),
            [(row.when.earliest if row.when.is_day else row.when.written, row.text) for row in NURSERY_ROWS],
        ),
    ]


FAMILY = Family(
    folder=FOLDER,
    children=("Elsie Quill",),
    agencies=(HEALTH_VISITING, SURGERY, NURSERY),
    happenings=tuple(
        Happening(agency, document, row)
        for agency, document, rows in (
            (HEALTH_VISITING, _HEALTH_VISITING_FILE, HEALTH_VISITING_ROWS),
            (SURGERY, _SURGERY_FILE, SURGERY_ROWS),
            (NURSERY, _NURSERY_FILE, NURSERY_ROWS),
        )
        for row in rows
    ),
    silent=("R13", "R24", "R40", "C04", "C08", "C30", "C35", "C40"),
)
