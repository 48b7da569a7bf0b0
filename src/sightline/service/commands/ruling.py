"""``sightline rules``: the rulebook, its figures, and a partnership's own rules tried out."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape

from sightline.publishing.rules_json import rule_json
from sightline.service.commands.choosing import open_existing


def use_rules(folder: Path | None) -> None:
    """Ask the partnership's own rules of ``folder`` too, else those of ``SIGHTLINE_RULES``; checked at once."""
    if folder is not None:
        os.environ["SIGHTLINE_RULES"] = str(folder.absolute())
    named = os.environ.get("SIGHTLINE_RULES", "").strip()
    if not named:
        return
    from sightline.rulebook.rule_files.own_rules import read_own_rules
    from sightline.rulebook.rule_files.rule_file import RulesRefused

    try:
        read_own_rules(Path(named))
    except RulesRefused as refused:
        raise click.ClickException(f"The rules of {named} cannot be used:\n{refused}") from None


def listed(*, store: Path | None, form: str) -> None:
    """Print every rule that is asked here. Without a store: the rules as they come, with nothing adopted."""
    from sightline.service.store_path import store_path

    if store is None and not store_path(None).exists():
        from sightline.rulebook.registry import ALL
        from sightline.rulebook.rule_files.own_rules import NONE, read_own_rules
        from sightline.rulebook.telling.rule_card import cards

        named = os.environ.get("SIGHTLINE_RULES", "").strip()
        own = read_own_rules(Path(named)) if named else NONE
        files = {id(held.rule): held.file for held in own.files}
        found = cards((*ALL, *own.rules), own.parameters, (), files)
    else:
        open_existing(store)
        from sightline.service.access.viewer import person_at_this_computer
        from sightline.service.casework import queries

        found = queries.rulebook(viewer=person_at_this_computer()).cards
    if form == "json":
        _json([rule_json(card) for card in found])
        return
    console = _console()
    for card in found:
        console.print(f"{card.rule.ref} {escape(card.rule.title)}", style="bold", highlight=False)
        console.print(f"  {escape(card.says)}", highlight=False)
        checked = "verified" if card.is_verified else "not verified"
        sort = card.tier if card.is_prompt else card.rule.force  # type: ignore[union-attr]
        console.print(f"  {sort}, version {card.rule.version}. {card.standing.value}, {checked}.", highlight=False)
        if card.is_own:
            yet = "" if card.adoption else ", not adopted yet: it is recorded on the rule's page"
            console.print(f"  {escape(card.rule.owner)}'s own rule{yet}.", highlight=False)
        if card.adoption:
            console.print(f"  {escape(card.adoption.words())}", highlight=False)
        if card.may_interrupt:
            console.print("  May interrupt a worker.", highlight=False)


def figures(*, store: Path | None, form: str) -> None:
    """Print how often each rule was raised and how it was answered."""
    open_existing(store)
    from sightline.service.access.actions import record_look
    from sightline.service.access.viewer import person_at_this_computer
    from sightline.service.casework import queries
    from sightline.service.casework.answering import ANSWERS

    viewer = person_at_this_computer()
    record_look(viewer, "figures of rules")
    found = queries.figures(viewer=viewer)
    if form == "json":
        _json([item.as_json() for item in found])
        return
    console = _console()
    if not found:
        console.print("No question has been put before anybody yet.", highlight=False)
    for item in found:
        console.print(f"{item.ref} {escape(item.title)}, version {item.version}", style="bold", highlight=False)
        told = [f"{words.lower()} {item.by_answer[code]}" for code, words in ANSWERS.items()]
        console.print(f"  Raised {item.raised}, not answered {item.unanswered}; {', '.join(told)}.", highlight=False)
        useful = f"  Found useful {item.useful}, found not useful {item.not_useful}."
        days = f" Median of days to an answer: {item.days:g}." if item.days is not None else ""
        console.print(useful + days, highlight=False)


def check(folder: Path) -> int:
    """Check the rules of a folder, which runs their examples; 1 if anything is wrong."""
    from sightline.rulebook.rule_files.own_rules import read_own_rules
    from sightline.rulebook.rule_files.rule_file import RulesRefused

    try:
        own = read_own_rules(folder)
    except RulesRefused as refused:
        click.echo(str(refused))
        click.echo(f"Not usable: {len(refused.faults)}.")
        return 1
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.suffix not in (".py", ".toml", ".md") and not path.name.startswith("."):
            click.echo(f"{path.name} is not read: a rule stands in a .py file, its numbers in a .toml file.")
    if not own.files:
        raise click.UsageError(f"There is no .py file in {folder}. docs/own-rules.md shows what to write in one.")
    many = f"{len(own.files)} {'rule' if len(own.files) == 1 else 'rules'}"
    click.echo(f"{many}: every example gives what it says.")
    return 0


def _json(shape: object) -> None:
    sys.stdout.flush()
    click.echo(json.dumps(shape, indent=2, ensure_ascii=True))


def _console() -> Console:
    return Console(width=None if sys.stdout.isatty() else 200)
