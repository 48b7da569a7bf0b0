"""What holds of every rule in the rulebook, whatever the chronology. A new rule is covered on the day it is added."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.chronology.chronology import Chronology
from sightline.chronology.fact import Fact, KindStanding
from sightline.chronology.knowledge import own_knowledge
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.rulebook.answers import Answer
from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.findings import Findings, State
from sightline.rulebook.language.circumstances import NotDoneBy, Where
from sightline.rulebook.parameters import Parameters, load
from sightline.rulebook.registry import ALL
from sightline.vocabulary.kinds import KINDS
from tests.laws.families_of_facts import AGENCIES, CHILD, Case, cases, editions_about

_FIRM = {State.MET, State.MET_LATE, State.BREACHED_OPEN, State.BREACHED_ENDED, State.NOT_REQUIRED}
_BREACHED = {State.BREACHED_OPEN, State.BREACHED_ENDED, State.MET_LATE}


def answers(found: Findings) -> dict[str, object]:
    """Key to answer or state, with the due date, for everything considered."""
    told: dict[str, object] = {item.key: item.answer for item in found.considered}
    told |= {item.key: (item.state, item.due.as_json() if item.due else None) for item in found.duties}
    return told


def look(
    case: Case, on: date | None = None, facts: tuple[Fact, ...] | None = None, parameters: Parameters | None = None
) -> Findings:
    chronology = case.chronology if facts is None else replace(case.chronology, facts=facts)
    return evaluate(chronology, on=on or case.on, rules=(case.rule,), parameters=parameters)


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.ref)
def test_an_empty_chronology_raises_nothing(rule: object) -> None:
    found = evaluate(Chronology(CHILD, (), AGENCIES), on=date(2014, 5, 1), rules=(rule,))  # type: ignore[arg-type]
    assert (found.considered, found.duties, found.look_again_on) == ((), (), None)


@given(cases())
@settings(max_examples=300)
def test_the_order_of_the_facts_changes_nothing(case: Case) -> None:
    shuffled = list(case.chronology.facts)
    random.Random(7).shuffle(shuffled)
    assert look(case, facts=tuple(shuffled)) == look(case)


@given(cases())
@settings(max_examples=300)
def test_what_is_learned_later_changes_nothing_known_before(case: Case) -> None:
    at = case.on
    known = tuple(
        fact
        for fact in case.chronology.facts
        if any(piece and piece.on.possibly_by(at) for piece in (own_knowledge(fact), *fact.knowledge))
    )
    with_all = evaluate(case.chronology.as_known(at=at), on=at, rules=(case.rule,))
    without = evaluate(replace(case.chronology, facts=known).as_known(at=at), on=at, rules=(case.rule,))
    assert answers(with_all) == answers(without)


@given(cases())
@settings(max_examples=400)
def test_without_the_facts_it_cites_a_yes_is_a_yes_no_longer(case: Case) -> None:
    for finding in look(case).raised:
        assert finding.evidence.facts
        left = tuple(fact for fact in case.chronology.facts if fact.id not in finding.evidence.facts)
        assert finding.key not in {item.key for item in look(case, facts=left).raised}


@given(cases())
@settings(max_examples=400)
def test_answers_stay_the_same_until_the_day_to_look_again(case: Case) -> None:
    now = look(case)
    last = now.look_again_on or case.on + timedelta(days=900)
    span = (last - case.on).days
    for days in {1, span // 3, span // 2, span - 1} & set(range(1, span)):
        assert answers(look(case, case.on + timedelta(days=days))) == answers(now)


@given(cases())
@settings(max_examples=400)
def test_each_finding_stays_the_same_until_its_own_day_to_look_again(case: Case) -> None:
    now = look(case)
    told = answers(now)
    for item in (*now.considered, *now.duties):
        last = item.look_again_on or case.on + timedelta(days=900)
        for days in {1, (last - case.on).days // 2, (last - case.on).days - 1} & set(range(1, (last - case.on).days)):
            assert answers(look(case, case.on + timedelta(days=days)))[item.key] == told[item.key]


@given(cases(), st.data())
@settings(max_examples=600)
def test_a_number_that_changes_meanwhile_changes_nothing_before_the_day_to_look_again(
    case: Case, data: st.DataObject
) -> None:
    numbers, changes = data.draw(editions_about(case))
    now = look(case, parameters=numbers)
    last = now.look_again_on or case.on + timedelta(days=900)
    for day in {changes, changes - timedelta(days=1), last - timedelta(days=1)}:
        if case.on < day < last:
            assert answers(look(case, day, parameters=numbers)) == answers(now)


_LOOK_AT_TODAY = tuple(rule for rule in ALL if rule.ref in ("R13", "R27", "R42", "R48", "R52"))
"""Those that look at the records up to the day looked at, and not up to the end of a count."""


@given(cases(rules=_LOOK_AT_TODAY), st.integers(0, 40))
@settings(max_examples=400)
def test_cover_that_ends_meanwhile_changes_nothing_before_the_day_to_look_again(case: Case, days: int) -> None:
    ends = case.on + timedelta(days=days)
    coverage = tuple(replace(item, latest=max(item.earliest, ends)) for item in case.chronology.coverage)
    held = replace(case, chronology=replace(case.chronology, coverage=coverage))
    now = look(held)
    last = now.look_again_on or case.on + timedelta(days=900)
    for day in {ends, ends + timedelta(days=1), last - timedelta(days=1)}:
        if case.on < day < last:
            assert answers(look(held, day)) == answers(now)


OWED_ONCE_NOT_DONE = {
    rule.code
    for rule in ALL
    if isinstance(getattr(rule, "applies", None), Where)
    and any(isinstance(one, NotDoneBy) for one in rule.applies.stages)
}
"""Duties that begin only with the day by which something else was not done; when they are due says their start."""


@given(cases(), st.integers(1, 400))
@settings(max_examples=300)
def test_what_is_due_does_not_depend_on_today(case: Case, days: int) -> None:
    dates = [fact.occurred for fact in case.chronology.facts]
    latest = max((item.latest or item.earliest or case.on for item in dates), default=case.on)
    on = max(case.on, latest)
    now, later = look(case, on), look(case, on + timedelta(days=days))
    due, due_later = ({item.key: item.due for item in found.duties} for found in (now, later))
    begun = due_later.keys() - due.keys()
    assert {key: due_later.get(key) for key in due} == due
    assert {item.rule for item in later.duties if item.key in begun} <= OWED_ONCE_NOT_DONE


@given(cases(), st.data())
@settings(max_examples=300)
def test_a_fact_of_a_kind_that_the_rule_does_not_read_changes_nothing(case: Case, data: st.DataObject) -> None:
    others = sorted(set(KINDS) - set(case.rule.reads))
    if not others:  # A silence is broken by any record.
        return
    kind = KINDS[data.draw(st.sampled_from(others))]
    other = Fact("other", kind.code, kind.nature, PartialDate.on(case.on), "police", "Something else", lineage="other")
    assert look(case, facts=(*case.chronology.facts, other)) == look(case)


@given(cases(), st.data())
@settings(max_examples=900)
def test_knowing_a_date_better_never_turns_a_yes_into_a_no_or_back(case: Case, data: st.DataObject) -> None:
    wide = [fact for fact in case.chronology.facts if (fact.occurred.days_wide or 1) > 1]
    if not wide:
        return
    chosen = data.draw(st.sampled_from(wide))
    assert chosen.occurred.earliest
    last = chosen.occurred.latest or chosen.occurred.earliest
    if chosen.recorded is not None and not chosen.recorded_assumed and chosen.recorded.latest is not None:
        # Nobody writes down what has not happened yet: a later day would not be the same date known better.
        last = max(min(last, chosen.recorded.latest), chosen.occurred.earliest)
    day = chosen.occurred.earliest + timedelta(days=data.draw(st.integers(0, (last - chosen.occurred.earliest).days)))
    sharper = replace(chosen, occurred=PartialDate.on(day))
    facts = tuple(sharper if fact is chosen else fact for fact in case.chronology.facts)
    on = max(case.on, chosen.occurred.latest or case.on)
    before, after = look(case, on), look(case, on, facts)
    firm = {item.key: item.answer for item in before.considered if item.answer is not Answer.CANNOT_TELL}
    for item in after.considered:
        assert item.answer == firm.get(item.key, item.answer)
    stood = {item.key: item.state for item in before.duties}
    for duty in after.duties:
        was = stood.get(duty.key)
        if was in _FIRM:
            assert (duty.state in _BREACHED) == (was in _BREACHED), (was, duty.state)


@given(cases())
@settings(max_examples=300)
def test_what_no_person_has_confirmed_never_makes_a_yes(case: Case) -> None:
    facts = tuple(replace(fact, kind_standing=KindStanding.SUGGESTED) for fact in case.chronology.facts)
    found = look(case, facts=facts)
    assert found.raised == ()
    assert found.duties == ()


@given(cases())
@settings(max_examples=300)
def test_without_records_from_those_who_would_hold_it_nothing_is_said_to_be_absent(case: Case) -> None:
    bare = evaluate(replace(case.chronology, coverage=()), on=case.on, rules=(case.rule,))
    absent = [said for item in bare.raised for said in item.evidence.looked_for if "in the records of" in said]
    assert absent == []
    assert not [item for item in bare.duties if item.state in _BREACHED]


@given(cases())
@settings(max_examples=300)
def test_a_doubted_date_alone_never_makes_a_yes_or_a_breach(case: Case) -> None:
    doubted = tuple(
        replace(fact, occurred=replace(fact.occurred, precision=Precision.UNSURE)) for fact in case.chronology.facts
    )
    found = look(case, facts=doubted)
    # What is so whichever day it was may be said; nothing that was counted may.
    assert [item for item in found.raised if item.evidence.parameters] == []
    assert not [item for item in found.duties if item.state in _FIRM]


@given(cases())
@settings(max_examples=300)
def test_every_sentence_is_plain_english_without_codes(case: Case) -> None:
    found = look(case)
    for item in (*found.considered, *found.duties):
        for said in (item.sentence, *item.evidence.arithmetic, *item.evidence.looked_for, *item.evidence.against):
            assert "_" not in said
            assert not re.search(r"\b[RC]\d\d\b|None|\{|\}", said), said
        for said in item.evidence.looked_for:
            assert "none in the records you can see" in said


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.ref)
def test_a_rule_reads_as_english(rule: object) -> None:
    words = rule.english(load())  # type: ignore[attr-defined]
    assert "_" not in words
    assert words.endswith(".")
    assert len(words) > 60


def test_the_examples_drawn_are_rich_enough_to_judge_by() -> None:
    """A third of the cases and more give a finding other than "cannot tell", and most rules some firm ones."""
    seen: list[bool] = []
    by_rule: dict[str, int] = dict.fromkeys((rule.code for rule in ALL), 0)

    @given(cases())
    @settings(max_examples=30 * len(ALL))
    def measure(case: Case) -> None:
        found = look(case)
        firm = bool(found.raised) or any(item.state in _FIRM for item in found.duties)
        seen.append(firm or any(item.state is State.PENDING for item in found.duties))
        by_rule[case.rule.code] += firm

    measure()
    assert sum(seen) / len(seen) >= 0.3
    owed = {rule.code for rule in ALL if hasattr(rule, "met_by")}
    assert sum(by_rule[code] > 0 for code in owed) >= 0.8 * len(owed)
    assert sum(count > 0 for count in by_rule.values()) >= 0.6 * len(ALL)
