"""A court's order is no published judgment: it has its own day, and what it orders is of that day."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.documents.document import Document
from sightline.reading.narrative import NarrativeReading, read_narrative

_IN_PRIVATE = """IN THE FAMILY COURT AT WESTMERE            Case No: WM25C00417

The Children Act 1989
The child: Asha Sorrell (a girl, born 14 February 2018)

Before District Judge Farrant sitting in private on 3 November 2025

UPON the local authority having applied on 28 October 2025 for a care order

IT IS ORDERED THAT:
1. The child is placed in the interim care of Westmere County Council until the conclusion of proceedings.
2. The matter is listed for an Issues Resolution Hearing on 13 April 2026.
"""
_IN_PARTS = """In the Family Court sitting at Harrow Vale
Order made by His Honour Judge Pemble on 12 June 2024

Recitals
1. Upon hearing counsel for the parties.

The court orders:
2. An interim supervision order is made in respect of Kieran Rudd until further order.
3. The case is listed for a further case management hearing on 9 July 2024.
"""
_JUDGMENT = """Neutral Citation Number: [2024] EWFC 999 (B)
IN THE FAMILY COURT AT WESTMERE
Before HHJ PEMBLE sitting in private on 12 June 2024
It is ordered that the names of the children be withheld. I make a care order.
"""


def read(text: str) -> NarrativeReading:
    return read_narrative(Document("order.txt", "sha", "txt", text))


@pytest.mark.parametrize(
    ("text", "day", "order"),
    [
        (_IN_PRIVATE, date(2025, 11, 3), "interim_care_order"),
        (_IN_PARTS, date(2024, 6, 12), "interim_supervision_order"),
    ],
)
def test_what_a_court_orders_is_of_the_day_of_its_order(text: str, day: date, order: str) -> None:
    found = read(text)
    assert found.standing.sort == "court_order"
    assert found.standing.agency_kind is None  # nobody has it but those who were sent it
    assert found.own_date is not None
    assert found.own_date.date.earliest == day
    made = [one for one in found.candidates if one.kind == "order_made"]
    assert [(one.fields["order_type"].value, one.occurred.earliest) for one in made] == [(order, day)]


@pytest.mark.parametrize(("text", "coming"), [(_IN_PRIVATE, date(2026, 4, 13)), (_IN_PARTS, date(2024, 7, 9))])
def test_a_hearing_that_an_order_lists_has_not_been_held(text: str, coming: date) -> None:
    assert {one.kind for one in read(text).candidates if one.occurred.earliest == coming} <= {"action_agreed"}


def test_a_judgment_with_a_citation_number_is_published() -> None:
    assert read(_JUDGMENT).standing.agency_kind == "judgment"
