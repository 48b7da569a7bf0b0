"""Words are made when somebody reads them, once, and say what they would have said at once."""

from __future__ import annotations

import pickle
from datetime import date

from sightline.chronology.chronology import CasePerson, Chronology
from sightline.rulebook.answers import Answer
from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.evidence import NO_EVIDENCE, Evidence
from sightline.rulebook.language.reading import Reading
from sightline.rulebook.plan import plan_of
from sightline.rulebook.registry import ALL
from sightline.rulebook.rule_files.examples import read_examples


def test_evidence_is_made_once_and_only_when_it_is_read() -> None:
    made: list[str] = []

    def make() -> Evidence:
        made.append("made")
        return Evidence(facts=("b", "c"), arithmetic=("1 + 1 = 2.",))

    evidence = Evidence(facts=("a", "b")) + Evidence.later(make) + NO_EVIDENCE
    assert made == []
    assert evidence.facts == ("a", "b", "c")
    assert evidence.arithmetic == ("1 + 1 = 2.",)
    assert made == ["made"]


def test_evidence_that_waits_equals_evidence_that_stands_and_goes_to_another_process() -> None:
    stands = Evidence(facts=("a",), missing=("police",))
    waits = Evidence(facts=("a",)) + Evidence.later(lambda: Evidence(missing=("police",)))
    assert waits == stands
    assert hash(waits) == hash(stands)
    sent = pickle.dumps(Evidence.later(lambda: stands))
    assert pickle.loads(sent) == stands  # noqa: S301


def test_a_reason_may_wait_too() -> None:
    assert Reading(Answer.CANNOT_TELL, why=lambda: "because").why == Reading(Answer.CANNOT_TELL, why="because").why


def test_an_answer_needs_no_words() -> None:
    [example] = read_examples(
        "One\n  covered: childrens_social_care 2014-01-01..2014-12-31\n"
        "  2014-04-04 | household_join: who=Leon Tasker | housing\n"
    )
    found = evaluate(example.chronology, on=date(2014, 5, 30))
    told = [item for item in found.answered if item.answer is Answer.YES]
    assert [item.finding.sentence for item in told] == [item.sentence for item in found.raised]
    assert all(item.finding is other for item, other in zip(told, found.raised, strict=True))


def test_a_rule_of_which_no_starting_kind_is_there_is_not_tried() -> None:
    plan = plan_of(ALL)
    assert plan.that_can_start(()) == []
    refs = {rule.ref for rule in plan.that_can_start(("household_join",))}
    assert "R13" in refs
    assert "C40" not in refs
    assert evaluate(Chronology(CasePerson("kit", "Kit"), ()), on=date(2014, 5, 1)).considered == ()


def test_the_same_rules_have_one_plan_and_others_another() -> None:
    assert plan_of(ALL) is plan_of(tuple(ALL))
    assert plan_of(ALL[:1]) is not plan_of(ALL)
