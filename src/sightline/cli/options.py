"""The options and arguments that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

STORE = click.option(
    "--store",
    type=click.Path(path_type=Path),
    help="The store's file. Else SIGHTLINE_STORE, else your own data folder.",
)
RULES = click.option(
    "--rules",
    "rules_folder",
    type=click.Path(path_type=Path),
    help="A folder of your partnership's own rules. Else SIGHTLINE_RULES.",
)
CHILD = click.argument("child", required=False)
BY = click.option("--by", default="", help="Your name. Else the name of this computer's user.")
_KNOWN = (
    click.option("--known-to", metavar="AGENCY", help="As this agency had it: its name, id or kind."),
    click.option("--known-at", metavar="DAY", help='As at the end of this day: 2014-05-01, "1 May 2014".'),
)


def known_to_whom(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command ``--known-to`` and ``--known-at``."""
    for option in reversed(_KNOWN):
        command = option(command)
    return command


def printed_as(*choices: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command ``--format``, one of ``choices``, the first of them where it is not said."""
    return click.option(
        "--format", "form", type=click.Choice(choices), default=choices[0], show_default=True, help="How to print it."
    )
