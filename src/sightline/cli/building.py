"""The commands that read documents into the store and show it in the browser."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from sightline.cli.options import RULES, STORE, printed_as


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@STORE
@click.option("--child", help="The child's name or pseudonym, where no case.toml gives it.")
@click.option("--accept-proposals", is_flag=True, help="Accept everything unchecked, for demonstrations: pages say so.")
@click.option("--lexicon", type=click.Path(path_type=Path), help="A folder of your own words. Else SIGHTLINE_LEXICON.")
@printed_as("text", "json")
def build(
    folder: Path, store: Path | None, child: str | None, accept_proposals: bool, lexicon: Path | None, form: str
) -> None:
    """Read every document in FOLDER into the store."""
    from sightline.service.commands.building import build as run

    sys.exit(run(folder, store=store, child=child, accept_proposals=accept_proposals, form=form, lexicon=lexicon))


@click.command()
@STORE
@click.option("--no-serve", is_flag=True, help="Only build the demonstration.")
@click.option("--port", type=click.IntRange(1, 65535), help="Else SIGHTLINE_PORT, else 8000.")
def demo(store: Path | None, no_serve: bool, port: int | None) -> None:
    """Build the demonstration of invented families, and show it in the browser."""
    from sightline.service.commands.demonstrating import demo as run

    run(store=store, serve_it=not no_serve, port=port)


@click.command()
@STORE
@click.option("--port", type=click.IntRange(1, 65535), help="Else SIGHTLINE_PORT, else 8000.")
@RULES
def serve(store: Path | None, port: int | None, rules_folder: Path | None) -> None:
    """Show the store in the browser, on this computer only."""
    from sightline.service.commands.ruling import use_rules
    from sightline.service.commands.serving import serve as run

    use_rules(rules_folder)
    run(store=store, port=port)


@click.group()
def lexicon() -> None:
    """Words of your own for the reader: docs/lexicon.md shows how."""


@lexicon.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
def check(folder: Path) -> None:
    """Try every example in FOLDER, and print which are not read as they say."""
    from sightline.service.commands.wording import check as run

    sys.exit(run(folder))
