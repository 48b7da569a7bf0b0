"""A document sent again: rows found again, changed rows superseded, vanished rows said, nothing doubled."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from sightline.chronology.fact import Status
from sightline.publishing.chronology_json import chronology_json
from tests.service.papers import (
    DECIDER,
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

CHANGED = (
    "12/03/2021",
    "Officers attended the address after a neighbour reported shouting. A mark was seen on her arm.",
)
ADDED = ("01/10/2021", "Neighbour called about crying in the night.")
SECOND = (CHANGED, POLICE[1], POLICE[3], ADDED)
"""The first row changed, the third gone, one added."""


def _versions(folder: Path, first: Sequence[Sequence[str]] = POLICE, second: Sequence[Sequence[str]] = SECOND) -> None:
    """Both versions, one after the other."""
    case_toml(folder, ONE_CHILD)
    chronology(folder / "police chronology v1.csv", first)
    built(folder)
    chronology(folder / "police chronology v2 FINAL.csv", second)


def _texts(status: Status | None = None) -> list[str]:
    return sorted(
        fact.text for fact in rows_of(whole().facts) if (fact.is_current if status is None else fact.status is status)
    )


def test_nothing_doubles(store: Path, folder: Path) -> None:
    _versions(folder)
    report = built(folder)
    (taken,) = report.taken
    assert (taken.what, taken.revises) == ("new version", "police chronology v1.csv")
    assert (taken.added, taken.changed, taken.gone) == (1, 1, 1)
    assert _texts() == sorted(text for _, text in SECOND)


def test_a_changed_row_supersedes_and_a_vanished_row_says_so(store: Path, folder: Path) -> None:
    _versions(folder)
    built(folder)
    assert _texts(Status.CORRECTED) == [POLICE[0][1]]
    assert _texts(Status.WITHDRAWN) == [POLICE[2][1]]
    held = whole()
    (old,) = [fact for fact in rows_of(held.facts) if fact.status is Status.CORRECTED]
    (new,) = [fact for fact in held.current if fact.text == CHANGED[1]]
    assert old.lineage == new.lineage
    assert old.id != new.id
    assert old.superseded_on == new.stated_from == date(2025, 11, 28)


def test_unchanged_rows_keep_their_fact(store: Path, folder: Path) -> None:
    _versions(folder)
    before = {fact.text: fact.id for fact in rows_of(current())}
    built(folder)
    after = {fact.text: fact.id for fact in rows_of(current())}
    for _, text in (POLICE[1], POLICE[3]):
        assert before[text] == after[text]


def test_an_unchanged_row_opens_both_versions(store: Path, folder: Path) -> None:
    from sightline.service.records import queries

    _versions(folder)
    built(folder)
    (fact,) = [fact for fact in rows_of(current()) if fact.text == POLICE[3][1]]
    assert [source.document for source in fact.sources] == [
        "police chronology v2 FINAL.csv",
        "police chronology v1.csv",
    ]
    (case,) = queries.cases(viewer=READER)
    ids = queries.documents_of_fact(case.id, viewer=READER)[fact.id]
    for key, source in zip(ids, fact.sources, strict=True):
        assert queries.document(key, viewer=READER).text[source.start : source.end] == source.passage


def test_both_versions_at_once_give_what_one_after_the_other_gives(store: Path, folder: Path, tmp_path: Path) -> None:
    from sightline.service.store import open_store

    _versions(folder)
    built(folder)
    one_by_one = chronology_json(whole())
    open_store(tmp_path / "fresh.sqlite3")
    built(folder)
    assert chronology_json(whole()) == one_by_one


def test_what_was_known_before_the_correction_stays_as_it_was(store: Path, folder: Path) -> None:
    _versions(folder)
    built(folder)
    then = {fact.text for fact in rows_of(whole(known_at=date(2021, 6, 30)).facts)}
    assert then == {POLICE[0][1], POLICE[1][1], POLICE[2][1]}
    now = {fact.text for fact in rows_of(whole(known_at=date(2025, 11, 28)).facts)}
    assert now == {text for _, text in SECOND}


def test_a_proposal_that_was_replaced_is_shown_as_a_proposal_on_the_days_before(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    letter = folder / "police letter.txt"
    words = "Date: 20 March 2021\n\nOn 12 March 2021 officers attended the address after shouting was heard{}.\n"
    letter.write_text(words.format(""), encoding="utf-8")
    built(folder)
    letter.write_text(words.format(" by a neighbour in the street"), encoding="utf-8")
    built(folder)
    (old,) = [fact for fact in whole().facts if not fact.is_current]
    (then,) = [fact for fact in whole(known_at=date(2021, 6, 30)).facts if fact.id == old.id]
    assert then.status is Status.PROPOSED
    assert then.awaits_a_person


def test_rows_of_one_day_keep_their_order_whatever_the_new_version_is_called(store: Path, folder: Path) -> None:
    first = [("12/03/2021", f"Officers were told of matter {letter}.") for letter in "abc"]
    second = [first[0], ("12/03/2021", "Officers were told of matter b, and wrote a longer note about it."), first[2]]
    _versions(folder, first, second)
    chronology(folder / "police chronology v1b other.csv", [("12/03/2021", "Another paper altogether.")])
    built(folder)
    said = [fact.text for fact in rows_of(current()) if "matter" in fact.text]
    assert said == [text for _, text in second]


def test_a_file_overwritten_under_its_own_name_is_a_new_version(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    chronology(folder / "police.csv", POLICE)
    built(folder)
    chronology(folder / "police.csv", SECOND)
    (taken,) = built(folder).taken
    assert (taken.added, taken.changed, taken.gone) == (1, 1, 1)
    assert _texts() == sorted(text for _, text in SECOND)


def test_identical_rows_are_matched_as_often_as_they_stand(store: Path, folder: Path) -> None:
    _versions(folder, [POLICE[0], POLICE[0], POLICE[1]], [POLICE[0], POLICE[0], POLICE[0], POLICE[1]])
    (taken,) = built(folder).taken
    assert (taken.added, taken.changed, taken.gone) == (1, 0, 0)
    assert len(rows_of(current())) == 4


def test_a_corrected_date_supersedes_and_does_not_double(store: Path, folder: Path) -> None:
    moved = ("13/03/2021", POLICE[0][1])
    _versions(folder, POLICE, [moved, *POLICE[1:]])
    (taken,) = built(folder).taken
    assert (taken.added, taken.changed, taken.gone) == (0, 1, 0)


def test_a_third_version_follows_the_second(store: Path, folder: Path) -> None:
    _versions(folder)
    built(folder)
    third = (
        "12/03/2021",
        "Officers attended the address after a neighbour reported shouting. A bruise was on her arm.",
    )
    chronology(folder / "police chronology v3.csv", [third, *SECOND[1:]])
    (taken,) = built(folder).taken
    assert taken.revises == "police chronology v2 FINAL.csv"
    assert (taken.added, taken.changed, taken.gone) == (0, 1, 0)
    assert _texts() == sorted(text for _, text in (third, *SECOND[1:]))


def test_an_older_version_that_comes_later_adds_nothing(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    chronology(folder / "police chronology v2.csv", SECOND)
    built(folder)
    chronology(folder / "police chronology v1.csv", POLICE)
    report = built(folder)
    assert report.taken == []
    assert any("older version" in note for note in report.notes)
    assert _texts() == sorted(text for _, text in SECOND)


def test_another_agencys_document_is_never_a_version_of_it(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    chronology(folder / "police.csv", POLICE)
    chronology(folder / "hospital.csv", [*POLICE, ADDED])
    report = built(folder)
    assert {item.what for item in report.taken} == {"new"}
    assert len(rows_of(current())) == 2 * len(POLICE) + 1


def test_monthly_letters_of_one_agency_stay_documents_of_their_own(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    (folder / "GP letter 2021-05-01.txt").write_text(
        "On 28 April 2021 she was seen with a cough and a high temperature."
    )
    (folder / "GP letter 2021-06-01.txt").write_text(
        "On 30 May 2021 she was brought to the surgery with a swollen wrist."
    )
    report = built(folder)
    assert {item.what for item in report.taken} == {"new"}


def test_an_excerpt_does_not_withdraw_the_rest(store: Path, folder: Path) -> None:
    rows = [
        (f"{day:02d}/03/2021", f"Visit number {day}: the house was as before and the baby slept.")
        for day in range(1, 21)
    ]
    case_toml(folder, ONE_CHILD)
    chronology(folder / "police full.csv", rows)
    built(folder)
    chronology(folder / "police selected rows.csv", rows[:5])
    built(folder)
    assert not _texts(Status.WITHDRAWN)


def test_an_excerpt_sent_after_the_whole_adds_no_row_twice(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    chronology(folder / "police chronology.csv", POLICE)
    built(folder)
    before = _texts()
    chronology(folder / "police chronology excerpt.csv", POLICE[:3])
    report = built(folder)
    assert _texts() == before
    assert "not added again" in " ".join(report.notes)


def test_the_same_bytes_under_two_agencies_names_are_said_to_be_so(store: Path, folder: Path) -> None:
    chronology(folder / "Northshire Police chronology.csv", POLICE)
    chronology(folder / "Larkfield Primary School chronology.csv", POLICE)
    (note,) = [one for one in built(folder).notes if "copy" in one]
    assert "two agencies" in note


def test_a_name_that_promises_a_version_but_shares_nothing_is_asked_about(store: Path, folder: Path) -> None:
    other = [
        ("03/02/2019", "Vehicle check on the ring road."),
        ("04/05/2019", "Lost property handed in by a shopkeeper."),
    ]
    _versions(folder, POLICE, other)
    report = built(folder)
    assert any("a new version of" in question for question in report.questions)
    assert not _texts(Status.WITHDRAWN)


def _accept(text: str) -> str:
    from sightline.service.records import actions

    (fact,) = [fact for fact in rows_of(current()) if fact.text == text]
    actions.accept([fact.id], by=DECIDER)
    return fact.lineage


def test_a_decision_stays_where_the_row_is_unchanged(store: Path, folder: Path) -> None:
    _versions(folder)
    lineage = _accept(POLICE[3][1])
    built(folder)
    (fact,) = [fact for fact in current() if fact.lineage == lineage]
    assert fact.decided_by == DECIDER
    assert fact.counts


def test_a_decision_is_asked_again_where_its_words_have_changed(store: Path, folder: Path) -> None:
    from sightline.service.records import actions, queries

    _versions(folder)
    (fact,) = [fact for fact in rows_of(current()) if fact.text == POLICE[0][1]]
    actions.edit(fact.id, kind="police_incident", by=DECIDER)
    report = built(folder)
    assert any("decide again" in question for question in report.questions)
    (again,) = [one for one in current() if one.lineage == fact.lineage]
    assert again.awaits_a_person
    assert again.decided_by == ""
    (case,) = queries.cases(viewer=READER)
    waiting = queries.waiting(case.id, viewer=READER)
    assert [change.after.id for item in waiting.resent for change in item.changed if change.asks_again] == [again.id]


def test_an_edit_stays_where_only_another_column_changed(store: Path, folder: Path) -> None:
    from sightline.service.records import actions

    case_toml(folder, ONE_CHILD)
    headings = ("Date", "Event", "Comment")
    chronology(folder / "police v1.csv", [(*POLICE[0], "one"), (*POLICE[1], "two")], headings)
    built(folder)
    (fact,) = [fact for fact in rows_of(current()) if POLICE[0][1] in fact.text]
    actions.edit(fact.id, kind="police_incident", by=DECIDER)
    chronology(folder / "police v2.csv", [(*POLICE[0], "one, checked"), (*POLICE[1], "two")], headings)
    (taken,) = built(folder).taken
    assert taken.changed == 1
    (after,) = [one for one in current() if one.lineage == fact.lineage]
    assert after.kind == "police_incident"
    assert after.decided_by == DECIDER
    assert after.status is Status.EDITED


def test_the_page_can_say_what_was_added_changed_and_gone(store: Path, folder: Path) -> None:
    from sightline.service.records import queries

    _versions(folder)
    built(folder)
    (case,) = queries.cases(viewer=READER)
    latest = next(item for item in queries.documents(case.id, viewer=READER) if item.revises)
    changes = queries.changes(latest.id, viewer=READER)
    assert [fact.text for fact in changes.added] == [ADDED[1]]
    assert [fact.text for fact in changes.gone] == [POLICE[2][1]]
    (change,) = changes.changed
    assert "No injuries seen." in " ".join(one.words for one in change.words if one.how == "gone")
    assert "mark" in " ".join(one.words for one in change.words if one.how == "added")
    assert changes.unchanged == 2


def test_links_between_events_outlive_a_new_version(store: Path, folder: Path) -> None:
    from sightline.service.records import actions, queries

    case_toml(folder, ONE_CHILD)
    chronology(folder / "police v1.csv", POLICE)
    chronology(folder / "gp.csv", [("12/03/2021", "Seen after shouting at the address, no injuries.")])
    built(folder)
    pair = [fact.id for fact in rows_of(current()) if fact.occurred.earliest == date(2021, 3, 12)]
    actions.join_events(pair, "The same evening", by=DECIDER)
    chronology(folder / "police v2.csv", SECOND)
    built(folder)
    (case,) = queries.cases(viewer=READER)
    (group,) = [one for one in queries.groups(case.id, viewer=READER) if one.state == "joined"]
    assert {fact.text for fact in group.facts} >= {CHANGED[1]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police chronology.docx", "Police chronology v3 FINAL.docx"),
        ("Police chronology v2.docx", "Police chronology v10.docx"),
        ("police v3.csv", "police v3 FINAL.csv"),
        ("police v3 FINAL.csv", "police v4.csv"),
        ("police.csv", "police (2).csv"),
        ("police.csv", "Copy of police.csv"),
        ("police draft.csv", "police.csv"),
        ("police draft 1.csv", "police draft 2.csv"),
        ("police FINAL.csv", "police FINAL FINAL.csv"),
        ("police_2021-05-01.csv", "police_2021-06-12.csv"),
        ("police 1 May 2021.csv", "police 12 June 2021.csv"),
        ("police 01.05.21.csv", "police 12.06.21.csv"),
        ("police v1.1.csv", "police v1.2.csv"),
        ("PoliceChronologyRev1.xlsx", "PoliceChronologyRev2.xlsx"),
        ("police.csv", "police - revised.csv"),
        ("police.csv", "police (amended).csv"),
    ],
)
def test_names_tell_which_version_comes_later(one: str, other: str) -> None:
    from sightline.service.records.building.versions import read_name

    assert read_name(one).stem == read_name(other).stem
    assert read_name(one).order < read_name(other).order


@pytest.mark.parametrize(
    ("one", "other"),
    [("police.csv", "hospital.csv"), ("police part 1.csv", "police part 2.csv"), ("police.csv", "police letters.csv")],
)
def test_names_of_different_documents_differ(one: str, other: str) -> None:
    from sightline.service.records.building.versions import read_name

    assert read_name(one).stem != read_name(other).stem


def test_a_row_that_moves_up_keeps_its_own_parts(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    first = (
        ("12/03/2021", "Officers attended after a neighbour reported shouting. DASH standard. NFA."),
        ("02/05/2021", "Check shows 2 convictions for battery. PPN sent to CSC."),
        ("09/06/2021", "Officers attended address re noise. NFA."),
    )
    _versions(folder, first, (first[0], first[2]))
    parts = sorted(fact.id for fact in whole().facts if fact.is_current and "battery" not in fact.text)
    report = built(folder)
    (taken,) = report.taken
    assert (taken.added, taken.changed, taken.gone) == (0, 0, 1)
    assert [one.id for one in whole().facts if one.id in parts and not one.is_current] == [
        one.id for one in whole().facts if one.id in parts and "PPN" in one.text
    ]
