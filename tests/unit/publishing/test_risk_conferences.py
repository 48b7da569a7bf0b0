"""How records write of a risk conference, and what only sounds like one."""

from __future__ import annotations

import pytest

from sightline.publishing.versions.risk_conferences import risk_conferences


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Referred to MARAC by the IDVA.", "MARAC"),
        ("Discussed at Marac in May", "Marac"),
        ("heard at the M.A.R.A.C. on Monday", "M.A.R.A.C"),
        ("two MARACs that year", "MARACs"),
        ("marac flag on system", "marac"),
        ("Multi-Agency Risk Assessment Conference held.", "Multi-Agency Risk Assessment Conference"),
        ("the multi agency risk assesment conference", "multi agency risk assesment conference"),
        ("Heard at the risk conference.", "risk conference"),
        ("a high-risk domestic abuse meeting took place", "high-risk domestic abuse meeting"),
        ("Her case went to the high risk panel", "high risk panel"),
        ("multi-agency risk meeting", "multi-agency risk meeting"),
        ("MATAC considered him.", "MATAC"),
        ("Multi-agency tasking and coordination meeting", "Multi-agency tasking and coordination meeting"),
    ],
)
def test_a_risk_conference_is_told(text: str, written: str) -> None:
    assert risk_conferences([text]) == (written,)


@pytest.mark.parametrize(
    "text",
    [
        "Initial child protection conference held.",
        "Maracas were played.",
        "The risk assessment was reviewed at a meeting.",
        "At high risk; meeting arranged.",
        "A multi-agency meeting was held.",
        "Mara Cross rang.",
    ],
)
def test_another_meeting_is_none(text: str) -> None:
    assert risk_conferences([text]) == ()


def test_each_writing_is_told_once() -> None:
    assert risk_conferences(["MARAC. MARAC again.", "marac", "risk conference"]) == ("MARAC", "risk conference")
