"""Canaries that were written before there was a leak check, and on which nothing is tuned. Only their sums are held."""

from __future__ import annotations

import importlib.util
import tomllib
from datetime import date
from pathlib import Path
from types import ModuleType

from sightline.chronology.partial_date import PartialDate
from sightline.publishing.leaks.check import check
from sightline.publishing.leaks.hidden import Hidden, hidden_in
from sightline.publishing.versions.cast import REMOVE, Cast, CastEntry, Sort, Version

ASIDE = Path(__file__).parent / "aside"


def _hidden(held: dict) -> Hidden:
    entries = tuple(
        CastEntry(
            one["key"],
            Sort(one["sort"]),
            one["name"],
            spellings=tuple(one.get("spellings", ())),
            nicknames=tuple(one.get("nicknames", ())),
            born=PartialDate.on(date.fromisoformat(one["born"])) if "born" in one else None,
            died=PartialDate.on(date.fromisoformat(one["died"])) if "died" in one else None,
            shows={Version.PUBLISHED: REMOVE},
        )
        for one in held["entry"]
    )
    cast = Cast(entries, child="child", first_day=date(2012, 9, 3))
    return hidden_in(cast, Version.PUBLISHED, days=[date(2014, 6, 17), date(2012, 9, 3)])


def _places() -> ModuleType:
    spec = importlib.util.spec_from_file_location("kept_aside_places", ASIDE / "places.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def sums() -> dict[str, tuple[int, int]]:
    """Found of planted, in words and in places; stopped of innocent."""
    held = tomllib.loads((ASIDE / "texts.toml").read_text("utf-8"))
    hidden = _hidden(held)
    found = stopped = hidden_places = 0
    for one in held["planted"]:
        entries = {finding.entry or "days" for finding in check("a.txt", one["words"].encode(), hidden).findings}
        found += bool(entries & set(one["entry"]))
    for one in held["innocent"]:
        stopped += bool(check("a.txt", one["words"].encode(), hidden).findings)
    files = _places().FILES
    for made in files.values():
        name, data = made()
        hidden_places += any(finding.entry for finding in check(name, data, hidden).findings)
    return {
        "words found": (found, len(held["planted"])),
        "places found": (hidden_places, len(files)),
        "innocent stopped": (stopped, len(held["innocent"])),
    }


def test_what_was_kept_aside_is_found_and_the_innocent_let_through() -> None:
    made = sums()
    assert made["words found"][0] >= 60
    assert made["places found"][0] == made["places found"][1]
    assert made["innocent stopped"][0] <= 1
