"""What case.toml or the command says after documents were taken counts as if it had been said from the start."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sightline.publishing.chronology_json import chronology_json
from sightline.service.store import close_store
from tests.service.papers import (
    DECIDER,
    HEALTH,
    POLICE,
    READER,
    built,
    case_toml,
    chronology,
    current,
    empty_store,
    rows_of,
    whole,
)

LETTER = (
    "Dear colleague,\n\nOn 4 May 2021 Wren was seen at home by the nurse. On 9 May 2021 Ms Ivy Hollis said that Wren "
    "had fallen from the sofa. The nurse told the police on 10 May 2021.\n\nIt had been hot last Tuesday. Mr "
    "Dennis Marlow was in the kitchen.\n"
)
NEWS = "A mother was arrested on 14 June 2021 after a neighbour called the police.\n"
DECLARED = """
[case]
period = { from = "2021-01-01", to = "2021-12-31" }
[[child]]
name = "Wren Hollis"
born = "3 January 2021"
also_known_as = ["Wren"]
[[person]]
name = "Ivy Hollis"
role = "mother"
[[agency]]
name = "Northshire Police"
kind = "police"
files = ["log*"]
covers = { from = "2021-01-01", to = "2021-12-31" }
[[agency]]
name = "Marsh Lane Health Visiting"
kind = "health_visiting"
[[document]]
file = "letter.txt"
agency = "Marsh Lane Health Visiting"
dated = "12 May 2021"
[[document]]
file = "cutting.txt"
standing = "press"
dated = "15 June 2021"
"""


def papers(folder: Path) -> Path:
    chronology(folder / "log.csv", POLICE)
    chronology(folder / "visits.csv", HEALTH)
    (folder / "letter.txt").write_text(LETTER, encoding="utf-8")
    (folder / "cutting.txt").write_text(NEWS, encoding="utf-8")
    return folder


@pytest.fixture
def case(store: Path, folder: Path) -> Iterator[Path]:
    yield papers(folder)
    close_store()


def cases():  # type: ignore[no-untyped-def]
    from sightline.service.records.models import Case

    return Case.objects


def told() -> dict[str, object]:
    """The chronology, and the same as it was known on a past day."""
    return {"now": chronology_json(whole()), "then": chronology_json(whole(known_at=date(2021, 6, 20)))}


def afresh(tmp_path: Path, folder: Path, **how: object) -> dict[str, object]:
    empty_store(tmp_path / "another" / "store.sqlite3")
    built(folder, **how)
    return told()


@pytest.mark.parametrize("accept", [False, True])
def test_declared_later_is_declared_from_the_start(case: Path, tmp_path: Path, accept: bool) -> None:
    built(case, accept_proposals=accept)
    case_toml(case, DECLARED)
    built(case, accept_proposals=accept)
    assert told() == afresh(tmp_path, case, accept_proposals=accept)


def test_one_declaration_after_the_other_is_both_from_the_start(case: Path, tmp_path: Path) -> None:
    words = DECLARED.split("[[agency]]", 1)
    built(case)
    case_toml(case, words[0])
    built(case)
    case_toml(case, DECLARED)
    built(case)
    assert told() == afresh(tmp_path, case)


def test_what_is_taken_back_is_as_if_it_had_never_been_said(case: Path, tmp_path: Path) -> None:
    named = '[[child]]\nname = "Wren Hollis"\n'
    case_toml(case, DECLARED)
    built(case)
    case_toml(case, named)
    built(case)
    assert told() == afresh(tmp_path, case)


def test_a_child_named_on_the_command_later_is_named_from_the_start(case: Path, tmp_path: Path) -> None:
    built(case)
    built(case, child="Wren Hollis")
    assert told() == afresh(tmp_path, case, child="Wren Hollis")


def test_a_case_named_later_keeps_its_ids(case: Path, tmp_path: Path) -> None:
    case_toml(case, '[[child]]\nname = "Wren Hollis"\n')
    built(case)
    case_toml(case, '[case]\nname = "Review 7"\n[[child]]\nname = "Wren Hollis"\n')
    built(case)
    assert told() == afresh(tmp_path, case)


def test_the_questions_that_it_answers_are_asked_no_more(case: Path) -> None:
    asked = built(case).questions
    assert any("log.csv" in one for one in asked)
    assert any("letter.txt written" in one for one in asked)
    case_toml(case, DECLARED)
    asked = built(case).questions
    assert not any("Which agency does log.csv" in one or "letter.txt written" in one for one in asked)


def test_it_is_one_entry_of_the_history_that_the_next_case_file_replaces(case: Path) -> None:
    from sightline.service.records import actions, queries
    from sightline.service.records.errors import NotPossible

    built(case)
    case_toml(case, DECLARED)
    built(case)
    built(case)
    (found,) = queries.cases(viewer=READER)
    (entry,) = queries.decisions(found.id, viewer=READER)
    assert (entry.what, entry.by, entry.can_undo) == ("declare", "case.toml", False)
    with pytest.raises(NotPossible, match=r"case\.toml"):
        actions.undo(entry.id, by=DECIDER)


def test_what_a_person_said_stands_above_it(case: Path) -> None:
    from sightline.service.records import actions, queries

    built(case, child="Wren Hollis")
    (found,) = queries.cases(viewer=READER)
    papers_ = {one.name: one for one in queries.documents(found.id, viewer=READER)}
    actions.give_document_date(papers_["letter.txt"].id, "11 May 2021", by=DECIDER)
    actions.give_document_agency(papers_["log.csv"].id, "Southshire Police", by=DECIDER)
    proposal = next(fact for fact in current() if fact.status.value == "proposed" and "fallen" in fact.text)
    actions.edit(proposal.id, text="Ms Hollis: fell from the sofa.", by=DECIDER)
    case_toml(case, DECLARED)
    built(case)
    after = {one.name: one for one in queries.documents(found.id, viewer=READER)}
    assert after["letter.txt"].own_date is not None
    assert after["letter.txt"].own_date.written == "11 May 2021"
    assert after["letter.txt"].agency_name == "Marsh Lane Health Visiting"
    assert after["log.csv"].agency_name == "Southshire Police"
    mended = next(fact for fact in current() if fact.id == proposal.id)
    assert (mended.text, mended.decided_by) == ("Ms Hollis: fell from the sofa.", DECIDER)
    assert mended.agency != proposal.agency


def test_nothing_doubles_and_nothing_is_lost(case: Path) -> None:
    built(case)
    before = sorted((fact.occurred.written, fact.text) for fact in rows_of(current()))
    case_toml(case, DECLARED)
    report = built(case)
    assert report.taken == []
    after = [(fact.occurred.written, fact.text) for fact in rows_of(current())]
    assert set(before) <= set(after), "what an agency's own record tells besides may be added"
    assert len(after) == len(set(after))


def test_an_undo_leaves_what_was_declared_since(case: Path) -> None:
    from sightline.service.records import actions

    built(case)
    fact = next(fact for fact in current() if fact.status.value == "proposed" and "fallen" in fact.text)
    decided = actions.accept([fact.id], by=DECIDER)
    case_toml(case, DECLARED)
    built(case)
    actions.undo(decided, by=DECIDER)
    after = next(one for one in current() if one.id == fact.id)
    assert after.status.value == "proposed"
    assert after.agency != fact.agency
    assert after.recorded is not None


def test_people_in_undated_sentences_are_in_the_cast_and_what_looks_dated_is_asked_once(case: Path) -> None:
    from sightline.service.records import queries

    built(case, child="Wren Hollis")
    (found,) = queries.cases(viewer=READER)
    assert any("Dennis Marlow" in name for one in queries.cast(found.id, viewer=READER) for name in one.names)
    (unread,) = [one for one in queries.waiting(found.id, viewer=READER).questions if one.topic == "unread"]
    assert unread.sentence.startswith("letter.txt: 1 passage")
    assert any("last Tuesday" in words for words in unread.passages)


@pytest.mark.parametrize("broken", ["[case\nname = ", '[[child]]\nname = "Wren'])
@pytest.mark.parametrize("first", [DECLARED, DECLARED.replace("[case]", '[case]\nname = "Hollis"')])
def test_a_case_file_broken_later_leaves_what_it_said_before(case: Path, first: str, broken: str) -> None:
    case_toml(case, first)
    built(case)
    before, held = told(), cases().count()
    (case / "case.toml").write_text(broken, encoding="utf-8")
    report = built(case)
    after = told()
    for view in after.values():
        # That the case file itself could not be read is said, and is all that changed.
        view["gaps"] = [gap for gap in view["gaps"] if gap["kind"] != "quarantine"]
    assert after == before
    assert cases().count() == held
    assert any(one.document == "case.toml" and "last be read holds" in one.sentence for one in report.refused)


def test_a_case_file_taken_away_takes_back_what_it_said(case: Path, tmp_path: Path) -> None:
    case_toml(case, DECLARED)
    built(case)
    (case / "case.toml").unlink()
    built(case)
    (case / "case.toml").write_text("[case", encoding="utf-8")
    built(case)
    assert not any(item["by"] == "case file" for item in cases().get().declared if "child" not in item["roles"])


def test_a_folder_that_was_moved_is_the_same_case(case: Path, tmp_path: Path) -> None:
    built(case)
    before = told()
    moved = tmp_path / "elsewhere" / case.name
    moved.parent.mkdir()
    case.rename(moved)
    built(moved)
    assert told() == before
    assert cases().count() == 1


def test_another_folder_of_the_same_name_is_another_case(case: Path, tmp_path: Path) -> None:
    built(case)
    other = tmp_path / "elsewhere" / case.name
    other.mkdir(parents=True)
    chronology(other / "log.csv", [("3 May 2020", "Seen at the clinic.")])
    built(other)
    assert cases().count() == 2


def _birth_gaps() -> list[object]:
    return [gap.sentence for gap in whole().gaps if "tells of the birth" in gap.sentence]


def test_a_birth_that_only_the_case_file_tells_is_said_to_start_nothing(case: Path) -> None:
    built(case, accept_proposals=True)
    assert _birth_gaps() == []
    case_toml(case, DECLARED)
    built(case, accept_proposals=True)
    assert len(_birth_gaps()) == 1
    (case / "birth.csv").write_text("Date,Event\n03/01/2021,Wren Hollis born at term.\n", encoding="utf-8")
    built(case, accept_proposals=True)
    assert _birth_gaps() == []
