"""The commands that print what the records hold, ask and owe."""

from __future__ import annotations

from pathlib import Path

import click

from sightline.cli.options import CHILD, RULES, STORE, known_to_whom, printed_as


@click.command()
@CHILD
@known_to_whom
@printed_as("table", "csv", "json")
@STORE
def chronology(child: str | None, known_to: str | None, known_at: str | None, form: str, store: Path | None) -> None:
    """Print a child's chronology."""
    from sightline.service.commands.showing import chronology as run

    run(child, known_to=known_to, known_at=known_at, form=form, store=store)


@click.command()
@CHILD
@printed_as("table", "json")
@STORE
def contradictions(child: str | None, form: str, store: Path | None) -> None:
    """Print what the records of a child's case differ about, resolved or not."""
    from sightline.service.commands.showing import contradictions as run

    run(child, form=form, store=store)


@click.command()
@CHILD
@known_to_whom
@click.option("--on", "on", metavar="DAY", help="Worked out for this day. Else the day of --known-at, else today.")
@printed_as("text", "json")
@STORE
@RULES
def prompts(
    child: str | None,
    known_to: str | None,
    known_at: str | None,
    on: str | None,
    form: str,
    store: Path | None,
    rules_folder: Path | None,
) -> None:
    """Print the questions that the records raise."""
    from sightline.service.commands.ruling import use_rules
    from sightline.service.commands.showing import prompts as run

    use_rules(rules_folder)
    run(child, known_to=known_to, known_at=known_at, on=on, form=form, store=store)


@click.command()
@CHILD
@known_to_whom
@click.option("--on", "on", metavar="DAY", help="Worked out for this day. Else the day of --known-at, else today.")
@printed_as("text", "json")
@STORE
@RULES
def duties(
    child: str | None,
    known_to: str | None,
    known_at: str | None,
    on: str | None,
    form: str,
    store: Path | None,
    rules_folder: Path | None,
) -> None:
    """Print what is owed to the child, and by when."""
    from sightline.service.commands.ruling import use_rules
    from sightline.service.commands.showing import duties as run

    use_rules(rules_folder)
    run(child, known_to=known_to, known_at=known_at, on=on, form=form, store=store)


@click.command("cannot-tell")
@CHILD
@known_to_whom
@click.option("--on", "on", metavar="DAY", help="Worked out for this day. Else the day of --known-at, else today.")
@printed_as("text", "json")
@STORE
@RULES
def cannot_tell(
    child: str | None,
    known_to: str | None,
    known_at: str | None,
    on: str | None,
    form: str,
    store: Path | None,
    rules_folder: Path | None,
) -> None:
    """Print what cannot be told: each missing thing once, for each agency, with what waits for it."""
    from sightline.service.commands.ruling import use_rules
    from sightline.service.commands.showing import cannot_tell as run

    use_rules(rules_folder)
    run(child, known_to=known_to, known_at=known_at, on=on, form=form, store=store)
