"""``sightline evaluate --all``: the rules over every child with an open purpose; again, over those that are due."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sightline.chronology.chronology import Chronology
from sightline.chronology.clock import today
from sightline.service.commands.choosing import chosen_day, open_existing
from sightline.service.commands.showing import print_json
from sightline.service.store_path import runs_beside

if TYPE_CHECKING:
    from sightline.population.everyone import Progress, Run
    from sightline.population.snapshot import Snapshot
    from sightline.service.access.viewer import Viewer

_PAST = "-known-at"
_BEFORE = ".before"


def evaluate(*, known_at: str | None, workers: int, form: str, store: Path | None) -> None:
    """Ask every rule of every child with an open purpose, and print how many it said what of.

    The run is kept beside the store: the same one again goes on where it was stopped, and one of a later day asks only
    about the children that have changed or whose day to look again has come.
    """
    day = chosen_day(known_at, "--known-at", has_come=True)
    path = open_existing(store)
    try:
        from sightline.population.asked import Asked
        from sightline.population.everyone import evaluate_all
    except ImportError as missing:
        raise click.ClickException(
            "This needs the parts for many children: pip install 'sightline[population]'. "
            "One child needs nothing more: sightline prompts, sightline duties."
        ) from missing
    from sightline.service.access.actions import record_look
    from sightline.service.access.viewer import person_at_this_computer
    from sightline.service.casework.queries import rulebook

    viewer = person_at_this_computer()
    record_look(viewer, "evaluate all", known_at=day)
    used = rulebook(viewer=viewer, known_at=day)
    asked = Asked(on=day or today(), known_at=day, rules=used.rules, parameters=used.parameters)
    home = runs_beside(path)
    home.mkdir(mode=0o700, exist_ok=True)
    folder = home / (asked.on.isoformat() + (_PAST if day else ""))
    snapshot = _snapshot(folder, viewer, asked.on, day)
    earlier = _latest(home, asked.on) if day is None else None
    with _progress() as progress:
        run = evaluate_all(snapshot, folder / "run", asked, workers=workers, earlier=earlier, progress=progress)
    shutil.rmtree(folder / "snapshot")
    _tell(run, day, form)
    _forget_older(home, folder, day)


def _snapshot(folder: Path, viewer: Viewer, on: date, known_at: date | None) -> Snapshot:
    """What an interrupted run began with, or the store as it is now; an ended run of that day is begun anew."""
    from sightline.population.purpose import open_purpose
    from sightline.population.snapshot import open_snapshot, write_snapshot
    from sightline.service.records import queries

    try:
        return open_snapshot(folder / "snapshot")
    except FileNotFoundError:
        if (folder / "run" / "run.json").exists():
            before = folder.with_name(folder.name + _BEFORE)
            shutil.rmtree(before, ignore_errors=True)
            folder.rename(before)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700)

    def chronologies() -> Iterator[tuple[Chronology, str]]:
        for one in sorted(queries.children(viewer=viewer), key=lambda child: child.id):
            held = queries.chronology(one.id, viewer=viewer)
            yield held, open_purpose(held.as_known(at=known_at), on)

    return write_snapshot(folder / "snapshot", chronologies())


def _latest(home: Path, on: date) -> Run | None:
    """The latest complete run of that day or an earlier one."""
    from sightline.population.everyone import open_run

    for folder in sorted(home.iterdir(), reverse=True):
        if not folder.name.endswith(_PAST) and folder.name <= on.isoformat() + _BEFORE:
            try:
                return open_run(folder / "run")
            except (FileNotFoundError, NotADirectoryError):
                continue
    return None


def _forget_older(home: Path, kept: Path, day: date | None) -> None:
    """Only the last run of the records as they are is kept, for the next night to begin from."""
    for folder in home.iterdir():
        if (day is None) == (folder != kept):
            shutil.rmtree(folder, ignore_errors=True)


def _tell(run: Run, day: date | None, form: str) -> None:
    rows = [row for row in run.findings().to_pylist() if row["rule"] is not None]
    if form == "json":
        print_json(
            {
                "on": run.on.isoformat(),
                "known_at": day.isoformat() if day else None,
                "children": run.children,
                "asked": run.asked,
                "findings": [
                    {
                        "child": row["child"],
                        "rule": row["rule"],
                        "anchor": row["anchor"],
                        "answer": row["answer"],
                        "due": {"earliest": _iso(row["due_earliest"]), "latest": _iso(row["due_latest"])},
                        "look_again_on": _iso(row["look_again_on"]),
                        "assumes": json.loads(row["assumes"] or "[]"),
                    }
                    for row in rows
                ],
            }
        )
        return
    children = "child" if run.children == 1 else "children"
    click.echo(f"{run.children} {children} with an open purpose; the rules were asked about {run.asked} of them.")
    counts: dict[str, int] = {}
    for row in rows:
        said = "question raised" if row["answer"] == "yes" else row["answer"]
        if row["assumes"]:
            said += ", if the records here are whole, which nobody has said"
        counts[said] = counts.get(said, 0) + 1
    for said, count in sorted(counts.items()):
        click.echo(f"  {said}: {count}")
    click.echo("Children without a recorded, open involvement, enquiry or review are not looked at.")


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


@contextmanager
def _progress() -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    parts = (TextColumn("Asking"), BarColumn(), MofNCompleteColumn())
    with Bar(*parts, console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("parts", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
