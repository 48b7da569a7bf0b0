"""What a conference decided is told child by child."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

import pytest

from sightline.chronology.candidate import Mention
from sightline.chronology.fact import Fact, FieldValue
from sightline.chronology.partial_date import PartialDate
from sightline.identity.outcome_of_each import (
    as_told_of,
    examples,
    first_names_of,
    told_of_each,
    whose_matter,
    whose_plan,
)
from sightline.identity.persons import DeclaredPerson, Statement
from sightline.identity.settle import settle
from sightline.vocabulary.natures import Nature

NAMED = {"ava": "a", "ben": "b"}
IDS = {"Ava": "a", "Ben": "b"}
BORN = {"a": date(2016, 2, 1), "b": date(2018, 7, 9)}


@pytest.mark.parametrize("example", examples(), ids=lambda one: one["text"])
def test_each_example_is_told_as_it_says(example):
    told = {child: has_plan for child, (has_plan, _) in told_of_each(example["text"], NAMED, BORN).items()}
    expected = {"plan": True, "no_plan": False, "open": None}
    assert told == {IDS[one]: has for key, has in expected.items() for one in example.get(key, ())}


def test_who_the_younger_is_is_not_told_where_the_births_are_not_known():
    told = told_of_each("The younger child was made subject of a plan; Ava was not.", NAMED)
    assert {child: has_plan for child, (has_plan, _) in told.items()} == {"a": False, "b": None}


def test_the_younger_two_of_three_are_those_born_last():
    named, born = NAMED | {"cal": "c"}, BORN | {"c": date(2020, 1, 1)}
    told = told_of_each("The younger two were made subject of plans.", named, born)
    assert {child for child, (has_plan, _) in told.items() if has_plan} == {"b", "c"}


def test_the_end_of_one_childs_plan_is_not_the_others():
    words = "Review conference: Ben's plan was ended, Ava's plan continued"
    assert whose_plan("child_protection_plan_end", words, ("a", "b"), NAMED) == ("b",)
    assert whose_plan("child_protection_plan_end", "Both plans ended", ("a", "b"), NAMED) == ("a", "b")
    assert whose_plan("child_protection_plan_end", "Plans ended for Ava and Ben", ("a", "b"), NAMED) == ("a", "b")
    assert whose_plan("visit", words, ("a", "b"), NAMED) == ("a", "b")
    assert whose_plan("child_protection_plan_start", "Ben did not need a plan.", ("a", "b"), NAMED) == ("a",)


def _conference(text: str, outcome: str = "plan", kind: str = "initial_child_protection_conference") -> Fact:
    fields = MappingProxyType({"outcome": FieldValue(outcome, text[:4], 0, 4)})
    return Fact("f", kind, Nature.EVENT, PartialDate.on(date(2024, 4, 26)), "csc", text, fields=fields)


def _outcome(fact: Fact, child: str) -> object:
    return as_told_of(fact, child, NAMED, BORN).value("outcome")


def test_a_conference_has_for_each_child_what_it_decided_of_that_child():
    told = _conference("Ava made subject to a child protection plan. Ben did not need a plan.")
    assert (_outcome(told, "a"), _outcome(told, "b")) == ("plan", "no_plan")
    review = _conference("Ava's plan to continue, Ben's ended.", "end", "review_child_protection_conference")
    assert (_outcome(review, "a"), _outcome(review, "b")) == ("continue", "end")


def test_a_child_of_whom_the_words_say_nothing_has_no_outcome_by_them():
    told = _conference("ICPC on Ava and Ben. Ava made subject to a child protection plan.")
    assert (_outcome(told, "a"), _outcome(told, "b")) == ("plan", None)


def test_where_the_words_name_nobody_what_was_decided_is_of_all():
    told = _conference("Made subject to a child protection plan under neglect.")
    assert (_outcome(told, "a"), _outcome(told, "b")) == ("plan", "plan")


def test_what_is_no_conference_stays_as_it_is():
    visit = _conference("Ava seen, no plan needed for Ben", kind="visit")
    assert as_told_of(visit, "b", NAMED) is visit


def _concerned(kind: str, text: str) -> set[str]:
    names = ("Ava Brook", "Ben Brook")
    mentions = tuple(Mention(name, "child") for name in names)
    settled = settle([Statement("d", "1", text, mentions, kind)], declared=[DeclaredPerson(name) for name in names])
    by_id = {person.id: person.name for person in settled.persons}
    return {by_id[one] for one in settled.children["d", "1"]}


def test_what_is_held_in_respect_of_one_child_only_is_that_childs():
    assert _concerned("strategy_discussion", "Strategy discussion in respect of Ava only.") == {"Ava Brook"}
    assert _concerned("strategy_discussion", "Strategy discussion on Ava and Ben.") == {"Ava Brook", "Ben Brook"}
    conference = "Conference. Only Ava was made subject to a plan."
    assert _concerned("initial_child_protection_conference", conference) == {"Ava Brook", "Ben Brook"}


def test_first_names_that_two_people_have_stand_for_nobody():
    named = first_names_of({"a": ("Ava Brook", "Avie"), "b": ("Ben Brook",)}, ("Ben Marsh", "Ava"))
    assert named == {"ava": "a", "avie": "a"}


def _concerned_of_column(kind: str, text: str, column: tuple[str, ...]) -> set[str]:
    names = {"Nell Orme": date(2012, 4, 1), "Joss Orme": date(2015, 5, 5), "Pip Orme": date(2019, 9, 9)}
    declared = [DeclaredPerson(name, born=PartialDate.on(born)) for name, born in names.items()]
    mentions = tuple(Mention(name, "child") for name in column)
    settled = settle([Statement("d", "1", text, mentions, kind)], declared=declared)
    by_id = {person.id: person.name for person in settled.persons}
    return {by_id[one] for one in settled.children["d", "1"]}


def test_first_names_in_a_column_of_children_are_those_children():
    assert _concerned_of_column("core_group", "Core group held.", ("Joss", "Pip")) == {"Joss Orme", "Pip Orme"}
    assert _concerned_of_column("visit", "Both children seen.", ("Joss", "Pip")) == {"Joss Orme", "Pip Orme"}


def test_a_plan_of_the_younger_two_is_theirs_and_not_of_the_child_named_beside_them():
    text = "The younger two were made subject to child protection plans. Nell to be a child in need."
    assert _concerned_of_column("child_protection_plan_start", text, ("Nell",)) == {"Joss Orme", "Pip Orme"}
    everybody = {"Nell Orme", "Joss Orme", "Pip Orme"}
    assert _concerned_of_column("initial_child_protection_conference", text, ("Nell",)) == everybody


def test_an_order_is_of_those_named_where_it_is_told():
    words = "Ava made subject of an ICO, Ben remains at home"
    assert whose_matter("order_made", words, ("a", "b"), NAMED) == ("a",)
    assert whose_matter("order_made", "ICO made; Ava placed with carers, Ben with father", ("a", "b"), NAMED) == (
        "a",
        "b",
    )
    assert whose_matter("order_made", "No order for Ben. Care order made.", ("a", "b"), NAMED) == ("a",)
    assert whose_matter("visit", words, ("a", "b"), NAMED) == ("a", "b")


def test_what_somebody_thought_of_a_plan_decides_nothing():
    assert told_of_each("Ava did not agree with the plan.", NAMED) == {}


def _of_bens_file(kind: str, text: str, *mentions: Mention) -> bool:
    """Whether a statement in Ben's own file, whose sister the case does not know, concerns him."""
    statements = [
        Statement("file", "0", "Ben Carr seen", (Mention("Ben Carr", "subject", 0, 8),), "visit"),
        Statement("file", "1", text, mentions, kind),
        Statement("file", "2", "Mother Sarah was in", (Mention("Sarah", "mother", 7, 12),), "visit"),
    ]
    settled = settle(statements, declared=[DeclaredPerson("Ben Carr", ("child",))])
    ben = settled.children_of_case[0]
    return ben in settled.children["file", "1"]


def test_a_plan_or_an_order_of_a_sister_whom_the_case_does_not_know_is_not_the_childs():
    ava = Mention("Ava", "", 0, 3)
    assert not _of_bens_file("child_protection_plan_start", "Ava made subject to a CP plan", ava)
    assert not _of_bens_file("child_protection_plan_end", "plan ended for Ava, continues for Ben", ava)
    assert not _of_bens_file("order_made", "Ava made subject of an ICO, Ben remains at home", ava)
    assert _of_bens_file("child_protection_plan_end", "Ava's plan continues, Ben's ended", ava)


def test_the_mother_whom_a_record_of_the_childs_plan_names_is_no_sister():
    sarah = Mention("Sarah", "", 18, 23)
    assert _of_bens_file("child_protection_plan_end", "CP plan ended for Sarah and the family", sarah)
