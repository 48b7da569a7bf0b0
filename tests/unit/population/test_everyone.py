"""Asking about everybody says of each child what asking about that child says."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="the optional extra 'population' is not installed")

import pyarrow as pa

from sightline.chronology.chronology import Chronology
from sightline.chronology.fact import Fact, Status
from sightline.chronology.partial_date import PartialDate
from sightline.population.asked import Asked
from sightline.population.everyone import Run, evaluate_all
from sightline.population.snapshot import Snapshot, write_snapshot
from sightline.rulebook.answers import Answer
from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.findings import Findings
from sightline.vocabulary.kinds import KINDS
from tests.unit.population.generated_children import generated_children

ON = date(2014, 9, 1)
SAID = list[tuple[str, object]]


def said_of_each(children: tuple[Chronology, ...], on: date, known_at: date | None = None) -> dict[str, SAID]:
    """By child, what one child's evaluation says: the day to look again, then each finding as JSON."""
    return {
        child.child.id: _said(evaluate(child if known_at is None else child.as_known(at=known_at), on=on))
        for child in children
    }


def _said(found: Findings) -> SAID:
    told = [item.as_json() for item in found.considered if item.answer is not Answer.NO]
    return [("again", found.look_again_on), *(("", json.loads(json.dumps(item))) for item in told),
            *(("", json.loads(json.dumps(item.as_json()))) for item in found.duties)]  # fmt: skip


def said_in(findings: pa.Table) -> dict[str, SAID]:
    """The same, out of the rows of a run."""
    held: dict[str, SAID] = {}
    for row in findings.to_pylist():
        if row["rule"] is None:
            held[row["child"]] = [("again", row["look_again_on"])]
        else:
            held[row["child"]].append(("", json.loads(row["finding"])))
    return held


@pytest.fixture(scope="module")
def children() -> tuple[Chronology, ...]:
    return generated_children(600)


