"""A wild date among a paper's rows does not widen the days that the paper is taken to be whole on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sightline.service.store import open_store
from tests.service.papers import case_toml, empty_store

Run = Callable[..., tuple[int, str, str]]
CASE = (
    '[[child]]\nname = "Wren Bell"\nborn = "4 May 2012"\n'
    '[[agency]]\nname = "Larkfield Police"\nkind = "police"\nfiles = ["police*"]\n'
)


@pytest.mark.parametrize(
    ("days", "covered"),
    [
        (("03/02/2014", "04/03/1924", "10/06/2014"), [(date(2014, 2, 3), date(2014, 6, 10))]),
        (("03/02/2014", "10/06/2014", "10/07/2024"), [(date(2014, 2, 3), date(2014, 6, 10))]),
        (("03/02/2014", "10/06/2009", "10/07/2018"), [(date(2009, 6, 10), date(2018, 7, 10))]),
        (("03/02/2014", "10/06/1924"), []),
    ],
)
def test_the_days_of_a_paper_are_those_that_its_entries_stand_together_in(
    sightline: Run, folder: Path, tmp_path: Path, days: tuple[str, ...], covered: list[tuple[date, date]]
) -> None:
    rows = "".join(f"{day},Wren Bell seen at home.\n" for day in days)
    (folder / "police.csv").write_text(f"Date,Event\n{rows}", encoding="utf-8")
    case_toml(folder, CASE)
    store = empty_store(tmp_path / "stores" / "store.sqlite3")
    assert sightline("build", folder, "--store", store, "--accept-proposals")[0] == 0
    open_store(store)
    from sightline.service.records import queries
    from sightline.service.records.gaps import coverage_of
    from tests.service.papers import READER

    [case] = queries.cases(viewer=READER)
    assert [(one.earliest, one.latest) for one in coverage_of(case.id) if not one.declared] == covered
