"""The list of rules, committed, so that none is lost or slips in."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest

import sightline.rulebook
from sightline.rulebook.adoption import standing_of
from sightline.rulebook.language.rules import Duty, Rule, parameters_of
from sightline.rulebook.packs import edition_on, editions
from sightline.rulebook.parameters import load
from sightline.rulebook.registry import ALL
from sightline.rulebook.telling.document import pages, pictures
from sightline.rulebook.telling.rule_card import RuleCard, cards
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.kinds import KINDS

INVENTORY = tomllib.loads(Path(__file__).with_name("inventory.toml").read_text("utf-8"))["rules"]
ROOT = Path(sightline.rulebook.__file__).parent
DOCS = Path(__file__).parents[3] / "docs" / "rulebook"


def test_the_rules_are_those_of_the_committed_list() -> None:
    listed = {(ref, code) for ref, held in INVENTORY.items() for code in ([held] if isinstance(held, str) else held)}
    assert {(rule.ref, rule.code) for rule in ALL} == listed


def test_every_rule_file_declares_one_rule() -> None:
    files = [file for folder in ("duties", "prompts") for file in (ROOT / folder).glob("*.py")]
    assert len([file for file in files if file.name != "__init__.py"]) == len(ALL)
    assert len({rule.code for rule in ALL}) == len(ALL)


@pytest.mark.parametrize("file", sorted(p for f in ("duties", "prompts") for p in (ROOT / f).glob("*.py")), ids=str)
def test_a_rule_file_holds_declarations_only(file: Path) -> None:
    forbidden = (ast.If, ast.IfExp, ast.For, ast.While, ast.Lambda, ast.FunctionDef, ast.ClassDef, ast.ListComp)
    found = [
        type(node).__name__ for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, forbidden)
    ]
    assert found == []


@pytest.mark.parametrize("file", sorted(p for f in ("duties", "prompts") for p in (ROOT / f).glob("*.py")), ids=str)
def test_a_rule_file_holds_no_numbers_but_the_day_it_was_learned(file: Path) -> None:
    tree = ast.parse(file.read_text("utf-8"))
    learned = {
        id(part)
        for call in ast.walk(tree)
        if isinstance(call, ast.keyword) and call.arg == "learned_on"
        for part in ast.walk(call.value)
    }
    numbers = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and type(node.value) is int and id(node) not in learned
    ]
    assert numbers == []


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.ref)
def test_a_rule_names_its_source_its_numbers_and_kinds_that_exist(rule: Rule) -> None:
    assert set(rule.reads) <= set(KINDS)
    assert set(parameters_of(rule)) <= set(load())
    assert set(rule.held_by) <= set(AGENCY_KINDS)
    assert rule.source.where
    assert rule.describes.strip()
    if isinstance(rule, Duty):
        assert editions(rule.source.family)


def test_every_number_is_used_dated_and_cited() -> None:
    used = {name for rule in ALL for name in parameters_of(rule)}
    # Lengths of stages and of orders belong to nodes that hold them inside.
    inside = {"visit_first_year.months"}
    assert used | inside == set(load())
    for parameter in load().values():
        assert all(value.cite and value.valid_from for value in parameter.values)


def test_no_edition_that_was_not_read_or_remembered_is_shipped() -> None:
    codes = {pack.code for family in ("working_together", "care_planning", "children_act") for pack in editions(family)}
    assert "WT2026" not in codes


def test_the_edition_is_that_of_the_event_and_not_of_today() -> None:
    from datetime import date

    on = {day: edition_on("working_together", day) for day in (date(2013, 4, 14), date(2013, 4, 15), date(2024, 1, 1))}
    assert [pack.code if pack else None for pack in on.values()] == ["WT2010", "WT2013", "WT2023"]
    assert edition_on("working_together", date(2010, 3, 16)) is None


def test_the_pages_of_the_rulebook_are_current() -> None:
    assert {file.name: file.read_text("utf-8") for file in DOCS.glob("*.md")} == pages()
    drawn = {file.name: file.read_text("utf-8") for file in (DOCS / "timelines").glob("*.svg")}
    assert drawn == pictures()


def test_a_paragraph_that_was_only_remembered_is_never_called_law_read() -> None:
    """A regulation whose edition was read in part does not make every paragraph of it read."""
    remembered = [rule for rule in ALL if isinstance(rule, Duty) and rule.source.standing == "law from memory"]
    assert remembered
    for rule in remembered:
        assert standing_of(rule, [load()[name] for name in parameters_of(rule)]).value != "law read", rule.ref


@pytest.mark.parametrize(
    "card",
    [card for card in cards(ALL, load()) if card.replaced],
    ids=lambda card: card.rule.code,
)
def test_a_rule_that_was_changed_says_of_every_version_what_ended_it(card: RuleCard) -> None:
    for version, changed in card.replaced:
        assert changed, f"after version {version} nothing says what changed: “Mended in ... (version N): ...”"


def test_what_is_a_clock_and_a_question_is_named_by_both_ids() -> None:
    refs = {card.rule.code: card.refs for card in cards(ALL, load())}
    assert refs["looked-after-visit-in-time"] == ("C30", "C29", "C31", "C33", "C34")
    assert refs["return-home-without-plan"] == ("R40", "C51")
    assert refs["end-of-supervision-order-decided-on-in-time"] == ("C49", "R42")
