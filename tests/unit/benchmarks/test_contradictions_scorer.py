"""Contradictions found against expected ones, on small invented cases."""

from __future__ import annotations

from benchmarks.reading.disagreeing import score_contradictions
from benchmarks.reading.gold import GoldContradiction, GoldSide
from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic

TEXTS = {"log.txt": "He was kept for six weeks in all.", "letter.txt": "He was away for seven weeks."}


def side(document: str, words: str) -> GoldSide:
    start = TEXTS[document].index(words)
    return GoldSide(document, words, ((start, start + len(words)),))


def said(document: str, words: str, passage: str = "") -> Said:
    start = TEXTS[document].index(words)
    return Said("", document, words, start, start + len(words), words, passage=passage)


EXPECTED = GoldContradiction(
    "duration",
    ("conflict", "loose_wording"),
    "how long",
    (side("log.txt", "six weeks"), side("letter.txt", "seven weeks")),
)


def found(*sides: Said, topic: Topic = Topic.DURATION, sort: Sort = Sort.CONFLICT) -> Contradiction:
    return Contradiction.of(topic, sort, "how long", "", sides, ["both tell of it"])


def counts(*given: Contradiction, gold: tuple[GoldContradiction, ...] = (EXPECTED,)) -> dict[str, int]:
    return score_contradictions(gold, given).tally.counts


def test_found_where_each_side_is_at_its_words():
    here = counts(found(said("log.txt", "six weeks"), said("letter.txt", "seven weeks")))
    assert (here["contradictions expected found"], here["under its topic"], here["with its sort"]) == (1, 1, 1)
    assert here["contradictions false"] == 0


def test_one_side_alone_is_not_enough_and_is_false():
    here = counts(found(said("log.txt", "six weeks"), said("letter.txt", "He was away")))
    assert (here["contradictions expected found"], here["contradictions false"]) == (0, 1)


def test_one_place_that_holds_both_sides_is_only_one_side():
    both = GoldContradiction("duration", ("conflict",), "", (side("log.txt", "six weeks"), side("log.txt", "six")))
    here = counts(found(said("log.txt", "six weeks"), said("letter.txt", "seven weeks")), gold=(both,))
    assert here["contradictions expected found"] == 0


def test_a_passage_that_holds_the_words_is_a_side_only_under_the_topic():
    sides = (said("log.txt", "He was", TEXTS["log.txt"]), said("letter.txt", "seven weeks"))
    assert counts(found(*sides))["contradictions expected found"] == 1
    assert counts(found(*sides, topic=Topic.AGE))["contradictions expected found"] == 0


def test_a_sort_that_can_be_defended_counts_and_another_does_not():
    sides = (said("log.txt", "six weeks"), said("letter.txt", "seven weeks"))
    assert counts(found(*sides, sort=Sort.LOOSE_WORDING))["with its sort"] == 1
    assert counts(found(*sides, sort=Sort.PRECISION))["with its sort"] == 0


def test_what_the_gold_says_only_looks_like_one_is_false_and_not_expected():
    looks = GoldContradiction(EXPECTED.topic, EXPECTED.sorts, "", EXPECTED.between, is_one=False)
    here = counts(found(said("log.txt", "six weeks"), said("letter.txt", "seven weeks")), gold=(looks,))
    assert (here["contradictions expected"], here["contradictions false"], here["only look like one"]) == (0, 1, 1)


def test_an_optional_one_is_neither_expected_nor_false():
    may = GoldContradiction(EXPECTED.topic, EXPECTED.sorts, "", EXPECTED.between, optional=True)
    here = counts(found(said("log.txt", "six weeks"), said("letter.txt", "seven weeks")), gold=(may,))
    assert (here["contradictions expected"], here["contradictions false"]) == (0, 0)
