"""A store in PostgreSQL, for a partnership with a server: ``SIGHTLINE_POSTGRES`` says where, in libpq's own words.

Such as ``host=db.example dbname=sightline user=sightline``, or ``postgresql://...``. Needs psycopg (the optional part
"postgres"). Without it the store is one SQLite file.
"""

import os

SETTING = "SIGHTLINE_POSTGRES"
_NAMES = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}


class PostgresError(Exception):
    """The database cannot be found by what was said; the message says what to do."""


def postgres_said() -> str:
    """What says which database holds the store; empty where the store is a file."""
    return os.environ.get(SETTING, "").strip()


def database_settings() -> dict[str, object]:
    """Django's settings of that database. Raises PostgresError."""
    try:
        from psycopg.conninfo import conninfo_to_dict
        from psycopg.errors import ProgrammingError
    except ImportError:
        raise PostgresError(
            f"{SETTING} names a PostgreSQL database, and what talks to one is not installed: "
            "pip install 'sightline[postgres]'."
        ) from None
    try:
        held = conninfo_to_dict(postgres_said())
    except ProgrammingError:
        held = {}
    if not held.get("dbname"):
        raise PostgresError(
            f"{SETTING} does not say which database holds the store. Write it as "
            "“host=ADDRESS dbname=NAME user=NAME”, and the password into ~/.pgpass."
        )
    named: dict[str, object] = {ours: str(held.pop(theirs)) for theirs, ours in _NAMES.items() if held.get(theirs)}
    return {"ENGINE": "django.db.backends.postgresql", **named, "OPTIONS": held}


def where_words() -> str:
    """Where the store lies, for a person; never the password."""
    held = database_settings()
    host = held.get("HOST")
    return f"the PostgreSQL database {held['NAME']}" + (f" on {host}" if host else "")
