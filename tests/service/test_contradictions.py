"""What the records differ about is found, kept, resolved by named people, and betrays nothing on a past day."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from sightline.chronology.contradiction import Sort, Topic
from sightline.publishing.chronology_json import chronology_json
from sightline.service.records.errors import NotFound, NotPossible
from tests.service.papers import DECIDER, READER, built, case_toml, chronology, empty_store, whole

PRESS = (
    "Evening Courier, 14 November 2019\n\n"
    "Dale Prewitt, 29, was jailed on 12 November 2019 after a six-week trial at Northgate Crown Court.\n"
    "The mother, Shona Orrin, 24, was not charged.\n"
)
JUDGMENT = (
    "IN THE CROWN COURT AT NORTHGATE\nSentencing remarks, 12 November 2019\n\n"
    "1. Dale Prewitt, after a trial lasting nine weeks the jury convicted you.\n"
)
REVIEW = "Review\nPublished on 20 June 2020\n\n1.3 Shona Orrin, aged 26, moved to the area in May 2018.\n"
CASE = (
    '[[child]]\nname = "Tansy Orrin"\n\n'
    '[[document]]\nfile = "press.txt"\nstanding = "press"\ndated = "14 November 2019"\n'
    '[[document]]\nfile = "judgment.txt"\nstanding = "judgment"\ndated = "12 November 2019"\n'
    '[[document]]\nfile = "review.txt"\nstanding = "review"\ndated = "20 June 2020"\n'
)


def _write(folder: Path, *names: str) -> None:
    words = {"press.txt": PRESS, "judgment.txt": JUDGMENT, "review.txt": REVIEW}
    for name in names or tuple(words):
        (folder / name).write_text(words[name], encoding="utf-8")


@pytest.fixture
def case(store: Path, folder: Path) -> Path:
    case_toml(folder, CASE)
    _write(folder)
    built(folder)
    return folder


def _seen():  # type: ignore[no-untyped-def]
    from sightline.service.records import queries

    return queries.contradictions_of_case(_case(), viewer=READER)


def _case() -> str:
    from sightline.service.records import queries

    return queries.cases(viewer=READER)[0].id


def _trial():  # type: ignore[no-untyped-def]
    (found,) = [one for one in _seen() if one.found.topic is Topic.DURATION and one.is_found]
    return found


def _shapes() -> list[object]:
    return [(one.found.as_json(), one.outcome, one.is_found) for one in _seen()]


def test_who_says_what_stands_side_by_side_with_its_words_and_place(case: Path) -> None:
    from sightline.service.records import queries

    found = _trial()
    assert found.found.sort is Sort.CONFLICT
    assert {value for value, _ in found.sides} == {"6 weeks", "9 weeks"}
    texts = {one.id: queries.document(one.id, viewer=READER).text for one in queries.documents(_case(), viewer=READER)}
    for _, side in found.sides:
        for one in side:
            assert texts[one.document_id][one.said.start : one.said.end] == one.said.words
            assert one.stands
    assert found.found.reasons


def test_the_chronology_marks_both_entries_and_lists_the_matter(case: Path) -> None:
    shape = chronology_json(whole())
    listed = [one for one in shape["contradictions"] if one["topic"] == "duration"]  # type: ignore[attr-defined]
    assert [one["state"] for one in listed] == ["open"]
    lineages = {one["fact"] for one in listed[0]["said"]}
    facts = {one["lineage"]: one for one in shape["facts"]}  # type: ignore[attr-defined]
    one, other = (facts[lineage] for lineage in sorted(lineages))
    assert one["contradicts"] == [other["id"]]
    assert other["contradicts"] == [one["id"]]


def test_an_open_conflict_needs_a_person_and_a_lesser_difference_does_not(case: Path) -> None:
    from sightline.service.records import actions, queries

    waiting = queries.waiting(_case(), viewer=READER)
    assert {one.found.sort for one in waiting.contradictions} == {Sort.CONFLICT}
    found = _trial()
    actions.resolve_contradiction(_case(), found.id, "9 weeks", "the court's own words", by=DECIDER)
    assert found.id not in {one.id for one in queries.waiting(_case(), viewer=READER).contradictions}


def test_building_twice_finds_what_building_once_found(case: Path) -> None:
    before = _shapes()
    assert before
    built(case)
    assert _shapes() == before


def test_the_order_in_which_documents_come_changes_nothing(store: Path, folder: Path, tmp_path: Path) -> None:
    case_toml(folder, CASE)
    _write(folder)
    built(folder)
    at_once = _shapes()
    for order in (("review.txt", "judgment.txt", "press.txt"), ("press.txt", "review.txt", "judgment.txt")):
        shutil.rmtree(folder)
        folder.mkdir()
        case_toml(folder, CASE)
        empty_store(tmp_path / order[0] / "case.sqlite3")
        for name in order:
            _write(folder, name)
            built(folder)
        assert _shapes() == at_once


@pytest.mark.parametrize("reading", ["9 weeks", "both"])
def test_a_resolved_one_is_kept_with_who_and_why_through_every_rebuild(case: Path, reading: str) -> None:
    from sightline.service.records import actions

    found = _trial()
    actions.resolve_contradiction(_case(), found.id, reading, "the court's own words", by="B. Manager")
    (case / "note.txt").write_text("A note that says nothing of it, of 3 May 2020.\n", encoding="utf-8")
    built(case)
    after = _trial()
    assert (after.id, after.found.said) == (found.id, found.found.said)
    assert (after.found.resolved_by, after.found.resolution) == ("B. Manager", "the court's own words")
    assert after.found.reading == ("" if reading == "both" else reading)
    shape = chronology_json(whole())
    (listed,) = [one for one in shape["contradictions"] if one["topic"] == "duration"]  # type: ignore[attr-defined]
    assert listed["state"] == "resolved"
    assert any(fact.contradicts for fact in whole().current), "the entries stay marked"


def test_resolving_is_undone_whole(case: Path) -> None:
    from sightline.service.records import actions, queries

    before = chronology_json(whole())
    decided = actions.resolve_contradiction(_case(), _trial().id, "both", "two trials", by=DECIDER)
    assert chronology_json(whole()) != before
    assert queries.decisions(_case(), viewer=READER)[0].by == DECIDER
    actions.undo(decided, by=DECIDER)
    assert chronology_json(whole()) == before


def test_what_a_person_says_is_none_is_kept_and_not_raised_again(case: Path) -> None:
    from sightline.service.records import actions

    found = _trial()
    decided = actions.refuse_contradiction(_case(), found.id, "two trials", by=DECIDER)
    built(case)
    (case / "judgment copy.txt").write_text(JUDGMENT + "\nA copy for the file.\n", encoding="utf-8")
    built(case)
    kept = [one for one in _seen() if one.id == found.id]
    assert [one.outcome for one in kept] == ["refused"]
    assert not [one for one in _seen() if one.found.topic is Topic.DURATION and one.waits]
    assert not [one for one in whole().contradictions if one.topic is Topic.DURATION]
    assert not any(fact.contradicts for fact in whole().current if "trial" in fact.text)
    actions.undo(decided, by=DECIDER)
    assert [one for one in whole().contradictions if one.topic is Topic.DURATION]


@pytest.mark.parametrize(
    ("reading", "reason"), [("9 weeks", "  "), ("7 weeks", "I think so"), ("", "I think so"), ("both", "")]
)
def test_it_is_resolved_by_what_is_said_and_with_a_reason_only(case: Path, reading: str, reason: str) -> None:
    from sightline.service.records import actions

    with pytest.raises(NotPossible):
        actions.resolve_contradiction(_case(), _trial().id, reading, reason, by=DECIDER)
    with pytest.raises(NotPossible, match="Say who"):
        actions.resolve_contradiction(_case(), _trial().id, "both", "so", by=" ")
    with pytest.raises(NotFound):
        actions.resolve_contradiction(_case(), "x0", "both", "so", by=DECIDER)
    assert _trial().found.is_open


def _send_again(folder: Path) -> None:
    case_toml(folder, CASE.replace("14 November", "20 November"))
    (folder / "press.txt").write_text(PRESS.replace("six-week", "nine-week"), encoding="utf-8")
    report = built(folder)
    assert [one.what for one in report.taken] == ["new version"]


@pytest.mark.parametrize("resolved", [False, True])
def test_a_statement_that_a_document_no_longer_makes_is_said_to_be_gone(case: Path, resolved: bool) -> None:
    from sightline.service.records import actions

    found = _trial()
    if resolved:
        actions.resolve_contradiction(_case(), found.id, "9 weeks", "the court's own words", by=DECIDER)
    _send_again(case)
    (after,) = [one for one in _seen() if one.id == found.id]
    assert not after.is_found
    assert not after.waits
    assert {one.said.words for one in after.gone} == {"six-week"}
    assert bool(after.found.resolved_by) is resolved
    assert after.id not in {one["id"] for one in chronology_json(whole())["contradictions"]}  # type: ignore[attr-defined]


def test_a_past_day_holds_only_what_all_its_statements_were_known_by_then(case: Path) -> None:
    def topics(day: date) -> set[str]:
        return {one.topic.value for one in whole(known_at=day).contradictions}

    assert topics(date(2019, 11, 13)) == set()
    assert topics(date(2019, 11, 14)) == {"duration"}
    assert "age" in topics(date(2020, 6, 20))
    early = whole(known_at=date(2019, 11, 13))
    assert not any(fact.contradicts for fact in early.current)


def test_what_is_learned_or_decided_later_changes_no_earlier_day(case: Path) -> None:
    from sightline.service.records import actions

    day = date(2019, 11, 20)
    before = json.dumps(chronology_json(whole(known_at=day)))
    assert '"duration"' in before
    actions.resolve_contradiction(_case(), _trial().id, "9 weeks", "the court's own words", by=DECIDER)
    assert json.dumps(chronology_json(whole(known_at=day))) == before
    case_toml(case, f'{CASE}[[document]]\nfile = "later.txt"\nstanding = "press"\ndated = "4 March 2021"\n')
    (case / "later.txt").write_text(
        "Statement of 4 March 2021\n\nDale Prewitt was tried for three weeks; the three-week trial ended on 12 "
        "November 2019. Shona Orrin, aged 31, spoke of it.\n",
        encoding="utf-8",
    )
    built(case)
    assert json.dumps(chronology_json(whole(known_at=day))) == before


def test_a_resent_document_leaves_the_earlier_day_its_contradiction(case: Path) -> None:
    before = [one.as_json() for one in whole(known_at=date(2019, 11, 15)).contradictions]
    assert before
    _send_again(case)
    assert [one.as_json() for one in whole(known_at=date(2019, 11, 15)).contradictions] == before


def test_what_a_person_marks_stays_between_two_entries_and_follows_their_words(store: Path, folder: Path) -> None:
    from sightline.service.records import actions, queries

    case_toml(folder, '[[child]]\nname = "Wren Hollis"\n')
    chronology(folder / "police.csv", [("12/03/2021", "Officers saw two adults."), ("13/03/2021", "No reply.")])
    built(folder)
    one, other = whole().current[:2]
    actions.mark_contradiction(one.id, other.id, "who was there", by=DECIDER)
    (seen,) = queries.contradictions(one.id, viewer=READER)
    assert (seen.marked_by, seen.found.subject, seen.waits) == (DECIDER, "who was there", True)
    built(folder)
    assert [item.id for item in _seen()] == [seen.id]
    (listed,) = whole().contradictions
    assert {said.fact for said in listed.said} == {one.lineage, other.lineage}


def test_events_said_to_be_one_with_different_days_are_a_question_until_they_are_parted(
    store: Path, folder: Path
) -> None:
    from sightline.service.records import actions

    case_toml(folder, '[[child]]\nname = "Wren Hollis"\n')
    chronology(folder / "police.csv", [("12/03/2021", "Officers attended after shouting.")])
    chronology(folder / "housing.csv", [("19/03/2021", "Neighbours rang about shouting.")])
    built(folder)
    decided = actions.join_events([fact.id for fact in whole().current], "one evening", by=DECIDER)
    (found,) = whole().contradictions
    assert (found.topic, found.sort) == (Topic.DATE, Sort.CONFLICT)
    assert all(fact.contradicts for fact in whole().current)
    actions.undo(decided, by=DECIDER)
    assert whole().contradictions == ()
    assert _seen() == ()


def test_the_command_prints_them_as_a_table_and_as_json(case: Path, store: Path, sightline) -> None:  # type: ignore[no-untyped-def]
    code, said, _ = sightline("contradictions", "--format", "json", "--store", store)
    assert code == 0
    listed = json.loads(said)
    assert {"duration", "age"} <= {one["topic"] for one in listed}
    assert all(len({item["value"] for item in one["said"]}) > 1 for one in listed)
    code, said, _ = sightline("contradictions", "--store", store)
    assert code == 0
    assert "how long the trial lasted" in said
    assert "nine weeks" in said
