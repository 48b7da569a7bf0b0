"""The command in use: the answer on standard output, words about it on standard error, never a traceback."""

import csv
import io
import json
import os
import socket
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sightline.publishing.words import REPLAY
from sightline.service.store import close_store
from tests.service.papers import HEALTH, ONE_CHILD, POLICE, case_toml, chronology

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def case(folder: Path) -> Path:
    case_toml(folder, '[case]\nname = "Hollis"\n' + ONE_CHILD)
    chronology(folder / "police.csv", POLICE)
    chronology(folder / "health visitor.csv", HEALTH)
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite3"


@pytest.fixture
def built(sightline: Run, case: Path, path: Path) -> Path:
    assert sightline("build", case, "--store", path)[0] == 0
    return path


def test_build_says_what_it_took_and_refused_and_why(sightline: Run, case: Path, path: Path) -> None:
    (case / "scan.pdf").write_bytes(b"")
    code, out, _ = sightline("build", case, "--store", path)
    assert code == 0
    assert "Taken: police.csv (Police): 4 rows" in out
    assert "Refused: scan.pdf: the file is empty" in out


def test_build_gives_json_and_nothing_else_on_standard_output(sightline: Run, case: Path, path: Path) -> None:
    code, out, _ = sightline("build", case, "--store", path, "--format", "json")
    shape = json.loads(out)
    assert code == 0
    assert {item["document"] for item in shape["taken"]} == {"police.csv", "health visitor.csv"}
    assert {"taken", "proposed", "refused", "unchanged", "questions"} <= set(shape)


def test_build_fails_only_if_nothing_could_be_read(sightline: Run, folder: Path, path: Path) -> None:
    (folder / "empty.pdf").write_bytes(b"")
    code, _, err = sightline("build", folder, "--store", path)
    assert (code, "Nothing in the folder could be read." in err) == (1, True)
    chronology(folder / "police.csv", POLICE)
    assert sightline("build", folder, "--store", path)[0] == 0


def test_a_bad_case_file_fails_nothing(sightline: Run, case: Path, path: Path) -> None:
    case_toml(case, "[[child]\nname = 1")
    code, out, _ = sightline("build", case, "--store", path)
    assert code == 0
    assert "Refused: case.toml, line 1" in out


@pytest.mark.parametrize("folder", ["nowhere", "a file"])
def test_what_is_no_folder_is_said(sightline: Run, tmp_path: Path, path: Path, folder: str) -> None:
    (tmp_path / "a file").write_text("x")
    code, _, err = sightline("build", tmp_path / folder, "--store", path)
    assert code == 2
    assert "Give the folder" in err


def test_the_chronology_as_json_is_what_is_documented(sightline: Run, built: Path) -> None:
    code, out, _ = sightline("chronology", "--store", built, "--format", "json")
    assert code == 0
    shape = json.loads(out)
    assert shape["child"] == "Wren Hollis"
    assert shape["known_to"] is None
    assert "Not for real families" in shape["notice"]
    wanted = {"id", "kind", "nature", "occurred", "ended", "extent", "recorded", "received", "agency", "people", "text"}
    wanted |= {"fields", "relations", "contradicts", "status", "decided_by", "sources"}
    for fact in shape["facts"]:
        assert wanted <= set(fact)
        assert {"written", "earliest", "latest", "precision"} <= set(fact["occurred"])
        assert {"document", "locator", "passage", "start", "end"} <= set(fact["sources"][0])
    assert {fact["agency"] for fact in shape["facts"]} == {"Police", "Health visiting"}


def test_the_facts_come_in_order(sightline: Run, built: Path) -> None:
    shape = json.loads(sightline("chronology", "--store", built, "--format", "json")[1])
    days = [fact["occurred"]["earliest"] for fact in shape["facts"]]
    assert days == sorted(days)


def test_the_chronology_as_csv_opens_in_a_spreadsheet(sightline: Run, built: Path) -> None:
    _, out, _ = sightline("chronology", "--store", built, "--format", "csv")
    rows = list(csv.reader(io.StringIO(out.removeprefix("\ufeff"))))
    assert rows[0][0] == "When"
    assert any("Welfare check" in cell for row in rows for cell in row)


