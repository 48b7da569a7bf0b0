"""Every child with an open purpose: shares of a snapshot to a pool of processes; resumable; nightly, only what is due.

A run writes a folder: one part of findings for each part of the snapshot, each there whole or not at all. The same run
again does what is still missing; a night's run on top of an earlier one asks only about the children whose facts have
changed or whose day to look again has come, and takes the rest over.
"""

from __future__ import annotations

import gc
import hashlib
import json
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from sightline.population.asked import Asked
from sightline.population.chosen import batches
from sightline.population.share import FINDINGS, answer_share
from sightline.population.snapshot import Snapshot, open_snapshot, write_whole
from sightline.rulebook.parameters import load

_FACTS_AT_ONCE = 500_000
"""How many facts are looked at together in one process."""


@dataclass(frozen=True)
class Run:
    """What a complete run found. ``asked``: how many children the rules were tried on in it; ``children``: how many
    have an open purpose."""

    folder: Path
    parts: tuple[str, ...]
    on: date
    children: int
    asked: int

    def read(self, part: str) -> pa.Table:
        """The findings of one part, as :data:`sightline.population.share.FINDINGS`."""
        return pq.read_table(self.folder / "findings" / part)

    def findings(self) -> pa.Table:
        """All findings."""
        return pa.concat_tables([self.read(part) for part in self.parts]) if self.parts else FINDINGS.empty_table()


def open_run(folder: Path) -> Run:
    """The complete run in a folder. Raises FileNotFoundError where none was completed."""
    held = json.loads((folder / "run.json").read_text("utf-8"))
    return Run(folder, tuple(held["parts"]), date.fromisoformat(held["on"]), held["children"], held["asked"])


Progress = Callable[[int, int], None]
"""Told after each part: how many are done, and of how many."""


def evaluate_all(
    snapshot: Snapshot,
    folder: Path,
    asked: Asked,
    *,
    workers: int = 1,
    earlier: Run | None = None,
    progress: Progress | None = None,
) -> Run:
    """The findings of every child with an open purpose, into ``folder``.

    ``earlier``: a complete run of an earlier day; where it asked the same of the same rules, only the children that
    have changed since, or whose day to look again has come, are asked about. Raises ValueError where the folder holds
    a run that asks something else, or ``earlier`` is of a later day.
    """
    if earlier is not None and earlier.on > asked.on:
        raise ValueError("the earlier run looked at a later day")
    (folder / "findings").mkdir(parents=True, exist_ok=True)
    _begin(folder, snapshot, asked, earlier)
    if earlier is not None and _question(asked) != _asked_of(earlier):
        earlier = None
    held = earlier.folder if earlier is not None else None
    due = [part for part in snapshot.parts if not (folder / "findings" / part).exists()]
    done = len(snapshot.parts) - len(due)
    if workers == 1:
        for part in due:
            _answer_part(snapshot.folder, part, folder, asked, held)
            done += 1
            if progress:
                progress(done, len(snapshot.parts))
    elif due:
        # A new interpreter for each: a copy of this one could hold locks that nobody opens again.
        with ProcessPoolExecutor(workers, get_context("spawn"), _prepare, (asked,)) as pool:
            jobs = [pool.submit(_answer_in_pool, snapshot.folder, part, folder, held) for part in due]
            for job in as_completed(jobs):
                job.result()
                done += 1
                if progress:
                    progress(done, len(snapshot.parts))
    return _finish(folder, snapshot, asked)


_ASKED: Asked | None = None


def _prepare(asked: Asked) -> None:
    global _ASKED
    _ASKED = asked
    pa.set_cpu_count(1)
    pa.set_io_thread_count(1)


def _answer_in_pool(snapshot: Path, part: str, folder: Path, earlier: Path | None) -> None:
    assert _ASKED is not None
    _answer_part(snapshot, part, folder, _ASKED, earlier)


