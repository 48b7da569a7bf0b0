"""Tests of the tests: each fault of ``faults.toml`` is put into a copy of the source, and its tests must fail.

A fault that no test notices is a hole in the tests. To add one, add an entry to ``faults.toml``; nothing here changes.
"""

import os
import shutil
import subprocess
import sys
import tomllib
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


def _run(source: Path, tests: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    """Runs these tests against that copy of the source, stopping at the first that fails."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--no-header", *tests],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(source), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=300,
    )


def _copy(folder: Path) -> Path:
    """The source as links, which cost nothing; a file is written anew where a fault goes into it."""
    shutil.copytree(ROOT / "src", folder, copy_function=_link, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def _link(original: str, copied: str) -> None:
    try:
        os.link(original, copied)
    except OSError:
        shutil.copy2(original, copied)


def _told(fault: Fault, source: Path) -> subprocess.CompletedProcess[str]:
    """What the named tests say once the fault stands in that copy of the source."""
    path = source / Path(fault.file).relative_to("src")
    text = path.read_text("utf-8")
    path.unlink()
    path.write_text(text.replace(fault.old, fault.new, 1), "utf-8")
    return _run(source, fault.tests)


def _is_sound(fault: Fault) -> bool:
    path = ROOT / fault.file
    return path.is_file() and path.read_text("utf-8").count(fault.old) == 1


def test_each_fault_is_named_once() -> None:
    names = [fault.says for fault in FAULTS]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.says for fault in FAULTS])
def test_the_tests_notice(fault: Fault, tmp_path: Path) -> None:
    assert _is_sound(fault), f"faults.toml is out of date: the old text must stand exactly once in {fault.file}"
    assert fault.old != fault.new
    told = _told(fault, _copy(tmp_path / "src"))
    shutil.rmtree(tmp_path / "src")
    assert told.returncode == TESTS_FAILED, f"nobody noticed (pytest said {told.returncode}):\n{told.stdout[-2000:]}"


def test_the_copy_is_what_is_tested_and_passes_when_sound(tmp_path: Path) -> None:
    source = _copy(tmp_path / "src")
    told = subprocess.run(
        [sys.executable, "-c", "import sightline; print(sightline.__file__)"],
        env={**os.environ, "PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
    )
    assert Path(told.stdout.strip()).is_relative_to(source)
    # The tests that faults name are run whole elsewhere; here only a few, to see that a copy can be tested at all.
    passed = _run(source, tuple(dict.fromkeys(test for fault in FAULTS[::20] for test in fault.tests)))
    assert passed.returncode == 0, passed.stdout[-3000:]