def test_the_table_shows_facts_gaps_and_the_notice(sightline: Run, built: Path) -> None:
    _, out, _ = sightline("chronology", "--store", built)
    assert "12/03/2021" in out
    assert "No records from: GP. Silence tells you nothing." in out
    assert "Not for real families" in out
    assert REPLAY not in out


@pytest.mark.parametrize("words", ["police", "Police", "POLICE", "pol", "PO"])
def test_an_agency_can_be_named_forgivingly(sightline: Run, built: Path, words: str) -> None:
    code, out, _ = sightline("chronology", "--store", built, "--known-to", words, "--format", "json")
    shape = json.loads(out)
    assert code == 0
    assert shape["known_to"] == "Police"
    assert {fact["agency"] for fact in shape["facts"]} == {"Police"}
    assert REPLAY in shape["notice"]


def test_an_agency_that_is_not_there_lists_those_that_are(sightline: Run, built: Path) -> None:
    code, out, err = sightline("chronology", "--store", built, "--known-to", "probation")
    assert (code, out) == (2, "")
    assert "Police (Police)" in err
    assert "Health visiting" in err


@pytest.mark.parametrize("words", ["2021-06-30", "30/06/2021", "30 June 2021"])
def test_a_past_day_shows_only_what_was_known_by_then(sightline: Run, built: Path, words: str) -> None:
    _, out, _ = sightline("chronology", "--store", built, "--known-at", words, "--format", "json")
    shape = json.loads(out)
    assert shape["known_at"] == "2021-06-30"
    assert shape["facts"]
    assert max(fact["occurred"]["latest"] for fact in shape["facts"]) <= "2021-06-30"
    assert REPLAY in sightline("chronology", "--store", built, "--known-at", words)[1].replace("\n", " ")


@pytest.mark.parametrize("words", ["June 2021", "29 February 2013", "soon"])
def test_what_is_no_day_is_said(sightline: Run, built: Path, words: str) -> None:
    code, out, err = sightline("chronology", "--store", built, "--known-at", words)
    assert (code, out) == (2, "")
    assert "--known-at" in err


@pytest.mark.parametrize("words", ["wren hollis", "WREN HOLLIS", "Wren"])
def test_a_child_can_be_named_forgivingly(sightline: Run, built: Path, words: str) -> None:
    assert sightline("chronology", words, "--store", built)[0] == 0


def test_a_child_must_be_named_where_there_are_several(sightline: Run, built: Path, tmp_path: Path) -> None:
    (tmp_path / "second").mkdir()
    chronology(tmp_path / "second" / "police.csv", POLICE)
    sightline("build", tmp_path / "second", "--store", built, "--child", "Robin Vale")
    code, out, err = sightline("chronology", "--store", built)
    assert (code, out) == (2, "")
    assert "Robin Vale" in err
    assert "Wren Hollis" in err
    child = next(line.split()[0] for line in err.splitlines() if "Robin Vale" in line)
    assert json.loads(sightline("chronology", child, "--store", built, "--format", "json")[1])["child"] == "Robin Vale"


@pytest.mark.parametrize("command", ["prompts", "duties"])
def test_findings_are_lists_in_json_and_words_otherwise(sightline: Run, built: Path, command: str) -> None:
    code, out, _ = sightline(command, "--store", built, "--format", "json")
    assert code == 0
    assert isinstance(json.loads(out), list)
    code, out, _ = sightline(command, "--store", built, "--known-at", "2021-06-30", "--on", "2021-07-01")
    assert code == 0
    assert REPLAY in out.replace("\n", " ")


@pytest.mark.in_a_file
def test_a_store_that_is_not_there_is_said(sightline: Run, tmp_path: Path) -> None:
    code, out, err = sightline("chronology", "--store", tmp_path / "none.sqlite3")
    assert (code, out) == (1, "")
    assert "Build one first" in err


