"""How well narrative documents are read, against what a careful reader would propose, beside two baselines.

    python -m benchmarks.bench_reading [--open] [--aside] [--texts FOLDER] [--only WORD] [--misses] [--json FILE]

Without ``--open`` or ``--aside``: the open documents, and the three texts where their folder is given (``--texts`` or
the environment's ``SIGHTLINE_THREE_TEXTS``). ``--misses`` says what was missed or wrong in each document, but never in
those kept aside, of which only sums are printed.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ["SIGHTLINE_TODAY"] = "2026-01-05"

from benchmarks.reading import readers, report
from benchmarks.reading.gold import HERE, GoldFolder, files_in, gold_folders, gold_of_texts_elsewhere
from benchmarks.reading.scoring import Tally, merged, score
from sightline.documents.document import Document

OPEN, ASIDE, TEXTS = "open (tuned on)", "aside (never looked at)", "the three texts"
READERS: dict[str, Callable[[Document | None], readers.Read]] = {
    "ours, each document alone": readers.ours,
    "bare: a sentence with a year": readers.date_pattern,
}
Results = dict[tuple[str, str, str], Tally]


def main(arguments: Sequence[str] | None = None) -> None:
    wanted = _wanted(arguments)
    results: Results = defaultdict(Tally)
    for name, folders, documents in _sets(wanted):
        for folder in folders:
            for gold in folder.documents:
                if wanted.only and wanted.only not in str(gold.path):
                    continue
                for reader, read in READERS.items():
                    given = read(documents.get(gold.path))
                    scored = score(gold, given.proposals, own_date=given.own_date)
                    results[name, reader, gold.style].add(scored.tally)
                    if wanted.misses and name != ASIDE and read is readers.ours:
                        report.print_misses(f"{folder.name}/{gold.path.name}", scored)
    report.print_definitions()
    for name in dict.fromkeys(key[0] for key in results):
        styles = sorted({key[2] for key in results if key[0] == name})
        for reader in READERS:
            rows = {style: results[name, reader, style] for style in styles}
            report.print_table(
                name, reader, {**rows, "all": merged(list(rows.values()))}, details=reader in list(READERS)[:1]
            )
    if wanted.json:
        shape = [
            {"set": name, "reader": reader, "style": style, **tally.as_json()}
            for (name, reader, style), tally in sorted(results.items())
        ]
        wanted.json.write_text(json.dumps(shape, indent=2) + "\n", "utf-8")


def _sets(wanted: argparse.Namespace) -> list[tuple[str, tuple[GoldFolder, ...], dict[Path, Document]]]:
    sets = []
    for name, folder, is_wanted in (
        (OPEN, HERE / "open", wanted.open or not wanted.aside),
        (ASIDE, HERE / "aside", wanted.aside),
    ):
        if is_wanted and folder.is_dir():
            documents = _opened(folder)
            texts = {path: document.text for path, document in documents.items()}
            sets.append((name, gold_folders(folder, texts), documents))
    elsewhere = wanted.texts or os.environ.get("SIGHTLINE_THREE_TEXTS")
    if not elsewhere:
        print("The three texts are skipped: give their folder with --texts or SIGHTLINE_THREE_TEXTS.\n")
    else:
        documents = _opened(Path(elsewhere))
        texts = {path: document.text for path, document in documents.items()}
        gold = gold_of_texts_elsewhere(HERE / "three_texts", Path(elsewhere), texts)
        if gold is None:
            print(f"The three texts are skipped: no gold fits a file in {elsewhere}.\n")
        else:
            sets.append((TEXTS, (gold,), documents))
    return sets


def _opened(folder: Path) -> dict[Path, Document]:
    found = {path: readers.opened(path) for path in files_in(folder)}
    return {path: document for path, document in found.items() if document is not None}


def _wanted(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How well narrative documents are read.")
    parser.add_argument("--open", action="store_true", help="the open documents")
    parser.add_argument("--aside", action="store_true", help="the documents kept aside: sums only")
    parser.add_argument("--texts", type=Path, help="the folder of the three texts")
    parser.add_argument("--only", default="", help="only documents whose path holds this word")
    parser.add_argument("--misses", action="store_true", help="what was missed or wrong, never for those kept aside")
    parser.add_argument("--json", type=Path, help="write every count to this file")
    wanted = parser.parse_args(arguments)
    if wanted.only and wanted.aside:
        parser.error("--only is not for the documents kept aside: of these only sums are printed")
    return wanted


if __name__ == "__main__":
    main()
