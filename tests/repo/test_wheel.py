"""The package as other people get it: one pure wheel that pip installs into an empty environment, and works there."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import sightline
from tests.repo.tree import ROOT, SOURCE, files

pytestmark = pytest.mark.registry

UV = Path(sys.executable).with_name("uv")
COMMAND = "Scripts" if os.name == "nt" else "bin"


def _run(*words: object, folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    bare = {
        name: value for name, value in os.environ.items() if not name.startswith(("SIGHTLINE", "PYTHON", "VIRTUAL"))
    }
    return subprocess.run(
        [str(word) for word in words],
        cwd=folder,
        env={**bare, "HOME": str(folder), "XDG_DATA_HOME": str(folder / "data"), **settings},
        capture_output=True,
        text=True,
        timeout=900,
    )


def _from_registry(*words: object, folder: Path) -> None:
    """Runs what needs the registry; skips only if the registry gives nothing at all to anybody."""
    told = subprocess.run([str(word) for word in words], cwd=folder, capture_output=True, text=True, timeout=900)
    if told.returncode == 0:
        return
    probe = subprocess.run(
        [UV, "pip", "install", "--no-cache", "--dry-run", "--target", folder / "probe", "pip"], capture_output=True
    )
    if probe.returncode != 0:
        pytest.skip(
            "No package registry can be reached from here, so the wheel cannot be tried in a clean environment."
        )
    raise AssertionError(told.stdout + told.stderr)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _from_registry(UV, "build", "--wheel", "--out-dir", folder, ROOT, folder=folder)
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that holds the wheel and what it asks for, from ready-made packages only: no compiler."""
    folder = tmp_path_factory.mktemp("clean")
    _from_registry(UV, "venv", "--seed", "--python", sys.executable, folder / "venv", folder=folder)
    python = folder / "venv" / COMMAND / "python"
    _from_registry(python, "-m", "pip", "install", "--quiet", "--only-binary", ":all:", wheel, folder=folder)
    return folder


def test_it_is_one_pure_wheel(wheel: Path) -> None:
    assert wheel.name == f"sightline-{sightline.__version__}-py3-none-any.whl"


def test_everything_under_the_source_is_in_it_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if not name.split("/")[0].endswith(".dist-info")}
    ours = {path.relative_to(SOURCE.parent).as_posix() for path in files() if path.is_relative_to(SOURCE)}
    assert held == ours
    for ending in (".toml", ".html", ".css", ".js", "NOTICE.md"):
        assert any(name.endswith(ending) for name in held), ending


def test_the_licences_travel_with_it(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        licences = [name for name in archive.namelist() if ".dist-info/licenses/" in name]
    assert any(name.endswith("LICENSE") for name in licences)
    assert any(name.endswith("NOTICE.md") for name in licences)


def test_the_demonstration_runs_where_only_the_wheel_is(installed: Path) -> None:
    program = installed / "venv" / COMMAND / "sightline"
    store = installed / "demonstration.sqlite3"
    shown = _run(program, "demo", "--no-serve", "--store", store, folder=installed)
    assert shown.returncode == 0, shown.stdout + shown.stderr
    assert store.is_file()
    told = _run(program, "chronology", "Rowan Pell", "--store", store, "--format", "json", folder=installed)
    assert told.returncode == 0, told.stdout + told.stderr
    chronology = json.loads(told.stdout)
    assert any("Supervision order made" in fact["text"] for fact in chronology["facts"])
