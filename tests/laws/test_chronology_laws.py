"""What holds of every chronology: who knew what, in which order, and for how long."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.chronology.chronology import Chronology
from sightline.chronology.coverage import Coverage
from sightline.chronology.fact import PUBLIC, How, Knowledge, Status
from sightline.chronology.knowledge import own_knowledge, with_knowledge
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.period import periods
from sightline.vocabulary.kinds import PERIODS
from tests.laws.families_of_facts import AGENCIES, CHILD, cases

DAYS = st.integers(-40, 800).map(lambda n: date(2013, 10, 7) + timedelta(days=n))
AGENCY = st.one_of(st.none(), st.sampled_from(sorted(AGENCIES)))
CHRONOLOGIES = cases().map(lambda case: case.chronology)


def ids(chronology: Chronology) -> set[str]:
    return {fact.id for fact in chronology.facts}


@given(CHRONOLOGIES)
@settings(max_examples=200)
def test_the_order_in_which_facts_arrive_changes_nothing(chronology: Chronology) -> None:
    shuffled = list(chronology.facts)
    random.Random(11).shuffle(shuffled)
    assert replace(chronology, facts=tuple(shuffled)).facts == chronology.facts


@given(CHRONOLOGIES, AGENCY, DAYS, st.integers(0, 300))
@settings(max_examples=300)
def test_what_was_known_is_known_from_then_on(chronology: Chronology, to: str | None, at: date, days: int) -> None:
    assert ids(chronology.as_known(to=to, at=at)) <= ids(chronology.as_known(to=to, at=at + timedelta(days=days)))


@given(CHRONOLOGIES, AGENCY, DAYS)
@settings(max_examples=300)
def test_one_agency_never_has_more_than_all_together(chronology: Chronology, to: str | None, at: date) -> None:
    assert ids(chronology.as_known(to=to, at=at)) <= ids(chronology.as_known(at=at))
    assert ids(chronology.as_known(to=to, at=at)) <= ids(chronology.as_known(to=to))


@given(CHRONOLOGIES, AGENCY, DAYS)
@settings(max_examples=300)
def test_looking_twice_as_known_is_looking_once(chronology: Chronology, to: str | None, at: date) -> None:
    once = chronology.as_known(to=to, at=at)
    assert ids(once.as_known(to=to, at=at)) == ids(once)


@given(CHRONOLOGIES, AGENCY, DAYS)
@settings(max_examples=300)
def test_every_fact_shown_was_known_by_that_day_by_evidence(chronology: Chronology, to: str | None, at: date) -> None:
    for fact in chronology.as_known(to=to, at=at).facts:
        pieces = [piece for piece in (own_knowledge(fact), *fact.knowledge) if piece and piece.gives_knowledge]
        assert any(piece.on.certainly_by(at) and (to is None or piece.agency in (to, PUBLIC)) for piece in pieces)
        assert all(piece.on.certainly_by(at) for piece in fact.knowledge)


@given(CHRONOLOGIES, AGENCY, DAYS)
@settings(max_examples=300)
def test_what_was_shown_never_points_at_what_was_not(chronology: Chronology, to: str | None, at: date) -> None:
    known = chronology.as_known(to=to, at=at)
    for fact in known.facts:
        assert {relation.to for relation in fact.relations} <= ids(known)
        assert set(fact.contradicts) <= ids(known)


@given(CHRONOLOGIES, DAYS, st.data())
@settings(max_examples=300)
def test_sending_gives_no_knowledge(chronology: Chronology, at: date, data: st.DataObject) -> None:
    chosen = data.draw(st.sampled_from(chronology.facts))
    sent = Knowledge("hospital", PartialDate.on(at), How.SENT)
    facts = tuple(
        replace(fact, knowledge=(*fact.knowledge, sent)) if fact is chosen else fact for fact in chronology.facts
    )
    told = replace(chronology, facts=facts).as_known(to="hospital", at=at)
    assert ids(told) == ids(chronology.as_known(to="hospital", at=at))


@given(CHRONOLOGIES, DAYS, st.data())
@settings(max_examples=300)
def test_a_correction_changes_nothing_on_the_days_before_it(
    chronology: Chronology, on: date, data: st.DataObject
) -> None:
    chosen = data.draw(st.sampled_from(chronology.facts))
    old = replace(chosen, status=Status.CORRECTED, superseded_on=on)
    new = replace(chosen, id="mended", text="As the agency now has it", stated_from=on)
    rest = tuple(fact for fact in chronology.facts if fact is not chosen)
    mended = replace(chronology, facts=(*rest, old, new))
    for before in (on - timedelta(days=1), on - timedelta(days=200)):
        assert ids(mended.as_known(at=before)) == ids(chronology.as_known(at=before))
    after = ids(mended.as_known(at=on))
    assert chosen.id not in after
    assert ("mended" in after) == (chosen.id in ids(chronology.as_known(at=on)))


@given(CHRONOLOGIES, DAYS, st.data())
@settings(max_examples=200)
def test_a_doubted_day_of_knowing_is_never_certain(chronology: Chronology, at: date, data: st.DataObject) -> None:
    chosen = data.draw(st.sampled_from(chronology.facts))
    doubted = replace(chosen, recorded=PartialDate("?", at, at, Precision.UNSURE), knowledge=(), recorded_assumed=False)
    alone = Chronology(CHILD, (doubted,), AGENCIES)
    assert ids(alone.as_known(at=at + timedelta(days=900))) == set()
    assert alone.as_known(at=at + timedelta(days=900)).gaps


@given(CHRONOLOGIES)
@settings(max_examples=200)
def test_finding_out_who_knew_what_again_adds_nothing(chronology: Chronology) -> None:
    names = {name: name for name in AGENCIES}
    once = with_knowledge(chronology.facts, names)
    assert with_knowledge(once, names) == once


@given(CHRONOLOGIES, st.sampled_from(sorted(PERIODS)), DAYS)
@settings(max_examples=300)
def test_what_certainly_runs_can_run(chronology: Chronology, name: str, day: date) -> None:
    for period in chronology.periods(name):
        assert not period.certainly_active_on(day) or period.possibly_active_on(day) or period.start.is_unsure


@given(CHRONOLOGIES)
@settings(max_examples=200)
def test_every_start_and_every_end_is_in_a_period(chronology: Chronology) -> None:
    for name, (starts, ends) in PERIODS.items():
        facts = [fact for fact in chronology.current if fact.counts]
        made = periods(facts, name)
        assert {fact.id for fact in facts if fact.kind in starts} == {p.start_fact.id for p in made if p.start_fact}
        assert len(made) <= sum(fact.kind in starts or fact.kind in ends for fact in facts)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 30)), min_size=1, max_size=5), st.data())
@settings(max_examples=300)
def test_coverage_speaks_for_a_window_only_if_every_day_of_it_is_covered(
    spans: list[tuple[int, int]], data: st.DataObject
) -> None:
    first = date(2014, 1, 1)
    coverage = tuple(
        Coverage("police", first + timedelta(days=start), first + timedelta(days=start + length), True)
        for start, length in spans
    )
    chronology = Chronology(CHILD, (), AGENCIES, coverage=coverage)
    start = data.draw(st.integers(0, 90))
    end = start + data.draw(st.integers(0, 40))
    days = [first + timedelta(days=n) for n in range(start, end + 1)]
    wholly = all(any(item.covers(day, day) for item in coverage) for day in days)
    assert (chronology.covered(("police",), days[0], days[-1]) is not None) == wholly
    assert chronology.covered(("housing",), days[0], days[-1]) is None
