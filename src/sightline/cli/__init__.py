"""The ``sightline`` command. Each command's body is in :mod:`sightline.service.commands`, imported when it is used."""

from __future__ import annotations

import os
import sys

import click

from sightline import __version__
from sightline.cli import building, keeping, reviewing, ruling, showing


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="sightline", message="sightline %(version)s")
@click.option("--debug", is_flag=True, help="Show the details of an error. They may hold what the records say.")
def program(debug: bool) -> None:
    """One sourced chronology of what every agency knows about a child.

    Not for real families: access control has not been built into this version.
    """
    if debug:
        os.environ["SIGHTLINE_DEBUG"] = "1"


for _command in (
    building.build,
    building.demo,
    building.serve,
    building.lexicon,
    showing.chronology,
    showing.contradictions,
    showing.prompts,
    showing.duties,
    showing.cannot_tell,
    ruling.rules,
    ruling.replay,
    ruling.disclosures,
    ruling.evaluate,
    reviewing.review,
    keeping.backup,
    keeping.delete,
    keeping.where,
):
    program.add_command(_command)


def main() -> None:
    """Run the command. Whatever goes wrong is said in a sentence; details only with ``--debug``."""
    from sightline.service.commands.guarding import guarded

    sys.exit(guarded(program))
