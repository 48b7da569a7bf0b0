"""``sightline lexicon``."""

from __future__ import annotations

from pathlib import Path

import click

from sightline.wording.lexicon_check import check_lexicon


def check(folder: Path) -> int:
    """Print what is wrong with the words in ``folder``; 1 if anything is."""
    if not any(folder.glob("*.toml")):
        raise click.UsageError(f"There is no .toml file in {folder}. docs/lexicon.md shows what to write in one.")
    wrong = check_lexicon(folder)
    for sentence in wrong:
        click.echo(sentence)
    click.echo("Every example is read as it says." if not wrong else f"Not as they say: {len(wrong)}.")
    return 1 if wrong else 0
