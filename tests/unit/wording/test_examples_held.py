"""The example sentences kept by kind: each kind named is one that there is, and each sentence stands once."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import sightline.wording
from sightline.vocabulary.kinds import KINDS

_FILES = sorted((Path(sightline.wording.__file__).parent / "examples").glob("*.toml"))
_WHETHER = ("happened", "not_happened")


def _held(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _sentences(held: dict[str, Any]) -> Iterator[str]:
    for block in held.get("examples", ()):
        for whether in _WHETHER:
            yield from block.get(whether, ())
    for block in held.get("nothing", ()):
        yield from block["sentences"]


def test_there_are_examples() -> None:
    assert _FILES


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_a_file_says_its_setting_first_and_names_only_kinds_that_there_are(file: Path) -> None:
    held = _held(file)
    assert file.read_text(encoding="utf-8").startswith("# ")
    assert held["setting"].strip()
    assert set(held) <= {"setting", "examples", "nothing"}
    for block in held.get("examples", ()):
        assert block["kind"] in KINDS
        assert set(block) <= {"kind", *_WHETHER}
        assert any(block.get(whether) for whether in _WHETHER), f"no sentence under {block['kind']}"


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_no_example_is_empty(file: Path) -> None:
    assert all(sentence.strip() for sentence in _sentences(_held(file)))


def test_no_sentence_stands_twice_whatever_its_kind() -> None:
    # One sentence under two kinds would teach that it is both; one under the same kind would count double.
    counted = Counter(" ".join(sentence.casefold().split()) for file in _FILES for sentence in _sentences(_held(file)))
    assert [sentence for sentence, times in counted.items() if times > 1] == []
