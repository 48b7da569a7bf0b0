"""A line near the top of a paper says whose it is only if it could be a title: no entry, and nobody who was told."""

from __future__ import annotations

from pathlib import Path

import pytest

from sightline.documents import open_document
from sightline.intake.agency_words import agency_hint, may_name_its_author


@pytest.mark.parametrize(
    "line",
    [
        "28/01/2026 0900 PPN shared with CSC.",
        "12.03.24 Seen at Thornvale Hospital.",
        "2314 Caller at the school gates.",
        "PPN shared with CSC",
        "Copied to Health Visiting",
        "Form sent to Thornvale Police",
    ],
)
def test_an_entry_or_somebody_who_is_told_is_no_author(line: str) -> None:
    assert not may_name_its_author(line)


@pytest.mark.parametrize(
    "line",
    [
        "Thornvale Police",
        "Chronology from Larkfield Primary School",
        "12/03/2024 Thornvale Police chronology",
        "Letter to the GP from Thornvale Hospital",
    ],
)
def test_a_title_may_name_its_author(line: str) -> None:
    assert may_name_its_author(line)


def test_a_log_that_was_shared_with_an_agency_is_not_that_agencys(tmp_path: Path) -> None:
    log = "INCIDENT LOG 0412 of 27/01/2026\n2331 Unit on scene. All quiet.\n28/01/2026 0900 PPN shared with CSC.\n"
    (tmp_path / "police log.txt").write_text(log, encoding="utf-8")
    assert agency_hint(open_document(tmp_path / "police log.txt")) == ("police log", "the file's name")
