"""A court's form that only its title calls an order is that order, of the day that its fields give."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative
from sightline.reading.paper.headed_orders import headed_order

_FORM = """In the Family Court at Westmere          Case number: WM24C00123
{title}
Children Act 1989

The full name of the child: Asha Sorrell
Date of birth: 14 February 2018

Order made by: District Judge Farrant
{dated}
"""


def orders(text: str) -> list[tuple[str, date | None]]:
    read = read_narrative(Document("order.txt", "sha", "txt", text))
    return [
        (one.fields["order_type"].value, one.occurred.earliest) for one in read.candidates if one.kind == "order_made"
    ]


@pytest.mark.parametrize(
    ("title", "dated", "order"),
    [
        ("EMERGENCY PROTECTION ORDER", "Date of order: 3 November 2025", "emergency_protection_order"),
        ("Interim Care Order", "Made on: 3 November 2025", "interim_care_order"),
        ("Order: Supervision Order", "Made: 03/11/2025", "supervision_order"),
        ("SPECIAL GUARDIANSHIP ORDER", "Date: 3 November 2025", "special_guardianship_order"),
        ("RECOVERY ORDER", "Order date: 3 November 2025", "other"),
    ],
)
def test_the_title_of_a_courts_form_is_the_order(title: str, dated: str, order: str) -> None:
    assert orders(_FORM.format(title=title, dated=dated)) == [(order, date(2025, 11, 3))]


@pytest.mark.parametrize(
    ("title", "dated"),
    [
        ("APPLICATION FOR AN EMERGENCY PROTECTION ORDER", "Date of application: 3 November 2025"),
        ("DRAFT\nEMERGENCY PROTECTION ORDER", "Date of order: 3 November 2025"),
        ("EMERGENCY PROTECTION ORDER", "Date of order:"),
    ],
)
def test_what_is_asked_for_or_drafted_or_has_no_day_is_no_order(title: str, dated: str) -> None:
    assert [one for one in orders(_FORM.format(title=title, dated=dated)) if one[0] != "?"] == []


def test_a_title_without_a_court_or_with_another_order_beside_it_names_none() -> None:
    assert headed_order("Notes\nEMERGENCY PROTECTION ORDER\nDate of order: 3 November 2025\n") is None
    two = _FORM.format(title="CARE ORDER\nPLACEMENT ORDER", dated="Date of order: 3 November 2025")
    assert headed_order(two) is None


def test_an_order_that_the_text_of_the_form_makes_is_told_once() -> None:
    text = _FORM.format(title="INTERIM CARE ORDER", dated="Date of order: 3 November 2025")
    text += "The court orders:\n1. An interim care order is made in respect of Asha Sorrell.\n"
    assert orders(text) == [("interim_care_order", date(2025, 11, 3))]
