"""Every child with an open purpose: all rules, and eight of them beside hand-written DuckDB, row by row.

    python -m benchmarks.bench_population [--children 10000] [--workers 2] [--all-rules-up-to 100000]
        [--past-up-to 100000] [--keep FOLDER]

For each size (10,000, 100,000 and as many as asked for): the wall clock, the processor time of this process and its
children, and the most memory that any one of them has held so far. A million children are twenty million facts.

Then the past of everybody: the first day on which each of the eight is missed or raised, by going through the days on
which something changed, beside DuckDB crossing each child with such days; row by row.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import duckdb
import pyarrow as pa

from benchmarks.population import by_hand
from benchmarks.population.generating import FACTS_A_CHILD, ON, children
from sightline.population.asked import Asked
from sightline.population.everyone import Run, evaluate_all
from sightline.population.past import first_days_of_all
from sightline.population.snapshot import Snapshot, open_snapshot, write_tables
from sightline.rulebook.registry import ALL

_T = TypeVar("_T")
EIGHT = tuple(rule for rule in ALL if rule.code in by_hand.CODES)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--children", type=int, default=10_000)
    asked.add_argument("--workers", type=int, default=2)
    asked.add_argument("--all-rules-up-to", type=int, default=100_000, help="of more children, only the eight rules")
    asked.add_argument("--past-up-to", type=int, default=100_000, help="of more children, only as of one day")
    asked.add_argument("--keep", type=Path, default=None)
    given = asked.parse_args()
    folder = given.keep or Path(tempfile.mkdtemp(prefix="population-"))
    try:
        for size in sorted({min(given.children, size) for size in (10_000, 100_000, given.children)}):
            with_all, with_past = size <= given.all_rules_up_to, size <= given.past_up_to
            _at(folder / f"{size}", size, given.workers, with_all=with_all, with_past=with_past)
    finally:
        if given.keep is None:
            shutil.rmtree(folder)


def _at(folder: Path, size: int, workers: int, *, with_all: bool, with_past: bool) -> None:
    snapshot = _snapshot(folder / "snapshot", size)
    print(f"\n{size:,} children, {snapshot.facts:,} facts")
    for count in sorted({1, workers}) if with_all else ():
        _timed(
            f"all {len(ALL)} rules, {count} process(es)", lambda c=count: _run(snapshot, folder / f"all-{c}", ALL, c)
        )
    for count in sorted({1, workers}):
        ours, run = _timed(
            f"eight rules, {count} process(es)", lambda c=count: _run(snapshot, folder / f"8-{c}", EIGHT, c)
        )
        held = by_hand.connect(count, snapshot.folder)
        theirs, _ = _timed(f"the same eight by hand in DuckDB, {count} thread(s)", lambda h=held: by_hand.now(h, ON))
        print(f"    ours takes {ours / theirs:.1f} times as long")
    _compare(held, run)
    if with_past:
        _past(snapshot)


def _past(snapshot: Snapshot) -> None:
    """The past of everybody: ours beside DuckDB's cross join, on the days that the eight read and on every day."""
    asked = Asked(ON, rules=EIGHT)
    ours, days = _timed(
        "eight rules, first days over all the past, 1 process",
        lambda: pa.concat_tables(first_days_of_all(snapshot, asked)),
    )
    for title, every_day in (("days that the eight read", False), ("every day of the child", True)):
        held = by_hand.connect(1, snapshot.folder)
        theirs, _ = _timed(
            f"the same, DuckDB's cross join with {title}", lambda h=held, e=every_day: by_hand.first_days(h, ON, e)
        )
        print(f"    ours takes {ours / theirs:.1f} times as long")
        held.register("ours", days)
        _same(held, "first_by_hand", "child, rule, anchor, first_raised_on")
        held.close()


def _snapshot(folder: Path, size: int) -> Snapshot:
    if (folder / "snapshot.json").exists():
        return open_snapshot(folder)
    part = min(500_000, max(50_000, size * FACTS_A_CHILD // 4))
    return write_tables(folder, children(size, part))


def _run(snapshot: Snapshot, folder: Path, rules: tuple[object, ...], workers: int) -> Run:
    shutil.rmtree(folder, ignore_errors=True)
    return evaluate_all(snapshot, folder, Asked(ON, rules=rules), workers=workers)  # type: ignore[arg-type]


def _timed(title: str, work: Callable[[], _T]) -> tuple[float, _T]:
    before, began = _processor(), time.perf_counter()
    result = work()
    wall, used = time.perf_counter() - began, _processor() - before
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"  {title:60} {wall:8.1f} s   processor {used:8.1f} s   most memory {most / 1024**2:.2f} GB")
    return used, result


def _processor() -> float:
    return sum(
        used.ru_utime + used.ru_stime
        for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def _compare(held: duckdb.DuckDBPyConnection, run: Run) -> None:
    """Row by row: every finding of ours is one of theirs and the other way round."""
    held.execute(
        f"""create or replace table ours as select child, rule, anchor, answer, due_earliest as due
        from read_parquet('{run.folder}/findings/*.parquet')
        where rule is not null and not (answer = 'yes' and rule <> '{by_hand.PROMPT}')"""
    )
    _same(held, "by_hand", "child, rule, anchor, answer, due")
    states = held.execute("select rule, answer, count(*) from ours group by all order by all").fetchall()
    print(f"  {len(states)} kinds of answer came up.")


def _same(held: duckdb.DuckDBPyConnection, theirs: str, columns: str) -> None:
    """Stops where ``ours`` and ``theirs`` are not the same rows."""
    for one, other in (("ours", theirs), (theirs, "ours")):
        sql = f"select {columns} from {one} except all select {columns} from {other}"
        missing = held.execute(sql).fetchall()
        if missing:
            print(f"  {len(missing)} rows of {one} are not in {other}, as {missing[:5]}")
            raise SystemExit(1)
    rows = held.execute(f"select count(*) from {theirs}").fetchall()[0][0]
    print(f"  {rows:,} rows compared with DuckDB's one by one: the same.")


if __name__ == "__main__":
    main()
