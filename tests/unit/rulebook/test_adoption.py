"""Which rules may interrupt a worker: read nationally, or adopted in writing, and of the first tier only."""

from dataclasses import replace
from datetime import date

import pytest

from sightline.rulebook.adoption import Adoption, LocalNumber, doubts, may_interrupt, standing_of, with_local_numbers
from sightline.rulebook.language.rules import Cite, parameters_of
from sightline.rulebook.parameters import Parameter, Standing, load
from sightline.rulebook.registry import ALL

LAG = next(rule for rule in ALL if rule.code == "notification-lag")
READ = replace(LAG, source=Cite("A regulation, paragraph 4", "law read"), tier_standing="")
ADOPTED = Adoption("notification-lag", "1", date(2025, 10, 1), "Larkfield partnership", "Minutes, item 4", "A. Worker")


def _numbers(standing: Standing) -> list[Parameter]:
    held = [load()[name] for name in parameters_of(LAG)]
    return [replace(one, values=tuple(replace(value, standing=standing) for value in one.values)) for one in held]


def test_a_rule_whose_source_and_numbers_were_read_may_interrupt_without_adoption() -> None:
    assert may_interrupt(READ, _numbers(Standing.LAW_READ), None)
    assert doubts(READ, _numbers(Standing.LAW_READ)) == ()
    assert standing_of(READ, _numbers(Standing.LAW_READ)) is Standing.LAW_READ


@pytest.mark.parametrize("standing", [Standing.DEFAULT, Standing.LAW_FROM_MEMORY])
def test_one_number_that_was_not_read_is_enough_to_wait(standing: Standing) -> None:
    assert not may_interrupt(READ, _numbers(standing), None)


@pytest.mark.parametrize(
    "changed",
    [
        {"tier": "T2"},
        {"tier_standing": "The regulation itself was not read."},
        {"source": Cite("A regulation", "law from memory")},
        {"source": Cite("A review", "in part read")},
        {"owner": "Larkfield partnership"},
    ],
)
def test_what_is_not_of_the_first_tier_or_not_read_or_not_national_waits(changed: dict[str, object]) -> None:
    assert not may_interrupt(replace(READ, **changed), _numbers(Standing.LAW_READ), None)  # type: ignore[arg-type]


def test_an_adoption_lets_a_rule_of_the_first_tier_interrupt_and_no_other() -> None:
    assert may_interrupt(LAG, _numbers(Standing.DEFAULT), ADOPTED)
    assert not may_interrupt(replace(LAG, tier="T2"), _numbers(Standing.DEFAULT), ADOPTED)


def test_what_comes_with_sightline_interrupts_nobody_before_it_was_read_or_adopted() -> None:
    loud = [rule.code for rule in ALL if may_interrupt(rule, [load()[name] for name in parameters_of(rule)], None)]
    assert loud == []


def test_what_is_left_to_local_procedures_is_set_locally_only_where_somebody_set_it() -> None:
    local = next(rule for rule in ALL if rule.source.family == "local_procedures")
    names = parameters_of(local)
    assert standing_of(local, [load()[name] for name in names]) is Standing.DEFAULT
    set_here = [LocalNumber(name, 3, date(2020, 1, 1), "Larkfield", "Minutes", "A. Worker") for name in names]
    held = with_local_numbers(load(), set_here)
    assert standing_of(local, [held[name] for name in names]) is Standing.SET_LOCALLY


def test_numbers_set_locally_follow_one_another_by_their_days() -> None:
    name = parameters_of(LAG)[0]
    later = LocalNumber(name, 5, date(2024, 1, 1), "Larkfield", "Minutes of 2024", "A. Worker")
    earlier = LocalNumber(name, 3, date(2020, 1, 1), "Larkfield", "Minutes of 2020", "A. Worker")
    held = with_local_numbers(load(), [later, earlier])[name]
    assert [held.on(date(year, 6, 1)).value for year in (2019, 2021, 2025)] == [1, 3, 5]
