"""The store: one file, its owner's only, and clear words where it cannot be opened."""

import os
import sqlite3
import stat
from pathlib import Path

import pytest

from sightline.service import store_path
from sightline.service.store import StoreError, close_store, open_store


def _rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.skipif(os.name != "posix", reason="rights are of another sort on Windows")
@pytest.mark.in_a_file
def test_a_store_and_all_its_files_can_be_read_by_their_owner_only(store: Path) -> None:
    from sightline.service.access.actions import record_look
    from sightline.service.access.viewer import Viewer

    record_look(Viewer("somebody"), "test")
    files = [path for path in store.parent.iterdir() if path.name.startswith(store.name)]
    assert len(files) > 1
    assert {_rights(path) for path in files} == {0o600}
    assert _rights(store.parent) == 0o700


@pytest.mark.skipif(os.name != "posix", reason="rights are of another sort on Windows")
@pytest.mark.in_a_file
def test_rights_that_were_widened_are_narrowed_when_it_is_opened(store: Path) -> None:
    close_store()
    store.chmod(0o644)
    open_store(store)
    assert _rights(store) == 0o600


def test_opening_again_keeps_what_is_in_it(store: Path) -> None:
    from sightline.service.access.actions import record_look
    from sightline.service.access.queries import looks
    from sightline.service.access.viewer import Viewer

    record_look(Viewer("somebody"), "test")
    close_store()
    open_store(store)
    assert len(looks(viewer=Viewer("somebody"))) == 1


def test_two_stores_do_not_see_one_another(store: Path, tmp_path: Path) -> None:
    from sightline.service.access.actions import record_look
    from sightline.service.access.queries import looks
    from sightline.service.access.viewer import Viewer

    record_look(Viewer("somebody"), "test")
    open_store(tmp_path / "other.sqlite3")
    assert looks(viewer=Viewer("somebody")) == ()


@pytest.mark.in_a_file
def test_a_file_of_another_sort_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear colleague, this is a letter and not a store.")
    with pytest.raises(StoreError, match="not a Sightline store"):
        open_store(path)
    assert path.read_text().startswith("Dear colleague")


@pytest.mark.in_a_file
def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite3"
    made = sqlite3.connect(path)
    made.execute("CREATE TABLE theirs (id INTEGER)")
    made.commit()
    made.close()
    with pytest.raises(StoreError, match="another program"):
        open_store(path)


def test_a_store_of_a_newer_version_is_refused(store: Path) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('records', '9999_later', '2030-01-01')"
        )
    with pytest.raises(StoreError, match="newer version"):
        open_store(store)


@pytest.mark.in_a_file
def test_a_damaged_store_is_said_to_be_damaged(store: Path) -> None:
    close_store()
    data = store.read_bytes()
    store.write_bytes(data[:20] + b"\xff" * (len(data) - 20))
    with pytest.raises(StoreError, match=r"damaged|cannot be opened"):
        open_store(store)


@pytest.mark.in_a_file
def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        open_store(tmp_path)


@pytest.mark.in_a_file
def test_a_store_that_is_not_there_is_not_made_where_one_is_needed(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="Build one first"):
        open_store(tmp_path / "none.sqlite3", create=False)
    assert not (tmp_path / "none.sqlite3").exists()


@pytest.mark.parametrize(
    ("platform", "variable", "ends"),
    [
        ("win32", "LOCALAPPDATA", "Sightline"),
        ("darwin", "", "Library/Application Support/Sightline"),
        ("linux", "XDG_DATA_HOME", "sightline"),
    ],
)
def test_each_platform_keeps_it_where_programs_keep_data(
    platform: str, variable: str, ends: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    if variable:
        monkeypatch.setenv(variable, str(tmp_path))
        assert store_path.data_folder(platform) == tmp_path / ends
    assert store_path.data_folder(platform).as_posix().endswith(ends)


def test_what_is_said_on_the_command_line_comes_before_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SIGHTLINE_STORE", str(tmp_path / "one"))
    assert store_path.store_path(tmp_path / "two") == tmp_path / "two"
    assert store_path.store_path() == tmp_path / "one"


def test_the_tables_are_what_the_models_say(store: Path) -> None:
    from django.core.management import call_command

    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


@pytest.mark.in_a_file
def test_a_new_store_never_takes_the_place_of_one_that_came_meanwhile(tmp_path: Path) -> None:
    from sightline.service.store import _put

    theirs, ours, empty = tmp_path / "s.sqlite3", tmp_path / "s.sqlite3.new", tmp_path / "empty"
    theirs.write_bytes(b"theirs")
    ours.write_bytes(b"ours")
    _put(ours, theirs)
    assert theirs.read_bytes() == b"theirs"
    empty.touch()
    _put(ours, empty)
    assert empty.read_bytes() == b"ours"


@pytest.mark.in_a_file
def test_a_store_is_made_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    made = open_store(tmp_path / "new" / "s.sqlite3")
    close_store()
    assert [one.name for one in made.parent.iterdir()] == ["s.sqlite3"]
