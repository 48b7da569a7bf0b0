"""No task of a review is left out of the journeys, by mouse or by keyboard: read from the tests, whoever runs them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from .steps import MOST_BY_KEYS, MOST_STEPS

HERE = Path(__file__).parent


def _done_in(module: str) -> set[str]:
    """The tasks that the tests of a module end by counting: what they give to ``done``."""
    tests = [one for one in ast.parse((HERE / module).read_text()).body if isinstance(one, ast.FunctionDef)]
    calls = [one for test in tests if test.name.startswith("test_") for one in ast.walk(test)]
    return {
        one.args[0].value
        for one in calls
        if isinstance(one, ast.Call)
        and isinstance(one.func, ast.Attribute)
        and one.func.attr == "done"
        and isinstance(one.args[0], ast.Constant)
    }


@pytest.mark.parametrize(
    ("module", "tasks"), [("test_reviews.py", MOST_STEPS), ("test_reviews_by_keyboard.py", MOST_BY_KEYS)]
)
def test_every_task_is_done_in_a_journey_that_counts_its_steps(module, tasks):
    assert _done_in(module) == set(tasks)
