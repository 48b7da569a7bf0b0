"""The tests of the service on PostgreSQL: each path of a store stands for a database of its own.

    SIGHTLINE_TEST_POSTGRES="host=127.0.0.1 port=5432 user=postgres" pytest tests/service

The server is somebody's for tests only: databases whose names begin with sightline_test_ are made and dropped.
``make postgres`` starts such a server, runs them, and throws it away.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

SERVER = os.environ.get("SIGHTLINE_TEST_POSTGRES", "")
_PATTERN = "sightline_test_pattern"
_made: dict[str, str] = {}


def install() -> None:
    """Send whatever opens a store to a database of that store's own."""
    import psycopg
    from django.db import connections

    from sightline.service import store

    with psycopg.connect(f"{SERVER} dbname=postgres", autocommit=True) as server:
        held = server.execute("select datname from pg_database where datname like 'sightline\\_test\\_%'").fetchall()
        for (name,) in held:
            server.execute(f'drop database "{name}" with (force)')
        server.execute(f"create database {_PATTERN}")
    os.environ["SIGHTLINE_POSTGRES"] = f"{SERVER} dbname={_PATTERN}"
    configured = store._configure

    def of_its_own(path: Path) -> None:
        if not _made:
            _made[""] = _PATTERN
            configured(path)
            store._bring_up_to_date("the pattern")
            connections.close_all()
        name = _database(str(path))
        os.environ["SIGHTLINE_POSTGRES"] = f"{SERVER} dbname={name}"
        configured(path)
        if connections.settings["default"]["NAME"] != name:
            connections.close_all()
            connections.settings["default"]["NAME"] = name
            connections["default"].settings_dict["NAME"] = name

    store._configure = of_its_own


def empty(path: Path) -> None:
    """Forget what the store at a path held."""
    if name := _made.pop(str(path), ""):
        from django.db import connections

        connections.close_all()
        _run(f'drop database "{name}" with (force)')


def _database(path: str) -> str:
    if path not in _made:
        name = f"sightline_test_{hashlib.sha256(path.encode()).hexdigest()[:20]}"
        _run(f"create database {name} template {_PATTERN}")
        _made[path] = name
    return _made[path]


def _run(sql: str) -> None:
    import psycopg

    with psycopg.connect(f"{SERVER} dbname=postgres", autocommit=True) as server:
        server.execute(sql)
