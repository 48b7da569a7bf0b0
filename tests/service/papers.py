"""Small documents for the tests, as agencies would send them."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from django.db import connections

from sightline.service.access.viewer import Viewer
from sightline.service.store import close_store, open_store
from tests.service import on_postgres

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


@cache
def _pattern() -> bytes:
    """An empty store, made once: bringing a new one up to shape is most of what making one costs."""
    with tempfile.TemporaryDirectory() as folder:
        path = open_store(Path(folder) / "pattern.sqlite3")
        connections["default"].cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        close_store()
        return path.read_bytes()


def empty_store(path: Path) -> Path:
    """Open an empty store at ``path``."""
    if on_postgres.SERVER:
        on_postgres.empty(path)
        return open_store(path)
    data = _pattern()
    path.parent.mkdir(mode=0o700, exist_ok=True)
    path.write_bytes(data)
    path.chmod(0o600)
    return open_store(path)


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


def case_of_agencies(
    folder: Path,
    born: str,
    papers: Mapping[str, Sequence[Sequence[str]]],
    kinds: Mapping[str, str],
    headings: Mapping[int, Sequence[str]],
) -> Path:
    """Wren Bell's case: a table of each agency, which covers the years; ``headings`` by the number of columns."""
    words = [f'[[child]]\nname = "Wren Bell"\nborn = "{born}"', '[[person]]\nname = "Dana Bell"\nrole = "mother"']
    for number, (agency, rows) in enumerate(papers.items()):
        chronology(folder / f"{number}.csv", rows, headings[len(rows[0])])
        words.append(f'[[agency]]\nname = "{agency}"\nkind = "{kinds[agency]}"\nfiles = ["{number}.csv"]')
        words.append('covers = { from = "2022-01-01", to = "2025-11-28" }')
    return case_toml(folder, "\n".join(words) + "\n")


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
