"""A language model may suggest names, and nothing more; without it everything works the same."""

from __future__ import annotations

import re
from pathlib import Path

from sightline.documents import open_document
from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative
from sightline.reading.paper import suggested_names as module
from sightline.reading.paper.suggested_names import suggested_names

TEXT = (
    "On 3 May 2021 Orla Fenwick was seen at home.\n\n"
    "Zbigniew Kowalczyk was there too. Zbigniew Kowalczyk left at noon.\n"
)


def paper(tmp_path: Path) -> Document:
    path = tmp_path / "letter.txt"
    path.write_text(TEXT, encoding="utf-8")
    document = open_document(path)
    assert isinstance(document, Document)
    return document


def finder(text: str) -> list[tuple[int, int]]:
    return [hit.span() for hit in re.finditer(r"Orla Fenwick|Zbigniew Kowalczyk|at noon", text)]


def test_a_name_that_nobody_else_found_is_suggested_once_at_its_first_place(tmp_path: Path) -> None:
    document = paper(tmp_path)
    (one,) = suggested_names(document, ["Orla Fenwick"], finder=finder)
    assert one.as_written == document.text[one.start : one.end] == "Zbigniew Kowalczyk"
    assert one.start == document.text.index("Zbigniew")


def test_part_of_a_name_already_found_is_no_new_name(tmp_path: Path) -> None:
    assert suggested_names(paper(tmp_path), ["Fenwick", "Mr Kowalczyk"], finder=finder) == ()


def test_a_word_of_kinship_is_no_name(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("On 3 May 2021 she said “stop Daddy”. Nan and Zbigniew came.\n", encoding="utf-8")
    document = open_document(path)
    assert isinstance(document, Document)

    def seen(text: str) -> list[tuple[int, int]]:
        return [hit.span() for hit in re.finditer(r"Daddy|Nan\b|Zbigniew", text)]

    assert [one.as_written for one in suggested_names(document, (), finder=seen)] == ["Zbigniew"]


def test_words_in_small_letters_are_no_name(tmp_path: Path) -> None:
    assert all(one.as_written[0].isupper() for one in suggested_names(paper(tmp_path), (), finder=finder))


def test_without_the_extra_nothing_is_suggested(tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    def missing(name: str) -> None:
        raise ImportError(name)

    module._installed.cache_clear()
    monkeypatch.setattr(module, "import_module", missing)
    assert suggested_names(paper(tmp_path), ()) == ()
    module._installed.cache_clear()


def test_what_is_read_is_the_same_with_and_without_suggestions(tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    document = paper(tmp_path)
    without = read_narrative(document)
    monkeypatch.setattr(module, "_installed", lambda: finder)
    assert suggested_names(document, ())
    assert read_narrative(document) == without
