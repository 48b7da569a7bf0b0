"""The past of every rule's examples: what replay says was first raised on a day is what that day itself says."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sightline.chronology.chronology import Chronology
from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.findings import State
from sightline.rulebook.language.rules import Prompt, Rule
from sightline.rulebook.past.history import FirstRaised, breaches, history
from sightline.rulebook.registry import ALL
from sightline.rulebook.rule_files.examples import read_examples

_BREACHED = (State.BREACHED_OPEN, State.BREACHED_ENDED, State.MET_LATE)


def _said(rule: Rule, chronology: Chronology, day: date) -> list[set[str]]:
    """The records that start each question, or each breach, of what was known on a day."""
    found = evaluate(chronology.as_known(at=day), on=day, rules=(rule,))
    raised = found.raised if isinstance(rule, Prompt) else [one for one in found.duties if one.state in _BREACHED]
    return [set(one.lineages) for one in raised]


def _raised(rule: Rule, chronology: Chronology, until: date) -> tuple[FirstRaised, ...]:
    look = history if isinstance(rule, Prompt) else breaches
    return look(chronology, until=until, rules=(rule,))


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: f"{rule.ref} {rule.code}")
def test_what_a_past_day_says_is_what_replay_says_was_raised_by_then(rule: Rule) -> None:
    for example in read_examples(rule.examples):
        child = example.chronology
        for day, _ in example.expects:
            raised = _raised(rule, child, day)
            for started in _said(rule, child, day):
                assert any(started & set(one.finding.lineages) for one in raised), f"{example.title}: not in replay"
            for one in raised:
                own = set(one.finding.lineages)
                assert any(own & started for started in _said(rule, child, one.on)), f"{example.title}: not so then"
                before = _said(rule, child, one.on - timedelta(days=1))
                assert not any(own & started for started in before), f"{example.title}: it was so the day before"
