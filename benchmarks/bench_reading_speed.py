"""Pages a second and peak memory of reading a narrative: text, Word, PDF, and a PDF of 300 pages.

Each run is a process of its own, started anew. Time is processor time (with that of the process that it starts to read
a PDF), so that a busy machine does not count; imports are not in it. Memory is the most that either held at any moment.
The bare baseline takes the text out with the same library (pathlib, python-docx, pypdf) and does nothing with it: no
dates, no kinds, no people, no passages.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ["SIGHTLINE_TODAY"] = "2026-01-05"

from benchmarks.reading.long_texts import narrative, write_pdf, write_text, write_word

TIMES = 3
SIZES = (("txt", 100), ("docx", 100), ("pdf", 100), ("pdf", 300))
_WRITERS: dict[str, Callable[[Path, list[list[str]]], Path]] = {
    "txt": write_text,
    "docx": write_word,
    "pdf": write_pdf,
}


def main() -> None:
    if len(sys.argv) == 3:
        print(json.dumps(_measured(sys.argv[1], Path(sys.argv[2]))))
        return
    print(f"Reading of long narratives; processor time, medians of {TIMES} runs, each a new process\n")
    print(f"  {'':17}{'ours: pages/s':>14}{'opening':>10}{'reading':>10}{'peak':>9}{'proposals':>11}"
          f"{'bare: pages/s':>16}{'peak':>9}{'time':>9}{'memory':>9}")  # fmt: skip
    with tempfile.TemporaryDirectory() as name:
        for suffix, pages in SIZES:
            path = _WRITERS[suffix](Path(name) / f"long.{suffix}", narrative(pages))
            runs = [(_run("ours", path), _run("bare", path)) for _ in range(TIMES)]
            ours, bare = ({key: statistics.median(run[n][key] for run in runs) for key in runs[0][n]} for n in (0, 1))
            print(
                f"  {pages:4} pages {suffix:6}{pages / ours['seconds']:14.1f}{ours['opening']:8.2f} s"
                f"{ours['seconds'] - ours['opening']:8.2f} s{ours['megabytes']:6.0f} MB{ours['proposals']:11.0f}"
                f"{pages / bare['seconds']:16.1f}{bare['megabytes']:6.0f} MB"
                f"{ours['seconds'] / bare['seconds']:8.1f}x{ours['megabytes'] / bare['megabytes']:8.1f}x"
            )


def _run(which: str, path: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.bench_reading_speed", which, str(path)],
        capture_output=True,
        text=True,
        check=True,
    )
    return dict(json.loads(done.stdout))


def _measured(which: str, path: Path) -> dict[str, float]:
    taken = _ours(path) if which == "ours" else _bare(path)
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return {**taken, "megabytes": most / 1024}


def _processor_time() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _ours(path: Path) -> dict[str, float]:
    from sightline.documents.opening import open_document
    from sightline.documents.refusal import Refusal
    from sightline.reading.narrative import read_narrative

    began = _processor_time()
    document = open_document(path)
    opened = _processor_time()
    if isinstance(document, Refusal):
        raise SystemExit(document.reason)
    reading = read_narrative(document)
    return {
        "seconds": _processor_time() - began,
        "opening": opened - began,
        "proposals": len(reading.candidates),
    }


def _bare(path: Path) -> dict[str, float]:
    import docx
    import pypdf

    began = _processor_time()
    if path.suffix == ".docx":
        text = "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
    elif path.suffix == ".pdf":
        text = "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    else:
        text = path.read_text("utf-8")
    return {"seconds": _processor_time() - began, "characters": len(text)}


if __name__ == "__main__":
    main()
