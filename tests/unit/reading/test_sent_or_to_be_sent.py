"""A referral that is needed, or to be made, tells nobody yet; a step with an hour ahead of the note was not taken."""

import pytest

from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative


def kinds(text):
    document = Document("note.txt", "sha", "txt", f"04/03/2024 {text}")
    return [one.kind for one in read_narrative(document, agency_kind="childrens_social_care").candidates]


@pytest.mark.parametrize(
    "wanted",
    [
        "MARAC referral to be made.",
        "MARAC referral to be completed by SW.",
        "Referral to MARAC needed.",
        "Referral to MARAC required urgently.",
        "Single assessment outstanding.",
        "CP medical this afternoon, 3pm.",
        "Core group later today at school.",
    ],
)
def test_what_is_wanted_or_lies_ahead_was_not_done(wanted):
    assert not {*kinds(wanted)} & {
        "risk_assessment_conference_referral", "assessment_completed", "child_protection_medical", "core_group",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("done", "kind"),
    [
        ("Referred to MARAC.", "risk_assessment_conference_referral"),
        ("MARAC referral made, no further action needed.", "risk_assessment_conference_referral"),
        ("Referral to MARAC, further information needed.", "risk_assessment_conference_referral"),
        ("CP medical took place this afternoon.", "child_protection_medical"),
        ("Core group this afternoon at school.", "core_group"),
    ],
)
def test_what_was_done_stays_done(done, kind):
    assert kind in kinds(done)
