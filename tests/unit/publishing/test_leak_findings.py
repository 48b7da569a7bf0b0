"""Nothing leaves on a report unless each thing found was decided, by a named person, with a reason."""

import hashlib
from datetime import date

import pytest

from sightline.publishing.leaks.finding import (
    Decision,
    ExportStopped,
    Finding,
    LeakSort,
    Outcome,
    Report,
    let_leave,
)

FOUND = Finding(LeakSort.NAME, "P1", "Bolt", "told Ms Bolt that", "comment 3", "the version shows a role instead")
DATA = b"finished"
DIGEST = hashlib.sha256(DATA).hexdigest()


def _decided(outcome: Outcome) -> Decision:
    return Decision(FOUND.key, outcome, "R Vale", date(2025, 11, 28), "another family of that name")


def test_a_finding_stops_the_file_until_it_is_decided() -> None:
    report = Report("out.docx", DIGEST, (FOUND,))
    with pytest.raises(ExportStopped, match="1 thing stops") as stopped:
        let_leave(report, DATA, (), reader="the panel")
    assert "Bolt" not in str(stopped.value)
    assert let_leave(report, DATA, (_decided(Outcome.NOT_ONE),), reader="the panel") == DATA


def test_what_is_to_come_out_goes_on_stopping_and_the_last_decision_counts() -> None:
    report = Report("out.docx", DIGEST, (FOUND,))
    assert report.stops([_decided(Outcome.STAYS), _decided(Outcome.COMES_OUT)])
    assert not report.stops([_decided(Outcome.COMES_OUT), _decided(Outcome.STAYS)])


@pytest.mark.parametrize(
    ("report", "data", "reader", "said"),
    [
        (Report("out.docx", DIGEST, ()), b"another", "the panel", "not the one"),
        (Report("out.docx", DIGEST, ()), DATA, " ", "Nobody is named"),
        (Report("out.docx", DIGEST, (), complete=False), DATA, "the panel", "did not come to its end"),
    ],
)
def test_nothing_leaves_unread_unnamed_or_unchecked(report: Report, data: bytes, reader: str, said: str) -> None:
    with pytest.raises(ExportStopped, match=said):
        let_leave(report, data, (), reader=reader)


def test_a_decision_needs_a_person_and_a_reason() -> None:
    with pytest.raises(ValueError, match="who decided, and why"):
        Decision(FOUND.key, Outcome.STAYS, "R Vale", date(2025, 11, 28), " ")


def test_a_finding_keeps_its_key_when_the_file_is_made_again_and_changes_it_with_its_place() -> None:
    again = Finding(LeakSort.NAME, "P1", "Bolt", "told  Ms Bolt\nthat", "comment 3", "another reason")
    moved = Finding(LeakSort.NAME, "P1", "Bolt", "told Ms Bolt that", "comment 4", "another reason")
    assert again.key == FOUND.key
    assert moved.key != FOUND.key
