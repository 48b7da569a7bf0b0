"""What is told on columns is what the evaluator tells, row by row; where the two could differ, nothing is told."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from datetime import date
from functools import cache
from typing import Any

import pytest

pytest.importorskip("pyarrow", reason="the optional extra 'population' is not installed")

import pyarrow as pa

from sightline.chronology.chronology import Chronology
from sightline.population.asked import Asked
from sightline.population.columns import CHILDREN, FACTS, rows, table
from sightline.population.detecting.detector import ANSWERS, Detector, is_expressible
from sightline.population.detecting.facts import Facts
from sightline.population.detecting.looking_back import LookingBack
from sightline.population.detecting.past import can_look_back
from sightline.population.past import FIRST_DAYS, first_days_of_share
from sightline.population.share import FINDINGS, answer_share
from sightline.rulebook.answers import Answer
from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.language.rules import Duty, Rule
from sightline.rulebook.parameters import load
from sightline.rulebook.past.history import first_days
from sightline.rulebook.registry import ALL
from sightline.rulebook.to_tell import DutyToTell
from sightline.synthetic.ordinary_life import PATTERNS, caseload, families, harmed
from tests.families.polly import chronology as polly
from tests.unit.population.busy_children import Busy, busy_child
from tests.unit.population.generated_children import generated_children

EXPRESSIBLE = tuple(rule for rule in ALL if is_expressible(rule))
Row = tuple[Any, ...]


@cache
def drawn(many: int, plain: float) -> tuple[tuple[Rule, Busy], ...]:
    """So many children for each rule that can be told, in order of their ids."""
    return tuple((rule, busy_child(rule, place * many + n, plain)) for place, rule in enumerate(EXPRESSIBLE)
                 for n in range(many))  # fmt: skip


def by_day(children: tuple[tuple[Rule, Busy], ...]) -> dict[date, list[Chronology]]:
    """The children by the day to look on."""
    held: dict[date, list[Chronology]] = defaultdict(list)
    for _, (child, on) in children:
        held[on].append(child)
    return held


def tables(children: list[Chronology]) -> tuple[pa.Table, pa.Table]:
    """As they stand in a snapshot; every ninth has no open purpose."""
    made = [rows(child, "" if number % 9 == 8 else "review") for number, child in enumerate(children)]
    return table(CHILDREN, [child for child, _ in made]), table(FACTS, [fact for _, facts in made for fact in facts])


def told(found: pa.Table) -> list[Row]:
    """The rows, without the digest."""
    assert found.schema == FINDINGS
    return [
        tuple(row[name] for name in FINDINGS.names if name not in ("finding", "digest")) for row in found.to_pylist()
    ]


def said(children: list[Chronology], asked: Asked) -> list[Row]:
    """What the evaluator says of each, in the same order."""
    held: list[Row] = []
    for number, child in enumerate(children):
        if number % 9 == 8:
            continue
        known = child if asked.known_at is None else child.as_known(at=asked.known_at)
        found = evaluate(known, on=asked.on, rules=asked.rules)
        name = child.child.id
        held.append((name, None, None, None, None, None, found.look_again_on, None))
        for item in (*found.answered, *found.owed):
            answer = item.state if isinstance(item, DutyToTell) else item.answer
            if answer is Answer.NO:
                continue
            limit = item.limit if isinstance(item, DutyToTell) else None
            anchor = item.episode.anchor
            ends = (limit.earliest, limit.latest) if limit else (None, None)
            lineage = anchor.lineage or anchor.id
            told_of = answer.value != "cannot tell" and item.finding.evidence.assumed_json()
            assumes = json.dumps(told_of, ensure_ascii=False) if told_of else None
            held.append((name, item.rule.code, lineage, answer.value, *ends, item.look_again_on, assumes))
    return held


def assert_same(ours: list[Row], theirs: list[Row]) -> None:
    """Says which row is the first that differs."""
    for one, other in zip(ours, theirs, strict=False):
        assert one == other
    assert len(ours) == len(theirs)


@pytest.mark.parametrize(("many", "plain"), [(14, 1.0), (6, 0.8)])
def test_what_is_told_on_columns_is_what_the_evaluator_tells(many: int, plain: float) -> None:
    for on, children in by_day(drawn(many, plain)).items():
        asked = Asked(on)
        assert_same(told(answer_share(*tables(children), asked)), said(children, asked))


def test_as_known_on_a_past_day_too() -> None:
    for on, children in by_day(drawn(6, 1.0)).items():
        asked = Asked(on, known_at=on)
        assert_same(told(answer_share(*tables(children), asked)), said(children, asked))


def test_the_children_of_the_laws_too() -> None:
    children = list(generated_children(250))
    for on in (date(2014, 5, 20), date(2021, 2, 1)):
        asked = Asked(on)
        assert_same(told(answer_share(*tables(children), asked)), said(children, asked))


def test_the_invented_families_too() -> None:
    children = [
        polly(),
        *(family.chronology for family in families(40)),
        *(case.chronology for case in caseload(12)),
        *(harmed(1, pattern).chronology for pattern in PATTERNS),
    ]
    for on in (date(2014, 4, 28), date(2025, 6, 2), date(2025, 11, 28)):
        asked = Asked(on)
        assert_same(told(answer_share(*tables(children), asked)), said(children, asked))
    until = Asked(date(2025, 11, 28))
    found = first_days_of_share(*tables(children), until)
    theirs = [
        (item.rule.code, item.episode.anchor.lineage or item.episode.anchor.id, day)
        for number, child in enumerate(children)
        if number % 9 != 8
        for item, day in first_days(child, until=until.on)
    ]
    ours = [(row["rule"], row["anchor"], row["first_raised_on"]) for row in found.to_pylist()]
    assert sorted(ours) == sorted(theirs)


def test_the_drawn_children_are_told_of_on_columns_and_in_every_state() -> None:
    detector = Detector(ALL)
    rules: Counter[str] = Counter()
    answers: Counter[tuple[bool, str]] = Counter()
    left: Counter[str] = Counter()

    def look(pairs: tuple[tuple[Rule, Busy], ...]) -> None:
        for on, children in by_day(pairs).items():
            found = detector.detect(Facts(*tables(children), on, None, load()))
            rules.update(ALL[place].code for place in found.told.rule.tolist())
            answers.update(zip(found.told.owed.tolist(), [ANSWERS[n] for n in found.told.answer.tolist()], strict=True))
            left.update(ALL[place].code for place in found.left_rule.tolist())

    look(drawn(14, 1.0))
    # A rule that leaves most children to the evaluator may be told of none among fourteen.
    seldom = [rule for rule in EXPRESSIBLE if rule.code not in rules]
    look(tuple((rule, busy_child(rule, n, 1.0)) for rule in seldom for n in range(60)))
    assert {rule.code for rule in EXPRESSIBLE} <= rules.keys()
    states = {"pending", "met", "met late", "breached and open", "breached, then ended", "not required", "cannot tell"}
    assert {(True, state) for state in states} | {(False, "yes"), (False, "cannot tell")} <= answers.keys()
    # What is never told is never judged: of the rules that can be, more is told than left.
    assert sum(rules.values()) > sum(left[rule.code] for rule in EXPRESSIBLE)


def test_the_first_days_that_are_told_on_columns_are_those_of_the_evaluator() -> None:
    until = date(2026, 3, 1)
    able = tuple(rule for rule in ALL if can_look_back(rule))
    asked = Asked(until, rules=able)
    looking_back = LookingBack(able)
    rules: Counter[str] = Counter()
    for many, plain in ((12, 1.0), (4, 0.8)):
        children = [child for rule, (child, _) in drawn(many, plain) if rule in able]
        held = tables(children)
        found = first_days_of_share(*held, asked)
        assert found.schema == FIRST_DAYS
        ours = defaultdict(list)
        for row in found.to_pylist():
            ours[row["child"]].append((row["rule"], row["anchor"], row["first_raised_on"]))
        for number, child in enumerate(children):
            theirs = [] if number % 9 == 8 else [
                (item.rule.code, item.episode.anchor.lineage or item.episode.anchor.id, day)
                for item, day in first_days(child, until=until, rules=able)
            ]  # fmt: skip
            assert sorted(ours[child.child.id]) == sorted(theirs), child.child.id
        columns, _ = looking_back.look(Facts(*held, until, until, load()))
        rules.update(able[place].code for place in columns.rule.tolist())
    assert len(able) > 40
    assert len(rules) > 0.7 * len(able)


def test_most_duties_can_be_told_on_columns() -> None:
    duties = [rule for rule in ALL if isinstance(rule, Duty)]
    assert sum(map(is_expressible, duties)) > 0.6 * len(duties)


def test_a_mark_set_as_late_as_the_next_is_told_alike_on_columns() -> None:
    [second] = (rule for rule in ALL if rule.code == "long-child-protection-plan-decided-on-at-the-second-mark")
    assert isinstance(second, Duty)
    assert is_expressible(second)
    for months in (15, 18, 24):
        numbers = load().set_locally("long_plan.months", months, date(2010, 3, 17), "Minutes")
        for number in range(150):
            child, on = busy_child(second, number, 1.0)
            person, facts = rows(child, "review")
            tables_ = table(CHILDREN, [person]), table(FACTS, facts)
            found = answer_share(*tables_, Asked(on, rules=(second,), parameters=numbers)).to_pylist()
            owed = evaluate(child, on=on, rules=(second,), parameters=numbers).owed
            assert [row["answer"] for row in found if row["rule"]] == [item.state.value for item in owed]
