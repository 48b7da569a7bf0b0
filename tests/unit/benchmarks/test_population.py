"""The benchmark of a whole population runs, on few children: what it generates can be read, and DuckDB agrees.

Nobody runs it from day to day, so that a change of the snapshot's rows would break it unseen.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from benchmarks import bench_population


def test_the_benchmark_of_a_population_runs_and_agrees_with_the_queries_by_hand(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["bench_population", "--children", "150", "--workers", "1", "--keep", str(tmp_path)]
    monkeypatch.setattr(sys, "argv", asked)
    bench_population.main()
    said = capsys.readouterr().out
    assert "150 children" in said
    same = re.findall(r"([\d,]+) rows compared with DuckDB's one by one: the same", said)
    assert len(same) == 3, "as of today, and the past on both sets of days"
    assert all(int(rows.replace(",", "")) > 50 for rows in same)