@pytest.mark.in_a_file
def test_a_file_that_is_no_store_is_said(sightline: Run, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("Not a store, and long enough to look at.")
    code, _, err = sightline("chronology", "--store", tmp_path / "x.txt")
    assert (code, "not a Sightline store" in err) == (1, True)


def test_whatever_goes_wrong_is_a_sentence_without_a_name(
    sightline: Run, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sightline.service.commands import showing

    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError("Wren Hollis")

    monkeypatch.setattr(showing, "chronology", fails)
    code, out, err = sightline("chronology", "--store", built)
    assert (code, out) == (1, "")
    assert "Traceback" not in err
    assert "Wren" not in err
    assert "ZeroDivisionError" in err


def test_every_look_is_written_down_by_id_and_never_by_name(sightline: Run, built: Path) -> None:
    from sightline.service.access.models import Look

    sightline("chronology", "--store", built, "--known-to", "police", "--known-at", "2021-06-30")
    sightline("duties", "wren", "--store", built)
    looks = list(Look.objects.order_by("id"))
    assert [look.what for look in looks] == ["build", "chronology", "duties"]
    assert looks[1].known_at is not None
    assert "Wren" not in str([vars(look) for look in looks])
    assert all(look.viewer for look in looks)


@pytest.mark.in_a_file
def test_a_backup_is_whole_and_its_owners_only(sightline: Run, built: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    assert sightline("backup", copy, "--store", built)[0] == 0
    if os.name == "posix":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    one = sightline("chronology", "--store", built, "--format", "json")[1]
    assert sightline("chronology", "--store", copy, "--format", "json")[1] == one


@pytest.mark.in_a_file
def test_a_backup_overwrites_nothing(sightline: Run, built: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    code, _, err = sightline("backup", tmp_path / "mine.txt", "--store", built)
    assert (code, (tmp_path / "mine.txt").read_text()) == (2, "mine")
    assert "there already" in err


def test_a_case_deleted_for_good_leaves_a_tombstone_and_no_word(sightline: Run, built: Path) -> None:
    from sightline.service.records.models import Erased

    assert sightline("delete", "--case", "Hollis", "--store", built, "--yes")[0] == 0
    assert Erased.objects.get().facts >= len(POLICE) + len(HEALTH)
    close_store()
    for file in built.parent.glob(built.name + "*"):
        data = file.read_bytes()
        assert b"Hollis" not in data
        assert b"Welfare check" not in data


@pytest.mark.in_a_file
def test_the_whole_store_can_be_deleted(sightline: Run, built: Path) -> None:
    assert sightline("delete", "--store", built, "--yes")[0] == 0
    assert not list(built.parent.glob(built.name + "*"))


def test_nothing_that_is_no_store_is_deleted(sightline: Run, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear colleague")
    made = sqlite3.connect(tmp_path / "other.sqlite3")
    made.execute("CREATE TABLE theirs (id INTEGER)")
    made.commit()
    made.close()
    for name in ("letter.txt", "other.sqlite3"):
        assert sightline("delete", "--store", tmp_path / name, "--yes")[0] == 1
        assert (tmp_path / name).exists()


@pytest.mark.in_a_file
def test_where_says_where(sightline: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIGHTLINE_STORE", str(tmp_path / "here.sqlite3"))
    assert sightline("where")[1].strip() == str(tmp_path / "here.sqlite3")


def test_a_taken_port_is_said(sightline: Run, built: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, _, err = sightline("serve", "--store", built, "--port", port)
    assert code == 1
    assert f"Port {port} is taken" in err


def test_a_port_that_is_none_is_said(sightline: Run, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIGHTLINE_PORT", "eighty")
    code, _, err = sightline("serve", "--store", built)
    assert (code, "SIGHTLINE_PORT" in err) == (2, True)


def test_the_demonstration_builds_and_builds_again_without_doubling(sightline: Run, path: Path) -> None:
    from sightline.service.records import queries
    from tests.service.papers import READER

    assert sightline("demo", "--no-serve", "--store", path)[0] == 0
    first = [(case.name, case.facts) for case in queries.cases(viewer=READER)]
    assert len(first) == 3
    assert queries.read_by_machine(viewer=READER)
    assert sightline("demo", "--no-serve", "--store", path)[0] == 0
    assert [(case.name, case.facts) for case in queries.cases(viewer=READER)] == first


def test_help_asks_nothing_of_django() -> None:
    script = """
import sys
sys.argv = ["sightline", "--help"]
from sightline.cli import program
try:
    program()
except SystemExit:
    pass
assert "django" not in sys.modules
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "chronology" in done.stdout
