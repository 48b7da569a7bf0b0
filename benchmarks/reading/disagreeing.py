"""Contradictions found against those that the documents of a folder hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from benchmarks.reading.gold import GoldContradiction, GoldSide
from benchmarks.reading.matching import shared
from benchmarks.reading.scoring import Scored, plain
from sightline.chronology.contradiction import Contradiction, Said

OTHER = "other"


def score_contradictions(gold: Sequence[GoldContradiction], found: Sequence[Contradiction]) -> Scored:
    """An expected one is found if one of those found has a side for each of its sides: in the same document, at its
    words, or of its topic and in a passage that holds them. One that is found and fits none of the gold is false.
    """
    scored = Scored()
    count = scored.tally.counts
    for one in gold:
        if one.optional or not one.is_one:
            continue
        fitting = [other for other in found if fits(one, other)]
        count["contradictions expected"] += 1
        count[f"expected {one.topic}"] += 1
        count[f"expected sort {one.sorts[0]}"] += 1
        if not fitting:
            scored.misses.append(f"NOT FOUND {one.topic}/{one.sorts[0]}: {one.says}")
            continue
        count["contradictions expected found"] += 1
        count[f"found {one.topic}"] += 1
        count[f"found sort {one.sorts[0]}"] += 1
        count["under its topic"] += any(one.topic in (OTHER, other.topic.value) for other in fitting)
        is_sort = any(other.sort.value in one.sorts for other in fitting)
        count["with its sort"] += is_sort
        if not is_sort:
            scored.misses.append(f"SORT {fitting[0].sort.value} for {'/'.join(one.sorts)}: {one.says}")
    _false(gold, found, count, scored)
    return scored


def _false(
    gold: Sequence[GoldContradiction], found: Sequence[Contradiction], count: Counter[str], scored: Scored
) -> None:
    for other in found:
        count["contradictions found"] += 1
        if any(one.is_one and fits(one, other) for one in gold):
            continue
        count["contradictions false"] += 1
        count[f"false sort {other.sort.value}"] += 1
        count["only look like one"] += any(fits(one, other) for one in gold)
        said = "; ".join(f"{one.document}: {one.words!r}" for one in other.said)
        scored.misses.append(f"FALSE {other.topic.value}/{other.sort.value} {other.subject}: {said}")


def fits(gold: GoldContradiction, found: Contradiction) -> bool:
    """Whether both sides of the gold are among what is said."""
    same_topic = gold.topic in (OTHER, found.topic.value)
    places = [{n for n, said in enumerate(found.said) if _is_side(side, said, same_topic)} for side in gold.between]
    return all(places) and len(set().union(*places)) >= len(gold.between)


def _is_side(side: GoldSide, said: Said, same_topic: bool) -> bool:
    if said.document != side.document:
        return False
    if said.start is not None and said.end is not None and shared([(said.start, said.end)], side.spans):
        return True
    words = plain(side.words)
    return same_topic and bool(words) and f" {words} " in f" {plain(said.passage)} "
