"""Dates that date nothing, and dates told from others, over papers of many sorts in the formats that they come in.

    python -m benchmarks.bench_date_traps [--bank NAME] [--aside] [--misses] [--only WORD] [--folder FOLDER]

The definitions are those of ``bench_reading``. *Beside the gold*: proposals that tell nothing of the gold and bear a
date. ``--misses`` says which dates were wrong, over-sharp or invented, and which were left out; never of those aside.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

os.environ["SIGHTLINE_TODAY"] = "2026-01-05"

from benchmarks.reading.as_files import write
from benchmarks.reading.happened_gold import papers
from benchmarks.reading.readers import alone, opened
from benchmarks.reading.scoring import DATE_VERDICTS, Tally, score

FOLDER = Path(__file__).parent / "reading" / "date_traps"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Dates over papers full of traps.")
    parser.add_argument("--bank", default="open", help="open, or another file of the bank's folder")
    parser.add_argument("--aside", action="store_true", help="the papers kept aside: sums only")
    parser.add_argument("--misses", action="store_true", help="which dates were not right, never of the papers aside")
    parser.add_argument("--only", default="", help="only papers whose name holds this word")
    parser.add_argument("--folder", type=Path, help="write the papers here and leave them there")
    wanted = parser.parse_args(arguments)
    bank = "aside" if wanted.aside else wanted.bank
    with tempfile.TemporaryDirectory() as made:
        folder = wanted.folder or Path(made)
        folder.mkdir(exist_ok=True)
        marked = {folder / one.name: one for one in papers(bank, FOLDER) if wanted.only in one.name}
        for path, one in marked.items():
            write(path, one.text)
        documents = opened(marked)
        read = alone(documents)
        sums, lost = Tally(), 0
        for path, one in marked.items():
            gold = one.gold(path, documents[path].text)
            scored = score(gold, read[path].proposals)
            sums.add(scored.tally)
            lost += sum(not fact.spans for fact in gold.facts)
            if wanted.misses and "aside" not in bank:
                shown = (miss for miss in scored.misses if " date " in miss or miss.startswith("EXTRA"))
                print(one.name, *(f"  {miss}" for miss in shown), sep="\n")
    count = sums.counts
    print(f"{len(marked)} papers, {count['proposals']} proposals; recall {_share(sums, 'required told', 'required')},"
          f" precision {_share(sums, 'right', 'proposals')}; words lost {lost}")  # fmt: skip
    print("dates of pairs:", ", ".join(f"{verdict} {count[f'date {verdict}']}" for verdict in DATE_VERDICTS))
    print(f"beside the gold and dated: {count['wrong proposals dated']}")


def _share(sums: Tally, part: str, whole: str) -> str:
    share = sums.share(part, whole)
    return "none" if share is None else f"{share:.3f}"


if __name__ == "__main__":
    main()
