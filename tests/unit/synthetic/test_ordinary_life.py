"""Ordinary families: the same seed gives the same, every number says what it stands on, and the rules are quiet."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest

from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.past.history import history
from sightline.rulebook.registry import ALL
from sightline.synthetic.ordinary_life import PATTERNS, RATES, UNTIL, caseload, families, family, harmed
from sightline.synthetic.ordinary_life.family import OrdinaryFamily
from sightline.synthetic.ordinary_life.rates import STANDINGS, Rate


@pytest.fixture(scope="module")
def ordinary() -> list[OrdinaryFamily]:
    return list(families(70, seed=11))


def test_the_same_seed_and_number_give_the_same_family() -> None:
    assert family(5, seed=3) == family(5, seed=3)
    assert list(families(3, seed=3))[2] == family(2, seed=3)


def test_another_seed_or_number_gives_another_family() -> None:
    made = [family(number, seed).chronology.facts for number, seed in ((5, 3), (5, 4), (6, 3))]
    assert len({len(facts) for facts in made} | {facts[0].occurred for facts in made}) > 2
    assert made[0] != made[1]
    assert made[0] != made[2]


def test_open_cases_and_planted_harm_are_the_same_by_seed_too() -> None:
    assert list(caseload(2, seed=1)) == list(caseload(2, seed=1))
    for name in PATTERNS:
        assert harmed(0, name, seed=1) == harmed(0, name, seed=1)


def test_nothing_happens_or_is_written_after_the_story_stops(ordinary: list[OrdinaryFamily]) -> None:
    for one in ordinary:
        for fact in one.chronology.facts:
            assert fact.recorded is not None
            assert fact.recorded.latest is not None
            assert fact.occurred.latest is not None
            assert fact.occurred.latest <= fact.recorded.latest <= UNTIL
            assert fact.occurred.latest >= one.born - timedelta(days=300)


def test_what_is_true_of_a_family_stands_beside_its_records_and_not_in_them(ordinary: list[OrdinaryFamily]) -> None:
    for one in ordinary:
        written = " ".join(
            str(value.value) for fact in one.chronology.facts for value in fact.fields.values()
        ) + " ".join(fact.text for fact in one.chronology.facts)
        assert "poverty" not in written.casefold()
        if one.attributes.ethnicity != "other":
            assert one.attributes.ethnicity not in written.casefold().split()


def test_the_origin_of_names_changes_nothing_but_names(ordinary: list[OrdinaryFamily]) -> None:
    by_origin: dict[str, Counter[bool]] = {}
    for one in families(600, seed=2):
        by_origin.setdefault(one.attributes.name_origin, Counter())[one.attributes.poverty] += 1
    assert len(by_origin) == 7
    shares = [held[True] / sum(held.values()) for held in by_origin.values()]
    assert max(shares) - min(shares) < 0.3


def test_every_number_says_what_it_stands_on() -> None:
    for rate in RATES.values():
        assert rate.standing in STANDINGS
        assert rate.cite
        if rate.standing == "derived":
            assert rate.note, "how it was worked out"
        if rate.standing == "assumed":
            assert "No source" in rate.cite or "assumed" in rate.cite or "chosen" in rate.cite or "taken" in rate.cite


def test_things_happen_as_often_as_their_rate_says() -> None:
    years = contacts = 0.0
    for one in families(250, seed=4):
        held = one.chronology
        if "general_practice" in held.agencies:
            contacts += sum(fact.kind == "gp_contact" for fact in held.facts)
            years += sum(RATES["health.gp"].at(age / 12) / 12 for age in range(int(one.years * 12)))
    assert contacts == pytest.approx(years, rel=0.2)


def test_a_rate_by_age_is_that_of_the_band_that_the_age_is_in() -> None:
    rate = Rate("a", "assumed", "No source.", by_age=((0, 4.0), (5, 1.0)))
    assert [rate.at(age) for age in (0, 4.9, 5, 12)] == [4.0, 4.0, 1.0, 1.0]
    assert rate.highest == 4.0
    with pytest.raises(TypeError, match="differs by age"):
        float(rate)


def test_the_rules_are_quiet_on_ordinary_families(ordinary: list[OrdinaryFamily]) -> None:
    """Fewer than 0.1 questions of the first two tiers for each year of a child, over 300 years and more."""
    years = sum(one.years for one in ordinary)
    assert years > 300
    asked: Counter[str] = Counter()
    for one in ordinary:
        found = history(one.chronology, until=UNTIL, rules=ALL)
        asked.update(first.finding.ref for first in found if first.finding.tier in ("T1", "T2"))
    assert asked.total() / years < 0.1, asked.most_common(5)


THE_PRICE_OF_QUIET = (
    "two bruises that a nursery wrote down",
    "two explained bumps at a hospital",
    "a new adult, nobody at work",
)


@pytest.mark.parametrize(
    "pattern",
    [name for name in PATTERNS if name not in THE_PRICE_OF_QUIET],
)
def test_planted_harm_is_asked_about(pattern: str) -> None:
    """Those left out are the price of quiet, which the benchmark tells."""
    for number in range(3):
        one = harmed(number, pattern, seed=9)
        asked = [first.finding for first in history(one.chronology, until=UNTIL, rules=ALL)]
        # A question that an ordinary injury had already raised takes in what was planted.
        asked += evaluate(one.chronology, on=UNTIL).raised
        assert any(finding.ref in one.refs and one.planted & set(finding.evidence.facts) for finding in asked), (
            pattern,
            number,
        )
