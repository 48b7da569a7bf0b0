"""Tests of the tests: each fault of ``faults.toml`` is put into a copy of the source, and its tests must fail.

A fault that no test notices is a hole in the tests. To add one, add an entry to ``faults.toml``; nothing here changes.

All of them take longer than everything else together, so one run takes a third of them, which third the source itself
decides: the same code is tested the same way everywhere, and a change takes another third. ``make faults`` takes all.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.repo.tree import ROOT

TESTS_FAILED = 1


@dataclass(frozen=True)
class Fault:
    """One committed fault: what it would mean, the text to replace, and the tests that must notice."""

    says: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]


FAULTS = [
    Fault(entry["says"], entry["file"], entry["old"], entry["new"], tuple(entry["tests"]))
    for entry in tomllib.loads((ROOT / "tests/faults/faults.toml").read_text("utf-8"))["fault"]
]


PARTS = 3


def _part() -> list[Fault]:
    """Those of this run: all where ``SIGHTLINE_FAULTS`` says ``all``, else the third that the source decides."""
    if os.environ.get("SIGHTLINE_FAULTS") == "all":
        return FAULTS
    digest = hashlib.sha256()
    for path in sorted((ROOT / "src").rglob("*.py")):
        digest.update(path.read_bytes())
    turn = digest.digest()[0] % PARTS
    return [fault for number, fault in enumerate(FAULTS) if number % PARTS == turn]


NOW = _part()


class Ready:
    """A process that has read what a fault leaves alone (``ready.py``), to be asked about one copy after another."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(ROOT / "tests/faults/ready.py")],
            cwd=ROOT,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def told(self, source: Path, file: str, tests: tuple[str, ...]) -> tuple[int, str]:
        """What these tests say of that copy, in which ``file`` holds a fault: pytest's exit code, and its words."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        said = source.parent / "said.txt"
        asked = {"source": str(source), "file": file, "tests": tests, "said": str(said)}
        print(json.dumps(asked), file=self._process.stdin, flush=True)
        answer = self._process.stdout.readline()
        assert answer, "the process that tests the faults has ended"
        return json.loads(answer)["code"], said.read_text("utf-8")

    def end(self) -> None:
        self._process.communicate()


@pytest.fixture(scope="module")
def ready() -> Iterator[Ready]:
    """One for all the faults that this process of tests has."""
    # Translated once here; a copy links what was translated with what it was translated from.
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(ROOT / "src")], check=True)
    process = Ready()
    yield process
    process.end()


def _copy(folder: Path) -> Path:
    """The source as links, which cost nothing; a file is written anew where a fault goes into it."""
    shutil.copytree(ROOT / "src", folder, copy_function=_link)
    return folder


def _link(original: str, copied: str) -> None:
    try:
        os.link(original, copied)
    except OSError:
        shutil.copy2(original, copied)


def _put(fault: Fault, source: Path) -> None:
    """Puts the fault into that copy of the source, and away what was translated of the file before."""
    path = source / Path(fault.file).relative_to("src")
    text = path.read_text("utf-8")
    path.unlink()
    path.write_text(text.replace(fault.old, fault.new, 1), "utf-8")
    for translated in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
        translated.unlink()


def _is_sound(fault: Fault) -> bool:
    path = ROOT / fault.file
    return path.is_file() and path.read_text("utf-8").count(fault.old) == 1


def test_each_fault_is_named_once() -> None:
    names = [fault.says for fault in FAULTS]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.says for fault in FAULTS])
def test_each_fault_stands_in_the_source_and_leaves_python(fault: Fault) -> None:
    assert _is_sound(fault), f"faults.toml is out of date: the old text must stand exactly once in {fault.file}"
    if fault.file.endswith(".py"):
        text = (ROOT / fault.file).read_text("utf-8").replace(fault.old, fault.new, 1)
        compile(text, fault.file, "exec")


@pytest.mark.parametrize("fault", NOW, ids=[fault.says for fault in NOW])
def test_the_tests_notice(fault: Fault, ready: Ready, tmp_path: Path) -> None:
    assert _is_sound(fault), f"faults.toml is out of date: the old text must stand exactly once in {fault.file}"
    assert fault.old != fault.new
    source = _copy(tmp_path / "src")
    _put(fault, source)
    code, said = ready.told(source, fault.file, fault.tests)
    shutil.rmtree(source)
    assert code == TESTS_FAILED, f"nobody noticed (pytest said {code}):\n{said[-2000:]}"


_WHERE_IT_IS_READ = """
import subprocess
import sys
from sightline import {layer}

def test_where_it_is_read():
    assert {layer}.__file__.startswith("{source}")
    asked = "from sightline import {layer}; print({layer}.__file__)"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True)
    assert told.stdout.startswith("{source}")
"""


@pytest.mark.parametrize("layer", ["vocabulary", "wording", "rulebook", "reading", "population", "service"])
def test_the_copy_is_what_is_tested_and_passes_when_sound(layer: str, ready: Ready, tmp_path: Path) -> None:
    source = _copy(tmp_path / "src")
    where = tmp_path / "test_where.py"
    where.write_text(_WHERE_IT_IS_READ.format(layer=layer, source=source), "utf-8")
    # The tests that faults name are run whole elsewhere; here only a few, to see that a copy can be tested at all.
    below = f"src/sightline/{layer}/"
    named = [test for fault in FAULTS if fault.file.startswith(below) for test in fault.tests if "::" in test]
    code, said = ready.told(source, f"{below}__init__.py", (str(where), *dict.fromkeys(named[::12])))
    assert code == 0, said[-3000:]
