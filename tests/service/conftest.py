"""A store and a folder of their own for every test, in a real SQLite file; or, if asked, in PostgreSQL."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sightline.service.store import close_store
from tests.service import on_postgres
from tests.service.papers import empty_store

if on_postgres.SERVER:
    on_postgres.install()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Path]:
    """An open, empty store."""
    yield empty_store(tmp_path / "store" / "case.sqlite3")
    close_store()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty case folder."""
    made = tmp_path / "folder"
    made.mkdir()
    return made


@pytest.fixture
def sightline(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Iterator[Callable[..., tuple[int, str, str]]]:
    """Runs the command in this process: exit code, standard output, standard error."""
    from sightline.cli import program
    from sightline.service.commands.guarding import guarded

    def run(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["sightline", *(str(one) for one in arguments)])
        capfd.readouterr()
        code = guarded(program)
        said = capfd.readouterr()
        return code, said.out, said.err

    yield run
    close_store()
