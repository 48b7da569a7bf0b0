"""Contradictions that people marked in an older store are still there, with who and why, and can still be undone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from sightline.publishing.chronology_json import chronology_json
from sightline.service.records.errors import NotPossible
from tests.service.papers import DECIDER, ONE_CHILD, READER, built, case_toml, chronology, whole


def _as_before(case: str, one: str, other: str) -> None:
    """Put the store back to how the version before kept it: one contradiction, marked and then resolved."""
    call_command("migrate", "records", "0004", verbosity=0, interactive=False)
    tables = MigrationExecutor(connection).loader.project_state([("records", "0004_case_found_again")]).apps
    marked = {
        "case_id": case,
        "one": one,
        "other": other,
        "about": "who was there",
        "marked_by": DECIDER,
        "resolved_by": "",
        "resolution": "",
    }
    row = tables.get_model("records", "Contradiction").objects.create(**marked)
    resolved = {**marked, "resolved_by": "B. Manager", "resolution": "The first caller was right."}
    for what, before, after in (
        ("mark_contradiction", None, marked),
        ("resolve_contradiction", marked, resolved),
    ):
        tables.get_model("records", "Decision").objects.create(
            case_id=case,
            what=what,
            subjects=[],
            by=DECIDER,
            at="2025-05-04T10:00:00Z",
            before={"rows": [{"table": "Contradiction", "pk": row.pk, "values": before}]},
            after={"rows": [{"table": "Contradiction", "pk": row.pk, "values": after}]},
        )
    row.resolved_by, row.resolution = "B. Manager", "The first caller was right."
    row.save()
    call_command("migrate", "records", verbosity=0, interactive=False)


def test_they_are_kept_with_both_sides_and_can_be_undone(store: Path, folder: Path) -> None:
    from sightline.service.records import actions, queries

    case_toml(folder, ONE_CHILD)
    chronology(folder / "police.csv", [("12/03/2021", "Officers saw two adults."), ("13/03/2021", "No reply.")])
    built(folder)
    clean = chronology_json(whole())
    (case,) = queries.cases(viewer=READER)
    one, other = sorted(whole().current[:2], key=lambda fact: fact.lineage)
    _as_before(case.id, one.lineage, other.lineage)
    (seen,) = queries.contradictions_of_case(case.id, viewer=READER)
    assert (seen.marked_by, seen.found.subject, seen.outcome) == (DECIDER, "who was there", "in_words")
    assert (seen.found.resolved_by, seen.found.resolution) == ("B. Manager", "The first caller was right.")
    assert {said.fact for said in seen.found.said} == {one.lineage, other.lineage}
    assert {said.words for said in seen.found.said} == {one.sources[0].passage, other.sources[0].passage}
    assert seen.resolved_at is not None
    assert whole().by_id[one.id].contradicts == (other.id,)
    with pytest.raises(NotPossible, match="marked already"):
        actions.mark_contradiction(one.id, other.id, "who was there", by=DECIDER)
    decided = {item.what: item.id for item in queries.decisions(case.id, viewer=READER)}
    mark, resolve = decided["mark_contradiction"], decided["resolve_contradiction"]
    actions.undo(resolve, by=DECIDER)
    (seen,) = queries.contradictions_of_case(case.id, viewer=READER)
    assert seen.waits
    actions.undo(mark, by=DECIDER)
    assert queries.contradictions_of_case(case.id, viewer=READER) == ()
    assert json.dumps(chronology_json(whole())) == json.dumps(clean)
