"""Small documents for the tests, as agencies would send them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from sightline.service.access.viewer import Viewer

READER = Viewer("a reader")
DECIDER = "A. Worker"

POLICE = (
    ("12/03/2021", "Officers attended the address after a neighbour reported shouting. No injuries seen."),
    ("02/05/2021", "Mother reported her handbag stolen in the market."),
    ("14/06/2021", "Welfare check: the flat was in darkness and nobody answered."),
    ("30/08/2021", "Father stopped for driving without insurance."),
)
HEALTH = (
    ("15/03/2021", "Home visit. Baby gaining weight and smiling."),
    ("20/07/2021", "Not at home for the arranged visit. Card left."),
)


def chronology(path: Path, rows: Iterable[Sequence[str]], headings: Sequence[str] = ("Date", "Event")) -> Path:
    """A chronology as CSV."""
    with path.open("w", newline="", encoding="utf-8") as opened:
        out = csv.writer(opened)
        out.writerow(headings)
        out.writerows(rows)
    return path


def case_toml(folder: Path, words: str) -> Path:
    """The case's own file."""
    path = folder / "case.toml"
    path.write_text(words, encoding="utf-8")
    return path


ONE_CHILD = '[[child]]\nname = "Wren Hollis"\nborn = "3 January 2021"\n'


def current(child: str | None = None):  # type: ignore[no-untyped-def]
    """The facts of the only child that stand."""
    return whole(child).current


def whole(child: str | None = None, **asked: object):  # type: ignore[no-untyped-def]
    """The chronology of the only child, or of the one of that name."""
    from sightline.service.records import queries

    found = [one for one in queries.children(viewer=READER) if child in (None, one.name)]
    assert len(found) == 1
    return queries.chronology(found[0].id, viewer=READER, **asked)


def rows_of(facts):  # type: ignore[no-untyped-def]
    """Only the source's own rows: nothing that was split out of them."""
    return [fact for fact in facts if not any(one.type.value == "part_of" for one in fact.relations)]


def built(folder: Path, **how: object):  # type: ignore[no-untyped-def]
    """Build the folder into the open store, and let anything unexpected be seen."""
    from sightline.service.records.building.build import build

    return build(folder, by=DECIDER, fail_loudly=True, **how)