@pytest.fixture(scope="module")
def snapshot(children: tuple[Chronology, ...], tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    folder = tmp_path_factory.mktemp("population") / "snapshot"
    return write_snapshot(folder, ((child, "involvement") for child in children), facts_a_part=350)


def test_everybody_at_once_says_what_is_said_of_each(
    children: tuple[Chronology, ...], snapshot: Snapshot, tmp_path: Path
) -> None:
    assert len(snapshot.parts) > 3
    run = evaluate_all(snapshot, tmp_path / "run", Asked(ON, in_words=True))
    assert said_in(run.findings()) == said_of_each(children, ON)
    assert run.children == run.asked == len(children)


def test_everybody_as_known_on_a_past_day(children: tuple[Chronology, ...], snapshot: Snapshot, tmp_path: Path) -> None:
    day = date(2014, 4, 20)
    run = evaluate_all(snapshot, tmp_path / "run", Asked(day, known_at=day, in_words=True))
    assert said_in(run.findings()) == said_of_each(children, day, day)


def test_two_processes_say_the_same_as_one(snapshot: Snapshot, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    one = evaluate_all(snapshot, tmp_path / "one", Asked(ON, in_words=True))
    two = evaluate_all(
        snapshot,
        tmp_path / "two",
        Asked(ON, in_words=True),
        workers=2,
        progress=lambda done, of: told.append((done, of)),
    )
    assert one.findings() == two.findings()
    assert told == [(number, len(snapshot.parts)) for number in range(1, len(snapshot.parts) + 1)]


def test_without_words_the_rows_say_the_same(snapshot: Snapshot, tmp_path: Path) -> None:
    names = ["child", "rule", "anchor", "answer", "due_earliest", "due_latest", "look_again_on", "digest"]
    bare = evaluate_all(snapshot, tmp_path / "bare", Asked(ON)).findings()
    told = evaluate_all(snapshot, tmp_path / "told", Asked(ON, in_words=True)).findings()
    assert bare.select(names) == told.select(names)
    assert bare["finding"].null_count == len(bare)


def test_a_child_without_an_open_purpose_is_not_looked_at(tmp_path: Path) -> None:
    some = generated_children(40)
    snapshot = write_snapshot(
        tmp_path / "snapshot", ((child, "" if number % 2 else "review") for number, child in enumerate(some))
    )
    run = evaluate_all(snapshot, tmp_path / "run", Asked(ON, in_words=True))
    assert said_in(run.findings()) == said_of_each(some[::2], ON)


def test_a_run_that_was_cut_short_is_finished_and_one_that_is_finished_is_left(
    snapshot: Snapshot, tmp_path: Path
) -> None:
    whole = evaluate_all(snapshot, tmp_path / "run", Asked(ON)).findings()
    missing = tmp_path / "run" / "findings" / snapshot.parts[1]
    kept = tmp_path / "run" / "findings" / snapshot.parts[0]
    before = kept.stat().st_mtime_ns
    missing.unlink()
    (tmp_path / "run" / "run.json").unlink()
    told: list[int] = []
    again = evaluate_all(snapshot, tmp_path / "run", Asked(ON), progress=lambda done, _: told.append(done))
    assert again.findings() == whole
    assert told == [len(snapshot.parts)]
    assert kept.stat().st_mtime_ns == before


def test_a_folder_takes_no_run_that_asks_something_else(snapshot: Snapshot, tmp_path: Path) -> None:
    evaluate_all(snapshot, tmp_path / "run", Asked(ON))
    with pytest.raises(ValueError, match="asks something else"):
        evaluate_all(snapshot, tmp_path / "run", Asked(ON + timedelta(days=1)))


@pytest.fixture(scope="module")
def last_night(snapshot: Snapshot, tmp_path_factory: pytest.TempPathFactory) -> Run:
    return evaluate_all(snapshot, tmp_path_factory.mktemp("nights") / "last", Asked(ON, in_words=True))


@pytest.mark.parametrize("days", [0, 1, 45])
def test_a_night_asks_only_what_can_have_changed_and_says_what_asking_all_would(
    children: tuple[Chronology, ...], last_night: Run, tmp_path: Path, days: int
) -> None:
    on = ON + timedelta(days=days)
    new = Fact("new", "strategy_discussion", KINDS["strategy_discussion"].nature, PartialDate.on(ON), "police", "")
    tonight = list(children)
    for number in (3, 250, 550):
        tonight[number] = replace(children[number], facts=(*children[number].facts, replace(new, lineage="new")))
    tonight[7] = replace(children[7], facts=tuple(replace(fact, status=Status.WITHDRAWN) for fact in children[7].facts))
    del tonight[20]
    snapshot = write_snapshot(tmp_path / "snapshot", ((child, "enquiry") for child in tonight), facts_a_part=450)
    # The purpose is another word, which changes every digest; so last night is asked again under that word first.
    before = write_snapshot(tmp_path / "before", ((child, "enquiry") for child in children), facts_a_part=350)
    last = evaluate_all(before, tmp_path / "last", Asked(ON, in_words=True))
    run = evaluate_all(snapshot, tmp_path / "run", Asked(on, in_words=True), earlier=last)
    told, expected = said_in(run.findings()), said_of_each(tuple(tonight), on)
    assert _answers(told) == _answers(expected)
    woken = [c for c in tonight if (day := evaluate(c, on=ON).look_again_on) is not None and ON < day <= on]
    assert run.asked <= len(woken) + 4
    assert run.children == len(tonight)


def _answers(said: dict[str, SAID]) -> dict[str, list[object]]:
    """What is said apart from days to look again, which may be noted more closely on a later day."""
    return {
        child: [(item["key"], item.get("answer"), item.get("state"), item.get("due")) for _, item in rows[1:]]  # type: ignore[index,attr-defined]
        for child, rows in said.items()
    }


def test_a_night_cannot_rest_on_a_later_one(snapshot: Snapshot, last_night: Run, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="later day"):
        evaluate_all(snapshot, tmp_path / "run", Asked(ON - timedelta(days=1)), earlier=last_night)


def test_children_out_of_order_are_refused(children: tuple[Chronology, ...], tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="in order"):
        write_snapshot(tmp_path / "snapshot", ((child, "review") for child in (children[1], children[0])))
