"""The command says before its findings whose records nobody has said the days of."""

from io import StringIO

from rich.console import Console

from sightline.chronology.coverage import Gap, GapKind
from sightline.publishing.findings_text import coverage_text


def _said(*gaps: Gap) -> str:
    out = StringIO()
    coverage_text(gaps, Console(file=out, width=200))
    return out.getvalue()


def test_days_that_are_only_assumed_are_said_where_findings_are_listed():
    said = _said(Gap(GapKind.COVERAGE, "Marlshire Council: assumed to cover 1 May 2024 to 3 June 2024.", "a"))
    assert "Not found counts only on days that records cover" in said
    assert "assumed to cover 1 May 2024" in said


def test_nothing_is_said_where_every_source_says_its_days():
    assert _said(Gap(GapKind.UNREAD_DATE, "One date cannot be read.")) == ""
