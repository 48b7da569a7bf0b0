"""Whatever lies in a folder: one clear sentence each, nothing else lost, no traceback, nobody else may read it."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from sightline.publishing.chronology_json import chronology_json
from tests.service.papers import ONE_CHILD, POLICE, built, case_toml, chronology, empty_store, whole

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def hostile(folder: Path) -> Path:
    case_toml(folder, ONE_CHILD)
    chronology(folder / "police.csv", [*POLICE, ("29 February 2013", "Cut lip seen.")])
    for name in ("empty.docx", "empty.csv", "empty.txt"):
        (folder / name).touch()
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16le") + b"\0" * 600
    (folder / "locked.docx").write_bytes(locked)
    (folder / "locked.xlsx").write_bytes(locked)
    (folder / "corrupt.docx").write_bytes(b"PK\x03\x04 and no more")
    (folder / "nodates.csv").write_text("Name,Colour\nA,red\nB,blue\n", encoding="utf-8")
    (folder / "right to left.txt").write_text(
        "On 3 May 2021 she said \u202eabc\x1b[31m \u05e9\u05dc.\n", encoding="utf-8"
    )
    (folder / "mixed.csv").write_bytes(b"Date,Event\n14/03/2021,caf\xc3\xa9\n15/03/2021,caf\xe9 closed\n")
    letter = docx.Document()
    letter.add_paragraph("On 3 March 2021 mother called.")
    letter.save(str(folder / "really a letter.pdf"))
    with zipfile.ZipFile(folder / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/document.xml", b"0" * 200_000_000)
    return folder


REFUSED = {
    "empty.docx",
    "empty.csv",
    "empty.txt",
    "locked.docx",
    "locked.xlsx",
    "corrupt.docx",
    "nodates.csv",
    "bomb.docx",
}


@pytest.mark.in_a_file
def test_each_bad_file_is_said_once_and_nothing_else_is_lost(sightline: Run, hostile: Path, tmp_path: Path) -> None:
    store = tmp_path / "kept" / "s.sqlite3"
    for _ in range(2):
        code, out, err = sightline("build", hostile, "--store", store, "--format", "json")
        said = json.loads(out)
        assert code == 0
        assert {one["document"] for one in said["refused"]} == REFUSED
        assert len(said["refused"]) == len(REFUSED)
        assert all(one["reason"] and one["what_to_do"] for one in said["refused"])
        assert "Traceback" not in err
        assert "Hollis" not in err
    assert any("29 February" in question and "police.csv" in question for question in said["questions"])
    _, out, _ = sightline("chronology", "--store", store, "--format", "json")
    texts = " ".join(fact["text"] for fact in json.loads(out)["facts"])
    for words in ("Cut lip", "mother called", "caf\u00e9 closed", "\u05e9\u05dc", POLICE[3][1]):
        assert words in texts
    assert stat.S_IMODE(store.parent.stat().st_mode) == 0o700
    assert {stat.S_IMODE(one.stat().st_mode) for one in store.parent.iterdir()} == {0o600}


def test_a_document_steers_no_terminal(sightline: Run, hostile: Path, tmp_path: Path) -> None:
    store = tmp_path / "kept" / "s.sqlite3"
    sightline("build", hostile, "--store", store)
    _, out, _ = sightline("chronology", "--store", store)
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_a_folder_of_nothing_leaves_no_child_behind(sightline: Run, folder: Path, tmp_path: Path) -> None:
    store, nothing, bad = tmp_path / "s" / "s.sqlite3", tmp_path / "nothing", tmp_path / "bad"
    nothing.mkdir()
    bad.mkdir()
    (bad / "corrupt.docx").write_bytes(b"PK\x03\x04 and no more")
    case_toml(folder, ONE_CHILD)
    chronology(folder / "police.csv", POLICE)
    assert sightline("build", folder, "--store", store)[0] == 0
    assert sightline("build", nothing, "--store", store)[0] == 1
    assert sightline("build", bad, "--store", store)[0] == 1
    code, out, _ = sightline("chronology", "--store", store)
    assert (code, "Wren Hollis" in out) == (0, True)


def _build(folder: Path, store: Path) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-m", "sightline.cli", "build", str(folder), "--store", str(store)]
    return subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=os.environ)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_an_interrupted_build_is_finished_by_the_next_and_doubles_nothing(
    sightline: Run, folder: Path, tmp_path: Path, how: signal.Signals
) -> None:
    case_toml(folder, ONE_CHILD)
    for number in range(12):
        chronology(folder / f"police {chr(97 + number)}.csv", [(day, f"{text} ({number})") for day, text in POLICE])
    store = tmp_path / "s" / "s.sqlite3"
    going = _build(folder, store)
    until = time.monotonic() + 30
    while not store.exists() and time.monotonic() < until and going.poll() is None:
        pass
    going.send_signal(how)
    _, err = going.communicate(timeout=60)
    assert b"Traceback" not in err
    assert sightline("build", folder, "--store", store)[0] == 0
    _, out, _ = sightline("chronology", "--store", store, "--format", "json")
    rows = [one for one in json.loads(out)["facts"] if not any(part["type"] == "part_of" for part in one["relations"])]
    assert len(rows) == 12 * len(POLICE)


def test_a_build_that_stopped_before_its_end_is_mended_by_the_next(
    store: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every document was taken, but who is who was not settled and the questions of the last were not asked."""
    from sightline.service.records.building import build as building
    from sightline.service.records.building import settling

    case_toml(folder, ONE_CHILD)
    chronology(folder / "police.csv", [*POLICE, ("03/09/2021", "Kay Hollis was seen at the station.")])
    chronology(folder / "visits.csv", POLICE)
    with monkeypatch.context() as broken:
        broken.setattr(settling, "settle_people", lambda _: 1 / 0)
        broken.setattr(building, "ask_about", lambda *_: None)
        with pytest.raises(ZeroDivisionError):
            built(folder)
    report = built(folder)
    assert any("visits.csv" in question for question in report.questions)
    mended = chronology_json(whole())
    empty_store(tmp_path / "other" / "s.sqlite3")
    built(folder)
    assert mended == chronology_json(whole())


def test_two_builds_at_once_double_nothing(sightline: Run, folder: Path, tmp_path: Path) -> None:
    case_toml(folder, ONE_CHILD)
    chronology(folder / "police.csv", POLICE)
    store = tmp_path / "s" / "s.sqlite3"
    both = [_build(folder, store), _build(folder, store)]
    said = [one.communicate(timeout=60) for one in both]
    assert all(b"Traceback" not in err for _, err in said)
    assert 0 in [one.returncode for one in both]
    assert sightline("build", folder, "--store", store)[0] == 0
    _, out, _ = sightline("chronology", "--store", store, "--format", "json")
    rows = [one for one in json.loads(out)["facts"] if not any(part["type"] == "part_of" for part in one["relations"])]
    assert len(rows) == len(POLICE)
