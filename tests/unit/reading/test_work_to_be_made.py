"""An assessment, a report or advice that is only to be made or is asked after: no duty is met by it."""

import pytest

from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative

NOTES = (
    "Northshire Children's Social Care\nCase notes\n\n"
    "09/05/2025 SW Hallam\n{}\n12/05/2025 SW Hallam\nRang the school.\n"
)
MADE = {
    "assessment_completed",
    "domestic_abuse_risk_assessment",
    "child_protection_medical_report",
    "legal_advice",
}


def kinds(text):
    document = Document("notes.txt", "sha", "txt", NOTES.format(text))
    return {one.kind for one in read_narrative(document).candidates}


@pytest.mark.parametrize(
    "text",
    [
        "Single assessment to be completed by 30 May.",
        "The single assessment will be completed next week.",
        "C&F assessment must be completed before the conference.",
        "Initial assessment has yet to be completed.",
        "The parenting assessment should have been completed by now.",
        "Legal advice to be sought.",
        "Legal advice should be obtained.",
        "The manager asked whether legal advice had been sought.",
        "It is not clear if the single assessment was completed.",
        "DASH to be completed with mother.",
    ],
)
def test_work_that_is_to_be_made_or_asked_after_is_not_taken_as_made(text):
    assert not kinds(text) & MADE


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Single assessment completed, to be shared with mother on Friday.", "assessment_completed"),
        ("The single assessment was completed on 4 May and will be shared next week.", "assessment_completed"),
        ("Legal advice was sought and a legal planning meeting is to be held.", "legal_advice"),
        ("DASH completed, high risk, to be heard at MARAC.", "domestic_abuse_risk_assessment"),
    ],
)
def test_work_that_was_made_stays_so_whatever_is_to_follow(text, kind):
    assert kind in kinds(text)


def test_the_day_by_which_it_is_due_keeps_its_whole_year_however_far_behind_it_stands():
    text = "Little Acorns Nursery\n14 March 2024\n\nElsie was due to start in our baby room on 4 March 2024.\n"
    (found,) = [
        one for one in read_narrative(Document("letter.txt", "sha", "txt", text)).candidates if "due" in one.text
    ]
    assert found.fields["due"].value == "4 March 2024"


@pytest.mark.parametrize("text", ["HV R Collingwood rang.", "Spoke to Shannon Pike at the door."])
def test_a_call_or_a_talk_is_no_contact_of_an_agency_that_none_of_its_words_tells_of(text):
    assert not kinds(text) & {"health_visitor_contact", "education_contact"}


def test_a_day_counted_before_a_death_is_no_death():
    assert "death" not in kinds("Three days before he died I saw him at home.")
