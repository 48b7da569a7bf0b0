"""What stands among the questions of the time, and what in hindsight alone."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.rulebook.past.looking_back import Looking, look_back
from sightline.rulebook.registry import ALL
from sightline.rulebook.rule_files.examples import read_examples

_ORDER_MADE = """
An interim care order, and nothing recorded after it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2025-02-03 | order_made: order_type=interim_care_order, only_runs=no | court
"""


@pytest.mark.parametrize("looking", Looking)
def test_a_breach_that_an_order_began_stands_in_both_views(looking: Looking) -> None:
    [example] = read_examples(_ORDER_MADE)
    rules = tuple(rule for rule in ALL if rule.ref == "C25")
    [found] = look_back(example.chronology, until=date(2025, 6, 1), looking=looking, rules=rules)
    assert found.raised.on == date(2025, 3, 4)
