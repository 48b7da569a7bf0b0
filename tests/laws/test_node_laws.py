"""Nodes that leave out what lies out of reach say what looking at everything says."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.chronology.chronology import Chronology
from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import PartialDate
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, all_yes
from sightline.rulebook.language.consecutive import InARow, _Breaks
from sightline.rulebook.language.select import Found, select
from sightline.rulebook.language.soon import ComesSoonAfter
from sightline.rulebook.language.windows import Around
from sightline.rulebook.parameters import load
from sightline.rulebook.view import View
from sightline.vocabulary.kinds import KINDS
from tests.laws.families_of_facts import CHILD, dates

BEGIN = date(2014, 3, 1)
WITHIN = "compliance.days"


@st.composite
def found(draw: st.DrawFn, kind: str) -> list[Found]:
    """Records of a kind within some weeks, in order, each certainly or perhaps what was looked for."""
    days = draw(st.lists(st.integers(0, 40), max_size=6))
    facts = [_fact(kind, number, draw(dates(BEGIN + timedelta(days=day)))) for number, day in enumerate(days)]
    return [(fact, draw(st.sampled_from((YES, CANNOT_TELL)))) for fact in sorted(facts, key=Fact.sort_key)]


def _fact(kind: str, number: int, occurred: PartialDate) -> Fact:
    name = f"{kind}-{number}"
    return Fact(name, kind, KINDS[kind].nature, occurred, "council", "A record", lineage=name)


@given(found("absence"), found("meeting_held"))
@settings(max_examples=600, deadline=None)
def test_what_comes_soon_after_is_what_lies_in_any_stretch(what: list[Found], after: list[Found]) -> None:
    view = View(Chronology(CHILD, ()), BEGIN, load())
    node = ComesSoonAfter(select("absence"), select("meeting_held"), WITHIN, "absence after a meeting")
    assert node._near(view, what, after) == [
        (fact, answer) for fact, sure in what if (answer := all_yes((sure, _soon(view, fact, after)))) is not NO
    ]


def _soon(view: View, fact: Fact, after: list[Found]) -> Answer:
    answers = []
    for first, sure in after:
        stretch = Around(after=WITHIN).stretch(view, first.occurred)
        answers.append(all_yes((sure, stretch.holds(fact.occurred))) if stretch else CANNOT_TELL)
    return YES if YES in answers else CANNOT_TELL if CANNOT_TELL in answers else NO


@given(found("absence"), found("education_contact"), st.sampled_from((YES, CANNOT_TELL)))
@settings(max_examples=600, deadline=None)
def test_a_row_is_broken_by_whatever_lies_between(row: list[Found], breaks: list[Found], how: Answer) -> None:
    for one, other in pairwise(row):
        first, last = one[0].occurred, other[0].occurred
        between = [
            fact
            for fact, answer in breaks
            if (
                answer is YES and first.certainly_before(fact.occurred) and fact.occurred.certainly_before(last)
                if how is YES
                else first.possibly_before(fact.occurred) and fact.occurred.possibly_before(last)
            )
        ]
        assert InARow._breaks(_Breaks(breaks), one, other, how) == bool(between)
