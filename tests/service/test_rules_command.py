"""``sightline rules``: the rulebook for programs, its figures, and a partnership's own rules checked at start-up."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sightline.rulebook.registry import ALL
from tests.service.test_answering import INCIDENT, MISSED, use_rules, write_papers
from tests.unit.rulebook.own_rule import RULE, write_folder

Sightline = Callable[..., tuple[int, str, str]]
KEYS = {
    "code", "ref", "refs", "versions", "what", "tier", "force", "version", "title", "says", "meaning", "subject",
    "in_force_from", "in_force_until", "learned_on", "editions", "source", "source_standing", "standing", "verified",
    "unverified_because", "owner", "falls_to", "held_by", "questions", "adopted", "may_interrupt", "file", "parameters",
}  # fmt: skip
STANDINGS = {"law read", "law from memory", "set locally", "Sightline's default, not law"}


@pytest.fixture(autouse=True)
def _no_rules_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIGHTLINE_RULES", "")


def test_every_rule_is_listed_with_its_source_dates_numbers_and_standing(store: Path, sightline: Sightline) -> None:
    code, said, _ = sightline("rules", "--format", "json", "--store", store)
    listed = json.loads(said)
    assert code == 0
    assert [item["code"] for item in listed] == [rule.code for rule in ALL]
    for item in listed:
        assert set(item) == KEYS, item["code"]
        assert item["standing"] in STANDINGS
        assert item["source"]
        assert item["owner"]
        assert (item["tier"] in ("T1", "T2", "T3")) or item["what"] == "duty"
        assert item["verified"] == (item["unverified_because"] == [])
        assert all(value["standing"] in STANDINGS for held in item["parameters"] for value in held["values"])
        if item["may_interrupt"]:
            assert item["tier"] == "T1"
            assert item["verified"] or item["adopted"]


def test_the_rulebook_is_told_without_any_store(tmp_path: Path, sightline: Sightline, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setenv("SIGHTLINE_STORE", str(tmp_path / "none.sqlite3"))
    code, said, _ = sightline("rules")
    assert code == 0
    assert "R24 Word of an incident late" in said
    assert not (tmp_path / "none.sqlite3").exists()


def test_own_rules_are_listed_and_asked(
    store: Path, folder: Path, sightline: Sightline, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = use_rules(folder, monkeypatch)
    monkeypatch.setenv("SIGHTLINE_RULES", "")
    write_papers(folder, police=[INCIDENT], health=MISSED)
    _, said, _ = sightline("rules", "--format", "json", "--store", store, "--rules", rules)
    own = json.loads(said)[-1]
    assert (own["code"], own["file"]) == ("appointments-missed", "missed.py")
    _, said, _ = sightline("prompts", "--format", "json", "--store", store, "--rules", rules)
    [raised] = [item for item in json.loads(said) if item["rule"] == "appointments-missed"]
    assert (raised["rule_standing"], raised["adopted"], raised["may_interrupt"]) == (
        "set locally",
        None,
        False,
    )


@pytest.mark.parametrize("command", [["rules"], ["prompts"], ["duties"], ["serve"]])
def test_nothing_starts_with_a_bad_rule_and_its_line_is_told(
    store: Path, tmp_path: Path, sightline: Sightline, command: list[str]
) -> None:
    bad = write_folder(tmp_path / "bad", RULE.replace('how="not_brought"', 'whom="x"'))
    code, said, wrong = sightline(*command, "--store", store, "--rules", bad)
    assert code == 1
    assert said == ""
    assert "dental.py, line" in wrong
    assert "no field whom" in wrong


def test_the_service_itself_refuses_to_start_with_a_bad_rule(tmp_path: Path) -> None:
    bad = write_folder(tmp_path / "bad", f"{RULE}\nimport os\n")
    told = subprocess.run(
        [sys.executable, "-c", "import sightline.service.wsgi"],
        env={**os.environ, "SIGHTLINE_RULES": str(bad), "SIGHTLINE_STORE": str(tmp_path / "s.sqlite3")},
        capture_output=True,
        text=True,
    )
    assert told.returncode != 0
    assert "dental.py, line" in told.stderr


@pytest.mark.parametrize("command", [["prompts"], ["duties"], ["rules"], ["rules", "figures"], ["replay"]])
def test_each_command_runs_in_a_process_of_its_own(store: Path, folder: Path, command: list[str]) -> None:
    write_papers(folder, police=[INCIDENT])
    told = subprocess.run(
        [sys.executable, "-c", "from sightline.cli import main; main()", *command, "--store", str(store)],
        env={**os.environ, "SIGHTLINE_RULES": ""},
        capture_output=True,
        text=True,
    )
    assert (told.returncode, told.stderr) == (0, "")


def test_own_rules_are_checked_with_their_examples(tmp_path: Path, sightline: Sightline) -> None:
    good = write_folder(tmp_path / "good")
    code, said, _ = sightline("rules", "check", good)
    assert (code, said) == (0, "1 rule: every example gives what it says.\n")
    wrong = write_folder(tmp_path / "wrong", RULE.replace("on 2014-04-14 -> yes", "on 2014-04-14 -> no"))
    (good / "rule.docx").write_bytes(b"a rule that somebody wrote in a letter")
    code, said, _ = sightline("rules", "check", good)
    assert (code, "rule.docx is not read" in said) == (0, True)
    code, said, _ = sightline("rules", "check", wrong)
    assert code == 1
    assert "the rule gives yes" in said
    bad = write_folder(tmp_path / "bad", RULE.replace('tier="T2"', 'tier="T9"'))
    code, said, _ = sightline("rules", "check", bad)
    assert code == 1
    assert "T9 is no tier" in said
    (tmp_path / "empty").mkdir()
    assert sightline("rules", "check", tmp_path / "empty")[0] == 2


def test_figures_are_told_for_programs_and_people(store: Path, folder: Path, sightline: Sightline) -> None:
    from sightline.service.casework import actions
    from sightline.service.records import queries
    from tests.service.papers import DECIDER, READER

    write_papers(folder, police=[INCIDENT])
    child = queries.children(viewer=READER)[0].id
    actions.record_raised(child, by=DECIDER)
    _, said, _ = sightline("rules", "figures", "--format", "json", "--store", store)
    [lag] = [item for item in json.loads(said) if item["rule"] == "notification-lag"]
    assert (lag["raised"], lag["answered"], lag["median_days_to_answer"]) == (1, 0, None)
    assert DECIDER not in said
    _, said, _ = sightline("rules", "figures", "--store", store)
    assert "Raised 1, not answered 1" in said
