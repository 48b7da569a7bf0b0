"""A store and a folder of their own for every test, in a real SQLite file; or, if asked, in PostgreSQL."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sightline.service.store import close_store
from tests.service import on_postgres
from tests.service.papers import empty_store

if on_postgres.SERVER:
    on_postgres.install()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is about the file itself has nothing to look at where there is none."""
    if on_postgres.SERVER:
        about_the_file = pytest.mark.skip(reason="it is about the file that holds a store")
        for item in items:
            if item.get_closest_marker("in_a_file"):
                item.add_marker(about_the_file)


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
