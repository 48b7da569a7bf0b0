"""What was found in pairs of documents against what is expected of them, as counts that can be added up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.reading.disagreeing import fits
from benchmarks.reading.pair_bank import MAY_BE_SHOWN, Expected, Pair
from sightline.chronology.contradiction import Contradiction, Sort


@dataclass
class Sums:
    """Counts over many pairs, by what and of which topic, matter or reason; and single misses in words."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def of(self, what: str, which: str) -> int:
        """One count."""
        return self.counts[what, which]

    def whole(self, what: str) -> int:
        """That count over all topics, matters or reasons."""
        return sum(count for (name, _), count in self.counts.items() if name == what)


def score_pair(pair: Pair, found: Sequence[Contradiction], sums: Sums, *, by_topic: bool = True) -> None:
    """Adds one pair. ``by_topic``: whether one found must also be under a topic that can be defended; a reader that
    knows no topics is let off, and off the sort as well.
    """
    count = sums.counts
    if pair.expected:
        for one in pair.expected:
            _expected(pair, one, found, sums, by_topic=by_topic)
        beside = [other for other in found if not any(_fits_any(one, other) for one in pair.expected)]
        count["conflicting", pair.matter] += 1
        for other in beside:
            count["beside", other.topic.value] += 1
            sums.misses.append(f"BESIDE {pair.matter}/{pair.id} {_shown(other)}")
        return
    count["none", pair.none] += 1
    count["not conflicting", pair.matter] += 1
    conflicts = [other for other in found if other.sort is Sort.CONFLICT]
    softer = [other for other in found if other.sort is not Sort.CONFLICT]
    for other in conflicts:
        count["false", other.topic.value] += 1
        sums.misses.append(f"FALSE {pair.matter}/{pair.id} ({pair.none}) {_shown(other)}")
    for other in () if pair.none in MAY_BE_SHOWN else softer:
        count["idle", other.topic.value] += 1
        sums.misses.append(f"IDLE {pair.matter}/{pair.id} ({pair.none}) {_shown(other)}")
    count["none falsely", pair.none] += bool(conflicts)
    count["falsely", pair.matter] += bool(conflicts)
    count["none softly", pair.none] += bool(softer)


def _expected(pair: Pair, one: Expected, found: Sequence[Contradiction], sums: Sums, *, by_topic: bool) -> None:
    count = sums.counts
    count["expected", one.topic] += 1
    count["of matter", pair.matter] += 1
    places = [other for other in found if _fits_any(one, other)]
    fitting = [other for other in places if not by_topic or other.topic.value in {gold.topic for gold in one.under}]
    where = f"{pair.matter}/{pair.id} {one.under[0].says}"
    if not fitting:
        count["elsewhere", one.topic] += bool(places)
        sums.misses.append(f"{'OTHER TOPIC' if places else 'NOT FOUND'} {where}")
        return
    count["found", one.topic] += 1
    count["found of matter", pair.matter] += 1
    if by_topic and not any(other.sort.value in one.sorts for other in fitting):
        count["wrong sort", one.topic] += 1
        sums.misses.append(f"SORT {fitting[0].sort.value} {where}")


def _fits_any(one: Expected, other: Contradiction) -> bool:
    return any(fits(gold, other) for gold in one.under)


def _shown(other: Contradiction) -> str:
    said = "; ".join(f"{one.document}: {one.words!r}" for one in other.said)
    return f"{other.topic.value}/{other.sort.value} {other.subject}: {said}"
