"""Any of our rules can be had as a partnership's own new version that says from when, and from what, it was learned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sightline.rulebook.language.rules import Duty, Rule
from sightline.rulebook.registry import ALL
from sightline.rulebook.rule_files.learned_version import Learned, rule_as_learned
from sightline.rulebook.rule_files.own_rules import check_examples, read_own_rules

FROM = Learned(
    "learned-here", "L7", "2-2025", date(2025, 11, 28), "Head of service", "Rapid review, recommendation 3.", "Reading."
)


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
def test_the_version_is_a_rule_file_that_the_folder_of_own_rules_takes(rule: Rule, tmp_path: Path) -> None:
    text = rule_as_learned(rule, FROM)
    assert text is not None
    (tmp_path / "learned.py").write_text(text, "utf-8")
    [own] = read_own_rules(tmp_path).rules
    assert (own.code, own.ref, own.version, own.owner) == ("learned-here", "L7", "2-2025", "Head of service")
    asks = own.raises if isinstance(own, Duty) else own
    assert asks is None or asks.learned_on == date(2025, 11, 28)
    assert "Learned from: Rapid review, recommendation 3. On 28 November 2025." in own.describes
    assert (own.starts, own.says, own.fills) == (rule.starts, rule.says, rule.fills), "it asks what the rule asks"


def test_its_examples_hold_and_words_of_the_review_cannot_end_the_string_they_stand_in(tmp_path: Path) -> None:
    rule = next(one for one in ALL if one.code == "notification-lag")
    text = rule_as_learned(rule, replace(FROM, carries='Said """so""" \\ and \\n more', owner='The "head"'))
    (tmp_path / "learned.py").write_text(text or "", "utf-8")
    own = read_own_rules(tmp_path)
    assert own.rules[0].owner == 'The "head"'
    assert list(check_examples(own)) == []


def test_a_rule_that_is_a_partnerships_own_already_has_no_such_version() -> None:
    assert rule_as_learned(replace(ALL[0], code="theirs", owner="Larkfield"), FROM) is None
