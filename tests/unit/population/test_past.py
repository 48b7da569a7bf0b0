"""Going through everybody's past says of each child what looking back at that child says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="the optional extra 'population' is not installed")

from sightline.chronology.chronology import Chronology
from sightline.chronology.fact import Fact, Status
from sightline.population.asked import Asked
from sightline.population.past import first_days_of_all
from sightline.population.snapshot import write_snapshot
from sightline.rulebook.language.rules import Prompt
from sightline.rulebook.past.history import FirstRaised, breaches, history
from sightline.rulebook.registry import ALL
from tests.unit.population.generated_children import generated_children

UNTIL = date(2014, 9, 1)
PROMPTS = tuple(rule for rule in ALL if isinstance(rule, Prompt))
DUTIES = tuple(rule for rule in ALL if not isinstance(rule, Prompt))


def test_the_past_of_everybody_says_what_is_said_of_each(tmp_path: Path) -> None:
    children = tuple(_one_changed(child, number) for number, child in enumerate(generated_children(250)))
    snapshot = write_snapshot(tmp_path, ((child, "involvement") for child in children), facts_a_part=700)
    found = [row for table in first_days_of_all(snapshot, Asked(UNTIL)) for row in table.to_pylist()]
    told = sorted((row["child"], row["rule"], row["anchor"], row["first_raised_on"]) for row in found)
    assert len(told) > 60
    assert told == sorted(said for child in children for said in _said_of(child))


def test_of_a_child_without_an_open_purpose_nothing_is_looked_at(tmp_path: Path) -> None:
    snapshot = write_snapshot(tmp_path, ((child, "") for child in generated_children(50)))
    assert [len(table) for table in first_days_of_all(snapshot, Asked(UNTIL))] == [0]


def _said_of(child: Chronology) -> list[tuple[str, str, str, date]]:
    found = history(child, until=UNTIL, rules=PROMPTS) + breaches(child, until=UNTIL, rules=DUTIES)
    return [(child.child.id, item.finding.rule, _anchor(item), item.on) for item in found]


def _anchor(item: FirstRaised) -> str:
    return item.finding.key.split(":", 2)[2]


def _one_changed(child: Chronology, number: int) -> Chronology:
    """One record put right, or taken away, after it was written, so that a past day shows another version."""
    chosen = child.facts[number % len(child.facts)] if child.facts else None
    if chosen is None or not chosen.counts or chosen.recorded is None or chosen.recorded.earliest is None:
        return child
    day = chosen.recorded.earliest + timedelta(days=90)
    gone: Fact = replace(chosen, status=Status.WITHDRAWN, superseded_on=day, stood_as=Status.STATED)
    put_right = replace(chosen, id=f"{chosen.id}-2", stated_from=day, fields={})
    later = (put_right,) if number % 2 else ()
    if later:
        gone = replace(gone, status=Status.CORRECTED)
    return replace(child, facts=(*(fact for fact in child.facts if fact is not chosen), gone, *later))
