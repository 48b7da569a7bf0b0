"""The fast evaluator and the fast replay say what the slow ones say, to the letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from sightline.chronology.chronology import Chronology
from sightline.chronology.coverage import Coverage, CoverageSaid
from sightline.chronology.fact import Fact, Status
from sightline.chronology.partial_date import PartialDate
from sightline.chronology.replay import Replay
from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.findings import State
from sightline.rulebook.language.rules import Prompt
from sightline.rulebook.past.history import breaches, history
from sightline.rulebook.registry import ALL
from tests.laws.families_of_facts import Case, cases, dates
from tests.laws.slow_rulebook import slow_findings, slow_history

ASKED = tuple(rule for rule in ALL if isinstance(rule, Prompt) or rule.raises is not None)
QUICKLY = (Phase.explicit, Phase.reuse, Phase.generate)
"""Looking on every day takes so long that making a failure small would take minutes."""


@st.composite
def crowded(draw: st.DrawFn) -> tuple[Chronology, date, tuple[str, ...]]:
    """One child's facts for two or three rules at once, some corrected or withdrawn later, and a day to look."""
    drawn: list[Case] = draw(st.lists(cases(), min_size=2, max_size=3))
    facts: list[Fact] = []
    for number, case in enumerate(drawn):
        for fact in case.chronology.facts:
            facts += _versions(draw, _renamed(fact, f"c{number}-"), case.on)
    base = drawn[0].chronology
    coverage = draw(st.sampled_from(drawn)).chronology.coverage
    on = draw(st.sampled_from(drawn)).on
    if draw(st.booleans()):
        coverage = tuple(replace(item, declared=draw(st.booleans())) for item in coverage)
    said = [_said(draw, item, on) for item in coverage if not item.declared and draw(st.booleans())]
    said.sort(key=lambda one: one.on)
    chronology = replace(base, facts=tuple(facts), coverage=coverage, coverage_said=tuple(said))
    return chronology, on, tuple(case.rule.ref for case in drawn)


def _said(draw: st.DrawFn, item: Coverage, on: date) -> CoverageSaid:
    """Somebody's word on the whole of an assumed stretch, or on its last or its first part."""
    middle = min(max(on - timedelta(days=draw(st.integers(0, 400))), item.earliest), item.latest)
    first, last = draw(st.sampled_from(((item.earliest, item.latest), (middle, item.latest), (item.earliest, middle))))
    day = on - timedelta(days=draw(st.sampled_from((0, 1, 3, 40, 400))))
    return CoverageSaid(item.agency, first, last, draw(st.booleans()), day, "A manager")


def _renamed(fact: Fact, head: str) -> Fact:
    return replace(
        fact,
        id=head + fact.id,
        lineage=head + fact.lineage,
        relations=tuple(replace(item, to=head + item.to) for item in fact.relations),
        knowledge=tuple(replace(item, evidence=head + item.evidence) for item in fact.knowledge),
    )


def _versions(draw: st.DrawFn, fact: Fact, on: date) -> list[Fact]:
    """The fact; or an earlier version and what its agency put in its place or took away, or one it never dated."""
    day = on - timedelta(days=draw(st.sampled_from((0, 1, 20, 200))))
    match draw(st.integers(0, 11)):
        case 0:
            return [replace(fact, status=Status.WITHDRAWN, superseded_on=day)]
        case 1:
            later = replace(fact, id=f"{fact.id}-2", stated_from=day, occurred=draw(dates(day)))
            return [replace(fact, status=Status.CORRECTED, superseded_on=day), later]
        case 2:
            return [replace(fact, recorded=None)]
        case 3:
            return [replace(fact, recorded=draw(dates(day)), significance="marked")]
        case 4:
            return [replace(fact, status=Status.REJECTED)]
        case 5 | 6 if fact.occurred.earliest is not None:
            planned = fact.occurred.earliest - timedelta(days=draw(st.sampled_from((1, 30))))
            return [replace(fact, recorded=PartialDate.on(planned))]
        case _:
            return [fact]


