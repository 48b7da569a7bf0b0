"""The gold says nothing that its documents do not. Of a folder kept aside a failure names a statement's id alone."""

from __future__ import annotations

import pytest

from benchmarks.reading.gold import HERE, GoldFolder, files_in, gold_folders
from benchmarks.reading.readers import opened
from sightline.chronology.contradiction import Sort, Topic
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature


def _folders(name: str) -> tuple[GoldFolder, ...]:
    documents = opened(files_in(HERE / name))
    return gold_folders(HERE / name, {path: document.text for path, document in documents.items()})


FOLDERS = [pytest.param(one, id=f"{name}-{one.name}") for name in ("open", "aside") for one in _folders(name)]


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_statement_stands_in_its_document(folder: GoldFolder):
    missing = [f"{one.path.name} {fact.id}" for one in folder.documents for fact in one.facts if not fact.spans]
    assert not missing


@pytest.mark.parametrize("folder", FOLDERS)
def test_statements_are_named_once_and_are_of_kinds_and_natures_that_there_are(folder: GoldFolder):
    natures = {one.value for one in Nature}
    wrong = []
    for one in folder.documents:
        wrong += [one.path.name] if one.agency_kind not in {"", *AGENCY_KINDS} else []
        named: set[str] = set()
        for fact in one.facts:
            is_right = fact.kinds and set(fact.kinds) <= set(KINDS) and set(fact.natures) <= natures
            wrong += [] if is_right and fact.id not in named else [f"{one.path.name} {fact.id}"]
            named.add(fact.id)
    assert not wrong


@pytest.mark.parametrize("folder", FOLDERS)
def test_each_side_of_a_contradiction_stands_in_its_document(folder: GoldFolder):
    topics, sorts = {"other", *(one.value for one in Topic)}, {one.value for one in Sort}
    wrong = [
        number
        for number, one in enumerate(folder.contradictions, 1)
        if not all(side.spans for side in one.between)
        or (one.is_one and not ({one.topic} <= topics and set(one.sorts) <= sorts))
    ]
    assert not wrong
