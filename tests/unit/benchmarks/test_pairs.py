"""The banks of pairs are well formed, and pairs are scored as the benchmark's definitions say.

Of the bank kept aside a failure names the pair and nothing that stands in it.
"""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from benchmarks.reading.gold import GoldContradiction, GoldSide
from benchmarks.reading.pair_bank import PAIRS, WHY_NONE, Expected, Pair, PairDocument, pairs_in
from benchmarks.reading.pair_baseline import whatever_differs
from benchmarks.reading.pair_scoring import Sums, score_pair
from benchmarks.reading.pairs_as_cases import case_file
from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic
from sightline.service.records.building.case_file import STANDINGS, read_case_file
from sightline.vocabulary.agencies import AGENCY_KINDS

ROOT = Path(__file__).parents[3]
BANKS = {
    name: pairs_in(PAIRS / name)
    for name in (
        f"{half}/{bank}".rstrip("/") for half in ("open", "aside") for bank in ("", "second", "third", "fourth")
    )
}
PUBLISHED = {"judgment": "judgment", "published_review": "review", "press": "press"}

A, B = "He fell on Monday. He is 4.", "He fell on Sunday. He is 4."


def pair(*, none: str = "", sorts: tuple[str, ...] = ("conflict",), topics: tuple[str, ...] = ("date",)) -> Pair:
    between = (GoldSide("a.txt", "on Monday", ((8, 17),)), GoldSide("b.txt", "on Sunday", ((8, 17),)))
    expected = Expected(tuple(GoldContradiction(topic, sorts, "the day", between) for topic in topics))
    documents = (
        PairDocument("a.txt", "police", "agency", date(2019, 3, 5), A),
        PairDocument("b.txt", "school", "agency", date(2019, 3, 5), B),
    )
    return Pair("fall", "date", "", documents, () if none else (expected,), none, "so it is" if none else "")


def given(
    one: str = "Monday", other: str = "Sunday", *, topic: Topic = Topic.DATE, sort: Sort = Sort.CONFLICT
) -> Contradiction:
    said = (
        Said("", "a.txt", one, A.index(one), A.index(one) + len(one), f"a {one}"),
        Said("", "b.txt", other, B.index(other), B.index(other) + len(other), f"b {other}"),
    )
    return Contradiction.of(topic, sort, "it", "", said, ["both tell of it"])


def sums(of: Pair, *found: Contradiction) -> Counter[str]:
    scored = Sums()
    score_pair(of, found, scored)
    return Counter({what: scored.whole(what) for what, _ in scored.counts})


def test_each_bank_is_half_aside_and_a_third_or_half_without_a_conflict():
    for of, least in (("", 200), ("/second", 160), ("/third", 140), ("/fourth", 110)):
        open_, aside = BANKS[f"open{of}"], BANKS[f"aside{of}"]
        assert len(open_) + len(aside) >= least
        assert abs(len(open_) - len(aside)) <= 10
        assert max(Counter(one.id for one in [*open_, *aside]).values()) == 1
    for name, bank in BANKS.items():
        most = 0.7 if "third" in name or "fourth" in name else 0.6
        assert 0.4 <= sum(bool(one.expected) for one in bank) / len(bank) <= most
    assert {one.matter for one in BANKS["open"]} == {one.matter for one in BANKS["aside"]}


@pytest.mark.parametrize("name", BANKS)
def test_each_pair_expects_something_or_says_why_not(name: str):
    wrong = [
        one.id
        for one in BANKS[name]
        if bool(one.expected) == bool(one.none) or (one.none and (one.none not in WHY_NONE or not one.why))
    ]
    assert not wrong


@pytest.mark.parametrize("name", BANKS)
def test_topics_sorts_kinds_and_standings_are_those_of_the_product(name: str):
    topics, sorts = {one.value for one in Topic}, {one.value for one in Sort}
    wrong = []
    for one in BANKS[name]:
        is_right = all(
            document.agency_kind in AGENCY_KINDS
            and document.standing in STANDINGS
            and document.standing == PUBLISHED.get(document.agency_kind, "agency")
            for document in one.documents
        )
        for expected in one.expected:
            is_right &= {gold.topic for gold in expected.under} <= topics and set(expected.sorts) <= sorts
        wrong += [] if is_right else [one.id]
    assert not wrong


@pytest.mark.parametrize("name", BANKS)
def test_each_quote_stands_once_in_its_document_and_the_two_are_of_two_documents(name: str):
    wrong = []
    for one in BANKS[name]:
        texts = {document.name: document.text for document in one.documents}
        is_right = len(texts) == len(one.documents) in (2, 3)
        for expected in one.expected:
            sides = expected.under[0].between
            is_right &= len({side.document for side in sides}) == 2
            is_right &= all(side.spans and texts[side.document].count(side.words) == 1 for side in sides)
        wrong += [] if is_right else [one.id]
    assert not wrong


@pytest.mark.parametrize("name", BANKS)
def test_each_pair_is_a_case_that_can_be_declared(name: str):
    wrong = []
    for one in BANKS[name]:
        declared = read_case_file(case_file(one).encode())
        dated = [declared.document(document.name) for document in one.documents]
        kinds = [declared.agency_of(document.name) for document in one.documents]
        is_right = not declared.problems
        for document, says, agency in zip(one.documents, dated, kinds, strict=True):
            is_right &= says is not None and says.dated is not None and says.dated.earliest == document.written
            is_right &= agency is not None and agency.kind == document.agency_kind
        wrong += [] if is_right else [one.id]
    assert not wrong


def test_found_where_each_side_is_at_its_words_under_its_topic():
    assert sums(pair(), given())["found"] == 1
    assert sums(pair())["found"] == 0
    assert sums(pair(), given(topic=Topic.VALUE))["found"] == 0
    assert sums(pair(), given(topic=Topic.VALUE))["elsewhere"] == 1
    assert sums(pair(topics=("date", "value")), given(topic=Topic.VALUE))["found"] == 1


def test_a_softer_sort_is_a_wrong_one_unless_the_bank_allows_it():
    soft = given(sort=Sort.LOOSE_WORDING)
    assert sums(pair(), soft)["wrong sort"] == 1
    assert sums(pair(sorts=("conflict", "loose_wording")), soft)["wrong sort"] == 0


def test_what_fits_nothing_expected_stands_beside_it():
    counted = sums(pair(), given(), given("He is", "fell"))
    assert (counted["found"], counted["beside"]) == (1, 1)


def test_where_nothing_conflicts_a_conflict_is_false_and_a_softer_sort_is_idle_where_there_is_nothing_to_show():
    soft = given(sort=Sort.PRECISION)
    assert sums(pair(none="precision"), given())["false"] == 1
    assert sums(pair(none="precision"), soft)["idle"] == 0
    assert sums(pair(none="two_events"), soft)["idle"] == 1
    assert sums(pair(none="two_events"), soft)["false"] == 0


def test_the_baseline_sets_what_only_one_has_against_what_only_the_other_has():
    [found] = whatever_differs(pair())
    assert [one.words for one in found.said] == ["Monday", "Sunday"]


def test_single_misses_of_the_pairs_kept_aside_are_refused():
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.bench_pairs", "--aside", "--misses"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "only sums" in done.stderr
