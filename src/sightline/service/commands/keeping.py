"""``sightline backup`` and ``sightline delete``."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import click

from sightline.service.commands.choosing import chosen_case, open_existing
from sightline.service.in_postgres import postgres_said, where_words
from sightline.service.store import APPLICATION_ID, close_store
from sightline.service.store_path import runs_beside, store_path


def backup(file: Path, *, store: Path | None) -> None:
    """Copy the whole store, also while it is in use, to a file that only its owner can read."""
    if postgres_said():
        raise click.ClickException(
            f"The store is {where_words()}. Back it up with PostgreSQL's own pg_dump; nothing was written."
        )
    path = open_existing(store)
    target = file.expanduser().absolute()
    if target.is_dir():
        raise click.UsageError(f"{target} is a folder. Give the name of a file in it.")
    if target.exists():
        raise click.UsageError(f"{target} is there already. Choose another name; nothing was written.")
    if not target.parent.is_dir():
        raise click.UsageError(f"There is no folder {target.parent}. Make it first.")
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    click.echo(f"Copied to {target}. It holds everything that the store holds: keep it as safe.", err=True)


def delete(case: str | None, *, store: Path | None, yes: bool) -> None:
    """Delete one case, leaving a tombstone, or the whole store."""
    if case is None:
        _delete_store(store, yes)
        return
    open_existing(store)
    from sightline.service.access.actions import record_look
    from sightline.service.access.viewer import person_at_this_computer
    from sightline.service.casework.actions import forget_case
    from sightline.service.records.erasing import erase_case
    from sightline.service.reviews import actions as reviews

    viewer = person_at_this_computer()
    found = chosen_case(case, viewer)
    _confirm(f"Delete the case {found.name} ({found.facts} entries) for good? It cannot be brought back.", yes)
    reviews.forget_case(found.id, by=viewer.name)
    # Only now: a hold refuses it, and then the log says of no deletion.
    record_look(viewer, "delete", subjects=[found.id])
    forget_case(found.id, by=viewer.name)
    erase_case(found.id, by=viewer.name)
    shutil.rmtree(runs_beside(store_path(store)), ignore_errors=True)
    click.echo("Deleted for good. Copies that you made of the store still hold it.", err=True)


def _delete_store(store: Path | None, yes: bool) -> None:
    if postgres_said():
        raise click.ClickException(
            f"The store is {where_words()}. Whoever keeps that server deletes it there, with its backups; nothing was "
            "deleted. One case is deleted with --case."
        )
    path = store_path(store)
    if not path.exists():
        raise click.ClickException(f"There is no store at {path}.")
    if not _is_store(path):
        raise click.ClickException(f"{path} is not a Sightline store, and is left as it is.")
    _refuse_if_held(path)
    _confirm(f"Delete the whole store {path} for good? It cannot be brought back.", yes)
    if path.stat().st_size:
        _overwrite(path)
    shutil.rmtree(runs_beside(path), ignore_errors=True)
    for name in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        name.unlink(missing_ok=True)
    click.echo("Deleted for good. Copies that you made of it still hold what it held.", err=True)


def _refuse_if_held(path: Path) -> None:
    """A store with a case or a review of which disposal is frozen is not deleted; one that cannot be read says nothing.
    A review is held from its first day, before anything that came in is accepted into a case.
    """
    held = 0
    with closing(sqlite3.connect(path.as_uri() + "?mode=ro", uri=True)) as opened:
        for holds in (
            "SELECT count(*) FROM records_hold WHERE lifted_by = ''",
            "SELECT count(*) FROM reviews_reviewentry WHERE sort = 'hold' AND taken_back_by = ''",
        ):
            with contextlib.suppress(sqlite3.Error):
                held += opened.execute(holds).fetchone()[0]
    if held:
        raise click.ClickException(
            "Disposal is frozen: a hold stands on something in this store, placed for a review. Nothing was deleted. "
            "Whoever answers for the review lifts it, with a reason, on the page of the review."
        )


def _is_store(path: Path) -> bool:
    if path.is_dir():
        return False
    if path.stat().st_size == 0:
        return True
    try:
        with closing(sqlite3.connect(path.as_uri() + "?mode=ro", uri=True)) as opened:
            return bool(opened.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID)
    except sqlite3.Error:
        return False


def _overwrite(path: Path) -> None:
    """Nulls over every byte first, for disks that write in place; nothing can promise that for all disks."""
    close_store()
    with path.open("r+b") as opened:
        left = path.stat().st_size
        while left > 0:
            piece = min(left, 1 << 20)
            opened.write(b"\0" * piece)
            left -= piece
        opened.flush()
        os.fsync(opened.fileno())


def _confirm(question: str, yes: bool) -> None:
    if not yes and not click.confirm(question, err=True):
        raise click.ClickException("Nothing was deleted.")
