"""How a duty stands is told in two places, of one child and of many on columns; they say the same of every child."""

from __future__ import annotations

from datetime import timedelta

import pytest

pytest.importorskip("pyarrow", reason="the optional extra 'population' is not installed")

from hypothesis import event, given, settings
from hypothesis import strategies as st

from sightline.population.asked import Asked
from sightline.population.columns import CHILDREN, FACTS, rows, table
from sightline.population.detecting.detector import Detector, is_expressible
from sightline.population.detecting.facts import Facts
from sightline.population.share import answer_share
from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.language.rules import Duty
from sightline.rulebook.parameters import load
from sightline.rulebook.registry import ALL
from sightline.rulebook.to_tell import DutyToTell
from tests.unit.population.busy_children import busy_child

DUTIES = tuple(rule for rule in ALL if isinstance(rule, Duty) and is_expressible(rule))
_COLUMNS = ("rule", "anchor", "answer", "due_earliest", "due_latest", "look_again_on")


@given(
    st.sampled_from(DUTIES),
    st.lists(st.integers(0, 10**9), min_size=4, max_size=4, unique=True),
    st.sampled_from((1.0, 1.0, 0.9)),
    st.sampled_from((0, 0, 1, -1)),
)
@settings(max_examples=250, deadline=None)
def test_a_duty_stands_on_columns_as_it_stands_for_one_child(
    duty: Duty, numbers: list[int], plain: float, later: int
) -> None:
    for child, near in (busy_child(duty, number, plain) for number in numbers):
        on = near + timedelta(days=later)
        person, facts = rows(child, "review")
        tables = table(CHILDREN, [person]), table(FACTS, facts)
        found = answer_share(*tables, Asked(on, rules=(duty,))).to_pylist()
        assert [tuple(row[name] for name in _COLUMNS) for row in found if row["rule"]] == [
            _row(item) for item in _all(child, on, duty)
        ]
        told = Detector((duty,)).detect(Facts(*tables, on, None, load())).told
        event(f"told on columns: {len(told.rule) > 0}")


def _all(child, on, duty):  # type: ignore[no-untyped-def]
    found = evaluate(child, on=on, rules=(duty,))
    return [*(item for item in found.answered if item.answer.value != "no"), *found.owed]


def _row(item):  # type: ignore[no-untyped-def]
    anchor = item.episode.anchor
    limit = item.limit if isinstance(item, DutyToTell) else None
    due = (limit.earliest, limit.latest) if limit else (None, None)
    state = item.state if isinstance(item, DutyToTell) else item.answer
    return (item.rule.code, anchor.lineage or anchor.id, state.value, *due, item.look_again_on)
