"""How often the rules ask for nothing, and what that quiet costs where a child is harmed.

    python -m benchmarks.bench_quiet --families 4000 --seed 1 --harmed 200 --caseloads 20

Ordinary families are looked at as though somebody had a purpose with each of them all the time; in a partnership only
children with an open purpose are looked at at all. A question counts once, on the day on which what was then known
would first have raised it. Intervals are 95 %, by families drawn again (a family's questions come together).

Two baselines read the same records in the same run. *As the table reads* has eight prompts written by hand from their
condition in the domain table (:mod:`benchmarks.quiet.literal`): each record is an event, nothing found is nothing
there, no plan is asked for. *Every start* asks for each record of a kind that could begin some prompt's pattern.
"""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

os.environ["SIGHTLINE_TODAY"] = "2025-11-28"

from benchmarks.quiet.literal import LITERAL
from sightline.chronology.chronology import Chronology
from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.language.rules import Prompt, Rule
from sightline.rulebook.past.history import FirstRaised, history
from sightline.rulebook.plan import starting_kinds
from sightline.rulebook.registry import ALL
from sightline.synthetic.ordinary_life import PATTERNS, RATES, UNTIL, caseload, families, harmed
from sightline.synthetic.ordinary_life.family import Attributes

ASKING: tuple[Rule, ...] = tuple(rule for rule in ALL if isinstance(rule, Prompt) or rule.raises is not None)
_STARTED_BY: dict[str, list[str]] = {}
for _rule in ASKING:
    if isinstance(_rule, Prompt) and _rule.tier in ("T1", "T2"):
        for _kind in starting_kinds(_rule):
            _STARTED_BY.setdefault(_kind, []).append(_rule.ref)


@dataclass
class Looked:
    """One family's years and what was asked of it."""

    years: float
    attributes: Attributes
    asked: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    every_start: int = 0
    literal: Counter[str] = field(default_factory=Counter)

    @property
    def first_two(self) -> int:
        """Questions of tiers T1 and T2."""
        return sum(count for (tier, _, _), count in self.asked.items() if tier != "T3")


def asked_of(chronology: Chronology) -> tuple[FirstRaised, ...]:
    """Every question, on its first day."""
    return history(chronology, until=UNTIL, rules=ASKING)


def every_start(chronology: Chronology) -> int:
    """How many questions the first baseline asks."""
    return sum(len(_STARTED_BY.get(fact.kind, ())) for fact in chronology.facts)


def literally(chronology: Chronology) -> dict[str, int]:
    """How many questions each of the eight asks as the table reads."""
    return {ref: ask(chronology.facts, UNTIL) for ref, ask in LITERAL.items()}


def look(count: int, seed: int) -> list[Looked]:
    """Ordinary families, looked at."""
    found = []
    for one in families(count, seed):
        held = Looked(one.years, one.attributes, every_start=every_start(one.chronology))
        for first in asked_of(one.chronology):
            held.asked[first.finding.tier, first.finding.ref, first.finding.rule] += 1
        held.literal.update(literally(one.chronology))
        found.append(held)
    return found


def rate(looked: Sequence[Looked], count: Callable[[Looked], float], again: int = 400) -> tuple[float, float, float]:
    """A rate per child-year and its 95 % interval, families drawn again with a fixed seed."""
    pairs = [(count(one), one.years) for one in looked]
    choose = Random(7)
    drawn = []
    for _ in range(again):
        some = choose.choices(pairs, k=len(pairs))
        drawn.append(sum(one for one, _ in some) / sum(years for _, years in some))
    drawn.sort()
    point = sum(one for one, _ in pairs) / sum(years for _, years in pairs)
    return point, drawn[int(again * 0.025)], drawn[int(again * 0.975)]


def told(found: tuple[float, float, float]) -> str:
    """A rate in print."""
    return f"{found[0]:.4f} ({found[1]:.4f} to {found[2]:.4f})"


