"""What did not happen, and dates, over short papers of many hands: how often each is told as it is not.

    python -m benchmarks.bench_happened [--aside | --fresh] [--misses] [--only WORD] [--folder FOLDER]

The definitions are those of ``bench_reading``. *Told as having happened*: what was denied, planned, feared, asked or
another's, proposed as an event or an observation; *as though done*: as a decision or a communication whose kind is a
thing done, and which puts no question to a person. ``--folder`` keeps the papers as files. Kinds are not scored.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

os.environ["SIGHTLINE_TODAY"] = "2026-01-05"

from benchmarks.reading.happened_gold import papers
from benchmarks.reading.matching import paired
from benchmarks.reading.readers import alone, opened
from benchmarks.reading.scoring import DATE_VERDICTS, Tally, is_severe, score, shown


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="What did not happen, and dates, in short papers.")
    parser.add_argument("--aside", action="store_true", help="the papers kept aside: sums only")
    parser.add_argument("--fresh", action="store_true", help="the papers written after the open ones were mended")
    parser.add_argument("--misses", action="store_true", help="what was told wrongly, never of the papers kept aside")
    parser.add_argument("--only", default="", help="only papers whose name holds this word")
    parser.add_argument("--folder", type=Path, help="write the papers here and leave them there")
    wanted = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as made:
        folder = wanted.folder or Path(made)
        folder.mkdir(exist_ok=True)
        marked = {
            folder / one.name: one
            for one in papers("aside" if wanted.aside else "fresh" if wanted.fresh else "open")
            if wanted.only in one.name
        }
        for path, one in marked.items():
            path.write_text(one.text, "utf-8")
        documents = opened(marked)
        read = alone(documents)
        sums, told = Tally(), Counter[str]()
        for path, one in marked.items():
            gold = one.gold(path, documents[path].text)
            proposals = read[path].proposals
            scored = score(gold, proposals)
            sums.add(scored.tally)
            told["words lost"] += sum(not fact.spans for fact in gold.facts)
            told["did not happen, in all"] += sum(not fact.happened for fact in gold.facts)
            for place, at in paired(proposals, gold.facts).items():
                fact, proposal = gold.facts[at], proposals[place]
                done = not fact.happened and _as_though_done(proposal.kind, proposal.nature) and not proposal.asks
                told["as though done"] += done
                told["happened, pairs"] += fact.happened
                told["happened, and told as an event or observation"] += fact.happened and proposal.nature in (
                    "event", "observation")  # fmt: skip
                if wanted.misses and not wanted.aside and (done or is_severe(fact, proposal)):
                    print(f"  DONE {fact.id} {fact.core!r}: {shown(proposal)}")
            if wanted.misses and not wanted.aside:
                print(f"{one.name}", *(f"  {miss}" for miss in scored.misses if _shows(miss)), sep="\n")
    count = sums.counts
    print(f"{len(marked)} papers, {count['proposals']} proposals; recall {_share(sums, 'required told', 'required')},"
          f" precision {_share(sums, 'right', 'proposals')},"
          f" nature {(count['nature best'] + count['nature acceptable']) / max(count['right'], 1):.3f}")  # fmt: skip
    print("dates of pairs:", ", ".join(f"{verdict} {count[f'date {verdict}']}" for verdict in DATE_VERDICTS))
    print(f"did not happen, of pairs: {count['did not happen']}; told as having happened {count['severe']},"
          f" of these asked of a person {count['severe, asked of a person']}")  # fmt: skip
    print(*(f"{name}: {number}" for name, number in told.items()), sep="; ")


def _as_though_done(kind: str, nature: str) -> bool:
    return nature in ("decision", "communication") and kind not in (
        "entry", "action_agreed", "plan", "recommendation", "account_given", "meeting_called", "referral_requested",
    )  # fmt: skip


def _shows(miss: str) -> bool:
    return any(word in miss for word in ("over-sharp", "date wrong", "invented", "TOLD AS", "nature"))


def _share(sums: Tally, part: str, whole: str) -> str:
    share = sums.share(part, whole)
    return "none" if share is None else f"{share:.3f}"


if __name__ == "__main__":
    main()
