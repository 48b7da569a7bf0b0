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
    assert any("ours.toml, line 3, entry 1" in fault and "no_such_kind" in fault for fault in faults)
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


@pytest.mark.parametrize(
    ("wrong", "line", "says"),
    [
        ('[[entry]\nkind = "visit"\n', 10, "not readable TOML"),
        ('[[entry]]\nkind = "corgroup"\nphrases = ["zz"]\n', 11, "no kind called 'corgroup'"),
        ('[[entry]]\nkind = "visit"\nphrases = ["zz"]\n[entry.fields.child_sen]\nyes = ["zz"]\n', 13, "no field"),
        ('[[entry]]\nkind = "visit"\nphrases = ["zz",\n  "{home|office visit"]\n', 13, "is not closed"),
        ('[[entry]]\nkind = "visit"\nphrases = ["(home) (visit)"]\n', 12, "everything may be missing"),
        ('[[entry]]\nkind = "visit"\nwords_said = ["zz"]\n', 12, "'words_said' is not something an entry can say"),
        ('[[entry]]\nkind = "visit"\nweight = "high"\nphrases = ["zz"]\n', 12, "whole number from 1"),
        ('[[entry]]\nkind = "visit"\nphrases = ["zz"]\nweight = 99\n', 13, "and not 99"),
        ('[[entry]]\nkind = "visit"\nphrases = "zz"\n', 12, "stands in a list"),
        ('[[entry]]\nkind = "visit"\nphrases = ["@nobody came"]\n', 12, "@nobody"),
        ('[[entry]]\nkind = "visit"\nphrases = ["zz"]\nonly = ["polise"]\n', 13, "no kind of agency"),
        ('[[entry]]\nkind = "visit"\nphrases = ["zz"]\nnegated = "kep"\n', 13, "a kind, and not 'kep'"),
        ('[[entry]]\nkind = "visit"\nphrases = ["zz"]\n[[entry.examples]]\nkind = "visit"\n', 10, "has no text"),
        ('[[examples]]\nkind = "corgroup"\nhappened = ["Huddle sat."]\n', 11, "no kind called 'corgroup'"),
    ],
)
def test_what_is_wrong_is_told_with_its_file_and_line(tmp_path: Path, wrong: str, line: int, says: str) -> None:
    (tmp_path / "ours.toml").write_text(_GOOD + "\n" + wrong, encoding="utf-8")
    (told,) = check_lexicon(tmp_path)
    assert told.startswith(f"ours.toml, line {line}")
    assert says in told


def test_a_table_that_means_nothing_and_a_file_in_another_encoding_are_told(tmp_path: Path) -> None:
    (tmp_path / "typo.toml").write_text('[[entries]]\nkind = "visit"\n', encoding="utf-8")
    (tmp_path / "older.toml").write_bytes(_GOOD.encode() + b"# caf\xe9\n")
    older, typo = sorted(check_lexicon(tmp_path))
    assert older.startswith("older.toml, line 9: a letter there is not written in UTF-8")
    assert "entries is no table" in typo


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
    assert "ours.toml, line 10, entry 1 (core_group)" in told
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
