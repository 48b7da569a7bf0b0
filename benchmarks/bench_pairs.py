"""How well contradictions are found in pairs of short documents, beside a bare baseline.

    python -m benchmarks.bench_pairs [--second | --third | --fourth] [--aside] [--misses]

``--second``, ``--third``, ``--fourth``: another bank (README of `pairs`). ``--aside``: the pairs kept from whoever
tunes, of which only sums are printed; ``--misses`` says what was missed or wrong in each of the open ones.
Half a minute or so a bank.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence

from benchmarks.reading.pair_bank import PAIRS, pairs_in
from benchmarks.reading.pair_baseline import whatever_differs
from benchmarks.reading.pair_scoring import Sums, score_pair
from benchmarks.reading.pairs_as_cases import contradictions_of
from sightline.chronology.contradiction import Topic

DEFINITIONS = """\
Definitions
  expected    contradictions that the documents of a pair hold, by the topic that they are expected under
  found       one was given with a side at each of the two places (at its words, or in a passage that holds them), under
              that topic or another that the bank allows. The baseline knows no topics, and is let off
  other topic one was given with a side at each place, under a topic that the bank does not allow; not found
  wrong sort  found, but under a sort (change over time, say) that the bank does not allow: of those found
  false       one given as a conflict where nothing conflicts, under the topic that it was given
  idle        one given under a softer sort where there is nothing to show at all: a paraphrase, two events, two people
  beside      one given in a pair that conflicts, which fits nothing expected; the bank holds one matter a pair, and
              some of these may be right
  baseline    every number, day of the week or capitalised name that only one of two documents has conflicts with all
              of its sort that only the other has: one conflict a sort of word and two documents
"""
_TOPICS = tuple(topic.value for topic in Topic)


def main(arguments: Sequence[str] | None = None) -> None:
    os.environ["SIGHTLINE_TODAY"] = "2026-01-05"
    wanted = _wanted(arguments)
    folder = PAIRS / ("aside" if wanted.aside else "open")
    pairs = pairs_in(folder / wanted.bank)
    ours, bare = Sums(), Sums()
    for pair, found in contradictions_of(pairs):
        score_pair(pair, found, ours)
        score_pair(pair, whatever_differs(pair), bare, by_topic=False)
    print(DEFINITIONS)
    print(f"{len(pairs)} pairs, {'aside (kept from whoever tunes)' if wanted.aside else 'open (may be tuned on)'}\n")
    _print_topics(ours, bare)
    _print_reasons(ours, bare)
    if not wanted.aside:
        _print_matters(ours, bare)
    if wanted.misses:
        for miss in sorted(ours.misses):
            print(miss)


def _print_topics(ours: Sums, bare: Sums) -> None:
    columns = ("other topic", "wrong sort", "false", "idle", "beside")
    print(f"{'topic':16} {'found':>9} " + " ".join(f"{name:>11}" for name in columns) + f" {'baseline':>9}")
    for topic in _TOPICS:
        cells = (ours.of("elsewhere" if name == "other topic" else name, topic) for name in columns)
        print(
            f"{topic:16} {_of(ours.of('found', topic), ours.of('expected', topic)):>9} "
            + " ".join(f"{cell:11}" for cell in cells)
            + f" {_of(bare.of('found', topic), bare.of('expected', topic)):>9}"
        )
    for name, sums in (("all", ours), ("baseline, all", bare)):
        cells = (sums.whole("elsewhere" if column == "other topic" else column) for column in columns)
        found = _of(sums.whole("found"), sums.whole("expected"))
        print(f"{name:16} {found:>9} " + " ".join(f"{cell:11}" for cell in cells))
    print()


def _print_reasons(ours: Sums, bare: Sums) -> None:
    print(
        f"{'nothing conflicts':18} {'pairs':>6} {'a conflict given':>17} {'a softer sort':>14} {'baseline: given':>16}"
    )
    for reason in sorted({which for what, which in ours.counts if what == "none"}):
        print(
            f"{reason:18} {ours.of('none', reason):6} {ours.of('none falsely', reason):17}"
            f" {ours.of('none softly', reason):14} {bare.of('none falsely', reason):16}"
        )
    print(
        f"{'all':18} {ours.whole('none'):6} {ours.whole('none falsely'):17} {ours.whole('none softly'):14}"
        f" {bare.whole('none falsely'):16}\n"
    )


def _print_matters(ours: Sums, bare: Sums) -> None:
    print(f"{'matter':22} {'found':>9} {'baseline':>9} {'nothing: falsely':>17} {'baseline':>9}")
    for matter in sorted({which for what, which in ours.counts if what in ("of matter", "not conflicting")}):
        expected, others = ours.of("of matter", matter), ours.of("not conflicting", matter)
        print(
            f"{matter:22} {_of(ours.of('found of matter', matter), expected):>9}"
            f" {_of(bare.of('found of matter', matter), expected):>9}"
            f" {_of(ours.of('falsely', matter), others):>17} {_of(bare.of('falsely', matter), others):>9}"
        )
    print()


def _of(part: int, whole: int) -> str:
    return f"{part}/{whole}" if whole else "-"


def _wanted(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How well contradictions are found in pairs of short documents.")
    parser.add_argument("--aside", action="store_true", help="the pairs kept aside: sums only")
    bank = parser.add_mutually_exclusive_group()
    for name in ("second", "third", "fourth"):
        words = f"the {name} bank in place of the first"
        bank.add_argument(f"--{name}", action="store_const", const=name, dest="bank", default="", help=words)
    parser.add_argument("--misses", action="store_true", help="what was missed or wrong, never of those kept aside")
    wanted = parser.parse_args(arguments)
    if wanted.misses and wanted.aside:
        parser.error("--misses is not for the pairs kept aside: of these only sums are printed")
    return wanted


if __name__ == "__main__":
    main()
