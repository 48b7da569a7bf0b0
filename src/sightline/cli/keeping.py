"""The commands that keep the store: where it lies, a copy of it, its end."""

from __future__ import annotations

from pathlib import Path

import click

from sightline.cli.options import STORE


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@STORE
def backup(file: Path, store: Path | None) -> None:
    """Copy the store to FILE, also while it is in use."""
    from sightline.service.commands.keeping import backup as run

    run(file, store=store)


@click.command()
@click.option("--case", "case", help="Delete one case: its id or name. Without it the whole store is deleted.")
@STORE
@click.option("--yes", is_flag=True, help="Do not ask.")
def delete(case: str | None, store: Path | None, yes: bool) -> None:
    """Delete a case, or the whole store, for good."""
    from sightline.service.commands.keeping import delete as run

    run(case, store=store, yes=yes)


@click.command()
@STORE
def where(store: Path | None) -> None:
    """Print where the store lies."""
    from sightline.service.in_postgres import postgres_said, where_words
    from sightline.service.store_path import store_path

    click.echo(where_words() if postgres_said() else str(store_path(store)))
