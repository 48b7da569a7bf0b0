"""How well a sentence's nearest examples tell its kind, in settings that none of the examples is from.

    python -m benchmarks.bench_likeness [--thresholds]

Leave one setting out: those of each setting (case notes, midwifery notes, ...) are judged by the examples of all
other settings. Beside it: always the commonest kind, and the lexicon alone. ``--thresholds`` shows how
often each is right by how far likeness stands ahead, which is what the figures in ``likeness/judging.py`` rest on.
"""

from __future__ import annotations

import argparse
import os
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sightline.wording.likeness.example_files import NOTHING, ExampleSentence, own_examples
from sightline.wording.likeness.index import Likely, Likeness
from sightline.wording.suggest import suggest

DEFINITIONS = """\
Definitions
  kind right     the kind that is given to the example, of the sentences that state something. Each has one kind, though
                 a careful reader would often accept another: all columns understate
  happened       sentences of things that happened; not: planned, denied, asked, feared, supposed
  silent         sentences of which the lexicon tells no kind
  lexicon first  the lexicon's kind where it tells one, else that of likeness
"""


@dataclass(frozen=True)
class Judged:
    """An example, what likeness to other settings tells of it, and what the lexicon tells ("" for nothing)."""

    example: ExampleSentence
    likely: Likely | None
    lexicon: str
    commonest: str

    @property
    def nearest(self) -> str:
        """The kind by likeness alone."""
        return self.likely.kind if self.likely is not None else ""

    @property
    def kind(self) -> str:
        """The kind that the example has."""
        return self.example.kind


def judged_elsewhere(examples: Sequence[ExampleSentence]) -> list[Judged]:
    """Every example, judged by the examples of all settings but its own."""
    made = []
    for setting in sorted({one.setting for one in examples}):
        others = [one for one in examples if one.setting != setting]
        index = Likeness(others)
        commonest = Counter(one.kind for one in others if one.kind != NOTHING).most_common(1)[0][0]
        for one in (each for each in examples if each.setting == setting):
            told = suggest(one.sentence).kind
            made.append(Judged(one, index.of(one.sentence), "" if told == "entry" else told, commonest))
    return made


def main(arguments: Sequence[str] | None = None) -> None:
    os.environ["SIGHTLINE_TODAY"] = "2026-01-05"
    parser = argparse.ArgumentParser(description="How well a sentence's nearest examples tell its kind.")
    parser.add_argument("--thresholds", action="store_true", help="by how far likeness stands ahead")
    wanted = parser.parse_args(arguments)
    examples = own_examples()
    begun = time.process_time()
    index = Likeness(examples)
    built = time.process_time() - begun
    asked = examples[:: max(1, len(examples) // 500)]
    begun = time.process_time()
    for one in asked:
        index.of(one.sentence)
    each = (time.process_time() - begun) / len(asked)
    made = judged_elsewhere(examples)
    print(DEFINITIONS)
    print(f"{len(examples)} examples of {len(index.kinds)} kinds in {len({one.setting for one in examples})} settings; "
          f"made ready in {built:.2f} s, {1000 * each:.2f} ms a sentence\n")  # fmt: skip
    stated = [one for one in made if one.kind != NOTHING]
    parts = (
        ("happened", [one for one in stated if one.example.happened]),
        ("did not happen", [one for one in stated if not one.example.happened]),
        ("happened, lexicon silent", [one for one in stated if one.example.happened and not one.lexicon]),
        ("happened, lexicon speaks", [one for one in stated if one.example.happened and one.lexicon]),
    )
    print(f"  {'kind right':26} {'sentences':>9} {'commonest':>9} {'lexicon':>9} {'likeness':>9} {'lexicon first':>13}")
    for name, part in parts:
        print(
            f"  {name:26} {len(part):9}"
            + _share(part, lambda one: one.commonest == one.kind)
            + _share(part, lambda one: one.lexicon == one.kind)
            + _share(part, lambda one: one.nearest == one.kind)
            + "    "
            + _share(part, lambda one: (one.lexicon or one.nearest) == one.kind)
        )
    if wanted.thresholds:
        _thresholds(made)


def _share(part: Sequence[Judged], right: Callable[[Judged], bool]) -> str:
    return f" {sum(right(one) for one in part) / max(len(part), 1):9.3f}"


_MARGINS = (0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 99.0)
_ODDS = (-99.0, -1.0, 0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 99.0)


def _thresholds(made: Sequence[Judged]) -> None:
    stated = [one for one in made if one.kind != NOTHING and one.likely is not None]
    silent = [one for one in stated if not one.lexicon]
    differ = [one for one in stated if one.lexicon and one.lexicon != one.nearest]
    print(
        "\n  by margin                  silent: sentences, likeness right   differ: sentences, likeness, lexicon right"
    )
    for low, high in pairwise(_MARGINS):
        quiet = [one for one in silent if low <= one.likely.margin < high]
        apart = [one for one in differ if low <= one.likely.margin < high]
        print(f"  {low:5} to {high:5}             {len(quiet):9}" + _share(quiet, lambda one: one.nearest == one.kind)
              + f"              {len(apart):9}" + _share(apart, lambda one: one.nearest == one.kind)
              + _share(apart, lambda one: one.lexicon == one.kind))  # fmt: skip
    print("\n  by lead over the lexicon's kind (margin 1 and more)   sentences, likeness, lexicon right")
    for low, high in pairwise(_MARGINS):
        apart = [one for one in differ if one.likely.margin >= 1 and low <= one.likely.ahead_of(one.lexicon) < high]
        print(f"  {low:5} to {high:5}             {len(apart):9}" + _share(apart, lambda one: one.nearest == one.kind)
              + _share(apart, lambda one: one.lexicon == one.kind))  # fmt: skip
    print("\n  by odds                 nothing: sentences, state nothing, of these silent   not happened: all, did not")
    known = [one for one in made if one.likely is not None]
    for low, high in pairwise(_ODDS):
        empty = [one for one in known if low <= one.likely.nothing < high]
        quiet = [one for one in empty if not one.lexicon]
        undone = [one for one in stated if low <= one.likely.not_happened < high]
        print(f"  {low:5} to {high:5}             {len(empty):9}" + _share(empty, lambda one: one.kind == NOTHING)
              + f" {len(quiet):9}" + _share(quiet, lambda one: one.kind == NOTHING)
              + f"              {len(undone):9}" + _share(undone, lambda one: not one.example.happened))  # fmt: skip


if __name__ == "__main__":
    main()
