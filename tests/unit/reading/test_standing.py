"""A newspaper, a judgment or a published review is not taken for an agency's own record."""

from pathlib import Path

import pytest

from sightline.documents.document import Document
from sightline.documents.opening import open_document
from sightline.reading.narrative import read_narrative
from sightline.reading.paper.standing import standing

TEXTS = Path(__file__).parent / "texts"


@pytest.mark.parametrize(
    ("name", "sort", "agency_kind"),
    [
        ("press", "press", "press"),
        ("judgment", "judgment", "judgment"),
        ("held_out/review", "published_review", "published_review"),
        ("letter", "letter", None),
        ("email", "email", None),
        ("health_visitor_notes", "case_note", None),
    ],
)
def test_a_document_is_known_by_its_own_words(name, sort, agency_kind):
    found = standing(open_document(TEXTS / f"{name}.txt"))
    assert (found.sort, found.agency_kind) == (sort, agency_kind)
    assert found.reasons


def test_a_letter_about_a_review_stays_the_agencys_own():
    text = (
        "Dear Colleague\n\nThe overview report of the review panel under its terms of reference is enclosed; "
        "recommendation 1 is for the safeguarding children partnership.\n\nYours sincerely\n"
    )
    assert standing(Document("letter.txt", "", "txt", text)).agency_kind is None


def test_plain_words_suggest_nothing():
    assert standing(Document("note.txt", "", "txt", "Rowan was seen today and was well.")).sort == ""


STATEMENT = (
    "IN THE FAMILY COURT AT HEXLEY\n\nStatement no. 1 of Olive Marsh\nDated: 3 June 2024\n\n"
    "I, OLIVE MARSH, social worker, WILL SAY as follows:\n\n1. I make this statement for the council.\n\n"
    "2. A meeting was held on 26 March 2024. I visited on the following Tuesday. The mother showed me a bruise on her "
    "arm.\n\n3. A medical took place on 18 April.\n\n"
    "I believe that the facts stated in this witness statement are true.\n"
)


def test_a_witness_statement_is_no_judgment():
    assert standing(Document("s.txt", "", "txt", STATEMENT)).sort == "statement"


def test_a_witness_tells_in_order_and_from_the_day_of_signing():
    found = read_narrative(Document("s.txt", "", "txt", STATEMENT)).candidates
    days = {one.text: str(one.occurred.earliest) for one in found}
    assert next(day for text, day in days.items() if "bruise" in text) == "2024-04-02"
    assert next(day for text, day in days.items() if "18 April" in text) == "2024-04-18"
