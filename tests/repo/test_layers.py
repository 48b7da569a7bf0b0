"""The order of the layers is held by machine, and the machine bites."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.repo.tree import ROOT

LINT = Path(sys.executable).with_name("lint-imports")

# A file, a line to put at its end, and the contract that must notice.
SINS = (
    ("chronology/period.py", "import sightline.rulebook", "The tree reads downwards"),
    ("vocabulary/roles.py", "import sightline.wording", "The tree reads downwards"),
    ("intake/__init__.py", "import sightline.reading", "The tree reads downwards"),
    ("helpers/__init__.py", '"""A stray folder."""', "The tree reads downwards"),
    ("chronology/fact.py", "import lxml", "The core is plain Python"),
    ("documents/__init__.py", "import django", "No Django in the adapters"),
    (
        "rulebook/duties/police_protection.py",
        "import sightline.rulebook.prompts.new_adult",
        "Duties and prompts do not know one another",
    ),
    ("service/access/queries.py", "import sightline.service.records.queries", "The apps have one order"),
    ("service/helpers.py", '"""A stray module."""', "The apps have one order"),
    ("service/web/page.py", "import sightline.service.records.models", "Only an app touches its own tables"),
    ("service/web/page.py", "import sightline.service.reviews.models", "Only reviews touches its own tables"),
    ("service/casework/queries.py", "import sightline.service.reviews.queries", "The apps have one order"),
    ("service/web/page.py", "import sightline.service.records.building.build", "Pages ask and act, and never build"),
)


def _lint(tree: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(LINT), "--no-cache", "--config", str(ROOT / "pyproject.toml")],
        cwd=tree,
        env={"PYTHONPATH": str(tree), "PATH": "/usr/bin:/bin", "COLUMNS": "200"},
        capture_output=True,
        text=True,
    )


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__", "static", "*.html"))
    return tmp_path / "src"


@pytest.mark.parametrize(("file", "line", "contract"), SINS, ids=[f"{file}: {line}" for file, line, _ in SINS])
def test_a_forbidden_import_is_noticed(tree: Path, file: str, line: str, contract: str) -> None:
    path = tree / "sightline" / file
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as sinning:
        sinning.write(f"\n{line}\n")
    told = _lint(tree)
    assert told.returncode == 1, told.stdout + told.stderr
    assert f"{contract} BROKEN" in told.stdout or ".helpers" in told.stdout, told.stdout


def test_the_tree_as_it_is_keeps_every_contract(tree: Path) -> None:
    told = _lint(tree)
    assert told.returncode == 0, told.stdout + told.stderr
