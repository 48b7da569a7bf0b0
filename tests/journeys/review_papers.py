"""Returns of five invented agencies for a review, enough for ten tasks. A letter of the hospital holds an address."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from docx import Document

from sightline.vocabulary.return_form import SEARCHED_COLUMNS

TITLE = "Rapid review, Child W"
PERSONS = ("child:Wren Hollis:Child W", "sibling:Lark Hollis:Child L", "mother:Ms Hollis:Ms A")
AGENCIES = (
    "police:Larkfield Police:Review officer",
    "childrens_social_care:Larkfield Social Care:Service manager",
    "hospital:Elmsworth Hospital:Named nurse",
    "health_visiting:Larkfield Health Visiting:Team lead",
    "school:Larkfield Primary School:Safeguarding lead",
)
ADDRESS = "7 Tannery Row, Millbrook"
HEADINGS = ("Date", "Time", "What happened", "Kind", "Source of information", "Recorded on")
POLICE = (
    ("12/02/2014", "23:40", "Domestic abuse incident at the home, Wren Hollis present.", "Domestic abuse incident",
     "Log 1", "12/02/2014"),
    ("04/04/2014", "03:30", "Called to hospital: Wren Hollis hurt in a fall downstairs.", "", "Log 2", "04/04/2014"),
    ("?9 July 2014", "", "Neighbour reports shouting at the address.", "", "Log 3", "11/07/2014"),
    ("02/09/2014", "18:15", "Welfare check, Wren Hollis seen.", "", "Log 4", "02/09/2014"),
)  # fmt: skip
POLICE_AGAIN = (
    (*POLICE[0][:2], "Domestic abuse incident at the home, Wren Hollis present and crying.", *POLICE[0][3:]),
    *POLICE[1:3],
    ("05/10/2014", "", "Officers attend after a report of banging on the door.", "", "Log 5", "05/10/2014"),
)
SOCIAL_CARE = (
    ("07/04/2014", "", "Strategy discussion with police and hospital about the fall. Section 47 enquiry to begin.", "",
     "File 1", "07/04/2014"),
    ("28/05/2014", "", "Initial child protection conference held. Plan agreed.", "", "File 2", "28/05/2014"),
    ("12/06/2014", "", "Home visit. Wren Hollis seen alone.", "", "File 3", "12/06/2014"),
    ("12/07/2014", "", "Home visit. Nobody answered.", "", "File 4", "12/07/2014"),
)  # fmt: skip
HOSPITAL = (
    ("04/04/2014", "03:10", "Wren Hollis brought to the emergency department, hurt in a fall downstairs. Bruise.", "",
     "Notes 1", "04/04/2014"),
    ("07/04/2014", "", "Strategy discussion with social care and police about the fall.", "", "Notes 2", "07/04/2014"),
    ("16/05/2014", "", f"Letter: Wren Hollis was not brought. Mother is staying at {ADDRESS}, and is afraid.", "",
     "Notes 3", "16/05/2014"),
)  # fmt: skip
HEALTH = (
    ("10 March 2014", "", "Home visit. Wren Hollis is well.", "", "Record 1", ""),
    ("some time before the summer", "", "Telephone call, no reply.", "", "Record 2", ""),
    ("28/05/2014", "", "Initial child protection conference attended. Plan agreed.", "", "Record 3", ""),
    ("18 September 2014", "", "Home visit. Wren Hollis is settled.", "", "Record 4", ""),
)
SCHOOL = (
    ("03/06/2014", "", "Wren Hollis came to school with a small bruise on the cheek.", "", "Book 1", "03/06/2014"),
    ("10/07/2014", "", "Meeting with mother about attendance.", "", "", "10/07/2014"),
    ("31/02/2014", "", "Wren Hollis absent.", "", "Book 2", ""),
)
RETURNS = {
    "Larkfield Police": POLICE,
    "Larkfield Social Care": SOCIAL_CARE,
    "Elmsworth Hospital": HOSPITAL,
    "Larkfield Health Visiting": HEALTH,
    "Larkfield Primary School": SCHOOL,
}


def write_returns(folder: Path) -> dict[str, Path]:
    """Each agency's return in a folder of its name; the paths by agency. Social care's declares what it searched."""
    made = {agency: write_return(folder / agency / "return.csv", rows) for agency, rows in RETURNS.items()}
    care = "Larkfield Social Care"
    made[care].unlink()
    made[care] = made[care].with_suffix(".docx")
    document = Document()
    _word_table(document, HEADINGS, RETURNS[care])
    _word_table(document, SEARCHED_COLUMNS, [("Case file", "01/01/2014", "31/12/2014", "")])
    document.save(str(made[care]))
    return made


def _word_table(document: object, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    held = [headings, *rows]
    table = document.add_table(rows=len(held), cols=len(headings))  # type: ignore[attr-defined]
    for row, cells in zip(table.rows, held, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    document.add_paragraph("")  # type: ignore[attr-defined]


def write_return(path: Path, rows: Iterable[Sequence[str]]) -> Path:
    """One return as CSV."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="", encoding="utf-8") as opened:
        out = csv.writer(opened)
        out.writerow(HEADINGS)
        out.writerows(rows)
    return path
