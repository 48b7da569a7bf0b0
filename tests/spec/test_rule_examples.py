"""Every example in every rule file gives what it says. The examples are the manual as well as the tests."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.language.rules import Prompt, Rule
from sightline.rulebook.registry import ALL
from tests.spec.chronologies import Example, read_examples

CASES = [
    pytest.param(rule, example, day, expected, id=f"{rule.ref}: {example.title} on {day}")
    for rule in ALL
    for example in read_examples(rule.examples)
    for day, expected in example.expects
]


@pytest.mark.parametrize(("rule", "example", "day", "expected"), CASES)
def test_an_example_gives_what_it_says(rule: Rule, example: Example, day: date, expected: str) -> None:
    found = evaluate(example.chronology, on=day, rules=(rule,))
    if isinstance(rule, Prompt):
        got = "; ".join(finding.answer.value for finding in found.considered) or "nothing"
        assert got == expected
        return
    wanted = [part.strip() for part in expected.split(";")] if expected != "nothing" else []
    duties = [finding.as_json() for finding in found.duties]
    described = []
    for part, duty in zip(wanted, duties, strict=False):
        due = duty["due"]
        days = dict.fromkeys((due["earliest"], due["latest"]))
        described.append(f"{duty['state']}, due {'..'.join(map(str, days))}" if "due" in part else str(duty["state"]))
    described += [str(duty["state"]) for duty in duties[len(wanted) :]]
    assert described == wanted


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.ref)
def test_every_rule_has_enough_examples(rule: Rule) -> None:
    assert len(read_examples(rule.examples)) >= 10
