"""What ends a duty, and what is done after it, is told alike on columns and by the evaluator."""

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

_AGENCY = "childrens_social_care"
_BEGUN = date(2014, 3, 3)
_RULES = tuple(rule for rule in ALL if rule.ref in ("C06", "C07", "C11", "C22", "C25", "C28", "C62", "C50"))
_KINDS = (
    ("initial_child_protection_conference", "child_protection_plan_end", "core_group", {"outcome": "plan"}),
    ("looked_after_start", "looked_after_end", "looked_after_review", {"legal_basis": "section_20"}),
    ("looked_after_start", "return_home", "looked_after_review", {"legal_basis": "section_20"}),
    ("looked_after_start", "looked_after_end", "reviewing_officer_appointed", {}),
    ("private_fostering_notification", "private_fostering_end", "private_fostering_visit", {}),
)
_DAYS = (-3, 0, 2, 5, 10, 27, 60)


def _fact(name: str, kind: str, day: date, **fields: str) -> Fact:
    held = {field: FieldValue(value) for field, value in fields.items()}
    when = PartialDate.on(day)
    return Fact(name, kind, KINDS[kind].nature, when, _AGENCY, "", lineage=name, fields=held, recorded=when)


def _children() -> list[Chronology]:
    """A beginning, an end and an act in every order and distance, and a birth with which the child comes of age."""
    cover = (Coverage(_AGENCY, date(1990, 1, 1), date(2015, 12, 31), declared=True),)
    agencies = {_AGENCY: Agency(_AGENCY, _AGENCY, _AGENCY)}
    children = []
    for start, end, act, fields in _KINDS:
        for ended in _DAYS:
            for done in _DAYS:
                for born in (None, date(1996, 3, 20), date(2010, 3, 20)):
                    own = CasePerson(f"child-{len(children):06}", "Kit", ("child",))
                    facts = [
                        _fact("begun", start, _BEGUN, **fields),
                        _fact("ended", end, _BEGUN + timedelta(days=ended)),
                        _fact("done", act, _BEGUN + timedelta(days=done)),
                    ]
                    facts += [_fact("birth", "birth", born)] if born else []
                    ordered = tuple(sorted(facts, key=Fact.sort_key))
                    children.append(Chronology(own, ordered, agencies, {own.id: own}, cover))
    for ended in _DAYS:
        for again in _DAYS:
            own = CasePerson(f"child-{len(children):06}", "Kit", ("child",))
            days = [
                ("begun", "start", 0),
                ("conference", "", again),
                ("again", "start", again),
                ("ended", "end", ended),
            ]
            facts = [
                _fact(
                    name,
                    f"child_protection_plan_{side}" if side else "transfer_conference",
                    _BEGUN + timedelta(days=after),
                )
                for name, side, after in days
            ]
            ordered = tuple(sorted(facts, key=Fact.sort_key))
            children.append(Chronology(own, ordered, agencies, {own.id: own}, cover))
    return children


def test_nothing_done_after_an_end_counts_on_columns_either() -> None:
    children = _children()
    for on in (_BEGUN + timedelta(days=6), date(2014, 3, 19), date(2014, 9, 1), date(2015, 10, 1)):
        asked = Asked(on, rules=_RULES)
        assert_same(told(answer_share(*tables(children), asked)), said(children, asked))


def test_what_was_missed_before_an_end_is_first_raised_on_the_same_day_on_columns() -> None:
    children, on = _children(), date(2014, 6, 1)
    found = first_days_of_share(*tables(children), Asked(on, rules=_RULES))
    ours = sorted((row["child"], row["first_raised_on"]) for row in found.to_pylist())
    theirs = sorted(
        (child.child.id, day)
        for number, child in enumerate(children)
        if number % 9 != 8
        for _, day in first_days(child, until=on, rules=_RULES)
    )
    assert ours == theirs
