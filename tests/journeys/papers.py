"""A small case as agencies would send it: enough for every page to have something to show. All of it is made up."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

_CASE = """
[case]
name = "Hollis"

[[child]]
name = "Wren Hollis"
born = "3 January 2013"

[[child]]
name = "Lark Hollis"
born = "9 May 2010"
"""

_POLICE_HEADINGS = ("Date of event", "Time", "Event detail", "Person", "Date recorded", "Action taken")
_POLICE = (
    (
        "12/02/2014",
        "23:40",
        "Domestic incident at the home address. Wren Hollis was upstairs and crying.",
        "Wren Hollis",
        "13/02/2014",
        "Both adults spoken to. No further action.",
    ),
    (
        "04/04/2014",
        "03:30",
        "Called to the hospital: Wren Hollis hurt in a fall downstairs.",
        "Wren Hollis",
        "04/04/2014",
        "Officers spoke to the mother.",
    ),
    ("20/06/2014", "", "Shaun Tarrow stopped for driving without insurance.", "Shaun Tarrow", "20/06/2014", ""),
    ("?9 July 2014", "", "Neighbour reports shouting at the address.", "", "11/07/2014", ""),
)
_POLICE_AGAIN = (
    (
        *_POLICE[0][:2],
        "Domestic incident at the home address. Wren Hollis was upstairs, awake and crying.",
        *_POLICE[0][3:],
    ),
    _POLICE[1],
    _POLICE[3],
    ("02/09/2014", "18:15", "Officers attend after a report of a man banging on the door.", "", "02/09/2014", ""),
)
_HOSPITAL = (
    (
        "04/04/2014",
        "03:10",
        "Wren Hollis brought to the emergency department after a fall downstairs. Bruise to forehead.",
        "Wren Hollis",
        "04/04/2014",
        "Mother said that he tripped on the gate. Discharged home.",
    ),
    (
        "16/05/2014",
        "",
        "Wren Hollis was not brought to the follow-up appointment. Shaun Tarow answered the telephone.",
        "Wren Hollis",
        "16/05/2014",
        "",
    ),
)
_SOCIAL_CARE_HEADINGS = ("Date", "Kind", "Event", "Person", "Date recorded", "Child's voice")
_SOCIAL_CARE = (
    (
        "January 2014",
        "Relationship begins",
        "Ms Hollis begins a relationship with Shaun Tarrow.",
        "Shaun Tarrow",
        "03/02/2014",
        "",
    ),
    ("14/02/2014", "Entry", "Health visitor rang about the family.", "Wren Hollis", "14/02/2014", ""),
    (
        "07/04/2014",
        "Strategy discussion",
        "Strategy discussion with police and health. Section 47 enquiry to begin.",
        "Wren Hollis",
        "07/04/2014",
        "",
    ),
    (
        "28/05/2014",
        "Initial child protection conference",
        "Initial conference held. Plan agreed.",
        "Wren Hollis",
        "28/05/2014",
        "",
    ),
    (
        "28/05/2014",
        "Child protection plan begins",
        "Child protection plan begins, category physical abuse.",
        "Wren Hollis",
        "28/05/2014",
        "",
    ),
    ("12/06/2014", "Visit", "Visit home. Wren seen alone.", "Wren Hollis", "12/06/2014", "I like my new school."),
    ("15/08/2014", "Visit", "Visit home. Shaun Tarrow answered the door.", "Shaun Tarrow", "15/08/2014", ""),
)
_HEALTH = (
    ("10 March 2014", "Home visit. Wren is well and his weight follows the centile."),
    ("29 February 2013", "Telephone call, no reply."),
    ("between May and July 2014", "Wren came to clinic several times."),
    ("18 September 2014", "Home visit. Wren is settled and talking in sentences."),
)
_LETTER = """Larkfield Primary School

To whom it may concern

On 3 June 2014 Wren came to school with a small bruise on his cheek. He was cheerful.
In early July 2014 his attendance fell. We spoke to his mother on 10 July 2014 and she was grateful.
"""


def write_case(folder: Path) -> None:
    """Write the whole case into ``folder``, the police chronology in its first version."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "case.toml").write_text(_CASE, encoding="utf-8")
    _table(folder / "Police chronology v1.csv", _POLICE_HEADINGS, _POLICE)
    _table(folder / "Hospital chronology.csv", _POLICE_HEADINGS, _HOSPITAL)
    _table(folder / "Children's social care chronology.csv", _SOCIAL_CARE_HEADINGS, _SOCIAL_CARE)
    _table(folder / "Health visitor chronology.csv", ("Date", "Event"), _HEALTH)
    (folder / "School letter.txt").write_text(_LETTER, encoding="utf-8")
    (folder / "scanned.docx").write_bytes(b"PK\x03\x04 this is no document")


def send_again(folder: Path) -> None:
    """The police send their chronology again: one row changed, one added, one gone."""
    _table(folder / "Police chronology v2 FINAL.csv", _POLICE_HEADINGS, _POLICE_AGAIN)


def _table(path: Path, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as opened:
        out = csv.writer(opened)
        out.writerow(headings)
        out.writerows(rows)


NAMES = ("Wren", "Lark", "Hollis", "Tarrow")
"""What may stand on a page but never in its address or title."""
