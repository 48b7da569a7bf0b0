"""Opening the store: one SQLite file, readable by its owner only, brought up to this version's shape in place.

Or a PostgreSQL database (:mod:`sightline.service.in_postgres`), which its server keeps safe.
"""

import os
import sqlite3
from pathlib import Path

from sightline.service.in_postgres import PostgresError, postgres_said, where_words
from sightline.service.store_path import store_path

APPLICATION_ID = 0x5167_4C6E
"""Marks an SQLite file as a Sightline store ("SgLn")."""

_HEADER = b"SQLite format 3\x00"
_APPS = ("access", "records", "casework", "reviews")


class StoreError(Exception):
    """The store cannot be opened; the message says what is wrong and what to do."""


def open_store(path: str | Path | None = None, *, create: bool = True) -> Path:
    """Open (and if ``create``, make) the store at ``path``, and point Django at it. Returns its absolute path.

    Opening the same store again costs next to nothing; opening another one closes the first. Raises StoreError.
    """
    where = store_path(path)
    if postgres_said():
        try:
            named = where_words()
        except PostgresError as wrong:
            raise StoreError(str(wrong)) from None
    else:
        named = f"the store {where}"
        _prepare_file(where, create=create)
    _configure(where)
    _bring_up_to_date(named)
    return where


def _prepare_file(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise StoreError(f"{path} is a folder, not a store. Give the name of a file, such as {path / 'store.sqlite3'}.")
    if not path.exists() or path.stat().st_size == 0:
        if not create:
            raise StoreError(f"There is no store at {path}. Build one first: sightline build FOLDER --store {path}")
        _create(path)
        return
    try:
        with path.open("rb") as opened:
            header = opened.read(len(_HEADER))
    except OSError as error:
        raise StoreError(f"The store {path} cannot be read ({error.strerror}). It must belong to you.") from None
    if header != _HEADER:
        raise StoreError(f"{path} is not a Sightline store, and is left as it is. Choose another file with --store.")
    try:
        reading = sqlite3.connect(path.as_uri() + "?mode=ro", uri=True)
        try:
            mark = reading.execute("PRAGMA application_id").fetchone()[0]
            tables = reading.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        finally:
            reading.close()
    except sqlite3.DatabaseError:
        raise StoreError(
            f"The store {path} is damaged and cannot be read. Restore a copy made with sightline backup."
        ) from None
    if mark != APPLICATION_ID and tables:
        raise StoreError(
            f"{path} is a database of another program, and is left as it is. Choose another file with --store."
        )
    _owner_only(path)


def _create(path: Path) -> None:
    try:
        if not path.parent.exists():
            path.parent.mkdir(parents=True, mode=0o700)
        # Made whole beside its place and then put there: what is interrupted on the way leaves no half of a store.
        beside = path.with_name(f"{path.name}.{os.getpid()}.new")
        beside.unlink(missing_ok=True)
        os.close(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            made = sqlite3.connect(beside)
            try:
                made.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                made.execute("PRAGMA journal_mode = WAL")
            finally:
                made.close()
            _put(beside, path)
        finally:
            beside.unlink(missing_ok=True)
        _owner_only(path)
    except (OSError, sqlite3.Error) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise StoreError(
            f"A store cannot be made at {path} ({why}). Choose a file in a folder that you may write to."
        ) from None


def _put(made: Path, path: Path) -> None:
    """Put a new store at its place, unless somebody else put theirs there meanwhile; an empty file may go."""
    try:
        os.link(made, path)
    except FileExistsError:
        if path.stat().st_size == 0:
            made.replace(path)
    except OSError:  # a disk without second names for a file
        made.replace(path)


def _owner_only(path: Path) -> None:
    """SQLite gives its -wal and -shm files the rights of the store itself, so those written later follow."""
    if os.name != "posix":
        return
    for name in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        if name.exists() and name.stat().st_mode & 0o077:
            name.chmod(0o600)


def _configure(path: Path) -> None:
    import django
    from django.apps import apps

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sightline.service.settings")
    if not apps.ready:  # settings may have been read by somebody who asked for one of them alone
        os.environ["SIGHTLINE_STORE"] = str(path)
        django.setup()
    from django.db import connections

    if not postgres_said() and connections.settings["default"].get("NAME") != str(path):
        connections.close_all()
        connections.settings["default"]["NAME"] = str(path)
        connections["default"].settings_dict["NAME"] = str(path)


def _bring_up_to_date(named: str) -> None:
    from django.core.management import call_command
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
        ours = {key for key in executor.loader.disk_migrations if key[0] in _APPS}
        applied = {key for key in executor.loader.applied_migrations if key[0] in _APPS}
        if applied - ours:
            raise StoreError(
                f"{named[:1].upper()}{named[1:]} was written by a newer version of Sightline. "
                "Install that version, or choose another file with --store."
            )
        if ours - applied:
            call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        why = " ".join(str(error).split())
        raise StoreError(f"{named[:1].upper()}{named[1:]} cannot be opened ({why}).") from None


def close_store() -> None:
    """Let go of the store in this thread."""
    from django.apps import apps

    if apps.ready:  # else none was opened
        from django.db import connections

        connections.close_all()
