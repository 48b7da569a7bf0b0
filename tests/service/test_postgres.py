"""A store in PostgreSQL: what is said where it cannot be opened. ``make postgres`` runs the rest there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sightline.service.in_postgres import database_settings, where_words
from tests.service import on_postgres

pytestmark = pytest.mark.skipif(bool(on_postgres.SERVER), reason="the tests themselves run on PostgreSQL")


@pytest.mark.parametrize(
    "said",
    ["host=db.example port=6432 dbname=sightline user=reader", "postgresql://reader@db.example:6432/sightline"],
)
def test_the_database_is_named_in_either_of_libpqs_ways(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setenv("SIGHTLINE_POSTGRES", said)
    held = database_settings()
    assert (held["NAME"], held["USER"], held["HOST"], held["PORT"]) == ("sightline", "reader", "db.example", "6432")
    assert where_words() == "the PostgreSQL database sightline on db.example"


def test_a_password_is_never_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIGHTLINE_POSTGRES", "host=db.example dbname=sightline user=reader password=not-for-a-log")
    assert "not-for-a-log" not in where_words()


@pytest.mark.parametrize("said", ["host=db.example", "nonsense", "dbname"])
def test_what_does_not_name_a_database_is_refused_with_how_to_write_it(
    monkeypatch: pytest.MonkeyPatch, sightline: Callable[..., tuple[int, str, str]], tmp_path: Path, said: str
) -> None:
    monkeypatch.setenv("SIGHTLINE_POSTGRES", said)
    code, _, told = sightline("chronology", "--store", tmp_path / "s.sqlite3")
    assert code == 1
    assert "does not say which database holds the store. Write it as" in told


@pytest.mark.parametrize(
    ("command", "instead"), [(["backup", "copy"], "pg_dump"), (["delete", "--yes"], "Whoever keeps that server")]
)
def test_what_is_done_at_the_server_says_so_and_touches_no_file(
    monkeypatch: pytest.MonkeyPatch,
    sightline: Callable[..., tuple[int, str, str]],
    tmp_path: Path,
    command: list[str],
    instead: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    beside = tmp_path / "s.sqlite3"
    beside.write_bytes(b"left alone")
    monkeypatch.setenv("SIGHTLINE_POSTGRES", "dbname=sightline")
    code, _, told = sightline(*command, "--store", beside)
    assert code == 1
    assert instead in told
    assert [path.name for path in tmp_path.iterdir()] == ["s.sqlite3"]
    assert beside.read_bytes() == b"left alone"
