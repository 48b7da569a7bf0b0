"""Nothing is asked of the store without saying who asks and as of which day; nothing is decided without a name."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from sightline.service.access.viewer import NotAllowed, Viewer, require

_SERVICE = Path(__file__).parents[2] / "src" / "sightline" / "service"
_QUERIES = sorted(
    [
        *_SERVICE.glob("*/queries.py"),
        _SERVICE / "records" / "confirming.py",
        _SERVICE / "records" / "lexicon_suggestions.py",
    ]
)
_ACTIONS = sorted(path for path in _SERVICE.glob("*/actions.py") if path.parent.name != "access")


def _public(path: Path) -> Iterator[ast.FunctionDef]:
    """The functions of a module, and those that it offers (``__all__``) from the modules beside it."""
    body = ast.parse(path.read_text()).body
    for node in body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node
    offered = {
        element.value
        for node in body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
        for element in ast.walk(node.value)
        if isinstance(element, ast.Constant)
    }
    for node in body:
        names = {item.name for item in node.names} & offered if isinstance(node, ast.ImportFrom) else set()
        beside = path.parent / f"{node.module.rsplit('.', 1)[-1]}.py" if names and node.module else None
        if beside is not None and beside.exists():
            yield from (one for one in _public(beside) if one.name in names)


def test_there_are_queries_and_actions_to_hold() -> None:
    assert len(_QUERIES) >= 3
    assert len(_ACTIONS) >= 2
    assert "accept" in {one.name for path in _ACTIONS for one in _public(path)}


@pytest.mark.parametrize("path", _QUERIES, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_every_query_takes_viewer_and_known_at_by_name(path: Path) -> None:
    for function in _public(path):
        named = {
            argument.arg: default
            for argument, default in zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True)
        }
        assert {"viewer", "known_at"} <= set(named), f"{path.parent.name}.{function.name}"
        assert named["viewer"] is None, f"{function.name} must be told who looks"


@pytest.mark.parametrize("path", _QUERIES, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_every_query_asks_who_looks_before_anything_else(path: Path) -> None:
    for function in _public(path):
        words = ast.unparse(function)
        assert "require(viewer)" in words or "viewer=viewer" in words, f"{path.parent.name}.{function.name}"


@pytest.mark.parametrize("path", _ACTIONS, ids=lambda path: path.parent.name)
def test_every_action_takes_the_name_of_who_decides(path: Path) -> None:
    for function in _public(path):
        named = {
            argument.arg: default
            for argument, default in zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True)
        }
        assert "by" in named, f"{path.parent.name}.{function.name}"
        assert named["by"] is None, f"{function.name} must be told who decides"


@pytest.mark.parametrize("viewer", [None, "somebody", Viewer(""), Viewer("  ")])
def test_nothing_is_shown_to_nobody(viewer: object) -> None:
    with pytest.raises(NotAllowed):
        require(viewer)  # type: ignore[arg-type]
