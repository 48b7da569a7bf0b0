"""What people changed is listed for whoever keeps the lexicon; nothing learns from it by itself."""

import tomllib
from pathlib import Path

import pytest

from sightline.chronology.fact import Status
from sightline.wording.lexicon_file import load
from sightline.wording.suggest import suggest
from tests.service.papers import DECIDER, ONE_CHILD, READER, built, case_toml, current

LETTER = (
    "Date: 30 June 2021\n\nOn 4 March 2021 a strategy discussion was held about Wren. "
    "On 9 April 2021 a strategy discussion took place by telephone. On 2 May 2021 I visited the home.\n"
)


@pytest.fixture
def case(store: Path, folder: Path) -> str:
    from sightline.service.records import queries

    case_toml(folder, ONE_CHILD)
    (folder / "social care notes.txt").write_text(LETTER, encoding="utf-8")
    built(folder)
    return queries.cases(viewer=READER)[0].id


def _listed(case: str):  # type: ignore[no-untyped-def]
    from sightline.service.records.lexicon_suggestions import lexicon_suggestions

    return lexicon_suggestions(case, viewer=READER)


def _discussions():  # type: ignore[no-untyped-def]
    return [fact for fact in current() if fact.kind == "strategy_discussion" and fact.status is Status.PROPOSED]


def test_accepting_as_it_stands_suggests_nothing(case: str) -> None:
    from sightline.service.records import actions

    actions.accept([fact.id for fact in current()], by=DECIDER)
    assert _listed(case) == ()


def test_another_kind_is_counted_by_its_words_with_who_changed_it(case: str) -> None:
    from sightline.service.records import actions

    one, other = _discussions()[:2]
    actions.edit(one.id, kind="meeting_held", by=DECIDER)
    actions.edit(other.id, kind="meeting_held", by="B. Manager")
    (found,) = [item for item in _listed(case) if item.times == 2]
    assert (found.changed, found.suggested, found.chosen) == ("kind", "strategy_discussion", "meeting_held")
    assert found.phrase == "strategy discussion"
    assert found.by == (DECIDER, "B. Manager")


def test_the_entry_that_it_gives_can_be_read_by_the_lexicon(case: str, tmp_path: Path) -> None:
    from sightline.service.records import actions

    actions.edit(_discussions()[0].id, kind="meeting_held", by=DECIDER)
    (found,) = _listed(case)
    (entry,) = tomllib.loads(found.toml)["entry"]
    assert entry["kind"] == "meeting_held"
    own = tmp_path / "own"
    own.mkdir()
    (own / "ours.toml").write_text(found.toml, encoding="utf-8")
    assert len(load(own).entries) == len(load().entries) + 1


def test_a_refusal_and_a_changed_field_are_listed_too(case: str) -> None:
    from sightline.service.records import actions

    visit = next(fact for fact in current() if fact.kind == "visit")
    actions.edit(visit.id, fields={"child_seen": True}, by=DECIDER)
    actions.reject([_discussions()[0].id], "misread", by=DECIDER)
    listed = _listed(case)
    assert {(item.changed.value, item.kind, item.field, item.chosen) for item in listed} == {
        ("field", "visit", "child_seen", "yes"),
        ("refused", "strategy_discussion", "", ""),
    }
    assert all(tomllib.loads(item.toml) is not None for item in listed)


def test_what_a_refusal_gives_is_a_file_of_its_own_that_passes_the_words_over(case: str, tmp_path: Path) -> None:
    from sightline.service.records import actions

    actions.reject([_discussions()[0].id], "misread", by=DECIDER)
    (found,) = _listed(case)
    own = tmp_path / "own"
    own.mkdir()
    (own / "ours.toml").write_text(found.toml, encoding="utf-8")
    assert suggest("A strategy discussion was held.", lexicons=(own,)).kind != "strategy_discussion"


def test_what_was_read_by_likeness_is_mended_by_another_example(tmp_path: Path) -> None:
    from sightline.service.records.lexicon_suggestions import Changed, _Change, _toml

    for changed, chosen in ((Changed.KIND, "visit"), (Changed.REFUSED, "")):
        written = _toml(_Change(changed, "like: Records sent on. (letters)", "health_record_shared", chosen, "visit"))
        assert "Records" not in written
        (tmp_path / "ours.toml").write_text(written, encoding="utf-8")
        assert len(load(tmp_path).sentences) == 1
        tmp_path = tmp_path / "next"
        tmp_path.mkdir()


def test_what_was_undone_is_not_listed(case: str) -> None:
    from sightline.service.records import actions

    decided = actions.edit(_discussions()[0].id, kind="meeting_held", by=DECIDER)
    actions.undo(decided, by=DECIDER)
    assert _listed(case) == ()


def test_words_that_a_person_typed_are_not_told(case: str) -> None:
    from sightline.service.records import actions

    visit = next(fact for fact in current() if fact.kind == "visit")
    actions.edit(visit.id, kind="contact", fields={"reason": "Kay Hollis rang"}, by=DECIDER)
    actions.edit(visit.id, fields={"reason": "Lee Marsh rang"}, by=DECIDER)
    assert not any(name in str(item.as_json()) for item in _listed(case) for name in ("Hollis", "Marsh"))


def test_nothing_is_changed_by_itself(case: str, folder: Path) -> None:
    from sightline.service.records import actions

    one, other = _discussions()[:2]
    actions.edit(one.id, kind="meeting_held", by=DECIDER)
    (folder / "again.txt").write_text(LETTER.replace("Wren", "the child").replace("4 March", "5 March"))
    built(folder)
    assert next(fact for fact in current() if fact.id == other.id).kind == "strategy_discussion"
    assert any(fact.occurred.written == "5 March 2021" and fact.kind == "strategy_discussion" for fact in current())
