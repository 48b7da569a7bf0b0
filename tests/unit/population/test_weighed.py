"""What columns do not work out is left to the evaluator of whoever has any of it, and everybody is told alike."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest

pytest.importorskip("pyarrow", reason="the optional extra 'population' is not installed")

from sightline.chronology.chronology import Agency, CasePerson, Chronology
from sightline.chronology.coverage import Coverage
from sightline.chronology.fact import Fact, FieldValue
from sightline.chronology.partial_date import PartialDate
from sightline.population.asked import Asked
from sightline.population.detecting.detector import Detector
from sightline.population.detecting.facts import Facts
from sightline.population.detecting.weighed import weighed_in
from sightline.population.past import first_days_of_share
from sightline.population.share import answer_share
from sightline.rulebook.parameters import load
from sightline.rulebook.past.history import first_days
from sightline.rulebook.registry import ALL
from sightline.vocabulary.kinds import KINDS
from tests.unit.population.test_detecting import assert_same, said, tables, told

_BEGUN = date(2016, 3, 1)
_RULES = tuple(rule for rule in ALL if rule.ref in ("C04", "C41", "C44", "C45", "C80", "C81"))
_PAIR = {"victim": "Mia Hale", "alleged_perpetrator": "Leon Tasker"}
_STEPS: tuple[tuple[tuple[str, dict[str, object]], ...], ...] = (
    (
        ("strategy_discussion", {"outcome": "section_47_enquiry"}),
        ("strategy_discussion", {}),
        ("section_47_enquiry_start", {}),
        ("initial_child_protection_conference", {}),
    ),
    (
        ("order_made", {"order_type": "emergency_protection_order"}),
        ("order_made", {"order_type": "emergency_protection_order", "only_runs": True}),
        ("order_made", {"order_type": "interim_care_order", "only_runs": True}),
        ("order_made", {"order_type": "interim_care_order"}),
    ),
    (
        ("proceedings_start", {"type": "care_or_supervision"}),
        ("proceedings_start", {"type": "private_law"}),
        ("proceedings_end", {}),
        ("proceedings_end", {"type": "private_law"}),
    ),
    (
        ("domestic_abuse_risk_assessment", {"ticks": 16}),
        ("risk_assessment_conference_referral", {"repeat": True}),
        ("risk_assessment_conference", dict(_PAIR)),
        ("domestic_abuse_incident", dict(_PAIR)),
    ),
)
_AFTER = (None, 0, 3, 17, 200)


def _children() -> list[Chronology]:
    """Of each family of steps, every choice of which there are and how many days after the beginning."""
    held = ("childrens_social_care", "police", "court")
    agencies = {name: Agency(name, name, name) for name in held}
    cover = tuple(Coverage(name, date(1990, 1, 1), date(2018, 12, 31), declared=True) for name in held)
    children = []
    for steps in _STEPS:
        for days in product(_AFTER, repeat=len(steps)):
            own = CasePerson(f"child-{len(children):06}", "Kit", ("child",))
            facts = []
            for number, ((kind, fields), after) in enumerate(zip(steps, days, strict=True)):
                if after is not None:
                    when = PartialDate.on(_BEGUN + timedelta(days=after))
                    values = {name: FieldValue(value) for name, value in fields.items()}
                    facts.append(
                        Fact(f"f{number}", kind, KINDS[kind].nature, when, held[0], "", lineage=f"f{number}",
                             fields=values, recorded=when)
                    )  # fmt: skip
            ordered = tuple(sorted(facts, key=Fact.sort_key))
            children.append(Chronology(own, ordered, agencies, {own.id: own}, cover))
    return children


@pytest.mark.parametrize("after", [1, 16, 40, 400])
def test_whoever_has_what_is_weighed_is_told_what_one_child_is_told(after: int) -> None:
    children = _children()
    asked = Asked(_BEGUN + timedelta(days=after), rules=_RULES)
    assert_same(told(answer_share(*tables(children), asked)), said(children, asked))


def test_their_pasts_are_told_alike_too() -> None:
    children, on = _children(), _BEGUN + timedelta(days=300)
    found = first_days_of_share(*tables(children), Asked(on, rules=_RULES))
    ours = sorted((row["child"], row["first_raised_on"]) for row in found.to_pylist())
    theirs = sorted(
        (child.child.id, day)
        for number, child in enumerate(children)
        if number % 9 != 8
        for _, day in first_days(child, until=on, rules=_RULES)
    )
    assert ours == theirs


def test_only_they_are_left_to_the_evaluator() -> None:
    rules = tuple(rule for rule in _RULES if rule.ref in ("C04", "C41", "C44"))
    assert all(map(weighed_in, rules))
    children = _children()
    on = _BEGUN + timedelta(days=400)
    detected = Detector(rules).detect(Facts(*tables(children), on, None, load()))
    pairs = zip(detected.left_child.tolist(), detected.left_rule.tolist(), strict=True)
    left = {(child, rules[rule].ref) for child, rule in pairs}
    plain = {"C04": (0, 3), "C41": (0,), "C44": (0,)}
    for number, (steps, days) in enumerate((one, of) for one in _STEPS for of in product(_AFTER, repeat=len(one))):
        ref = {0: "C04", 1: "C41", 2: "C44"}.get(_STEPS.index(steps))
        if ref and number % 9 != 8 and all(days[at] is None for at in range(4) if at not in plain[ref]):
            assert (number, ref) not in left