def report_ordinary(looked: Sequence[Looked]) -> None:
    """Rates by rule and tier, the baselines, and rates by what is true of the families."""
    years = sum(one.years for one in looked)
    print(f"\nOrdinary families: {len(looked)}, {years:.0f} child-years. Questions per child-year (95 %)")
    print(f"  T1 and T2 together           {told(rate(looked, lambda one: one.first_two))}   goal: under 0.1")
    print(f"    of them the seven below    {told(rate(looked, lambda one: _of_refs(one)))}")
    print(f"  baseline, as the table reads {told(rate(looked, lambda one: _literal(one)))}   seven prompts only")
    print(f"  baseline, every start        {told(rate(looked, lambda one: one.every_start))}")
    for tier in ("T1", "T2", "T3"):
        print(f"  {tier}                           {told(rate(looked, _of_tier(tier)))}")
    names = sorted({key for one in looked for key in one.asked}, key=lambda key: (key[0], key[1]))
    for key in names:
        bare = f"   as the table reads {told(rate(looked, _literally(key[1])))}" if key[1] in LITERAL else ""
        print(f"    {key[0]} {key[1]:4} {key[2]:34} {told(rate(looked, _of_rule(key)))}{bare}")
    print("\nT1 and T2 by what is true of the family (families, child-years, rate)")
    for title, group in GROUPS:
        for name in sorted({group(one.attributes) for one in looked}):
            some = [one for one in looked if group(one.attributes) == name]
            some_years = sum(one.years for one in some)
            print(f"  {title:16} {name:16} {len(some):5} {some_years:7.0f}  {told(rate(some, _first_two))}")
            if len(some) < 100:
                print(f"  {'':16} {'':16} fewer than a hundred families: says little")
    print("\nBy rule, families in poverty beside others, where there were ten questions or more")
    poor = [one for one in looked if one.attributes.poverty]
    others = [one for one in looked if not one.attributes.poverty]
    for key in names:
        if sum(one.asked[key] for one in looked) >= 10:
            print(f"    {key[1]:4} {told(rate(poor, _of_rule(key)))} beside {told(rate(others, _of_rule(key)))}")


def _of_refs(one: Looked) -> float:
    return sum(count for (tier, ref, _), count in one.asked.items() if tier != "T3" and ref in LITERAL)


def _literal(one: Looked) -> float:
    return sum(count for ref, count in one.literal.items() if ref != "R10")


def _first_two(one: Looked) -> float:
    return one.first_two


def _of_tier(tier: str) -> Callable[[Looked], float]:
    return lambda one: sum(count for (held, _, _), count in one.asked.items() if held == tier)


def _literally(ref: str) -> Callable[[Looked], float]:
    return lambda one: one.literal[ref]


def _of_rule(key: tuple[str, str, str]) -> Callable[[Looked], float]:
    return lambda one: one.asked[key]


GROUPS: tuple[tuple[str, Callable[[Attributes], str]], ...] = (
    ("poverty", lambda held: "in poverty" if held.poverty else "not in poverty"),
    ("care experience", lambda held: "a parent" if held.care_experience else "no parent"),
    ("ethnicity", lambda held: held.ethnicity),
    ("name origin", lambda held: held.name_origin),
)


def report_caseloads(count: int, seed: int) -> None:
    """New questions a week for 22 open cases."""
    weekly, bare, weeks = [], [], 0.0
    by_rule: Counter[tuple[str, str]] = Counter()
    for number in range(count):
        questions, starts, held = 0, 0, 0.0
        for one in caseload(22, seed * 1000 + number):
            new = [first for first in asked_of(one.chronology) if first.on >= one.opened]
            by_rule.update((first.finding.ref, first.finding.rule) for first in new)
            questions += len(new)
            starts += sum(
                len(_STARTED_BY.get(fact.kind, ()))
                for fact in one.chronology.facts
                if fact.occurred.earliest is not None and fact.occurred.earliest >= one.opened
            )
            held += one.weeks
        weekly.append(22 * questions / held)
        bare.append(22 * starts / held)
        weeks += held
    weekly.sort()
    print(
        f"\nOpen cases: {count} caseloads of 22, {weeks:.0f} case-weeks. New questions a week for 22 cases, all tiers"
    )
    print(
        f"  ours                         {sum(weekly) / count:.2f} (least {weekly[0]:.2f}, most {weekly[-1]:.2f})"
        "   goal: at most 5"
    )
    print(f"  baseline, every start        {sum(bare) / count:.1f}")
    for (ref, rule), number in by_rule.most_common():
        print(f"    {ref:4} {rule:36} {22 * number / weeks:.3f}")


