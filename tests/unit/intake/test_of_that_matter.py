"""A column of kinds that names only the matter, and words that say only what was done, tell the kind together."""

from __future__ import annotations

import pytest

from tests.unit.intake.shapes import csv_file, read, stated


@pytest.mark.parametrize(
    ("column", "words", "kind"),
    [
        ("Private fostering", "Notification received", "private_fostering_notification"),
        ("Private fostering", "Visit to carer. Child seen.", "private_fostering_visit"),
        ("Police", "Notification received", "notification_received"),
        ("Child protection conference", "Minutes received.", "notification_received"),
        ("MARAC", "Notification received", "notification_received"),
        ("Case note", "Home visit, child seen.", "visit"),
    ],
)
def test_the_matter_and_the_deed_are_read_together(tmp_path, column, words, kind):  # type: ignore[no-untyped-def]
    path = csv_file(tmp_path / "a.csv", [["Date", "Type", "Details"], ["03/02/2025", column, words]])
    assert [row.kind for row in stated(read(path))] == [kind]
