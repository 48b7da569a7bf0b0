"""A partnership adds words of its own; what is broken in them is told and left out, and the rest is used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sightline.vocabulary.kinds import KINDS
from sightline.wording.lexicon_check import check_lexicon
from sightline.wording.lexicon_file import in_use, load, own_words, read_with_faults, reading_with
from sightline.wording.suggest import suggest

_MANUAL = Path(__file__).parents[3] / "docs" / "lexicon.md"
_GOOD = """
[[entry]]
kind = "core_group"
weight = 9
phrases = ["jigsaw meeting"]
[[entry.examples]]
text = "Jigsaw meeting attended by school."
kind = "core_group"
"""
_BROKEN = """
[[entry]]
kind = "no_such_kind"
phrases = ["jigsaw"]
"""


def _worked_example() -> str:
    manual = _MANUAL.read_text(encoding="utf-8")
    return re.findall(r"```toml\n(.*?)```", manual[manual.index("A worked example") :], re.DOTALL)[0]


def test_the_worked_example_of_the_manual_does_what_it_says(tmp_path: Path) -> None:
    (tmp_path / "hubs.toml").write_text(_worked_example(), encoding="utf-8")
    assert check_lexicon(tmp_path) == ()
    assert suggest("Family opened to Sunrise by the hub worker.").kind != "early_help_start"


def test_a_broken_entry_is_told_by_file_and_entry_and_the_rest_is_used(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text(_BROKEN + _GOOD, encoding="utf-8")
    (tmp_path / "torn.toml").write_text("[[entry]\n", encoding="utf-8")
    lexicon, faults = read_with_faults(tmp_path)
    assert len(faults) == 2
    assert any("ours.toml, entry 1" in fault and "no_such_kind" in fault for fault in faults)
    assert any("torn.toml" in fault for fault in faults)
    with reading_with(lexicon):
        assert suggest("Jigsaw meeting at school.").kind == "core_group"
        assert suggest("Police attended, verbal argument.").kind == "domestic_abuse_incident"


@pytest.mark.parametrize(
    "entry",
    [
        '[[entry]]\nkind = "visit"\nphrases = [5]\n',
        '[[entry]]\nkind = "visit"\nweight = "heavy"\nphrases = ["zz"]\n',
        '[[entry]]\nkind = "visit"\nphrases = ["zz"]\n[[entry.examples]]\nkind = "visit"\n',
        'entry = ["visit"]\n',
        '[words]\nchild = ["{never closed"]\n',
        "[words]\nchild = [7]\n",
    ],
)
def test_whatever_is_wrong_is_one_sentence_and_never_a_crash(tmp_path: Path, entry: str) -> None:
    (tmp_path / "ours.toml").write_text(entry, encoding="utf-8")
    lexicon, faults = read_with_faults(tmp_path)
    assert len(faults) == 1
    assert "ours.toml" in faults[0]
    assert len(lexicon.entries) >= len(load().entries)


def test_outside_the_block_sightline_reads_with_its_own_words(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text(_GOOD, encoding="utf-8")
    lexicon, _ = read_with_faults(tmp_path)
    with reading_with(lexicon):
        assert own_words() == (lexicon.mark,)
    assert in_use() is load()
    assert own_words() == ()
    assert suggest("Jigsaw meeting at school.").kind == "entry"


def test_the_check_names_the_example_that_is_read_otherwise(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text(
        _GOOD + '[[entry.not_examples]]\ntext = "The jigsaw meeting was pleasant."\n', encoding="utf-8"
    )
    (told,) = check_lexicon(tmp_path)
    assert "ours.toml, entry 1 (core_group)" in told
    assert "pleasant" in told


def test_the_check_says_when_our_own_examples_would_be_read_otherwise(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text(
        '[[entry]]\nkind = "visit"\nweight = 10\nphrases = ["supervision order"]\n', encoding="utf-8"
    )
    assert any(
        told.startswith("These words change how Sightline's own example is read") for told in check_lexicon(tmp_path)
    )


def test_no_words_are_read_as_a_persons_own_judgement(tmp_path: Path) -> None:
    """Such a field is a tag: a named person sets it where the fact is confirmed, and nothing else does."""
    tagged = '[[entry]]\nkind = "visit"\nphrases = ["zz"]\n[entry.fields.only_positive]\nyes = ["lovely"]\n'
    (tmp_path / "ours.toml").write_text(tagged, encoding="utf-8")
    _, faults = read_with_faults(tmp_path)
    assert any("a person's own judgement" in fault for fault in faults)
    tags = {(kind.code, field.name) for kind in KINDS.values() for field in kind.fields if field.is_tag}
    assert tags
    assert not tags & {(kind, name) for kind, fields in load().fields.items() for name in fields}
