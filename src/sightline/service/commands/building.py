"""``sightline build``."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sightline.service.store import open_store
from sightline.wording.lexicon_file import read_with_faults, reading_with

if TYPE_CHECKING:
    from sightline.service.records.building.build import Progress
    from sightline.service.records.building.report import BuildReport


def build(
    folder: Path,
    *,
    store: Path | None,
    child: str | None,
    accept_proposals: bool,
    form: str,
    lexicon: Path | None = None,
) -> int:
    """Build a folder and print what was taken, proposed and refused; 1 if nothing could be read."""
    if not folder.is_dir():
        what = "is a file, not a folder" if folder.exists() else "is not there"
        raise click.UsageError(f"{folder} {what}. Give the folder that holds the case's documents.")
    path = open_store(store)
    report = build_into_open_store(folder, child=child, accept_proposals=accept_proposals, lexicon=lexicon)
    if form == "json":
        click.echo(json.dumps(report.as_json(), indent=2, ensure_ascii=True))
    else:
        _print(report, path)
    if not report.read_anything:
        click.echo("Nothing in the folder could be read.", err=True)
        return 1
    return 0


def build_into_open_store(
    folder: Path, *, child: str | None = None, accept_proposals: bool = False, lexicon: Path | None = None
) -> BuildReport:
    """Build with a progress bar on a terminal, and write the look down.

    Read with the words of ``lexicon``, of ``SIGHTLINE_LEXICON`` and of the folder ``lexicon`` beside the documents.
    """
    from sightline.service.access.actions import record_look
    from sightline.service.access.viewer import person_at_this_computer
    from sightline.service.records.building.build import build as run
    from sightline.service.records.building.lexicons import lexicon_folders

    viewer = person_at_this_computer()
    words, faults = read_with_faults(*lexicon_folders(folder, lexicon))
    with _progress() as progress, reading_with(words):
        report = run(
            folder,
            by=viewer.name,
            child=child,
            accept_proposals=accept_proposals,
            progress=progress,
            fail_loudly=bool(os.environ.get("SIGHTLINE_DEBUG")),
        )
    report.notes.extend(f"Left out of your lexicon: {fault}" for fault in faults)
    record_look(viewer, "build", subjects=[report.case])
    return report


@contextmanager
def _progress() -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    with Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=console,
        transient=True,
        disable=not sys.stderr.isatty(),
    ) as bar:
        task = bar.add_task("Looking", total=None)

        def show(doing: str, done: int, total: int) -> None:
            bar.update(task, description=doing, completed=done, total=total)

        yield show


def _print(report: BuildReport, path: Path) -> None:
    click.echo(f"{report.case_name}: {', '.join(name for _, name in report.children) or 'no child named yet'}")
    for item in report.taken:
        line = f"  Taken: {item.document} ({item.agency}): {_count(item.facts, 'row')}, {item.proposed} to confirm"
        if item.revises:
            line = (
                f"  Taken: {item.document} ({item.agency}), a new version of {item.revises}: "
                f"{item.added} added, {item.changed} changed, {item.gone} gone"
            )
        click.echo(line)
        for warning in item.warnings:
            click.echo(f"    {warning}")
    if report.unchanged:
        click.echo(f"  Unchanged: {_count(len(report.unchanged), 'document')}")
    for refusal in report.refused:
        click.echo(f"  Refused: {refusal.sentence}")
    for note in report.notes:
        click.echo(f"  {note}")
    if report.accepted:
        click.echo(f"  Accepted unchecked: {_count(report.accepted, 'entry', 'entries')}. Every page says so.")
    if report.questions:
        click.echo("  To answer:")
        for question in report.questions:
            click.echo(f"    {question}")
    click.echo(f"  The store is {path}. Look at it with: sightline serve --store {path}")
    click.echo("  Not for real families: access control has not been built into this version.")


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
