"""A snapshot on disk: a folder of Parquet parts, each with whole children in order of their id."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from sightline.chronology.chronology import Chronology
from sightline.population.columns import CHILDREN, CODE, FACTS, rows, table

_FACTS_A_PART = 1_000_000
_FACTS_A_GROUP = 200_000
_SELDOM_THE_SAME = {"id"}
_WORDS = [field.name for field in FACTS if field.type in (CODE, pa.string()) and field.name not in _SELDOM_THE_SAME]
"""The columns of words, which are read as codes: the same words come again and again."""


@dataclass(frozen=True)
class Snapshot:
    """A snapshot that is complete. ``parts``: their names, in order of their children."""

    folder: Path
    parts: tuple[str, ...]
    children: int
    facts: int

    def read_children(self, part: str) -> pa.Table:
        """The children of a part."""
        return pq.read_table(self.folder / "children" / part)

    def read_facts(self, part: str) -> pa.Table:
        """The facts of a part, the words in them as codes."""
        return pq.read_table(self.folder / "facts" / part, read_dictionary=_WORDS)


def open_snapshot(folder: Path) -> Snapshot:
    """The snapshot in a folder. Raises FileNotFoundError where none was completed."""
    held = json.loads((folder / "snapshot.json").read_text("utf-8"))
    return Snapshot(folder, tuple(held["parts"]), held["children"], held["facts"])


def write_snapshot(
    folder: Path, chronologies: Iterable[tuple[Chronology, str]], facts_a_part: int = _FACTS_A_PART
) -> Snapshot:
    """Writes each child's whole chronology with its open purpose (empty: none, and the child is never looked at).

    Children have to come in order of their id. The snapshot counts once its last file is written. Raises ValueError
    for children out of order and FileExistsError where a snapshot is already.
    """
    return write_tables(folder, _tables(chronologies, facts_a_part))


def _tables(chronologies: Iterable[tuple[Chronology, str]], facts_a_part: int) -> Iterator[tuple[pa.Table, pa.Table]]:
    children: list[dict[str, Any]] = []
    facts: list[dict[str, Any]] = []
    last = ""
    for chronology, purpose in chronologies:
        child, held = rows(chronology, purpose)
        if child["child"] <= last:
            raise ValueError("children have to be written in order of their id, each once")
        last = child["child"]
        if facts and len(facts) + len(held) > facts_a_part:
            yield table(CHILDREN, children), table(FACTS, facts)
            children, facts = [], []
        children.append(child)
        facts += held
    if children:
        yield table(CHILDREN, children), table(FACTS, facts)


def write_tables(folder: Path, tables: Iterable[tuple[pa.Table, pa.Table]]) -> Snapshot:
    """Writes a snapshot out of tables of children and their facts. Raises FileExistsError."""
    if (folder / "snapshot.json").exists():
        raise FileExistsError(f"there is a snapshot in {folder.name} already")
    parts: list[str] = []
    children = facts = 0
    for name in ("children", "facts"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for held, their_facts in tables:
        part = f"part-{len(parts):05}.parquet"
        pq.write_table(held, folder / "children" / part, compression="zstd")
        pq.write_table(their_facts, folder / "facts" / part, compression="zstd", row_group_size=_FACTS_A_GROUP)
        parts.append(part)
        children += len(held)
        facts += len(their_facts)
    write_whole(folder / "snapshot.json", json.dumps({"parts": parts, "children": children, "facts": facts}))
    return open_snapshot(folder)


def write_whole(file: Path, text: str) -> None:
    """Writes a small file so that it is there whole or not at all."""
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    beside.write_text(text, "utf-8")
    beside.replace(file)