def _answer_part(snapshot: Path, part: str, folder: Path, asked: Asked, earlier: Path | None) -> None:
    held = open_snapshot(snapshot)
    children = held.read_children(part)
    kept: pa.Table | None = None
    if earlier is not None and len(children):
        children, kept = _untouched(children, open_run(earlier), asked.on)
    with _seldom_collecting():
        found = [
            answer_share(some, facts, asked) for some, facts in batches(children, held.read_facts(part), _FACTS_AT_ONCE)
        ]
    count = sum(len(some.filter(pc.is_null(some["rule"]))) for some in found)
    if kept is not None:
        found.append(kept)
    made = pa.concat_tables(found) if found else FINDINGS.empty_table()
    if kept is not None:
        place = pc.index_in(made["child"], children["child"]).to_numpy()
        made = made.take(pa.array(np.argsort(place, kind="stable")))
    made = made.replace_schema_metadata({"asked": str(count)})
    beside = folder / "findings" / f".{part}"
    pq.write_table(made, beside, compression="zstd")
    beside.replace(folder / "findings" / part)


@contextmanager
def _seldom_collecting() -> Iterator[None]:
    """What is made of one child is let go with the child, so that to look for circles that hold it finds nothing."""
    usual = gc.get_threshold()
    gc.set_threshold(50_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def _untouched(children: pa.Table, earlier: Run, on: date) -> tuple[pa.Table, pa.Table]:
    """The children, those that need not be asked about with no purpose, and the earlier findings of those."""
    first, last = children["child"][0].as_py(), children["child"][-1].as_py()
    held = [
        some
        for part in earlier.parts
        if len(some := earlier.read(part)) and some["child"][0].as_py() <= last and some["child"][-1].as_py() >= first
    ]
    rows = pa.concat_tables(held) if held else FINDINGS.empty_table()
    looked = rows.filter(pc.is_null(rows["rule"]))
    place = pc.index_in(children["child"], looked["child"].combine_chunks())
    same = pc.fill_null(pc.equal(looked["digest"].take(place), children["digest"]), False)
    again = looked["look_again_on"].take(place)
    quiet = pc.fill_null(pc.greater(again, pa.scalar(on)), True)
    keep = pc.and_(pc.and_(same, quiet), pc.not_equal(children["purpose"], ""))
    ids = children["child"].filter(keep)
    purpose = pc.if_else(keep, "", children["purpose"])
    asked = children.set_column(children.schema.get_field_index("purpose"), "purpose", purpose)
    return asked, rows.filter(pc.is_in(rows["child"], ids.combine_chunks()))


def _question(asked: Asked) -> str:
    """What is asked, apart from the day: other rules, numbers or columns ask something else."""
    parameters = asked.parameters or load()
    said = (FINDINGS.names, asked.known_at, asked.in_words, asked.rules, sorted(parameters.items()))
    return hashlib.blake2b(repr(said).encode(), digest_size=16).hexdigest()


def _begin(folder: Path, snapshot: Snapshot, asked: Asked, earlier: Run | None) -> None:
    """Says what the folder's run asks, so that nothing else is mixed in."""
    told = {
        "on": asked.on.isoformat(),
        "question": _question(asked),
        "snapshot": hashlib.blake2b((snapshot.folder / "snapshot.json").read_bytes(), digest_size=16).hexdigest(),
        "earlier": earlier.on.isoformat() if earlier is not None else "",
    }
    file = folder / "asked.json"
    if file.exists() and json.loads(file.read_text("utf-8")) != told:
        raise ValueError(f"the run in {folder.name} asks something else, or of another snapshot")
    write_whole(file, json.dumps(told))


def _asked_of(run: Run) -> str:
    question: str = json.loads((run.folder / "asked.json").read_text("utf-8"))["question"]
    return question


def _finish(folder: Path, snapshot: Snapshot, asked: Asked) -> Run:
    counts = [_counted(folder / "findings" / part) for part in snapshot.parts]
    held = {
        "parts": snapshot.parts,
        "on": asked.on.isoformat(),
        "children": sum(children for children, _ in counts),
        "asked": sum(tried for _, tried in counts),
    }
    write_whole(folder / "run.json", json.dumps(held))
    return open_run(folder)


def _counted(file: Path) -> tuple[int, int]:
    rules = pq.read_table(file, columns=["rule"])["rule"]
    return rules.null_count, int((pq.read_schema(file).metadata or {})[b"asked"])
