"""A folder becomes a case: everything taken or refused with a reason, nothing doubled, nothing lost."""

from datetime import date
from pathlib import Path

import pytest

from sightline.publishing.chronology_json import chronology_json
from sightline.service.records.errors import NotPossible
from tests.service.papers import (
    HEALTH,
    ONE_CHILD,
    POLICE,
    READER,
    built,
    case_toml,
    chronology,
    current,
    rows_of,
    whole,
)


@pytest.fixture
def case(store: Path, folder: Path) -> Path:
    case_toml(folder, ONE_CHILD)
    chronology(folder / "police.csv", POLICE)
    chronology(folder / "health visitor.csv", HEALTH)
    return folder


def test_every_row_is_one_fact(case: Path) -> None:
    built(case)
    facts = rows_of(current())
    assert [fact.occurred.earliest for fact in facts] == sorted(
        date(int(day[6:]), int(day[3:5]), int(day[:2])) for day, _ in (*POLICE, *HEALTH)
    )
    assert {fact.status.value for fact in facts} == {"stated"}


def test_identical_rows_stay_two_facts(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    chronology(folder / "police.csv", [POLICE[0], POLICE[0], POLICE[1]])
    built(folder)
    assert len(rows_of(current())) == 3


def test_each_fact_is_its_own_agencys(case: Path) -> None:
    built(case)
    chronology_ = whole()
    kinds = {chronology_.agencies[fact.agency].kind for fact in rows_of(chronology_.current)}
    assert kinds == {"police", "health_visiting"}


def test_every_sentence_opens_its_source(case: Path) -> None:
    from sightline.service.records import queries

    built(case)
    held = whole()
    (found,) = queries.cases(viewer=READER)
    texts = {
        item.name: queries.document(item.id, viewer=READER).text for item in queries.documents(found.id, viewer=READER)
    }
    for fact in held.current:
        assert fact.sources
        for source in fact.sources:
            assert texts[source.document][source.start : source.end] == source.passage


def test_building_again_changes_nothing(case: Path) -> None:
    built(case)
    before = chronology_json(whole())
    again = built(case)
    assert again.taken == []
    assert again.unchanged == ["health visitor.csv", "police.csv"]
    assert chronology_json(whole()) == before


@pytest.mark.in_a_file
def test_building_again_writes_nothing_but_what_it_was_asked(case: Path) -> None:
    from django.db import connection

    built(case)
    with connection.cursor() as cursor:
        before = cursor.execute("SELECT total_changes()").fetchone()
        built(case)
        assert cursor.execute("SELECT total_changes()").fetchone() == before


def test_a_document_added_is_the_only_one_taken(case: Path) -> None:
    built(case)
    before = {fact.id for fact in whole().facts}
    chronology(case / "gp.csv", [("05/05/2021", "Seen with a cough. Chest clear.")])
    report = built(case)
    assert [item.document for item in report.taken] == ["gp.csv"]
    after = {fact.id for fact in whole().facts}
    assert before < after


def test_a_file_under_another_name_is_noted_and_not_doubled(case: Path) -> None:
    built(case)
    number = len(current())
    (case / "police.csv").rename(case / "from the police.csv")
    report = built(case)
    assert any("under another name" in note for note in report.notes)
    assert len(current()) == number


def test_a_copy_is_taken_once(case: Path) -> None:
    (case / "police (1).csv").write_bytes((case / "police.csv").read_bytes())
    report = built(case)
    assert any("is a copy of" in note for note in report.notes)
    assert len(rows_of(current())) == len(POLICE) + len(HEALTH)


def test_a_document_that_disappears_is_kept_and_said(case: Path) -> None:
    built(case)
    (case / "police.csv").unlink()
    report = built(case)
    assert any("no longer in the folder" in note for note in report.notes)
    assert len(rows_of(current())) == len(POLICE) + len(HEALTH)


def test_what_cannot_be_read_is_kept_in_quarantine_and_loses_nothing_else(case: Path) -> None:
    from sightline.service.records import queries

    (case / "empty.docx").write_bytes(b"")
    (case / "broken.pdf").write_bytes(b"%PDF-1.7 broken")
    report = built(case)
    assert {refusal.document for refusal in report.refused} == {"empty.docx", "broken.pdf"}
    assert all(refusal.reason and refusal.what_to_do for refusal in report.refused)
    assert len(rows_of(current())) == len(POLICE) + len(HEALTH)
    (found,) = queries.cases(viewer=READER)
    assert {item.document for item in queries.quarantine(found.id, viewer=READER)} == {"empty.docx", "broken.pdf"}


def test_quarantine_is_left_once_the_file_can_be_read(case: Path) -> None:
    from sightline.service.records import queries

    (case / "gp.csv").write_bytes(b"")
    built(case)
    chronology(case / "gp.csv", [("05/05/2021", "Seen with a cough.")])
    built(case)
    (found,) = queries.cases(viewer=READER)
    assert queries.quarantine(found.id, viewer=READER) == ()


def test_a_reader_that_fails_refuses_its_document_alone(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from sightline.service.records.building import build as building

    real = building.read_file

    def fails(found, *rest):  # type: ignore[no-untyped-def]
        if found.name == "police.csv":
            raise ZeroDivisionError("Wren Hollis")
        return real(found, *rest)

    monkeypatch.setattr(building, "read_file", fails)
    report = building.build(case, by="somebody")
    assert [refusal.document for refusal in report.refused] == ["police.csv"]
    assert "Wren" not in report.refused[0].sentence
    assert len(rows_of(current())) == len(HEALTH)


def test_a_row_without_a_date_is_kept_and_asked_about(store: Path, folder: Path) -> None:
    from sightline.service.records import queries

    case_toml(folder, ONE_CHILD)
    chronology(folder / "police.csv", [*POLICE, ("29/02/2013", "Called to the address.")])
    built(folder)
    held = whole()
    undated = [fact for fact in rows_of(held.current) if not fact.occurred.is_known]
    assert len(undated) == 1
    assert undated[0].occurred.written == "29/02/2013"
    (found,) = queries.cases(viewer=READER)
    waiting = queries.waiting(found.id, viewer=READER)
    assert [item.fact.id for item in waiting.unread_dates] == [undated[0].id]
    assert waiting.unread_dates[0].question
    assert any(gap.kind.value == "unread_date" for gap in held.gaps)


def test_a_row_without_a_recorded_date_is_assumed_and_says_so(case: Path) -> None:
    built(case)
    for fact in rows_of(current()):
        assert fact.recorded_assumed
        assert fact.recorded is not None
        assert fact.recorded.latest == fact.occurred.latest


def test_what_is_in_the_papers_is_not_known_before_its_date_is(store: Path, folder: Path) -> None:
    from sightline.service.records import actions, queries

    case_toml(folder, ONE_CHILD + '[[document]]\nfile = "story.txt"\nstanding = "press"\n')
    (folder / "story.txt").write_text("A court was told that a boy came to the ward on 9 June 2016 with a broken arm.")
    report = built(folder)
    assert any("When was story.txt" in question for question in report.questions)
    assert all(not fact.knowledge and fact.recorded is None for fact in current())
    assert whole(known_at=date(2020, 1, 1)).facts == ()
    (found,) = queries.cases(viewer=READER)
    (document,) = queries.waiting(found.id, viewer=READER).document_dates
    actions.give_document_date(document.id, "5 May 2016", by="A. Worker")
    assert whole(known_at=date(2016, 5, 4)).facts == ()
    assert len(whole(known_at=date(2016, 5, 5)).facts) == len(current())
    assert queries.waiting(found.id, viewer=READER).document_dates == ()


def test_silence_of_an_agency_without_records_is_said(case: Path) -> None:
    built(case)
    sentences = [gap.sentence for gap in whole().gaps]
    assert "No records from: GP. Silence tells you nothing." in sentences
    assert not any("No records from: Police" in sentence for sentence in sentences)


def test_coverage_is_assumed_from_first_to_last_row_unless_declared(case: Path) -> None:
    case_toml(
        case,
        ONE_CHILD + '[[agency]]\nname = "Health visiting"\nkind = "health_visiting"\nfiles = ["health*"]\n'
        'covers = { from = "2021-01-01", to = "2021-12-31" }\n',
    )
    built(case)
    held = whole()
    by_kind = {(held.agencies[item.agency].kind, item.declared): item for item in held.coverage}
    assert by_kind["police", False].earliest == date(2021, 3, 12)
    assert by_kind["police", False].latest == date(2021, 8, 30)
    assert by_kind["health_visiting", True].latest == date(2021, 12, 31)


def test_a_declared_coverage_that_is_taken_back_goes(case: Path) -> None:
    agency = '[[agency]]\nname = "Police"\nkind = "police"\n'
    case_toml(case, ONE_CHILD + agency + 'covers = { from = "2021-01-01", to = "2021-12-31" }\n')
    built(case)
    assert any(item.declared for item in whole().coverage)
    case_toml(case, ONE_CHILD + agency)
    built(case)
    assert not any(item.declared for item in whole().coverage)


def test_the_child_can_be_named_on_the_command(store: Path, folder: Path) -> None:
    chronology(folder / "police.csv", POLICE)
    report = built(folder, child="Robin")
    assert [name for _, name in report.children] == ["Robin"]
    assert [name for _, name in built(folder).children] == ["Robin"]


def test_a_child_nobody_names_is_asked_for(store: Path, folder: Path) -> None:
    from sightline.service.records import actions, queries

    chronology(folder / "police.csv", POLICE)
    report = built(folder)
    assert any("Which child" in question for question in report.questions)
    assert len(current()) >= len(POLICE)
    (found,) = queries.cases(viewer=READER)
    (question,) = [one for one in queries.waiting(found.id, viewer=READER).questions if one.topic == "child"]
    actions.answer_question(question.id, "Robin Vale", by="A. Worker")
    assert [child.name for child in queries.children(viewer=READER)] == ["Robin Vale"]
    assert [name for _, name in built(folder).children] == ["Robin Vale"]


def test_siblings_share_what_concerns_them_all_and_nothing_else(store: Path, folder: Path) -> None:
    case_toml(folder, '[[child]]\nname = "Wren Hollis"\n[[child]]\nname = "Finn Hollis"\n')
    chronology(
        folder / "school.csv",
        [
            ("01/03/2021", "Finn absent without a reason."),
            ("02/03/2021", "Wren came without a coat."),
            ("03/03/2021", "Parents' evening: nobody came."),
        ],
    )
    built(folder)
    texts = {name: [fact.text for fact in rows_of(whole(name).current)] for name in ("Wren Hollis", "Finn Hollis")}
    assert len(texts["Wren Hollis"]) == 2
    assert any("coat" in text for text in texts["Wren Hollis"])
    assert not any("absent" in text for text in texts["Wren Hollis"])
    assert any("evening" in text for text in texts["Finn Hollis"])


def test_a_bad_case_file_is_refused_alone_and_with_its_line(store: Path, folder: Path) -> None:
    case_toml(folder, '[[child]]\nname = "Wren\n')
    chronology(folder / "police.csv", POLICE)
    report = built(folder)
    assert [refusal.document for refusal in report.refused] == ["case.toml"]
    assert "line 2" in report.refused[0].place
    assert len(rows_of(current())) == len(POLICE)


def test_two_folders_are_two_cases(store: Path, tmp_path: Path) -> None:
    from sightline.service.records import queries

    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        case_toml(tmp_path / name, f'[case]\nname = "{name}"\n[[child]]\nname = "Child {name}"\n')
        chronology(tmp_path / name / "police.csv", POLICE)
        built(tmp_path / name)
    assert [case.name for case in queries.cases(viewer=READER)] == ["one", "two"]
    assert len(rows_of(current("Child one"))) == len(POLICE)


def test_a_case_with_a_name_is_found_again_wherever_its_folder_lies(store: Path, tmp_path: Path) -> None:
    from sightline.service.records import queries

    for name in ("here", "there"):
        (tmp_path / name).mkdir()
        case_toml(tmp_path / name, '[case]\nname = "Same"\n' + ONE_CHILD)
        chronology(tmp_path / name / "police.csv", POLICE)
        built(tmp_path / name)
    assert len(queries.cases(viewer=READER)) == 1
    assert len(rows_of(current())) == len(POLICE)


def test_files_in_folders_below_are_read_and_hidden_ones_are_not(case: Path) -> None:
    (case / "gp").mkdir()
    chronology(case / "gp" / "notes.csv", [("05/05/2021", "Seen with a cough.")])
    (case / ".hidden.csv").write_text("Date,Event\n01/01/2021,Nothing\n")
    (case / "~$police.docx").write_bytes(b"lock")
    report = built(case)
    assert sorted(item.document for item in report.taken) == ["gp/notes.csv", "health visitor.csv", "police.csv"]
    assert report.refused == []


def test_ids_hold_no_name(case: Path) -> None:
    built(case)
    held = whole()
    ids = {held.child.id, *held.persons, *held.agencies, *(fact.id for fact in held.facts)}
    assert all(name not in key.casefold() for key in ids for name in ("wren", "hollis", "police"))


def test_what_was_accepted_unchecked_is_stamped_and_counts(case: Path) -> None:
    from sightline.chronology.fact import MACHINE
    from sightline.service.records import queries

    report = built(case, accept_proposals=True)
    assert report.accepted
    assert queries.read_by_machine(viewer=READER)
    held = current()
    assert all(fact.counts for fact in held)
    assert {fact.decided_by for fact in held if fact.decided_by} == {MACHINE}


def test_a_folder_that_is_not_there_is_said(store: Path, tmp_path: Path) -> None:
    with pytest.raises(NotPossible, match="is not there"):
        built(tmp_path / "nowhere")
