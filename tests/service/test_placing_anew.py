"""A document whose text is taken out differently by a newer version: what was decided keeps pointing at its words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sightline.wording.lexicon_file import read_with_faults, reading_with
from tests.service.papers import DECIDER, READER, built, current, rows_of

_NOW = (
    "Case notes\n\nOn 3 May 2021 the kitchen was dirty when the health visitor made a home visit.\n\nTegan was well.\n"
)
_BEFORE = _NOW.replace("kitchen", "kit\u2010\nchen").replace("health visitor", "health\nvisitor")
_WORDS = '[[entry]]\nkind = "core_group"\nweight = 9\nphrases = ["jigsaw meeting"]\n'


def test_what_was_decided_stands_at_its_words_in_the_text_as_it_is_taken_out_now(
    store: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sightline.service.records import actions, queries
    from sightline.service.records.building import opened

    (folder / "notes.txt").write_text(_NOW, encoding="utf-8")
    as_now = opened.open_document
    monkeypatch.setattr(opened, "open_document", lambda path: replace(as_now(path), text=_BEFORE, blocks=()))
    built(folder)
    before = rows_of(current())
    assert any("kit\u2010\nchen" in fact.text for fact in before)
    actions.accept([fact.id for fact in before], by=DECIDER)
    monkeypatch.setattr(opened, "open_document", as_now)
    words = folder.parent / "words"
    words.mkdir()
    (words / "ours.toml").write_text(_WORDS, encoding="utf-8")
    with reading_with(read_with_faults(words)[0]):
        built(folder)
    facts = rows_of(current())
    assert {fact.id for fact in before} == {fact.id for fact in facts}
    (document,) = {source.document for fact in facts for source in fact.sources}
    held = next(one for one in queries.documents(_case_of(), viewer=READER) if one.name == document)
    text = queries.document(held.id, viewer=READER).text
    assert "kitchen" in text
    for fact in facts:
        for source in fact.sources:
            assert source.start is not None
            assert text[source.start : source.end] == source.passage


def _case_of() -> str:
    from sightline.service.records.models import Case

    return str(Case.objects.get().id)


def test_sentences_of_which_nothing_is_proposed_are_found_on_the_documents_page(store: Path, folder: Path) -> None:
    from sightline.service.records import queries
    from sightline.service.records.models import Document

    (folder / "notes.txt").write_text(
        "Case notes\n\nOn 3 May 2021 a home visit was made. The room was booked. Tegan was weighed by the nurse.\n",
        encoding="utf-8",
    )
    built(folder)
    page = queries.document(Document.objects.get().id, viewer=READER)
    assert [page.text[one.start : one.end] for one in page.not_proposed] == ["The room was booked."]
    assert page.not_proposed[0].reason.startswith("like: ")


def test_what_waits_comes_in_the_order_of_the_text_with_tables_among_prose(store: Path, folder: Path) -> None:
    from sightline.service.records import confirming, queries
    from sightline.service.records.models import FactRecord

    (folder / "notes.md").write_text(
        "# Case notes\n\nOn 3 May 2021 a home visit was made by the social worker.\n\n"
        "| Date | Event |\n|---|---|\n| 7 May 2021 | Home visit: no reply at the door |\n\n"
        "On 9 May 2021 the core group met.\n",
        encoding="utf-8",
    )
    built(folder)
    waiting = confirming.queue(queries.cases(viewer=READER)[0].id, viewer=READER)
    starts = [FactRecord.objects.get(id=one.fact).payload["sources"][0]["start"] for one in waiting]
    assert len(starts) > 2
    assert starts == sorted(starts)
