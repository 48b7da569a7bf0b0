"""Two councils in one file: what one owes, the other's records do not meet unless they say that they act for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sightline.chronology.chronology import Agency, Chronology
from sightline.chronology.coverage import Coverage
from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.findings import DutyFinding, State
from tests.unit.rulebook.examples import chronology, named

TEXT = """
One
  covered: childrens_social_care 2019-01-01..2020-12-31
  2019-03-04 | child_protection_plan_start | childrens_social_care
  2019-03-11 | visit: child_seen=yes | childrens_social_care
"""
HOME, OTHER = "Harrowdale Council Children's Services", "Netherby Borough Council Children's Services"


def _two(first: str, second: str, words: str = "", covers: bool = True, more: str = "") -> Chronology:
    """The visit is in the records of the second council, the plan in those of the first."""
    held = chronology(TEXT + more)
    (own,) = [one for one in held.agencies.values() if one.kind == "childrens_social_care"]
    theirs = ("visit", "transfer_conference")
    facts = tuple(
        replace(fact, agency="second", text=words or fact.text) if fact.kind in theirs else fact for fact in held.facts
    )
    span = Coverage("second", date(2019, 1, 1), date(2020, 12, 31), True)
    return replace(
        held,
        facts=facts,
        agencies={
            **held.agencies,
            own.id: Agency(own.id, first, own.kind),
            "second": Agency("second", second, own.kind),
        },
        coverage=(*(held.coverage if covers else ()), span),
    )


def _visits(held: Chronology) -> list[DutyFinding]:
    return list(evaluate(held, on=date(2019, 3, 22), rules=named("C10")).duties)


def test_a_visit_of_another_council_does_not_meet_what_this_one_owes_and_is_said() -> None:
    [found] = _visits(_two(HOME, OTHER))
    assert found.state is State.BREACHED_OPEN
    assert OTHER in " ".join(found.evidence.arithmetic)


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (HOME, "Harrowdale Children's Social Care", ""),
        (HOME, "Maple Team", ""),
        (HOME, OTHER, "Visit on behalf of Harrowdale, child seen alone."),
    ],
)
def test_the_same_council_by_another_name_a_team_and_whoever_acts_for_it_meet_it(
    first: str, second: str, words: str
) -> None:
    assert State.MET in [found.state for found in _visits(_two(first, second, words))]


def test_once_responsibility_has_passed_the_other_councils_visits_count() -> None:
    held = _two(HOME, OTHER, more="  2019-03-08 | transfer_conference | childrens_social_care\n")
    assert State.MET in [found.state for found in _visits(held)]


def test_where_only_the_other_councils_records_cover_the_time_it_cannot_be_told() -> None:
    [found] = _visits(_two(HOME, OTHER, covers=False))
    assert found.state is State.CANNOT_TELL
