"""What things are called, and what may not stand anywhere in this repository."""

import ast
import hashlib
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.repo.tree import CORE, ROOT, SOURCE, packages, texts

_VAGUE = {"util", "utils", "helper", "helpers", "common", "manager", "managers", "misc", "base", "core", "lib"}

# Names of real people of the public cases that were studied, and of the places where this was built, none of which
# belong here. Kept as digests, so that the list does not itself hold them.
_NOT_OURS = {
    "9c5f17fcf576aec8c1b43ce2",
    "868035232bfc03db511a87a8",
    "b446ee2d1dc3a1aa262148a1",
    "e692eb51b069967ff0d0f78c",
    "e243d2e36acd804fd4745446",
    "fb2026c9468da7a4c48ab8d0",
    "66fc47677f66e1583a7bdc5e",
    "70e548cd37eda0144b2081dc",
    "255081efdaaee88afa492fd6",
    "972aff8b97b84063d4765eff",
    "0968da5082b1f0bceb1dbd8e",
    "9e6e4b8c9108cfae21414abf",
    "ebf1585d9a4d5b25a5f6d4ab",
    "553267d0459468cffb7ef161",
    "d16abbbaa17bee5fc138080f",
    "f595867978926b4910167877",
    "d23720f4327504f114351ad6",
    "96e9d86e7f5288c2e73aa5b2",
}


def _digest(words: str) -> str:
    return hashlib.sha256(f"sightline:{words}".encode()).hexdigest()[:24]


def _not_ours(text: str) -> Iterator[str]:
    words = re.findall(r"[a-z]+(?:'[a-z]+)?", text.lower())
    for spelled in {*words, *(f"{one} {other}" for one, other in itertools.pairwise(words))}:
        if _digest(spelled) in _NOT_OURS:
            yield spelled


def test_no_real_case_and_no_workplace_is_named() -> None:
    found = {
        str(path.relative_to(ROOT)): list(_not_ours(f"{path.name} {text}")) for path, text in texts(vendored=False)
    }
    assert {name: words for name, words in found.items() if words} == {}


def test_nothing_was_left_half_merged() -> None:
    marks = re.compile("^(?:" + "<" * 7 + "|" + ">" * 7 + ") ", re.MULTILINE)
    assert [str(path.relative_to(ROOT)) for path, text in texts(vendored=False) if marks.search(text)] == []


def test_no_path_of_a_builders_machine_stands_anywhere() -> None:
    of_a_machine = re.compile(r"(?<![\w.])/(?:" + "wo" + r"rk|home/\w+|root|Users/\w+)/")
    found = [str(path.relative_to(ROOT)) for path, text in texts(vendored=False) if of_a_machine.search(text)]
    assert found == []


def test_no_module_has_a_name_that_could_hold_anything() -> None:
    named = [path for path in SOURCE.rglob("*.py") if path.stem.lower().split("_")[-1] in _VAGUE]
    named += [folder for folder in packages() if folder.name.lower() in _VAGUE]
    assert [str(path.relative_to(ROOT)) for path in named] == []


@pytest.mark.parametrize("part", CORE)
def test_the_core_prints_nothing_and_reads_no_clock(part: str) -> None:
    for path in (SOURCE / part).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                assert called not in {"print", "input", "breakpoint"}, path
                if path.name != "clock.py":
                    assert called not in {"date.today", "datetime.now", "datetime.utcnow", "time.time"}, path


def _imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {item.name.split(".")[0] for item in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("part", CORE)
def test_the_core_imports_the_standard_library_only(part: str) -> None:
    import sys

    for path in (SOURCE / part).rglob("*.py"):
        assert _imported(path) - set(sys.stdlib_module_names) - {"sightline"} == set(), path


def test_every_public_module_says_what_it_is_for() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in SOURCE.rglob("*.py")
        if "migrations" not in path.parts and not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert silent == []
