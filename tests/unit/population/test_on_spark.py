"""Spark says the same as a pool of processes, to the letter."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyspark", reason="the optional extra 'spark' is not installed")
if shutil.which("java") is None:
    pytest.skip("Spark needs Java 17, which is not installed", allow_module_level=True)

import pyarrow as pa

from sightline.population.asked import Asked
from sightline.population.everyone import evaluate_all
from sightline.population.on_spark import evaluate_on_spark, local_session, whole_children
from sightline.population.snapshot import write_snapshot
from tests.unit.population.generated_children import MOST, generated_children

CHILDREN = MOST


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    session = local_session()
    yield session
    session.stop()


@pytest.mark.filterwarnings("ignore")
def test_spark_says_of_thousands_of_children_what_processes_say(session: Any, tmp_path: Path) -> None:
    children = generated_children(CHILDREN)
    assert len(children) > 1000
    snapshot = write_snapshot(
        tmp_path / "snapshot",
        ((child, "" if number % 9 == 0 else "involvement") for number, child in enumerate(children)),
        facts_a_part=3000,
    )
    asked = Asked(date(2014, 9, 1), in_words=True)
    here = evaluate_all(snapshot, tmp_path / "run", asked).findings().to_pylist()
    there = [row.asDict() for row in evaluate_on_spark(session, snapshot.folder, asked).collect()]
    assert _sorted(there) == _sorted(here)
    assert len(there) > CHILDREN


def _sorted(rows: list[dict[str, Any]]) -> list[tuple[str, ...]]:
    return sorted(tuple(str(row[name]) for name in sorted(row)) for row in rows)


def test_a_child_that_runs_over_the_end_of_a_batch_is_not_split() -> None:
    rows = [("a", -1), ("a", 0), ("b", -1), ("b", 0), ("b", 1), ("c", -1)]
    for cuts in ([6], [1, 5], [3, 3], [4, 1, 1], [1, 1, 1, 1, 1, 1]):
        batches, at = [], 0
        for size in cuts:
            some = rows[at : at + size]
            batches.append(pa.RecordBatch.from_pydict({"child": [c for c, _ in some], "place": [p for _, p in some]}))
            at += size
        told = [list(zip(*table.to_pydict().values(), strict=True)) for table in whole_children(batches)]
        assert [row for table in told for row in table] == rows
        seen = [child for table in told for child in {child for child, _ in table}]
        assert len(seen) == len(set(seen))
