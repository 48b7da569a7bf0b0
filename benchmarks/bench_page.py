"""The chronology page of some 200 rows, through the whole service: store, view, template, log of the look.

The baseline is a bare HTML table of the same rows, escaped, from a list in memory.
"""

from __future__ import annotations

import os
import tempfile
from html import escape
from pathlib import Path

os.environ["SIGHTLINE_TODAY"] = "2026-01-05"

from benchmarks.stopwatch import compare
from sightline.service.store import open_store
from sightline.synthetic.volume import write_many

ROWS = 200


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        write_many(root / "documents", 2, rows=ROWS // 2)
        open_store(root / "store.sqlite3")
        from django.test import Client
        from django.urls import reverse

        from sightline.service.access.viewer import person_at_this_computer
        from sightline.service.records import queries
        from sightline.service.records.building.build import build

        build(root / "documents", by="benchmark", accept_proposals=True)
        viewer = person_at_this_computer()
        [child] = queries.children(viewer=viewer, known_at=None)
        facts = queries.chronology(child.id, viewer=viewer).current
        rows = [(fact.occurred.written, fact.kind, fact.text, fact.agency) for fact in facts]
        client = Client(HTTP_HOST="127.0.0.1")
        address = reverse("web:chronology", args=[child.id])
        first = client.get(address)
        if first.status_code != 200:
            raise SystemExit(f"The chronology page answers {first.status_code} at {address}.")

        def bare() -> str:
            lines = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows)
            return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"

        sizes = f"{len(first.content) // 1024} kB (bare: a table of {len(bare()) // 1024} kB)"
        compare(
            f"chronology page of {len(rows)} rows, {sizes}",
            lambda: client.get(address),
            bare,
            times=15,
        )


if __name__ == "__main__":
    main()
