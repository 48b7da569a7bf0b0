"""A folder of 200 mixed documents into a new store, as ``sightline build`` does it.

The baseline takes the text out of the same files with python-docx, openpyxl and csv, and does nothing with it: no
dates, no kinds, no people, no passages, no store.
"""

from __future__ import annotations

import csv
import os
import tempfile
from pathlib import Path

os.environ["SIGHTLINE_TODAY"] = "2026-01-05"

import docx
import openpyxl

from benchmarks.stopwatch import compare
from sightline.service.store import open_store
from sightline.synthetic.volume import write_many

DOCUMENTS = 200


def _words(path: Path) -> int:
    if path.suffix == ".docx":
        document = docx.Document(path)
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return sum(len(text) for text in [*(paragraph.text for paragraph in document.paragraphs), *cells])
    if path.suffix == ".xlsx":
        page = openpyxl.load_workbook(path).active
        return sum(len(str(value)) for row in page.iter_rows(values_only=True) for value in row if value is not None)
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as rows:
            return sum(len(cell) for row in csv.reader(rows) for cell in row)
    return len(path.read_text("utf-8"))


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        written = write_many(root / "documents", DOCUMENTS)
        stores = iter(range(1000))

        def ours() -> None:
            open_store(root / f"store-{next(stores)}.sqlite3")
            from sightline.service.records.building.build import build

            build(root / "documents", by="benchmark", accept_proposals=True)

        compare(
            f"build of {DOCUMENTS} documents (bare: their text taken out, nothing more)",
            ours,
            lambda: sum(_words(path) for path in written),
            times=1,
            warm=False,
        )


if __name__ == "__main__":
    main()
