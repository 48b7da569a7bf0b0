"""How well narrative documents are read, against what a careful reader would propose, beside two baselines.

    python -m benchmarks.bench_reading [--open] [--aside] [--texts FOLDER] [--only WORD] [--ours] [--misses]
        [--json FILE]

Without ``--open`` or ``--aside``: the open documents, and the three texts where their folder is given (``--texts`` or
the environment's ``SIGHTLINE_THREE_TEXTS``). ``--ours`` leaves the baselines out. ``--misses`` says what was missed or
wrong in each document, but never in those kept aside, of which only sums are printed.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

os.environ["SIGHTLINE_TODAY"] = "2026-01-05"

from benchmarks.reading import baselines, readers, report
from benchmarks.reading.as_a_case import NotBuiltError, as_a_case
from benchmarks.reading.disagreeing import score_contradictions
from benchmarks.reading.gold import HERE, GoldFolder, files_in, gold_folders, gold_of_texts_elsewhere
from benchmarks.reading.scoring import Scored, Tally, merged, score
from sightline.documents.document import Document

OPEN, ASIDE, TEXTS = "open (tuned on)", "aside (kept from whoever tunes)", "the three texts (tuned on)"
ALONE, CASE, DOCCHRONO, PATTERN = (
    "ours, each document alone",
    "ours, the folder built as a case",
    "DocChrono 0.1.0, its events",
    "bare: a sentence with a year",
)
Reading = Callable[[Mapping[Path, Document]], Mapping[Path, readers.Read]]


@dataclass
class Set:
    """Documents with their gold, and what each reader made of them: a tally by reader and style."""

    name: str
    folders: tuple[tuple[Path, GoldFolder], ...]
    documents: dict[Path, Document]
    results: dict[str, dict[str, Tally]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(Tally)))
    notes: list[str] = field(default_factory=list)
    contradictions: Tally = field(default_factory=Tally)

    @property
    def may_be_shown(self) -> bool:
        """Whether single misses may be printed."""
        return self.name != ASIDE


def main(arguments: Sequence[str] | None = None) -> None:
    wanted = _wanted(arguments)
    sets = _sets(wanted)
    report.print_definitions()
    for one in sets:
        _run(one, ALONE, readers.alone, wanted)
        if not wanted.only:
            _run_cases(one, wanted)
        if not wanted.ours:
            _run(one, PATTERN, baselines.date_pattern, wanted)
            _run(one, DOCCHRONO, baselines.docchrono, wanted)
        for reader, rows in one.results.items():
            sums = {**dict(sorted(rows.items())), "all": merged(list(rows.values()))}
            report.print_table(one.name, reader, sums, details=reader in (ALONE, CASE))
        if not wanted.only:
            report.print_contradictions(one.name, one.contradictions)
        for note in one.notes:
            print(f"{one.name}: {note}")
        print()
    if wanted.json:
        wanted.json.write_text(json.dumps([_as_json(one) for one in sets], indent=2) + "\n", "utf-8")


def _run(one: Set, reader: str, reading: Reading, wanted: argparse.Namespace) -> None:
    try:
        read = reading(one.documents)
    except baselines.NotThereError as problem:
        one.notes.append(f"{reader} was not run: {problem}")
        return
    _score(one, reader, read, wanted, show=reader == ALONE)


def _score(one: Set, reader: str, read: Mapping[Path, readers.Read], wanted: argparse.Namespace, *, show: bool) -> None:
    for _, folder in one.folders:
        for gold in folder.documents:
            if wanted.only not in str(gold.path):
                continue
            given = read.get(gold.path, readers.Read(()))
            scored = score(gold, given.proposals, own_date=given.own_date)
            count = scored.tally.counts
            count["documents"] += 1
            count["documents not opened"] += gold.path not in one.documents
            one.results[reader][gold.style].add(scored.tally)
            if show and wanted.misses:
                _show(one, f"{folder.name}/{gold.path.name}", scored)


def _run_cases(one: Set, wanted: argparse.Namespace) -> None:
    read: dict[Path, readers.Read] = {}
    for path, folder in one.folders:
        try:
            case = as_a_case(path)
        except NotBuiltError as problem:
            one.notes.append(f"{CASE}: a folder could not be built ({problem})")
            continue
        one.notes.extend(f"{CASE}: {each}" for each in case.not_run if f"{CASE}: {each}" not in one.notes)
        for gold in folder.documents:
            document = one.documents.get(gold.path)
            if document is not None:
                read[gold.path] = readers.Read(case.proposals(document))
        scored = score_contradictions(folder.contradictions, case.contradictions)
        one.contradictions.add(scored.tally)
        if wanted.misses:
            _show(one, f"{folder.name}: contradictions", scored)
    _score(one, CASE, read, wanted, show=False)


def _show(one: Set, what: str, scored: Scored) -> None:
    if one.may_be_shown:
        report.print_misses(what, scored)


def _sets(wanted: argparse.Namespace) -> list[Set]:
    sets = []
    for name, folder, is_wanted in (
        (OPEN, HERE / "open", wanted.open or not wanted.aside),
        (ASIDE, HERE / "aside", wanted.aside),
    ):
        if is_wanted and folder.is_dir():
            documents = readers.opened(files_in(folder))
            gold = gold_folders(folder, {path: document.text for path, document in documents.items()})
            sets.append(Set(name, tuple((folder / one.name, one) for one in gold), documents))
    elsewhere = wanted.texts or os.environ.get("SIGHTLINE_THREE_TEXTS")
    if not elsewhere:
        print("The three texts are skipped: give their folder with --texts or SIGHTLINE_THREE_TEXTS.\n")
        return sets
    documents = readers.opened(files_in(Path(elsewhere)))
    texts = {path: document.text for path, document in documents.items()}
    found = gold_of_texts_elsewhere(HERE / "three_texts", Path(elsewhere), texts)
    if found is None:
        print("The three texts are skipped: no gold fits a file of that folder.\n")
    else:
        sets.append(Set(TEXTS, ((Path(elsewhere), found),), documents))
    return sets


def _as_json(one: Set) -> dict[str, object]:
    return {
        "set": one.name,
        "readers": {
            reader: {style: tally.as_json() for style, tally in {**rows, "all": merged(list(rows.values()))}.items()}
            for reader, rows in one.results.items()
        },
        "contradictions": dict(sorted(one.contradictions.counts.items())),
        "notes": one.notes,
    }


def _wanted(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How well narrative documents are read.")
    parser.add_argument("--open", action="store_true", help="the open documents")
    parser.add_argument("--aside", action="store_true", help="the documents kept aside: sums only")
    parser.add_argument("--texts", type=Path, help="the folder of the three texts")
    parser.add_argument("--only", default="", help="only documents whose path holds this word, each alone")
    parser.add_argument("--ours", action="store_true", help="without the baselines")
    parser.add_argument("--misses", action="store_true", help="what was missed or wrong, never for those kept aside")
    parser.add_argument("--json", type=Path, help="write every count to this file")
    wanted = parser.parse_args(arguments)
    if wanted.only and wanted.aside:
        parser.error("--only is not for the documents kept aside: of these only sums are printed")
    return wanted


if __name__ == "__main__":
    main()
