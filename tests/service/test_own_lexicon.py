"""The words of a partnership reach the build, whether they lie beside the documents or elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from sightline.wording.lexicon_file import read_with_faults, reading_with
from tests.service.papers import built, current, rows_of

_WORDS = '[[entry]]\nkind = "core_group"\nweight = 9\nphrases = ["jigsaw meeting"]\n'


@pytest.fixture
def case(store: Path, folder: Path) -> Path:
    (folder / "notes.txt").write_text("Jigsaw meeting at the school on 3 May 2021.\n", encoding="utf-8")
    return folder


def _kinds() -> set[str]:
    return {fact.kind for fact in rows_of(current())}


def test_words_beside_the_documents_are_read_with_and_are_no_document(case: Path) -> None:
    from sightline.service.commands.building import build_into_open_store
    from sightline.service.records.building.opened import files_of

    (case / "lexicon").mkdir()
    (case / "lexicon" / "ours.toml").write_text(
        _WORDS + '[[entry]]\nkind = "no such"\nphrases = ["x"]\n', encoding="utf-8"
    )
    report = build_into_open_store(case, child="Rowan")
    assert [path.name for path in files_of(case)] == ["notes.txt"]
    assert not report.refused
    assert "core_group" in _kinds()
    (told,) = [note for note in report.notes if "lexicon" in note]
    assert "ours.toml, line 6, entry 2" in told


def test_new_words_read_the_documents_again(case: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    built(case)
    assert "core_group" not in _kinds()
    words = tmp_path_factory.mktemp("words")
    (words / "ours.toml").write_text(_WORDS, encoding="utf-8")
    with reading_with(read_with_faults(words)[0]):
        built(case)
    assert "core_group" in _kinds()


def test_the_environment_names_words_for_every_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from sightline.service.records.building.lexicons import lexicon_folders

    monkeypatch.setenv("SIGHTLINE_LEXICON", str(tmp_path / "everywhere"))
    assert lexicon_folders(tmp_path, tmp_path / "said") == (
        (tmp_path / "everywhere").resolve(),
        (tmp_path / "said").resolve(),
    )
