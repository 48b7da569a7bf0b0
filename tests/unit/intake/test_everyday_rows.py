"""Rows in everyday short words: what each tells and when, and what it must not be taken to tell."""

from __future__ import annotations

import json
import tomllib
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from sightline.intake import read_tables
from sightline.wording.suggest import suggest
from tests.unit.intake.shapes import csv_file, opened

_ROWS = tomllib.loads((Path(__file__).parent / "everyday_rows.toml").read_text(encoding="utf-8"))["row"]
_KNOWN = ("Wren Bell", "Wren", "Dana Bell", "Lee Webb")


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row["words"][:50])
def test_a_row_in_short_words_tells_what_it_says_and_no_more(tmp_path: Path, row: dict[str, Any]) -> None:
    document = opened(csv_file(tmp_path / "a.csv", [["Date", "Event"], [row["day"], row["words"]]]))
    reads = partial(suggest, known=_KNOWN, children=("Wren Bell", "Wren"))
    found = [
        (one.kind, str(one.occurred.earliest or ""), {name: value.value for name, value in one.fields.items()})
        for one in read_tables(document, suggest=reads, agency_kind=row["agency"], children=_KNOWN[:2]).candidates
    ]
    for kind, day, fields in row.get("told", ()):
        assert any(_is(one, kind, day, fields) for one in found), (kind, day, found)
    for kind, day, fields in row.get("not_told", ()):
        assert not any(_is(one, kind, day, fields) for one in found), (kind, day, found)


def _is(one: tuple[str, str, dict[str, object]], kind: str, day: str, fields: str) -> bool:
    wanted = json.loads(fields) if fields else {}
    return one[0] == kind and day in ("", one[1]) and all(one[2].get(name) == value for name, value in wanted.items())
