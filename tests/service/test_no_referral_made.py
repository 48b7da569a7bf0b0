"""What a row says was not done is no other date of what another agency did."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.service.papers import built, case_toml, whole

CASE = """[[child]]
name = "Tansy Orrin"

[[document]]
file = "hv.csv"
agency = "Health visiting"
kind = "health_visiting"

[[document]]
file = "police.csv"
agency = "Police"
kind = "police"
"""


@pytest.mark.parametrize("words", ["No referral", "No formal referral"])
def test_that_no_referral_was_made_dates_no_referral(store: Path, folder: Path, words: str) -> None:
    case_toml(folder, CASE)
    (folder / "hv.csv").write_text(f"Date,Entry\n12/01/2026,Mother rang. She declined help. {words} made.\n", "utf-8")
    police = "Date,Entry\n31/12/2025,She said that he pushed her. MARAC referral made.\n"
    (folder / "police.csv").write_text(police, "utf-8")
    built(folder)
    found = [one.subject for one in whole().contradictions]
    assert "when the referral was made" not in found
