"""Headings that nobody foresaw: what the columns hold says which is the date, and which tells what happened."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from sightline.documents import Document, open_document
from sightline.intake import read_tables

TABLES = {
    "by whom": (
        [("When", "What was found", "By whom"), ("08.02.2013", "Immunisations overdue.", "Nurse")],
        [("2013-02-08", "Immunisations overdue.")],
    ),
    "logged after": (
        [
            ("Logged", "Took place", "Account", "Officer"),
            ("9/2/13", "8/2/13", "Shouting heard from the flat.", "PC 1"),
            ("10/3/13", "9/3/13", "Mr R stopped in the car.", "PC 2"),
        ],
        [("2013-02-08", "Shouting heard from the flat."), ("2013-03-09", "Mr R stopped in the car.")],
    ),
    "logged and never said when": (
        [("Logged", "Account"), ("9/2/13", "Shouting heard from the flat."), ("10/3/13", "Mr R stopped in the car.")],
        [("None/2013-02-09", "Shouting heard from the flat."), ("None/2013-03-10", "Mr R stopped in the car.")],
    ),
    "a weekday beside the date": (
        [("Day", "Date seen", "Outcome of visit"), ("Fri", "8/2/13", "No access"), ("Mon", "11/3/13", "Seen, well")],
        [("2013-02-08", "No access"), ("2013-03-11", "Seen, well")],
    ),
    "a column of days is no event": (
        [("Worker", "Started", "Left"), ("SW 1", "1/1/12", "3/4/13"), ("SW 2", "4/4/13", "1/1/14")],
        [("2012-01-01", ""), ("2013-04-04", "")],
    ),
    "a record that tells what was seen": (
        [
            ("Date", "Contact", "Record"),
            ("12/3/25", "Clinic", "Small round bruise seen on left cheek."),
            ("14/3/25", "Home visit", "Seen awake in his cot with mother."),
        ],
        [
            ("2025-03-12", "Clinic. Small round bruise seen on left cheek."),
            ("2025-03-14", "Home visit. Seen awake in his cot with mother."),
        ],
    ),
    "a record that says where to look": (
        [
            ("Date", "Contact", "Record"),
            ("12/3/25", "Seen at clinic.", "Social care file of the family, page 12"),
            ("14/3/25", "Seen at home.", "Social care file of the family, page 14"),
        ],
        [("2025-03-12", "Seen at clinic."), ("2025-03-14", "Seen at home.")],
    ),
    "years and months in short": (
        [("Yr", "Mth", "Noted"), ("2013", "Feb", "Immunisations overdue."), ("2013", "June", "Ear infection seen.")],
        [("2013-02-01/2013-02-28", "Immunisations overdue."), ("2013-06-01/2013-06-30", "Ear infection seen.")],
    ),
    "attendance over days": (
        [("Attendance", "Arrived", "Complaint"), ("14/02/2014", "09:05", "Burn to the palm, touched the oven")],
        [("2014-02-14", "Burn to the palm, touched the oven")],
    ),
    "another language": (
        [("Dyddiad", "Beth ddigwyddodd", "Pwy"), ("8/2/13", "Home visit, Child A asleep.", "HV"),
         ("9/4/13", "No reply at the door.", "HV")],
        [("2013-02-08", "Home visit, Child A asleep."), ("2013-04-09", "No reply at the door.")],
    ),
    "questions for headings": (
        [("When did this happen?", "Tell us what you know", "How do you know?"),
         ("8 Feb 2013", "Mr R hit Ms T in front of Child A", "Ms T told the midwife"),
         ("10 Mar 2013", "Child A weighed", "Red book")],
        [("2013-02-08", "Mr R hit Ms T in front of Child A"), ("2013-03-10", "Child A weighed")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_understood_by_what_its_columns_hold(name: str, tmp_path: Path) -> None:
    rows, expected = TABLES[name]
    path = tmp_path / "table.csv"
    with path.open("w", newline="") as opened:
        csv.writer(opened).writerows(rows)
    document = open_document(path)
    assert isinstance(document, Document)
    found = []
    for one in read_tables(document).candidates:
        if not one.part_of:
            first, last = one.occurred.earliest, one.occurred.latest
            found.append((str(first) if first == last else f"{first}/{last}", one.text))
    assert found == expected
