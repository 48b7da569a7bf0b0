"""Sightline on a folder, built into a store as ``sightline build`` does: what only all documents together tell, too.

    python -m benchmarks.reading.as_a_case FOLDER STORE

prints the facts and the contradictions as JSON. It runs in a process of its own, so that the store and its settings are
gone afterwards. Nothing is declared of the case.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.reading.gold import files_in
from benchmarks.reading.matching import Proposal
from benchmarks.reading.readers import written
from sightline.chronology.contradiction import Contradiction
from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Document

_PATIENCE = 900


class NotBuiltError(Exception):
    """A folder could not be built; the message says why, without any of its words."""


@dataclass(frozen=True)
class BuiltCase:
    """What a folder gave. ``not_run``: what could not be done with it, each a sentence."""

    facts: tuple[dict[str, Any], ...]
    contradictions: tuple[Contradiction, ...]
    not_run: tuple[str, ...]

    def proposals(self, document: Document) -> tuple[Proposal, ...]:
        """The facts that rest on this document."""
        return tuple(
            _proposal(fact, document) for fact in self.facts if any(one[0] == document.name for one in fact["sources"])
        )


def as_a_case(folder: Path) -> BuiltCase:
    """Build the documents of ``folder`` into a store of their own. Raises NotBuiltError."""
    with tempfile.TemporaryDirectory() as name:
        documents = Path(name) / "documents"
        documents.mkdir()
        for path in files_in(folder):
            shutil.copyfile(path, documents / path.name)
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.reading.as_a_case", str(documents), str(Path(name) / "store.sqlite3")],
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
            check=False,
            env={**os.environ, "SIGHTLINE_TODAY": "2026-01-05"},
        )
        if done.returncode:
            raise NotBuiltError((done.stderr.strip().splitlines() or ["no reason given"])[-1].partition(":")[0])
        shape = json.loads(done.stdout)
    return BuiltCase(
        tuple(shape["facts"]),
        tuple(Contradiction.from_json(one) for one in shape["contradictions"]),
        tuple(shape["not_run"]),
    )


def _proposal(fact: dict[str, Any], document: Document) -> Proposal:
    occurred = PartialDate.from_json(fact["occurred"])
    sources = [one for one in fact["sources"] if one[0] == document.name]
    spans = tuple((start, end) for _, _, start, end in sources if start is not None and end is not None)
    return Proposal(
        spans=spans,
        words=" ".join(passage for _, passage, _, _ in sources),
        kind=fact["kind"],
        nature=fact["nature"],
        earliest=occurred.earliest,
        latest=occurred.latest,
        dated_by=occurred.written,
        people=tuple(name for name, _ in fact["people"]),
        roles=tuple(role for _, role in fact["people"]),
        fields=fact["fields"],
        holds=bool(spans) and all(document.text[start:end] == passage for _, passage, start, end in sources),
    )


def _build(folder: Path, store: Path) -> dict[str, Any]:
    from sightline.service.store import open_store

    open_store(store)
    from sightline.service.access.viewer import person_at_this_computer
    from sightline.service.records import queries
    from sightline.service.records.building.build import build

    report = build(folder, by="benchmark")
    viewer = person_at_this_computer()
    children = [one for one in queries.children(viewer=viewer) if one.case == report.case]
    facts = {
        fact.id: fact
        for child in children
        for fact in queries.chronology(child.id, viewer=viewer).facts
        if fact.is_current
    }
    differing = queries.contradictions_of_case(report.case, viewer=viewer)
    return {
        "facts": [_fact(fact) for fact in facts.values()],
        "contradictions": [one.found.as_json() for one in differing if one.is_found],
        "not_run": [] if children else ["no child was found in a folder, so that it has no chronology"],
    }


def _fact(fact: Any) -> dict[str, Any]:
    return {
        "kind": fact.kind,
        "nature": fact.nature.value,
        "occurred": fact.occurred.as_json(),
        "sources": [[one.document, one.passage, one.start, one.end] for one in fact.sources],
        "people": [[one.as_written, one.role] for one in fact.people],
        "fields": {name: written(value.value) for name, value in fact.fields.items()},
    }


if __name__ == "__main__":
    json.dump(_build(Path(sys.argv[1]), Path(sys.argv[2])), sys.stdout)
