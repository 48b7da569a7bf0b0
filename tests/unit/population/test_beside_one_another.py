"""What one record leaves open and another of its day says is told alike on columns and by the evaluator."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

pytest.importorskip("pyarrow", reason="the optional extra 'population' is not installed")

from sightline.chronology.chronology import Agency, CasePerson, Chronology
from sightline.chronology.coverage import Coverage
from sightline.chronology.fact import Fact, FieldValue
from sightline.chronology.partial_date import PartialDate
from sightline.population.asked import Asked
from sightline.population.past import first_days_of_share
from sightline.population.share import answer_share
from sightline.rulebook.past.history import first_days
from sightline.rulebook.registry import ALL
from sightline.vocabulary.kinds import KINDS
from tests.unit.population.test_detecting import assert_same, said, tables, told

_HELD = date(2014, 4, 4)
_ON = date(2014, 6, 1)
_RULES = tuple(rule for rule in ALL if rule.code == "initial-conference-in-time")
_APART = (-7, -1, 0, 1, 14)
_LATE = (0, 0, 1, 30)


def _fact(name: str, kind: str, day: date, late: int, **fields: str) -> Fact:
    held = {field: FieldValue(value) for field, value in fields.items()}
    recorded = PartialDate.on(day + timedelta(days=late))
    nature = KINDS[kind].nature
    agency = "childrens_social_care"
    return Fact(name, kind, nature, PartialDate.on(day), agency, "", lineage=name, fields=held, recorded=recorded)


def _children() -> list[Chronology]:
    """A discussion without a recorded outcome, and an enquiry of its day or another, written down late or not."""
    agency = "childrens_social_care"
    cover = (Coverage(agency, date(2013, 1, 1), date(2015, 12, 31), declared=True),)
    children = []
    for apart in _APART:
        for late in _LATE:
            for outcome in ({}, {"outcome": "no_further_action"}, {"outcome": "joint"}):
                own = CasePerson(f"child-{len(children):06}", "Kit", ("child",))
                facts = (
                    _fact("held", "strategy_discussion", _HELD, 0, **outcome),
                    _fact("begun", "section_47_enquiry_start", _HELD + timedelta(days=apart), late),
                )
                ordered = tuple(sorted(facts, key=Fact.sort_key))
                agencies = {agency: Agency(agency, agency, agency)}
                children.append(Chronology(own, ordered, agencies, {own.id: own}, cover))
    return children


def test_an_enquiry_of_the_same_day_says_what_a_discussion_leaves_open_on_columns_too() -> None:
    children = _children()
    for on in (_HELD, date(2014, 4, 30), _ON):
        asked = Asked(on, rules=_RULES)
        ours = told(answer_share(*tables(children), asked))
        assert_same(ours, said(children, asked))
    assert {row[3] for row in ours} >= {"breached and open", "cannot tell"}


def test_a_breach_that_a_later_record_first_shows_is_first_raised_when_that_came_on_columns_too() -> None:
    children = _children()
    found = first_days_of_share(*tables(children), Asked(_ON, rules=_RULES))
    ours = sorted((row["child"], row["first_raised_on"]) for row in found.to_pylist())
    theirs = sorted(
        (child.child.id, day)
        for number, child in enumerate(children)
        if number % 9 != 8
        for _, day in first_days(child, until=_ON, rules=_RULES)
    )
    assert ours == theirs
    assert {day for _, day in ours} == {date(2014, 4, 30), date(2014, 5, 4), date(2014, 5, 5)}
