"""The files of this repository, for the tests about it."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "sightline"
CORE = ("vocabulary", "chronology", "wording", "identity", "rulebook")
_SKIPPED = {".git", ".venv", ".venv-tools", "node_modules", "__pycache__", "demo-store", "dist", "build"}
_BINARY = {".png", ".ico", ".woff", ".woff2", ".docx", ".xlsx", ".pdf", ".sqlite3", ".pyc", ".zip"}


def files() -> list[Path]:
    """Every file that is, or would be, committed."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True
    )
    if listed.returncode == 0 and listed.stdout:
        return [path for name in listed.stdout.splitlines() if (path := ROOT / name).is_file()]
    return [
        path
        for path in ROOT.rglob("*")
        if path.is_file() and not any(part in _SKIPPED or part.endswith("_cache") for part in path.parts)
    ]


def texts(*, vendored: bool = True) -> Iterator[tuple[Path, str]]:
    """Every text file with its text; ``vendored`` includes other people's."""
    for path in files():
        if path.suffix in _BINARY or (not vendored and "vendor" in path.parts):
            continue
        try:
            yield path, path.read_text("utf-8")
        except UnicodeDecodeError:
            continue


def packages() -> list[Path]:
    """Every folder of ours under the source tree that holds Python, without migrations."""
    return sorted({path.parent for path in SOURCE.rglob("*.py") if "migrations" not in path.parts})