@given(crowded())
@settings(max_examples=150, deadline=None, phases=QUICKLY)
def test_the_fast_evaluator_says_what_the_slow_one_says(drawn: tuple[Chronology, date, tuple[str, ...]]) -> None:
    chronology, on, _ = drawn
    for held in (chronology, chronology.as_known(at=on)):
        prompts, duties, again = slow_findings(held, on, ALL)
        fast = evaluate(held, on=on)
        assert [item.as_json() for item in fast.considered] == [item.as_json() for item in prompts]
        assert [item.as_json() for item in fast.duties] == [item.as_json() for item in duties]
        assert fast.considered == tuple(prompts)
        assert fast.duties == tuple(duties)
        assert fast.look_again_on == again


@given(crowded(), st.integers(-3, 20))
@settings(max_examples=40, deadline=None, phases=QUICKLY)
def test_the_fast_history_says_what_looking_on_every_single_day_says(
    drawn: tuple[Chronology, date, tuple[str, ...]], days: int
) -> None:
    chronology, on, refs = drawn
    rules = tuple(rule for rule in ASKED if rule.ref in refs)
    starts = [fact.recorded.earliest for fact in chronology.facts if fact.recorded and fact.recorded.earliest]
    until = min(on + timedelta(days=days), min(starts, default=on) + timedelta(days=500))
    slow = slow_history(chronology, until, rules)
    fast = history(chronology, until=until, rules=rules)
    told = [(item.on, item.finding.as_json(), item.shown_to) for item in fast]
    assert told == [(day, finding.as_json(), held) for day, finding, held in slow]


DUTIES = tuple(rule for rule in ALL if not isinstance(rule, Prompt))
_BREACHED = (State.BREACHED_OPEN, State.BREACHED_ENDED, State.MET_LATE)


@given(cases(DUTIES), st.integers(-3, 20))
@settings(max_examples=150, deadline=None, phases=QUICKLY)
def test_the_breaches_of_the_past_are_what_every_single_day_says(case: Case, days: int) -> None:
    chronology, rules = case.chronology, (case.rule,)
    starts = [fact.recorded.earliest for fact in chronology.facts if fact.recorded and fact.recorded.earliest]
    until = min(case.on + timedelta(days=days), min(starts, default=case.on) + timedelta(days=500))
    first: dict[str, date] = {}
    day = min(starts, default=until)
    while day <= until:
        for finding in evaluate(chronology.as_known(at=day), on=day, rules=rules).duties:
            if finding.state in _BREACHED and not any(lineage in first for lineage in finding.lineages):
                first |= dict.fromkeys(finding.lineages, day)
        day += timedelta(days=1)
    raised = breaches(chronology, until=until, rules=rules)
    assert all(first[lineage] == one.on for one in raised for lineage in one.finding.lineages if lineage in first)
    assert {one.on for one in raised} == set(first.values())


@given(crowded())
@settings(max_examples=200, deadline=None, phases=QUICKLY)
def test_going_through_the_past_gives_what_was_known_on_each_day(
    drawn: tuple[Chronology, date, tuple[str, ...]],
) -> None:
    chronology, on, _ = drawn
    replay = Replay(chronology)
    before = replay.known
    days = {day + timedelta(days=more) for day in (*replay.days, on) for more in (-1, 0, 1)}
    for day in sorted(days):
        changed = replay.go_to(day)
        known, plain = replay.known, chronology.as_known(at=day)
        assert known == plain
        assert (known.current, known.counting, known.waiting) == (plain.current, plain.counting, plain.waiting)
        assert known.same_events == plain.same_events
        for kind in {fact.kind for fact in chronology.facts} - changed:
            was, now = ([fact for fact in held.facts if fact.kind == kind] for held in (before, known))
            assert was == now
        before = known


@given(dates(date(2014, 4, 4)), dates(date(2014, 4, 6)))
@settings(max_examples=400)
def test_dates_compare_as_their_instants_do(one: PartialDate, other: PartialDate) -> None:
    doubted = one.is_unsure or other.is_unsure
    last, first = one.latest_instant, other.earliest_instant
    assert one.certainly_before(other) == (not doubted and last is not None and first is not None and last < first)
    first, last = one.earliest_instant, other.latest_instant
    assert one.possibly_before(other) == (doubted or first is None or last is None or first < last)
