"""Every example of the lexicon's files holds, every kind has words, and rows of many agencies are read well enough."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from sightline.vocabulary.kinds import KINDS
from sightline.wording.lexicon_file import load
from sightline.wording.lexicon_shapes import Example, LexiconError
from sightline.wording.suggest import suggest

_LEXICON = load()
_ROWS = Path(__file__).parent / "rows"


def _name(example: Example) -> str:
    return f"{example.kind}: {example.text[:50]}"


@pytest.mark.parametrize("example", _LEXICON.examples, ids=_name)
def test_an_example_of_the_lexicon_is_read_as_it_says(example: Example) -> None:
    suggestion = suggest(example.text, agency_kind=example.agency)
    assert suggestion.kind == example.kind, suggestion.why
    values = {name: suggestion.fields[name].value for name in example.fields if name in suggestion.fields}
    assert values == dict(example.fields)
    assert not set(example.without) & set(suggestion.fields)
    assert set(example.parts) <= {part.kind for part in suggestion.parts}


@pytest.mark.parametrize("example", _LEXICON.not_examples, ids=_name)
def test_what_the_lexicon_says_is_not_of_a_kind_is_not_read_so(example: Example) -> None:
    suggestion = suggest(example.text, agency_kind=example.agency)
    assert example.kind not in {suggestion.kind, *(part.kind for part in suggestion.parts)}, suggestion.why


def test_every_kind_has_words_or_says_why_not() -> None:
    with_words = {entry.kind for entry in _LEXICON.entries}
    assert set(KINDS) - with_words == set(_LEXICON.absent)
    assert not with_words & set(_LEXICON.absent)


def test_every_kind_with_words_has_an_example() -> None:
    shown = {example.kind for example in _LEXICON.examples}
    assert {entry.kind for entry in _LEXICON.entries} <= shown


def test_every_field_that_is_read_can_stand_in_its_kind() -> None:
    for example in _LEXICON.examples:
        suggestion = suggest(example.text, agency_kind=example.agency)
        for kind, fields in [(suggestion.kind, suggestion.fields), *((p.kind, p.fields) for p in suggestion.parts)]:
            assert KINDS[kind].reject({name: value.value for name, value in fields.items()}) == []


def test_a_partnership_adds_its_own_words(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text(
        '[[entry]]\nkind = "service_offered"\nweight = 6\nphrases = ["Sunrise project"]\n', encoding="utf-8"
    )
    text = "Sunrise project began this week."
    assert suggest(text).kind == "entry"
    assert suggest(text, lexicons=(tmp_path,)).kind == "service_offered"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('[[entry]]\nkind = "no_such_kind"\nphrases = ["x"]\n', "no kind called 'no_such_kind'"),
        ('[[entry]]\nkind = "visit"\nphrases = ["home {visit"]\n', "not closed"),
        ('[[entry]]\nkind = "visit"\nphrases = ["(home) (visit)"]\n', "everything may be missing"),
        ('[[entry]]\nkind = "visit"\nphrases = ["@nobody came"]\n', "@nobody"),
        ('[[entry]]\nkind = "visit"\nphrases = ["zz"]\nfields.colour.yes = ["red"]\n', "no field called 'colour'"),
        ("[[entry]\n", "not readable TOML"),
    ],
)
def test_a_mistake_in_a_file_is_told_by_file_and_entry(tmp_path: Path, content: str, told: str) -> None:
    (tmp_path / "ours.toml").write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError) as problem:
        load(tmp_path)
    assert "ours.toml" in str(problem.value)
    assert told in str(problem.value)


def _share_read(file: str) -> float:
    rows = tomllib.loads((_ROWS / file).read_text(encoding="utf-8"))["row"]
    right = [row for row in rows if suggest(row["text"], agency_kind=row.get("agency")).kind == row["kind"]]
    return len(right) / len(rows)


def test_rows_that_the_lexicon_was_tuned_on_are_read() -> None:
    assert _share_read("tuned.toml") >= 0.97


def test_rows_kept_aside_are_read_nearly_as_well() -> None:
    assert _share_read("held_out.toml") >= 0.85
