"""Every example in every rule file gives what it says. The examples are the manual as well as the tests."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.rulebook.language.rules import Prompt, Rule
from sightline.rulebook.registry import ALL
from sightline.rulebook.rule_files.examples import Example, gives, read_examples

CASES = [
    pytest.param(rule, example, day, expected, id=f"{rule.ref}: {example.title} on {day}")
    for rule in ALL
    for example in read_examples(rule.examples)
    for day, expected in example.expects
]


@pytest.mark.parametrize(("rule", "example", "day", "expected"), CASES)
def test_an_example_gives_what_it_says(rule: Rule, example: Example, day: date, expected: str) -> None:
    assert gives(rule, example, day, expected) == expected


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.ref)
def test_every_rule_has_enough_examples(rule: Rule) -> None:
    assert len(read_examples(rule.examples)) >= 10


def _answers(rule: Rule) -> set[str]:
    said = {part for example in read_examples(rule.examples) for _, told in example.expects for part in told.split(";")}
    return {part.split(",")[0].strip() for part in said}


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: f"{rule.ref} {rule.code}")
def test_every_rule_shows_all_of_its_answers(rule: Rule) -> None:
    """Raised, quiet and cannot tell; done, not done in time and cannot tell: whoever reads it sees one of each."""
    given = _answers(rule)
    assert "cannot tell" in given
    if isinstance(rule, Prompt):
        assert "yes" in given
        assert given & {"no", "nothing"}
    else:
        assert "met" in given
        assert given & {"breached and open", "breached, then ended", "met late"}
