"""A newspaper, a judgment or a published review is not taken for an agency's own record."""

from pathlib import Path

import pytest

from sightline.documents.document import Document
from sightline.documents.opening import open_document
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
