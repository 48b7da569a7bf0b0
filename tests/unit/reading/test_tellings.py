"""A telling is dated by when it was told, not by what it was about."""

from __future__ import annotations

from sightline.documents import Document, open_document
from sightline.reading.narrative import read_narrative


def test_a_telling_is_not_on_the_day_of_the_incident_that_it_was_about(tmp_path):
    path = tmp_path / "note.txt"
    path.write_text(
        "Police told the school by phone about the incident of 2 May 2021. "
        "Police told the school on 6 May 2021 that he was hurt.\n"
    )
    document = open_document(path)
    assert isinstance(document, Document)
    found = {one.occurred.written: one.kind for one in read_narrative(document).candidates}
    assert found == {"2 May 2021": "entry", "6 May 2021": "information_shared"}
