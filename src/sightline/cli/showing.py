"""The commands that print what the records hold, ask and owe."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

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


def _asked_of_rules(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command whose child is asked about, as whom and when, and by which rules."""
    day = click.option(
        "--on", "on", metavar="DAY", help="Worked out for this day. Else the day of --known-at, else today."
    )
    return CHILD(known_to_whom(day(printed_as("text", "json")(STORE(RULES(command))))))


@click.command()
@_asked_of_rules
def prompts(rules_folder: Path | None, **asked: Any) -> None:
    """Print the questions that the records raise."""
    from sightline.service.commands.ruling import use_rules
    from sightline.service.commands.showing import prompts as run

    use_rules(rules_folder)
    run(**asked)


@click.command()
@_asked_of_rules
def duties(rules_folder: Path | None, **asked: Any) -> None:
    """Print what is owed to the child, and by when."""
    from sightline.service.commands.ruling import use_rules
    from sightline.service.commands.showing import duties as run

    use_rules(rules_folder)
    run(**asked)


@click.command("cannot-tell")
@_asked_of_rules
def cannot_tell(rules_folder: Path | None, **asked: Any) -> None:
    """Print what cannot be told: each missing thing once, for each agency, with what waits for it."""
    from sightline.service.commands.ruling import use_rules
    from sightline.service.commands.showing import cannot_tell as run

    use_rules(rules_folder)
    run(**asked)
