"""With the optional extra, names that its model sees are listed beside the cast, and nothing rests on them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from re import finditer

import pytest

from sightline.publishing.chronology_json import chronology_json
from sightline.reading.paper import suggested_names
from sightline.service.store import close_store
from tests.service.papers import READER, built, empty_store, whole

WORDS = "On 3 May 2021 Wren was seen at home.\n\nIxtaval Korrowen left at noon.\n"


def test_suggested_names_are_listed_and_change_nothing_else(
    store: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sightline.service.records import queries

    (folder / "letter.txt").write_text(WORDS, encoding="utf-8")
    built(folder, child="Wren Hollis")
    before = chronology_json(whole())
    case = queries.cases(viewer=READER)[0].id
    assert queries.perhaps_named(case, viewer=READER) == {}
    cast = queries.cast(case, viewer=READER)

    words = "Ixtaval Korrowen"
    monkeypatch.setattr(
        suggested_names, "_installed", lambda: lambda text: [hit.span() for hit in finditer(words, text)]
    )
    empty_store(tmp_path / "another" / "store.sqlite3")
    built(folder, child="Wren Hollis")
    case = queries.cases(viewer=READER)[0].id
    listed = queries.perhaps_named(case, viewer=READER)
    assert listed == {words: [("letter.txt", "Ixtaval Korrowen left at noon.")]}
    assert queries.perhaps_named(case, viewer=READER, known_at=date(2021, 6, 1)) == {}
    assert chronology_json(whole()) == before
    assert queries.cast(case, viewer=READER) == cast
    close_store()
