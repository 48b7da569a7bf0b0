"""A process that reads once what a fault leaves alone, and tests each faulty copy of the source in a copy of itself.

Most of the time of a small test goes into starting Python, pytest and the lexicon. The tree reads downwards, so a fault
in one layer cannot change the layers below it: they are kept as read; the fault's own and all above are read anew.
Run by ``test_injected_faults.py``: a line of JSON in asks for one fault, a line of JSON out says how its tests ended.
"""

import contextlib
import importlib
import json
import os
import pkgutil
import re
import signal
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST = 300  # seconds that the tests of one fault may take
# Layers whose libraries cost much or want Django's settings are read by those of whom a fault asks it.
_LEFT_FOR_LATER = {"cli", "service", "population"}


def layers() -> list[set[str]]:
    """The layers that ``make lint`` holds the tree to, the lowest first."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    tree = next(contract for contract in told if contract["containers"] == ["sightline"])
    return [{name.strip(" ()") for name in layer.split("|")} for layer in reversed(tree["layers"])]


def get_ready() -> None:
    """Reads pytest with its plugins, what other people wrote, and every layer that may stand below a fault."""
    # Patterns that are compiled here need not be again in any copy, though the module that holds them is read anew.
    re._MAXCACHE = 1_000_000  # type: ignore[attr-defined]
    for layer in layers():
        for name in layer - _LEFT_FOR_LATER:
            package = importlib.import_module(f"sightline.{name}")
            for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
                if not module.name.endswith("__main__"):
                    importlib.import_module(module.name)
    lexicon_file = importlib.import_module("sightline.wording.lexicon_file")
    _ = lexicon_file.load().likeness
    with Path(os.devnull).open("w") as nowhere, contextlib.redirect_stdout(nowhere):
        pytest.main(["-q", "-p", "no:cacheprovider", "--collect-only", "tests/unit/vocabulary"])
    _forget("tests", "conftest")


def _forget(*packages: str) -> None:
    for name in list(sys.modules):
        if any(name == package or name.startswith(f"{package}.") for package in packages):
            del sys.modules[name]


def read_from(source: Path, file: str) -> None:
    """From here on this process reads that copy, in which ``file`` (below ``src``) holds the fault."""
    ours = importlib.import_module("sightline")
    place = Path(file).relative_to("src/sightline").parts
    height = next((height for height, layer in enumerate(layers()) if place[0] in layer), 0)
    for layer in layers()[height:]:
        for name in layer:
            _forget(f"sightline.{name}")
            vars(ours).pop(name, None)
    ours.__path__ = [str(source / "sightline")]
    sys.path.insert(0, str(source))
    os.environ["PYTHONPATH"] = str(source)
    importlib.invalidate_caches()


def _test(source: Path, file: str, tests: list[str], said: Path) -> int:
    """Runs the tests in a copy of this process, stopping at the first that fails; their words go into ``said``."""
    copy = os.fork()
    if copy:
        return os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1])
    code = 70
    try:
        signal.alarm(LONGEST)
        words = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        for stream in (1, 2):
            os.dup2(words, stream)
        read_from(source, file)
        code = int(pytest.main(["-q", "-x", "-p", "no:cacheprovider", "--no-header", *tests]))
    finally:
        sys.stdout.flush()
        os._exit(code)


def main() -> None:
    """Answers one request a line until there are no more."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # whatever else is printed is no answer
    get_ready()
    for line in sys.stdin:
        asked = json.loads(line)
        code = _test(Path(asked["source"]), asked["file"], asked["tests"], Path(asked["said"]))
        print(json.dumps({"code": code}), file=answers, flush=True)


if __name__ == "__main__":
    main()