def report_harmed(count: int, seed: int) -> None:
    """Of each planted pattern, how many were asked about: a question of the prompt meant, resting on a planted fact."""
    print(f"\nHarmed, generated: {count} of each pattern. Asked about by the prompt meant / by any of T1 and T2")
    totals: Counter[str] = Counter()
    for name in PATTERNS:
        meant = some = bare = 0
        for number in range(count):
            one = harmed(number, name, seed)
            found = [first.finding for first in asked_of(one.chronology)]
            found += list(evaluate(one.chronology, on=UNTIL, rules=ASKING).raised)
            resting = [finding for finding in found if one.planted & set(finding.evidence.facts)]
            meant += any(finding.ref in one.refs for finding in resting)
            some += any(finding.tier != "T3" for finding in resting)
            bare += any(_literal_of(one.chronology, one.planted, ref) for ref in one.refs)
        totals.update(meant=meant, some=some, bare=bare)
        refs = ", ".join(PATTERNS[name].refs)
        table = f"{bare / count:.2f}" if any(ref in LITERAL for ref in PATTERNS[name].refs) else "not one of the eight"
        print(f"  {name:48} {refs:4} {meant / count:.2f} / {some / count:.2f}   as the table reads {table}")
    whole = count * len(PATTERNS)
    print(f"  {'all':48}      {totals['meant'] / whole:.2f} / {totals['some'] / whole:.2f}")
    print("  baseline, every start: all, since each planted record is of a kind that begins some pattern")


def _literal_of(chronology: Chronology, planted: frozenset[str], ref: str) -> bool:
    """Whether the planted facts make the table's reading ask more than it does without them."""
    if ref not in LITERAL:
        return False
    ask = LITERAL[ref]
    without = [fact for fact in chronology.facts if fact.id not in planted]
    return ask(chronology.facts, UNTIL) > ask(without, UNTIL)


def report_written_families() -> None:
    """The harmed families of the demonstration, read from their documents: expected prompts that are raised."""
    import tempfile
    from pathlib import Path

    from sightline.synthetic import FAMILIES, write_demonstration
    from tests.families.told import build

    print("\nHarmed, written (documents read, everything accepted unchecked): expected prompts raised")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_demonstration(root)
        for family in FAMILIES:
            held = build(family, root, root / f"{family.folder}.sqlite3", "--accept-proposals")
            raised = {
                item["ref"]
                for child in family.children
                for item in held.ask("prompts", child)
                if item["answer"] == "yes"
            }
            expected = set(family.prompts)
            print(
                f"  {family.folder:10} {len(expected & raised)} of {len(expected)}; not: "
                f"{', '.join(sorted(expected - raised)) or 'none'}; asked in all: {', '.join(sorted(raised))}"
            )


def report_standing() -> None:
    """How many of the generator's numbers rest on what."""
    standings = Counter(one.standing for one in RATES.values())
    print("Numbers of the generator: " + ", ".join(f"{count} {name}" for name, count in sorted(standings.items())))


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--families", type=int, default=400)
    words.add_argument("--harmed", type=int, default=40)
    words.add_argument("--caseloads", type=int, default=5)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--written", action="store_true", help="also build the demonstration's families (a minute)")
    asked = words.parse_args()
    report_standing()
    report_ordinary(look(asked.families, asked.seed))
    report_caseloads(asked.caseloads, asked.seed)
    report_harmed(asked.harmed, asked.seed)
    if asked.written:
        report_written_families()


if __name__ == "__main__":
    main()
